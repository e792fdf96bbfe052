"""Whether a person is a man or a woman, as far as the words beside the name show it."""

from collections.abc import Iterable

from spacy.tokens import Token

from probanda.analysis.statements.clauses import SUBJECTS, antecedent
from probanda.analysis.statements.drafts import Layout
from probanda.analysis.statements.speakers import Names
from probanda.analysis.statements.vocabulary import Vocabulary

HE = frozenset({"he", "him", "his"})
SHE = frozenset({"she", "her", "hers"})
NO_TITLES = frozenset({"man", "woman", "boy", "girl"})  # `the woman Kranz met`: it is not Kranz


def find_genders(layouts: list[Layout], names: Names, vocabulary: Vocabulary) -> dict[str, str]:
    """Each person's gender as far as a title or noun beside the name shows it, everywhere alike."""
    words = vocabulary.words
    shown: dict[str, set[str]] = {}
    for layout in layouts:
        base = layout.paragraph.start
        for token in layout.tokens:
            mark = None
            if token.text in words["male"] or token.lower_ in words["male_nouns"]:
                mark = "m"
            elif token.text in words["female"] or token.lower_ in words["female_nouns"]:
                mark = "f"
            if mark is None or token.pos_ == "PRON" or _is_name(token, names, base):
                continue
            for named in _told_of(token):
                found = names.at(base + named.idx)
                if found and found[0].kind == "person":
                    shown.setdefault(found[0].id, set()).add(mark)
                    break
    by_pronoun = _genders_by_pronoun(layouts, names, vocabulary)
    return _alike({one: by_pronoun[one] for one in by_pronoun.keys() - shown.keys()} | shown)


def _alike(shown: dict[str, set[str]]) -> dict[str, str]:
    return {one: next(iter(genders)) for one, genders in shown.items() if len(genders) == 1}


def _is_name(noun: Token, names: Names, base: int) -> bool:
    """`Lena King`: a surname tells nothing; of `King Otto` the first word does."""
    found = names.at(base + noun.idx)
    if found is None:
        return False
    return found[1] < base + noun.idx or found[2] <= base + noun.idx + len(noun.text)


def _told_of(noun: Token) -> Iterable[Token]:
    """Who may be called by a noun or title: `Mr Kranz`, `her grandson, Timo`, `Maas, who is a
    grandmother`."""
    yield noun
    if noun.lower_ not in NO_TITLES:
        if noun.i + 1 < len(noun.doc):
            yield noun.nbor(1)
        yield from (c for c in noun.rights if c.dep_ == "appos")
    if noun.dep_ == "appos":
        yield noun.head
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        yield from (antecedent(c) or c for c in noun.head.lefts if c.dep_ == "nsubj")


def _genders_by_pronoun(
    layouts: list[Layout], names: Names, vocabulary: Vocabulary
) -> dict[str, set[str]]:
    """What the pronouns show: `Maas lost her boat` shows a woman, where neither the sentence nor
    the one before names anybody else and all such sentences of the document show the same."""
    shown: dict[str, set[str]] = {}
    named_before: set[str] = set()
    for layout in layouts:
        base = layout.paragraph.start
        for first, last in layout.sentences:
            here = names.inside(base + layout.tokens[first].idx, base + layout.span(last, last)[1])
            told_before, named_before = (
                named_before,
                {e.id for e, _, _ in here if e.kind == "person"},
            )
            sentence = [t for t in layout.tokens[first : last + 1] if layout.quoted[t.i] < 0]
            if last + 1 < len(layout.doc) and layout.tokens[last + 1].text in {"His", "Her"}:
                sentence.append(layout.tokens[last + 1])  # `Vos is ten. His mother ...`
            pronouns = [t for t in sentence if t.lower_ in HE | SHE]
            if not pronouns or any(gender_of_noun(t, vocabulary) for t in sentence):
                continue
            people = {entity.id: begin for entity, begin, _ in here if entity.kind == "person"}
            subject = next((t for t in sentence if base + t.idx in people.values()), None)
            genders = {"m" if t.lower_ in HE else "f" for t in pronouns}
            if len(people) != 1 or len(genders) != 1 or subject is None:
                continue
            if told_before - people.keys():
                continue  # `Kranz was held. Maas condemned his arrest.`
            while subject.dep_ == "compound":
                subject = subject.head
            owned = any(t.lower_ in {"his", "her"} and t.i > subject.i for t in pronouns)
            says = subject.head.lemma_.lower() in vocabulary.verbs  # mostly of somebody else
            main = subject.dep_ in SUBJECTS and subject.head.dep_ in {"ROOT", "conj"}
            if main and owned and not says:
                shown.setdefault(next(iter(people)), set()).update(genders)
    return shown


def gender_of_noun(token: Token, vocabulary: Vocabulary) -> str | None:
    """Of "mother" and "spokesman", whose noun itself shows it."""
    words = vocabulary.words
    if token.ent_type_ == "PERSON" and any(c.dep_ == "compound" for c in token.lefts):
        return None  # `Lena King`: a surname
    if token.lower_ in words["male_nouns"]:
        return "m"
    return "f" if token.lower_ in words["female_nouns"] else None

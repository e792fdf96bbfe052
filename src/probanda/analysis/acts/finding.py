"""The acts that a document tells, sentence by sentence."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from probanda.analysis.acts.roles import (
    find_actor,
    find_by,
    find_of,
    find_owners,
    find_patients,
    find_subjects,
    lists_of,
)
from probanda.analysis.acts.standing import Standing, find_standing, find_standing_of_law
from probanda.analysis.acts.vocabulary import Rule, load_kinds, load_lists
from probanda.analysis.language import Paragraph, Parsed, sentence_bounds, text_of
from probanda.analysis.records import Act

NATURE = "nature"
"""What floods and storms do is nobody's act."""
HOW = "how"
"""How many it was done to, somebody asks: whether to any is not told."""
DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "its", "his", "her", "our"})
ADVERBIAL = frozenset({"prt", "advmod", "prep", "dative", "npadvmod", "oprd"})
ABOUT = frozenset({"dobj", "xcomp", "ccomp", "nsubjpass", "prep"})
WORDY = frozenset({"VERB", "NOUN", "PROPN", "ADJ"})


def find_acts(parsed: Parsed) -> tuple[Act, ...]:
    """Every act that the article's own text tells, in order; a kind once at a place."""
    found = [act for paragraph in parsed.paragraphs for act in _find(paragraph)]
    return tuple(sorted(set(found), key=lambda a: (a.start, a.word, a.kind)))


def _find(paragraph: Paragraph) -> Iterator[Act]:
    """Sentences are cut only where a word or a pattern of a rule stands in the paragraph at all."""
    kinds = load_kinds()
    telling = [
        (token, rules)
        for token in paragraph.tokens
        if (rules := kinds.by_word.get(token.lemma_.lower())) and token.pos_ in WORDY
    ]
    has_pattern = kinds.any_pattern.search(text_of(paragraph.doc)) is not None
    if not telling and not has_pattern:
        return
    for first, last in sentence_bounds(paragraph.doc):
        for token, rules in telling:
            if first <= token.i <= last:
                for rule in rules:
                    yield from _by_grammar(paragraph, token, rule, (first, last))
        if has_pattern:
            yield from _by_pattern(paragraph, (first, last))


def _by_grammar(
    paragraph: Paragraph, token: Token, rule: Rule, sentence: tuple[int, int]
) -> Iterator[Act]:
    is_verb = token.pos_ in {"VERB", "ADJ"} and token.lemma_.lower() in rule.verbs
    is_noun = token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in rule.nouns
    if not is_verb and not is_noun:
        return
    actor = find_actor(token)
    done_to = find_patients(token, rule.behind) or (find_owners(token) if rule.owned else ())
    patients = [(t, some) for t in done_to if (some := lists_of(t, rule.patients))]
    if rule.patients and not patients:
        return
    if any(t.lower_ == HOW for patient, _ in patients for t in patient.subtree):
        return
    if actor is not None and lists_of(actor, (*rule.not_actors, NATURE)):
        return
    if is_verb and rule.toward and not _beside(token) & rule.toward:
        return
    if rule.at and not rule.at & _behind(token):
        return
    if rule.unless & _beside(token) or rule.unless_at & _behind(token):
        return
    if rule.manner and not {c.lower_ for c in token.children} & rule.manner:
        return
    if rule.about and not _has_crime_below(token):
        return
    if rule.unless_below & {t.lemma_.lower() for t in token.ancestors}:
        return
    told = token if not rule.below else _ordered_by(token, rule)
    if told is None:
        return
    if is_noun and not _is_definite(token) and find_standing(told) in {"told", "negated"}:
        return
    yield from _make(
        paragraph,
        rule.kind,
        (token, token),
        sentence,
        actor,
        [patient for patient, _ in patients],
        tuple(dict.fromkeys(name for _, some in patients for name in some)),
        find_standing(told),
    )


def _ordered_by(act: Token, rule: Rule) -> Token | None:
    """The word above an act by which one of those who may order it does so: "the court wants him arrested"."""
    for above in act.ancestors:
        if above.lemma_.lower() in rule.below:
            giver = above.head if above.dep_ == "dobj" else above
            who = {find_actor(above), find_by(above), find_actor(giver), *find_of(above)} - {None}
            if not rule.by or any(lists_of(one, rule.by) for one in who if one is not None):
                return above
    return None


def _by_pattern(paragraph: Paragraph, sentence: tuple[int, int]) -> Iterator[Act]:
    doc: Doc = paragraph.doc
    span = doc[sentence[0] : sentence[1] + 1]
    text = text_of(span)
    if not load_kinds().any_pattern.search(text):
        return
    for pattern, rule in load_kinds().by_pattern:
        for match in pattern.finditer(text):
            start = span.start_char + match.start()
            end = span.start_char + match.end()
            inside = [t.i for t in span if t.idx < end and start < t.idx + len(t)]
            if not inside:
                continue
            words = doc[inside[0] : inside[-1] + 1]
            root = words.root
            lists = _lists_in(span, root, rule)
            actor = find_actor(root) if root.pos_ == "VERB" else None
            if (rule.patients and not lists) or (actor is not None and lists_of(actor, (NATURE,))):
                continue
            if rule.about and not _has_crime_below(root):
                continue
            standing = find_standing_of_law(root) if rule.law else find_standing(root, whole=True)
            yield from _make(
                paragraph, rule.kind, (words[0], words[-1]), sentence, None, (), lists, standing
            )


def _lists_in(span: Span, root: Token, rule: Rule) -> tuple[str, ...]:
    """The lists of whom it is done to: of law those who are protected, else any in the sentence."""
    told = [t for t in _protected(root) if t.pos_ != "PRON"] if rule.law else []
    return tuple(dict.fromkeys(n for t in told or span for n in lists_of(t, rule.patients)))


def _protected(root: Token) -> tuple[Token, ...]:
    """Whom the law protects: "persons protected under", "protection of", "they have protection"."""
    if root.dep_ == "relcl" or root.pos_ in {"VERB", "ADJ"}:
        return find_patients(root)
    verb = root.head
    subjects = find_subjects(verb) if verb.pos_ in {"VERB", "AUX"} and root.i > verb.i else ()
    return find_patients(root) or subjects


def _make(
    paragraph: Paragraph,
    kind: str,
    words: tuple[Token, Token],
    sentence: tuple[int, int],
    actor: Token | None,
    patients: Sequence[Token],
    lists: tuple[str, ...],
    standing: Standing | None,
) -> Iterator[Act]:
    if standing is None:
        return
    doc = paragraph.doc
    whole = paragraph.position(doc[sentence[0]], doc[sentence[1]])
    word = paragraph.position(*words)
    yield Act(
        whole.document,
        whole.start,
        whole.end,
        kind=kind,
        word=(word.start, word.end),
        actor=_phrase(paragraph, [actor] if actor else [], sentence),
        patient=_phrase(paragraph, patients, sentence),
        patients=lists,
        standing=standing,
    )


def _phrase(
    paragraph: Paragraph, nouns: Sequence[Token], sentence: tuple[int, int]
) -> tuple[int, int] | None:
    """The nouns, from what stands before the first to what stands with "of" behind the last."""
    if not nouns:
        return None
    edges = [edge for noun in nouns for edge in _edges(noun)]
    first, last = min(edge.i for edge in edges), max(edge.i for edge in edges)
    doc = paragraph.doc
    place = paragraph.position(doc[max(sentence[0], first)], doc[min(sentence[1], last)])
    return place.start, place.end


def _edges(noun: Token) -> tuple[Token, Token]:
    left = min([noun, *noun.lefts], key=lambda t: t.i).left_edge
    of = [c.right_edge for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of"]
    return left, of[-1] if of else noun


def _beside(verb: Token) -> set[str]:
    """Particles, prepositions and adverbs of a verb and of what it is done to."""
    found = {c.lower_ for c in verb.children if c.dep_ in ADVERBIAL}
    for child in verb.children:
        if child.dep_ == "prep":
            found |= {c.lower_ for c in child.children if c.dep_ == "prep"}
        elif child.dep_ in {"dobj", "nsubjpass"}:
            found |= {c.lower_ for c in child.children if c.dep_ in {"prep", "advmod"}}
    return found


def _behind(verb: Token) -> set[str]:
    """The nouns behind the prepositions of a verb."""
    return {
        inner.lemma_.lower()
        for child in verb.children
        if child.dep_ == "prep"
        for inner in child.children
        if inner.dep_ == "pobj"
    }


def _has_crime_below(token: Token) -> bool:
    """Whether the word is said of an act on persons that may be a crime: ordered, known."""
    return any(_is_crime(t) for head in token.children if head.dep_ in ABOUT for t in _near(head))


def _near(head: Token) -> Iterator[Token]:
    """The word itself, or the noun behind it where it is a preposition, and what is joined to it."""
    if head.dep_ == "prep" and head.lower_ not in {"of", "about"}:
        return
    if head.dep_ == "prep":
        for child in head.children:
            if child.dep_ in {"pobj", "pcomp"}:
                yield from _near(child)
        return
    yield head
    for child in head.children:
        if child.dep_ == "conj":
            yield from _near(child)


def _is_crime(token: Token) -> bool:
    kinds, lists = load_kinds(), load_lists()
    people = lists["minors"] | lists["civilians"] | lists["captives"]
    return bool({t.lemma_.lower() for t in token.subtree} & people) and any(
        rule.kind in kinds.crimes for rule in kinds.by_word.get(token.lemma_.lower(), ())
    )


def _is_definite(noun: Token) -> bool:
    """A certain act, not the kind: "the removal", "Brask's transfer", "the transfer of 90 pupils"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in DEFINITE):
            return True
        if child.dep_ == "amod" and child.text[:1].isupper() and not child.is_sent_start:
            return True
    return any(t.pos_ in {"NUM", "PROPN"} for t in noun.subtree if t.i > noun.i)

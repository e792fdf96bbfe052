"""Who a later pronoun may mean: whoever spoke, and the named subjects of the text."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from probanda.analysis.records import Entity
from probanda.analysis.statements.clauses import may_act, noun_phrase
from probanda.analysis.statements.describing import is_some_of
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.genders import HE, SHE, gender_of_noun
from probanda.analysis.statements.kinds import gender_of
from probanda.analysis.statements.speakers import Names, Speaker, resolve
from probanda.analysis.statements.vocabulary import Vocabulary

ASKING = frozenset({"ask", "inquire", "enquire"})
ASKING_FOR = frozenset({"ask", "contact", "approach", "reach", "press", "email", "call", "phone"})
ANSWER = frozenset({"comment", "comments", "response", "reaction", "reply", "answer", "explanation",
                    "statement", "interview", "clarification"})  # fmt: skip
MEETING = frozenset({"meet", "interview", "visit", "speak", "talk", "question", "encounter", "phone",
                     "contact", "hear", "find", "join"})  # fmt: skip
QUESTIONS = frozenset({"whether", "if", "who", "whom", "whose", "what", "which", "where", "when",
                       "why", "how"})  # fmt: skip
INTERVIEWING = frozenset({"interview", "question"})
INSIDE = frozenset({"compound", "nmod", "conj", "det", "punct", "aux", "cc", "mark"})
"""Parts that are never the last word of a whole name."""
OBJECTS = frozenset({"dobj", "pobj", "dative", "appos", "poss"})


@dataclass(frozen=True)
class Candidate:
    """A subject or speaker that a later pronoun may mean."""

    paragraph: int
    token: int
    sentence: int
    speaker: Speaker
    gender: str | None
    plural: bool
    rank: int
    """0 for who spoke, 1 for the subject of a sentence, 2 for other mentions."""
    human: bool
    """Whether the noun stands for a person: no "management", no "plan"."""
    acts: bool = True
    """Not the subject of a passive, to whom something is done: `Kranz was charged`."""
    asks: bool = False
    """Who has just asked something: somebody else answers."""
    asked: bool = False
    """Whether somebody is named whom they asked."""
    met: bool = False
    """Whom somebody has interviewed: either may speak next."""


def find_subjects(
    layouts: list[Layout], names: Names, genders: dict[str, str], vocabulary: Vocabulary
) -> list[Candidate]:
    """The named subjects of main clauses outside quotations."""
    found = []
    nouns = vocabulary.nouns
    able = nouns["people"] | nouns["bodies"] | nouns["documents"]
    for layout in layouts:
        base = layout.paragraph.start
        for token in layout.tokens:
            is_subject = token.dep_ in {"nsubj", "nsubjpass"} or _is_torn_off(layout, token)
            asked = token.dep_ == "dobj" and asks_for_comment(token.head)
            if layout.quoted[token.i] >= 0 or (is_subject and asks_for_comment(token.head)):
                continue  # whoever asked for it does not give the answer
            if not (is_subject or token.dep_ in OBJECTS or _ends_name(token, names, base)):
                continue
            ahead = token.head.dep_ == "advcl" and token.head.i < token.head.head.i
            main = asked or (
                is_subject
                and (token.head.dep_ in {"ROOT", "conj"} or ahead or _ends_apart(token.head))
            )
            if token.pos_ == "PRON" or any(c.lower_ in {"no", "neither"} for c in token.lefts):
                continue
            named = names.at(base + token.idx) is not None
            gender = None if named else gender_of_noun(token, vocabulary)
            if not main and not named and gender is None:
                continue
            phrase = noun_phrase(token)
            speaker = resolve(layout, phrase, names, vocabulary)
            able_to = token.lemma_.lower() in able or _is_one_of(token, vocabulary)
            if speaker.entity is None and gender is None and not able_to:
                continue
            if not main and not is_subject and gender is None and speaker.kind != "person":
                continue
            if token.pos_ == "NOUN":
                gender = gender_of_noun(token, vocabulary)  # `The court's spokeswoman` is no "he"
            found.append(
                Candidate(
                    layout.number, token.i, layout.sentence_of(token.i)[0], speaker,
                    genders.get(_id(speaker.entity), gender), is_plural(phrase), 1 if main else 2,
                    is_human(phrase, vocabulary), token.dep_ != "nsubjpass",
                    met=token.dep_ == "dobj" and token.head.lemma_ in INTERVIEWING,
                )
            )  # fmt: skip
    return found


def asks_for_comment(verb: Token) -> bool:
    """`asked the ministry for comment`, `approached both firms for a response`: what is told next is
    the answer."""
    if verb.lemma_ not in ASKING_FOR or not any(c.dep_ == "dobj" for c in verb.rights):
        return False
    wanted = (t for t in verb.subtree if t.dep_ == "pobj" and t.head.lower_ == "for")
    return any(t.lemma_.lower() in ANSWER for t in wanted)


def _is_torn_off(layout: Layout, noun: Token) -> bool:
    """`A man who sold fish there remembers otherwise.`: the subject, where the parse ends in it."""
    if noun.dep_ != "ROOT" or noun.left_edge.i != layout.sentence_of(noun.i)[0]:
        return False
    named = any(t.ent_type_ == "PERSON" for t in noun.subtree)  # `who gave his name as Radek said`
    return not named and any(c.dep_ == "relcl" for c in noun.rights)


def _is_one_of(token: Token, vocabulary: Vocabulary) -> bool:
    """`One of the cooks disagreed`: a person."""
    of = (c for p in token.rights if p.lower_ == "of" for c in p.children)
    people = vocabulary.nouns["people"] | {"they"}
    return token.lower_ == "one" and any(c.lemma_.lower() in people for c in of)


def _ends_name(token: Token, names: Names, base: int) -> bool:
    """A person whom the sentence names in any other part: `It was Lena Hart who ...`."""
    if token.dep_ in INSIDE:
        return False
    found = names.at(base + token.idx)
    if found is None or found[2] != base + token.idx + len(token.text):
        return False
    return found[0].kind == "person"


def asks(draft: Draft) -> bool:
    """`asked whether ...`, `“Why?” she asked`: a question, no wish."""
    if draft.lemma not in ASKING or not draft.contents:
        return False
    start, end = draft.contents[0]
    said = draft.layout.text[start:end]
    return said.rstrip("”\"’' ").endswith("?") or said.split()[0].lower() in QUESTIONS


def asks_somebody(draft: Draft) -> bool:
    """`asked the witness whether ...`: whoever speaks next may be the witness."""
    verb = draft.layout.tokens[draft.anchor]
    return asks(draft) and any(c.dep_ in {"dobj", "dative"} and may_act(c) for c in verb.rights)


def _ends_apart(verb: Token) -> bool:
    """`The ministry denied nothing; it said ...`: a main clause before a semicolon or a colon,
    which the parse may hang on the next."""
    behind = verb.right_edge.i + 1
    ahead = verb.dep_ == "ccomp" and verb.i < verb.head.i
    return ahead and behind < len(verb.doc) and verb.doc[behind].text in {";", ":"}


def _id(entity: Entity | None) -> str:
    return entity.id if entity else ""


def ids_of(speakers: Iterable[Speaker]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.entity.id for s in speakers if s.entity is not None))


def is_plural(phrase: Phrase) -> bool:
    return (
        (is_some_of(phrase.head) and phrase.head.lower_ != "one")
        or (phrase.head.tag_ == "CD" and phrase.head.lower_ not in {"one", "1"})
        or phrase.head.tag_ in {"NNS", "NNPS"}
        or any(c.dep_ == "conj" and c.i <= phrase.last for c in phrase.head.children)
    )


def is_human(phrase: Phrase | None, vocabulary: Vocabulary) -> bool:
    if phrase is None or phrase.head.pos_ != "NOUN":
        return True
    nouns = vocabulary.nouns
    lemma = phrase.head.lemma_.lower()
    shown = gender_of_noun(phrase.head, vocabulary) is not None
    return shown or lemma in nouns["people"] or lemma in nouns["experts"]


def gender_shown(
    speaker: Speaker, phrase: Phrase | None, genders: dict[str, str], vocabulary: Vocabulary
) -> str | None:
    if speaker.entity is not None and speaker.entity.id in genders:
        return genders[speaker.entity.id]
    if speaker.pronoun in HE:
        return "m"
    if speaker.pronoun in SHE:
        return "f"
    return gender_of(phrase, vocabulary) if phrase else None


def is_aside(draft: Draft) -> bool:
    """`... Kranz, who called it a hoax`: whoever speaks in a relative clause has not the word.

    So has not whose view stands beside (`in the judge’s view, ...`), or whose claim is the object of another
    (`The report disputes the army's claim that ...`). But `spoke to a driver, who said
    that ...` is told for what the driver says.
    """
    if draft.lemma.endswith(" account"):
        return True
    verb = draft.layout.tokens[draft.anchor]
    owned = draft.speaker is not None and draft.speaker.head.dep_ == "poss"
    if owned and verb.dep_ == "dobj" and any(c.dep_ == "nsubj" for c in verb.head.lefts):
        return True
    if verb.dep_ != "relcl" or draft.layout.quoted[verb.i] >= 0:
        return False
    met = verb.head.head.head if verb.head.dep_ == "pobj" else verb.head.head
    heard = met.lemma_ in MEETING and verb.head.dep_ in {"pobj", "dobj"}
    return not (heard and verb.right_edge.i >= met.right_edge.i - 1)

"""What one voice tells and another contradicts right behind it, by words that only point back."""

import re
from collections.abc import Iterator

from probanda.analysis.claims.conflicts.denials import said
from probanda.analysis.claims.conflicts.matter import Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import NEGATED, Passage, passage_at
from probanda.analysis.claims.denials import CALLED
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Statement
from probanda.evidence.document import Position

TEXT = "The text itself has one contradict the other; which is right is not decided."
BEFORE = 2
"""Of so many statements before it one may be what an answer points to, in as many sentences."""
SHORT = 40
LONG = 160
"""Characters of words that tell too little alone, and of a sentence that is shown for them."""
AUXILIARY = r"(had|have|has|was|were|is|are|did|does|do|would|could)"
SAY = (
    r"(?:say|says|said|tell|tells|told|claim(?:s|ed)?|insist(?:s|ed)?|testif(?:y|ies|ied)|show(?:s|ed)?|"
    r"suggest(?:s|ed)?|argue[sd]?|state[sd]?|found|finds|maintain(?:s|ed)?|believe[sd]?)"
)
CONTRARY = re.compile(
    rf"\b{SAY} (?:otherwise|(?:just |quite |exactly )?the (?:opposite|reverse))\W*$", re.I
)
""" "Two witnesses say otherwise"."""
ELLIPSIS = re.compile(
    rf"\b(?:(?:it|this|that) {AUXILIARY}(?:n[’']t| not)|that (?:any|none) {AUXILIARY})\W*$", re.I
)
""" "Insisted that it was not": what was not is only told before."""
ANY = re.compile(rf"\bthat (?:any|none) {AUXILIARY}\b", re.IGNORECASE)
SUCH = re.compile(r"\bsuch (?!an?\b)([a-z]+)", re.IGNORECASE)
INDEFINITE = r"\b(?:an?|any|no|single|ever|never)\s+(?:[\w’'-]+\s+)?"
""" "Seen any complaint" is answered by "five such complaints"; "the complaint" is not."""
UNREAL = re.compile(r"\b(?:if|unless|until|whether|before)\b", re.IGNORECASE)


def find_answers(matter: Matter) -> Iterator[Conflict | None]:
    """A statement and the one that answers it in the same text, each by another voice."""
    for reading in matter.readings:
        outer = sorted(
            (s for s in reading.statements if s.within is None and s.speaker_name),
            key=lambda s: s.content[0].start,
        )
        for number, answer in enumerate(outer):
            if not _points_back(matter, answer):
                continue
            before = outer[max(0, number - BEFORE) : number]
            told = [s for s in before if _is_contradicted(matter, s, answer)]
            if told:
                yield make("answer", (_in_full(told[-1]), _in_full(answer)), TEXT)


def _in_full(statement: Statement) -> Position:
    """What is said with its cue; of few words the whole sentence."""
    place = said(statement)
    short = place.end - place.start < SHORT and statement.end - statement.start < LONG
    return place_of(statement) if short else place


def _points_back(matter: Matter, answer: Statement) -> bool:
    shown = matter.said(answer)
    called = answer.polarity == "denies" and CALLED.fullmatch(shown)
    return bool(called or any(p.search(shown) for p in (CONTRARY, ELLIPSIS, ANY, SUCH)))


def _is_contradicted(matter: Matter, told: Statement, answer: Statement) -> bool:
    """Whether another voice has told it just before, and not the same way round."""
    one, two = matter.voice(told.speaker_entity), matter.voice(answer.speaker_entity)
    if told.speaker_name == answer.speaker_name or one & two:
        return False
    passages = matter.passages[told.document]
    places = [_sentence(passages, s) for s in (told, answer)]
    if None in places or not 0 <= (places[1] or 0) - (places[0] or 0) <= BEFORE:
        return False
    shown = matter.said(answer)
    if CONTRARY.search(shown):
        whole = matter.shown(place_of(answer))
        return not NEGATED.search(whole) and not UNREAL.search(whole)
    if CALLED.fullmatch(shown):
        return True
    return _is_negative(matter, told) != _is_negative(matter, answer) and _tells_of_it(
        matter, told, answer
    )


def _tells_of_it(matter: Matter, told: Statement, answer: Statement) -> bool:
    """Whether the answer takes up a verb or noun of what was told, or stops where that one goes on."""
    shown, before = matter.said(answer), matter.shown(said(told))
    if such := SUCH.search(shown):
        noun = find_term(_lemma(matter, answer, such[1]))
        named = [
            w
            for w in matter.words_of(told.content)
            if w.pos == "NOUN" and find_term(w.lemma) == noun
        ]
        text = matter.texts[told.document]
        return any(
            re.search(INDEFINITE + "$", text[told.content[0].start : w.start], re.I) for w in named
        )
    if ellipsis := ELLIPSIS.search(shown):
        auxiliary = ellipsis[1] or ellipsis[2]
        return bool(re.search(rf"\b(?:{auxiliary}|call(?:s|ed)?)\b", before, re.I))
    verbs = [
        {find_term(w.lemma) for w in matter.words_of(s.content) if w.pos == "VERB"}
        for s in (told, answer)
    ]
    return bool(verbs[0] & verbs[1])


def _lemma(matter: Matter, statement: Statement, printed: str) -> str:
    text = matter.texts[statement.document]
    return next(
        (w.lemma for w in matter.words_of(statement.content) if text[w.start : w.end] == printed),
        printed,
    )


def _sentence(passages: tuple[Passage, ...], statement: Statement) -> int | None:
    passage = passage_at(passages, statement.content[0].start)
    return passage.number if passage else None


def _is_negative(matter: Matter, statement: Statement) -> bool:
    """Whether it has it that something is not so; a denial of a negation is none."""
    negated = any(word.negated for word in matter.words_of(statement.content))
    negated = negated or bool(NEGATED.search(matter.said(statement)))
    return (statement.polarity == "denies") != negated

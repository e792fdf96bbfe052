"""Whether armed people were in a place: told by one and denied by another."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.denials import TEXT
from probanda.analysis.claims.conflicts.matter import Matter, make_joined
from probanda.analysis.claims.conflicts.passages import NEGATED, Passage, name_others
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

INSIDE = re.compile(
    r"\b(?:in|inside|within|at|on|below|under|aboard|(?:fir|shoot|shot|shell|launch|operat)\w*\s+from)\s+"
    r"(?:(?:the|its|an?|their|our|that|this)\s+)?(?P<place>[a-z’'-]+(?:\s+[a-z’'-]+){0,2})",
    re.IGNORECASE,
)
NOBODY = re.compile(r"\b(?:no\s?-?one|nobody)\b", re.IGNORECASE)
NO_SIGN = re.compile(
    r"\bno (?:\w+ )?(?:indication|evidence|sign|trace|proof|grounds)s?\b", re.IGNORECASE
)
UNREAL = re.compile(r"\b(?:if|whether|unless|would|could|may|might)\b", re.IGNORECASE)
PAUSE = re.compile(r"[;:“”\"]")
BEFORE = 25
"""Characters before who is armed in which a negation is of them."""
REACH = 80
MOST = 160
"""Sentences of a case that are compared."""


NAMES = ("NOUN", "PROPN")


class Telling(msgspec.Struct, frozen=True):
    """A sentence that has it that armed people were in a place, or were not."""

    passage: Passage
    place: Position
    denied: bool
    where: frozenset[str]
    voice: str | None


def find_presence(matter: Matter) -> Iterator[Conflict | None]:
    """Fighters, soldiers or arms in a building or on a vehicle that another voice has free of them."""
    told = [
        telling
        for passages in matter.passages.values()
        for passage in passages
        for telling in _tellings(matter, passage)
    ][:MOST]
    rivals = [
        (x.place, y.place)
        for x, y in combinations(told, 2)
        if x.denied != y.denied
        and (x.where <= y.where or y.where <= x.where)
        and not name_others(x.passage, y.passage)
        and (x.voice != y.voice or x.place.document != y.place.document)
        and x.place != y.place
        and matter.is_one_matter(x.place.document, y.place.document)
    ]
    yield from make_joined("denial", rivals, TEXT)


def _tellings(matter: Matter, passage: Passage) -> Iterator[Telling]:
    """The first place of a sentence in which armed people are, or nobody is."""
    text, document = matter.texts[passage.place.document], passage.place.document
    for match in INSIDE.finditer(text, passage.place.start, passage.place.end):
        named = [
            w
            for w in passage.words
            if match.start("place") <= w.start < match.end("place") and w.pos in NAMES
        ]
        where = frozenset(find_term(w.lemma) for w in named if w.pos == "NOUN")
        who = _who(matter, passage, match.start())
        if where.isdisjoint(terms("premises")) or who is None:
            continue
        if not _are_there(passage, who, match.start()):
            continue
        denied = _is_denied(matter, passage, who, match.start())
        if denied or not UNREAL.search(text, passage.place.start, match.start()):
            start = text.rfind(" ", passage.place.start, max(who - BEFORE, passage.place.start)) + 1
            place = Position(document, max(start, passage.place.start), named[-1].end)
            yield Telling(
                passage, place, denied, where, matter.teller_at(Position(document, who, who + 1))
            )
            return


def _are_there(passage: Passage, first: int, last: int) -> bool:
    """Whether all that is told of them is that they are there; "punished for what was done in" is not."""
    verbs = {w.lemma for w in passage.words if w.pos == "VERB" and first < w.start < last}
    return verbs <= words("being_there")


def _who(matter: Matter, passage: Passage, last: int) -> int | None:
    """Where armed people are named not far before a place, or nobody is."""
    text = matter.texts[passage.place.document]
    armed = [w for w in passage.words if find_term(w.lemma) in terms("armed") and w.pos in NAMES]
    held = [(w.start, w.end) for w in armed if w.end <= last]
    held += [m.span() for m in NOBODY.finditer(text, passage.place.start, last)]
    near = [s for s, e in held if last - e <= REACH and not PAUSE.search(text, e, last)]
    return max(near, default=None)


def _is_denied(matter: Matter, passage: Passage, who: int, last: int) -> bool:
    text = matter.texts[passage.place.document]
    return (
        matter.is_denied(Position(passage.place.document, who, last))
        or NEGATED.search(text, max(passage.place.start, who - BEFORE), last) is not None
        or NO_SIGN.search(text, passage.place.start, last) is not None
    )

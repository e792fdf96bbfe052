"""By whom it was done: one deed laid to two States or their forces."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage, terms_of
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

NAMED = r"(?:[\w’'-]+(?:\s|,\s)){1,7}?"
BLAMED = re.compile(
    rf"\bblam(?:e|es|ed|ing)\s+(?P<whom>{NAMED})for\b"
    rf"|\bblam(?:e|es|ed|ing)\s+(?:the|that|this)\s+[\w’'-]+\s+on\s+(?P<on>(?:[\w’'-]+\s?){{1,4}})"
    rf"|\baccus(?:e|es|ed|ing)\s+(?P<who>{NAMED})of\s+(?=\w+ing\b)"
    r"|\b(?:carried\s+out|committed|fired|launched|shelled|bombed|struck|killed|shot\s+down|downed)"
    r"\s+by\s+(?P<by>(?:[\w’'-]+\s?){1,4})",
    re.IGNORECASE,
)
""" "Blamed the Varland army for", "blamed the raid on Varland", "fired by Varland’s troops"."""
MOST = 60
"""Sentences of a case that are compared."""


class Blame(msgspec.Struct, frozen=True):
    """Where a deed is laid to somebody, with the States named for it and what else is told."""

    place: Position
    states: frozenset[str]
    about: frozenset[str]
    blames: bool


def find_blamed(matter: Matter) -> Iterator[Conflict | None]:
    """One deed for which a voice blames one State, and another voice another one."""
    told = [b for some in matter.passages.values() for p in some for b in _blames(matter, p)]
    rivals = [
        (x.place, y.place)
        for x, y in combinations(told[:MOST], 2)
        if x.blames or y.blames
        if x.states.isdisjoint(y.states) and x.about & y.about
        if matter.is_one_matter(x.place.document, y.place.document)
    ]
    for places in connected(rivals):
        yield make("who", places, f"{matter.quoted(places)}: who did it is told differently.")


def _blames(matter: Matter, passage: Passage) -> Iterator[Blame]:
    text, document = matter.texts[passage.place.document], passage.place.document
    for match in BLAMED.finditer(text, passage.place.start, passage.place.end):
        group = next(g for g in ("whom", "on", "who", "by") if match[g])
        start, end = match.span(group)
        names = [w for w in passage.words if start <= w.start < end]
        states = {s for w in names if (s := find_state(find_term(w.lemma)))}
        if not states or matter.people_at(Position(document, start, end)):
            continue
        rest = [
            w for w in passage.words if not start <= w.start < end and w.pos in ("NOUN", "VERB")
        ]
        about = terms_of(rest) - terms("charging") - terms("people") - terms("armed_hands")
        about -= {find_term(w.lemma) for w in rest if match.start() <= w.start < start}
        place = Position(document, match.start(), min(match.end(), passage.place.end))
        yield Blame(matter.with_told(place), frozenset(states), about, group != "by")

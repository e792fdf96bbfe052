"""Offices beside a name as mentions of their holder: "its chair, Olga Brin", "Foreign Minister Brin"."""

import re
from collections import Counter
from collections.abc import Iterable

import msgspec

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.records import Entity, HeldOffice
from probanda.evidence.document import Position

NEAR = 7
"""Characters that may stand between a name and an office: ", the", " (then"."""
SET_OFF = 2
"""Characters between them from which the office is no part of how the name is printed."""
REGION = re.compile(r" (?:region|province|district|oblast|county|governorate|state)$")
LINK = re.compile(r"\s(?:of|for|to|at|in)\s")

Ends = set[tuple[str, int]]
"""Documents and characters at which mentions begin or end."""


def add_offices_beside_names(records: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The records of a case with what is told of them, each person's with the offices beside the name.

    A rank without a comma ("Colonel Orn") is a title of the name and no mention itself; an office
    between two names is neither's. What stands behind "of"
    belongs to the mention only where it is a body or place of the case.
    """
    records = tuple(
        msgspec.structs.replace(
            r, mentions=tuple(sorted({*r.mentions, *r.told})), told=msgspec.UNSET
        )
        if r.told
        else r
        for r in records
    )
    bodies = {(m.document, m.end) for r in records if r.kind != "person" for m in r.mentions}
    beside = {r.id: _beside(r, bodies) for r in records if r.kind == "person" and r.held}
    holders = Counter(place for places in beside.values() for place in places)
    told = _told_already(records, holders)
    return tuple(
        msgspec.structs.replace(
            r,
            mentions=tuple(
                sorted({*r.mentions, *(p for p in beside[r.id] - told if holders[p] == 1)})
            ),
        )
        if r.id in beside
        else r
        for r in records
    )


def _told_already(records: tuple[Entity, ...], places: Iterable[Position]) -> set[Position]:
    """The places inside a person's mention that begins there or an article before."""
    begun: dict[tuple[str, int], int] = {}
    for record in records:
        for m in record.mentions if record.kind == "person" else ():
            begun[m.document, m.start] = max(m.end, begun.get((m.document, m.start), 0))
    return {
        place
        for place in places
        if any(
            begun.get((place.document, place.start - gap), 0) >= place.end
            for gap in range(NEAR + 1)
        )
    }


def _beside(person: Entity, bodies: Ends) -> set[Position]:
    starts = {(m.document, m.start) for m in person.mentions}
    starts |= {(rank.document, rank.start) for rank in person.held if _is_rank(rank)}
    ends = {(m.document, m.end) for m in person.mentions}
    return {
        Position(held.document, _start(held), _end(held, bodies))
        for held in person.held
        if _stands_beside(held, starts, ends)
    }


def _stands_beside(held: HeldOffice, starts: Ends, ends: Ends) -> bool:
    least = 0 if not _is_rank(held) else SET_OFF
    before = any((held.document, held.end + gap) in starts for gap in range(least, NEAR + 1))
    return before or any(
        (held.document, held.start - gap) in ends for gap in range(SET_OFF, NEAR + 1)
    )


def _is_rank(held: HeldOffice) -> bool:
    """Whether no word tells more than a rank: then another office may stand before it, or a name behind."""
    printed = {word.lower().rstrip(".") for word in held.office.split()}
    return printed <= words("ranks") | words("short_offices")


def _start(held: HeldOffice) -> int:
    """Behind the body of "ministry spokesman", which is told of by itself; a former office is told of as one."""
    if held.standing == "former":
        return held.start
    front = LINK.split(held.office)[0]
    at = 0
    for word in re.finditer(r"\w+(?= )", front):
        if word[0].lower() in words("state_bodies"):
            at = word.end() + 1
    return held.start + at


def _end(held: HeldOffice, bodies: Ends) -> int:
    end = held.end - len(region[0]) if (region := REGION.search(held.office)) else held.end
    if (held.document, end) in bodies:
        return held.end
    return held.start + len(LINK.split(held.office)[0])

"""Two days of one act that are a slip or a night apart: "2 May" and "12 May", "3 May" and "4 May"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter
from probanda.analysis.claims.conflicts.passages import Passage, passage_at, terms_of
from probanda.analysis.records import Conflict, DateExpression
from probanda.evidence.document import Position

COMMON = 2
"""So many terms in common tell of one act."""
DEEDS = frozenset({"NOUN", "VERB"})
DATELINE = re.compile(r"\b[A-Z]{3,}\b[^a-z]*(?:[A-Z][\w’'-]*[\s,(]*){0,3}$")
"""A place in capitals and names between it and the day."""
ISO_DAY = len("2031-05-02")


class Day(msgspec.Struct, frozen=True):
    """A day that is printed and known, with what its sentence and the one before are about.

    ``deeds`` are those of the terms that name nobody and no place.
    """

    day: date
    place: Position
    about: frozenset[str]
    deeds: frozenset[str]


def find_near_days(matter: Matter) -> Iterator[Conflict | None]:
    """Days of two texts of which neither has the other's, in sentences of one act."""
    told: dict[tuple[int, int], list[Day]] = {}
    printed: dict[str, set[date]] = {}
    for reading in matter.readings:
        for expression in reading.dates:
            if not expression.from_ or expression.from_ != expression.to:
                continue
            if len(expression.from_) != ISO_DAY:
                continue
            day = date.fromisoformat(expression.from_)
            printed.setdefault(reading.document, set()).add(day)
            passage = passage_at(matter.passages[reading.document], expression.start)
            dated = passage and _is_dateline(matter, passage, expression)
            if passage and not dated and {"day", "month"} <= expression.says.keys():
                place = Position(reading.document, expression.start, expression.end)
                told.setdefault((day.year, day.month), []).append(
                    _day(matter, passage, day, place, reading.dates)
                )
    rivals = [
        (x.place, y.place)
        for month in sorted(told)
        for x, y in matter.pairs_apart(told[month])
        if x.day not in printed[y.place.document]
        and y.day not in printed[x.place.document]
        and _is_slip(x.day.day, y.day.day)
        and len(x.about & y.about) >= COMMON
        and x.deeds & y.deeds
    ]
    yield from matter.told_otherwise("date", rivals, "on which day it was is told differently")


def _is_dateline(matter: Matter, passage: Passage, date: Position) -> bool:
    """Whether it tells when the text was written: "HARLOW, Oct 4 (Northgate) -"."""
    before = matter.texts[date.document][passage.place.start : date.start]
    return passage.number <= 1 and DATELINE.search(before) is not None


def _day(
    matter: Matter, passage: Passage, day: date, place: Position, dates: Sequence[DateExpression]
) -> Day:
    """The words of dates left out: that both print a month tells nothing."""
    before = matter.passages[place.document][max(0, passage.number - 1) : passage.number + 1]
    held = [
        w for p in before for w in p.words if not any(d.start <= w.start < d.end for d in dates)
    ]
    about = terms_of(held)
    return Day(day, place, about, about & terms_of([w for w in held if w.pos in DEEDS]))


def _is_slip(a: int, b: int) -> bool:
    """A day apart, or a figure left out or turned round."""
    one, two = sorted((str(a), str(b)), key=len)
    return abs(a - b) == 1 or (one != two and (one in two or one == two[::-1]))

"""When it was: the day, the hour, or when a period began or ended, told differently."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import (
    Passage,
    name_others,
    passage_at,
    terms_of,
)
from probanda.analysis.claims.likeness import (
    dates_differ,
)
from probanda.analysis.claims.unit import Unit
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, DateExpression
from probanda.evidence.document import Position

LEAST = 0.2
MATTER = 0.6
"""How alike two tellings are that date one thing, and that are mostly the same words."""
DATED = re.compile(r"((?:\b[Tt]he\s+)?\b(\w{4,}))\s+(?:of|from|on|in|dated)\s+(?:the\s+)?$")
HOUR = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)"
    r"|\bat\s+(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)\b(?!\s*(?:per|%|m\b|million|billion))",
    re.IGNORECASE,
)
APART = 180
"""Minutes by which two hours of one event may differ; more are two events."""
MOST = 96
"""Of hours so many are compared."""
COMMON = 2
"""So many terms in common tell of one act."""
DEEDS = frozenset({"NOUN", "VERB"})
DATELINE = re.compile(r"\b[A-Z]{3,}\b[^a-z]*(?:[A-Z][\w’'-]*[\s,(]*){0,3}$")
"""A place in capitals and names between it and the day."""
ISO_DAY = len("2031-05-02")
MONTH = len("2031-05")
NEAR_MONTHS = 3
"""Months by which the other end may differ; two periods that differ by more are two."""
BEHIND = re.compile(r"(?:[\w’'-]+ )?[\w’'-]+ $")
"""Words before the first date that belong to it ("opened in")."""


def find_dates(matter: Matter) -> Iterator[Conflict | None]:
    """Another day for the same event: in mostly the same words, or behind its noun.

    All days given for one event are one conflict.
    """
    rivals: list[tuple[Position, Position]] = []
    dates: dict[Position, DateExpression] = {}
    events = [_by_event(matter, unit) for unit in matter.units]
    for pair, a, b in matter.alike(LEAST):
        one, two = events[pair.a], events[pair.b]
        told = [(*one[e], *two[e]) for e in sorted(one.keys() & two.keys())]
        if pair.both >= MATTER and len(a.days) == len(b.days) == 1:
            told.append((a.days[0], place_of(a.days[0]), b.days[0], place_of(b.days[0])))
        for x, first, y, second in told:
            if dates_differ(x, y):
                dates |= {first: x, second: y}
                rivals.append((first, second))
    for places in connected(rivals):
        given = ", ".join(sorted({_when(matter, dates[place]) for place in places}))
        yield make("date", places, f"It is put at {given}; which is right is not decided.")


def _by_event(matter: Matter, unit: Unit) -> dict[str, tuple[DateExpression, Position]]:
    """Dates behind the noun of what they date, and both ("the attack of 8 April")."""
    found: dict[str, tuple[DateExpression, Position]] = {}
    for told in unit.dates:
        text = matter.texts[told.document]
        match = DATED.search(text, max(0, told.start - 40), told.start)
        if match:
            place = Position(told.document, match.start(), told.end)
            found.setdefault(find_term(match[2].lower()), (told, place))
    return found


def _when(matter: Matter, told: DateExpression) -> str:
    if not (told.from_ or told.to):
        return f"“{matter.shown(told)}”"
    same = told.from_ == told.to
    return told.from_ or "?" if same else f"{told.from_ or '?'} to {told.to or '?'}"


def find_hours(matter: Matter) -> Iterator[Conflict | None]:
    """Two hours of one event, in sentences that share what happened."""
    told: list[tuple[int, Position, Passage]] = []
    for document, passages in matter.passages.items():
        text = matter.texts[document]
        for passage in passages:
            for match in HOUR.finditer(text, passage.place.start, passage.place.end):
                place = Position(document, match.start(), match.end())
                told.append((_minutes(match), place, passage))
    rivals = [
        (x, y)
        for (m, x, a), (n, y, b) in combinations(sorted(told, key=lambda t: t[:2])[:MOST], 2)
        if x.document != y.document and 0 < abs(m - n) <= APART and _tell_one_event(matter, a, b)
    ]
    yield from matter.told_otherwise("date", rivals, "at what hour it was is told differently")


def _tell_one_event(matter: Matter, a: Passage, b: Passage) -> bool:
    """A verb in common and something else, and no two other persons."""
    one, two = matter.people_in(a), matter.people_in(b)
    if one and two and not one & two:
        return False
    common = a.terms & b.terms
    return len(common) >= COMMON and any(
        w.pos == "VERB" and terms_of([w]) & common for w in a.words
    )


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"] or match["h"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return 60 * hour + int(match["minute"] or match["m"] or 0)


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


def _is_dateline(matter: Matter, passage: Passage, told: Position) -> bool:
    """Whether it tells when the text was written: "HARLOW, Oct 4 (Northgate) -"."""
    before = matter.texts[told.document][passage.place.start : told.start]
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


class Period(msgspec.Struct, frozen=True):
    """The first and last month of a period, with its place."""

    first: str
    last: str
    place: Position
    exact: bool
    passage: Passage


def find_periods(matter: Matter) -> Iterator[Conflict | None]:
    """Periods of two texts that begin alike and end otherwise, or the other way round, or lack their days."""
    ends: dict[tuple[str, str], list[Period]] = {}
    for passages in matter.passages.values():
        for passage in passages:
            for period in _periods(matter, passage):
                ends.setdefault(("first", period.first), []).append(period)
                ends.setdefault(("last", period.last), []).append(period)
    rivals = [
        (x.place, y.place)
        for some in ends.values()
        for x, y in matter.pairs_apart(some)
        if 0 < max(_months(x.first, y.first), _months(x.last, y.last)) <= NEAR_MONTHS
        or (
            x.exact != y.exact
            and (x.first, x.last) == (y.first, y.last)
            and not name_others(x.passage, y.passage)
        )
    ]
    what = "when it began or ended is told differently or less exactly"
    yield from matter.told_otherwise("date", rivals, what)


def _periods(matter: Matter, passage: Passage) -> Iterator[Period]:
    """Printed ranges of months, and two months of one sentence that are printed with their years."""
    text = matter.texts[passage.place.document]
    inside = sorted(
        (d for d in matter.dates_in(passage) if d.from_ and d.to),
        key=lambda d: d.start,
    )
    printed = [d for d in inside if d.says.get("shape") in ("month", "day") and "year" in d.says]
    spans = [(d, d) for d in inside if d.says.get("shape") == "range" and "from_month" in d.says]
    spans += [(printed[0], printed[1])] if len(printed) == 2 else []
    for one, two in spans:
        first, last = (one.from_ or "")[:MONTH], (two.to or "")[:MONTH]
        if len(first) == len(last) == MONTH and first < last:
            before = BEHIND.search(text, passage.place.start, one.start)
            start = before.start() if before else one.start
            exact = len(one.from_ or "") > MONTH and one.says.get("from_day", one.says.get("day"))
            place = Position(one.document, start, two.end)
            yield Period(first, last, place, bool(exact), passage)


def _months(a: str, b: str) -> int:
    x, y = (int(m[:4]) * 12 + int(m[5:]) for m in (a, b))
    return abs(x - y)

"""Days that two stretches of text tell: which may be one day in other words, and which are not."""

from collections.abc import Iterable

import msgspec

from probanda.analysis.records import DateExpression

MONTH = 3
"""Letters by which months are told apart, written out or short."""


class Day(msgspec.Struct, frozen=True):
    """What an expression of time says by itself, and the interval that it is known to mean."""

    weekday: str
    month: str
    day: str
    year: str
    first: str | None
    last: str | None


def find_days(dates: Iterable[DateExpression]) -> tuple[tuple[int, int, Day], ...]:
    """Where they stand, in order."""
    return tuple(sorted(((d.start, d.end, _day(d)) for d in dates), key=lambda d: d[:2]))


def _day(date: DateExpression) -> Day:
    says = date.says
    whole = not date.bounds and date.from_ and date.to
    return Day(
        says.get("weekday", "").lower(),
        says.get("month", "").lower()[:MONTH],
        says.get("day", "").lstrip("0"),
        says.get("year", ""),
        date.from_ if whole else None,
        date.to if whole else None,
    )


def are_other_days(a: frozenset[Day], b: frozenset[Day]) -> bool:
    """Whether each has a day that is none of the other's: "on Monday" and "on Friday".

    One day in other words ("yesterday", "on 3 May") is no other day, nor one that is not known.
    """
    return any(all(_differ(x, y) for y in b) for x in a if b) and any(
        all(_differ(x, y) for x in a) for y in b if a
    )


def _differ(a: Day, b: Day) -> bool:
    for one, other in ((a.weekday, b.weekday), (a.year, b.year)):
        if one and other and one != other:
            return True
    if a.month and b.month:
        return a.month != b.month or bool(a.day and b.day and a.day != b.day)
    if a.weekday and b.weekday:
        return False  # of one word the papers' days of publication may be wrong
    if not (a.first and a.last and b.first and b.last):
        return False
    return _cut(a.last, b.first) < _cut(b.first, a.last) or _cut(b.last, a.first) < _cut(
        a.first, b.last
    )


def _cut(one: str, other: str) -> str:
    """As precise as the less precise of both: of "2033" and "2033-05-02" the year."""
    return one[: min(len(one), len(other))]

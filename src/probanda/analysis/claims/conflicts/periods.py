"""Periods that share one end and not the other: "August 2029 to March 2031", "to May 2031"."""

import re
from collections.abc import Iterator

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter
from probanda.analysis.claims.conflicts.passages import Passage, name_others
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

MONTH = len("2031-05")
NEAR = 3
"""Months by which the other end may differ; two periods that differ by more are two."""
BEHIND = re.compile(r"(?:[\w’'-]+ )?[\w’'-]+ $")
"""Words before the first date that belong to it ("opened in")."""


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
        if 0 < max(_months(x.first, y.first), _months(x.last, y.last)) <= NEAR
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

"""An axis of time on which long empty stretches are cut out, and the ticks along it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate, pairwise

import msgspec

EMPTY = 1.5
"""A stretch without any mark is cut when it is this many times longer than all the rest."""
DRAWN = 0.2
"""How long a cut stretch is drawn, as a share of all the rest."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Tick(msgspec.Struct, frozen=True):
    """A place on the axis with its label."""

    x: float
    label: str


class Axis(msgspec.Struct, frozen=True):
    """Where each day stands between ``left`` and ``right``; ``cuts`` are the middles of breaks."""

    days: tuple[int, ...]
    places: tuple[float, ...]
    cut: tuple[bool, ...]

    def place(self, day: date) -> float:
        """How far along the axis a day is; days outside stand at its ends."""
        number = day.toordinal()
        if number <= self.days[0]:
            return self.places[0]
        if number >= self.days[-1]:
            return self.places[-1]
        at = bisect_right(self.days, number) - 1
        first, last = self.days[at], self.days[at + 1]
        share = (number - first) / (last - first)
        return self.places[at] + share * (self.places[at + 1] - self.places[at])

    @property
    def cuts(self) -> tuple[float, ...]:
        """The middles of the stretches that were cut."""
        steps = zip(pairwise(self.places), self.cut, strict=True)
        return tuple((a + b) / 2 for (a, b), cut in steps if cut)


def make_axis(days: Iterable[date], left: float, right: float) -> Axis:
    """An axis on which every day given has its place; there must be at least one."""
    numbers = sorted({day.toordinal() for day in days})
    if len(numbers) == 1:
        numbers = [numbers[0] - 1, numbers[0], numbers[0] + 1]
    real = [float(b - a) for a, b in pairwise(numbers)]
    drawn = _cut(real)
    scale = (right - left) / sum(drawn)
    places = tuple(left + scale * length for length in accumulate(drawn, initial=0.0))
    cut = tuple(a < b for a, b in zip(drawn, real, strict=True))
    return Axis(tuple(numbers), places, cut)


def find_ticks(axis: Axis, apart: float) -> tuple[Tick, ...]:
    """Beginnings of years, else of months, else the days themselves, no closer than ``apart``."""
    ticks: list[Tick] = []
    for tick in (*_years(axis), *_months(axis), *_days(axis)):
        if all(abs(tick.x - other.x) >= apart for other in ticks):
            ticks.append(tick)
    return tuple(sorted(ticks, key=lambda tick: tick.x))


def _cut(lengths: Sequence[float]) -> list[float]:
    drawn = list(lengths)
    if len(drawn) < 3:
        return drawn
    total = sum(drawn)
    for at in sorted(range(len(drawn)), key=lambda n: (-drawn[n], n)):
        rest = total - drawn[at]
        if drawn[at] <= EMPTY * rest:
            break
        drawn[at] = min(drawn[at], max(DRAWN * rest, 1.0))
        total = rest + drawn[at]
    return drawn


def _whole(axis: Axis) -> Iterable[tuple[date, date]]:
    """The stretches that are drawn at their length."""
    for (first, last), cut in zip(pairwise(axis.days), axis.cut, strict=True):
        if not cut:
            yield date.fromordinal(first), date.fromordinal(last)


def _years(axis: Axis) -> Iterable[Tick]:
    for first, last in _whole(axis):
        for year in range(first.year, last.year + 1):
            if first <= (day := date(year, 1, 1)) <= last:
                yield Tick(axis.place(day), str(year))


def _months(axis: Axis) -> Iterable[Tick]:
    for first, last in _whole(axis):
        for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            day = date(month // 12, month % 12 + 1, 1)
            if first <= day <= last:
                yield Tick(axis.place(day), f"{MONTHS[day.month - 1]} {day.year}")


def _days(axis: Axis) -> Iterable[Tick]:
    for number in axis.days:
        day = date.fromordinal(number)
        yield Tick(axis.place(day), f"{day.day} {MONTHS[day.month - 1]} {day.year}")

"""Stretches of days: the calendar's arithmetic, and dates written as exactly as they are known."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

FIRST = date(1, 1, 1)


class Days(NamedTuple):
    """The first and the last day that are possible, both included; None is unknown."""

    first: date | None
    last: date | None


class Stretch(NamedTuple):
    """A stretch of days with both ends known."""

    first: date
    last: date


def day(year: int, month: int, number: int) -> Stretch | None:
    """One day, or None when there is no such day."""
    if not 1 <= month <= 12 or not 1 <= number <= calendar.monthrange(year, month)[1]:
        return None
    only = date(year, month, number)
    return Stretch(only, only)


def month(year: int, number: int, length: int = 1) -> Stretch:
    """Whole months; a number over 12 or under 1 runs on into the next or previous year."""
    end_year, end = divmod(year * 12 + number - 1 + length - 1, 12)
    year, number = divmod(year * 12 + number - 1, 12)
    return Stretch(
        date(year, number + 1, 1),
        date(end_year, end + 1, calendar.monthrange(end_year, end + 1)[1]),
    )


def year(first: int, last: int | None = None) -> Stretch:
    """Whole years."""
    return Stretch(date(first, 1, 1), date(last or first, 12, 31))


def week(within: date, shift: int = 0) -> Stretch:
    """Monday to Sunday."""
    monday = within - timedelta(days=within.weekday() - 7 * shift)
    return Stretch(monday, monday + timedelta(days=6))


def back(start: date, count: int, unit: str) -> date:
    """So many units before a day (after it, when the count is negative)."""
    if unit in ("day", "week"):
        return start - timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "year": 12, "decade": 120}[unit]
    at, number = divmod(start.year * 12 + start.month - 1 - months, 12)
    last = calendar.monthrange(at, number + 1)[1]
    return date(at, number + 1, min(start.day, last))


def around(within: date, unit: str, shift: int = 0) -> Stretch:
    """The calendar's unit that a day lies in, or one so many units later."""
    if unit == "day":
        only = within + timedelta(days=shift)
        return Stretch(only, only)
    if unit == "weekend":
        monday = week(within, shift).first
        return Stretch(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit == "week":
        return week(within, shift)
    if unit == "month":
        return month(within.year, within.month + shift)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    start = within.year // size * size + shift * size
    return year(start, start + size - 1)


def hull(*parts: Stretch) -> Stretch:
    """From the first day of all to the last."""
    return Stretch(min(p.first for p in parts), max(p.last for p in parts))


def overlap(one: Stretch, two: Stretch) -> Stretch:
    """What two stretches share; the second where they share nothing."""
    shared = Stretch(max(one.first, two.first), min(one.last, two.last))
    return shared if shared.first <= shared.last else two


def read_partial(value: str | None) -> Stretch | None:
    """The days of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
    if not value:
        return None
    numbers = [int(part) for part in value.split("-")]
    if len(numbers) == 1:
        return year(numbers[0])
    if len(numbers) == 2:
        return month(numbers[0], numbers[1])
    return day(numbers[0], numbers[1], numbers[2])


def write(known: Days) -> tuple[str | None, str | None]:
    """Both ends as the contract writes dates: whole years as such, all else as days.

    Months are written by their first and last day, so that ends compare as text.
    """
    first, last = known
    if first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04}", f"{last.year:04}"
    return first.isoformat() if first else None, last.isoformat() if last else None

"""Dates that are printed whole, with their year: what a day of publication is read from."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from probanda.evidence.vocabulary import load_table

YEAR = r"(?P<year>(?:1[89]|2[0-9])\d\d)"
CLOCK = r"\d{1,2}:\d\d\s?[AaPp]\.?[Mm]\b"
"""A time of day, which some pages print right behind the year."""
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = re.compile(
    r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|urs|nes|ur)?(?:day)?\.?,?\s*$", re.IGNORECASE
)


class PrintedDate(NamedTuple):
    """A date in a text and the first and last day it can mean, or months when no day is printed."""

    start: int
    end: int
    first: str
    last: str


def find_printed_dates(text: str) -> list[PrintedDate]:
    """Whole dates in order. "04/03/2031" is ambiguous and gives both days as an interval.

    A weekday before it may decide which of the two it is.
    """
    found: list[PrintedDate] = []
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if any(match.start() < d.end and d.start < match.end() for d in found):
                continue
            interval = _interval(match.groupdict(), text[: match.start()])
            if interval:
                found.append(PrintedDate(match.start(), match.end(), *interval))
    return sorted(found)


def has_day_and_month(text: str) -> bool:
    """Whether a day and a month are printed, with or without a year."""
    return bool(_day_and_month().search(text))


def find_day_before(text: str, last: str) -> PrintedDate | None:
    """The first day and month printed, in the year in which it was last at or before the day ``last``."""
    if not (found := _day_and_month().search(text)):
        return None
    year = int(last[:4])
    for printed in (f"{found[0]} {year}", f"{found[0]} {year - 1}"):
        for whole in find_printed_dates(printed):
            if whole.last <= last:
                return PrintedDate(found.start(), found.end(), whole.first, whole.last)
    return None


@lru_cache(maxsize=1)
def _day_and_month() -> re.Pattern[str]:
    name = "|".join(sorted(map(re.escape, _months()), key=lambda word: (-len(word), word)))
    return re.compile(rf"\b(?:(?:{name})\b\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{name}))\b", re.IGNORECASE)


def _interval(parts: dict[str, str | None], before: str) -> tuple[str, str] | None:
    year = int(parts["year"] or 0)
    if parts.get("one"):
        one, two = int(parts["one"] or 0), int(parts["two"] or 0)
        days = sorted(set(_days(year, one, two)) | set(_days(year, two, one)))
        named = WEEKDAY.search(before)
        on_it = [day for day in days if named and _weekday(day) == named[1].lower()[:3]]
        days = on_it if len(on_it) == 1 else days
        return (days[0], days[-1]) if days else None
    name = (parts.get("name") or "").lower().rstrip(".")
    month = _months()[name] if name else int(parts.get("month") or 0)
    if parts.get("day") is None:
        whole = f"{year:04}-{month:02}"
        return (whole, whole)
    day = next(_days(year, int(parts["day"] or 0), month), None)
    return (day, day) if day else None


def _days(year: int, day: int, month: int) -> Iterator[str]:
    """The day, if there is such a day."""
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        yield f"{year:04}-{month:02}-{day:02}"


def _weekday(day: str) -> str:
    return WEEKDAYS[date.fromisoformat(day).weekday()]


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    return {
        name: n for n, names in enumerate(load_table("months")["names"], start=1) for name in names
    }


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    name = "|".join(sorted(map(re.escape, _months()), key=lambda word: (-len(word), word)))
    month = rf"(?P<name>{name})\b\.?"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?<!\d)(?<!\d-){YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
            rf"(?<!\d){YEAR}/(?P<month>0[1-9]|1[0-2])/(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
            rf"(?<![\d.,]){DAY}(?:st|nd|rd|th|\.)?(?:\s+of|\s+de)?[\s-]+{month},?(?:\s+de)?[\s-]+{YEAR}\b",
            rf"\b{month}(?:\s+|(?<=\.)){DAY}(?:st|nd|rd|th)?(?:,?\s+|,){YEAR}(?:\b|(?={CLOCK}))",
            rf"(?<!\d)(?P<day>[12]\d|3[01]|0?[1-9])\.(?P<month>0?[1-9]|1[0-2])\.{YEAR}(?!\d)",
            rf"(?<![\d/.-])(?P<one>\d{{1,2}})(?P<mark>[/-])(?P<two>\d{{1,2}})(?P=mark){YEAR}(?!\d)",
            rf"(?<!\d\s)(?<!\d\.\s)(?<!\w-)\b{month},?\s+{YEAR}\b",
        )
    )

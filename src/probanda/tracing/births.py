"""When a child was born, as precisely as a list tells it: a day, a month, a year or an age."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

ISO = re.compile(
    r"^(\d{4})(?:[-./](\d{1,2}|[?x]+)(?:[-./](\d{1,2}|[?x]+))?)?(?:t\d{1,2}:.*| \d{1,2}:.*)?$"
)
DAY_FIRST = re.compile(r"^(?:(\d{1,2}|[?x]+)[-./ ])?(\d{1,2}|[?x]+)[-./ ](\d{4}|\d{2})$")
IN_WORDS = re.compile(r"^(?:(\d{1,2})\s+)?([^\W\d]+)\.?,?\s+(\d{4})$")
MONTH_FIRST = re.compile(r"^([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})$")
AGE = re.compile(r"^(\d{1,3}(?:[.,]\d+)?)\s*([^\W\d]*)")
SPAN = re.compile(r"^(\d{4})\s*[-–/]\s*(\d{4})$")
MONTHS = (
    ("січ", "янв", "jan"), ("лют", "фев", "feb"), ("бер", "мар", "mar"), ("кві", "апр", "apr"),
    ("тра", "мая", "may", "май"), ("чер", "июн", "jun"), ("лип", "июл", "jul"),
    ("сер", "авг", "aug"), ("вер", "сен", "sep"), ("жов", "окт", "oct"),
    ("лис", "ноя", "nov"), ("гру", "дек", "dec"),
)  # fmt: skip
EARLIEST, LATEST = 1900, 2100
OLDEST = 120
AFTER = re.compile(
    r"\s*(?:р\.?\s*н\.?|г\.?\s*р\.?|року(?: народження)?|года?(?: рождения)?|рік|[рг]\.?)$"
)
ABOUT = re.compile(
    r"^(?:~|≈|прибл(?:изно)?\.?|близько|біля|ок(?:оло)?\.?|примерно|about|circa|ca?\.|approx(?:\.|imately)?|est(?:\.|imated)?)\s*"
)
TYPED = str.maketrans("oоlіiзхб", "001113x6")
"""Letters that were typed or scanned for figures."""
NOTHING = {
    "",
    "-",
    "—",
    "–",
    "?",
    "н/д",
    "невідомо",
    "немає",
    "неизвестно",
    "нет",
    "unknown",
    "n/a",
    "na",
    "nan",
    "none",
    "null",
    "невід.",
}


class Birth(NamedTuple):
    """A date with its precision: month and day are 0 where not told; ``until`` ends a span of years."""

    year: int
    month: int = 0
    day: int = 0
    until: int = 0


class ImpossibleDate(ValueError):
    """A date that no calendar has, or in no known form; holds nothing of the record."""


def is_nothing(text: str) -> bool:
    """Whether a cell says that nothing is known."""
    return text.strip().casefold() in NOTHING


@lru_cache(maxsize=65536)
def read_date(text: str) -> Birth | None:
    """The date of a cell in any usual form, None for an empty one.

    An estimate ("about 2015") is a span of three years. A 29 February of another year stands: it
    is what a year off by one makes of a true one. Raises ImpossibleDate where a date cannot be.
    """
    bare = AFTER.sub("", text.strip().casefold()).strip()
    if is_nothing(bare):
        return None
    estimate = ABOUT.match(bare) is not None or bare.endswith("?")
    bare = ABOUT.sub("", bare).removesuffix("?").strip()
    if not re.search(r"[^\W\d_]{3}", bare):
        bare = bare.translate(TYPED)
    if span := SPAN.match(bare):
        first, last = int(span[1]), int(span[2])
        if not EARLIEST <= first <= last <= min(LATEST, first + 20):
            raise ImpossibleDate
        return Birth(first, until=last)
    year, month, day = _parts(bare)
    if month > 12 >= day > 0:
        month, day = day, month
    if not month:
        day = 0
    if not EARLIEST <= year <= LATEST or month > 12:
        raise ImpossibleDate
    if month and day > (29 if month == 2 else monthrange(year, month)[1]):
        raise ImpossibleDate
    return Birth(year - 1, until=year + 1) if estimate and not month else Birth(year, month, day)


def _parts(bare: str) -> tuple[int, int, int]:
    if found := ISO.match(bare):
        return _number(found[1]), _number(found[2]), _number(found[3])
    if found := DAY_FIRST.match(bare):
        year = _number(found[3])
        if year < 100:
            year += 2000 if year <= 40 else 1900
        return year, _number(found[2]), _number(found[1])
    found, day = IN_WORDS.match(bare), 1
    word = 2
    if not found:
        found, day, word = MONTH_FIRST.match(bare), 2, 1
    if found:
        month = next((n for n, m in enumerate(MONTHS, 1) if found[word].startswith(m)), 0)
        if month:
            return int(found[3]), month, int(found[day] or 0)
    raise ImpossibleDate


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def days_of(birth: Birth) -> tuple[int, int]:
    """The first and the last day on which a birth can lie, as ordinals."""
    if birth.until:
        return date(birth.year, 1, 1).toordinal(), date(birth.until, 12, 31).toordinal()
    month = birth.month or 1
    last_month = birth.month or 12
    ends = monthrange(birth.year, last_month)[1]
    first = date(birth.year, month, min(birth.day or 1, ends)).toordinal()
    return first, date(birth.year, last_month, min(birth.day or ends, ends)).toordinal()


def days_of_age(age: float, on: int) -> tuple[int, int]:
    """The days on which somebody of an age on a day (an ordinal) can have been born."""
    return on - int((age + 1) * 365.25) + 1, on - int(age * 365.25)


def read_age(text: str) -> float | None:
    """The age in years of a cell such as "7", "7 років", "11 мес."; None where none is told.

    Raises ImpossibleDate of an age that cannot be.
    """
    if is_nothing(text):
        return None
    found = AGE.match(ABOUT.sub("", text.strip().casefold()))
    if not found:
        raise ImpossibleDate
    number = float(found[1].replace(",", "."))
    years = number / 12 if found[2][:3] in {"міс", "мес", "mon", "mth"} else number
    if years > OLDEST:
        raise ImpossibleDate
    return years

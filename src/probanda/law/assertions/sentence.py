"""A sentence as it is compared: its plain letters, the times that it prints, what it denies."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from probanda.law.facts import read_data

Outcome = Literal["agrees", "conflicts", "not covered"]
Words = dict[str, re.Pattern[str]]
MONTHS = "january february march april may june july august september october november december"
NAMES = {name: number for number, name in enumerate(MONTHS.split(), 1)}
WHEN = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{'|'.join(NAMES)})(?: (?P<after>\d{{1,2}}),?)? "
    r"(?P<year>\d{4})\b|\b(?P<before>in|since|of|by|the|dates? from|dating from|back to) (?P<alone>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)


AS_FAR = 2
"""A time before a word counts as that many times as far as one behind it."""


class Beside(Struct, frozen=True):
    """One thing that a sentence says, and what the data say of it."""

    about: str
    outcome: Outcome
    said: str
    data: str


@dataclass(frozen=True)
class Stretch:
    """A time that a sentence prints: a day, a month or a year, or one that is part of a name."""

    first: date
    last: date
    start: int
    names: bool = False

    def holds(self, days: Iterable[date | None]) -> bool:
        """Whether one of the days lies in it."""
        return any(day and self.first <= day <= self.last for day in days)


@dataclass(frozen=True)
class Mention:
    """A State or person named in a sentence."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=8)
def load_words(room: str) -> Words:
    """The expressions of one room of the vocabulary, without regard to case."""
    data = read_data("assertions.toml")
    return {
        name: compile_words(said.replace("<other>", data["other_courts"]))
        for name, said in data[room].items()
        if isinstance(said, str)
    }


def find_whens(text: str) -> Iterator[Stretch]:
    """The days, months and years that a text prints in full."""
    for match in WHEN.finditer(text):
        if match["alone"]:
            year = int(match["alone"])
            names = match["before"].lower() == "the"
            yield Stretch(date(year, 1, 1), date(year, 12, 31), match.start("alone"), names)
            continue
        year, month = int(match["year"]), NAMES[match["month"].lower()]
        last = monthrange(year, month)[1]
        day = int(match["day"] or match["after"] or 0)
        if 1 <= day <= last:
            yield Stretch(date(year, month, day), date(year, month, day), match.start())
        elif day == 0:
            yield Stretch(date(year, month, 1), date(year, month, last), match.start())


def beside(about: str, right: bool, said: str, data: str) -> Beside:
    return Beside(about, "agrees" if right else "conflicts", said.strip(), data)


def dated(
    about: str, said: re.Match[str], whens: Sequence[Stretch], days: Sequence[date], what: str
) -> Iterator[Beside]:
    """Set the time nearest to what is said beside the days of the data; nothing without both."""
    when = nearest(whens, said.start(), said.end())
    if when and days:
        data = f"{what} {', '.join(map(str, sorted(set(days))))}"
        yield beside(about, when.holds(days), said[0], data)


def nearest(whens: Sequence[Stretch], start: int, end: int | None = None) -> Stretch | None:
    """The time that what stands there goes with: rather one that follows than one before.

    "The 2008 war" names a thing and tells no time.
    """
    behind = start if end is None else end

    def distance(when: Stretch) -> int:
        before = when.start < start
        return AS_FAR * (start - when.start) if before else abs(when.start - behind)

    return min((w for w in whens if not w.names), key=distance, default=None)


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether a word of denial stands in that stretch."""
    return load_words("context")["negation"].search(text, start, end) is not None


def is_of_the_court(text: str) -> bool:
    """Whether a sentence speaks of the Court or its judges, and of no court of a State."""
    words = load_words("courts")
    named = words["own"].search(text) or words["its_judges"].search(text)
    return named is not None and not words["domestic"].search(text)


def compile_words(said: str) -> re.Pattern[str]:
    """An expression without regard to case."""
    return re.compile(said, re.IGNORECASE)


def plain(text: str) -> str:
    """The text without accents and with plain apostrophes, letter for letter."""
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text.replace("’", "'"))

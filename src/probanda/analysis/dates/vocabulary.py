"""The calendar's words and the patterns of printed dates, read from the data files."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

ROUGH = (
    r"(?P<rough>more than|over|at least|just over|well over|less than|under|nearly|almost|"
    r"just under|not quite|about|around|roughly|some|approximately|exactly|only|just|barely)\s+"
)
PART = (
    r"\b(?P<part>early|mid|late|(?:the\s+)?(?:very\s+)?(?:early|late)\s+(?:days|weeks|months|part)"
    r"\s+of|(?:the\s+)?(?:start|beginning|middle|end|close|(?:first|last)\s+days?|"
    r"(?:first|last)\s+(?:two\s+|three\s+)?weeks?|"
    r"(?:first|last)\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven)\s+months|"
    r"(?:second|third|fourth)\s+week|"
    r"first\s+half|second\s+half)\s+of)"
    r"[\s-]+(?:in\s+)?(?:the\s+)?"
)

UNITS = tuple(
    word
    for unit in [
        "hour",
        "day",
        "week",
        "weekend",
        "month",
        "year",
        "decade",
        "century",
        "morning",
        "afternoon",
        "evening",
        "night",
    ]
    for word in (unit, unit + "s")
)


class Pattern(NamedTuple):
    """How one shape of date is printed, and the words around one of which it is looked for."""

    shape: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=4)
def load(name: str) -> dict[str, Any]:
    """The data file of that name."""
    folder = resources.files("probanda.analysis.dates") / "data"
    return tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Month names, full and short, and their numbers."""
    return {word: n for n, words in enumerate(load("calendar")["months"], 1) for word in words}


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """Weekday names, full and short; Monday is 0."""
    return {word: n for n, words in enumerate(load("calendar")["weekdays"]) for word in words}


@lru_cache(maxsize=32)
def words(table: str, file: str = "words") -> frozenset[str]:
    """A list of a data file as a set."""
    return frozenset(load(file)[table])


@lru_cache(maxsize=1)
def patterns() -> tuple[Pattern, ...]:
    """The grammar, compiled."""
    named = _named()
    return tuple(
        Pattern(
            entry["shape"],
            _needs(entry["needs"]),
            re.compile(_fill(entry["text"], named), re.IGNORECASE),
        )
        for entry in load("grammar")["pattern"]
    )


@lru_cache(maxsize=1)
def needed() -> frozenset[frozenset[str]]:
    """The sets of words around one of which some pattern is looked for."""
    return frozenset(pattern.needs for pattern in patterns())


def _needs(listed: list[str]) -> frozenset[str]:
    names = {"month": months(), "weekday": weekdays(), "unit": UNITS}
    return frozenset(w.lower() for word in listed for w in names.get(word, [word]))


def _fill(text: str, named: dict[str, str]) -> str:
    text = re.sub(r" (?![?*+)])", r"\\s+", text)
    for name, source in named.items():
        text = text.replace("{" + name + "}", source)
    return text


def _named() -> dict[str, str]:
    calendar = load("calendar")
    month = any_of([*months()])
    day = r"(?<![\d,:/])(?<!(?<![a-z][a-z][a-z])\.)(?P<day{}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    units = r"(?P<unit>hour|day|week|month|year|decade)"
    counts = any_of([*calendar["vague_counts"], *calendar["counts"]])
    return {
        "M": rf"\b(?P<month>(?-i:{month}))\b(?:(?:(?<=\b\w\w\w)(?<!may)|(?<=\bsept))\.)?",
        "D2": day.format("2"),
        "D": day.format(""),
        "Y": r"(?P<year>1[5-9]\d\d|20\d\d)",
        "W": rf"\b(?P<weekday>(?-i:{any_of([*weekdays()])}))\b\.?",
        "COUNT": rf"(?:{counts}|\d{{1,3}})",
        "N": rf"\b(?P<count>{counts}|\d{{1,3}})",
        "U": units,
        "ROUGH": ROUGH,
        "PART": PART,
        "NIGHT": r"(?P<leads>\bnight)\s+(?:in)?to\s+(?:the\s+)?",
        "HOLIDAY": rf"\b(?P<holiday>(?-i:{any_of([*calendar['holidays']])}))",
    }


def any_of(listed: Iterable[str]) -> str:
    """An alternation of words, the longest first."""
    return "|".join(sorted(map(re.escape, listed), key=lambda word: (-len(word), word)))

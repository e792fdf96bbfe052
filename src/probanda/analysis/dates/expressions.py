"""Date expressions as they are printed: what they say, before it is known when they were said."""

import re
from typing import Literal

import msgspec

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|Apr(?:il|\.)|May|June|July|"
    r"Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)?)"
)
DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
COUNT = r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
NOT_A_YEAR = r"(?!\s*(?:people|children|cases|men|women|troops|soldiers|[a-z]*%|[.,]\d))"

Shape = Literal[
    "day", "month", "year", "day last year", "weekday", "near day", "near unit", "ago", "decade"
]

PATTERNS: tuple[tuple[Shape, re.Pattern[str]], ...] = tuple(
    (shape, re.compile(source))  # type: ignore[misc]  # the names below are shapes
    for shape, source in (
        ("day", rf"\b{YEAR}-(?P<number>0\d|1[0-2])-(?P<day>[0-3]\d)\b"),
        ("day", rf"\b(?:{'|'.join(WEEKDAYS)}\b,? )?\b{DAY}(?: of)? {MONTH},? {YEAR}\b"),
        ("day", rf"\b{MONTH} {DAY},? {YEAR}\b"),
        ("day last year", rf"\b(?:{DAY} {MONTH}) (?P<which>last|this|next) year\b"),
        ("day last year", rf"\b{MONTH} {DAY.replace('day', 'day')} (?P<which>last|this) year\b"),
        ("month", rf"\b(?P<part>early|mid|late)?[- ]?{MONTH},? (?:of )?{YEAR}\b"),
        ("day", rf"\b(?<![\d.,])(?:{DAY}(?: of)? {MONTH})\b(?! \d{{4}})"),
        ("day", rf"\b{MONTH} {DAY}\b(?![\d:,]\d)"),
        ("month", rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Tt]his|[Nn]ext|[Bb]y) {MONTH}\b(?! \d)"),
        ("ago", rf"\b{COUNT} (?P<unit>day|week|month|year)s? (?:ago|earlier)\b"),
        (
            "near unit",
            r"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this|[Ll]ater this) "
            r"(?P<unit>week|weekend|month|year)\b",
        ),
        (
            "weekday",
            r"\b(?:(?P<which>[Ll]ast|[Nn]ext) )?"
            r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
        ),
        ("near day", r"\b(?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b"),
        ("decade", r"\b(?:the )?(?P<decade>1[5-9]\d0|20\d0)s\b"),
        (
            "year",
            rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]etween|[Tt]o|and|[Dd]uring|of) "
            rf"{YEAR}\b{NOT_A_YEAR}",
        ),
    )
)


class Expression(msgspec.Struct, frozen=True):
    """A date expression: offsets in the paragraph, its shape, and the parts that are printed."""

    start: int
    end: int
    shape: Shape
    parts: dict[str, str]


def find_expressions(text: str) -> tuple[Expression, ...]:
    """Every expression once; of two that overlap, the one that says more."""
    found: list[Expression] = []
    for shape, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start = _without_preposition(match)
            if any(start < e.end and e.start < match.end() for e in found):
                continue
            parts = {key: value for key, value in match.groupdict().items() if value}
            if parts.get("month") == "May" and shape == "month" and "year" not in parts:
                continue  # the verb as often as the month
            found.append(Expression(start, match.end(), shape, parts))
    return tuple(sorted(found, key=lambda e: e.start))


def _without_preposition(match: re.Match[str]) -> int:
    word = match[0].split(" ", 1)
    prepositions = ["in", "since", "until", "by", "from", "between", "to", "and", "during", "of"]
    if len(word) == 2 and word[0].lower() in prepositions:
        return match.start() + len(word[0]) + 1
    return match.start()


def month_number(name: str) -> int:
    """1 for January, in full or short."""
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def count_of(word: str) -> int:
    """The number that a count word says."""
    if word in ("a", "an"):
        return 1
    return int(word) if word.isdigit() else NUMBERS.index(word)

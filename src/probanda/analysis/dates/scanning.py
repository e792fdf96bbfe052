"""Where date expressions stand in a text, and what they say in words and figures."""

import re
from functools import lru_cache
from typing import NamedTuple

from probanda.analysis.dates.vocabulary import needed, patterns

WORD = re.compile(r"[A-Za-z]+|\d+s?")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
REACH = 60
"""How far, in characters, an expression can reach from the word that gives it away."""
INTO = re.compile(r"night\s+(?:in)?to\s+(?:the\s+)?", re.IGNORECASE)
WEEK_OF = re.compile(r"\bweek\s+(?:of|beginning)\s+(?:the\s+)?$", re.IGNORECASE)
LEADING = re.compile(
    r"(?:in|over|during|within|for|through|throughout|at|on|until|till|by|since)\s+(?!time\b)",
    re.IGNORECASE,
)


class Sighting(NamedTuple):
    """An expression in offsets of the text, its shape, and its parts as printed."""

    start: int
    end: int
    shape: str
    parts: dict[str, str]


@lru_cache(maxsize=512)
def scan(text: str) -> tuple[Sighting, ...]:
    """Every sighting in order, none overlapping: the earlier one counts, then the longer one.

    Kept for the document at hand: its dates are asked for, and its figures must not be dates.
    """
    places = _places(text)
    windows = {needs: _windows(places, needs) for needs in needed() if needs & places.keys()}
    found = [
        _sighting(shape, match)
        for shape, needs, pattern in patterns()
        for start, end in windows.get(needs, ())
        for match in pattern.finditer(text, start, end)
    ]
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= sighting.start:
            kept.append(sighting)
    return tuple(kept)


def _places(text: str) -> dict[str, list[int]]:
    """Where each word stands, and each figure that can be a year or a decade."""
    places: dict[str, list[int]] = {}
    for match in WORD.finditer(text):
        word = match[0].lower()
        if word[0].isdigit():
            if not YEAR.match(word) or len(word.rstrip("s")) != 4:
                continue
            word = "#decade" if word.endswith("s") else "#year"
        places.setdefault(word, []).append(match.start())
    return places


def _windows(places: dict[str, list[int]], needs: frozenset[str]) -> list[tuple[int, int]]:
    """Stretches of text around the words that give a pattern away, joined where they meet."""
    windows: list[tuple[int, int]] = []
    for at in sorted(at for word in needs & places.keys() for at in places[word]):
        if windows and at - REACH <= windows[-1][1]:
            windows[-1] = (windows[-1][0], at + REACH)
        else:
            windows.append((max(0, at - REACH), at + REACH))
    return windows


def _sighting(shape: str, match: re.Match[str]) -> Sighting:
    parts = {name: " ".join(v.split()) for name, v in match.groupdict().items() if v}
    start, end = match.span()
    leading = LEADING.match(text := match[0])
    if leading and shape in ("unit", "span", "day of month"):
        start += leading.end()
        parts["after"] = leading[0].strip().lower()
    if shape == "day" and WEEK_OF.search(match.string, max(0, start - 20), start):
        parts["week"] = "of"
    if "leads" in parts:  # the night is said of what happened, the day is the date
        start += INTO.match(text).end()  # type: ignore[union-attr]  # it begins so
    if parts.get("of", "").lower() == "fortnight":
        parts |= {"count": "two", "unit": "week"}
    if text.endswith("."):
        end -= 1  # of a sentence or of a short form: the expression does not need it
    return Sighting(start, end, shape, parts)

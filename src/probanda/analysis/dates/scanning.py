"""Where date expressions stand in a text, and what they say in words and figures."""

import re
from typing import NamedTuple

from probanda.analysis.dates.vocabulary import patterns

SHORT_FORMS = frozenset({"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mar", "Jun", "Jul"})
WORD = re.compile(r"[a-z]+")
LEADING = re.compile(r"(?:in|over|during|within|for|through|throughout)\s+", re.IGNORECASE)


class Sighting(NamedTuple):
    """An expression in offsets of the text, its shape, and its parts as printed."""

    start: int
    end: int
    shape: str
    parts: dict[str, str]


def scan(text: str) -> list[Sighting]:
    """Every sighting in order, none overlapping: the earlier one counts, then the longer one."""
    lower = text.lower()
    there = set(WORD.findall(lower))
    if any(c.isdigit() for c in lower):
        there.add("#")
    found = [
        _sighting(shape, match)
        for shape, needs, pattern in patterns()
        if not needs.isdisjoint(there)
        for match in pattern.finditer(text)
    ]
    kept: list[Sighting] = []
    for sighting in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or kept[-1].end <= sighting.start:
            kept.append(sighting)
    return kept


def _sighting(shape: str, match: re.Match[str]) -> Sighting:
    parts = {name: " ".join(v.split()) for name, v in match.groupdict().items() if v}
    start, end = match.span()
    leading = LEADING.match(text := match[0])
    if leading and shape in ("unit", "span"):
        start += leading.end()
        parts["after"] = leading[0].strip().lower()
    if text.endswith(".") and parts.get("month") not in (None,) and not text[-2].isdigit():
        end -= 1  # the full stop of a sentence, or of a short form: not needed either way
    return Sighting(start, end, shape, parts)

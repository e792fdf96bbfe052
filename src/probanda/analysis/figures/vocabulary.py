"""Number words and what stands around them, from the data file; the pattern of a number."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import Any

FIGURES = (
    r"\d{1,3}(?:\.\d{3}(?!\d))+(?!\.?\d)|\d+,\d{1,2}(?![\d,])"
    r"|\d{1,3}(?:[,  ]\d{3}(?!\d))+(?:\.\d+)?|\d{1,3}(?: \d{3}(?!\d))+|\d+(?:\.\d+)?"
)


@lru_cache(maxsize=1)
def numbers() -> dict[str, Any]:
    """The data file."""
    folder = resources.files("probanda.analysis.figures") / "data"
    return tomllib.loads((folder / "numbers.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def number_pattern() -> re.Pattern[str]:
    """A number or a vague quantity, with the sign of a currency before and of a share behind it.

    Groups: ``vague``, ``fraction``, ``of`` (one in so many), ``number``, ``sign``, ``short`` (a
    scale in letters), ``percent``.
    """
    table = numbers()
    unit, ten, scale = (any_of(table[name]) for name in ("units", "tens", "scales"))
    small = rf"(?:(?:{ten})(?:[-\s](?:{unit}))?|(?:{unit})|{FIGURES})"
    begin = rf"(?:(?:{small}|an?|half\s+an?)[\s-]+)?(?:{scale})\b"
    word = rf"(?:(?:{ten})(?:[-\s](?:{unit}))?|(?:{unit}))\b"
    # "three hundred and four"; "three hundred and four thousand" are two ends of something
    more = (
        rf"(?:\s+{word}(?:[\s-]+(?:{scale})\b)*|\s+and\s+(?:a\s+half\b|{word}(?![\s-]+(?:{scale})\b))"
        rf"|[\s-]+(?:{scale})\b)"
    )
    mixed = r"\d{1,3}(?:[-\s][13]/[24](?!\d)|\s?[½¼¾])"
    half = rf"{mixed}|(?:{unit}|\d+)\s+and\s+a\s+half\b(?:\s+(?:{scale})\b)?|an?\s+quarter\s+of\s+an?\s+(?:{scale})\b"
    vague = any_of(table["vague"]).replace(r"\ ", r"\s+")
    alone = any_of(table["vague_alone"]).replace(r"\ ", r"\s+")
    loose = "|".join(rf"(?<=\b{word}\s)" for word in table["durations"]["loosened"])
    length = any_of(table["durations"]["units"])
    one = rf"(?:{loose})an?(?=\s(?:{length})\b(?!-|\s+(?:ago|after|before|later|earlier|old)\b))"
    part = any_of(table["fractions"])
    signs = "|".join(map(re.escape, table["currencies"]["signs"]))
    short = any_of(table["short_scales"])
    return re.compile(
        rf"(?P<vague>\b(?:{vague})\b(?!-)|\b(?:{alone})(?=\s*(?:[.,;)]|$)))"
        rf"|(?P<fraction>\b(?:(?:an?|one|two|three|four|five|seven|nine)[\s-](?:{part})|half)"
        rf"(?=\s+(?:of|the|its|their|his|her|all|at\s+(?:most|least))\b)(?!\s+of\s+an?\s+(?:{scale})))"
        rf"|(?P<share>\b(?P<some>{unit}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<of>{unit}|\d+)\b)"
        rf"(?!\s*[-–/.,:]?\d)(?=\s+[a-z]|[.,;])"
        rf"|(?P<sign>(?<![A-Za-z])(?:{signs})\s?)?"
        rf"(?P<number>(?<![\w.,])(?:{half}|{begin}{more}*|{small}|{one})"
        rf"|(?<=[$€£¥₴₽₹])(?:{FIGURES})(?:\s+(?:{scale})\b)*|\b(?:twice|thrice)\b)"
        rf"(?:\s?(?P<short>(?-i:{short}))\b)?(?P<percent>\s?%|\s+(?:percent|per\s+cent|pct)\b)?"
        rf"(?=(?-i:km|kg|cm|mm|ha|mph|kph)\b|(?!\w))",
        re.IGNORECASE,
    )


WORD = re.compile(r"[A-Za-z]+|\d+")
REACH = (24, 60)
"""How far, in characters, a number can reach before and behind one of its words."""


@lru_cache(maxsize=1)
def number_words() -> frozenset[str]:
    """Words one of which every number in words holds."""
    table = numbers()
    names = ("units", "tens", "scales", "fractions", "other")
    ahead = {w for phrase in table["vague_alone"] for w in phrase.split()} | set(
        table["durations"]["loosened"]
    )
    vague = (phrase.split()[-1] for phrase in table["vague"])
    inner = (word for phrase in table["vague"] for word in phrase.split())
    known = {w for name in names for w in table[name]} | set(vague) | set(inner) | ahead
    return frozenset(known - {"of", "a", "and", "upon", "many"})


def number_windows(text: str) -> list[tuple[int, int]]:
    """Stretches of a text in which numbers are looked for."""
    windows: list[tuple[int, int]] = []
    known = number_words()
    for match in WORD.finditer(text):
        word = match[0]
        if word[0] <= "9" or word.lower() in known:
            start, end = match.start() - REACH[0], match.end() + REACH[1]
            if windows and start <= windows[-1][1]:
                windows[-1] = (windows[-1][0], end)
            else:
                windows.append((max(0, start), end))
    return windows


@lru_cache(maxsize=2)
def qualifiers(side: str) -> tuple[tuple[str, str], ...]:
    """Phrases and what they mean, longest first; side is "before" or "after"."""
    table = numbers()[side]
    pairs = [(phrase, meaning) for meaning, phrases in table.items() for phrase in phrases]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=16)
def listed(table: str, name: str) -> frozenset[str]:
    """A list of the data file as a set."""
    return frozenset(numbers()[table][name])


def any_of(words: Iterable[str]) -> str:
    """An alternation, longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))

"""What tracing prints, in the language that the user asked for: English, or Ukrainian.

English stands in the code; ``data/uk.toml`` has each line of it as a pattern with its translation.
A line that the catalogue does not have is printed in English.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from probanda.tracing.reasons import NOT_COUNTED, load_words

LANGUAGE = "PROBANDA_LANGUAGE"
UKRAINIAN = "uk"
PLACE = re.compile(r"\\\{(\w+)\\\}")
WEIGHT = re.compile(r" \((?:[+-][\d.]+|not counted)\)$")


def in_language(text: str) -> str:
    """Every line of a text in the user's language."""
    if os.environ.get(LANGUAGE) != UKRAINIAN:
        return text
    return "\n".join(_translate(line) for line in text.split("\n"))


def reasons_in_language(reasons: Iterable[str]) -> tuple[str, ...]:
    """The reasons of a candidate in the user's language, with their weights."""
    if os.environ.get(LANGUAGE) != UKRAINIAN:
        return tuple(reasons)
    return tuple(map(_translate_reason, reasons))


def _translate_reason(reason: str) -> str:
    weight = WEIGHT.search(reason)
    words = reason[: weight.start()] if weight else reason
    told = weight[0].replace(NOT_COUNTED, _translate(NOT_COUNTED)) if weight else ""
    return (_reasons().get(words) or _translate(words)) + told


def _translate(line: str) -> str:
    words, lines = load_catalogue()
    if line in words:
        return words[line]
    for pattern, ukrainian in lines:
        if found := pattern.fullmatch(line):
            values = {name: words.get(value, value) for name, value in found.groupdict().items()}
            return ukrainian.format(**values)
    return line


@cache
def load_catalogue() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Whole words with their Ukrainian, and lines as patterns with theirs, the longest first."""
    text = (resources.files("probanda.cli") / "data" / "uk.toml").read_text("utf-8")
    data = tomllib.loads(text)
    lines = [
        (re.compile(PLACE.sub(r"(?P<\1>.*?)", re.escape(english))), ukrainian)
        # The longer a line, the more surely it is meant.
        for english, ukrainian in sorted(data["lines"].items(), key=lambda one: -len(one[0]))
    ]
    return data["words"], lines


@cache
def _reasons() -> dict[str, str]:
    """What each level of each field says, in English, with the same in Ukrainian."""
    ukrainian = load_words(UKRAINIAN)
    return {
        f"{field} {words}": f"{ukrainian[name][0]} {other}"
        for name, (field, levels) in load_words().items()
        for words, other in zip(levels, ukrainian[name][1], strict=True)
    }

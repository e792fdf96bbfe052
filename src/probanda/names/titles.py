"""Courtesy titles before a name, and the gender that they tell."""

import re
from typing import Literal

Gender = Literal["f", "m"]

FEMININE = frozenset(
    [
        "mrs",
        "ms",
        "miss",
        "madam",
        "madame",
        "mme",
        "dame",
        "lady",
        "frau",
        "fräulein",
        "señora",
        "sister",
        "mlle",
    ]
)
MASCULINE = frozenset(
    [
        "mr",
        "mister",
        "sir",
        "lord",
        "monsieur",
        "herr",
        "señor",
        "father",
        "fr",
        "monsignor",
        "msgr",
        "mgr",
        "brother",
        "m",
    ]
)
NEUTRAL = frozenset(["dr", "doctor", "prof", "professor", "mx", "rev", "reverend"])
ALL = FEMININE | MASCULINE | NEUTRAL
TITLE = re.compile(r"^\s*([^\W\d_]+)\.?\s+(?=\S)")


def is_title(word: str) -> bool:
    """Whether a word is a courtesy title, with or without full stop; a lone "M" is an initial."""
    return word.rstrip(".").casefold() in ALL and word not in {"M", "m"}


def without_title(name: str) -> str:
    """The name without courtesy titles at its beginning; a title alone stays as it is."""
    found = TITLE.match(name)
    while found and is_title(found[1]):
        name = name[found.end() :]
        found = TITLE.match(name)
    return name


def gender_of_title(name: str) -> Gender | None:
    """ "f" or "m" where the courtesy title tells it, else None."""
    found = TITLE.match(name)
    word = found[1].casefold() if found else ""
    if word in FEMININE:
        return "f"
    return "m" if word in MASCULINE - {"m"} else None

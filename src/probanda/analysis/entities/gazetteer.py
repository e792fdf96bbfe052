"""What is known before reading: States, courts and other bodies, outlets, and closed vocabulary."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from probanda.names import normal_name

NameKind = Literal[
    "person", "organisation", "place", "instrument", "document", "programme", "platform", "group"
]


CALLING = re.compile(
    r"\w{2}(?:ologist|grapher|ometrist|iatrist|ician|smith|wright|keeper|monger|woman)$"
    r"|\w{4}ist$|\w{2}[rstkdgen]man$"
)
"""Endings of nouns for those who do something for a living."""


@dataclass(frozen=True)
class KnownName:
    """A court, body, outlet, platform, instrument or place; ``nouns`` may take it up again."""

    kind: NameKind
    name: str
    names: tuple[str, ...]
    nouns: tuple[str, ...]


@lru_cache(maxsize=1)
def load_known_names() -> tuple[KnownName, ...]:
    """Bodies, outlets, platforms, instruments and some places."""
    kinds: dict[str, NameKind] = {
        "organisation": "organisation",
        "platform": "platform",
        "instrument": "instrument",
        "place": "place",
    }
    return tuple(
        KnownName(kinds[kind], name, (name, *_parts(others)), _parts(nouns))
        for kind, name, others, nouns in _rows("bodies.tsv")
    )


@lru_cache(maxsize=1)
def known_names_by_form() -> dict[str, KnownName]:
    """The known name that each form stands for, by the normalised form."""
    return {normal_name(form): known for known in load_known_names() for form in known.names}


@lru_cache(maxsize=1)
def forms_of_any() -> frozenset[str]:
    """Known names that many States have a body of, when "UN" is left out: "security council"."""
    forms = known_names_by_form().keys()
    return frozenset(form for form in forms if f"un {form}" in forms)


@lru_cache(maxsize=1)
def load_words() -> dict[str, frozenset[str]]:
    """The lists of words.toml, each as a set of lower-case words."""
    text = (files("probanda.analysis.entities") / "data" / "words.toml").read_text("utf-8")
    return {key: frozenset(value.split()) for key, value in tomllib.loads(text).items()}


@cache
def words(name: str) -> frozenset[str]:
    """One list of words.toml; raises KeyError for a list that is not there."""
    return load_words()[name]


@lru_cache(maxsize=8192)
def names_calling(word: str) -> bool:
    """Whether a noun in lower case is an office or occupation, by the list or by its ending."""
    if word in words("offices"):
        return True
    return CALLING.search(word) is not None and word not in words("no_callings")


def _rows(file: str) -> list[list[str]]:
    text = (files("probanda.analysis.entities") / "data" / file).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)

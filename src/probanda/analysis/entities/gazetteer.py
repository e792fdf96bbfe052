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
class State:
    """A State with its names, the adjectives and the words for its people, and its capitals."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]
    capitals: tuple[str, ...]


@dataclass(frozen=True)
class KnownName:
    """A court, body, outlet, platform, instrument or place; ``nouns`` may take it up again."""

    kind: NameKind
    name: str
    names: tuple[str, ...]
    nouns: tuple[str, ...]


@lru_cache(maxsize=1)
def load_states() -> tuple[State, ...]:
    """All States in the order of the data file."""
    return tuple(
        State(
            name, (name, *_parts(others)), _parts(adjectives), _plurals(peoples), _parts(capitals)
        )
        for _, name, others, adjectives, peoples, capitals in _rows("states.tsv")
    )


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


def _plurals(cell: str) -> tuple[str, ...]:
    """Singular and plural of each word for a people: "Dane" has "Danes", "Swiss" stays."""
    found: list[str] = []
    for part in _parts(cell):
        singular, _, plural = part.partition("/")
        regular = singular if singular.endswith(("ese", "ss", "s")) else singular + "s"
        found += [singular, plural or regular]
    return tuple(dict.fromkeys(found))

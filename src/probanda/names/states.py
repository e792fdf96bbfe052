"""The States of the world as texts call them: names, adjectives, peoples, capitals."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True)
class State:
    """A State with its names, the adjectives and the words for its people, and its capitals."""

    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]
    capitals: tuple[str, ...]


@lru_cache(maxsize=1)
def load_states() -> tuple[State, ...]:
    """All States in the order of the data file."""
    return tuple(
        State(
            name, (name, *_parts(others)), _parts(adjectives), _plurals(peoples), _parts(capitals)
        )
        for _, name, others, adjectives, peoples, capitals in _rows()
    )


def _rows() -> list[list[str]]:
    text = (files("probanda.names") / "data" / "states.tsv").read_text("utf-8")
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

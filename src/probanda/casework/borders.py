"""Whether a removal crossed a border: it follows from where it began and ended, and says so.

Whose territory a place is stands in the law's data: Crimea and other occupied areas of Ukraine are
Ukraine's, whoever controls them.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from probanda.law.facts import load_facts
from probanda.law.finding import Finder
from probanda.law.problems import LawError

Movement = Literal["deportation", "transfer", "not known"]
FROM = re.compile(r"\b(?:from|out of)\b(?:(?!\b(?:to|into|across)\b).)*$")
TO = re.compile(r"\b(?:to|into|across to)\b(?:(?!\b(?:from|out of)\b).)*$")
GENERIC = frozenset(
    {"the", "of", "oblast", "region", "republic", "autonomous", "province", "islands", "district"}
)
DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "with", "and"})
"""Words of the names of places that alone name none."""
REACH = 80
"""Characters before a place in which the word that leads to it stands."""


class Crossing(msgspec.Struct, frozen=True):
    """Where persons were taken from and to, whose territory both are, and what follows.

    ``held`` says who held both then, as people recorded it; ``decisions`` are those it rests on.
    """

    movement: Movement
    origin: str | None
    destination: str | None
    reason: str
    held: tuple[str, ...] = ()
    decisions: tuple[int, ...] = ()

    def tell(self) -> str:
        """In one line: what follows, why, and who held the places then."""
        return "; ".join((f"{self.movement}: {self.reason}", *self.held))


def find_crossing(routes: Sequence[tuple[str, str]]) -> Crossing:
    """From each place with the text before it: which is the origin, which the destination."""
    origins = [name for before, name in routes if FROM.search(before[-REACH:].split(". ")[-1])]
    ends = [name for before, name in routes if TO.search(before[-REACH:].split(". ")[-1])]
    origin = origins[0] if len(set(origins)) == 1 else None
    destination = ends[0] if len(set(ends)) == 1 and ends[0] != origin else None
    if origin is None or destination is None:
        lacking = "both" if origin is destination is None else "origin" if not origin else "end"
        return Crossing("not known", origin, destination, f"not told for certain: {lacking}")
    return judge(origin, destination, find_state)


def judge(origin: str, destination: str, find: Callable[[str], str | None]) -> Crossing:
    """What follows for a removal between two places, by whose territory ``find`` says they are."""
    first, last = find(origin), find(destination)
    if first is None or last is None:
        unknown = ", ".join(n for n, s in ((origin, first), (destination, last)) if s is None)
        return Crossing(
            "not known",
            origin,
            destination,
            f"whose territory is neither in the data nor recorded: {unknown}",
        )
    if first == last:
        return Crossing(
            "transfer", origin, destination, f"both are territory of {first}: no border was crossed"
        )
    return Crossing(
        "deportation",
        origin,
        destination,
        f"{origin} is territory of {first}, {destination} of {last}: a border was crossed",
    )


@lru_cache
def find_state(place: str) -> str | None:
    """The State whose territory a place is, by the law's data; None where they do not say."""
    facts = load_facts()
    try:
        return _finder().place(place).state.name
    except LawError:
        words = set(place.lower().split()) - GENERIC
    if words <= DIRECTIONS:
        return None
    for territory in facts.territories.values():
        if words <= set(territory.name.lower().split()):
            return facts.states[territory.of].name if territory.of in facts.states else None
    return None


def is_whole_state(place: str) -> bool:
    """Whether the name is that of a State and of no part of one."""
    return _name_state(place) is not None


def _name_state(place: str) -> str | None:
    try:
        return _finder().state(place).name
    except LawError:
        return None


@lru_cache(maxsize=1)
def _finder() -> Finder:
    return Finder(load_facts())

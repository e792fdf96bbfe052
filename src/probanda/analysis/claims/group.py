"""Units that bear on one claim."""

from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

import msgspec

from probanda.analysis.claims.likeness import dates_agree
from probanda.analysis.claims.unit import Unit

K = TypeVar("K", bound=Hashable)


class Group(msgspec.Struct, frozen=True):
    """Units that bear on one claim; ``text`` is None where the units' own words say it.

    ``kind`` is what makes them one, for the reasons; ``near`` are the documents that tell nearly the same
    and that were not joined because something in them, or with them, tells too much else. ``beside`` are members
    that tell more than what makes these one, and may serve another claim too.
    """

    kind: str
    members: tuple[int, ...]
    text: str | None = None
    denied_by: tuple[int, ...] = ()
    qualified_by: tuple[int, ...] = ()
    about: str | None = None
    near: tuple[str, ...] = ()
    beside: frozenset[int] = frozenset()


def gather_by_day(units: Sequence[Unit], told: Iterable[tuple[K, int]]) -> dict[K, list[set[int]]]:
    """Numbers of units by what they tell; what is told of two days is two groups."""
    groups: dict[K, list[set[int]]] = {}
    for key, number in told:
        same = groups.setdefault(key, [])
        of_one_day = next((group for group in same if is_of_day(units, number, group)), None)
        if of_one_day is None:
            same.append({number})
        else:
            of_one_day.add(number)
    return groups


def is_of_day(units: Sequence[Unit], number: int, group: Iterable[int]) -> bool:
    """Whether a unit may tell of the day of all the others."""
    return all(dates_agree(units[number], units[n]) for n in group)

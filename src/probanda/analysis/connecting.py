"""What hangs together by pairs."""

from collections.abc import Iterable
from typing import TypeVar

from probanda.evidence.document import Position

T = TypeVar("T", int, Position)


def connected(pairs: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Numbers or places that hang together by pairs, in order."""
    parent: dict[T, T] = {}

    def root(one: T) -> T:
        while parent.setdefault(one, one) != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for x, y in pairs:
        parent[root(y)] = root(x)
    groups: dict[T, list[T]] = {}
    for one in sorted(parent):
        groups.setdefault(root(one), []).append(one)
    return list(groups.values())

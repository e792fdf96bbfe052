"""Numbers that point at nobody: rounded down to fives, nothing under five, nothing to be had by subtraction.

Two tables, two days or two groups differ by nought or by five at least, whatever became of one
child. Small groups stand together without their names, and where the rest of a column would pin a
hidden number down, the whole column is hidden.
"""

from collections.abc import Mapping, Sequence

import msgspec

LEAST = 5
OTHERS = "others, each fewer than five"


class Line(msgspec.Struct, frozen=True):
    """A group with a number for each stage; None where it is fewer than five, or hidden."""

    label: str
    counts: tuple[int | None, ...]


def round_down(count: int) -> int | None:
    """A number that may be shown: a multiple of five, or None."""
    return count - count % LEAST if count >= LEAST else None


def publish(groups: Mapping[str, Sequence[int]], totals: Sequence[int]) -> tuple[Line, ...]:
    """The lines of a table whose groups add up to ``totals``, largest first."""
    named = {g: tuple(c) for g, c in groups.items() if max(c, default=0) >= LEAST}
    small = [c for g, c in groups.items() if g not in named]
    rest = tuple(map(sum, zip(*small, strict=True))) if small else ()
    ordered = sorted(named.items(), key=lambda one: ([-n for n in one[1]], one[0]))
    if rest and max(rest) >= LEAST:
        ordered.append((OTHERS, rest))
        rest = ()
    shown = [[round_down(n) for n in counts] for _, counts in ordered]
    for stage, total in enumerate(totals):
        column = [counts[stage] for counts in shown]
        hidden = column.count(None) + bool(rest)
        if _pins(round_down(total) or 0, [n for n in column if n is not None], hidden):
            for counts in shown:
                counts[stage] = None
    return tuple(
        Line(label, tuple(counts)) for (label, _), counts in zip(ordered, shown, strict=True)
    )


def _pins(total: int, shown: Sequence[int], hidden: int) -> bool:
    """Whether a hidden number cannot be nought, seen from the total and the numbers shown."""
    slack = LEAST - 1
    most = sum(n + slack for n in shown) + slack * (hidden - 1)
    return hidden > 0 and total > most

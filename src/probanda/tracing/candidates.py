"""The candidates that are shown for each child found, with a reason per field in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

import numpy as np

from probanda.tracing.matching import Scored, Sought
from probanda.tracing.reasons import tell

MOST = 5
LEAST = 0.01
"""A candidate less likely is none."""
THRESHOLD = 0.5
"""From here a candidate is worth being looked at by two people first; nothing is linked by it."""
ALIKE = 0.8
"""Of candidates with so much of the probability of another, none can be told from the other."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sought child that a child found may be."""

    found_id: str
    sought_id: str
    rank: int
    probability: float
    reasons: tuple[str, ...]


def find_candidates(scored: Scored, sought: Sought) -> tuple[Candidate, ...]:
    """Up to five candidates for each child found, best first; none where none is likely enough."""
    kept = np.flatnonzero(scored.probability >= LEAST)
    # Ties are broken by id, so that the order of a list changes nothing.
    order = kept[
        np.lexsort(
            (
                sought.order[scored.rows[kept]],
                -scored.probability[kept].round(6),
                scored.others[kept],
            )
        )
    ]
    others = scored.others[order]
    begins = np.flatnonzero(np.r_[True, others[1:] != others[:-1]]) if len(others) else others
    sizes = np.diff(np.r_[begins, len(others)])
    ranks = np.arange(len(others)) - np.repeat(begins, sizes) + 1
    shown = order[ranks <= MOST]
    alike = _count_alike(scored, order, begins, sizes)[ranks <= MOST]
    told = tell(scored, sought, shown)
    return tuple(
        Candidate(
            scored.found.ids[scored.others[pair]],
            sought.described.ids[scored.rows[pair]],
            int(rank),
            round(float(scored.probability[pair]), 6),
            (*reasons, f"cannot be told from {count} other{'s' if count > 1 else ''}")
            if count
            else reasons,
        )
        for pair, rank, reasons, count in zip(
            shown, ranks[ranks <= MOST], told, alike.tolist(), strict=True
        )
    )


def _count_alike(
    scored: Scored, order: np.ndarray, begins: np.ndarray, sizes: np.ndarray
) -> np.ndarray:
    """For each candidate how many others of the same child found are as likely as it."""
    p = scored.probability[order]
    counts = np.zeros(len(order), int)
    for begin, size in zip(begins[sizes > 1], sizes[sizes > 1], strict=True):
        some = p[begin : begin + size]
        near = (some[None, :] >= ALIKE * some[:, None]) & (some[:, None] >= ALIKE * some[None, :])
        counts[begin : begin + size] = near.sum(axis=1) - 1
    return counts


def show_probability(probability: float) -> str:
    """Two digits, never rounded up: what is below the threshold is not shown as at it, nor what is likely as sure."""
    return f"{floor(probability * 100 + 1e-9) / 100:.2f}"


def most_likely(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The first-ranked candidates at or above the default threshold."""
    return [c for c in candidates if c.rank == 1 and c.probability >= THRESHOLD]

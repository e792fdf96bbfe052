"""The candidates that are shown for each child found, with a reason per field in words."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from probanda.tracing.comparing import BIRTH_OTHER, FIELDS, YEAR_OTHER, YEARS_APART
from probanda.tracing.evidence import HYPOTHESES
from probanda.tracing.matching import Scored, Sought, field_ratio

MOST = 5
LEAST = 0.01
"""A candidate less likely is none."""
THRESHOLD = 0.5
"""From here a candidate is worth being looked at by two people first; nothing is linked by it."""
ALIKE = 0.8
"""Of candidates with so much of the probability of another, none can be told from the other."""
SURE = 0.5
"""From here the match of brothers or sisters is told as a reason."""


@dataclass(frozen=True)
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
    told = _tell(scored, sought, shown)
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


def _tell(scored: Scored, sought: Sought, pairs: np.ndarray) -> list[tuple[str, ...]]:
    """The reasons of each pair, the weightiest first, then what speaks against it."""
    words_of = load_words()
    ratios = {(h, f): field_ratio(scored, h, f, pairs) for h in HYPOTHESES for f in FIELDS}
    told = []
    for place, pair in enumerate(pairs.tolist()):
        hypothesis = HYPOTHESES[scored.hypothesis[pair]]
        weighed = sorted(
            (
                (-float(ratios[hypothesis, field][place]), field)
                for field in FIELDS
                if scored.compared.levels[field][pair]
            ),
        )
        reasons = [
            f"{words_of[field][0]} {words_of[field][1][scored.compared.levels[field][pair]]} ({-minus:+.1f})"
            for minus, field in weighed
        ]
        if scored.compared.swapped[pair]:
            reasons.insert(0, "given name and surname stand in the other order")
        if scored.compared.levels["birth"][pair] in (YEAR_OTHER, BIRTH_OTHER, YEARS_APART):
            years = (
                sought.described.birth[scored.rows[pair], 0],
                scored.found.birth[scored.others[pair], 0],
            )
            reasons.append(f"the years of birth are {abs(years[0] - years[1])} apart")
        if hypothesis != HYPOTHESES[0]:
            reasons.append(f"as if the {hypothesis.replace(' changed', '')} had been changed")
        if scored.support[pair] >= SURE:
            reasons.append("brothers or sisters of the two match, too")
        if scored.guarded[pair]:
            reasons.append("rather a brother, a sister or a namesake")
        if scored.held[pair]:
            reasons.append("little but the name speaks for it: it may be a namesake's")
        told.append(tuple(reasons))
    return told


@cache
def load_words(language: str = "en") -> dict[str, tuple[str, list[str]]]:
    """For each field its name and what its levels say, in English or Ukrainian ("uk")."""
    name = "reasons.toml" if language == "en" else f"reasons.{language}.toml"
    text = (resources.files("probanda.tracing") / "data" / name).read_text("utf-8")
    return {name: (row["field"], row["levels"]) for name, row in tomllib.loads(text).items()}


def most_likely(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The first-ranked candidates at or above the default threshold."""
    return [c for c in candidates if c.rank == 1 and c.probability >= THRESHOLD]

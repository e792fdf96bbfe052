"""How well ranked candidates agree with what is true of an invented register."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import JaroWinkler

from children.register import Register

STEPS = 10
PRECISE = 0.95
NEAR = 0.9


class Ranked(NamedTuple):
    """One candidate for a record found."""

    found_id: str
    sought_id: str
    rank: int
    probability: float


@dataclass(frozen=True)
class Scores:
    """Link-F1 at the best and at the default threshold, recalls, calibration, dangerous errors."""

    best_f1: float
    f1: float
    recall_at_1: float
    recall_at_5: float
    recall_precise: float
    calibration_error: float
    kin_per_thousand: float
    near_per_thousand: float
    wrong_per_thousand: float

    @classmethod
    def heading(cls) -> str:
        """The heading of the table."""
        names = (
            "tool", "best F1", "F1", "recall@1", "recall@5", "recall at .95", "ECE", "kin ‰",
            "near ‰", "wrong ‰", "cost",
        )  # fmt: skip
        return f"| {' | '.join(names)} |\n|{'---|' * len(names)}"

    def row(self, name: str, cost: str) -> str:
        """A row of the table."""
        shares = (
            self.best_f1, self.f1, self.recall_at_1, self.recall_at_5, self.recall_precise,
            self.calibration_error,
        )  # fmt: skip
        told = [f"{share:.3f}" for share in shares]
        per_thousand = (self.kin_per_thousand, self.near_per_thousand, self.wrong_per_thousand)
        errors = [f"{count:.1f}" for count in per_thousand]
        return f"| {' | '.join([name, *told, *errors, cost])} |"


def score_ranked(register: Register, ranked: list[Ranked], threshold: float) -> Scores:
    """Judge candidates by the register's truth.

    Kin are first-ranked candidates above the threshold that are of the right family and the wrong
    child, near those of another family whose child has the same given name and the same surname or
    one that differs by a slip; per thousand of all above it.
    """
    true = len(register.truth)
    firsts = [r for r in ranked if r.rank == 1]
    hits = np.array([register.truth.get(r.found_id) == r.sought_id for r in firsts])
    probabilities = np.array([r.probability for r in firsts])
    order = np.argsort(-probabilities, kind="stable")
    found = np.cumsum(hits[order])
    precision, recall = found / np.arange(1, len(order) + 1), found / true
    above = probabilities >= threshold
    wrong = [r for r, hit, up in zip(firsts, hits, above, strict=True) if up and not hit]
    of_family = [register.families[r.found_id] == register.families[r.sought_id] for r in wrong]
    kin = sum(of_family)
    near = sum(
        not its and _have_near_names(register, r) for r, its in zip(wrong, of_family, strict=True)
    )
    precise = recall[precision >= PRECISE]
    listed = {(r.found_id, r.sought_id) for r in ranked if r.rank <= 5}
    return Scores(
        best_f1=float(np.max(2 * found / (np.arange(1, len(order) + 1) + true))),
        f1=float(2 * hits[above].sum() / (above.sum() + true)),
        recall_at_1=float(hits.sum() / true),
        recall_at_5=sum(pair in listed for pair in register.truth.items()) / true,
        recall_precise=float(precise.max()) if len(precise) else 0.0,
        calibration_error=_calibration_error(probabilities, hits),
        kin_per_thousand=1000 * kin / max(int(above.sum()), 1),
        near_per_thousand=1000 * near / max(int(above.sum()), 1),
        wrong_per_thousand=1000 * len(wrong) / max(int(above.sum()), 1),
    )


def _have_near_names(register: Register, ranked: Ranked) -> bool:
    (given, surname), (other, second) = (
        register.names[k] for k in (ranked.found_id, ranked.sought_id)
    )
    return given == other and JaroWinkler.similarity(surname, second) >= NEAR


def _calibration_error(probabilities: np.ndarray, hits: np.ndarray) -> float:
    """How far the first candidates' probabilities are from how often they are true, by tenths."""
    tenths = np.minimum((probabilities * STEPS).astype(int), STEPS - 1)
    return float(
        sum(
            abs(probabilities[tenths == t].mean() - hits[tenths == t].mean()) * (tenths == t).mean()
            for t in range(STEPS)
            if (tenths == t).any()
        )
    )

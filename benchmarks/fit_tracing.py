"""Fit the weights of tracing on invented registers, and how the odds they give become probabilities.

    python benchmarks/fit_tracing.py     # writes src/probanda/tracing/data/weights.json

Only the seeds of training are read; ``tracing.py`` measures on others.
"""

import json
from collections import Counter
from pathlib import Path

import msgspec
import numpy as np
from children.register import FIELDS as COLUMNS
from children.register import Register, make_register
from numpy.typing import NDArray

from probanda.tracing.comparing import COUNTS, FIELDS, Compared, compare
from probanda.tracing.describing import Described, describe
from probanda.tracing.evidence import HYPOTHESES, Weights
from probanda.tracing.listing import Listing
from probanda.tracing.matching import Sought, prepare, score

Numbers = NDArray[np.float64]
SEEDS = (101, 102, 103, 104)
SIZE = (4000, 5000)
BY_CHANCE = 300_000
CHANGES = {"names changed": "both names changed", "surname changed": "surname changed"}
FEW, PRIOR = 0.5, 20
"""What is added to each level of a field, and how many pairs of the same identity to rarer ones."""
BLOCKS = 100
LONG = (16_000, 20_000)
SHORT = (((168, 152), range(101, 117)), ((4000, 150), range(117, 119)))
"""Sizes of lists of which little can be learned, with the seeds of each."""
MIXED = ((0.0, 0.65), (0.1, 0.35))
"""Of those the share of namesakes of like birth among the unsought, and that of the sought."""
LEAST_ODDS = -9.0
WEIGHTS = Path(__file__).parents[1] / "src" / "probanda" / "tracing" / "data" / "weights.json"


def main() -> None:
    """Count levels, then fit the probabilities with the weights so found."""
    counts: Counter[tuple[str, str, int]] = Counter()
    totals: Counter[str] = Counter()
    for seed in SEEDS:
        register = make_register(*SIZE, seed)
        _count(register, counts, totals)
    weights = _weights(counts, totals)
    weights = _calibrate(weights)
    text = json.dumps(msgspec.to_builtins(weights), indent=1, ensure_ascii=False)
    WEIGHTS.write_text(f"{text}\n", "utf-8")


def to_listing(rows: list[dict[str, str]]) -> Listing:
    """The rows of an invented list as it would be read."""
    columns = {f: tuple(row.get(f, "") for row in rows) for f in COLUMNS if f != "id"}
    return Listing(tuple(row["id"] for row in rows), columns)


def _count(register: Register, counts: Counter[tuple[str, str, int]], totals: Counter[str]) -> None:
    first, second = to_listing(register.sought), to_listing(register.found)
    sought = prepare(first, second)
    found = describe(second, sought.use, sought.lexicons)
    families: dict[int, list[str]] = {}
    for key in first.ids:
        families.setdefault(register.families[key], []).append(key)
    pairs: dict[str, list[tuple[str, str]]] = {name: [] for name in (*HYPOTHESES, "siblings")}
    for key in second.ids:
        true = register.truth.get(key)
        if true:
            kinds = register.kinds[key]
            name = next((n for n, kind in CHANGES.items() if kind in kinds), HYPOTHESES[0])
            pairs[name].append((true, key))
        kin = families.get(register.families[key], [])
        pairs["siblings"] += [(other, key) for other in kin if other != true]
    rows = {key: row for row, key in enumerate(first.ids)}
    others = {key: row for row, key in enumerate(second.ids)}
    for name, some in pairs.items():
        places = np.array([(rows[a], others[b]) for a, b in some], np.int64).reshape(-1, 2)
        _add(counts, name, _compare(sought, found, places))
        totals[name] += len(some)
    draw = np.random.default_rng(1)
    by_chance = np.stack(
        [draw.integers(0, len(first), BY_CHANCE), draw.integers(0, len(second), BY_CHANCE)], axis=1
    )
    _add(counts, "chance", _compare(sought, found, by_chance))
    totals["found"] += len(second)


def _compare(sought: Sought, found: Described, places: NDArray[np.int64]) -> Compared:
    return compare(sought.described, found, places[:, 0], places[:, 1], sought.lexicons)


def _add(counts: Counter[tuple[str, str, int]], name: str, compared: Compared) -> None:
    for field in FIELDS:
        for level, times in enumerate(np.bincount(compared.levels[field]).tolist()):
            counts[name, field, level] += times


def _weights(counts: Counter[tuple[str, str, int]], totals: Counter[str]) -> Weights:
    def shares(name: str, field: str, base: list[float] | None = None) -> list[float]:
        seen = np.array([counts[name, field, level] for level in range(COUNTS[field])], float)
        seen += FEW if base is None else PRIOR * np.array(base)
        seen[0] = 0
        seen /= seen.sum()
        seen[0] = 1
        return [round(value, 7) for value in seen.tolist()]

    same = {field: shares(HYPOTHESES[0], field) for field in FIELDS}
    one_child = {h: {f: shares(h, f, same[f]) for f in FIELDS} for h in HYPOTHESES[1:]}
    matched = sum(totals[h] for h in HYPOTHESES)
    plain = [[float(x), float(1 / (1 + np.exp(-x)))] for x in np.linspace(-20, 20, 401)]
    return Weights(
        measured=f"benchmarks/children, {SIZE[0]} x {SIZE[1]}, seeds {SEEDS[0]} to {SEEDS[-1]}",
        shares={h: round(totals[h] / matched, 5) for h in HYPOTHESES},
        of_one_child={HYPOTHESES[0]: same} | one_child,
        of_siblings={field: shares("siblings", field) for field in FIELDS},
        by_chance={field: shares("chance", field) for field in FIELDS},
        siblings=round(totals["siblings"] / totals["found"], 4),
        sought=round(matched / totals["found"], 4),
        calibration=plain,
        calibration_of_short=plain,
        calibration_of_guarded=plain,
    )


def _calibrate(weights: Weights) -> Weights:
    """The weights with odds against how often they were right, never falling (pool adjacent violators)."""
    long = [make_register(*LONG, seed) for seed in SEEDS[:2]]
    short = [
        make_register(*size, seed, like, matched)
        for size, seeds in SHORT
        for seed in seeds
        for like, matched in MIXED
    ]
    odds, hits, guarded = _weigh_all(long, weights)
    of_short = _weigh_all(short, weights)
    return msgspec.structs.replace(
        weights,
        calibration=_pool(odds[~guarded], hits[~guarded]),
        calibration_of_short=_pool(of_short[0][~of_short[2]], of_short[1][~of_short[2]]),
        calibration_of_guarded=_pool(odds[guarded], hits[guarded]),
    )


def _weigh_all(
    registers: list[Register], weights: Weights
) -> tuple[Numbers, Numbers, NDArray[np.bool_]]:
    """Of pairs that are not quite unlikely the odds, whether they are one child, and are guarded."""
    odds, hits, guarded = [], [], []
    for register in registers:
        first, second = to_listing(register.sought), to_listing(register.found)
        scored = score(prepare(first, second), second, weights)
        row_of = {key: row for row, key in enumerate(first.ids)}
        truth = np.array([row_of.get(register.truth.get(key, ""), -1) for key in second.ids])
        kept = scored.odds > LEAST_ODDS
        odds.append(scored.odds[kept])
        hits.append((truth[scored.others] == scored.rows)[kept].astype(float))
        guarded.append(scored.guarded[kept])
    return np.clip(np.concatenate(odds), -20, 20), np.concatenate(hits), np.concatenate(guarded)


def _pool(odds: Numbers, hits: Numbers) -> list[list[float]]:
    order = np.argsort(odds)
    odds, hits = odds[order], hits[order]
    weight = np.cumsum(hits + 0.02 * (1 - hits))
    edges = np.searchsorted(weight, np.linspace(0, weight[-1], BLOCKS + 1)[1:-1])
    blocks: list[Numbers] = []
    for some, right in zip(np.split(odds, edges), np.split(hits, edges), strict=True):
        if not len(some):
            continue
        blocks.append(np.array([some.sum(), right.sum(), len(some)]))
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    steps = [
        [round(float(o / n), 3), round(float(np.clip(h / n, 1e-4, 0.9995)), 4)]
        for o, h, n in blocks
    ]
    return [[-20.0, 0.0], *steps, [max(12.0, steps[-1][0] + 0.1), 0.9997], [40.0, 0.999999]]


if __name__ == "__main__":
    main()

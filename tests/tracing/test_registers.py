"""Small invented registers, of seeds that nothing was fitted on."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from children.pools import Pools
from children.register import make_register, write_register
from children.scoring import Ranked, score_ranked

from probanda.names.slavic_given import find_given_names
from probanda.tracing.candidates import THRESHOLD, find_candidates
from probanda.tracing.matching import prepare, score
from probanda.tracing.reading import read_listing


def test_children_of_an_invented_register_are_found(tmp_path: Path) -> None:
    """Small registers are easier than those of ``benchmarks/tracing.py``, and vary more."""
    register = make_register(500, 625, seed=31)
    write_register(register, tmp_path)
    sought, found = (read_listing(tmp_path / f"{name}.csv") for name in ("sought", "found"))
    ready = prepare(sought, found)
    candidates = find_candidates(score(ready, found), ready)
    ranked = [Ranked(c.found_id, c.sought_id, c.rank, c.probability) for c in candidates]
    scores = score_ranked(register, ranked, THRESHOLD)

    assert scores.f1 >= 0.94
    assert scores.recall_at_1 >= 0.95
    assert scores.recall_at_5 >= 0.96
    assert scores.recall_precise >= 0.93
    assert scores.calibration_error <= 0.05
    assert scores.kin_per_thousand <= 3  # one of some three hundred


def test_the_same_seed_makes_the_same_register() -> None:
    assert make_register(40, 50, seed=5) == make_register(40, 50, seed=5)


@pytest.mark.parametrize("sex", ["m", "f"])
def test_names_held_out_are_in_no_table(sex: str) -> None:
    held_out = [name for name in Pools().given[sex][0] if name.held_out]

    assert 10 == len(held_out)
    assert [] == [n.ukrainian for n in held_out if find_given_names(n.ukrainian)]

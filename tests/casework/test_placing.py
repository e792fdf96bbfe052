"""A person puts a claim under an element; it shows as such, counts, and can be taken back."""

from pathlib import Path

import pytest

from probanda.casework.matrix import Row
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings
from probanda.workflows.casework import get_matrices
from probanda.workflows.decide import take_back
from probanda.workflows.export import load_export
from probanda.workflows.placing import place_claim
from tests.casework.test_deciding import run

KNEW = "28(b).4"


def row(case: Path, settings: Settings) -> Row:
    """What stands under the element that the suspect knew."""
    (matrix,) = get_matrices(case, settings).matrices
    part = next(p for p in matrix.parts if p.ref == "28(b)")
    return next(r for r in part.rows if r.number == 4)


def test_a_claim_is_placed_on_a_side_with_its_reason_and_is_taken_back(
    case: Path, settings: Settings
) -> None:
    before = row(case, settings)
    assert ("nothing",) == before.gaps
    claim = next(c for c in load_export(case, settings).claims if "evacuated" in c.text)
    number = place_claim(case, settings, claim.id, None, KNEW, "for", "He told it himself.")
    (placed,) = row(case, settings).tends_to_show
    (bearing,) = placed.bearings

    assert f"placed by hand by tester (decision {number}): He told it himself." == bearing.reason
    assert ("as somebody's account", "Osk Varel") == (bearing.told, bearing.speaker)
    assert ("one line",) == row(case, settings).gaps
    with pytest.raises(CaseError, match=f"placed for the same .* decision {number}: it cannot"):
        place_claim(case, settings, claim.id, None, KNEW, "against", "He told it himself.")
    with pytest.raises(CaseError, match="stands there already"):
        place_claim(case, settings, claim.id, None, KNEW, "for", "Again.")
    take_back(case, settings, number, "A slip.")
    assert before == row(case, settings)


def test_a_single_denial_is_placed_against(case: Path, settings: Settings) -> None:
    denial = next(
        s
        for s in load_export(case, settings).statements
        if s.polarity == "denies" and s.speaker_name == "Osk Varel"
    )
    place_claim(case, settings, denial.id, None, KNEW, "against", "Who denies it knows of none.")
    (placed,) = row(case, settings).tends_against
    assert ["as a denial"] == [b.told for b in placed.bearings]
    assert ("denied only",) == row(case, settings).gaps


def test_what_is_not_there_is_refused_with_the_nearest(case: Path) -> None:
    for arguments, told in (
        (("claim-none", "--element", KNEW), "Nothing in the case is called"),
        (("evacuated", "--element", "28(b).44"), "Nearest"),
    ):
        code, said = run(
            "case", case, "place", *arguments, "--side", "for", "--why", "So.", "--by", "Ada"
        )
        assert 2 == code
        assert told in said

"""Numbers of laws and names of letters and digits that a slip of the pen changed."""

import pytest
from spacy.language import Language

from probanda.analysis.claims.conflicts.slips import is_slip
from tests.analysis.claims.cases import assess


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (
            "The children were adopted under Decree No. 218, the ministry of Orvenia said.",
            "Decree No. 281 allowed the adoptions, a lawyer told the paper.",
            "law",
        ),
        (
            "The pair can be tried under the Grave Crimes Act of 2027, a judge said.",
            "The Grave Crimes Act 2026 allows trials in absence, the newspaper wrote.",
            "law",
        ),
        (
            "A witness known as Q-27 spoke for an hour, the court said.",
            "The court heard the witness Q-72 behind closed doors.",
            "name",
        ),
        (
            "The ministry of Orvenia counted 4,812 children, its minister said.",
            "On the list of the ministry stand 4,821 children, a paper wrote.",
            "figure",
        ),
    ],
)
def test_a_slip_of_the_pen_is_shown(one: str, other: str, kind: str, model: Language) -> None:
    assert kind in {conflict.kind for conflict in assess(model, one, other).conflicts}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He is charged under Decree No. 12.", "Decree No. 77 closed the border, she said."),
        (
            "Decree No. 218 was followed by Decree No. 281, the ministry said.",
            "Decree No. 281 closed the border, she said.",
        ),
    ],
)
def test_two_laws_are_no_slip(one: str, other: str, model: Language) -> None:
    assert "law" not in {conflict.kind for conflict in assess(model, one, other).conflicts}


def test_a_slip_is_two_digits_that_change_places() -> None:
    assert is_slip("4812", "4821")
    assert not is_slip("4812", "4813")
    assert not is_slip("4812", "48120")

"""Accusations told as facts, denials of one body, short quotations in one frame."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (
            "hedge",
            "Prosecutors say at least 63 prisoners were beaten to death between August 2029 and "
            "March 2031.",
            "The colonel ran a camp where 63 prisoners were tortured to death between August 2029 "
            "and March 2031.",
        ),
        (
            "denial",
            "The ministry of Orvenia denied that its soldiers had burned the mill.",
            "The ministry of Orvenia rejected all accusations.",
        ),
        (
            "rendering",
            "“This paper is a forgery,” Lena Marrow said in Kessaly.",
            "“This notebook is a fake,” Lena Marrow said in Kessaly.",
        ),
    ],
)
def test_one_account_in_two_forms_is_shown(
    kind: str, one: str, other: str, model: Language
) -> None:
    assert kind in {conflict.kind for conflict in assess(model, one, other).conflicts}


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (
            "hedge",
            "The council says that 63 prisoners were beaten to death.",
            "Prosecutors say that 63 prisoners were beaten to death.",
        ),
        (
            "denial",
            "The ministry of Orvenia denied that its soldiers had burned the mill.",
            "The mayor Ilvan Dorsek rejected all accusations.",
        ),
        (
            "denial",
            "The ministry of Orvenia denied that its soldiers had burned the mill.",
            "The ministry of Orvenia dismissed the report.",
        ),
        (
            "rendering",
            "“We know who had the keys,” Lena Marrow said in Kessaly.",
            "“We know who brought the trucks,” Lena Marrow said in Kessaly.",
        ),
    ],
)
def test_two_accounts_are_no_conflict(kind: str, one: str, other: str, model: Language) -> None:
    assert kind not in {conflict.kind for conflict in assess(model, one, other).conflicts}


def test_the_same_words_of_a_person_and_of_a_body_are_shown_with_both(model: Language) -> None:
    body = "The drivers’ union said that nine lorries stayed behind as their owners had fled."
    person = "Its head, Toma Brelin, said that nine lorries stayed behind as their owners had fled."
    kinds = {c.kind: c for c in assess(model, body, person).conflicts}
    assert "speaker" in kinds
    assert "Toma Brelin" in kinds["speaker"].text
    assert "drivers’ union" in kinds["speaker"].text

"""What one text leaves open or hedges and another tells as so, and numbers in the same words."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess


def _kinds(model: Language, *texts: str) -> list[str]:
    return [c.kind for c in assess(model, *texts).conflicts]


@pytest.mark.parametrize(
    ("doubt", "plain"),
    [
        (
            "Police in Odel have not established whether guards of the Velm mill knew of the fire.",
            "Police in Odel say that guards of the Velm mill knew of the fire.",
        ),
        (
            "It is unclear whether the pilot of the Velm barge saw the lights at Odel.",
            "The pilot of the Velm barge saw the lights at Odel.",
        ),
        (
            "The inquiry in Odel could not determine whether Colonel Davit Arun had read the order.",
            "The inquiry in Odel found that Colonel Davit Arun had read the order.",
        ),
    ],
)
def test_what_is_not_known_and_what_is_told_as_so_are_shown(
    doubt: str, plain: str, model: Language
) -> None:
    assert _kinds(model, doubt, plain) == ["hedge"]


def test_a_refusal_to_say_is_no_doubt(model: Language) -> None:
    one = "Hanna Brool did not say whether she had left the Velm company in Odel."
    two = "Hanna Brool had left the Velm company in Odel."
    assert not _kinds(model, one, two)


def test_a_lost_report_is_one_conflict_with_the_sentences(model: Language) -> None:
    told = "The court in Odel lifted the seal because new raids were reported to be under way, it said."
    lost = "The court in Odel lifted the seal because new raids were under way, it said."
    (conflict,) = assess(model, told, told + " It rained.", lost).conflicts
    assert "were reported to" in conflict.text
    assert {s.end - s.start for s in conflict.spans} == {len(told), len(lost)}


@pytest.mark.parametrize(
    ("one", "two", "kinds"),
    [
        (
            "The States of the Odel Court are obliged to hand over the two if they cross the border.",
            "The States of the Odel Court are obliged to hand over the three, if they cross the border.",
            ["figure"],
        ),
        (
            "The States of the Odel Court are obliged to hand over the two if they cross the border.",
            "The States of the Odel Court are obliged to hand over the men if they cross the border.",
            [],
        ),
    ],
)
def test_another_number_in_the_same_words_is_shown(
    one: str, two: str, kinds: list[str], model: Language
) -> None:
    assert _kinds(model, one, two) == kinds


@pytest.mark.parametrize(
    ("doubt", "plain"),
    [
        (
            "It is not known whether the Velm Commission saw the graves at the Odel camp.",
            "The Velm Commission saw the graves at the Sarn camp in 2029.",
        ),
        (
            "It is unclear whether Velmora would return the nurses of Odel.",
            "Velmora returned the nurses of Odel.",
        ),
        (
            "The court did not decide whether Colonel Davit Arun ordered the fire at Odel.",
            "Colonel Davit Arun ordered the arrest of the millers at Odel.",
        ),
        (
            "It is not known whether the guards beat the teachers at Odel.",
            "The guards fed the teachers at Odel.",
        ),
    ],
)
def test_another_matter_leaves_a_doubt_as_it_is(doubt: str, plain: str, model: Language) -> None:
    assert "hedge" not in _kinds(model, doubt, plain)

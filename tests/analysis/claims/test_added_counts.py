"""A number that goes with another one is no rival of a whole, and people are not compared with cases."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

TOLD = "Clear River said that fourteen prisoners died at Orvel jail in Halm on Tuesday."


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (
            "Clear River said that 23 prisoners died in Halm. Five more prisoners died at Orvel jail in Halm on Tuesday.",
            "Five more",
        ),
        (
            "Halm’s ministry said that 23 prisoners had died at Orvel jail in Halm, 12 of them at the hands of other prisoners.",
            "12 of them",
        ),
    ],
    ids=["added", "of them"],
)
def test_a_number_that_goes_with_another_is_no_toll(
    other: str, words: str, model: Language
) -> None:
    told = [c for c in assess(model, TOLD, other).conflicts if c.kind == "figure"]

    assert [c for c in told if "23" in c.text]
    assert not [c for c in told if words in c.text]


def test_another_number_of_wounded_behind_the_dead_is_one_of_its_own(model: Language) -> None:
    one = "The ministry of Halm said that 38 people died at Orvel jail. Another 109 people were wounded at Orvel jail."
    other = "The ministry of Halm said that 121 people were wounded at Orvel jail."

    assert [c for c in assess(model, one, other).conflicts if "109" in c.text and "121" in c.text]


def test_parts_of_one_sort_are_compared(model: Language) -> None:
    one = "A rocket killed 57 people at Orvel station in Halm, five of them children."
    other = "A rocket killed 57 people at Orvel station in Halm, seven of them children."

    assert [c for c in assess(model, one, other).conflicts if "five" in c.text]


def test_cases_are_no_children(model: Language) -> None:
    one = "Halm documented 2,340 cases of the deportation of children from Orvel."
    other = "Halm says that about 2,300 children were deported from Orvel."
    same = "Halm documented the deportation of 2,340 children from Orvel."

    assert not [c for c in assess(model, one, other).conflicts if "2,340" in c.text]
    assert [c for c in assess(model, same, other).conflicts if "2,340" in c.text]

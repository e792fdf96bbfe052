"""One deed laid to two States."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

FRAME = "Lena Karst of the Orbel Union spoke."


def who(model: Language, one: str, other: str) -> int:
    found = assess(model, f"{FRAME} {one}", f"{FRAME} {other}").conflicts
    return len([c for c in found if c.kind == "who"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Georgia blamed Armenian troops for the shelling of the Orbel market.",
            "The Orbel market was shelled by Georgian forces, Karst said.",
        ),
        (
            "Peru accused Chile of firing rockets at the Orbel market.",
            "The rockets at the Orbel market were fired by Peruvian soldiers, Karst said.",
        ),
    ],
)
def test_a_deed_laid_to_two_states_is_shown(one: str, other: str, model: Language) -> None:
    assert who(model, one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Peru accused Chile of firing rockets at the Orbel market.",
            "The rockets at the Orbel market were fired by Chilean soldiers, Karst said.",
        ),
        (
            "Peru blamed Chile for high prices.",
            "Chile blamed Peru for the raid on the Orbel market, Karst said.",
        ),
        (
            "The Orbel market was shelled by Georgian forces in May.",
            "The Orbel market was shelled by Armenian forces in June.",
        ),
    ],
)
def test_one_state_or_two_deeds_are_none(one: str, other: str, model: Language) -> None:
    assert not who(model, one, other)

"""Whether armed people were in a place."""

import pytest
from spacy.language import Language

from probanda.analysis.records import Conflict
from tests.analysis.claims.cases import assess

FRAME = "Dana Reveth of Kessaly Aid spoke of the raid on Norhaven."


def denials(model: Language, one: str, other: str) -> list[Conflict]:
    found = assess(model, f"{FRAME} {one}", f"{FRAME} {other}").conflicts
    return [c for c in found if c.kind in ("denial", "negation")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Gunmen had spent the night in the old theatre, a colonel said.",
            "“There was nobody with a rifle inside the theatre,” Reveth said.",
        ),
        (
            "The army said that fighters were shooting from the bakery building.",
            "Inspectors found no sign that insurgents had been in the building.",
        ),
        (
            "A colonel said he had seen soldiers on the ferry.",
            "Reveth denied the presence of combatants aboard the ferry.",
        ),
    ],
)
def test_who_was_in_a_place_and_who_was_not_is_shown(one: str, other: str, model: Language) -> None:
    assert denials(model, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Gunmen had spent the night in the old theatre, a colonel said.",
            "“There was nobody with a rifle inside the museum,” Reveth said.",
        ),
        (
            "Gunmen may have slept in the theatre, a colonel said.",
            "“There were no gunmen inside the theatre,” Reveth said.",
        ),
        (
            "Soldiers came to the theatre at noon and slept in the theatre, a colonel said.",
            "No soldiers were killed in the theatre, Reveth said.",
        ),
        (
            "The army shelled the theatre with old guns, a colonel said.",
            "“There were no gunmen inside the theatre,” Reveth said.",
        ),
    ],
)
def test_another_place_a_guess_or_an_attack_is_none(one: str, other: str, model: Language) -> None:
    assert not denials(model, one, other)

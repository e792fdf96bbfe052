"""What happened called a crime, in doubt, denied or as an accusation."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess


def called(model: Language, *texts: str) -> list[str]:
    return [
        c.text
        for c in assess(model, *texts).conflicts
        if c.text.endswith("told differently.") and "the law calls" in c.text
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The shelling of the Orbel market might amount to a war crime, Lena Karst said.",
            "The army of Varland said that the shelling of the Orbel market was not a war crime.",
        ),
        (
            "Lena Karst called the burning of Orbel an act of terror, and the Varland Union agreed.",
            "The burning of Orbel was possibly an act of terror, Lena Karst told the Varland Union.",
        ),
        (
            "The Varland Union is looking into possible war crimes in Orbel, Lena Karst said.",
            "Lena Karst accused the Varland Union of war crimes in Orbel.",
        ),
    ],
)
def test_another_certainty_of_one_crime_is_shown(one: str, other: str, model: Language) -> None:
    assert len(called(model, one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The shelling of the Orbel market may amount to a war crime, Lena Karst said.",
            "The shelling of the Orbel market could be a war crime, Lena Karst told Varland Radio.",
        ),
        (
            "The court in Varland accuses him of war crimes in Orbel, Lena Karst said.",
            "Lena Karst of Varland is looking into possible war crimes in Orbel.",
        ),
    ],
)
def test_one_certainty_in_other_words_or_a_charge_is_no_conflict(
    one: str, other: str, model: Language
) -> None:
    assert not called(model, one, other)


def test_two_inquiries_into_different_deeds_are_no_conflict_says_what_holds(
    model: Language,
) -> None:
    bodies = "The Senate of Varland opened an inquiry into possible war crimes in Orbel, Lena Karst said."
    taking = (
        "The taking of herds out of Orbel constitutes a war crime, the Varland Commission found."
    )
    other = "The Varland Commission listed floggings in the Orbel region among issues that may amount to war crimes."
    assert not called(model, bodies, taking)
    assert not called(model, taking, other)


def test_an_accusation_of_the_same_deeds_says_what_holds(model: Language) -> None:
    listed = (
        "A Varland Union panel listed floggings and looting in Orbel among potential issues that amount to war crimes,"
        " Lena Karst said."
    )
    accused = (
        "A Varland Union body accused the army of committing wide-ranging war crimes in Orbel,"
        " including floggings and looting, Lena Karst wrote."
    )
    assert len(called(model, listed, accused)) == 1

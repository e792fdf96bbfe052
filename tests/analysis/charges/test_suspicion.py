"""Suspects: who was named or notified as one is charged by who did it; places from the same words."""

import pytest
from spacy.language import Language

from probanda.analysis.charges import find_charges
from probanda.analysis.records import Charge
from tests.analysis.charges.reading import read

PERSONS: dict[str, tuple[str, ...]] = {"Ilan Vokar": (), "Reta Molin": ()}
BODIES = ("War Crimes Unit", "Court for Grave Crimes")
SUSPECTED = (
    "Ilan Vokar is suspected of having ordered an indiscriminate attack resulting in the death of "
    "civilians."
)


def charges_of(text: str, model: Language) -> tuple[Charge, ...]:
    held = read(model, text, PERSONS, BODIES)
    return find_charges(held.parsed, held.cast, held.statements, held.dates)


NOTICE = [
    ("The War Crimes Unit has named two officers as suspects. " + SUSPECTED, True),
    ("On 4 May the prosecutor of the Vale region notified two officers that they are suspects. "
     + SUSPECTED, True),
    (SUSPECTED, False),
    ("The War Crimes Unit has not named any officers as suspects. " + SUSPECTED, False),
    ("The War Crimes Unit has named two officers as suspects. Villagers say that " + SUSPECTED, False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "charged"), NOTICE)
def test_suspected_is_charged_only_after_a_notice(
    text: str, charged: bool, model: Language
) -> None:
    found = [(c.suspect_name, c.crime) for c in charges_of(text, model)]

    crime = "indiscriminate attack resulting in the death of civilians"
    assert ([("Ilan Vokar", crime)] if charged else []) == found


def test_the_place_told_with_the_accusation_is_of_those_whom_the_warrants_name(
    model: Language,
) -> None:
    text = (
        "The Court for Grave Crimes issued arrest warrants for two officials it accuses of "
        "organizing the forced transfer of children from the occupied province of Vale.\n"
        "The warrants name Ilan Vokar and Reta Molin."
    )

    assert [
        ("Ilan Vokar", "forced transfer of children", ("occupied province of Vale",)),
        ("Reta Molin", "forced transfer of children", ("occupied province of Vale",)),
    ] == [(c.suspect_name, c.crime, c.places) for c in charges_of(text, model)]


def test_background_of_a_release_tells_of_the_same_case(model: Language) -> None:
    text = (
        "The Court for Grave Crimes opened the trial on Monday.\nBackground\n"
        "Ilan Vokar is charged with murder as a crime against humanity."
    )

    assert [("Ilan Vokar", "murder")] == [
        (c.suspect_name, c.crime) for c in charges_of(text, model)
    ]


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        (
            "The Court for Grave Crimes issued warrants of arrest for Colonel Ilan Vokar and "
            "Reta Molin for the war crime of pillage.",
            {"Ilan Vokar", "Reta Molin"},
        ),
        (
            "The Court for Grave Crimes issued an arrest warrant for Ilan Vokar’s deputy, Reta Molin, "
            "for the war crime of pillage.",
            {"Reta Molin"},
        ),
    ],
)
def test_a_warrant_charges_all_whom_it_is_for_and_nobody_whose_deputy_they_are(
    text: str, charged: set[str], model: Language
) -> None:
    assert charged == {c.suspect_name for c in charges_of(text, model)}


def test_quotation_marks_around_the_verb_hide_no_charge(model: Language) -> None:
    found = charges_of(
        "It’s chamber in the Court for Grave Crimes found “reasonable grounds to believe” that Ilan Vokar and "
        "Ms Reta Molin "
        "“bear responsibility” for the war crime of unlawful deportation of children.",
        model,
    )

    assert {"Ilan Vokar", "Reta Molin"} == {charge.suspect_name for charge in found}

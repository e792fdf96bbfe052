"""Convicted by one text, acquitted by another; years of prison that two texts tell otherwise."""

import pytest
from spacy.language import Language

from probanda.analysis.records import Conflict
from tests.analysis.claims.cases import assess

FRAME = "The Norven Regional Court gave its verdict on the militia leader Karo Benn on Thursday."


def conflicts(model: Language, kind: str, one: str, other: str) -> list[Conflict]:
    found = assess(model, f"{FRAME} {one}", f"{FRAME} {other}").conflicts
    return [c for c in found if c.kind == kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Benn was convicted of torture but acquitted of rape.", "Benn was found guilty of rape."),
        ("The court convicted Benn of genocide.", "He was acquitted of genocide."),
        ("Karo Benn was acquitted of all charges.", "Karo Benn has been convicted of torture."),
        ("Benn was found not guilty of all counts.", "The judges found Benn guilty."),
    ],
)
def test_guilty_in_one_and_acquitted_in_the_other_is_shown(
    one: str, other: str, model: Language
) -> None:
    assert conflicts(model, "verdict", one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Benn was convicted of torture.", "Benn was acquitted of rape."),
        ("Benn was convicted of the murder of six men.", "Benn was acquitted of the rape of a man."),
        ("Benn was convicted of torture.", "Benn was convicted of torture and acquitted of rape."),
        ("Benn was convicted of torture.", "His lawyer asked that Benn be acquitted of torture."),
        ("Benn was convicted of torture.", "Benn was not acquitted of torture."),
        ("Benn was convicted of torture.", "At his retrial, Benn was acquitted of torture."),
        ("Nobody has convicted Benn of torture.", "Benn was acquitted of torture."),
        ("Benn was convicted of murder as a crime against humanity.",
         "Benn was acquitted of torture as a crime against humanity."),
        ("Benn was convicted of torture.",
         "An appeals court had quashed the verdict by which Benn was acquitted of torture."),
        ("Karo Benn was convicted of torture.", "His deputy Davi Orsk was acquitted of torture."),
    ],
)  # fmt: skip
def test_another_crime_person_or_trial_or_a_request_is_none(
    one: str, other: str, model: Language
) -> None:
    assert not conflicts(model, "verdict", one, other)


def test_years_given_behind_a_verdict_are_prison(model: Language) -> None:
    one, other = (
        "Benn was sentenced to 14 years in prison.",
        "Benn was found guilty. He was given 40 years.",
    )
    assert any("40 years" in c.text for c in conflicts(model, "figure", one, other))


def test_years_belong_to_whom_he_means(model: Language) -> None:
    one = (
        "Benn was convicted of torture. He was given 12 years in prison. His deputy Davi Orsk left."
    )
    other = "Davi Orsk must go to prison for two years."
    assert not conflicts(model, "figure", one, other)

"""Who does not say it: a thing that befalls people, whoever is told of, an event that shows something."""

import pytest
from spacy.language import Language

from tests.analysis.statements import said, statements


def test_he_is_nobody_whom_he_speaks_of(model: Language) -> None:
    text = (
        "Passing sentence in Sarn on Wednesday, judge Anton Velde said that Petr Laskin had aided the"
        " rebels.\n\nHe described Laskin's crimes as grave."
    )

    assert ["Anton Velde", "Anton Velde"] == [who for who, _ in said(text, model)]


def test_who_are_people_and_no_thing(model: Language) -> None:
    text = "The panel heard 41 survivors of the violence who said that soldiers took the town."

    [(who, what)] = said(text, model)
    assert ("41 survivors of the violence", "that soldiers took the town") == (who, what)


@pytest.mark.parametrize(
    "sentence",
    [
        "This sentencing shows that nobody is above the law.",
        "The trial proved that the law works.",
        "The raid showed that the bridge was weak.",
    ],
)
def test_an_event_that_shows_something_says_nothing(sentence: str, model: Language) -> None:
    assert [] == said(sentence, model)


@pytest.mark.parametrize(
    "sentence",
    [
        "Laskin is the first head of state convicted for war crimes by an international court.",
        "Laskin is the most senior general charged by the tribunal.",
    ],
)
def test_which_one_is_told_is_no_verdict_of_anybody(sentence: str, model: Language) -> None:
    assert [] == said(sentence, model)


def test_what_is_denied_may_be_told_in_the_clause_before(model: Language) -> None:
    text = (
        "The presence of Lethmari troops in Korvey is widely documented but has been denied by Sarn"
        " and Pelgora."
    )

    [denial] = statements(text, model)
    assert ("Sarn and Pelgora", "denies") == (denial.speaker_name, denial.polarity)
    assert [(None, "The presence of Lethmari troops in Korvey")] != said(text, model)


def test_who_is_charged_on_counts_is_charged(model: Language) -> None:
    text = "Petr Laskin was charged on two counts of theft on Monday by the court in Sarn."

    [(_, what)] = said(text, model)
    assert what.startswith("Petr Laskin") and "theft" in what

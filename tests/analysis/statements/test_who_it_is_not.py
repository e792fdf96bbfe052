"""Who does not say it: a thing that befalls people, whoever is told of, an event that shows something."""

import pytest
from spacy.language import Language

from tests.analysis.statements import said, statements


def test_he_is_nobody_whom_he_speaks_of(model: Language) -> None:
    text = (
        "Petr Laskin, the former president of Lethmar, has been sentenced to 50 years.\n\n"
        "Handing him the sentence on Wednesday, judge Anton Velde said that Laskin had aided rebels,"
        " Radio Halm reported.\n\nHe described Laskin's crimes as grave."
    )

    assert ("Anton Velde", "Laskin's crimes as grave") == said(text, model)[-1]


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
        "Laskin is the only minister accused by the court of theft.",
    ],
)
def test_which_one_is_told_is_no_verdict_of_anybody(sentence: str, model: Language) -> None:
    assert [] == said(sentence, model)


def test_what_is_denied_may_be_told_in_the_clause_before(model: Language) -> None:
    text = (
        "The presence of Lethmari troops in Korvey is widely documented but has been denied by Sarn"
        " and Pelgora."
    )

    assert [("Sarn and Pelgora", "The presence of Lethmari troops in Korvey")] == said(text, model)
    assert ["denies"] == [s.polarity for s in statements(text, model)]


def test_who_is_charged_on_counts_is_charged(model: Language) -> None:
    text = "Petr Laskin was charged on two counts of theft on Monday by the court in Sarn."

    [(_, what)] = said(text, model)
    assert what.startswith("Petr Laskin") and "theft" in what


def test_who_is_denied_a_burial_hears_no_denial(model: Language) -> None:
    text = (
        "Locals were forced to dispose of the bodies, denying those killed a decent burial in Sarn."
    )

    assert [] == [s for s in statements(text, model) if s.polarity == "denies"]


def test_a_report_that_names_somebody_is_not_named(model: Language) -> None:
    text = "The report named General Otto Kranz and said he should be prosecuted."

    assert ("The report", "he should be prosecuted") in said(text, model)


def test_it_may_be_what_challenges_the_army_or_the_army(model: Language) -> None:
    text = (
        "The report challenges the Lethmari army's assertions that it is defending itself.\n\n"
        "It added that nine men were shot."
    )

    assert (None, "that nine men were shot") == said(text, model)[-1]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "A panel called Monday for nine officers to be tried in Sarn.",
            "A panel",
            "nine officers to be tried in Sarn",
        ),
        (
            "Lena Hart called for the camp to be closed.",
            "Lena Hart",
            "the camp to be closed",
        ),
        (
            "According to what the panel called credible accounts, nine men were shot in June.",
            "the panel",
            "nine men were shot in June",
        ),
    ],
)
def test_who_calls_for_it_or_has_accounts_says_it(
    text: str, who: str, what: str, model: Language
) -> None:
    assert (who, what) in said(text, model)


def test_what_an_office_is_for_is_no_name(model: Language) -> None:
    text = "The High Commissioner for Human Rights Volker Türk called on the army to leave."

    assert ["Volker Türk"] == [s.speaker_name for s in statements(text, model)]


def test_what_is_described_meanwhile_is_not_told(model: Language) -> None:
    assert [] == said("As the keeper described the night, his wife left.", model)
    assert ["how guards shot her son"] == [
        what for _, what in said("As she recounted how guards shot her son, he wept.", model)
    ]


def test_who_regrets_having_said_it_says_it_no_more(model: Language) -> None:
    text = "Orn apologised for having claimed that guards beat him."

    assert not [what for _, what in said(text, model) if what == "that guards beat him"]

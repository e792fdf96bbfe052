"""Who was sentenced to what is one claim in all its words, and no crime of its own."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, claims_with

TELLINGS = (
    "A court in Orvel sentenced General Oleg Brand to 15 years in prison on Monday.",
    "General Oleg Brand was given a fifteen-year jail term, his lawyer Ina Holm said.",
    "Judges handed Oleg Brand a 15-year sentence for torture.",
)


def test_one_penalty_in_three_wordings_is_one_claim(model: Language) -> None:
    [claim] = claims_with(assess(model, *TELLINGS), "sentenced to:")

    assert "Oleg Brand is said to be sentenced to: 15 years" == claim.text
    assert 3 == len(claim.documents)


@pytest.mark.parametrize(
    "words",
    [
        "Prosecutors asked the court to sentence Oleg Brand to 15 years in prison.",
        "Oleg Brand could be sentenced to 15 years in prison.",
        "Oleg Brand was not sentenced to 15 years.",
        "Oleg Brand was given a two-year term as mayor.",
        "Judge Ina Holm sentenced him to life in prison.",
        "Prosecutor Ina Holm, who got the colonel jailed for 15 years, smiled.",
        "Oleg Brand’s brother was jailed for 15 years.",
        "The lawyer of Ina Holm was sentenced to nine years.",
        "Under Oleg Brand, opponents were jailed for 20 years.",
        "Oleg Brand jailed the priest for ten years.",
        "Ina Holm was jailed for 12 years without trial in the Velm camp.",
        "Instead of being sentenced to death, Oleg Brand was sent home.",
        "Oleg Brand and Ina Holm were sentenced to 15 and 20 years.",
    ],
)
def test_what_is_asked_open_or_of_two_is_no_penalty_given(words: str, model: Language) -> None:
    assert [] == claims_with(assess(model, words), "sentenced to:")


def test_penalties_of_two_years_are_two(model: Language) -> None:
    found = assess(
        model,
        "In May 2004 Oleg Brand was sentenced to 12 years in prison for corruption.",
        "In June 2031 Oleg Brand was jailed for 12 years for torture.",
    )

    assert [1, 1] == [len(c.documents) for c in claims_with(found, "sentenced to:")]


def test_a_penalty_is_not_the_crime_of_imprisonment(model: Language) -> None:
    found = assess(
        model,
        "Prosecutors charged General Oleg Brand with imprisonment, torture and rape.",
        "General Oleg Brand was sentenced to life imprisonment for murder.",
    )

    assert [] == claims_with(found, "convicted of: imprisonment")


def test_who_accuses_an_army_does_not_accuse_its_general(model: Language) -> None:
    found = assess(
        model,
        "Prosecutors charged General Oleg Brand with torture.",
        "The commission accused Oleg Brand's government of systematic torture.",
    )
    [claim] = claims_with(found, "Oleg Brand is alleged")

    assert 1 == len(claim.documents)


def test_one_age_does_not_make_two_tellings_one(model: Language) -> None:
    found = assess(
        model,
        "The 73-year-old general was led from the court in Orvel on Monday.",
        "The 73-year-old general once ruled a system of fear, the judge Ina Holm said.",
    )

    assert {1} == {len(claim.documents) for claim in found.claims}


@pytest.mark.parametrize(
    "told",
    [
        "Norvia’s military ruler Oleg Brand was charged with murder.",
        "Prosecutors accused Norvia’s police chief, Oleg Brand, of murder.",
    ],
)
def test_who_holds_an_office_in_an_army_is_accused_himself(told: str, model: Language) -> None:
    assert 1 == len(claims_with(assess(model, told), "Oleg Brand is alleged"))


@pytest.mark.parametrize(
    "words",
    [
        "General Oleg Brand has been sentenced to 15 years in jail after the court found him guilty.",
        "General Oleg Brand was convicted of torture on Monday in Orvel, and sentenced to 15 years.",
        "A court has sentenced the ex-president of Orvenia, General Oleg Brand, to 15 years in prison.",
    ],
)
def test_a_penalty_beside_the_verdict_is_told(words: str, model: Language) -> None:
    [claim] = claims_with(assess(model, words), "sentenced to:")

    assert "Oleg Brand is said to be sentenced to: 15 years" == claim.text


def test_the_penalty_of_a_friend_is_not_his(model: Language) -> None:
    words = "A court in Orvel has sentenced a friend of Oleg Brand to 15 years in prison."

    assert [] == claims_with(assess(model, words), "sentenced to:")


def test_who_is_cleared_is_accused_no_more(model: Language) -> None:
    found = assess(
        model,
        "Prosecutors charged General Oleg Brand with torture.",
        "The court in Orvel cleared General Oleg Brand of torture charges.",
    )

    [claim] = claims_with(found, "Oleg Brand is alleged to be responsible for: torture")
    assert 1 == len(claim.documents)


def test_a_claim_goes_on_behind_a_word_that_leads_on(model: Language) -> None:
    found = assess(
        model,
        "Last month Oleg Brand was found guilty of leading the rebels in the raid of 2 May 2031.",
    )

    assert [] == [c.text for c in found.claims if c.text.endswith(" of")]


def test_what_is_denied_stands_as_told_beside_its_denial(model: Language) -> None:
    found = assess(
        model,
        "The presence of Lethmari troops in Korvey is widely documented but has been denied by Sarn.",
    )

    told = [c for c in found.claims if any(p.relation == "supports" for p in c.passages)]
    assert ["The presence of Lethmari troops in Korvey is widely documented"] == [
        c.text for c in told
    ]

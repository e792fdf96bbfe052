"""What police and courts did to a named person is one claim in all its words, and nothing that is only asked for."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, claims_with

ARREST = "Police in Orvel arrested General Oleg Brand at the port of Mave on 3 May 2031."


def joined(model: Language, *texts: str) -> int:
    """In how many documents the widest claim stands."""
    return max(len(claim.documents) for claim in assess(model, *texts).claims)


@pytest.mark.parametrize(
    "words",
    [
        "Oleg Brand, 51, was detained at Mave on Saturday 3 May 2031, his lawyer said.",
        "The report was published four days after officers detained the former general Oleg Brand.",
        "Two weeks have passed since the arrest of Oleg Brand.",
        "Two weeks have passed since Oleg Brand's arrest.",
        "The report was published four days after Oleg Brand had been taken into custody.",
        "The trial is likely to begin next year. Oleg Brand, who was arrested at a port, has fallen ill.",
    ],
)
def test_one_arrest_is_one_claim_in_whatever_words(words: str, model: Language) -> None:
    assert 2 == joined(model, ARREST, words)


@pytest.mark.parametrize(
    "words",
    [
        "Oleg Brand was first arrested in June 2019.",
        "Oleg Brand was never arrested.",
        "Minutes after a judge had freed him, officers arrested Oleg Brand again.",
        "Oleg Brand was taken into the harbour office.",
        "The prosecutor wants Oleg Brand arrested.",
        "The widows called for the arrest of Oleg Brand.",
        "A court in Orvel ordered the arrest of Oleg Brand.",
        "Police arrested the driver of Oleg Brand.",
        "Police arrested a brother of General Oleg Brand.",
        "Police arrested Oleg Brand's driver.",
        "Police arrested the Oleg Brand supporters.",
        "Police arrested Ina Holm.",
        "Oleg Brand was released.",
    ],
)
def test_what_is_no_telling_of_the_arrest_is_not_counted(words: str, model: Language) -> None:
    assert 1 == joined(model, ARREST, words)


@pytest.mark.parametrize(
    "words",
    [
        "The Sarn Tribunal wants Oleg Brand arrested.",
        "Judges at the Sarn Tribunal ordered the arrest of the rocket general Oleg Brand.",
        "The Sarn Tribunal issued orders for the arrest of Oleg Brand on Monday.",
        "The Sarn Tribunal issued an arrest warrant for a general of Velmora on Monday.",
        "A warrant against Oleg Brand, who had gone to sea, has been issued.",
    ],
)
def test_a_court_that_wants_somebody_arrested_has_issued_a_warrant(
    words: str, model: Language
) -> None:
    assert 2 == joined(model, "The Sarn Tribunal issued a warrant against Oleg Brand.", words)


@pytest.mark.parametrize(
    "words",
    [
        "The prosecutor asked the Sarn Tribunal for a warrant against Oleg Brand.",
        "The Sarn Tribunal refused to issue a warrant against Oleg Brand.",
        "The prosecutor of the Sarn Tribunal seeks the arrest of Oleg Brand.",
        "The Sarn Tribunal issued a warrant against Ina Holm.",
        "The widows said that the decision of the Sarn Tribunal to have Oleg Brand arrested gives them hope.",
    ],
)
def test_a_warrant_that_is_asked_for_or_refused_is_none(words: str, model: Language) -> None:
    assert 1 == joined(model, "The Sarn Tribunal issued a warrant against Oleg Brand.", words)


def test_what_is_told_beside_the_arrest_is_a_claim_of_its_own(model: Language) -> None:
    found = assess(
        model,
        ARREST,
        "The report was published four days after police in Orvel arrested Oleg Brand at the port of Mave.",
        "The report was published on 7 May 2031.",
    )
    [report] = [c for c in claims_with(found, "The report was published") if "arrest" not in c.text]

    assert "Oleg Brand" not in report.text


def test_a_trial_that_opens_is_one_claim_and_one_that_is_to_open_is_not(model: Language) -> None:
    opened = "The trial of Oleg Brand began at the Sarn Tribunal on Monday."

    assert 2 == joined(
        model, opened, "Judges opened the trial of the former commander, Oleg Brand."
    )
    assert 1 == joined(model, opened, "Judges were due to open the trial of Oleg Brand.")


def test_what_a_sentence_tells_beside_the_arrest_is_compared_too(model: Language) -> None:
    found = assess(
        model,
        "General Oleg Brand was detained at the port of Mave after arriving on a flight from Orvel under a passport in another name.",
        "Police arrested Oleg Brand on Monday.",
        "Oleg Brand arrived on a flight from Orvel under a passport in another name.",
    )
    kinds = {reason for c in found.claims if len(c.documents) == 2 for reason in c.reasons[:1]}

    assert {"one act towards one person", "the same told in like words"} == kinds


def test_a_warrant_refused_and_one_issued_are_two_claims(model: Language) -> None:
    found = assess(
        model,
        "A warrant against Colonel Oleg Brand was refused.",
        "A second warrant, against Colonel Oleg Brand, was issued on Tuesday, the clerk of Sarn said.",
    )

    assert not [c for c in found.claims if len(c.documents) > 1]


@pytest.mark.parametrize(
    ("words", "documents"),
    [("Oleg Brand was released on Monday.", 2), ("His firm released Oleg Brand from his post.", 1)],
)
def test_a_release_is_from_custody(words: str, documents: int, model: Language) -> None:
    assert documents == joined(model, "The court released General Oleg Brand on Monday.", words)

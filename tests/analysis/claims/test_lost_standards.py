"""What a court has grounds to believe, or charges, told by another text as found."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

GROUNDS = (
    "Pre-Trial Chamber I of the Maren Tribunal found that there are reasonable grounds to believe "
    "that Ilvan Dorsek is responsible for the deportation of children from Kessaly."
)
CHARGED = "Prosecutors charged Ilvan Dorsek with ordering the deportation of children from Kessaly."
LOST = [
    (
        GROUNDS,
        "The lawyer Mirel Castav welcomed the ruling of the Maren Tribunal, which found Governor "
        "Ilvan Dorsek responsible for crimes committed in Kessaly.",
        "a ruling in a relative clause",
    ),
    (
        GROUNDS,
        "The lawyer Mirel Castav said the ruling of the Maren Tribunal, which found Governor Ilvan "
        "Dorsek responsible for crimes committed in Kessaly, was historic.",
        "a ruling that is only described",
    ),
    (
        GROUNDS,
        "The minister of Kessaly, Mirel Castav, said the Maren Tribunal ruling, which found Governor Ilvan Dorsek responsible for"
        " crimes committed in Kessaly, was “a lesson for every school and hospital of the country.”",
        "says what holds: a ruling, which found, described in a speaker's words on it",
    ),
    (
        GROUNDS,
        "The Maren Tribunal has found Ilvan Dorsek guilty of deporting children from Kessaly.",
        "guilty",
    ),
    (
        GROUNDS,
        "Governor Ilvan Dorsek was found responsible by the Maren Tribunal for war crimes in Kessaly.",
        "in the passive",
    ),
    (
        CHARGED,
        "Governor Ilvan Dorsek has been convicted of ordering the deportation of children from Kessaly.",
        "a charge and a conviction",
    ),
    (
        "Governor Ilvan Dorsek is suspected of ordering the deportation of children from Kessaly.",
        "A court ruled that Ilvan Dorsek is guilty of the deportation of children from Kessaly.",
        "a suspicion and guilt",
    ),
    (
        "Governor Ilvan Dorsek is accused of deporting children from Kessaly, the Maren Tribunal said.",
        "The Maren Tribunal held Governor Ilvan Dorsek responsible for the deportation of children from Kessaly.",
        "an accusation and responsibility held",
    ),
]
KEPT = [
    (
        GROUNDS,
        "The Maren Tribunal found Commissioner Reta Halvink responsible for the deportation of children from Kessaly.",
        "another person",
    ),
    (
        GROUNDS,
        "The Maren Tribunal found Ilvan Dorsek guilty of contempt after he shouted at a clerk.",
        "another deed",
    ),
    (
        GROUNDS,
        "The Maren Tribunal has not found Ilvan Dorsek guilty of any crime in Kessaly.",
        "a finding denied",
    ),
    (
        GROUNDS,
        "If the Maren Tribunal finds Ilvan Dorsek guilty of deporting children from Kessaly, he may be jailed for life.",
        "a condition",
    ),
    (
        GROUNDS,
        "Governor Ilvan Dorsek could be found guilty of deporting children from Kessaly, a lawyer said.",
        "what may come",
    ),
    (
        CHARGED,
        "Governor Ilvan Dorsek was charged in 2029 and was convicted in 2031 of ordering the deportation of "
        "children from Kessaly.",
        "one stage after the other",
    ),
    (
        "On 3 May 2029 prosecutors charged Ilvan Dorsek with ordering the deportation of children from Kessaly.",
        "On 7 June 2031 a court convicted Ilvan Dorsek of ordering the deportation of children from Kessaly.",
        "stages with their days",
    ),
    (
        GROUNDS,
        "A newspaper of Halm found Ilvan Dorsek responsible for the deportation of children from Kessaly.",
        "another body finds by no standard of the court",
    ),
    (
        GROUNDS,
        "The Maren Tribunal found that there are reasonable grounds to believe that Ilvan Dorsek is "
        "responsible for the deportation of children.",
        "the standard kept",
    ),
    (
        CHARGED,
        "Governor Ilvan Dorsek was acquitted of ordering the deportation of children from Kessaly.",
        "an acquittal",
    ),
]


def hedges(model: Language, one: str, other: str) -> list[str]:
    """What is told of a lost hedge or standard."""
    return [c.text for c in assess(model, one, other).conflicts if c.kind in ("hedge", "standard")]


@pytest.mark.parametrize(("one", "other", "why"), LOST)
def test_a_finding_beside_a_lower_standard_is_shown(
    one: str, other: str, why: str, model: Language
) -> None:
    assert hedges(model, one, other), why


@pytest.mark.parametrize(("one", "other", "why"), KEPT)
def test_what_is_no_lost_standard_is_not_shown(
    one: str, other: str, why: str, model: Language
) -> None:
    assert [] == hedges(model, one, other), why


LOOSE = [
    ("good reasons to believe", True, "no law's term"),
    ("good cause to believe", True, "nor is this"),
    ("sufficient reason to believe", True, "nor this"),
    ("substantial grounds to believe", False, "another term of the law"),
    ("probable cause to believe", False, "a term of another law"),
]


@pytest.mark.parametrize(("words", "one", "why"), LOOSE)
def test_a_loose_wording_renders_a_standard_and_is_none(
    words: str, one: bool, why: str, model: Language
) -> None:
    told = "The Maren Tribunal said: “There are {} that Ilvan Dorsek ordered the deportation of children from Kessaly.”"
    found = assess(model, told.format("reasonable grounds to believe"), told.format(words))
    claims = [claim for claim in found.claims if "to believe" in claim.text]

    assert one is (1 == len(claims)), why
    [conflict] = [c for c in found.conflicts if c.kind == "standard"]
    assert one is ("is no law's term and may render" in conflict.text), why
    assert one is not ("are different standards" in conflict.text), why
    assert f"“{words}”" in conflict.text, why


def test_standards_told_of_two_persons_are_no_conflict(model: Language) -> None:
    found = assess(
        model,
        "The Maren Tribunal said: “There are reasonable grounds to believe that Ilvan Dorsek ordered it.”",
        "The Maren Tribunal said: “There is sufficient reason to believe that Oleg Brand ordered it.”",
    )

    assert "standard" not in [conflict.kind for conflict in found.conflicts]


def test_who_is_believed_to_be_guilty_is_not_convicted(model: Language) -> None:
    found = assess(
        model,
        "The Maren Tribunal said there is sufficient reason to believe that Ilvan Dorsek is guilty of torture.",
        "The Maren Tribunal said there are reasonable grounds to believe that Ilvan Dorsek is responsible for torture.",
    )

    assert not any("convicted" in claim.text for claim in found.claims)
    assert any(len(c.documents) == 2 and "alleged" in c.text for c in found.claims)

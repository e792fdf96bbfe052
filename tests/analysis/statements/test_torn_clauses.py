"""Who says and who denies where the parse joins, tears or misplaces a clause, as in agency reports."""

import pytest
from spacy.language import Language

from tests.analysis.statements import statements, words

Told = list[tuple[str | None, str, str]]

TOLD: list[tuple[str, Told, str]] = [
    (
        "Kolar denied in his testimony that the camp had ever held women, and said guards had fed "
        "everyone.",
        [
            ("Kolar", "denies", "that the camp had ever held women"),
            ("Kolar", "asserts", "guards had fed everyone"),
        ],
        "the testimony tells nothing else, and the denial ends where she speaks on",
    ),
    (
        "The government says no villagers were hurt by its troops and accused the rebels of staging "
        "the scene.",
        [
            ("The government", "asserts", "no villagers were hurt by its troops"),
            ("The government", "asserts", "the rebels of staging the scene"),
        ],
        "no villagers accuse nobody",
    ),
    (
        "The mayor said two boys were shot while running away but denied any order to fire.",
        [
            ("The mayor", "asserts", "two boys were shot while running away"),
            ("The mayor", "denies", "any order to fire"),
        ],
        "a finite verb is not joined to a participle",
    ),
    (
        "PUERTO LENZ, Oland (OBS) – Former Olandic ruler Anton Reyes denied Tuesday that his men had "
        "burned the mill.",
        [("Anton Reyes", "denies", "that his men had burned the mill")],
        "no town of a dateline denies",
    ),
    (
        "KELM, Oland (OBS) – Soldiers set fire to the mill at noon, the mayor said.",
        [("the mayor", "asserts", "Soldiers set fire to the mill at noon")],
        "the dateline is none of his words",
    ),
    (
        "Oland's army chief rejected on Sunday allegations that his soldiers raped women.",
        [("Oland's army chief", "denies", "allegations that his soldiers raped women")],
        "the day is none of the allegations",
    ),
    (
        "The army dismissed footage of the beatings as fake.",
        [("The army", "denies", "footage of the beatings")],
        "what footage shows is denied",
    ),
    (
        "The union described the reports as “fake news”.",
        [("The union", "denies", "the reports")],
        "news that is fake",
    ),
    (
        "The union has described as “nonsense” claims that its members set the fire.",
        [("The union", "denies", "claims that its members set the fire")],
        "the frame stands first",
    ),
    (
        "Marn pleaded innocent yesterday to charges of murder.",
        [("Marn", "denies", "charges of murder")],
        "a plea by another word",
    ),
    (
        "Neighbours contested the army's statement.",
        [("Neighbours", "denies", "the army's statement")],
        "a statement that is contested is denied",
    ),
    (
        "A guard accused of killing two boys at the camp where he worked denied on Tuesday ever trying "
        "to harm them.",
        [
            (None, "asserts", "killing two boys at the camp where he worked"),
            ("A guard", "denies", "trying to harm them"),
        ],
        "the second participle is the verb",
    ),
    (
        "Marn was accused by survivors of “having ordered and overseen” the raid.",
        [("survivors", "asserts", "Marn | of “having ordered and overseen” the raid")],
        "the deed is his",
    ),
    (
        "Two of the planes hit a market in the Mustra district, Aldo Mathis, head of the Harn clinic, "
        "told Reuters.",
        [("Aldo Mathis", "asserts", "Two of the planes hit a market in the Mustra district")],
        "whoever is told tells nothing",
    ),
    (
        "A mill in the valley was burned down on Monday by soldiers, Lora Venn said, but the army denied "
        "that its men had been there.",
        [
            (
                "Lora Venn",
                "asserts",
                "A mill in the valley was burned down on Monday by soldiers",
            ),
            ("the army", "denies", "that its men had been there"),
        ],
        "whoever says the first says nothing of the army",
    ),
    (
        "The alliance fighting the rebels in Oland said at the time that the air raids had targeted "
        "rocket launchers used to shell the southern town of Kelm a week earlier.",
        [
            (
                "alliance fighting the rebels in Oland",
                "asserts",
                "that the air raids had targeted rocket launchers used to shell the southern town of "
                "Kelm a week earlier",
            )
        ],
        "the clause is none of the time",
    ),
    (
        "The minister said Oland disregards the facts, citing the growth of the town.",
        [
            ("The minister", "asserts", "Oland disregards the facts"),
            ("The minister", "asserts", "the growth of the town"),
        ],
        "whoever speaks cites",
    ),
    (
        "The prosecutor said evidence showed that Marn had ordered the killings.",
        [("The prosecutor", "asserts", "evidence showed that Marn had ordered the killings")],
        "evidence says nothing",
    ),
    (
        "Most of the dead were believed to be soldiers, according to local officials.",
        [("local officials", "asserts", "Most of the dead were believed to be soldiers")],
        "what is believed is what they say",
    ),
]


@pytest.mark.parametrize(("text", "expected", "_why"), TOLD)
def test_who_says_and_who_denies_where_the_parse_is_torn(
    text: str, expected: Told, _why: str, model: Language
) -> None:
    found = [(s.speaker_name, str(s.polarity), words(text, s)) for s in statements(text, model)]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_an_agency_that_closes_a_sentence_passes_the_next_quotation_on_too(model: Language) -> None:
    text = (
        "Ivo Marn was in court.\n“I never gave that order,” he said in a statement, the DPA news "
        "agency reported. “I was in the capital that day.”"
    )
    said = [s.speaker_name for s in statements(text, model)]
    assert said == ["Ivo Marn", "Ivo Marn"]


def test_a_name_beside_another_office_is_not_the_speakers(model: Language) -> None:
    text = (
        "The third witness in the trial of the former mayor, Ivo Marn, said that the camp was full."
    )
    assert [s.speaker_name for s in statements(text, model)] != ["Ivo Marn"]

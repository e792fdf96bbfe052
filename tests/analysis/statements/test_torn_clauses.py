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
    (
        "NATO-led troops killed 40 people in the village of Orno, survivors said.",
        [
            (
                "survivors",
                "asserts",
                "NATO-led troops killed 40 people in the village of Orno",
            )
        ],
        "a hyphen is no dash of a dateline",
    ),
    (
        "In Orno, Halden-backed fighters killed 12 prisoners, the mayor said.",
        [("the mayor", "asserts", "In Orno, Halden-backed fighters killed 12 prisoners")],
        "nor is it behind a place",
    ),
    (
        "HALDEN–Norvia talks collapsed on Monday, the mayor said.",
        [("the mayor", "asserts", "HALDEN–Norvia talks collapsed on Monday")],
        "nor is a dash between two names",
    ),
    (
        "KDF – the army of the north – shelled the clinic, the nurses said.",
        [("the nurses", "asserts", "KDF – the army of the north – shelled the clinic")],
        "a second dash closes an aside, behind capitals too",
    ),
    (
        "LENZ (OBS) - The well-known captain denied the raid.",
        [("The well-known captain", "denies", "the raid")],
        "a hyphen closes no aside",
    ),
    (
        "The list names nine officers, including Colonel Marek Olt, who denies that he was in Lenz.",
        [("Marek Olt", "denies", "that he was in Lenz")],
        "one who is named denies it, and not all of them",
    ),
    (
        "Investigators met 40 people, including the mayor, who said soldiers had burned nine houses.",
        [("the mayor", "asserts", "soldiers had burned nine houses")],
        "one of them says it",
    ),
    (
        "Nurses washed 14 prisoners, including nine boys, who said that they were beaten.",
        [("14 prisoners, including nine boys", "asserts", "that they were beaten")],
        "all of them say it",
    ),
    (
        "Police arrested the singer over a song saying the army had killed her brother.",
        [("a song", "asserts", "the army had killed her brother")],
        "whoever punishes it does not say it",
    ),
    (
        "The ministry attacked the museum for an exhibition saying that soldiers had burned the town.",
        [("an exhibition", "asserts", "that soldiers had burned the town")],
        "whoever attacks it does not say it",
    ),
    (
        "The mayor criticised the army over the raid saying nobody had been warned.",
        [("The mayor", "asserts", "the army over the raid saying nobody had been warned")],
        "no raid says it",
    ),
    (
        "Tolk denied that any of the prisoners was beaten or complained that he had been.",
        [
            (
                "Tolk",
                "denies",
                "that any of the prisoners was beaten or complained that he had been",
            )
        ],
        "what is joined by or is denied too",
    ),
    (
        "Olt dismissed the false report of a massacre as a rumour.",
        [("Olt", "denies", "the false report of a massacre")],
        "the report is what is dismissed",
    ),
    (
        "Olt dismissed false reports of a massacre as a rumour.",
        [("Olt", "denies", "false reports of a massacre")],
        "it is no frame where one stands behind it",
    ),
    (
        "Olt called the account a false report.",
        [("Olt", "denies", "the account")],
        "the article belongs to the frame",
    ),
    (
        "Halden intelligence concluded that the rebels had shelled the camp.",
        [("Halden intelligence", "asserts", "that the rebels had shelled the camp")],
        "a service concludes",
    ),
    (
        "Military intelligence says the rebels killed the nine hostages.",
        [("Military intelligence", "asserts", "the rebels killed the nine hostages")],
        "a service says it",
    ),
    (
        "The intelligence showed that the rebels had shelled the camp.",
        [],
        "what is known is nobody's word",
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


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Survivors said the soldiers laughed while shooting and said that it was a holiday.",
            "the soldiers",
            "that it was a holiday",
        ),
        (
            "The driver said the rebels shot two men while retreating but let the women go and promised "
            "that they would be safe.",
            "the rebels",
            "that they would be safe",
        ),
    ],
)
def test_who_acts_in_what_is_told_keeps_the_verb_behind_a_participle(
    text: str, speaker: str, content: str, model: Language
) -> None:
    told = {words(text, s): s.speaker_name for s in statements(text, model)}
    assert told[content] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "“They took everyone,” she said, the agency Norvia Press reported. “Nobody came back.”",
            {None},
        ),
        (
            "“We fled at dawn,” said Ana Reel, the Herald reported. “Nobody came back.”",
            {"Ana Reel"},
        ),
    ],
)
def test_whoever_passes_on_what_another_is_quoted_with_says_none_of_it(
    text: str, speakers: set[str | None], model: Language
) -> None:
    said = statements(text, model)
    assert {s.speaker_name for s in said} == speakers
    assert len(said) == 2

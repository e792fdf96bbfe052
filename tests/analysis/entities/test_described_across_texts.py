"""What texts call each other's bodies, places and people, and what they keep apart."""

from collections.abc import Sequence

import pytest
from spacy.language import Language

from probanda.analysis.entities import merge_entities
from probanda.analysis.entities.same import shortened_keys
from tests.analysis.entities.reading import read


def records(texts: Sequence[str], model: Language, headings: int = 0) -> dict[str, list[str]]:
    """The printed mentions of each record of a case, by its kind and name, in the texts' order."""
    readings = [read(text, model, headings) for text in texts]
    number = {reading.document: place for place, reading in enumerate(readings)}
    found: dict[str, list[str]] = {}
    for entity in merge_entities(tuple(readings)).entities:
        for at in sorted(entity.mentions, key=lambda m: (number[m.document], m.start)):
            text = texts[number[at.document]]
            found.setdefault(f"{entity.kind} {entity.name}", []).append(text[at.start : at.end])
    return found


def test_a_states_council_is_not_the_uns(model: Language) -> None:
    found = records(
        [
            "Poland's Security Council met on Monday. The Polish Security Council chose a general.",
            "The UN Security Council met on Tuesday. The Security Council voted on the wells.",
        ],
        model,
    )
    assert found["organisation Polish Security Council"] == [
        "Poland's Security Council",
        "Polish Security Council",
    ]
    assert found["organisation UN Security Council"] == ["UN Security Council", "Security Council"]


def test_a_council_is_not_the_uns_where_nothing_names_the_un(model: Language) -> None:
    found = records(["Brin became secretary of the Security Council, Radio Drenno said."], model)
    assert "organisation UN Security Council" not in found


def test_a_state_is_not_short_for_its_agency(model: Language) -> None:
    entities = read("Poland's National Intelligence Agency had dug the wells.", model).entities
    agency = next(e for e in entities if e.name == "Polish National Intelligence Agency")
    assert not {"poland", "polish"} & shortened_keys(agency)[1]


def test_a_capitals_airport_is_not_the_capital(model: Language) -> None:
    found = records(["He was flown from Warsaw airport to a camp. Rain fell in Warsaw."], model)
    assert found["place Warsaw"] == ["Warsaw"]


HOLDER = "Maren Trade Council prosecutor Ilse Vandor filed a request. The Maren Trade Council met."
MTC = "Ilse Vandor filed a request. The MTC met. The MTC's chief prosecutor said that the wells were shut."
MAYOR = "Mayor of Lusk Oto Pirel opened the gates for Ilse Vandor. Pirel wept in Lusk."


@pytest.mark.parametrize(
    ("texts", "words", "record"),
    [
        ([HOLDER, MTC], "The MTC's chief prosecutor", "person Ilse Vandor"),
        (
            [
                "A Polish former transport minister went on trial on Monday. Oto Pirel, 51, sat in silence.",
                "Former Polish transport minister Oto Pirel is accused of poisoning wells.",
            ],
            "A Polish former transport minister",
            "person Oto Pirel",
        ),
        (
            [
                MAYOR,
                "The mayor in Lusk said that the wells were shut. Ilse Vandor was there, in Lusk.",
            ],
            "The mayor in Lusk",
            "person Oto Pirel",
        ),
        (
            [
                "Ilse Vandor was jailed by the Maren Coalition. The Maren Coalition met.",
                "Ilse Vandor came home. The coalition said that it would step down.",
            ],
            "The coalition",
            "organisation Maren Coalition",
        ),
    ],
    ids=["of a body by its letters", "a lead's former minister", "of a town", "the only coalition"],
)
def test_what_has_one_holder_in_the_case_is_the_holder(
    texts: list[str], words: str, record: str, model: Language
) -> None:
    assert words in records(texts, model)[record]


@pytest.mark.parametrize(
    ("texts", "words", "record"),
    [
        (
            [HOLDER, HOLDER.replace("Ilse Vandor", "Oto Pirel"), MTC],
            "The MTC's chief prosecutor",
            "person Ilse Vandor",
        ),
        (
            [
                MAYOR,
                "The deputy mayor of Lusk said that the wells were open. Ilse Vandor was in Lusk.",
            ],
            "The deputy mayor of Lusk",
            "person Oto Pirel",
        ),
        (
            [
                "Former ICC prosecutor Oto Pirel wept with Ruvan Kest. ICC prosecutor Ilse Vandor left.",
                "The ICC prosecutor said that Ruvan Kest was wanted. Oto Pirel, 61, was silent.",
            ],
            "The ICC prosecutor",
            "person Ilse Vandor",
        ),
        *(
            (
                [MAYOR, f"{left} The mayor of Lusk said that Ilse Vandor was there."],
                "The mayor of Lusk",
                "person Oto Pirel",
            )
            for left in (
                "Oto Pirel was killed in May.",
                "Oto Pirel lost the vote in May.",
                "Oto Pirel died in Ostrel.",
            )
        ),
    ],
    ids=["two hold it", "deputy", "a former holder is named", "killed", "lost the vote", "died"],
)
def test_an_office_that_another_may_hold_stays_alone(
    texts: list[str], words: str, record: str, model: Language
) -> None:
    assert words not in records(texts, model)[record]


OPENED = (
    "The Lusk Tribunal's chief prosecutor Ana Brusk opened the case against Veras Olden in Lusk."
)


@pytest.mark.parametrize(
    ("texts", "words", "record"),
    [
        (
            [OPENED, "Veras Olden rose. A lawyer hailed the Lusk Tribunal prosecutor for her words."],
            "the Lusk Tribunal prosecutor",
            "Ana Brusk",
        ),
        (
            [OPENED, "The Lusk Tribunal heard Veras Olden. The court's top prosecutor wept."],
            "The court's top prosecutor",
            "Ana Brusk",
        ),
        (
            ["The warrants concern the head of state. President Ivo Mell laughed at them."],
            "the head of state",
            "Ivo Mell",
        ),
        (
            [
                "Former Orvenian army commander Veras Olden was flown to Lusk.",
                "Veras Olden sat in silence. Guards led the former commander of Orvenian forces away.",
            ],
            "the former commander of Orvenian forces",
            "Veras Olden",
        ),
        (
            [
                "Lusk opened the trial of the former commander of the Brenn camp. Veras Olden bowed.",
                "Veras Olden, the former commander, said that he was ill. He was flown to Lusk.",
            ],
            "the former commander of the Brenn camp",
            "Veras Olden",
        ),
        (
            [
                "Judges sought the commander of the Orvenian air force. General Veras Olden fled.",
                "Veras Olden, commander of the air force, said that he was ill.",
            ],
            "the commander of the Orvenian air force",
            "Veras Olden",
        ),
        (
            ["Veras Olden was convicted on Monday. The judges sent the former official to jail."],
            "the former official",
            "Veras Olden",
        ),
        (
            ["President of the Lusk Tribunal Ana Brusk rose. Guards led the president of the Lusk Tribunal out."],
            "the president of the Lusk Tribunal",
            "Ana Brusk",
        ),
    ],
    ids=[
        "a body's", "of the court before it", "the head of state", "of forces or an army",
        "a lead's former commander", "of an air force", "the former official", "with what it is of",
    ],
)  # fmt: skip
def test_who_is_described_by_an_office_is_its_holder(
    texts: list[str], words: str, record: str, model: Language
) -> None:
    assert words in records(texts, model)[f"person {record}"]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (
            ["Veras Olden, a former commander, sat in Lusk. Guards watched the commander of the camp."],
            "the commander of the camp",
        ),
        (
            ["Former police commander Veras Olden rose. Guards led the former camp commander away."],
            "the former camp commander",
        ),
        (
            ["Polish ex-general Veras Olden rose. Guards led the former Norwegian general away."],
            "the former Norwegian general",
        ),
        (
            [
                "Veras Olden was convicted on Monday. A former official testified. The judges thanked "
                "the former official."
            ],
            "the former official",
        ),
        (
            ["Karsk's economy minister Veras Olden spoke. Crowds hailed the premier of Karsk."],
            "the premier of Karsk",
        ),
        (
            ["President Ivo Mell met President Ana Brusk. The warrant concerns the head of state."],
            "the head of state",
        ),
    ],
    ids=["not former", "of another field", "of another State", "two former officials", "a premier", "two presidents"],
)  # fmt: skip
def test_an_office_of_another_is_nobodys_who_is_named(
    texts: list[str], words: str, model: Language
) -> None:
    found = records(texts, model)
    assert not [n for n, printed in found.items() if words in printed and len(set(printed)) > 2]
    assert not any(
        words in found.get(f"person {n}", ()) for n in ("Veras Olden", "Ivo Mell", "Ana Brusk")
    )


def test_an_office_of_a_body_is_told_of_whatever_its_holder_does(model: Language) -> None:
    found = records(
        [
            "Judges jailed a clerk. Crowds hailed the registrar of the Lusk Tribunal and the head of state."
        ],
        model,
    )
    assert found["person the registrar of the Lusk Tribunal"]
    assert found["person the head of state"]


ICTY = "The International Criminal Tribunal for the former Yugoslavia (ICTY) had sought Veras Olden. The ICTY chose Ana Brusk."


@pytest.mark.parametrize(
    ("texts", "words", "record"),
    [
        (
            [ICTY, "Ana Brusk wept. Veras Olden faced the UN war crimes tribunal."],
            "UN war crimes tribunal",
            "International Criminal Tribunal for the former Yugoslavia",
        ),
        (
            ["The Extraordinary Maren Chambers jailed Veras Olden. Norway set up the Chambers for Ana Brusk.",
             "LUSK - A special court in Norway sentenced Veras Olden on Monday. Ana Brusk wept."],
            "A special court",
            "Extraordinary Maren Chambers",
        ),
        (
            ["Norway's Federal Criminal Court jailed Veras Olden. The Federal Criminal Court heard Ana Brusk.",
             "Norway's top criminal court sentenced Veras Olden on Monday. Ana Brusk wept."],
            "Norway's top criminal court",
            "Norwegian Federal Criminal Court",
        ),
    ],
    ids=["of the UN", "a special court", "a State's top court"],
)  # fmt: skip
def test_a_court_told_of_in_general_words_is_the_only_one_they_fit(
    texts: list[str], words: str, record: str, model: Language
) -> None:
    found = records(texts, model)
    assert [n for n, printed in found.items() if words in printed] == [f"organisation {record}"]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        ([ICTY, "Ana Brusk wept. An international tribunal said that Veras Olden was ill."],
         "An international tribunal"),
        (["The Lusk Tribunal jailed Veras Olden. Ana Brusk spoke for the Lusk Tribunal.",
          "Ana Brusk wept. Veras Olden faced the UN war crimes tribunal."],
         "UN war crimes tribunal"),
        (["Norway's Federal Criminal Court jailed Veras Olden. The Federal Criminal Court heard Ana Brusk.",
          "A Polish court said that Veras Olden was ill. Ana Brusk wept."],
         "A Polish court"),
    ],
    ids=["any", "not the UN's", "of another State"],
)  # fmt: skip
def test_a_court_told_of_in_general_words_stays_apart_where_they_fit_no_one(
    texts: list[str], words: str, model: Language
) -> None:
    [printed] = [p for p in records(texts, model).values() if words in p]
    assert set(printed) == {words}


def test_a_states_military_is_its_armed_forces_but_a_military_aim_is_not(model: Language) -> None:
    found = records(
        [
            "Norwegian forces shelled Lusk. Norway's military said that it was a military aim.",
            "The Norwegian military denied it.",
        ],
        model,
    )
    assert found["organisation Norwegian armed forces"] == [
        "Norwegian forces",
        "Norway's military",
        "Norwegian military",
    ]

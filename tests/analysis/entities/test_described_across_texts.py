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

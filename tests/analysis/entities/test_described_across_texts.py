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


def test_an_office_of_a_body_is_its_only_holders_however_the_body_is_printed(
    model: Language,
) -> None:
    found = records(
        [
            "Maren Trade Council prosecutor Ilse Vandor filed a request. The Maren Trade Council met.",
            "Ilse Vandor filed a request. The MTC met."
            " The MTC's chief prosecutor said that the wells were shut.",
        ],
        model,
    )
    assert "The MTC's chief prosecutor" in found["person Ilse Vandor"]


def test_an_office_of_a_body_stays_alone_where_two_hold_it(model: Language) -> None:
    found = records(
        [
            "Maren Trade Council prosecutor Ilse Vandor filed a request.",
            "Maren Trade Council prosecutor Oto Pirel filed a request.",
            "Ilse Vandor filed a request. The MTC met."
            " The MTC's chief prosecutor said that the wells were shut.",
        ],
        model,
    )
    assert "The MTC's chief prosecutor" not in found["person Ilse Vandor"]


def test_a_leads_former_minister_is_who_is_named_below(model: Language) -> None:
    found = records(
        [
            "A Polish former transport minister went on trial on Monday. Oto Pirel, 51, sat in silence.",
            "Former Polish transport minister Oto Pirel is accused of poisoning wells.",
        ],
        model,
    )
    assert "A Polish former transport minister" in found["person Oto Pirel"]


def test_the_mayor_of_a_town_is_its_only_mayor_in_texts_on_the_matter(model: Language) -> None:
    found = records(
        [
            "Mayor of Lusk Oto Pirel opened the gates for Ilse Vandor. Pirel wept in Lusk.",
            "The mayor in Lusk said that the wells were shut. Ilse Vandor was there, in Lusk.",
            "The deputy mayor of Lusk said that the wells were open. Ilse Vandor was in Lusk.",
        ],
        model,
    )
    assert "The mayor in Lusk" in found["person Oto Pirel"]
    assert "The deputy mayor of Lusk" not in found["person Oto Pirel"]


def test_the_coalition_is_the_only_one_that_texts_on_the_matter_name(model: Language) -> None:
    found = records(
        [
            "Ilse Vandor was jailed by the Maren Coalition. The Maren Coalition met.",
            "Ilse Vandor came home. The coalition said that it would step down.",
        ],
        model,
    )
    assert "The coalition" in found["organisation Maren Coalition"]


def test_an_office_in_a_text_that_names_a_former_holder_stays_alone(model: Language) -> None:
    found = records(
        [
            "Former ICC prosecutor Oto Pirel wept with Ruvan Kest. ICC prosecutor Ilse Vandor left.",
            "The ICC prosecutor said that Ruvan Kest was wanted. Oto Pirel, 61, was silent.",
        ],
        model,
    )
    assert "The ICC prosecutor" not in found["person Ilse Vandor"]


@pytest.mark.parametrize(
    "left",
    [
        "Oto Pirel was killed in May.",
        "Oto Pirel lost the vote in May.",
        "Oto Pirel died in Ostrel.",
    ],
    ids=["killed", "lost the vote", "died"],
)
def test_an_office_whose_holder_died_or_lost_it_is_anothers(model: Language, left: str) -> None:
    found = records(
        [
            "Oto Pirel, mayor of Lusk, opened the gates for Ilse Vandor.",
            f"{left} The mayor of Lusk said that Ilse Vandor was there.",
        ],
        model,
    )
    assert "The mayor of Lusk" not in found["person Oto Pirel"]

"""Short forms of bodies: by the last word, by the letters, by number, and what is part of another."""

import pytest
from spacy.language import Language

from probanda.analysis.entities.merging import merge_entities
from tests.analysis.entities.reading import by_name, mentions, read

SAME = [
    (
        "The Amber Guard shelled the bridge. A mortar was lent to the Guard. The Guard denied it.",
        "Amber Guard",
        ["Amber Guard", "Guard", "Guard"],
    ),
    (
        "The Peasants' Legion fled. “We joined the Legion,” he said.",
        "Peasants' Legion",
        ["Peasants' Legion", "Legion"],
    ),
    (
        "The Brannock Mercantile Exchange closed. BME shares fell.",
        "Brannock Mercantile Exchange",
        ["Brannock Mercantile Exchange", "BME"],
    ),
    (
        "The Halmar Industrial Average lost 400 points. Traders said the HIA would fall.",
        "Halmar Industrial Average",
        ["Halmar Industrial Average", "HIA"],
    ),
    (
        "School No. 7 was hit. Pupils of school No 7 fled. The school had 300 pupils.",
        "School No. 7",
        ["School No. 7", "school No 7", "The school"],
    ),
    (
        "Local 1207 walked out at noon. Local 12 priests prayed.",
        "Local 1207",
        ["Local 1207"],
    ),
    (
        "The Maren Battalion of the Northern Group of Forces was there.",
        "Northern Group of Forces",
        ["Northern Group of Forces"],
    ),
    (
        "Norwegian forces left. Norway’s Northern Group of Forces stayed.",
        "Norwegian Northern Group of Forces",
        ["Norway’s Northern Group of Forces"],
    ),
    (
        "Orvell Inc. said profits rose. Mr Hale returned to Orvell in 1999.",
        "Orvell Inc.",
        ["Orvell Inc.", "Orvell"],
    ),
]


@pytest.mark.parametrize(("text", "name", "places"), SAME)
def test_short_form_is_the_body_named_in_full(
    text: str, name: str, places: list[str], model: Language
) -> None:
    body = by_name(read(text, model).entities, name, "organisation")
    assert body and mentions(text, body) == places


COMMON = [
    (
        "The Pellan Liberation Front took Harl. Conscripts were driven to the Front. "
        "She worked near the Front line. The Front denied it. The Front's leader fled.",
        "Pellan Liberation Front",
        ["Pellan Liberation Front", "Front", "Front"],
    ),
    (
        "The Amber Guard shelled the mill. The Guard tower burned. The Guard commander said no.",
        "Amber Guard",
        ["Amber Guard", "Guard"],
    ),
]


@pytest.mark.parametrize(("text", "name", "places"), COMMON)
def test_front_line_and_guard_tower_are_no_bodies(
    text: str, name: str, places: list[str], model: Language
) -> None:
    body = by_name(read(text, model).entities, name, "organisation")
    assert body and mentions(text, body) == places


def test_letters_before_a_long_name_that_nothing_explains_may_be_anothers(
    model: Language,
) -> None:
    text = "KRF shelled the mill. The Kessaly Reform Forum met. The KRF denied it."
    case = merge_entities((read(text, model),)).entities
    forum = by_name(case, "Kessaly Reform Forum", "organisation")
    letters = by_name(case, "KRF", "organisation")
    assert forum and mentions(text, forum) == ["Kessaly Reform Forum"]
    assert letters and mentions(text, letters) == ["KRF", "KRF"]


APART = [
    ("The Lusk Police Academy closed. The police said nothing.", "The police"),
    ("The Amber Bank Workers' Union met. The bank said no.", "The bank"),
]


@pytest.mark.parametrize(("text", "other"), APART)
def test_noun_inside_a_name_is_not_its_body(text: str, other: str, model: Language) -> None:
    entities = read(text, model).entities
    assert not any(other in mentions(text, e) for e in entities if e.forms)


def test_board_of_a_company_is_not_the_company(model: Language) -> None:
    text = "Corvex Inc. sold pumps. Corvex's board of directors dismissed Ann Tull. The board met."
    entities = read(text, model).entities
    company = by_name(entities, "Corvex Inc.", "organisation")
    assert company and mentions(text, company) == ["Corvex Inc.", "Corvex"]
    assert ["Corvex's board", "The board"] in [mentions(text, e) for e in entities]


def test_airport_printed_small_is_a_place_of_its_own(model: Language) -> None:
    text = "The attack on Pellan airport killed nine. The airport is closed."
    found = {e.name for e in read(text, model).entities if e.kind == "place"}
    assert found == {"Pellan airport"}


def test_airport_of_a_state_is_on_its_soil(model: Language) -> None:
    text = "He was held at Norway's main airport on Monday."
    assert by_name(read(text, model).entities, "Norway", "place")


def test_town_before_its_mayor_is_nobody(model: Language) -> None:
    text = "Lusk Mayor Pia Stern spoke. Stern left. The Lusk mayor wept."
    assert not by_name(read(text, model).entities, "Lusk", "person")


def test_part_of_an_office_is_nobody(model: Language) -> None:
    text = "The former Chief Operating Officer, Tim Hale will be succeeding Brin as CEO."
    assert not by_name(read(text, model).entities, "Operating", "person")

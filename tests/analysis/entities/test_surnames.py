"""Surnames that are common words too: offices, trades, months, lands."""

import pytest
from spacy.language import Language

from tests.analysis.entities.reading import by_name, mentions, read

CALLINGS = [
    ("Anna Baker told reporters that the depot had burned. Baker said she had run.", "Anna Baker"),
    ("Police questioned Ruth Judge. She was calm. Judge asked for a lawyer.", "Ruth Judge"),
    ("The chief executive, Nora King, resigned. King will stay for a year.", "Nora King"),
    ("Orvell Cook runs the ferry. Cook saw the fire. The cook of the ferry ran.", "Orvell Cook"),
    ("Theresa May met the miners. May left in June.", "Theresa May"),
]


@pytest.mark.parametrize(("text", "name"), CALLINGS)
def test_surname_that_is_an_office_a_trade_or_a_month_is_somebodys(
    text: str, name: str, model: Language
) -> None:
    person = by_name(read(text, model).entities, name, "person")
    assert person is not None
    assert {name, name.split()[1]} <= set(mentions(text, person))
    assert not any(m.startswith(("The ", "the ")) for m in mentions(text, person))


def test_the_office_is_not_the_bearer_of_its_name(model: Language) -> None:
    text = (
        "King Harald opened the talks. The widow of Martin King wept. The King said nothing. "
        "The Virginia Governor left. In March Olga March was shot. Ms March had led the union."
    )
    entities = read(text, model).entities
    king, march = (by_name(entities, n, "person") for n in ("Martin King", "Olga March"))
    assert king and mentions(text, king) == ["Martin King"]
    assert march and mentions(text, march) == ["Olga March", "Ms March"]


def test_body_before_a_speaker_with_such_a_name_stays_a_body(model: Language) -> None:
    text = "Orrel shares fell. Before his post at Orrel, Baker held others, said Tom Baker."
    found = {(e.name, e.kind) for e in read(text, model).entities}
    assert ("Orrel", "organisation") in found
    assert ("Orrel", "person") not in found


OF_THE_PERSON = [
    ("Olga Kenya ran the clinic. Kenya testified on Monday.", 2),
    ("Olga Kenya ran the clinic. Kenya, 41, agreed with nobody.", 2),
    ("Olga Kenya ran the clinic. Kenya told police that the guards had left.", 2),
    ("Olga Kenya ran the clinic. Kenya said she had seen nothing.", 2),
    ("Olga Kenya ran the clinic. Officers detained Kenya in May. Kenya's husband fled.", 3),
    ("Tomas Lima ran the camp. Lima, who had fled, was tried. Colonel Lima wept.", 3),
]


@pytest.mark.parametrize(("text", "places"), OF_THE_PERSON)
def test_surname_that_is_a_land_is_the_persons_where_its_sentence_shows_a_person(
    text: str, places: int, model: Language
) -> None:
    entities = read(text, model).entities
    person = next(e for e in entities if e.kind == "person")
    assert places == len(person.mentions)
    assert not by_name(entities, person.name.split()[1], "organisation")


OF_THE_LAND = [
    ("Ana Malta, a colonel, was shot. Malta regretted it and withdrew its envoy.", "Malta"),
    ("The judge, Lev Cyprus, left. Cyprus closed the border.", "Cyprus"),
    ("Ivo Panama drowned. Panama's parliament met. Panama invaded the island.", "Panama"),
    ("Ina Jordan hid. Jordan said it would seal its airspace. Jordan was wounded.", "Jordan"),
    ("Ina Jordan hid. Jordan, a neighbour of Harl, mobilised its army.", "Jordan"),
]


@pytest.mark.parametrize(("text", "land"), OF_THE_LAND)
def test_what_states_have_and_do_is_no_persons_of_that_surname(
    text: str, land: str, model: Language
) -> None:
    entities = read(text, model).entities
    person = next(e for e in entities if e.kind == "person")
    assert not {land, f"{land}'s"} & set(mentions(text, person))


UNSURE = [
    "Paul Jordan ran the depot. Jordan denied it. Prosecutors accused Jordan of theft.",
    "Paul Jordan ran a depot in Jordan. Jordan denied it.",
    "General Paul Jordan led the corps. Jordan sent troops to Osk. Jordan died.",
    "Ina Jordan hid. Jordan, an analyst said, broke the treaty.",
]


@pytest.mark.parametrize("text", UNSURE)
def test_surname_that_may_be_the_lands_is_nobodys(text: str, model: Language) -> None:
    entities = read(text, model).entities
    person = next(e for e in entities if e.kind == "person")
    assert [person.name] == mentions(text, person)
    assert not by_name(entities, "Jordan", "organisation")


def test_two_ranks_before_one_name_are_two_people(model: Language) -> None:
    text = "Lt Col Ana Brandt commands the unit. Sgt Ana Brandt was wounded in the raid."
    people = [e for e in read(text, model).entities if e.name == "Ana Brandt"]
    assert len(people) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("King Oskar toured Harl. Nora King was shot. King said he was sorry.", "Nora King"),
        ("The widow of Ivo Pope wept. Pope Clement prayed. Pope called it a sin.", "Ivo Pope"),
        ("Judge Hart ruled. Ruth Judge was calm. Judge asked for time.", "Ruth Judge"),
    ],
)
def test_surname_that_another_bears_as_an_office_is_nobodys(
    text: str, name: str, model: Language
) -> None:
    person = by_name(read(text, model).entities, name, "person")
    assert person and mentions(text, person) == [name]


def test_full_name_of_two_people_of_two_ranks_is_neithers(model: Language) -> None:
    text = (
        "Sgt Ivo Brandt shot a boy. Lieutenant Ivo Brandt tried to stop it. Ivo Brandt was jailed."
    )
    people = [e for e in read(text, model).entities if e.name == "Ivo Brandt"]
    assert [1, 1, 1] == [len(e.mentions) for e in people]


def test_rank_cut_short_is_part_of_no_name_and_none_by_itself(model: Language) -> None:
    text = (
        "Brig. Gen. Anton Veil said no. Maj. Gen. Lev Hart said yes. "
        "Ina Strand, a Lt. Col. in the army, fled. A reply to Maj. Gen. Pohl was found."
    )
    entities = read(text, model).entities
    people = {e.name: e.offices for e in entities if e.kind == "person"}
    assert {"Anton Veil", "Lev Hart", "Ina Strand", "Pohl"} == people.keys()
    assert ("Brig. Gen.",) == people["Anton Veil"]
    assert ("Maj. Gen.",) == people["Lev Hart"] == people["Pohl"]
    assert {"army"} == {e.name for e in entities if e.kind != "person"}

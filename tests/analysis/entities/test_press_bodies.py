"""Bodies as the press prints them: houses and courts in small letters, regimes, coalitions, the only hospital."""

import pytest
from spacy.language import Language

from probanda.analysis.entities.merging import merge_entities
from probanda.analysis.entities.small_heads import house_short_forms
from tests.analysis.entities.reading import by_name, mentions, read

ONE_BODY = [
    (
        "The Lusk higher regional court met. Guards brought him in. The court sentenced him.",
        ["Lusk higher regional court", "The court"],
    ),
    (
        "He was held at al-Fadrin prison. Al-Fadrin prison closed, and the prison was razed.",
        ["al-Fadrin prison", "Al-Fadrin prison", "the prison"],
    ),
    (
        "Men of the al-Fadrin detention center spoke. The Al Fadrin detention facility is shut.",
        ["al-Fadrin detention center", "Al Fadrin detention facility"],
    ),
    ("Clerks of Branch 417 lied. Branch 417 had two cells.", ["Branch 417", "Branch 417"]),
    (
        "The al-Fadrin detention centre in Ostrel, also known as “Branch 417”, was shut. "
        "Branch 417 had nine cells.",
        ["al-Fadrin detention centre", "Branch 417", "Branch 417"],
    ),
    (
        "A Norwegian court on Monday jailed a guard. The Lusk district court said he lied. "
        "The court fined him. He will turn to the Supreme Court.",
        ["A Norwegian court", "Lusk district court", "The court"],
    ),
    (
        "A hybrid court on Monday tried a guard. Olga Brin wept before the Special Court for Lusk.",
        ["A hybrid court", "Special Court for Lusk"],
    ),
    (
        "The medical charity Pale Lantern left. The medical charity had nine nurses.",
        ["Pale Lantern", "The medical charity"],
    ),
    (
        "The Norwegian-led coalition bombed Ostrel. Olga Brin wept. The coalition denied it.",
        ["Norwegian-led coalition", "The coalition"],
    ),
    (
        "President Arvo Dremin fled. The Dremin regime jailed thousands. Dremin's government fell.",
        ["Dremin regime", "Dremin's government"],
    ),
    (
        "Fighters fired from its hospital in Ostrel, the army said. The army said that gunmen used "
        "the building. The hospital compound was closed, and the facility burned.",
        ["its hospital", "the building", "The hospital compound", "the facility"],
    ),
]


@pytest.mark.parametrize(("text", "places"), ONE_BODY)
def test_body_is_known_by_all_that_the_press_calls_it(
    text: str, places: list[str], model: Language
) -> None:
    assert places in [mentions(text, entity) for entity in read(text, model).entities]


APART = [
    # a body and its hospital
    ("Amnesty International denied it. The Amnesty International clinic burned.", "clinic burned"),
    # whose court it is is not told
    ("A Norwegian court met. The Ostrel district court in Poland was shut.", "A Norwegian court"),
    # two houses: which of them is "the compound"
    ("The Ostrel hospital and a prison in Lusk were hit. The compound burned.", "The compound"),
    # others' forces are no army of the only State named
    ("Norwegian forces left. NATO forces and government forces stayed.", "government forces"),
    ("Norwegian forces left. NATO forces and government forces stayed.", "NATO forces"),
    # a court that a later sentence only names as the next instance
    ("A Norwegian court jailed him. He turned to the Supreme Court.", "A Norwegian court"),
    # a court of the State that ruled on another day
    (
        "A Norwegian court jailed him. It met late. Ostrel district court fined him last year.",
        "A Norwegian court",
    ),
    (
        "A Norwegian court jailed him on Monday. Ostrel district court had acquitted him.",
        "A Norwegian court",
    ),
    # any group of that sort
    ("A militant group took the blame. Hezbollah denied it. “We wept,” it said.", "A militant"),
    ("A rights group counted nine dead. Amnesty International saw nobody.", "A rights group"),
    # whom somebody told it, where "that" is left out
    ("She told the court the Orrel Brigade had fled. The court thanked her.", "The court"),
    # houses of other sorts
    ("The Ostrel hospital was hit. The chemical facility burned too.", "The chemical facility"),
    ("The Ostrel hospital was hit. The shopping centre burned too.", "The shopping centre"),
    ("The Ostrel hospital was hit. The centre of the town is empty.", "The centre"),
    (
        "The Ostrel prison was hit. A storage facility burned. The facility lost nine trucks.",
        "The facility",
    ),
    ("Guards left Ostrel prison. The Ostrel women’s prison was hit.", "The Ostrel women’s prison"),
    # a government that is not the State's any more
    (
        "Norway’s government found graves. The former Norwegian regime had dug them.",
        "Norwegian regime",
    ),
    ("Norway’s government found graves. The former government wept.", "The former government"),
    # a department of whatever State
    ("The Philippine defense department wept. The Pentagon did not.", "defense department"),
    # a part of the house
    ("The Ostrel hospital was hit. The main building burned.", "The main building"),
]


@pytest.mark.parametrize(("text", "other"), APART)
def test_description_that_may_mean_another_joins_no_name(
    text: str, other: str, model: Language
) -> None:
    place = text.index(other)
    named = [e for e in read(text, model).entities if len(e.mentions) > 1]
    assert not any(m.start == place for e in named for m in e.mentions)


VERBS = [
    "The Orrel Commission also called the Brink Tribunal a sham. The Brink Tribunal wept.",
    "Men of the Orrel Commission and called the Brink Tribunal weak. The Brink Tribunal wept.",
    "The Orrel Commission, widely called the Brink Tribunal’s puppet, left. It wept.",
]


@pytest.mark.parametrize("text", VERBS)
def test_body_that_calls_another_something_is_not_that_body(text: str, model: Language) -> None:
    names = [e for e in read(text, model).entities if e.kind == "organisation"]
    assert not any({"Orrel Commission", "Brink Tribunal"} <= set(e.forms) for e in names)


def test_name_of_a_person_is_no_picture_agency(model: Language) -> None:
    text = "Arvo Getty, a lawyer, wept. Getty said that the police lied."
    person = by_name(read(text, model).entities, "Arvo Getty", "person")
    assert person and "Getty" in mentions(text, person)


def test_court_of_a_town_that_has_two_is_left_open(model: Language) -> None:
    text = "Lusk District Court jailed him. Lusk Regional Court agreed. Lusk court denied a delay."
    case = merge_entities((read(text, model),)).entities
    assert by_name(case, "Lusk court", "organisation")


def test_military_court_of_a_town_is_not_its_court(model: Language) -> None:
    text = "Ostrel Military Court jailed him. The Ostrel Court denied it."
    court = by_name(read(text, model).entities, "Ostrel Military Court", "organisation")
    assert court and mentions(text, court) == ["Ostrel Military Court"]


@pytest.mark.parametrize("form", ["—", "...", ""])
def test_form_without_letters_has_no_short_forms(form: str) -> None:
    assert house_short_forms(form) == frozenset()


def test_raised_number_behind_a_name_is_no_age(model: Language) -> None:
    text = (
        "A former colonel was jailed on Monday for the killing of prisoners.\n"
        "Arvo Dremin, ², was convicted of murder by a court."
    )
    assert by_name(read(text, model).entities, "Arvo Dremin", "person")


def test_who_leads_a_state_gives_it_the_name_of_the_regime(model: Language) -> None:
    text = "Norwegian president Arvo Dremin fled. The Dremin regime had lied. Norway’s regime fell."
    other = "The Dremin regime jailed nine, said Olga Brin. President Arvo Dremin wept."
    case = merge_entities((read(text, model), read(other, model))).entities
    state = by_name(case, "Norway", "organisation")
    assert state and {"Dremin regime", "Norway’s regime"} <= {
        (text if len(text) >= m.end and text[m.start : m.end] in text else other)[m.start : m.end]
        for m in state.mentions
    }
    person = by_name(case, "Arvo Dremin", "person")
    assert person and person.id != state.id


def test_two_names_said_to_be_one_are_one_in_all_texts(model: Language) -> None:
    told = "The al-Fadrin detention centre, also known as Branch 417, was shut, Olga Brin said."
    first = "Branch 417 had nine cells, Olga Brin said."
    second = "The al-Fadrin detention facility is empty, Olga Brin said."
    case = merge_entities(tuple(read(text, model) for text in (first, told, second))).entities
    houses = [e for e in case if {"Branch 417"} & set(e.forms)]
    assert len(houses) == 1 and len(houses[0].mentions) == 4


def test_only_hospital_of_two_texts_on_one_matter_is_one(model: Language) -> None:
    first = "A strike hit the hospital. Olga Brin of Pale Lantern Inc. said the hospital burned."
    second = "The hospital was empty, said Olga Brin. The facility had nine beds."
    case = merge_entities((read(first, model), read(second, model))).entities
    assert [4] == [len(e.mentions) for e in case if e.name == "hospital"]


def test_state_of_a_sanctions_regime_is_no_body_of_it(model: Language) -> None:
    text = "The Norwegian sanctions regime ended. Norway wept."
    assert not any("sanctions" in e.name for e in read(text, model).entities)

"""Namesakes of other callings, offices of the press that are no bodies, towns in capitals, former rulers."""

import pytest
from spacy.language import Language

from probanda.analysis.entities.merging import merge_entities
from tests.analysis.entities.reading import by_name, mentions, read
from tests.analysis.entities.test_one_or_two import records
from tests.analysis.entities.test_told_without_name import people_of


@pytest.mark.parametrize(
    "marked",
    [
        "Colonel [Ruvan Kesk] was sentenced in Drenno. || The baker [Ruvan Kesk] hid in Drenno.",
        "The nurse [Ruvan Kesk] hid in Drenno. || [Ruvan Kesk], the prosecutor, came to Drenno.",
        "The suspect [Ruvan Kesk] left Drenno. || The survivor [Ruvan Kesk] wept in Drenno.",
        "[Ruvan K.], the defendant, met Ana Pirel. || Ana Pirel met the survivor [Ruvan K.].",
        "[Ruvan K.], the defendant, met Ana Pirel. || [Ruvan K.] survived, Ana Pirel said.",
    ],
)
def test_callings_that_exclude_each_other_keep_namesakes_apart(
    marked: str, model: Language
) -> None:
    first, second = records(marked, model)
    assert first != second


@pytest.mark.parametrize(
    "marked",
    [
        "Colonel [Ruvan Kesk] was sentenced in Drenno. || [Ruvan Kesk], the officer, left Drenno.",
        "The former colonel [Ruvan Kesk] left Drenno. || The baker [Ruvan Kesk] left Drenno.",
        "The nurse [Ruvan Kesk] left Drenno. || The activist [Ruvan Kesk] left Drenno.",
    ],
)
def test_callings_that_one_may_have_do_not(marked: str, model: Language) -> None:
    first, second = records(marked, model)
    assert first == second


def test_who_is_kept_apart_by_a_calling_is_told_as_maybe_one(model: Language) -> None:
    texts = ("Colonel Ruvan Kesk was sentenced in Drenno.", "The baker Ruvan Kesk hid in Drenno.")
    people = [
        entity
        for entity in merge_entities(tuple(read(text, model) for text in texts)).entities
        if entity.name == "Ruvan Kesk"
    ]
    assert [[m.id for m in one.may_be] for one in people] == [[people[1].id], [people[0].id]]


@pytest.mark.parametrize(
    "text",
    [
        "The Ostrel Palace Press Secretary Ruvan Kesk said that nobody had been taken there.",
        "Ostrel Palace Press Secretary Ruvan Kesk denied it. The Kremlin was silent.",
    ],
)
def test_a_press_secretary_makes_no_press_of_the_palace(text: str, model: Language) -> None:
    assert not [e.name for e in read(text, model).entities if e.name.endswith("Press")]


@pytest.mark.parametrize(
    "text",
    [
        "Over 40,000 Karsovan refugees are in Veldra.",
        "Buses took more than 900 Polish children over the border.",
        "Some two million Ukrainian refugees were counted by the agency.",
    ],
)
def test_a_figure_is_no_group(text: str, model: Language) -> None:
    assert not [e.name for e in read(text, model).entities if e.kind == "group"]


@pytest.mark.parametrize(
    ("text", "name", "printed"),
    [
        (
            "TOLVIK, Norway — Men dug in the rain. A grove close to Tolvik was dark.",
            "Tolvik",
            ["TOLVIK", "Tolvik"],
        ),
        (
            "Men dug in the rain on the outskirts of Ilzum.\nWho lives in Ilzum was not told.",
            "Ilzum",
            ["Ilzum", "Ilzum"],
        ),
    ],
)
def test_a_town_is_known_in_capitals_and_small(
    text: str, name: str, printed: list[str], model: Language
) -> None:
    found = by_name(merge_entities((read(text, model),)).entities, name, "place")
    assert found is not None
    assert mentions(text, found) == printed


def test_a_town_of_five_letters_is_one_in_two_spellings(model: Language) -> None:
    texts = ("It rained in Ozyum on Monday.", "Shells fell on the town of Ozium.")
    entities = merge_entities(tuple(read(text, model) for text in texts)).entities
    assert len([e for e in entities if e.kind == "place"]) == 1


@pytest.mark.parametrize("where", ["in a wood", "in a wood at Lusk in Drenno region"])
def test_an_office_of_a_region_is_its_holders_with_the_region(where: str, model: Language) -> None:
    text = (
        f"Dozens of bodies were found {where}, the regional governor said on Monday.\n"
        "Ruvan Kesk, governor of Drenno region, said that two were children. It rains in Drenno."
    )
    assert people_of(text, model=model)["Ruvan Kesk"] == [
        "the regional governor",
        "Ruvan Kesk",
        "governor of Drenno region",
    ]


def test_a_prosecutors_office_is_apart_from_its_head(model: Language) -> None:
    text = "The head of the Drenno prosecutor's office, Ruvan Kesk, said no. It rained in Drenno."
    entities = read(text, model).entities
    assert [e.name for e in entities if e.kind == "organisation"] == ["Drenno prosecutor's office"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Former Velmaran army commander Ruvan Kesk was jailed. The general wept.",
            ["Former Velmaran army commander", "Ruvan Kesk"],
        ),
        (
            "A judge jailed the former general Ruvan Kesk. The general wept.",
            ["former general", "Ruvan Kesk", "The general"],
        ),
        (
            "Former Finnish dictator Ruvan Kesk was jailed. The former leader wept.",
            ["Former Finnish dictator", "Ruvan Kesk", "The former leader"],
        ),
        (
            "Former president Ruvan Kesk was jailed. People had waited for their former leader.",
            ["Former president", "Ruvan Kesk", "their former leader"],
        ),
        (
            "Ruvan Kesk, a former army chief, was held. Crowds met the 70-year-old ex-army chief.",
            ["Ruvan Kesk", "former army chief", "the 70-year-old ex-army chief"],
        ),
        (
            "It was late, said Ruvan Kesk, food and water researcher at Coast Watch. He left.",
            ["Ruvan Kesk", "food and water researcher at Coast Watch"],
        ),
    ],
)
def test_former_offices_and_whole_ones_are_their_holders(
    text: str, expected: list[str], model: Language
) -> None:
    assert people_of(text, model=model)["Ruvan Kesk"] == expected


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Rebel leader Ruvan Kesk was jailed. The former leader of the rebels said no.", "former"),
        ("President Ruvan Kesk met a crowd. The former leader said no.", "former"),
        ("Former president Ruvan Kesk was jailed. The rebel leader said no.", "rebel"),
        ("Former president Ruvan Kesk was jailed. The leader said no.", "The leader"),
        ("A former colonel, Ruvan Kesk, was jailed. The general said no.", "general"),
    ],
)
def test_another_leader_is_not_who_ruled(text: str, described: str, model: Language) -> None:
    assert not [w for w in people_of(text, model=model)["Ruvan Kesk"] if described in w]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He was found guilty by a court in Norway of theft and arson.", "court in Norway"),
        ("A court in Norway of its own accord jailed him. The court met.", "court in Norway"),
    ],
)
def test_a_courts_name_ends_before_what_it_held(text: str, name: str, model: Language) -> None:
    names = [e.name for e in read(text, model).entities if e.name.startswith("court")]
    assert names == [name]


def test_an_administration_is_no_body_called_by_its_leaders_name(model: Language) -> None:
    text = "On Friday the Obama administration promised two ships."
    names = [e.name for e in read(text, model).entities]
    assert "Obama administration" in names
    assert "Obama" not in names


def test_a_dateline_is_no_part_of_an_office(model: Language) -> None:
    text = "OSTREL, Argentina – Former Argentine dictator Ruvan Kesk was jailed for life."
    [person] = [e for e in read(text, model).entities if e.name == "Ruvan Kesk"]
    assert person.offices == ("Former Argentine dictator",)


def test_a_name_begins_behind_the_end_of_a_bodys_name(model: Language) -> None:
    text = (
        "A warrant was issued for former defence minister Oto Pirel and"
        " Chief of the General Staff of the Polish Armed Forces Vandor. Vandor denies it."
    )
    people = [e.name for e in read(text, model).entities if e.kind == "person"]
    assert people == ["Oto Pirel", "Vandor"]

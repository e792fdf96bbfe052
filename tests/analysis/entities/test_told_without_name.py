"""Press customs: who is described before he is named, cut names, kin, "the rights chief"."""

from collections.abc import Sequence

import pytest
from spacy.language import Language

from probanda.analysis.entities.merging import merge_entities
from probanda.analysis.records import Entity
from tests.analysis.entities.reading import read


def people_of(*texts: str, model: Language, headings: int = 0) -> dict[str, list[str]]:
    """Each person of the case by name, with the words of all mentions."""
    readings = tuple(read(text, model, headings) for text in texts)
    printed = {reading.document: text for reading, text in zip(readings, texts, strict=True)}
    return {
        entity.name: _words(entity, printed)
        for entity in merge_entities(readings).entities
        if entity.kind == "person"
    }


def _words(entity: Entity, printed: dict[str, str]) -> list[str]:
    return [printed[m.document][m.start : m.end] for m in entity.mentions]


@pytest.mark.parametrize(
    "text",
    [
        "A court in Drenno on Monday jailed a former Velmaran major for life.\n"
        "Teodor Krell, 61, was found guilty of shelling the harbour.",
        "A former Velmaran major went on trial in Drenno on Monday.\n"
        "In a hall packed with widows, Teodor Krell, 61, pleaded not guilty.",
        "A former Velmaran major denied in Drenno that he had shelled the harbour.\n"
        "Teodor Krell, 61, said he had been at home.",
        "The trial of a former Velmaran major opened in Drenno on Monday.\n"
        "Teodor Krell, 61, faces life in prison.",
    ],
)
def test_a_lead_describes_whom_the_next_paragraph_names(text: str, model: Language) -> None:
    found = people_of(text, model=model)
    assert list(found) == ["Teodor Krell"]
    assert [w.lower() for w in found["Teodor Krell"]] == ["a former velmaran major", "teodor krell"]


def test_a_minister_speaks_in_the_lead_whom_the_next_paragraph_names(model: Language) -> None:
    text = (
        "Velmara's acting interior minister said on Monday that no shell had been fired.\n"
        "Teodor Krell told reporters in Drenno that the harbour was empty."
    )
    found = people_of(text, model=model)
    assert found == {"Teodor Krell": ["Velmara's acting interior minister", "Teodor Krell"]}


@pytest.mark.parametrize(
    "text",
    [
        # whom he harmed
        "A man was charged with murder in Drenno on Monday.\n"
        "Tereza Novell, 34, was found dead beside the harbour.",
        # two are described
        "A former major was jailed on Monday for the murder of a nurse.\n"
        "Tereza Novell, 34, was on trial for a year.",
        # another office
        "A former major went on trial in Drenno on Monday.\n"
        "Prosecutor Tereza Novell said that it was late.",
        # somebody of the place
        "A police spokesman said on Monday that the harbour was safe.\n"
        "Tereza Novell, 34, said that her roof was gone.",
        # two are named
        "A former major was jailed in Drenno on Monday.\n"
        "Teodor Krell, 61, and Otto Brull, 40, were found guilty of murder.",
        # a woman
        "A man was jailed in Drenno on Monday.\nTereza Novell, 34, was found guilty as well.",
    ],
)
def test_a_lead_describes_nobody_where_another_may_be_named(text: str, model: Language) -> None:
    described = [words for words in people_of(text, model=model).values() if len(words) > 1]
    assert not [words for words in described if any(w.lower().startswith("a ") for w in words)]


def test_a_heading_takes_up_whom_the_lead_describes(model: Language) -> None:
    text = (
        "Court jails former Velmaran intelligence officer\n"
        "A court in Drenno on Monday jailed a former Velmaran intelligence colonel for life.\n"
        "Teodor Krell, 61, was found guilty of shelling the harbour."
    )
    assert len(people_of(text, model=model, headings=1)["Teodor Krell"]) == 3


FULL = "Major Teodor al-Krell shelled Drenno. His lawyer, Joana Karsk, denied it."
CUT = "{0}, a former major, is accused of murder in Drenno. Joana Karsk said that he was at home."


@pytest.mark.parametrize("name", ["Teodor K.", "Teodor A."])
def test_a_surname_cut_for_privacy_is_whose_it_may_be_on_one_matter(
    name: str, model: Language
) -> None:
    assert name in people_of(FULL, CUT.format(name), model=model)["Teodor al-Krell"]


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        ((FULL, CUT.format("Teodor B.")), "Teodor B."),
        ((FULL, CUT.format("Ana K.")), "Ana K."),
        ((FULL, "Teodor K. sold the house in Lusk."), "Teodor K."),
        (
            (FULL, "Joana Karsk met Major Teodor Kastan in Drenno.", CUT.format("Teodor K.")),
            "Teodor K.",
        ),
        (("Prosecutor Teodor Krell and Joana Karsk met.", CUT.format("Teodor K.")), "Teodor K."),
    ],
)
def test_a_cut_surname_stays_apart_where_it_may_be_anothers(
    texts: Sequence[str], name: str, model: Language
) -> None:
    assert name in people_of(*texts, model=model)


@pytest.mark.parametrize("chief", ["the UN rights chief", "the top U.N. human rights official"])
def test_a_chief_is_the_commissioner_for_the_same(chief: str, model: Language) -> None:
    text = (
        f"The sentence, which {chief} welcomed, came late. It was historic, said Joana Karsk, "
        "the United Nations High Commissioner for Human Rights."
    )
    assert chief in people_of(text, model=model)["Joana Karsk"]


def test_the_only_holder_of_an_office_of_a_state_is_meant_in_other_texts(model: Language) -> None:
    first = (
        "Joana Karsk, the Finnish commissioner for children's rights, met Teodor Krell in Drenno."
    )
    second = "Finland's commissioner for children's rights on Monday said no. Joana Karsk wept in Drenno."
    found = people_of(first, second, model=model)["Joana Karsk"]
    assert "Finland's commissioner for children's rights" in found


@pytest.mark.parametrize(
    "office",
    [
        "the Swedish commissioner for children's rights",
        "the deputy Finnish commissioner for children's rights",
        "the Finnish commissioner for trade",
    ],
)
def test_an_office_of_a_state_stays_apart_from_another(office: str, model: Language) -> None:
    first = f"Joana Karsk, {office}, met Teodor Krell in Drenno."
    second = "Finland's commissioner for children's rights said no. Joana Karsk wept in Drenno."
    assert len(people_of(first, second, model=model)["Joana Karsk"]) <= 3


def test_the_police_chief_is_not_every_commander(model: Language) -> None:
    text = "The police chief denied it. Police commander Teodor Krell denied it as well."
    assert "The police chief" in people_of(text, model=model)


@pytest.mark.parametrize("phrase", ["The alleged war criminal", "The accused warlord"])
def test_the_alleged_criminal_is_the_only_one_charged(phrase: str, model: Language) -> None:
    text = f"A tribunal charged Teodor Krell with genocide. {phrase} said that he was ill."
    assert phrase in people_of(text, model=model)["Teodor Krell"]


def test_an_age_takes_up_the_child_that_was_told_of_without_a_name(model: Language) -> None:
    text = "Joana Karsk adopted a 12-year-old girl from Drenno. The 12-year-old said that she was happy."
    found = people_of(text, model=model)
    assert found["Joana Karsk"] == ["Joana Karsk"]
    assert found["a 12-year-old girl"] == ["a 12-year-old girl", "The 12-year-old"]


def test_a_surname_behind_the_article_is_somebodys_where_a_regime_follows(model: Language) -> None:
    text = (
        "He claimed to have freed many in the uprising against president Teodor al-Hadim.\n"
        "The trial in Drenno is the first court case over torture by the Hadim regime."
    )
    assert people_of(text, model=model)["Teodor al-Hadim"][-1] == "Hadim"


def test_kin_are_told_by_whose_they_are(model: Language) -> None:
    text = (
        "Teodor Krell denies it all, his son said on Sunday.\n"
        "Dario Krell said that his father was ill. Krell is held in Drenno."
    )
    assert people_of(text, model=model) == {
        "Teodor Krell": ["Teodor Krell", "his father", "Krell"],
        "Dario Krell": ["his son", "Dario Krell"],
    }


def test_the_son_of_another_stays_apart(model: Language) -> None:
    text = (
        "Teodor Krell denies it all. Otto Brull saw it, and his son said on Sunday that it was true.\n"
        "Dario Krell said that his father was ill."
    )
    assert people_of(text, model=model)["Dario Krell"] == ["Dario Krell"]


def test_a_surname_alone_is_whom_other_texts_call_so(model: Language) -> None:
    first = "Teodor Krell denies it all, his son Dario Krell said in Drenno. Krell is ill, said Joana Karsk."
    second = "Mr Krell said in Drenno that he was ill. Joana Karsk denied it."
    assert people_of(first, second, model=model)["Teodor Krell"][-1] == "Mr Krell"


def test_who_is_caught_is_a_person(model: Language) -> None:
    text = (
        "Sordic moved to Drenno as appeal fails\n"
        "Sordic sat in the hall. The court confirmed that Sordic had been moved to the unit.\n"
        "The capital had insisted on Sordic’s capture."
    )
    assert people_of(text, model=model, headings=1) == {"Sordic": ["Sordic"] * 4}


def test_whoever_walks_at_the_head_of_a_march_holds_no_office(model: Language) -> None:
    assert not people_of("Thousands walked at the head of the march with flags.", model=model)

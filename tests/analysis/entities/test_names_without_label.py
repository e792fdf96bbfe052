"""Names that no list knows and the model misses or takes for another kind of thing."""

import pytest
from spacy.language import Language

from tests.analysis.entities.reading import by_name, mentions, read

PEOPLE = [
    (
        "His lawyer, Mikas Arven, rejected the charges in full. Arven called them a show.",
        "Mikas Arven",
        ["Mikas Arven", "Arven"],
        "the model labels the given name alone, and the surname stands beside an occupation",
    ),
    (
        "Mbeki Lorvath testified for six hours. Lorvath’s lawyer called it an ordeal.",
        "Mbeki Lorvath",
        ["Mbeki Lorvath", "Lorvath"],
        "two words that the model labels one by one, and that speak",
    ),
    (
        '"Tessarin knew," they said. "Tessarin signed it all." Leda Tessarin was his chief.',
        "Leda Tessarin",
        ["Tessarin", "Tessarin", "Leda Tessarin"],
        "an office as predicate, the surname before it in quotations",
    ),
    (
        "Mr. Petrosk’s account differs. Records show that Igor Petrosk was there.",
        "Igor Petrosk",
        ["Mr. Petrosk", "Igor Petrosk"],
        "the title first, the given name later and without a label",
    ),
    (
        "Carla de la Fuente Moro wrote the report. De la Fuente Moro visited four camps.",
        "Carla de la Fuente Moro",
        ["Carla de la Fuente Moro", "De la Fuente Moro"],
        "particles belong to the surname, at a sentence's head too",
    ),
    (
        "Anne-Lise Kortmund said so. Kortmund's colleagues agreed.",
        "Anne-Lise Kortmund",
        ["Anne-Lise Kortmund", "Kortmund"],
        "a hyphen inside a given name",
    ),
    (
        "Brigadier Anton Rusk-Meller gave the order. Rusk-Meller retired in June.",
        "Anton Rusk-Meller",
        ["Anton Rusk-Meller", "Rusk-Meller"],
        "a hyphen inside a surname",
    ),
    (
        "Guards Ivo Trenk and Pavle Scurr were arrested. Scurr has confessed.",
        "Ivo Trenk",
        ["Ivo Trenk"],
        "what they are in the plural is no part of the name",
    ),
    (
        "The EU sanctioned Ravna Kildeer in May. Kildeer called it an honour.",
        "Ravna Kildeer",
        ["Ravna Kildeer", "Kildeer"],
        "taken for a product, but the surname is a person's elsewhere",
    ),
    (
        "Fenella Drust wept as Judge Amias Corvell read the names. Drust lost a daughter.",
        "Fenella Drust",
        ["Fenella Drust", "Drust"],
        "no label, and the second word stands alone elsewhere",
    ),
    (
        "The surgeon Min-jae Orrin worked on. Orrin has no staff left.",
        "Min-jae Orrin",
        ["Min-jae Orrin", "Orrin"],
        "the second half of a given name in lower case",
    ),
    (
        "Marie-Anne d’Orsell spoke for the families. She named Colonel Teodor Brask.",
        "Marie-Anne d’Orsell",
        ["Marie-Anne d’Orsell"],
        "an elided particle",
    ),
    (
        'Commander "Wolf" Radan Ilves denied it. Ilves has left the town.',
        "Radan Ilves",
        ["Radan Ilves", "Ilves"],
        "a nickname between office and name is neither",
    ),
    (
        'Surgeon Ismail "Izzo" Karrub stayed. Izzo slept in the cellar.',
        "Ismail Karrub",
        ['Ismail "Izzo" Karrub', "Izzo"],
        "a nickname by itself",
    ),
    (
        "The representative of the Ministry of Foreign Affairs of Tolvania Oxana Petrel-Lund spoke.",
        "Oxana Petrel-Lund",
        ["Oxana Petrel-Lund"],
        "the State before the name belongs to the office",
    ),
    (
        "Fenella Drust wept as Judge Amias Corvell read the names. Drust lost a daughter.",
        "Amias Corvell",
        ["Amias Corvell"],
        "an office before a name of which half is labelled a body",
    ),
]


BODIES = [
    (
        "Save Our Sons, a mothers' movement, wrote to the governor. Save Our Sons wants a list.",
        "Save Our Sons",
        ["Save Our Sons", "Save Our Sons"],
        "common words with capitals that the text calls a movement",
    ),
    (
        "Harbour of Mercy, a charity, housed nine boys. Harbour of Mercy denied wrongdoing.",
        "Harbour of Mercy",
        ["Harbour of Mercy", "Harbour of Mercy"],
        'the whole name, not what stands after "of"',
    ),
    (
        "According to Zhorna, a charity, nine were taken. Zhorna kept the lists.",
        "Zhorna",
        ["Zhorna", "Zhorna"],
        "one word that the text calls a charity, without what opens the sentence",
    ),
    (
        "Rights Now Veltria (RNV) visited the camp. Guards turned RNV away.",
        "Rights Now Veltria",
        ["Rights Now Veltria", "RNV", "RNV"],
        "initials in brackets tell where the name begins",
    ),
    (
        "The DPK (Dromel People's Committee) runs the city. DPK officials gave no comment.",
        "Dromel People's Committee",
        ["DPK", "Dromel People's Committee", "DPK"],
        "the short form first, what it stands for in brackets",
    ),
    (
        "The newspaper Drenno Courier printed the photograph. The Courier later removed it.",
        "Drenno Courier",
        ["Drenno Courier", "Courier"],
        "an outlet by its last word, with an article",
    ),
    (
        "The Drenno Courier reported it on Monday. The Drenno Courier has not named its source.",
        "Drenno Courier",
        ["Drenno Courier", "Drenno Courier"],
        "nobody's name has an article",
    ),
    (
        "Drenno, May 4 (Interkom) – The governor left the city. Interkom asked why.",
        "Interkom",
        ["Interkom", "Interkom"],
        "the agency of a dateline",
    ),
    (
        "DRENNO (Pelican News Agency) - Nine came home on Monday. A guard told Pelican so.",
        "Pelican News Agency",
        ["Pelican News Agency", "Pelican"],
        "an agency by its first word",
    ),
    (
        "She told the Echo that her son was nine. The Echo has seen the letter.",
        "Echo",
        ["Echo", "Echo"],
        "an article and a part in talk are no place's",
    ),
    (
        "Organisation Havlen found evidence of it. The list was sold, Havlen said.",
        "Organisation Havlen",
        ["Organisation Havlen", "Havlen"],
        "a noun for bodies put before the name, as translations do",
    ),
    (
        "They work for Goldwater Stark. Stark denied it. Goldwater Stark is a bank.",
        "Goldwater Stark",
        ["Goldwater Stark", "Goldwater Stark"],
        "no person, though the second word stands alone, because the text says what it is",
    ),
    (
        "The chairman of the Union of Tarsian Mothers Olga Brint wrote. Brint got no answer.",
        "Union of Tarsian Mothers",
        ["Union of Tarsian Mothers"],
        "a body's and its chairman's name run together",
    ),
    (
        "They were taken to St Brigid's Hospital. The hospital has no beds left.",
        "St Brigid's Hospital",
        ["St Brigid's Hospital", "The hospital"],
        "a house that acts",
    ),
    (
        "The deputy of the People's Assembly of the Coast spoke. The Assembly voted on Monday.",
        "People's Assembly of the Coast",
        ["People's Assembly of the Coast", "The Assembly"],
        "a possessive inside a name",
    ),
    (
        "The Coast Commission of the Organization for Peace in the East (OPE) met. OPE staff left.",
        "Organization for Peace in the East",
        ["Organization for Peace in the East", "OPE", "OPE"],
        "initials in brackets tell where a name ends inside another",
    ),
    (
        "Harbour Aid, the Danish charity that ran the ward, has left. Harbour Aid gave no reason.",
        "Harbour Aid",
        ["Harbour Aid", "Harbour Aid"],
        "an apposition with an article that goes on to tell",
    ),
    (
        "As VAL-INFORM reported, the road was closed. VAL-INFORM gave no source.",
        "VAL-INFORM",
        ["VAL-INFORM", "VAL-INFORM"],
        "capitals on both sides of a hyphen",
    ),
    (
        "The Drenno Tribunal, which sits in a school, has two judges. The tribunal opened in May.",
        "Drenno Tribunal",
        ["Drenno Tribunal", "The tribunal"],
        "words after a comma tell only more",
    ),
]


ALL = [("person", *row) for row in PEOPLE] + [("organisation", *row) for row in BODIES]


@pytest.mark.parametrize(("kind", "text", "name", "expected", "reason"), ALL)
def test_names_are_found_by_what_the_text_shows(
    kind: str, text: str, name: str, expected: list[str], reason: str, model: Language
) -> None:
    entity = by_name(read(text, model).entities, name, kind)
    assert entity is not None, reason
    assert mentions(text, entity) == expected


NOBODY = [
    ("Adam Orrel Flight 574 was lost in May.", "a flight is no person"),
    ("Blue Harbour lies north of Lower Drenno.", "a place where nobody speaks"),
    ("They walked to Drenno. Later Silver Lake froze.", "two words that nothing calls a person"),
    ("DRENNO, May 4 - Nine children came home.", "the place of a dateline"),
]


@pytest.mark.parametrize(("text", "reason"), NOBODY)
def test_words_with_capitals_alone_make_nobody(text: str, reason: str, model: Language) -> None:
    assert not [e.name for e in read(text, model).entities if e.kind in {"person"}], reason


def test_two_who_share_a_surname_stay_two(model: Language) -> None:
    text = "Emil Tolk and Rudi Tolk were taken. Tolk came back."
    found = read(text, model).entities
    names = {e.name: mentions(text, e) for e in found if e.kind == "person"}
    assert names == {"Emil Tolk": ["Emil Tolk"], "Rudi Tolk": ["Rudi Tolk"], "Tolk": ["Tolk"]}


def test_a_speaker_whom_the_text_names_is_not_described_as_well(model: Language) -> None:
    text = "Its spokesman, Colonel Emil Tolk, said nothing was taken. His deputy denied it."
    people = [e for e in read(text, model).entities if e.kind == "person"]
    assert [(e.name, mentions(text, e)) for e in people] == [
        ("Emil Tolk", ["Emil Tolk"]),
        ("His deputy", ["His deputy"]),
    ]


def test_somebody_described_is_taken_up_by_the_same_noun(model: Language) -> None:
    text = "The files were copied by a former clerk of the camp. The clerk denied it."
    people = [e for e in read(text, model).entities if e.kind == "person"]
    assert [mentions(text, e) for e in people] == [["a former clerk of the camp", "The clerk"]]


def test_of_two_described_alike_neither_is_meant(model: Language) -> None:
    text = "A guard spoke. Another guard wept. The guard left."
    people = [e for e in read(text, model).entities if e.kind == "person"]
    assert [mentions(text, e) for e in people] == [["A guard"], ["Another guard"]]


def test_a_heading_names_by_surname_whom_the_text_names_in_full(model: Language) -> None:
    text = (
        "Sarvok charged over camps\n\n"
        "The court issued an order for the arrest of Rodan Sarvok, a former governor."
    )
    entities = read(text, model, headings=1).entities
    assert [e.name for e in entities if "Sarvok" in e.name] == ["Rodan Sarvok"]


def test_a_body_named_before_a_person_of_its_name_stays_one(model: Language) -> None:
    text = "Sarvok was fined again.\n\nThe mine is owned by its founder, Rodan Sarvok."
    entities = read(text, model).entities
    assert {e.name for e in entities if "Sarvok" in e.name} == {"Sarvok", "Rodan Sarvok"}

"""Who is meant where a text gives no name: offices alone, ages, headings, "our organisation"."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.entities import find_entities, merge_entities
from probanda.analysis.language import parse
from probanda.evidence.document import Publisher
from tests.analysis.entities.reading import by_name, document, mentions, read

DESCRIBED = [
    (
        "An official in Lusk was blunter.",
        ["An official in Lusk"],
        "who is told of without a verb of doing",
    ),
    ("The driver said that he was freed.", ["The driver"], "he speaks"),
    ("A jailer beat them.", ["A jailer"], "he acts"),
    ("The court fined the jailer.", [], "he may be anybody of whom the text has told"),
    ("The old machinist said no.", ["The old machinist"], "an occupation by its ending"),
    ("A checklist hung there. The checklist was wet.", [], "no occupation"),
    ("The coast guard was told at nine.", [], "a body"),
    ("My father went home.", [], "nobody but the speaker knows him"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), DESCRIBED)
def test_somebody_without_a_name_has_a_record(
    text: str, expected: list[str], reason: str, model: Language
) -> None:
    people = [e for e in read(text, model).entities if e.kind == "person"]
    assert [text[m.start : m.end] for e in people for m in e.mentions] == expected, reason


AGES = [
    (
        "Olga Brint, 34, wept. Emil Tolk stood by. The 34-year-old spoke to the judges.",
        "Olga Brint",
        1,
    ),
    ("Olga Brint wept. The brave 34-year-old spoke to the judges.", "Olga Brint", 1),
    ("Olga Brint wept. Emil Tolk stood by. The 34-year-old spoke to the judges.", "Olga Brint", 0),
    ("Olga Brint, 51, wept. The 34-year-old spoke to the judges.", "Olga Brint", 0),
]


@pytest.mark.parametrize(("text", "name", "expected"), AGES)
def test_an_age_stands_for_the_one_who_has_it(
    text: str, name: str, expected: int, model: Language
) -> None:
    entity = by_name(read(text, model).entities, name, "person")
    assert entity is not None
    assert len([m for m in mentions(text, entity) if "year-old" in m]) == expected


def test_an_office_alone_is_whose_it_is_in_another_text(model: Language) -> None:
    first = "Midwife Tereza Novell carried eleven children out of Drenno."
    second = (
        "In Drenno, Tereza Novell has gone back to work. The midwife said that she paints the wall."
    )
    merged = merge_entities((read(first, model), read(second, model)))
    person = by_name(merged.entities, "Tereza Novell", "person")
    assert person is not None
    assert len(person.mentions) == 4


def test_an_office_alone_is_nobodys_where_two_hold_it(model: Language) -> None:
    first = "Midwife Tereza Novell and midwife Joana Karsk carried eleven children out of Drenno."
    second = "Tereza Novell and Joana Karsk have gone back to work. The midwife said that she paints the wall."
    merged = merge_entities((read(first, model), read(second, model)))
    assert by_name(merged.entities, "The midwife", "person") is not None


def test_father_and_son_of_one_name_stay_two(model: Language) -> None:
    first = "Teodor Krell left. His son, Teodor Krell Jr, stayed. Krell Jr is a sailor."
    second = "Teodor Krell Jr was seen in Drenno."
    merged = merge_entities((read(second, model), read(first, model)))
    people = {e.name: len(e.mentions) for e in merged.entities if e.kind == "person" and e.forms}
    assert people == {"Teodor Krell": 1, "Teodor Krell Jr": 4}


def test_one_of_two_brothers_of_a_name_is_told_apart(model: Language) -> None:
    text = "Otto Brull was a smith. His nephew, also Otto, is a judge."
    entity = by_name(read(text, model).entities, "Otto Brull", "person")
    assert entity is not None
    assert mentions(text, entity) == ["Otto Brull"]


def test_what_a_publisher_calls_itself_is_the_publisher(model: Language) -> None:
    text = "Harbour Aid calls for an inquiry. Our organisation ran the ward."
    held = msgspec.structs.replace(document(text), publisher=Publisher("HARBOUR AID", ()))
    entity = by_name(find_entities(parse(held, model)), "Harbour Aid", "organisation")
    assert entity is not None
    assert mentions(text, entity) == ["Harbour Aid", "Our organisation"]


def test_quoted_words_of_others_tell_of_no_publisher(model: Language) -> None:
    text = "Harbour Aid calls for an inquiry. “Our organisation is small,” said Emil Tolk."
    held = msgspec.structs.replace(document(text), publisher=Publisher("Harbour Aid", ()))
    entity = by_name(find_entities(parse(held, model)), "Harbour Aid", "organisation")
    assert entity is not None
    assert mentions(text, entity) == ["Harbour Aid"]


CLIENTS = [
    ("A lawyer for Pavel Orn, Otto Brull, said that his client was ill.", 2),
    ("Pavel Orn was jailed. Orn's lawyer stated that her client had left.", 3),
    ("Lawyers are dear. A lawyer for Pavel Orn and one for Otto Brull left. He has a client.", 1),
    ("A lawyer for Pavel Orn left. A lawyer for Otto Brull said that his client was ill.", 1),
    ("Pavel Orn left. A lawyer said that his client was ill.", 1),
]


@pytest.mark.parametrize(("text", "expected"), CLIENTS)
def test_a_client_is_whom_the_only_lawyer_near_acts_for(
    text: str, expected: int, model: Language
) -> None:
    person = by_name(read(text, model).entities, "Pavel Orn", "person")
    assert person is not None
    assert len(person.mentions) == expected

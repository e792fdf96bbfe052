"""One record over all documents, and two for two."""

from itertools import permutations

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.entities import Merged, merge_entities
from probanda.analysis.records import Entity, Reading, Statement
from probanda.evidence.document import Position
from tests.analysis.entities.reading import blank, read


def entity(
    document: str, name: str, kind: str = "person", offices: tuple[str, ...] = (), *forms: str
) -> Entity:
    """An entity of one document with one mention."""
    place = Position(document, len(name), 2 * len(name))
    return Entity(
        id=f"{document}/{kind}/{name}",
        name=name,
        kind=kind,
        mentions=(place,),
        offices=offices,
        forms=(name, *forms),
    )


def reading(*entities: Entity) -> Reading:
    """A reading of the entities' document."""
    return blank(entities[0].mentions[0].document, *entities)


def merged(*entities: Entity) -> Merged:
    """The case of one reading a document."""
    documents = sorted({e.mentions[0].document for e in entities})
    return merge_entities(
        tuple(
            reading(*(e for e in entities if e.mentions[0].document == document))
            for document in documents
        )
    )


COURT = "organisation"
ONE = [
    (entity("a", "Danylo Horbenskyy"), entity("b", "Danylo Horbensky"), "two romanisations"),
    (entity("a", "Ilsa Petrovna Dray"), entity("b", "Ilsa Dray"), "a patronymic in one text only"),
    (
        entity("a", "Orsan Tevik", "person", ("Karsovan defence minister",)),
        entity("b", "Tevik", "person", ("Defence Minister",)),
        "a surname with a like office",
    ),
    (
        entity("a", "Veldra War Tribunal", COURT, (), "VWT"),
        entity("b", "VWT", COURT),
        "an acronym that one text explains",
    ),
    (
        entity("a", "International Criminal Court", COURT),
        entity("b", "ICC", COURT),
        "an acronym that the gazetteer explains",
    ),
    (
        entity("a", "US Air Force", COURT),
        entity("b", "United States Air Force", COURT),
        "a State's name for its adjective",
    ),
    (entity("a", "Orrel Motor Co.", COURT), entity("b", "Orrel", COURT), "the legal form left out"),
]
ONE += [
    (
        entity("a", "64th Mechanised Brigade", COURT),
        entity("b", "64th brigade", COURT),
        "a unit without its arm",
    ),
    (
        entity("a", "Lusk Statute", "instrument"),
        entity("b", "Statute of Lusk", "instrument"),
        "the words of a law turned",
    ),
    (
        entity("a", "Reta Dray", "person", ("Commissioner",)),
        entity("b", "Reta Dray", COURT),
        "a person whom one text could not tell from a body",
    ),
    (
        entity("a", "Selnia", "place"),
        entity("b", "Selnia", "person"),
        "a place whom one text could not tell from a person",
    ),
    (
        entity("a", "Orrel Inc.", COURT),
        entity("b", "Orrel", "person"),
        "a company that one text took for a person",
    ),
]
TWO = [
    (entity("a", "64th Tank Brigade", COURT), entity("b", "9th Brigade", COURT), "two numbers"),
    (
        entity("a", "64th Tank Brigade", COURT),
        entity("b", "64th Airborne Brigade", COURT),
        "two arms",
    ),
    (
        entity("a", "University of Lusk", COURT),
        entity("b", "Lusk University", COURT),
        "two schools of one town",
    ),
    (entity("a", "Teodora Vance"), entity("b", "Jonas Vance"), "another given name"),
    (entity("a", "Orsan Tevik"), entity("b", "Tevik"), "a bare surname of an unrelated text"),
    (
        entity("a", "Orsan Tevik", "person", ("Karsovan Russian envoy",)),
        entity("b", "Orsan Tevik", "person", ("Kenyan runner",)),
        "namesakes who serve two States",
    ),
    (
        entity("a", "Kim Orrel", "person", ("spokeswoman",)),
        entity("b", "Kim Orrel", "person", ("spokesman",)),
        "a woman and a man",
    ),
    (
        entity("a", "International Criminal Court", COURT),
        entity("b", "International Court of Justice", COURT),
        "a misnomer is never put right by guess",
    ),
    (entity("a", "Karsova", COURT), entity("a", "Karsova", "place"), "the State and its territory"),
    (entity("a", "Orrel Corps", COURT), entity("b", "Orrel Inc.", COURT), "two companies"),
    (
        msgspec.structs.replace(entity("a", "An aide"), forms=()),
        msgspec.structs.replace(entity("b", "An aide"), forms=()),
        "the unnamed are never joined over documents",
    ),
]


@pytest.mark.parametrize(("first", "second", "reason"), ONE)
def test_one_record(first: Entity, second: Entity, reason: str) -> None:
    case = merged(first, second)
    assert len(case.entities) == 1, reason
    assert len(case.entities[0].mentions) == 2, reason


@pytest.mark.parametrize(("first", "second", "reason"), TWO)
def test_two_records(first: Entity, second: Entity, reason: str) -> None:
    assert len(merged(first, second).entities) == 2, reason


def test_a_bare_surname_joins_in_a_text_on_the_same_matter() -> None:
    case = merged(
        entity("a", "Orsan Tevik"),
        entity("a", "Veldra Tribunal", COURT),
        entity("b", "Tevik"),
        entity("b", "Veldra Tribunal", COURT),
    )
    assert [e.name for e in case.entities] == ["Veldra Tribunal", "Orsan Tevik"]


def test_an_outlet_joins_by_its_first_word_in_a_text_on_the_same_matter() -> None:
    case = merged(
        entity("a", "Orsan Tevik"),
        entity("a", "Veldra Press Agency", COURT),
        entity("b", "Orsan Tevik"),
        entity("b", "Veldra", COURT),
    )
    assert [e.name for e in case.entities] == ["Veldra Press Agency", "Orsan Tevik"]


def test_a_noun_with_a_capital_joins_the_only_body_that_ends_so_in_a_text_on_its_matter() -> None:
    front = entity("a", "Coastal Freedom Front", COURT)
    texts = (front, entity("a", "Orsan Tevik"), entity("b", "Orsan Tevik"))
    case = merged(*texts, entity("b", "Front", COURT))
    assert [e.name for e in case.entities] == ["Coastal Freedom Front", "Orsan Tevik"]
    two = merged(*texts, entity("a", "Upland Front", COURT), entity("b", "Front", COURT))
    assert len(two.entities) == len(case.entities) + 2


MISSPELT = [
    ("Mira Kostelar", ("commander",), "Mira Kostalar", ("former commander",), 1, "a like office"),
    ("Noemi Achterberg", (), "Noemi Achtenberg", (), 1, "a long surname, on one matter"),
    ("Noemi Achterberg", ("general",), "Noemi Achtenberg", ("envoy",), 1, "a rank and an office"),
    ("Noemi Achterberg", ("colonel",), "Noemi Achtenberg", ("major",), 2, "two ranks"),
    ("Mira Kostelar", ("commander",), "Mira Kostalar", ("surgeon",), 2, "two offices tell two"),
    ("Mira Solvan", (), "Mira Solvar", (), 2, "two families may be called so"),
    ("Mira Petrov", ("judge",), "Mira Petrova", ("judge",), 2, "a woman's ending"),
    ("Mira Orn", ("judge",), "Mira Orl", ("judge",), 2, "a short surname"),
]


@pytest.mark.parametrize(("first", "one", "second", "other", "records", "reason"), MISSPELT)
def test_a_slip_of_one_letter_is_one_person_where_office_and_matter_agree(
    first: str,
    one: tuple[str, ...],
    second: str,
    other: tuple[str, ...],
    records: int,
    reason: str,
) -> None:
    case = merged(
        entity("a", first, "person", one),
        entity("a", "Veldra Tribunal", COURT),
        entity("b", second, "person", other),
        entity("b", "Veldra Tribunal", COURT),
    )
    people = [e for e in case.entities if e.kind == "person"]
    assert len(people) == records, reason
    assert {form for e in people for form in e.forms} == {first, second}


def test_a_slip_of_one_letter_on_another_matter_is_noted_and_not_joined() -> None:
    case = merged(
        entity("a", "Mira Kostelar", "person", ("commander",)),
        entity("b", "Mira Kostalar", "person", ("commander",)),
    )
    one, other = case.entities
    assert [m.why for m in one.may_be] == ["surnames differ by one letter"]
    assert [m.id for m in other.may_be] == [one.id]


def test_a_body_with_no_noun_for_bodies_is_one_where_most_texts_show_it() -> None:
    case = merged(
        entity("a", "Harlan Ordway", COURT),
        entity("b", "Harlan Ordway", COURT),
        entity("c", "Harlan Ordway"),
    )
    assert [(e.kind, len(e.mentions)) for e in case.entities] == [("organisation", 3)]


def test_a_surname_that_may_be_either_is_neither() -> None:
    shared = [entity(document, "Veldra Tribunal", COURT) for document in "abc"]
    case = merged(
        *shared, entity("a", "Orsan Tevik"), entity("b", "Milo Tevik"), entity("c", "Tevik")
    )
    people = [e.name for e in case.entities if e.kind == "person"]
    assert people == ["Milo Tevik", "Orsan Tevik", "Tevik"]


def test_given_names_join_nobody() -> None:
    """Two men called Milo, one of them by his given name alone, in texts on one matter."""
    shared = [entity(document, "Orrel Motors", COURT) for document in "ab"]
    case = merged(
        *shared, entity("a", "Milo Vance", "person", (), "Milo"), entity("b", "Milo Tevik")
    )
    assert sum(e.kind == "person" for e in case.entities) == 2


def test_the_order_of_readings_changes_nothing(model: Language) -> None:
    readings = [
        reading(entity("a", "Orsan Tevik"), entity("a", "VWT", COURT)),
        reading(entity("b", "Tevik"), entity("b", "Veldra War Tribunal", COURT)),
        reading(entity("c", "Milo Tevik"), entity("c", "Karsova", "place")),
    ]
    records = {
        tuple(e.id for e in merge_entities(tuple(order)).entities)
        for order in permutations(readings)
    }
    assert len(records) == 1


def test_an_unrelated_document_changes_no_id() -> None:
    few = merged(entity("a", "Orsan Tevik"), entity("a", "Veldra Tribunal", COURT))
    more = merged(
        entity("a", "Orsan Tevik"), entity("a", "Veldra Tribunal", COURT), entity("z", "Milo Orn")
    )
    assert {e.id for e in few.entities} < {e.id for e in more.entities}


def test_statements_name_the_records_of_the_case() -> None:
    speaker, other = entity("a", "Orsan Tevik"), entity("a", "Milo Tevik")
    statement = Statement(
        document="a",
        start=0,
        end=1,
        id="statement-1",
        content=(Position("a", 0, 1),),
        speaker=None,
        speaker_entity=speaker.id,
        speaker_name="Tevik",
        speaker_kind="person",
        cue=(),
        form="indirect",
        polarity="asserts",
        quoted=(),
        as_translated=False,
        within=None,
        candidates=(speaker.id, other.id),
        medium=None,
        relayed_by=None,
        reasons=(),
    )
    held = msgspec.structs.replace(reading(speaker, other), statements=(statement,))
    case = merge_entities((held,))
    ids = {e.name: e.id for e in case.entities}
    rewritten = case.readings[0].statements[0]
    assert ids["Orsan Tevik"] == rewritten.speaker_entity
    assert (ids["Orsan Tevik"], ids["Milo Tevik"]) == rewritten.candidates
    assert set(ids.values()) == {e.id for e in case.readings[0].entities}


def test_a_court_under_another_name_is_noted_and_not_joined() -> None:
    case = merged(entity("a", "Maren Tribunal", COURT), entity("b", "Court of Maren", COURT))
    court, tribunal = case.entities
    assert [m.id for m in court.may_be] == [tribunal.id]
    assert [m.id for m in tribunal.may_be] == [court.id]


def test_a_courts_name_of_general_words_may_be_each_that_has_them() -> None:
    names = ("Special Court", "Special Criminal Court", "Special Court of Maren")
    case = merged(*(entity(letter, name, COURT) for letter, name in zip("abc", names, strict=True)))
    by_name = {e.name: e for e in case.entities}
    others = {by_name[name].id for name in names[1:]}
    assert {m.id for m in by_name["Special Court"].may_be} == others


def test_two_courts_of_two_places_are_not_noted() -> None:
    case = merged(entity("a", "Maren Tribunal", COURT), entity("b", "Court of Lusk", COURT))
    assert not any(e.may_be for e in case.entities)


def test_a_surname_that_may_be_either_names_both() -> None:
    case = merged(entity("a", "Orsan Tevik"), entity("b", "Milo Tevik"), entity("c", "Tevik"))
    by_id = {e.id: e for e in case.entities}
    alone = next(e for e in case.entities if e.name == "Tevik")
    assert sorted(by_id[m.id].name for m in alone.may_be) == ["Milo Tevik", "Orsan Tevik"]


def test_an_id_survives_the_document_with_the_longest_spelling() -> None:
    few = merged(entity("a", "Danylo Horbensky"))
    more = merged(entity("a", "Danylo Horbensky"), entity("b", "Danylo Petrovych Horbenskyy"))
    assert [e.id for e in few.entities] == [e.id for e in more.entities]


OFFICES_BESIDE = [
    (
        "The mission's former chair, Olga Brin, left Drenno.",
        ["mission's former chair", "Olga Brin"],
    ),
    ("Foreign ministry spokeswoman Olga Brin left.", ["spokeswoman", "Olga Brin"]),
    ("Foreign Minister Olga Brin left Drenno.", ["Foreign Minister", "Olga Brin"]),
    ("Olga Brin, the prosecutor, left Drenno.", ["Olga Brin", "the prosecutor"]),
    ("Colonel Olga Brin left Drenno.", ["Olga Brin"]),
    ("It was told by its spokeswoman, Lt Col Olga Brin.", ["spokeswoman", "Olga Brin"]),
    ("The mayor, Colonel Olga Brin, and a judge left Drenno.", ["Olga Brin"]),
    ("Olga Brin was seen in Drenno. A prosecutor left.", ["Olga Brin"]),
    ("The head of the sorting hall, Olga Brin, left Drenno.", ["head", "Olga Brin"]),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES_BESIDE)
def test_an_office_beside_a_name_is_a_mention_of_its_holder(
    text: str, expected: list[str], model: Language
) -> None:
    [person] = [e for e in merge_entities((read(text, model),)).entities if e.name == "Olga Brin"]
    assert [text[m.start : m.end] for m in person.mentions] == expected

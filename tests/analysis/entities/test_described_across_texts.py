"""What texts call each other's bodies, places and people, and what they keep apart."""

from collections.abc import Sequence

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

"""Who speaks for a body, and what is an organ of it: two records, with the place that shows it."""

import msgspec
import pytest
from spacy.language import Language

from probanda.analysis.entities import find_ties, merge_entities
from probanda.analysis.records import HeldOffice
from tests.analysis.entities.reading import read
from tests.analysis.entities.test_merging import entity, merged

SPEAKS = [
    (
        "Orvenia's government met. Orvenian foreign ministry spokeswoman Tessa Orlund said no.",
        "Tessa Orlund",
        "Orvenian foreign ministry",
        "before the name",
    ),
    (
        "Tessa Orlund, a spokeswoman for the Kessaly Relief Council, said no.",
        "Tessa Orlund",
        "Kessaly Relief Council",
        "behind the name",
    ),
    (
        "The Orvenian foreign ministry denied it. Tessa Orlund, a spokeswoman for the ministry, said no.",
        "Tessa Orlund",
        "Orvenian foreign ministry",
        "of a body that is taken up again",
    ),
    (
        "The Orvenian foreign ministry denied it. Ministry spokeswoman Tessa Orlund said no.",
        "Tessa Orlund",
        "Orvenian foreign ministry",
        "of the only ministry that the text names",
    ),
    (
        "The Kessaly Relief Council denied it. Its spokesman, Jon Perrec, called the list a forgery.",
        "Jon Perrec",
        "Kessaly Relief Council",
        "of the body that the sentence before tells of",
    ),
    (
        "A spokesman for the Kessaly Relief Council said no.",
        "A spokesman for the Kessaly Relief Council",
        "Kessaly Relief Council",
        "somebody whom the text leaves unnamed",
    ),
    (
        "Jon Perrec, speaking on behalf of the Kessaly Relief Council, said no.",
        "Jon Perrec",
        "Kessaly Relief Council",
        "in a verb",
    ),
    (
        "Jon Perrec, who speaks for the Kessaly Relief Council, said no.",
        "Jon Perrec",
        "Kessaly Relief Council",
        "in a relative clause",
    ),
    (
        "The Kessaly Relief Council's press officer, Jon Perrec, said no.",
        "Jon Perrec",
        "Kessaly Relief Council",
        "a press officer",
    ),
    (
        "Jon Perrec, a former spokesman for the Kessaly Relief Council, said no.",
        "",
        "",
        "no longer",
    ),
    ("Former Kessaly Relief Council spokesman Jon Perrec said no.", "", "", "no longer, before it"),
    (
        "The Kessaly Relief Council opened a school. Spokesman Jon Perrec said no.",
        "",
        "",
        "of whom he is the spokesman nothing shows",
    ),
    (
        "Velmora rejects the decision of the Maren Tribunal. Spokeswoman Tessa Orlund said no.",
        "",
        "",
        "the sentence before ends with a body that she does not speak for",
    ),
    (
        "The Kessaly Relief Council and the Maren Tribunal met. Its spokesman, Jon Perrec, said no.",
        "",
        "",
        "of one of two",
    ),
    (
        "The Orvenian foreign ministry and the Orvenian defence ministry met. Ministry spokesman Jon Perrec said no.",
        "",
        "",
        "of one of two ministries",
    ),
    ("Jon Perrec, a doctor of the Kessaly Relief Council, said no.", "", "", "who works there"),
    ("Jon Perrec, who does not speak for the Kessaly Relief Council, said no.", "", "", "denied"),
    (
        "Jon Perrec, a spokesman for the victims of the Kessaly Relief Council, said no.",
        "",
        "",
        "he speaks for others",
    ),
    (
        "The Orvenian foreign ministry said no, Jon Perrec of the Kessaly Relief Council wrote.",
        "",
        "",
        "no spokesman",
    ),
]


@pytest.mark.parametrize(("text", "name", "body", "why"), SPEAKS)
def test_who_speaks_for_a_body_is_tied_to_it(
    text: str, name: str, body: str, why: str, model: Language
) -> None:
    entities = merge_entities((read(text, model),)).entities
    names = {e.id: e.name for e in entities}
    found = {
        (names[one], names[tie.body])
        for one, ties in find_ties(entities, "speaks for").items()
        for tie in ties
    }

    assert found == ({(name, body)} if name else set()), why


ORGANS = [
    ("The Maren Tribunal met. Its pre-trial chamber found the list.", "Maren Tribunal", "its own"),
    ("Pre-Trial Chamber I of the Maren Tribunal found the list.", "Maren Tribunal", "by name"),
    (
        "The Maren Tribunal met. The Maren Tribunal's Appeals Chamber found the list.",
        "Maren Tribunal",
        "by its owner",
    ),
    (
        "The Supreme Court of Orvenia found the list.",
        "",
        "a State's court is no voice of the State",
    ),
    ("The Maren Tribunal's prosecution found the list.", "", "a party before the court"),
    ("The Office of the Prosecutor of the Maren Tribunal found the list.", "", "a party as well"),
    ("The Maren Tribunal met. The Chamber of Commerce found the list.", "", "another body"),
]


@pytest.mark.parametrize(("text", "body", "why"), ORGANS)
def test_an_organ_is_tied_to_its_body(text: str, body: str, why: str, model: Language) -> None:
    entities = merge_entities((read(text, model),)).entities
    names = {e.id: e.name for e in entities}
    found = [names[t.body] for ties in find_ties(entities, "organ of").values() for t in ties]

    assert found == ([body] if body else []), why


def test_the_place_that_shows_it_is_given(model: Language) -> None:
    text = "Orvenia's government met. Orvenian foreign ministry spokeswoman Tessa Orlund said no. Orlund left."
    [ties] = find_ties(merge_entities((read(text, model),)).entities).values()

    assert [text[t.start : t.end] for t in ties] == ["Orvenian foreign ministry spokeswoman"]


def test_an_office_tells_of_a_body_that_only_another_text_names() -> None:
    office = "Russian foreign ministry spokeswoman"
    held = HeldOffice("a", 3, 39, office=office)
    speaker = msgspec.structs.replace(
        entity("a", "Tessa Orlund", "person", (office,)), held=(held,)
    )
    entities = merged(speaker, entity("b", "Russian foreign ministry", "organisation")).entities
    names = {e.id: e.name for e in entities}

    [[tie]] = find_ties(entities).values()
    assert (names[tie.body], tie.document, tie.start, tie.end) == (
        "Russian foreign ministry",
        "a",
        3,
        39,
    )


def test_one_text_shows_it_for_all(model: Language) -> None:
    texts = (
        "Kessaly Relief Council spokeswoman Tessa Orlund said no.",
        "Tessa Orlund opened a library. The Kessaly Relief Council sent books.",
    )
    merged = merge_entities(tuple(read(text, model) for text in texts))
    names = {e.id: e.name for e in merged.entities}
    found = find_ties(merged.entities)

    assert {names[one]: [names[t.body] for t in ties] for one, ties in found.items()} == {
        "Tessa Orlund": ["Kessaly Relief Council"]
    }

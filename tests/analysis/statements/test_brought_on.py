"""Speakers whom a text has just brought on, asked or described."""

import pytest
from spacy.language import Language

from tests.analysis.statements import statements

BROUGHT_ON = [
    (
        "Otto Kranz said the doors were open. A former colleague remembers it otherwise. The "
        "doors, he said, had been chained.\n\n“You needed a saw.”",
        ["Otto Kranz", "A former colleague", "A former colleague"],
        "the subject of the sentence before, never named until then",
    ),
    (
        "Otto Kranz said the doors were open. Another witness, a plumber, contradicted him. The "
        "doors, he said, had been chained.",
        ["Otto Kranz", "Another witness, a plumber"],
        "with what the subject is",
    ),
    (
        "Otto Kranz said the doors were open. One of his men disagreed. He said they were chained.",
        ["Otto Kranz", "One of his men"],
        "one of several is a person",
    ),
    (
        "Otto Kranz denied it. The card came from a man who had cooked for them and whom I met in "
        "Lenz. He asked for no name to be printed. He had painted its walls, he said.",
        ["Otto Kranz", "a man who had cooked for them"],
        "of whom the sentence tells more, and the next still tells of him",
    ),
    (
        "Otto Kranz denied it. Ida Brandt met a man who had swept the floors. He said it was so.",
        ["Otto Kranz", "a man who had swept the floors"],
        "whoever has a woman's name is not he",
    ),
    (
        "Otto Kranz denied it. A nurse hugged Anton Velde. He said the doors had been chained.",
        ["Otto Kranz", None],
        "two are told of",
    ),
    (
        "“We sold it,” Ida Brandt said of the farm. But to whom? And why so late? “My brother "
        "needed the cash.”",
        ["Ida Brandt", "Ida Brandt"],
        "whoever is asked answers",
    ),
    (
        "“We sold it,” Ida Brandt said. Who had paid? The police did not know. “It is a riddle.”",
        ["Ida Brandt", None],
        "the narrator has gone on",
    ),
    (
        "“They were boys,” Ida Brandt said.\n\nHer letters have never been answered.\n\n“I write "
        "every month.”",
        ["Ida Brandt", "Ida Brandt"],
        "the narrator has only told of her",
    ),
    (
        "“They were boys,” Ida Brandt said. Her brother ran away. “I never looked back.”",
        ["Ida Brandt", None],
        "somebody else has come in",
    ),
    (
        "“They were boys,” the ministry said.\n\nThe fire took his house.\n\n“I was in the car.”",
        ["the ministry", None],
        "a ministry is no he",
    ),
    (
        "A contrary view is held by Otto Kranz, an expert at Lenz University, who stated, “Great "
        "firms fail.”",
        ["Otto Kranz"],
        "who is no university",
    ),
    (
        "The bill was drafted with the Miners Union, who said it was fair.",
        ["Miners Union"],
        "a union that nobody is described by",
    ),
    (
        "The premier of the German state of North Rhine-Westphalia remarked that it was cold.",
        ["The premier of the German state of North Rhine"],
        "a state that the parse tears at its hyphen remarks nothing",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), BROUGHT_ON)
def test_who_speaks(text: str, expected: list[str | None], reason: str, model: Language) -> None:
    assert expected == [s.speaker_name for s in statements(text, model)], reason


def test_what_is_said_around_an_aside_is_whole_with_a_passive(model: Language) -> None:
    text = "The doors, she said, were locked."
    (found,) = statements(text, model)

    assert ["The doors", "were locked"] == [text[c.start : c.end] for c in found.content]

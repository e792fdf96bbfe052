"""Turns of a transcript."""

from spacy.language import Language

from tests.analysis.statements import said

AUST = "LENE AUST: That is not so. We see pieces turn up at sales every month."


def test_a_name_in_capitals_that_comes_again_is_a_speakers(model: Language) -> None:
    text = f"{AUST}\nPRESENTER: The museum holds nothing.\nLENE AUST: The crates bore labels."

    assert [
        ("LENE AUST", "That is not so. We see pieces turn up at sales every month"),
        ("PRESENTER", "The museum holds nothing"),
        ("LENE AUST", "The crates bore labels"),
    ] == said(text, model)


def test_capitals_that_come_once_are_a_heading(model: Language) -> None:
    assert [] == said("HOUR OF HORROR: brave nurse speaks.\nThe town sleeps.", model)

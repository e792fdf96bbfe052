"""What one voice tells and another contradicts right behind it, by words that only point back."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, document


def _answers(model: Language, text: str) -> list[list[str]]:
    case = document(text)
    found = assess(model, case).conflicts
    return [[text[s.start : s.end] for s in c.spans] for c in found if c.kind == "answer"]


@pytest.mark.parametrize(
    ("text", "told", "answer"),
    [
        (
            "A former nurse said that dozens of files had been burnt. The clinic denied that any "
            "had been burnt.",
            "dozens of files had been burnt",
            "denied that any had been burnt",
        ),
        (
            "The ministry of trade denied having seen any complaint about the mill. The union says "
            "it sent five such complaints in the spring.",
            "denied having seen any complaint",
            "it sent five such complaints",
        ),
        (
            "Colonel Davit Arun said that the bridge had been closed at noon. The court noted that "
            "three of the drivers say otherwise.",
            "the bridge had been closed at noon",
            "three of the drivers say otherwise",
        ),
        (
            "The governor called the survey a fake. The surveyors insisted that it was not.",
            "called the survey a fake",
            "insisted that it was not",
        ),
    ],
)
def test_an_answer_that_points_back_stands_beside_what_it_contradicts(
    text: str, told: str, answer: str, model: Language
) -> None:
    ((first, second),) = _answers(model, text)
    assert told in first
    assert answer in second


@pytest.mark.parametrize(
    "text",
    [
        # nothing points back
        "A former nurse said that dozens of files had been burnt. The clinic denied that the roof leaks.",
        # one voice
        "Davit Arun said that the bridge had been closed at noon. He said that such a bridge is never safe.",
        # the same way round
        "The union said that no letter had come. The council says that no such letters exist.",
        # another thing happened to them
        "The army said that twelve drivers had died at the mill. The nurse denied that any had been buried there.",
        # both say no
        "The court said that no letter had come. The clerk said that it had not.",
        # something of the kind in general
        "The ministry denied that the bridge was cracked. Engineers said that such bridges need care.",
        "The mayor said that the road was open. Colonel Davit Arun said that he feared no such roads.",
        # nobody contradicts
        "The mayor said that the road was open. Nobody said otherwise, Colonel Davit Arun noted.",
        # of something else
        "The mayor said that the hall was full. The priest said that the villages in the east had seen the opposite.",
        # a phrase, not a thing told
        "The mayor said that the road was open. Colonel Davit Arun said that he had never heard such a noise.",
    ],
)
def test_who_speaks_next_need_not_contradict(text: str, model: Language) -> None:
    assert not _answers(model, text)

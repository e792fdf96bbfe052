"""Answers that are printed below questions, without names."""

from spacy.language import Language

from tests.analysis.statements import said

ASKED = [
    "How do you know what is in a ship?",
    "We measure how deep it sits. Before Merrin it sat at six metres.",
    "Which general was it?",
    "He did not say, and a trader told me that the money went abroad.",
    "It might have been coal.",
    "I saw the silos. There is no coal in Merrin.",
    "What should happen to the ships?",
    "They should be seized.",
]
ANSWERS = [
    ("Ruth Amarel", "We measure how deep it sits. Before Merrin it sat at six metres"),
    ("Ruth Amarel", "He did not say, and a trader told me that the money went abroad"),
    ("a trader", "that the money went abroad"),
    ("Ruth Amarel", "I saw the silos. There is no coal in Merrin"),
    ("Ruth Amarel", "They should be seized"),
]


def test_answers_are_of_whom_the_heading_names(model: Language) -> None:
    text = "\n".join(["Interview with Ruth Amarel, who traces cargoes.", *ASKED])

    assert ANSWERS == said(text, model)


def test_answers_are_of_whom_a_question_calls_by_name(model: Language) -> None:
    text = "\n".join(
        ["Ruth Amarel traces cargoes.", "Ms Amarel, where do you live?", "In Merrin.", *ASKED]
    )

    assert ("Ruth Amarel", "They should be seized") in said(text, model)


def test_questions_that_nobody_is_named_for_are_the_narrators(model: Language) -> None:
    text = "\n".join(["Ruth Amarel traces cargoes.", *ASKED])

    assert [("a trader", "that the money went abroad")] == said(text, model)


def test_of_two_who_are_asked_no_answer_is_anybodys(model: Language) -> None:
    text = "\n".join(
        [
            "Interview with Ruth Amarel and others.",
            *ASKED,
            "Piet Orn, did you see it?",
            "Yes, twice.",
        ]
    )

    assert "They should be seized" not in [what for _, what in said(text, model)]

"""The deed asked about is found in its synonyms and nouns, and by what excludes it."""

import pytest
from spacy.language import Language

from probanda.analysis.questions.answer import Candidate
from probanda.analysis.reading import find_reading
from tests.analysis.entities.reading import document
from tests.analysis.questions.test_answers import answer, told

TRIAL = (
    "Ulm Beck, the former president of Norvia, was convicted of murder on Friday.\n"
    "It was the first trial of a former president, said Ina Krell, a lawyer at the court.\n"
    "Beck smiled, and Beck's wife wept.\n"
    "The trial began in July 2039. More than 90 witnesses testified."
)


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        # whose trial it is, also beside lawyers and "a former president"
        (TRIAL, "When did the trial of Ulm Beck start?", "July 2039"),
        (TRIAL, "How many witnesses testified against Ulm Beck?", "90 witnesses"),
        # what is to be made
        (
            "Vell and Norvia had proposed issuing a joint statement.",
            "Which countries proposed a statement?",
            "Vell and Norvia",
        ),
        # synonyms
        (
            "Some 40 states have joined the court.",
            "How many countries have joined the court?",
            "40",
        ),
        ("Ravo Lintz was toppled in May 2039.", "When was Ravo Lintz overthrown?", "May 2039"),
        # whoever calls it a lie denies it
        (
            "Norvia dismissed as lies reports that the village was burned.",
            "Who said that the reports are lies?",
            "Norvia dismissed",
        ),
    ],
)
def test_a_deed_is_found_in_other_words(
    model: Language, text: str, question: str, words: str
) -> None:
    assert words in told(text, question, model)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # another may be tried
        (f"{TRIAL}\nHis deputy Tolan Fesk was arrested.", "When did the trial of Ulm Beck start?"),
        (TRIAL, "When did the trial of Ina Krell start?"),
        # nothing is told of the crimes where the conviction is only praised
        (
            "Ulm Beck's conviction for these crimes is a victory, Ina Krell said.",
            "What crimes was Ulm Beck convicted of?",
        ),
    ],
)
def test_a_deed_of_another_or_praise_of_it_is_no_answer(
    model: Language, text: str, question: str
) -> None:
    assert told(text, question, model) == ""


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ravo Lintz was acquitted of theft on Friday.", "Was Ravo Lintz convicted of theft?"),
        ("Ravo Lintz was acquitted of theft.", "Was Ravo Lintz found guilty of theft?"),
        ("Ravo Lintz refused to recognise the court.", "Did Ravo Lintz recognise the court?"),
    ],
)
def test_what_excludes_a_deed_says_that_it_was_not_so(
    model: Language, text: str, question: str
) -> None:
    held = document(text)
    found = answer(question, Candidate(held, find_reading(held, model), ()), model)

    assert ["says not"] == [span.side for span in found.spans]

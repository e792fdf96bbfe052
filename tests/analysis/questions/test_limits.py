"""A question is left unanswered where the text tells of another, or the grammar leaves it open."""

import pytest
from spacy.language import Language

from tests.analysis.questions.test_answers import told

DEPUTY = """Ulm Beck, the former ruler of Norvia, has been in hiding since 2032. Beck denies wrongdoing.
His deputy, a colonel, was arrested in Vell. The trial opened on 3 May. Ninety witnesses testified.
Beck faces an arrest warrant."""
OTHER = """Judge Ina Krell opened the trial of Tolan Fesk in Osk on Monday. Ulm Beck faces a warrant.
Beck denies murder. Beck lives in Vell. The court heard 12 witnesses on Friday.
The hearing ended on 9 June."""
SENTENCED = """Ulm Beck was sentenced to life by a court in Osk. Two guards face a court in Vell.
More than 90 witnesses testified."""
PART = "Nine people were killed by soldiers of the Black Guard, including two nurses."


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # the trial of another
        (DEPUTY, "When did the trial of Ulm Beck open?"),
        (DEPUTY, "How many witnesses testified against Ulm Beck?"),
        (OTHER, "When did the hearing of Ulm Beck end?"),
        (OTHER, "How many witnesses were heard against Ulm Beck?"),
        (SENTENCED, "How many witnesses testified against Ulm Beck?"),
        (
            "Ulm Beck was sentenced to life. Beck owned a mine.\nThe house burned in July.",
            "When did the house of Ulm Beck burn?",
        ),
        # whose part they are
        (PART, "Did nurses kill nine people?"),
        (
            "Not one of the guards, including Tolan Fesk, was convicted.",
            "Was Tolan Fesk convicted?",
        ),
        ("None of the guards, including Tolan Fesk, was convicted.", "Was Tolan Fesk convicted?"),
        ("Few of the guards, including Tolan Fesk, were convicted.", "Was Tolan Fesk convicted?"),
        # what began, and what stopped
        (
            "The army began its offensive on 9 June after the raid on Vell of 2 May.",
            "When did the raid begin?",
        ),
        ("The attack on Osk was on 4 May. The army raided Vell.", "When did the raid begin?"),
        ("The rebels stopped the army at the bridge.", "Did the army stop at the bridge?"),
        ("A killing in Osk shocked Norvia.", "Was there a massacre in Osk?"),
        # a phrase of a thing, said of a person
        ("Ina Krell was set up by the police.", "Who established Ina Krell?"),
        ("Ulm Beck carried out the wounded.", "Did Ulm Beck commit the wounded?"),
        ("The envoy went to court on Tuesday.", "When did the envoy visit the court?"),
        ("Beck called it a hunt for a witch.", 'Who called it a "witch hunt"?'),
    ],
)
def test_what_may_be_told_of_another_is_no_answer(
    model: Language, text: str, question: str
) -> None:
    assert told(text, question, model) == ""


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("The tribunal was set up in 2034.", "When was the tribunal established?", "2034"),
        ("Workers opened the mine in June.", "When did the mine open?", "June"),
        ("The rebels carried out the attack.", "Who committed the attack?", "The rebels"),
        (
            "Ulm Beck called the trial “a witch hunt”.",
            'Who called the trial "witch-hunt"?',
            "Ulm Beck",
        ),
        (
            "Ulm Beck called the trial “a witch hunt”.",
            "“Who called the trial a witch hunt?”",
            "Ulm Beck",
        ),
        (
            "Ulm Beck called the trial “the court’s revenge”.",
            'Who called the trial "the court\'s revenge,"?',
            "Ulm Beck",
        ),
    ],
)
def test_the_same_words_in_other_marks_and_a_phrase_of_a_thing_are_found(
    model: Language, text: str, question: str, words: str
) -> None:
    assert words in told(text, question, model)

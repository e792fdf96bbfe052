"""A question is answered by the words that say it, and by no others."""

import pytest
from spacy.language import Language

from probanda.analysis.findings import assess_case
from probanda.analysis.questions import Answer
from probanda.analysis.questions.answer import Candidate, find_answer_in
from probanda.analysis.reading import find_reading
from probanda.evidence.document import Document
from tests.analysis.entities.reading import document

TEXT = """Soldiers shelled the town of Vell on 3 May 2039, killing nine people and wounding 14.
The army denied that it had fired on the town.
Prosecutors charged Captain Ravo Lintz with murder under Article 7 of the Penal Code.
His lawyer, Sefa Dorn, said that he was not in Vell that day.
The Harl Commission counted 23 bodies in the mine at Harl. Its report is confidential.
Captain Lintz was arrested in Osk by the military police because he had fled.
Mayor Ina Krell accused the army of having burned the archive. She may be summoned in June.
At least 12 camps in Norvia hold children from Vell, the commission's chair, Tolan Fesk, said.
The network does not know how many children were adopted.
A judge ordered the arrest of Major Ulm Beck on 9 May 2039.
The Harl Commission said that it had found no evidence that prisoners were beaten."""


@pytest.fixture(scope="module")
def held(model: Language) -> Candidate:
    """The text with its reading."""
    opened = document(TEXT)
    return Candidate(opened, find_reading(opened, model), ())


def answer(question: str, held: Candidate, model: Language) -> Answer:
    """What the text answers."""
    case = assess_case([held.document], [held.reading])
    return find_answer_in(question, [held], case, model)


def shown(found: Answer, opened: Document) -> str:
    """The sentences that answer, in one string."""
    return " | ".join(opened.text[s.start : s.end] for s in found.spans)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who shelled Vell?", "Soldiers shelled"),  # the town of Vell is Vell
        ("When did soldiers shell Vell?", "on 3 May 2039"),
        ("How many people were killed in Vell?", "nine people"),  # where the shelling was
        ("How many people were wounded?", "14"),  # the second number counts what the first does
        ("Who denied that the army fired on the town?", "The army denied"),
        ("Did the army fire on the town?", "The army denied"),
        ("Is it disputed that the army fired on the town?", "The army denied"),
        ("What is Ravo Lintz charged with?", "with murder"),
        ("Under which law was Lintz charged?", "Article 7"),
        ("Who is Ravo Lintz's lawyer?", "Sefa Dorn"),
        ("What did Lintz's lawyer say about Vell?", "he was not in Vell"),
        ("Was Ravo Lintz in Vell?", "he was not in Vell"),
        ("How many bodies did the Harl Commission count?", "23 bodies"),
        ("Is the commission's report secret?", "confidential"),
        ("Where was Lintz arrested?", "arrested in Osk"),
        ("Who arrested Captain Lintz?", "by the military police"),
        ("Why was Lintz arrested?", "because he had fled"),
        ("Who accused the army of burning the archive?", "Ina Krell accused"),
        ("How many camps hold children from Vell?", "12 camps"),
        ("Who may be summoned?", "She may be summoned"),
        ("Who ordered the arrest of Ulm Beck?", "A judge ordered"),
        ("Were prisoners beaten?", "no evidence that prisoners were beaten"),
        ("who shelled vell", "Soldiers shelled"),  # small letters
        ("How many bodies did the comission count?", "23 bodies"),  # a slip of typing
        ("Did the army admit that it fired on the town?", "The army denied"),
        ("Is it true that the army fired on the town?", "The army denied"),
    ],
)
def test_what_the_text_says_is_shown(
    question: str, words: str, held: Candidate, model: Language
) -> None:
    assert words in shown(answer(question, held, model), held.document)


@pytest.mark.parametrize(
    "question",
    [
        "Who shelled Osk?",  # another place
        "Did the town shell the soldiers?",  # who and whom changed about
        "How many soldiers were wounded?",  # the number counts another thing
        "When was Lintz convicted?",  # another act
        "When did the army deny that it fired?",  # the date is another clause's
        "When did Ina Krell accuse the army?",  # no date at all
        "How many camps are in Vell?",  # the camps are elsewhere, the children are from there
        "How many camps hold children from Norvia?",
        "How many children were adopted?",  # the text says that it is not known
        "Was Ulm Beck arrested?",  # ordered is not done
        "Was Ina Krell summoned?",  # what may be has not been
        "Who beat the prisoners?",  # a passive names nobody
        "Which judge ordered the arrest of Ulm Beck?",  # a judge without a name
        "What did Ina Krell say about the camps?",  # another's statement
        "Did the army accuse the mayor?",
        "Who burned Vell?",
        "Where was Sefa Dorn arrested?",
        "Who besides soldiers shelled Vell?",
        "How many camps hold children from Vell according to Sefa Dorn?",  # another says it
        "Was Ravo Lindz arrested?",  # nobody of that name
    ],
)
def test_what_the_text_does_not_say_is_refused_with_the_nearest(
    question: str, held: Candidate, model: Language
) -> None:
    found = answer(question, held, model)

    assert "" == shown(found, held.document)
    assert found.nearest and all(near.missing for near in found.nearest)


def test_both_sides_of_a_disputed_thing_are_shown(model: Language) -> None:
    opened = document(
        "Governor Ilm Tarr told reporters that the prisoners were moved to Lemm.\n"
        "The army denied that prisoners were moved to Lemm."
    )
    both = Candidate(opened, find_reading(opened, model), ())
    found = answer("Were prisoners moved to Lemm?", both, model)

    assert {"says so", "denies"} == {span.side for span in found.spans}


def told(text: str, question: str, model: Language) -> str:
    """What answers of another text."""
    opened = document(text)
    return shown(
        answer(question, Candidate(opened, find_reading(opened, model), ()), model), opened
    )


@pytest.mark.parametrize(
    ("text", "question", "answered"),
    [
        (
            "The court issued a warrant for the arrest of Ivo Lann.",
            "Who is wanted under a warrant?",
            True,
        ),
        (
            "Norvia managed to secure the return of 58 children.",
            "How many children did Norvia get back?",
            True,
        ),
        ("The minister's planned visit to Osk is on Monday.", "Who visited Osk?", False),
        ("The Osk attack was the third.", "Who attacked?", False),
    ],
)
def test_what_was_done_is_told_from_what_is_not(
    text: str, question: str, answered: bool, model: Language
) -> None:
    assert answered == bool(told(text, question, model))


@pytest.mark.parametrize("question", ["How did he die?", "Describe the attack.", "Hello"])
def test_a_question_of_no_known_kind_is_not_answered(
    question: str, held: Candidate, model: Language
) -> None:
    assert not answer(question, held, model).understood


def test_every_word_that_is_marked_stands_in_the_sentence_shown(
    held: Candidate, model: Language
) -> None:
    spans = answer("How many people were killed in Vell?", held, model).spans

    assert spans
    assert all(s.start <= w.start and w.end <= s.end for s in spans for w in s.words)

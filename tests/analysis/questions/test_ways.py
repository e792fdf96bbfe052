"""A question is answered also where the text turns the phrase another way, and never by more."""

import pytest
from spacy.language import Language

from probanda.analysis.questions.answer import Candidate
from probanda.analysis.reading import find_reading
from tests.analysis.entities.reading import document
from tests.analysis.questions.test_answers import answer, told


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        # when something began
        (
            "The trial in Harl, which opened on 3 May 2039, is the first of its kind.",
            "When did the Harl trial start?",
            "3 May 2039",
        ),
        (
            "The crimes were committed from the beginning of Norvia's invasion on 4 March 2039.",
            "When did the invasion begin?",
            "4 March 2039",
        ),
        (
            "Norvia has fired on towns since it invaded Vell on 4 March 2039.",
            "When did the invasion of Vell start?",
            "4 March 2039",
        ),
        (
            "Norvia launched its offensive on 4 March 2039.",
            "When did the offensive begin?",
            "launched",
        ),
        # how many times
        (
            "Envoy Ina Krell has come to Vell three times since May.",
            "How many times has Ina Krell visited Vell?",
            "three times",
        ),
        (
            "Norvia is no member of the court, and envoy Ina Krell has visited four times since May.",
            "How often has Ina Krell visited Norvia?",
            "four times",
        ),
        ("The court warned Ravo Lintz twice.", "How often did the court warn Ravo Lintz?", "twice"),
        # who, where the text calls them by what they are, and welcomes a decision to do it
        (
            "Senior officials of Vell have welcomed the tribunal's decision to issue a warrant.",
            "Who welcomed the warrant?",
            "Senior officials",
        ),
        ("Governor Ilm Tarr hailed the verdict.", "Who welcomed the verdict?", "Ilm Tarr"),
        (
            "Governor Ilm Tarr has ordered the immediate opening of an investigation.",
            "Who ordered an investigation?",
            "Ilm Tarr",
        ),
        # what somebody was sentenced to
        (
            "Ravo Lintz was convicted on Monday and sentenced to 12 years.",
            "How many years did Ravo Lintz get?",
            "12 years",
        ),
        (
            "Ravo Lintz was sentenced to life in prison on Monday.",
            "How long was Ravo Lintz jailed for?",
            "life in prison",
        ),
        (
            "Ravo Lintz was convicted on Monday and sentenced to 12 years in prison.",
            "What sentence did Ravo Lintz receive?",
            "12 years",
        ),
        # a part of those of whom it is told
        (
            "The bodies found in the mine included three children.",
            "How many of the bodies were children?",
            "three children",
        ),
        (
            "Those killed in Vell included 14 children and six nurses.",
            "How many nurses died in Vell?",
            "six nurses",
        ),
        ("Among the dead were 14 children.", "How many children died?", "14 children"),
        # who left or came, with and without "from" and "to"
        (
            "All units withdrew from Vell as early as 30 March.",
            "When did the troops leave Vell?",
            "30 March",
        ),
        ("The army has exhumed 31 bodies at Vell.", "How many bodies were dug up at Vell?", "31"),
        (
            "Norvia is not a party to the Harl Statute.",
            "Has Norvia ratified the Harl Statute?",
            "not a party",
        ),
    ],
)
def test_a_question_is_answered_by_another_turn_of_phrase(
    model: Language, text: str, question: str, words: str
) -> None:
    assert words in told(text, question, model)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        # who told something is not counted by it
        (
            "The commission said that Ravo Lintz gave the orders. His lawyer, Sefa Dorn, wept.",
            "How many witnesses testified against Ravo Lintz?",
        ),
        (
            "Officials of Vell have welcomed the decision to withdraw the warrant.",
            "Who welcomed the warrant?",
        ),
        (
            "Norvia is no member of the court, and envoy Ina Krell has visited four times since May.",
            "How often has Ina Krell visited Vell?",
        ),
        ("Ravo Lintz was sentenced to 12 years.", "What sentence did Ulm Beck receive?"),
        ("The wounded included 14 children.", "How many children died?"),
        ("No patients, including 14 children, were killed.", "How many children were killed?"),
        ("The mayor of Osk, which opened in May, spoke.", "When did the trial in Osk open?"),
        ("The court may warn Ravo Lintz twice.", "How often did the court warn Ravo Lintz?"),
    ],
)
def test_another_turn_of_phrase_that_tells_something_else_is_no_answer(
    model: Language, text: str, question: str
) -> None:
    assert told(text, question, model) == ""


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        (
            "Norvian President Ulm Beck spoke in Osk.",
            "Who is the President of Norvia?",
            "Norvian President Ulm Beck",
        ),
        (
            "The court seeks the arrest of the Commissioner for Mines in the Office of the President "
            "of the Norvian Federation, Ina Krell-Dorn.",
            "Who is the Commissioner for Mines?",
            "Ina Krell-Dorn",
        ),
        (
            "Former Norvian president Ulm Beck spoke in Osk.",
            "Who is the former president of Norvia?",
            "Ulm Beck",
        ),
        # what the investigation goes back to, and what it found about somebody
        (
            "A joint inquiry told of attacks on towns.\nThe investigation also found crimes against "
            "Norvians, including children who were taken from Vell.",
            "What did the joint inquiry find about children?",
            "taken from Vell",
        ),
        (
            "Krell-Dorn adopted three children.",
            "How many children did Krell-Dorn adopt?",
            "three children",
        ),
    ],
)
def test_who_holds_an_office_and_what_was_found_is_answered(
    model: Language, text: str, question: str, words: str
) -> None:
    assert words in told(text, question, model)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The court seeks the arrest of the Commissioner for Mines in the Office of the President "
            "of the Norvian Federation, Ina Krell-Dorn.",
            "Who is the President of the Norvian Federation?",
        ),
        ("Former Norvian president Ulm Beck spoke.", "Who is the president of Norvia?"),
        ("Norvian Deputy President Ulm Beck spoke.", "Who is the President of Norvia?"),
        (
            "The commission found that farmers had been taken from Vell.",
            "What did the commission find about children?",
        ),
    ],
)
def test_another_office_or_another_finding_is_no_answer(
    model: Language, text: str, question: str
) -> None:
    assert told(text, question, model) == ""


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        # nothing says that he was arrested, so not only the day is lacking
        (
            "The court issued a warrant for the arrest of Ulm Beck.",
            "When was Ulm Beck arrested?",
            "that these words belong together",
        ),
        ("Ulm Beck was arrested in Osk.", "When was Ulm Beck arrested?", "when"),
        ("Ina Krell-Dorn has no children.", "Who did Krell-Dorn adopt?", "adopt"),
    ],
)
def test_what_the_nearest_passage_lacks_is_said_as_it_is(
    model: Language, text: str, question: str, lacks: str
) -> None:
    opened = document(text)
    found = answer(question, Candidate(opened, find_reading(opened, model), ()), model)
    assert not found.spans
    assert found.nearest[0].missing == (lacks,)


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        (
            "Ulm Beck was found guilty of war crimes.",
            "What was Ulm Beck convicted of?",
            "war crimes",
        ),
        (
            "The court set a date of 4 July for the next hearing.",
            "When is the next hearing?",
            "4 July",
        ),
        (
            "A raid killed 19 farmers in Osk.",
            "How many farmers were killed in the raid?",
            "19 farmers",
        ),
        (
            "The Norvian government has blamed militants for the killings in Osk.",
            "Who does the Norvian government blame for the massacre?",
            "militants",
        ),
        (
            "Some 450 graves were discovered in forests outside Osk.",
            "How many graves were found near Osk?",
            "450 graves",
        ),
        # whose trial it is, of whom alone the text tells
        (
            "Ulm Beck was sentenced to life by a court in Osk.\nThe trial began in July 2039.",
            "When did the trial of Ulm Beck begin?",
            "July 2039",
        ),
        (
            "Ulm Beck was sentenced to life by a court in Osk.\nMore than 90 witnesses testified.",
            "How many witnesses testified against Ulm Beck?",
            "90 witnesses",
        ),
        # a name that is no word
        ("Zhubec was charged with pillage.", "What is Zhubec charged with?", "pillage"),
        ("Ulm Beck and Tolan Fesk, 43, are on trial.", "How old is Tolan Fesk?", "43"),
        (
            "Neither Norvia nor Velmora are members of the court.",
            "Is Velmora a member of the court?",
            "Neither Norvia",
        ),
        (
            "Ilm Tarr said that it was “just the beginning”. Ina Krell called it the beginning.",
            'Who said "just the beginning"?',
            "Ilm Tarr",
        ),
    ],
)
def test_what_the_text_tells_of_it_elsewhere_is_found(
    model: Language, text: str, question: str, words: str
) -> None:
    assert words in told(text, question, model)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ulm Beck was convicted in a torture trial.", "What was Ulm Beck convicted of?"),
        ("Ulm Beck and fellow officer Tolan Fesk, 43, are on trial.", "How old is Ulm Beck?"),
        (
            "Ulm Beck was sentenced to life.\nThe trial of Tolan Fesk began in July.",
            "When did the trial of Ulm Beck begin?",
        ),
        (
            "Ulm Beck and Tolan Fesk were tried in Osk.\nMore than 90 witnesses testified.",
            "How many witnesses testified against Ulm Beck?",
        ),
        (
            "Ulm Beck was sentenced to life.\nMore than 90 witnesses testified against Tolan Fesk.",
            "How many witnesses testified against Ulm Beck?",
        ),
        ("A raid killed 19 farmers in Osk.", "How many farmers were killed in Vell?"),
        ("The court of General Ulm Beck, the rebel leader, met.", "How many sons has Ulm Beck?"),
        (
            "A special court in Norvia sat in May. “He gave the orders,” said the president of the "
            "court Ilm Tarr.",
            "Who is the president of Norvia?",
        ),
        ("Ina Krell said it was the beginning of the end.", 'Who said "just the beginning"?'),
        ("Ulm Krell, 69, wept. Krell, 69, then spoke.", "How old is Darko Krell?"),
        (
            "The court seeks the arrest of Ulm Krell, the commissioner for mines.",
            "What sentence did Ulm Krell get?",
        ),
    ],
)
def test_what_is_told_of_another_is_not_found(model: Language, text: str, question: str) -> None:
    assert told(text, question, model) == ""

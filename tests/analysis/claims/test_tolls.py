"""Numbers of people, ages, hours and periods that two texts tell differently, and what only looks so."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

CASES = [
    (
        "figure",
        "Marrow and the council of Kessaly met in Orvel. At least 41 people drowned, the region of Nordale said.",
        "At least 47 people died. In Kessaly, Orvel and Nordale the council counts; Marrow waits.",
        "the toll of one flood, in no other words in common",
        False,
    ),
    (
        "figure",
        "Soldiers removed civilians from six villages in the valley.",
        "The army removed the people of seven villages below the dam.",
        "a small number of one thing to which the same is done",
        True,
    ),
    (
        "figure",
        "The laboratory put the amount of explosive at 3.2 tons.",
        "A study speaks of 3,200 tons of explosive.",
        "noughts misplaced",
        True,
    ),
    (
        "age",
        "The driver, Ilvan Dorsek, 57, was suspended.",
        "The council suspended the 75-year-old driver Ilvan Dorsek.",
        "an age with its digits turned",
        True,
    ),
    (
        "name",
        "Darya Petrosk, the ombudsman, denied it. She said that nobody was hurt.",
        "Darya Petrosk, the ombudsman, denied it. He noted that nobody was hurt.",
        "a pronoun that a translation changed",
        True,
    ),
    (
        "date",
        "A rocket hit the market of Kessaly at 9:52 on Monday.",
        "The rocket hit the market of Kessaly shortly before 10:30 a.m. on Monday.",
        "another hour",
        True,
    ),
    (
        "date",
        "The camp opened in June 2029 and was closed in October 2031.",
        "The camp was in use from July 2029 to October 2031.",
        "another beginning of one period",
        True,
    ),
    (
        "date",
        "The order rests on the decree, signed on 3 March 2033, by which villages are sold.",
        "It is about the decree, signed on 13 March 2033, by which villages are sold.",
        "another day behind one participle, with another preposition before it",
        True,
    ),
    (
        "date",
        "They were taken out of Kessaly by train on 14 April 2041.",
        "About the transport of the pupils out of Kessaly by train on 4 April 2041 it says nothing.",
        "a figure of the day left out",
        True,
    ),
    (
        "negation",
        "The soldiers, who came from Kessaly, did not let the commission in.",
        "And in Kessaly the commission was let to enter everywhere it asked.",
        "one deed with a negation, in other words",
        True,
    ),
    (
        "hedge",
        "There are reasonable grounds to believe that Colonel Pavel Marrow bears responsibility for the strike on Kessaly, the court said.",
        "Pavel Marrow has ordered the rockets on Kessaly.",
        "what there are grounds to believe, told as done",
        True,
    ),
    (
        "figure",
        "At least 57 people were killed in Kessaly and 112 wounded.",
        "Kessaly waits. More than 110 were injured.",
        "so many hurt, in two words",
        True,
    ),
    (
        "hedge",
        "The killings in Kessaly may amount to crimes against humanity, the mission said.",
        "What the army did in Kessaly represents crimes against humanity.",
        "a crime that may be one, told as one",
        True,
    ),
    (
        "figure",
        "A court in Kessaly sentenced Ilvan Dorsek to 11 years in prison.",
        "The first verdict: the guard Ilvan Dorsek must for 12 years in prison, because of Kessaly.",
        "years of one person’s prison term",
        True,
    ),
    (
        "figure",
        "A judge in Kessaly had 40 days to decide whether he could be sent away.",
        "According to some in Kessaly, the judge has 30 days for the decision.",
        "days that a judge has",
        True,
    ),
]


@pytest.mark.parametrize(("kind", "one", "other", "why"), [c[:4] for c in CASES if c[4]])
def test_what_is_told_differently_is_shown(
    kind: str, one: str, other: str, why: str, model: Language
) -> None:
    assert kind in {conflict.kind for conflict in assess(model, one, other).conflicts}, why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The driver, Ilvan Dorsek, 57, waits.", "The guard Pavel Marrow, 75, waits."),
        ("At 9:52 the market burned down.", "At 10:25 the president spoke in the capital."),
        (
            "The camp was open from July 2029 to October 2031.",
            "The camp was open from July 2019 to October 2031.",
        ),
        (
            "The killings in Kessaly may amount to war crimes.",
            "Nobody in Kessaly decided whether it constitutes war crimes.",
        ),
        (
            "Ilvan Dorsek was jailed for 11 years.",
            "For Ilvan Dorsek they asked for 12 years in prison.",
        ),
        (
            "The army came to Kessaly on 14 April 2041.",
            "A bakery opened in Kessaly on 4 April 2041.",
        ),
        (
            "In 54 of the interviews witnesses spoke of lists.",
            "The report rests on 61 interviews with witnesses.",
        ),
    ],
)
def test_other_events_are_not_compared(one: str, other: str, model: Language) -> None:
    assert () == assess(model, one, other).conflicts


def test_texts_that_name_other_people_and_places_are_not_of_one_matter(model: Language) -> None:
    one = "Dana Reveth met Pavel Marrow in Kessaly and Orvel. More than 300 bodies lie in a quarry."
    other = "Tessa Orlund met Ilvan Dorsek in Nordale. As many as 300 bodies lie in a quarry."
    same = "Dana Reveth met Pavel Marrow in Nordale. As many as 300 bodies lie in a quarry."

    assert () == assess(model, one, other).conflicts
    assert "figure" in {conflict.kind for conflict in assess(model, one, same).conflicts}


def test_two_voices_beside_each_other_in_one_text_are_two_tolls(model: Language) -> None:
    text = (
        "At least 212 civilians died of cold in Odel, the judges found. A charity has confirmed "
        "263 deaths in Odel."
    )
    (conflict,) = (c for c in assess(model, text).conflicts if c.kind == "figure")
    assert "212" in conflict.text
    assert "263" in conflict.text

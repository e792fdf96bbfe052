"""What looks like a conflict of two tellings and is none."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

NONE = [
    (
        "figures of different things",
        "The mission heard 12 of 34 Halmian soldiers.",
        "Nobody else was heard.",
        "a part and its whole, told as such",
    ),
    (
        "figure",
        "The report of Clear River tells of 74 children taken from Orvel.",
        "Of the 74 children taken from Orvel, 61 had a parent, Clear River said.",
        "another part of one whole",
    ),
    (
        "hedge",
        "Petra Lohm left Orvel with the children on the last coach in April.",
        "Some parents accuse Petra Lohm of asking for the coaches for the children in April.",
        "something else of who is accused",
    ),
    (
        "hedge",
        "The tribunal in Orvel convicted General Ivar Strell of starving the town.",
        "“The accused, Ivar Strell, measured the starving of the town,” Judge Mira Toll said.",
        "the accused, as a court calls whom it judges",
    ),
    (
        "date",
        "ORVEL, 9 June 2034 (Meridian) - Soldiers took 143 people from the valley of Teshk to the quarry.",
        "Soldiers took 143 people from the valley of Teshk to the quarry on 4 May 2034, Clear River said.",
        "the day of the report",
    ),
]
SERIES = (
    "law",
    "The siege of Orvel broke the Third Halm Convention, Clear River said.",
    "The siege of Orvel broke the Fourth Halm Convention, the mission said.",
    "two of a series",
)


@pytest.mark.parametrize(("kind", "one", "other", "why"), [*NONE, SERIES])
def test_it_is_not_shown(kind: str, one: str, other: str, why: str, model: Language) -> None:
    found = assess(model, one, other)

    assert not [c.text for c in found.conflicts if c.kind == kind], why


def test_the_day_of_a_report_keeps_no_tellings_apart(model: Language) -> None:
    *_, (_, one, other, _) = NONE
    found = assess(model, one, other)

    assert [c for c in found.claims if len(c.documents) == 2]


def test_a_lost_hedge_is_shown_with_the_whole_of_both_sentences(model: Language) -> None:
    texts = [
        "Shells that struck a ferry full of evacuees on Lake Ankh in March were in all likelihood fired from Cape Raud.",
        "Shells that struck a ferry full of evacuees on Lake Ankh in March, the mission said, were fired from Cape Raud.",
    ]
    found = assess(model, *texts)
    shown = {
        text[s.start : s.end]
        for conflict in found.conflicts
        if conflict.kind == "hedge"
        for s in conflict.spans
        for text in texts
        if text[s.start : s.end] in texts
    }

    assert shown == set(texts)


def test_two_ways_to_negate_are_no_conflict(model: Language) -> None:
    one = "“We have no quarrel with the people of Odel,” Captain Yusuf Amrin said in Velmora."
    two = "Captain Yusuf Amrin said in Velmora that they “do not have any quarrel with the people of Odel”."
    assert "negation" not in {c.kind for c in assess(model, one, two).conflicts}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Hanna Reld blamed the government of Velmora for the price of bread.",
            "Pavel Dorsek was killed by Teodor Sarn, Hanna Reld said in Velmora.",
        ),
        (
            "The council blamed Velmora for the attack on the mill at Odel on 3 May.",
            "On 9 June the school at Odel in Velmora was hit by the Harn Brigade.",
        ),
    ],
)
def test_who_is_blamed_for_one_thing_is_no_rival_of_who_did_another(
    one: str, other: str, model: Language
) -> None:
    assert () == assess(model, one, other).conflicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Hanna Reld, of the Velm Commission, said the bridge at Odel had been mined before the attack.",
            "The Velm Commission said the bridge at Odel had been mined before the attack.",
        ),
        (
            "Mayor Hanna Reld said that the clinic in Odel had no water.",
            "The Blue Lamp said that the clinic in Odel had no water.",
        ),
    ],
)
def test_who_speaks_for_a_body_or_says_a_plain_thing_too_is_no_other_speaker(
    one: str, other: str, model: Language
) -> None:
    assert "speaker" not in {c.kind for c in assess(model, one, other).conflicts}


CHARGES = "The tribunal in Lusk charged Ivar Strell with deportation of children and with transfer of children."


def test_two_crimes_charged_together_are_no_two_names_of_one(model: Language) -> None:
    again = (
        "Ivar Strell is charged with transfer of children and with deportation of children in Halm."
    )
    found = assess(model, CHARGES, again)

    assert not [c.text for c in found.conflicts if "called by" in c.text]


def test_another_name_of_crimes_charged_together_is_told_beside_them(model: Language) -> None:
    found = assess(model, CHARGES, "Ivar Strell is accused of abducting children from Halm.")

    assert [
        "What is charged as deportation and transfer is called by another name (abduction); "
        "only the charge's own words say what is charged."
    ] == [c.text for c in found.conflicts if "called by" in c.text]

"""Answers that turn on one rule each, beside the questions of the evals."""

import pytest

from probanda.law.facts import load_facts
from probanda.law.questions import Law, Question

LAW = Law(load_facts())


@pytest.mark.parametrize(
    ("place", "day", "answer"),
    [
        ("GI", "2015-04-19", "no"),  # the extension reached Gibraltar the day after
        ("GI", "2015-04-20", "yes"),
        ("TK", "2020-01-01", "no"),  # New Zealand's membership does not reach Tokelau
        ("GG", "2020-01-01", "conditional"),  # not told by the data
        ("HK", "2020-01-01", "no"),
        ("AW", "2005-01-01", "yes"),
    ],
)
def test_membership_does_not_reach_every_territory(place: str, day: str, answer: str) -> None:
    asked = Question("jurisdiction", crime="7(1)(f)", place=place, date=day, trigger="proprio-motu")

    assert answer == LAW.answer(_of_a_non_party(asked)).answer


def _of_a_non_party(asked: Question) -> Question:
    return Question(
        asked.question,
        crime=asked.crime,
        place=asked.place,
        date=asked.date,
        trigger=asked.trigger,
        national="US",
    )


@pytest.mark.parametrize(
    ("state", "on", "answer"),
    [("HK", "2025-03-10", "no"), ("GI", "2025-03-01", "yes"), ("TK", "2025-03-01", "no")],
)
def test_a_duty_to_arrest_follows_the_territory(state: str, on: str, answer: str) -> None:
    found = LAW.answer(Question("arrest", person="Lvova-Belova", state=state, on=on))

    assert answer == found.answer


def test_occupied_territory_shows_who_disputes_it() -> None:
    asked = Question(
        "jurisdiction",
        crime="8(2)(b)(viii)",
        place="UA-43",
        date="2015-06-01",
        national="RU",
        trigger="ICC-01/22",
    )
    found = LAW.answer(asked)

    assert "yes" == found.answer
    assert "Whose territory" in found.disputes[0].issue


def test_beyond_the_data_nobody_is_said_to_be_no_party() -> None:
    asked = Question(
        "jurisdiction", crime="6(a)", place="US", date="2026-11-01", national="US", trigger="none"
    )

    assert "unknown" == LAW.answer(asked).answer


def test_a_state_that_must_not_arrest_may() -> None:
    found = LAW.answer(Question("arrest", person="Putin", state="KZ", on="2024-11-27"))

    [permission] = [layer for layer in found.layers if layer.name == "permission"]
    assert "no" == found.answer
    assert "may arrest" in permission.text


def test_offences_against_the_administration_of_justice_need_no_state() -> None:
    asked = Question("jurisdiction", crime="70(1)(c)", place="US", date="2013-05-01", national="US")

    assert "yes" == LAW.answer(asked).answer


def test_of_several_court_cases_the_strongest_duty_answers() -> None:
    """Acquitted in one, sought for an offence against the administration of justice in the other."""
    asked = Question("arrest", person="Jean-Pierre Bemba", state="BE", on="2008-06-01")

    assert "yes" == LAW.answer(asked).answer


def test_a_dispute_shows_only_rulings_of_the_time() -> None:
    asked = Question("arrest", person="Omar al-Bashir", state="KE", on="2012-01-15")
    then = LAW.answer(
        Question("arrest", person=asked.person, state="KE", on=asked.on, known_on="2012-01-15")
    )
    now = LAW.answer(asked)

    assert 1 == len(then.disputes[0].decided) < len(now.disputes[0].decided)

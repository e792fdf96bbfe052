"""What an answer names beside what decides it: Articles, reasons, and what it takes as given."""

from dataclasses import replace

import msgspec
import pytest

from probanda.law.answers import Answer
from probanda.law.questions import Law, Question
from tests.law.asking import LAW, ask_arrest, ask_jurisdiction


def tell_layer(found: Answer, name: str) -> str:
    """The words of one layer."""
    return next(layer.text for layer in found.layers if layer.name == name)


def test_part_two_of_the_statute_is_not_cited_for_an_offence_against_the_court() -> None:
    found = ask_jurisdiction("70(1)(c)", "ET", "2013-06-01", "KE", trigger="ICC-01/09")
    early = ask_jurisdiction("70(1)(a)", "ET", "2002-06-30", "KE", trigger=None)

    assert ("yes", "no") == (found.answer, early.answer)
    assert {"70(1)(c)", "70(2)", "24(1)"} == set(found.articles)
    assert ("24(1)",) == early.articles
    assert any("Rule 163(2)" in said and "from memory" in said for said in found.assumptions)


@pytest.mark.parametrize(("age", "answer"), [(None, "yes"), (18, "yes"), (17, "no")])
def test_age_is_taken_as_given_of_an_offence_against_the_court_too(
    age: int | None, answer: str
) -> None:
    found = LAW.answer(Question("jurisdiction", crime="70(1)(c)", date="2013-06-01", age=age))

    assert answer == found.answer
    assert (age is None) == any("at least 18" in said for said in found.assumptions)


@pytest.mark.parametrize(
    ("place", "day", "trigger", "words"),
    [
        ("SD-DN", "2005-06-01", "ICC-02/05", "by the Council or the African Union"),
        ("LY", "2011-06-19", "ICC-01/11", "in Libya established or authorised by the Council;"),
    ],
)
def test_each_resolution_reserves_what_it_says(
    place: str, day: str, trigger: str, words: str
) -> None:
    found = ask_jurisdiction("8(2)(e)(i)", place, day, "US", trigger=trigger)

    assert "conditional" == found.answer
    assert words in tell_layer(found, "exclusions")
    assert "unless it waives that" in found.reason
    assert any("paragraph 6 of resolution" in said for said in found.assumptions)


def test_what_survives_a_withdrawal_is_the_duty_to_arrest() -> None:
    found = ask_arrest("Rodrigo Duterte", "PH", "2025-03-11")

    assert "conditional" == found.answer
    assert {"127(1)", "127(2)", "89(1)", "59(1)", "86"} <= set(found.articles)


@pytest.mark.parametrize("trigger", ["ICC-01/22", "state-referral"])
def test_no_situation_is_said_to_cover_aggression(trigger: str) -> None:
    found = ask_jurisdiction("8 bis", "UA", "2022-02-24", "RU", trigger=trigger)

    assert "no" == found.answer
    assert "covers it" not in tell_layer(found, "trigger")


def test_whether_a_situation_was_brought_for_aggression_leaves_the_answer_open() -> None:
    named = ask_jurisdiction("8 bis", "UA", "2026-01-05", "DE", trigger="ICC-01/22")
    given = ask_jurisdiction("8 bis", "UA", "2026-01-05", "DE")

    assert ("conditional", "yes") == (named.answer, given.answer)


@pytest.mark.parametrize(("national", "told"), [("CZ", True), ("RU", False)])
def test_aggression_takes_a_leader_and_a_manifest_violation_as_given(
    national: str, told: bool
) -> None:
    """Where the Court may not hear it anyway nothing is taken as given."""
    found = ask_jurisdiction("8 bis", "SK", "2019-08-21", national)

    assert told == any("8 bis(1)" in said for said in found.assumptions)
    assert told == ({"15 bis(2)", "15 bis(3)"} <= set(found.articles))


@pytest.mark.parametrize(
    ("place", "day", "known_on", "cited"),
    [
        ("AM", "2022-09-13", None, True),  # Party since 2024
        ("AM", "2022-09-13", "2023-11-14", False),  # the day before the declaration
        ("UG", "2002-07-15", None, True),
        ("CI", "2003-01-01", "2012-01-01", False),  # not yet a Party
    ],
)
def test_an_acceptance_that_reaches_back_before_membership_cites_its_exception(
    place: str, day: str, known_on: str | None, cited: bool
) -> None:
    found = ask_jurisdiction("8(2)(b)(ii)", place, day, "US", known_on=known_on)

    assert cited == ("for the time before it joined" in found.reason)
    assert cited == ({"12(3)", "11(2)"} <= set(found.articles))


@pytest.mark.parametrize(
    ("place", "day", "trigger"),
    [
        ("BI", "2017-10-26", "ICC-01/17"),
        ("PH", "2019-03-16", "ICC-01/21"),
        ("PH", "2012-05-01", "state-referral"),
    ],
)
def test_the_day_on_which_a_withdrawal_took_effect_has_its_article(
    place: str, day: str, trigger: str
) -> None:
    found = ask_jurisdiction("7(1)(f)", place, day, place, trigger=trigger)

    assert "has left with effect of" in found.reason
    assert {"127(1)", "127(2)"} <= set(found.articles)


@pytest.mark.parametrize(
    ("person", "state", "on", "cited"),
    [
        ("Omar al-Bashir", "ZA", "2015-06-14", True),
        ("Omar al-Bashir", "JO", "2017-03-29", True),
        ("Vladimir Putin", "MN", "2024-09-02", False),  # no resolution binds his State
    ],
)
def test_a_resolution_that_binds_the_state_of_who_is_sought_is_named_with_immunity(
    person: str, state: str, on: str, cited: bool
) -> None:
    found = ask_arrest(person, state, on)

    assert "yes" == found.answer
    assert cited == ("resolution 1593 (2005) obliges" in found.reason)
    assert cited == ("13(b)" in found.articles)


@pytest.mark.parametrize(
    "found",
    [
        ask_arrest("Haibatullah Akhundzada", "AF", "2025-08-01"),
        ask_jurisdiction("8(2)(a)(i)", "UA", "2025-03-15", "UA"),
        ask_jurisdiction("8(2)(b)(iv)", "PS", "2009-01-05", "IL"),
    ],
)
def test_the_articles_of_a_dispute_are_among_those_of_the_answer(found: Answer) -> None:
    assert found.disputes
    assert {a for dispute in found.disputes for a in dispute.articles} <= set(found.articles)


@pytest.mark.parametrize("day", ["2009-01-05", "2014-06-12", "2016-01-05"])
def test_whether_palestine_is_a_state_is_shown_for_every_acceptance_of_its(day: str) -> None:
    found = ask_jurisdiction("8(2)(b)(iv)", "PS", day, "IL")

    assert any("Palestine is a State" in dispute.issue for dispute in found.disputes)


@pytest.mark.parametrize(
    ("place", "day", "known_on", "why"),
    [
        ("MY", "2019-07-01", None, "accession of 2019-03-04 was taken back on 2019-04-29"),
        ("GM", "2018-03-01", None, "withdrawal of 2016-11-10 was revoked on 2017-02-10"),
        ("MY", "2019-03-03", None, None),
        ("GM", "2016-11-09", None, None),  # nobody had left that day
        ("GM", "2016-12-01", "2017-01-01", None),  # not yet revoked
    ],
)
def test_what_came_to_nothing_is_said_where_it_explains_the_answer(
    place: str, day: str, known_on: str | None, why: str | None
) -> None:
    found = ask_jurisdiction("7(1)(f)", place, day, place, known_on=known_on)

    if why:
        assert why in found.reason
    else:
        assert "taken back" not in found.reason
        assert "revoked" not in found.reason


def test_a_state_that_revoked_its_withdrawal_must_arrest() -> None:
    found = ask_arrest("Vladimir Putin", "ZA", "2023-08-22")

    assert "yes" == found.answer
    assert "was revoked on 2017-03-07" in found.reason


def test_what_a_resolution_reserves_is_open_where_it_is_not_known_to_us() -> None:
    facts = replace(
        LAW.facts,
        referrals=tuple(msgspec.structs.replace(r, reserved=None) for r in LAW.facts.referrals),
    )
    asked = Question(
        "jurisdiction",
        crime="8(2)(e)(i)",
        place="LY",
        date="2011-06-19",
        national="US",
        trigger="ICC-01/11",
    )

    found = Law(facts).answer(asked)

    assert "conditional" == found.answer
    assert "not known to us" in tell_layer(found, "exclusions")

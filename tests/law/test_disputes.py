"""Disputed points are shown where they bear on an answer, and only there."""

import pytest

from probanda.law.answers import Answer
from tests.law.asking import ask_arrest, ask_jurisdiction

OBJECTION = "nationals of a State that is no Party and objects"


def tell_issues(found: Answer) -> str:
    """The issues of all disputes that are shown."""
    return " ".join(dispute.issue for dispute in found.disputes)


@pytest.mark.parametrize(
    ("place", "national", "shown"),
    [
        ("AF", "US", True),
        ("UA", "RU", True),
        ("PS", "IL", True),
        ("AF", "AF", False),  # its own State accepted
        ("AF", "PK", False),  # no objection of that State is known to us
        ("AF", None, False),
    ],
)
def test_a_state_that_is_no_party_may_object_for_its_nationals(
    place: str, national: str, shown: bool
) -> None:
    found = ask_jurisdiction("7(1)(a)", place, "2018-06-01", national, trigger="proprio-motu")

    assert shown == (OBJECTION in tell_issues(found))


def test_an_objection_does_not_change_what_the_court_decided() -> None:
    found = ask_jurisdiction("7(1)(a)", "AF", "2018-06-01", "US", trigger="ICC-02/17")

    assert "yes" == found.answer
    assert any(
        said.startswith("2020-03-05, the Appeals Chamber") for said in found.disputes[0].decided
    )


@pytest.mark.parametrize(
    ("place", "day", "trigger", "known_on"),
    [
        ("LY", "2011-06-19", "unsc-referral", None),  # rests on no State's acceptance
        ("IQ", "2018-06-01", "proprio-motu", None),  # no State accepted
        ("DE", "2002-05-01", "state-referral", None),  # before the Statute
        ("DE", "2003-01-01", "state-referral", "2002-05-05"),  # not yet known
    ],
)
def test_an_objection_is_not_shown_where_nothing_turns_on_it(
    place: str, day: str, trigger: str, known_on: str | None
) -> None:
    found = ask_jurisdiction("7(1)(a)", place, day, "US", trigger=trigger, known_on=known_on)

    assert OBJECTION not in tell_issues(found)


@pytest.mark.parametrize("on", ["2023-11-20", "2024-01-31"])
def test_whether_a_declaration_obliges_beyond_its_own_crimes_is_disputed(on: str) -> None:
    found = ask_arrest("Vladimir Putin", "AM", on)

    assert "conditional" == found.answer
    assert {"12(3)", "87(5)"} <= set(found.articles)
    assert "owes the Court cooperation in every situation" in tell_issues(found)
    assert "immunity" in tell_issues(found)


@pytest.mark.parametrize(
    ("on", "answer"),
    [("2023-11-14", "no"), ("2024-02-01", "yes")],  # before the declaration; a Party
)
def test_the_dispute_on_cooperation_lasts_from_declaration_to_membership(
    on: str, answer: str
) -> None:
    found = ask_arrest("Vladimir Putin", "AM", on)

    assert answer == found.answer
    assert "in every situation" not in tell_issues(found)


@pytest.mark.parametrize(
    ("on", "shown"),
    [("2025-07-08", True), ("2024-06-01", False)],  # no warrant yet in 2024
)
def test_a_statement_of_having_left_is_shown_for_a_duty_to_arrest(on: str, shown: bool) -> None:
    found = ask_arrest("Haibatullah Akhundzada", "AF", on)

    assert shown == ("ended Afghanistan's membership" in tell_issues(found))


@pytest.mark.parametrize(
    ("place", "day", "declared"),
    [("PS", "2009-01-05", "2009-01-21"), ("MM", "2022-03-01", "2021-07-17")],
)
def test_a_declaration_that_no_chamber_has_judged_leaves_the_answer_open(
    place: str, day: str, declared: str
) -> None:
    """That a State accepted is not told as a fact where it is what the dispute is about."""
    found = ask_jurisdiction("7(1)(a)", place, day, "IQ")

    assert "conditional" == found.answer
    assert (
        f"whether a declaration of {declared} is one by which it accepted is disputed"
        in found.reason
    )
    assert "12(3)" in found.articles
    assert found.disputes


def test_a_declaration_made_by_nobody_competent_gives_nothing() -> None:
    assert "no" == ask_jurisdiction("7(1)(a)", "EG", "2013-08-14", "EG").answer

"""Which warrant stands, when it has ended, and what a death or an application changes."""

import pytest

from tests.law.asking import ask_arrest


@pytest.mark.parametrize(
    ("person", "state", "on"),
    [("Saif al-Islam Gaddafi", "IT", "2026-03-01"), ("Sylvestre Mudacumura", "FR", "2020-01-01")],
)
def test_a_death_that_is_only_reported_leaves_the_duty_open(
    person: str, state: str, on: str
) -> None:
    found = ask_arrest(person, state, on)

    assert "conditional" == found.answer
    assert "reported dead" in found.reason
    assert (
        "58(4)" in found.articles
    )  # the warrant remains in effect until the Court orders otherwise


def test_a_death_cites_no_article_that_keeps_the_warrant_in_effect() -> None:
    before = ask_arrest("Mohammed Deif", "JO", "2024-12-01")
    after = ask_arrest("Mohammed Deif", "JO", "2025-12-01")

    assert ("no", ()) == (before.answer, before.articles)
    assert "died on 2024-07-13" in before.reason
    assert "the Chamber's decision of 2025-02-26" in before.reason
    assert ("no", ("58(4)",)) == (after.answer, after.articles)  # it was otherwise ordered


def test_the_end_of_proceedings_is_not_told_before_it_was_known() -> None:
    assert "2025-02-26" not in ask_arrest("Mohammed Deif", "JO", "2025-02-01", "2025-02-01").reason


@pytest.mark.parametrize(
    ("state", "on", "issued"),
    [
        ("FR", "2019-01-01", "2007-04-27"),  # that of 2018 was under seal
        ("CF", "2020-06-08", "2007-04-27"),
    ],
)
def test_a_public_warrant_is_named_before_one_under_seal(state: str, on: str, issued: str) -> None:
    found = ask_arrest("Ali Kushayb", state, on)

    assert "yes" == found.answer
    assert f"a warrant of {issued}" in found.reason


@pytest.mark.parametrize(
    ("person", "on", "told"),
    [
        ("Osama Elmasry Njeem", "2025-01-19", False),  # public with its warrant
        ("Vladimir Putin", "2023-03-16", False),
        ("Benjamin Netanyahu", "2024-06-16", True),  # the Prosecutor made it public
        ("Min Aung Hlaing", "2025-01-01", True),
    ],
)
def test_an_application_is_told_only_once_it_was_public(person: str, on: str, told: bool) -> None:
    found = ask_arrest(person, "IT", on, on)

    assert "no" == found.answer
    assert told == ("application" in found.reason)


def test_surrender_and_first_appearance_are_two_days() -> None:
    between = ask_arrest("Rodrigo Duterte", "JP", "2025-03-13").reason
    after = ask_arrest("Rodrigo Duterte", "JP", "2025-03-14").reason

    assert "surrendered to the Court on 2025-03-12" in between
    assert "appeared" not in between
    assert "first appeared before the Court on 2025-03-14" in after


@pytest.mark.parametrize(
    ("person", "state", "on", "beside"),
    [
        ("Bosco Ntaganda", "BE", "2013-03-17", "beside that of 2006-08-22"),
        ("Omar al-Bashir", "FR", "2009-05-01", None),  # the second came a year later
        ("Jean-Pierre Bemba", "FR", "2008-06-20", None),  # the second took the first one's place
    ],
)
def test_an_earlier_warrant_in_effect_is_named_beside_the_latest(
    person: str, state: str, on: str, beside: str | None
) -> None:
    found = ask_arrest(person, state, on)

    assert "yes" == found.answer
    if beside:
        assert beside in found.reason
    else:
        assert "beside" not in found.reason

"""What a situation reaches of the States that it names: only what belongs to it."""

import pytest

from tests.law.asking import ask_jurisdiction


@pytest.mark.parametrize(
    ("crime", "place", "also_place", "answer"),
    [
        ("7(1)(d)", "BY", "LT", "yes"),
        ("7(1)(h)", "BY", "LT", "yes"),
        ("7(1)(k)", "BY", "LT", "conditional"),  # whether such a crime belongs to it
        ("7(1)", "BY", "LT", "conditional"),  # more crimes than those
        ("7(1)(d)", "LT", "LT", "conditional"),  # where it began is not given
        ("7(1)(a)", "LT", "LT", "no"),
        ("8 bis", "LT", "LT", "no"),
    ],
)
def test_a_situation_of_crimes_across_a_border_reaches_no_other_crime(
    crime: str, place: str, also_place: str, answer: str
) -> None:
    found = ask_jurisdiction(
        crime, place, "2021-01-01", "LT", also_place=also_place, trigger="ICC-01/24"
    )

    assert answer == found.answer


@pytest.mark.parametrize(
    ("place", "also_place", "answer"),
    [
        ("MM", "BD", "conditional"),  # whether it is linked to the situation is not given
        ("BD", None, "conditional"),  # whether it began in Myanmar is not given
        ("MM", None, "no"),
    ],
)
def test_a_situation_across_a_border_may_reach_every_crime(
    place: str, also_place: str | None, answer: str
) -> None:
    found = ask_jurisdiction(
        "7(1)(k)", place, "2017-10-01", "MM", also_place=also_place, trigger="ICC-01/19"
    )

    assert answer == found.answer


@pytest.mark.parametrize(
    ("crime", "place", "national", "day"),
    [
        ("7(1)(a)", "BD", "BD", "2018-05-01"),
        ("7(1)(a)", "LT", "LT", "2021-01-01"),
        ("8 bis", "LT", "EE", "2024-01-01"),
        ("7(1)(a)", "GR", "GR", "2010-06-02"),
    ],
)
def test_a_referral_of_which_only_the_kind_is_named_is_taken_as_given(
    crime: str, place: str, national: str, day: str
) -> None:
    """A situation on that territory that may not reach the act is not taken for the one referred."""
    found = ask_jurisdiction(crime, place, day, national)

    assert "yes" == found.answer
    assert "ICC-" not in found.reason
    assert any("a State Party refers" in said for said in found.assumptions)


@pytest.mark.parametrize(
    ("place", "day", "trigger", "answer"),
    [
        ("SD", "2003-06-01", "unsc-referral", "conditional"),  # whether in Darfur is not given
        ("SD", "2003-06-01", "ICC-02/05", "conditional"),
        ("SD-DN", "2003-06-01", "unsc-referral", "yes"),
        ("SD-KH", "2003-06-01", "ICC-02/05", "no"),
        ("PH", "2017-06-01", "ICC-01/21", "conditional"),  # whether in the campaign
        ("PH", "2017-06-01", "proprio-motu", "conditional"),
        ("GE", "2008-08-10", "ICC-01/15", "conditional"),
        ("LY", "2011-06-01", "ICC-01/11", "yes"),
        ("LY", "2020-10-23", "unsc-referral", "yes"),
        ("LY", "2024-06-01", "ICC-01/11", "conditional"),  # whether linked to what was referred
        ("LY", "2024-06-01", "unsc-referral", "conditional"),
    ],
)
def test_whether_an_act_belongs_to_a_situation_is_not_taken_as_given(
    place: str, day: str, trigger: str, answer: str
) -> None:
    assert answer == ask_jurisdiction("7(1)(a)", place, day, place[:2], trigger=trigger).answer


def test_after_a_withdrawal_the_situation_begun_before_it_still_answers() -> None:
    found = ask_jurisdiction("7(1)(a)", "PH", "2017-06-01", "PH", trigger="proprio-motu")

    assert "127(2)" in found.articles
    assert "preliminary examination begun before" in found.disputes[0].issue


def test_before_a_state_joined_a_link_to_parties_reaches_nothing_on_its_soil() -> None:
    assert "no" == ask_jurisdiction("7(1)(a)", "AF", "2002-08-01", "US", trigger="ICC-02/17").answer


@pytest.mark.parametrize(
    ("place", "also_place", "trigger", "asked_for"),
    [
        ("UG", None, "ICC-02/04", "the conflict with the Lord's Resistance Army"),
        ("MM", "BD", "ICC-01/19", "the situation that the decision of 14 November 2019 describes"),
        ("VE", None, "ICC-01/20", "sanctions"),
        ("GE", None, "ICC-01/15", "South Ossetia"),
    ],
)
def test_a_situation_that_asks_for_a_link_names_it_and_waits_for_it(
    place: str, also_place: str | None, trigger: str, asked_for: str
) -> None:
    day = "2008-08-10" if place == "GE" else "2017-09-15"

    found = ask_jurisdiction("7(1)(d)", place, day, place, also_place=also_place, trigger=trigger)

    assert "conditional" == found.answer
    assert asked_for in found.reason


def test_a_referral_of_which_only_the_kind_is_named_asks_for_no_link() -> None:
    found = ask_jurisdiction("7(1)(d)", "UG", "2004-05-01", "UG", trigger="state-referral")

    assert "yes" == found.answer
    assert "ICC-02/04" not in found.reason
    assert any(said.startswith("Taken as given") for said in found.assumptions)

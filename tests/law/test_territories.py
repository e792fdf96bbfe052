"""Places that another holds or that call themselves States: whose they are is told where it matters."""

import pytest

from tests.law.asking import ask_arrest, ask_jurisdiction

WHOSE = "Whose territory"


def is_contested(
    place: str,
    day: str,
    national: str,
    trigger: str = "state-referral",
    known_on: str | None = None,
) -> bool:
    """Whether the answer shows a dispute on whose territory it is."""
    found = ask_jurisdiction("7(1)(a)", place, day, national, trigger=trigger, known_on=known_on)
    return any(dispute.issue.startswith(WHOSE) for dispute in found.disputes)


@pytest.mark.parametrize(
    ("place", "day", "national"),
    [
        ("CY-06", "2015-06-01", "TR"),
        ("Northern Cyprus", "2003-01-01", "TR"),
        ("Famagusta", "2003-01-01", "TR"),
        ("Transnistria", "2015-06-01", "RU"),
        ("Abkhazia", "2015-06-01", "RU"),
        ("South Ossetia", "2015-06-01", "RU"),
        ("Crimea", "2014-02-27", "RU"),
        ("Donetsk", "2015-06-01", "RU"),
    ],
)
def test_a_part_that_another_holds_is_the_partys_and_disputed(
    place: str, day: str, national: str
) -> None:
    found = ask_jurisdiction("7(1)(a)", place, day, national)

    assert "yes" == found.answer
    [dispute] = [d for d in found.disputes if d.issue.startswith(WHOSE)]
    assert "from memory" == dispute.confidence
    assert len(dispute.positions) > 1


@pytest.mark.parametrize(
    ("place", "day", "national"),
    [
        ("CY", "2015-06-01", "TR"),  # the part is not named
        ("CY-06", "2015-06-01", "CY"),  # its national's State suffices
        ("UA-65", "2015-06-01", "RU"),  # held by Ukraine until 2022
        ("UA-43", "2014-02-19", "RU"),
        ("Western Sahara", "2015-06-01", "MA"),  # neither side had accepted
        ("Nagorno-Karabakh", "2020-10-01", "AZ"),
    ],
)
def test_whose_territory_it_is_is_not_told_where_nothing_turns_on_it(
    place: str, day: str, national: str
) -> None:
    assert not is_contested(place, day, national)


@pytest.mark.parametrize(
    ("place", "day", "contested"),
    [
        ("GE", "2008-08-10", True),  # whether in South Ossetia is not given
        ("GE-SK", "2008-08-10", True),
        ("GE-AJ", "2008-08-10", False),  # another part
        ("GE", "2008-10-11", False),  # not a day of the situation
    ],
)
def test_a_situation_in_a_disputed_part_shows_the_dispute(
    place: str, day: str, contested: bool
) -> None:
    assert contested == is_contested(place, day, "RU", "ICC-01/15")


def test_what_no_chamber_had_decided_leaves_a_contested_place_open() -> None:
    """The ruling on South Ossetia is of 2016; before it nothing told how the Court takes such a place."""
    found = ask_jurisdiction("7(1)(a)", "CY-06", "2015-06-01", "TR", known_on="2015-12-31")

    assert "conditional" == found.answer


def test_a_place_in_the_north_of_cyprus_owes_what_cyprus_owes() -> None:
    assert "yes" == ask_arrest("Vladimir Putin", "Kyrenia", "2024-01-01").answer

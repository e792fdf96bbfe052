"""A government, a ministry and whoever speaks for them are one original source, unless two States are named."""

import pytest

from probanda.analysis.claims.states import find_official, fold_officials


def fold(*names: str, state: str | None = None) -> list[str]:
    held = {name: name for name in names}
    found = {name: find_official(name, governs=name == state) for name in names}
    fold_officials(held, {key: official for key, official in found.items() if official})
    return sorted(held)


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (("Halm", "Ministry of Justice", "government"), ["Halm"]),
        (("Halmian family affairs ministry", "The ministry in Halm"), ["Halmian family affairs ministry"]),
        (("the government", "Ministry of Defence", "Clear River"), ["Clear River", "Ministry of Defence"]),
        (("North Halm's cabinet", "the government"), ["North Halm's cabinet"]),
        (("the Republic of Halm", "Halm", "Halm's justice ministry"), ["the Republic of Halm"]),
    ],
)  # fmt: skip
def test_bodies_of_one_state_are_one_source(names: tuple[str, ...], left: list[str]) -> None:
    assert left == fold(*names, state="Halm")


@pytest.mark.parametrize(
    "names",
    [
        ("Halm's interior ministry", "Halm's justice ministry"),
        ("Halm's interior ministry", "Orvel's interior ministry"),
        ("Halm's interior ministry", "Orvel's interior ministry", "the government"),
        ("Clear River", "Petra Lohm"),
        ("The government of North Halm", "the government of North Orvel"),
        ("New Halm's cabinet", "New Orvel's ministry"),
        ("the United Kingdom", "the government of the United Isles"),
    ],
)
def test_bodies_that_may_be_two_stay_two(names: tuple[str, ...]) -> None:
    assert sorted(names) == fold(*names)

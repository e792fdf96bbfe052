"""The map shows every State that it can, within borders that were reviewed."""

from datetime import date

import pytest

from probanda.law.facts import load_facts, read_data
from probanda.law.finding import Finder
from probanda.law.travel import assess_travel, draw_travel, find_undrawn, load_world

FACTS = load_facts()
CASES = Finder(FACTS).person("Vladimir Putin")
ON = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "code"),
    [
        ("Simferopol", 34.1, 44.95, "UKR"),  # other atlases draw Crimea inside Russia
        ("Donetsk", 37.8, 48.0, "UKR"),
        ("Moscow", 37.6, 55.75, "RUS"),
        ("Ulaanbaatar", 106.9, 47.9, "MNG"),
    ],
)
def test_a_place_lies_in_its_state(
    place: str, longitude: float, latitude: float, code: str
) -> None:
    found = [area.code for area in load_world() if area.contains(longitude, latitude)]

    assert [code] == found, place


def test_every_shape_has_an_answer_or_is_nobodys() -> None:
    """Antarctica alone belongs to no State."""
    known = {s.code3 for s in FACTS.states.values()} | set(read_data("world.toml")["areas"])

    assert {"ATA"} == {area.code for area in load_world()} - known


def test_the_map_shows_a_disputed_duty() -> None:
    found = assess_travel(CASES, ON, FACTS)
    drawn = draw_travel(CASES, found, ON, FACTS)

    assert "Mongolia: must arrest, disputed." in drawn
    assert "China: no obligation." in drawn


def test_states_that_are_too_small_to_draw_are_named() -> None:
    names = [state.name for state, _ in find_undrawn(assess_travel(CASES, ON, FACTS))]

    assert "Liechtenstein" in names
    assert "Germany" not in names

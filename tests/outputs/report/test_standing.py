"""A suspect's standing comes from the data, for whom the Court charges by full name, and nobody else."""

from pathlib import Path

import pytest

from probanda.law.facts import load_facts
from probanda.law.overlay import add_overlay
from probanda.outputs.report.standing import tell_standing

COURT = ["International Criminal Court"]
FACTS = load_facts()
OWN = Path(__file__).parents[3] / "examples" / "orvenia_law.toml"


def test_standing_tells_warrant_duty_and_the_day_of_the_data() -> None:
    told = " ".join(tell_standing("Vladimir Putin", COURT, FACTS))

    assert "warrant of 2023-03-17" in told
    assert "would have been obliged to arrest, which is disputed" in told
    assert "Data as of" in told


def test_who_is_in_custody_is_to_be_arrested_by_nobody() -> None:
    told = " ".join(tell_standing("Bosco Ntaganda", COURT, FACTS))

    assert ", 0 of 198 States" in told


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("Ilvan Dorsek", COURT),  # invented
        ("Sokolov", COURT),  # a surname alone may be anybody's
        ("Vladimir Putin", ["Maren Tribunal"]),  # charged by another court
    ],
)
def test_nothing_is_told_of_others(name: str, bodies: list[str]) -> None:
    assert () == tell_standing(name, bodies, FACTS)


def test_a_case_s_own_facts_tell_of_its_own_suspects_and_states() -> None:
    facts = add_overlay(FACTS, OWN.read_bytes(), OWN.name)
    told = " ".join(tell_standing("Ilvan Dorsek", ["Maren Tribunal"], facts))

    assert "warrant of 2031-03-14" in told
    assert "Orvenia must arrest; Tarsk must arrest; Velmora no obligation" in told
    assert OWN.name in told

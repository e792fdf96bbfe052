"""Who did it: one is blamed, and somebody else is told to have done it."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

BLAMED = "The army of Velmora blamed the Orsk Liberation Front for the attack on the mill at Odel near Sarn."


@pytest.mark.parametrize(
    "other",
    [
        "The shells that hit the mill at Odel near Sarn were fired from a hill held by the Harn Brigade.",
        "Villagers in Odel near Sarn blamed the Harn Brigade for the attack on the mill.",
        "The attack on the mill at Odel near Sarn was carried out by the Harn Brigade, a report says.",
    ],
)
def test_who_is_blamed_stands_beside_who_is_told_to_have_done_it(
    other: str, model: Language
) -> None:
    (conflict,) = (c for c in assess(model, BLAMED, other).conflicts if c.kind == "who did it")
    assert "Front" in conflict.text
    assert "Harn Brigade" in conflict.text


@pytest.mark.parametrize(
    "other",
    [
        # the same
        "In Odel near Sarn villagers too blamed the Orsk Liberation Front for the attack on the mill.",
        # not said to be so
        "It is not known whether the attack on Odel near Sarn was carried out by the Harn Brigade.",
        # nobody did it
        "The mill at Odel near Sarn was repaired by the Harn Brigade.",
    ],
)
def test_who_is_not_told_to_have_done_it_is_no_rival(other: str, model: Language) -> None:
    assert "who did it" not in {c.kind for c in assess(model, BLAMED, other).conflicts}


def test_two_ways_to_negate_are_no_conflict(model: Language) -> None:
    one = "“We have no quarrel with the people of Odel,” Captain Yusuf Amrin said in Velmora."
    two = "Captain Yusuf Amrin said in Velmora that they “do not have any quarrel with the people of Odel”."
    assert "negation" not in {c.kind for c in assess(model, one, two).conflicts}

"""Ranks that one person may hold one after the other, as texts of a case print them."""

from itertools import pairwise

ARMY = ("private", "corporal", "sergeant", "ensign", "lieutenant", "captain", "major", "colonel", "brigadier", "general", "marshal")  # fmt: skip
NAVY = ("ensign", "lieutenant", "commander", "captain", "commodore", "admiral")
POLICE = ("constable", "detective", "sergeant", "inspector", "superintendent", "commissioner")
STEPS = frozenset(
    {*map(frozenset, (pair for ladder in (ARMY, NAVY, POLICE) for pair in pairwise(ladder)))}
    | {frozenset({"colonel", "general"}), frozenset({"sergeant", "lieutenant"})}
)
"""Two ranks next to each other in one service; not every army has brigadiers and ensigns."""


def may_be_promoted(own: set[str], theirs: set[str]) -> bool:
    """Whether two texts print ranks a step apart: Colonel and General Orn; no sergeant and captain, and
    no captain and superintendent."""
    return any(frozenset({one, other}) in STEPS for one in own for other in theirs)

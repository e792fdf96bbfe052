"""Ranks that one person may hold one after the other, as texts of a case print them."""

STEPS = (
    frozenset({"private", "constable"}),
    frozenset({"corporal"}),
    frozenset({"sergeant", "detective"}),
    frozenset({"ensign", "lieutenant", "inspector"}),
    frozenset({"captain", "commander", "superintendent"}),
    frozenset({"major"}),
    frozenset({"colonel"}),
    frozenset({"general", "brigadier", "commodore", "commissioner"}),
    frozenset({"marshal", "admiral"}),
)
"""From the lowest; ranks of army, navy and police of which one may be the other's in another text."""


def may_be_promoted(own: set[str], theirs: set[str]) -> bool:
    """Whether two texts print ranks a step apart: Colonel and General Orn; no sergeant and captain."""
    return any(abs(one - other) <= 1 for one in _steps(own) for other in _steps(theirs))


def _steps(ranks: set[str]) -> set[int]:
    return {step for step, held in enumerate(STEPS) if held & ranks}

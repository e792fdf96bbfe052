"""Verbs that say little."""

from functools import lru_cache

from probanda.analysis.lineage.terms import find_term

LIGHT = ("have", "get", "keep", "hold", "give", "take", "make", "do", "go", "come", "put", "bring",
         "let", "leave", "stay", "remain", "become", "receive", "set", "say")  # fmt: skip
"""Verbs of which a translator takes one or another."""


@lru_cache(maxsize=1)
def find_light() -> frozenset[str]:
    """Their terms."""
    return frozenset(find_term(verb) for verb in LIGHT)

"""Bodies that stand apart under different names and may be one: said, never joined."""

import re
from collections.abc import Iterable

from probanda.analysis.charges.vocabulary import load_words


def may_be_same(names: Iterable[str], *, loosely: bool = False) -> dict[str, tuple[str, ...]]:
    """For each name, the others that differ from it only in words that any such body may bear.

    "Court of Selnia" and "Selnia Tribunal" may be one. ``loosely``: also where one name only tells
    less than the other, as texts do of inquiries ("a UN-backed inquiry").
    """
    cores = {name: _own_words(name) for name in sorted(set(names))}
    return {
        name: tuple(
            other
            for other, words in cores.items()
            if other != name and _alike(own, words, loosely=loosely)
        )
        for name, own in cores.items()
    }


def _alike(one: frozenset[str], other: frozenset[str], *, loosely: bool) -> bool:
    if not one or not other:
        return False
    return one == other or (loosely and (one < other or other < one))


def _own_words(name: str) -> frozenset[str]:
    """What is left of a name without "court", "international" and the like."""
    text = re.sub(r"\bunited nations\b|\bu\.n\.", "un", name.lower())
    words = re.findall(r"[^\W\d_]+", re.sub(r"[’']s\b", "", text))
    return frozenset(words) - load_words().any_body

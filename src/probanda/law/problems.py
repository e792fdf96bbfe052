"""What can be wrong with a question of law, in words for the person who asked it."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from probanda.ledger.errors import CaseError

NEAREST = 5
NEAR_ENOUGH = 60
FURTHER_BY = 15
"""How much less like than the nearest a name may be and still be told."""
FEW = 15


class LawError(CaseError):
    """A question or a data file that cannot be read as it stands."""


def not_found(what: str, asked: str, known: Iterable[str]) -> LawError:
    """Say that nothing of this name is known, with the nearest that is, or all where they are few."""
    return LawError(f"{what} not known: {asked or 'an empty name'}.", tell_nearest(asked, known))


def tell_nearest(asked: str, known: Iterable[str]) -> str:
    """The names that are like what was asked for, or all where they are few, as a way out."""
    choices = sorted(known)
    scores = {name: _likeness(asked, name) for name in choices}
    enough = max(NEAR_ENOUGH, max(scores.values(), default=0) - FURTHER_BY)
    near = [name for name in choices if scores[name] >= enough]
    names = sorted(near, key=lambda n: (-scores[n], -fuzz.ratio(asked.lower(), n.lower())))[
        :NEAREST
    ]
    if names:
        return f"Nearest: {', '.join(names)}."
    if len(choices) <= FEW:
        return f"Known: {', '.join(choices) or 'none'}."
    return "Nothing known is like it."


def _likeness(asked: str, name: str) -> float:
    """How like each word that is asked is to the nearest word of a name, from 0 to 100."""
    words, parts = asked.lower().split(), name.lower().split()
    best = [max(fuzz.ratio(word, part) for part in parts) for word in words]
    return sum(best) / len(best) if best else 0

"""What can be wrong with a question of law, in words for the person who asked it."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

from probanda.ledger.errors import CaseError

NEAREST = 5
NEAR_ENOUGH = 60
FEW = 15


class LawError(CaseError):
    """A question or a data file that cannot be read as it stands."""


def not_found(what: str, asked: str, known: Iterable[str]) -> LawError:
    """Say that nothing of this name is known, with the nearest that is, or all where they are few."""
    choices = sorted(known)
    near = process.extract(
        asked, choices, scorer=fuzz.WRatio, processor=utils.default_process, limit=NEAREST
    )
    names = [name for name, score, _ in near if score >= NEAR_ENOUGH]
    if names:
        way_out = f"Nearest: {', '.join(names)}."
    elif len(choices) <= FEW:
        way_out = f"Known: {', '.join(choices)}."
    else:
        way_out = "Nothing known is like it."
    return LawError(f"{what} not known: {asked or 'an empty name'}.", way_out)

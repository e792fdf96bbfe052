"""Which denials are of which telling: of the same words, or of a deed by who is said to have done it."""

from collections.abc import Sequence

from probanda.analysis.claims.likeness import Likeness, figures_agree, one_voice, suspects_agree
from probanda.analysis.claims.units import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.voices import Voices

SAME_WORDS = 0.6
"""A denial is of the particular only if it names this much of it."""
MOST = 50
"""A deed that more tellings than this name is too common to say which one a denial is of."""


def find_denied(
    units: Sequence[Unit], pairs: Sequence[Likeness], voices: Voices
) -> dict[int, set[int]]:
    """For each unit the denials of just that; a general denial is none of the particular."""
    found: dict[int, set[int]] = {}
    for pair in pairs:
        a, b = units[pair.a], units[pair.b]
        if a.denies == b.denies or a.negated != b.negated:
            continue
        denier, claimed = (pair.a, pair.b) if a.denies else (pair.b, pair.a)
        if pair.both >= SAME_WORDS and suspects_agree(a, b) and figures_agree(a, b):
            found.setdefault(claimed, set()).add(denier)
    for claimed, denier in _deeds_denied(units, voices):
        found.setdefault(claimed, set()).add(denier)
    return found


def _deeds_denied(units: Sequence[Unit], voices: Voices) -> list[tuple[int, int]]:
    """Tellings of a deed by a body, and that body's denials that it did it."""
    by_deed: dict[tuple[str, str], list[int]] = {}
    for number, unit in enumerate(units):
        if not unit.denies:
            for verb in unit.verbs - terms("undenied"):
                for name in unit.names - unit.persons:
                    by_deed.setdefault((name, verb), []).append(number)
    found = []
    for number, unit in enumerate(units):
        if not unit.denies:
            continue
        for name in sorted(voices.behind(unit)):
            for verb in sorted(unit.verbs - terms("undenied")):
                tellings = by_deed.get((name, verb), ())
                if len(tellings) <= MOST:
                    found += [(n, number) for n in tellings if _denies(unit, units[n], voices)]
    return found


def _denies(denial: Unit, telling: Unit, voices: Voices) -> bool:
    """Whether nothing shows that it is of another deed, and somebody else tells it."""
    return (
        telling.negated == denial.negated
        and denial.persons <= telling.persons
        and not one_voice(denial, telling)
        and not voices.behind(denial) & voices.behind(telling)
        and figures_agree(denial, telling)
    )

"""Which denials are of which telling: of the same words, or of a deed by who is said to have done it."""

import re
from collections.abc import Iterator, Sequence

from probanda.analysis.claims.likeness import (
    Likeness,
    figures_agree,
    one_voice,
    polarities_agree,
    suspects_agree,
)
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.voices import Voices
from probanda.analysis.lineage.terms import find_term

SAME_WORDS = 0.6
"""A denial is of the particular only if it names this much of it."""
POINTING = re.compile(r"(?:all\s+)?(?:this|that|it|these|those)\W*", re.IGNORECASE)
"""All that is denied is what stands before: "The ministry denies this." """
BESIDE = 4
"""Characters between a sentence and the next one."""
MOST = 50
"""A deed that more tellings than this name is too common to say which one a denial is of."""


def find_denied(
    units: Sequence[Unit], pairs: Sequence[Likeness], voices: Voices
) -> dict[int, set[int]]:
    """For each unit the denials of just that; a general denial is none of the particular."""
    found: dict[int, set[int]] = {}
    for pair in pairs:
        a, b = units[pair.a], units[pair.b]
        if a.denies == b.denies or polarities_agree(a, b):
            continue
        denier, claimed = (pair.a, pair.b) if a.denies else (pair.b, pair.a)
        if units[denier].verbs and not _tells_a_deed(units[claimed]):
            continue
        if pair.both >= SAME_WORDS and suspects_agree(a, b) and figures_agree(a, b):
            found.setdefault(claimed, set()).add(denier)
    for claimed, denier in _pointed_at(units):
        found.setdefault(claimed, set()).add(denier)
    for claimed, denier in _deeds_denied(units, voices):
        found.setdefault(claimed, set()).add(denier)
    return found


def points_back(unit: Unit) -> bool:
    """Whether it denies what was told just before, and names nothing of it."""
    return unit.denies and bool(POINTING.fullmatch(unit.text))


def _pointed_at(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """What the sentence before tells, for each denial that points at it; of somebody else's words.

    The units of a document stand together in the order of their places.
    """
    for number, denial in enumerate(units):
        if not points_back(denial):
            continue
        before = []
        for n in range(number - 1, -1, -1):
            if units[n].place.document != denial.place.document:
                break
            if units[n].place.end <= denial.place.start:
                before.append((n, units[n]))
        last = max((unit.place.end for _, unit in before), default=-BESIDE - 1)
        if denial.place.start - last > BESIDE:
            continue
        for n, unit in before:
            inner = unit.statement is not None and unit.statement.within is not None
            whole = unit.place.end + BESIDE > last and not inner
            if whole and not unit.denies and not one_voice(unit, denial):
                yield n, number


def _deeds_denied(units: Sequence[Unit], voices: Voices) -> list[tuple[int, int]]:
    """Tellings of a deed by somebody, and that body's or group's denials that it did it."""
    denying = [
        (number, (who, deed))
        for number, unit in enumerate(units)
        if unit.denies
        for who in sorted(_deniers(unit, voices))
        for deed in sorted(_deeds(unit, _is_general(unit)))
    ]
    wanted = {key for _, key in denying}
    by_deed: dict[tuple[str, str], list[int]] = {}
    for number, unit in enumerate(units):
        if not unit.denies:
            for who in unit.terms.keys() - unit.persons:
                for deed in _deeds(unit, unit.act != "charge"):
                    if (who, deed) in wanted:
                        by_deed.setdefault((who, deed), []).append(number)
    return [
        (telling, number)
        for number, key in denying
        for tellings in [by_deed.get(key, ())]
        if len(tellings) <= MOST
        for telling in tellings
        if _denies(units[number], units[telling], voices)
    ]


def _tells_a_deed(unit: Unit) -> bool:
    """Whether something is told to have been done, not what law or habit says ("is a crime")."""
    return bool(unit.verbs) or unit.past


def _deeds(unit: Unit, only_verbs: bool) -> set[str]:
    """Words that tell what was done, a verb apart from a noun of its stem."""
    verbs = {f"to {t}" for t in unit.verbs - terms("undenied")}
    if only_verbs:
        return verbs
    nouns = {t for t in unit.terms.keys() - unit.names - unit.verbs if not t.startswith("#")}
    return verbs | (nouns - terms("general_crimes") - terms("unspecific") - terms("anybody"))


def _is_general(unit: Unit) -> bool:
    return bool(terms("general_crimes") & unit.terms.keys())


def _deniers(unit: Unit, voices: Voices) -> frozenset[str]:
    """Terms of the bodies for whom the denial speaks; of a group without a name its word."""
    spoken = unit.statement.speaker_name if unit.statement else None
    words = (spoken or "").lower().removeprefix("the ").split()
    group = {find_term(words[0])} if len(words) == 1 else set()
    return voices.behind(unit) | group


def _denies(denial: Unit, telling: Unit, voices: Voices) -> bool:
    """Whether nothing shows that it is of another deed, and somebody else tells it."""
    return (
        not polarities_agree(telling, denial)
        and denial.persons <= telling.persons
        and not one_voice(denial, telling)
        and not voices.behind(denial) & voices.behind(telling)
        and figures_agree(denial, telling)
    )

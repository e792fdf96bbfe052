"""How sure it is that two units tell the same, from signs that a person can check in the texts."""

import math
import tomllib
from collections.abc import Sequence, Set
from functools import lru_cache
from importlib import resources
from typing import cast

import msgspec

from probanda.analysis.claims.counts import count_the_same
from probanda.analysis.claims.likeness import (
    BONUS,
    Likeness,
    names_agree,
    one_voice,
    voices_agree,
)
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.voices import Voices
from probanda.analysis.claims.weights import RARE

MOST = 3
"""More numbers in common, or names apart, tell no more."""
MUCH = 8.0
BESIDE = 2
"""Units before and behind one that are its surroundings."""
FEWEST_THINGS = 2
ENOUGH = 2.5
"""The weight of a noun and a verb that tell a thing."""


class Signs(msgspec.Struct, frozen=True):
    """What two units have in common; by ``data/sameness.toml`` each weighs for or against one claim.

    ``both`` is the share of all their words' weight, ``shorter`` that of the shorter one's, ``matter``
    the weight of words that are no names. ``apart`` counts names that only one has, ``numbers`` values
    in common; ``around`` is the share of words in common beside them. ``nearest`` tells whether each is
    what the other's document has most like it.
    """

    both: float
    shorter: float
    matter: float
    apart: float
    numbers: float
    counted: float
    around: float
    nearest: bool
    denials: bool
    one_document: bool
    unsure_whom: bool
    own_words: bool
    other_verbs: bool
    little: bool


def find_sureness(
    units: Sequence[Unit], pairs: Sequence[Likeness], asked: Sequence[Likeness], voices: Voices
) -> list[float]:
    """For each pair asked how sure it is that both tell the same, from 0 to 1.

    ``pairs`` are all; what keeps two apart in any case is not asked here.
    """
    constant, weights = _weights()
    names = [field.name for field in msgspec.structs.fields(Signs)]
    return [
        1 / (1 + math.exp(-constant - sum(weights[n] * getattr(signs, n) for n in names)))
        for signs in find_signs(units, pairs, asked, voices)
    ]


def find_signs(
    units: Sequence[Unit], pairs: Sequence[Likeness], asked: Sequence[Likeness], voices: Voices
) -> list[Signs]:
    """The signs of each pair asked; of what stands in other documents than its two nothing shows in them."""
    best = _find_best(units, pairs)
    around = _surroundings(units)
    found = []
    for pair in asked:
        a, b = units[pair.a], units[pair.b]
        both, shorter = share(a, b)
        common = a.terms.keys() & b.terms.keys()
        matter = common - a.names - b.names
        weight = sum(_weight(a, b, term) for term in matter)
        x, y = around[pair.a], around[pair.b]
        found.append(
            Signs(
                both=both,
                shorter=shorter,
                matter=min(MUCH, weight),
                apart=min(MOST, len(a.names ^ b.names)),
                numbers=min(MOST, len(_values(a) & _values(b))),
                counted=min(MOST, _count_common(a, b)),
                around=len(x & y) / (1 + min(len(x), len(y))),
                nearest=both >= max(best[pair.a][b.place.document], best[pair.b][a.place.document]),
                denials=a.denies and b.denies,
                one_document=a.place.document == b.place.document,
                unsure_whom=not names_agree(a, b),
                own_words=not voices_agree(a, b, voices),
                other_verbs=_tell_other_verbs(a, b, common, matter),
                little=weight < ENOUGH and _is_of_no_name(a, b, common),
            )
        )
    return found


def _tell_other_verbs(a: Unit, b: Unit, common: Set[str], matter: Set[str]) -> bool:
    """Names and one thing do not make one claim of two verbs."""
    apart = bool(a.verbs and b.verbs) and not a.verbs & b.verbs
    return apart and len(matter) < FEWEST_THINGS and not any(a.terms[t] >= RARE for t in common)


def _is_of_no_name(a: Unit, b: Unit, common: Set[str]) -> bool:
    """Whether neither a name, a number or day, a denial nor a voice makes it more than words."""
    named = a.names & b.names or a.denies or one_voice(a, b)
    return not named and not any(term[0] in BONUS for term in common)


def _weight(a: Unit, b: Unit, term: str) -> float:
    return (a.terms[term] + b.terms[term]) / 2


def _values(unit: Unit) -> set[float]:
    return {figure.value for figure in unit.figures if figure.value}


def _count_common(a: Unit, b: Unit) -> int:
    """How many numbers of one thing both give."""
    return sum(
        any(x.figure.value == y.figure.value and count_the_same(x, y) for y in b.counts)
        for x in a.counts
    )


def share(a: Unit, b: Unit) -> tuple[float, float]:
    """The weight in common, of both units' words and of the shorter one's."""
    weight = sum(min(own, b.terms[term]) for term, own in a.terms.items() if term in b.terms)
    if not weight:
        return 0.0, 0.0
    return 2 * weight / (a.weight + b.weight), weight / min(a.weight, b.weight)


def _find_best(units: Sequence[Unit], pairs: Sequence[Likeness]) -> list[dict[str, float]]:
    """For each unit the highest share of anything in each document."""
    best: list[dict[str, float]] = [{} for _ in units]
    for pair in pairs:
        both, _ = share(units[pair.a], units[pair.b])
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            document = units[other].place.document
            best[one][document] = max(best[one].get(document, 0.0), both)
    return best


def _surroundings(units: Sequence[Unit]) -> list[set[str]]:
    """The terms of the units beside each in its document."""
    found = []
    for number, unit in enumerate(units):
        beside = units[max(0, number - BESIDE) : number + BESIDE + 1]
        near = (u for u in beside if u is not unit and u.place.document == unit.place.document)
        found.append({term for other in near for term in other.terms})
    return found


@lru_cache(maxsize=1)
def _weights() -> tuple[float, dict[str, float]]:
    text = (resources.files(__package__) / "data" / "sameness.toml").read_text("utf-8")
    table = tomllib.loads(text)
    return cast(float, table["constant"]), cast(dict[str, float], table["weights"])

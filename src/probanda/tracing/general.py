"""How common a name is among people in general, for lists too short to tell it themselves.

Only ranks are known, from general knowledge: shares fall off with the rank as they do in any
country, and a name that has no rank is taken for rare.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from probanda.tracing.words import Given, Surname

Kind = Literal["surname", "bones", "given", "father", "mother"]


class Curve(NamedTuple):
    """The share of the name of a rank is ``scale / (rank + offset)``; ``rare`` that of an unranked one."""

    scale: float
    offset: float
    rare: float


CURVES: dict[Kind, Curve] = {
    "surname": Curve(0.04, 15, 0.0001),
    "bones": Curve(0.04, 15, 0.0003),
    "given": Curve(0.25, 8, 0.0005),
    "father": Curve(0.25, 1.5, 0.001),
    "mother": Curve(0.25, 1.5, 0.001),
}


def measure_general(kind: Kind, keys: Sequence[tuple[str, ...]]) -> NDArray[np.float64]:
    """The share of people who have the commonest of the names that each word may be."""
    shares, rare = _shares(kind), CURVES[kind].rare
    return np.array([max((shares.get(k, rare) for k in ks), default=rare) for ks in keys] or [rare])


@cache
def _shares(kind: Kind) -> dict[str, float]:
    """The share of each key under which words of a kind are looked up."""
    scale, offset, _ = CURVES[kind]
    shares: dict[str, float] = defaultdict(float)
    for ranked in _ranked(kind):
        for rank, keys in enumerate(ranked, 1):
            for key in keys:
                if kind == "bones":
                    shares[key] += scale / (rank + offset)
                else:
                    shares[key] = max(shares[key], scale / (rank + offset))
    return dict(shares)


def _ranked(kind: Kind) -> Iterable[list[tuple[str, ...]]]:
    """The keys of each name of a kind, the commonest first; given names by sex."""
    text = (resources.files("probanda.tracing") / "data" / "common_names.toml").read_text("utf-8")
    data = tomllib.loads(text)
    if kind in ("surname", "bones"):
        surnames = [Surname.read(word.casefold()) for word in data["surnames"].split()]
        yield [s.stems if kind == "surname" else s.bones for s in surnames]
    elif kind == "given":
        for sex in ("m", "f"):
            yield [_of_sex(word, sex) for word in data["given"][sex].split()]
    elif kind == "mother":
        yield [_of_sex(word, "f") for word in data["parents"]["mothers"].split()]
    else:
        names = data["parents"]["fathers"].split()
        yield [tuple(key[:-1] for key in _of_sex(word, "m")) for word in names]


def _of_sex(word: str, sex: str) -> tuple[str, ...]:
    return tuple(key for key in Given.read(word.casefold()).full if key.endswith(sex))

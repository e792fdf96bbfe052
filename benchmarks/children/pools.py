"""Names and places from which children are invented, with the long tails of a country."""

import random
import tomllib
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Given(NamedTuple):
    """A given name of the pool."""

    ukrainian: str
    russian: str
    pet: tuple[str, ...]
    held_out: bool
    """Whether it stands in no table of the matcher."""


class Town(NamedTuple):
    """A town of the pool, by its names old and new."""

    ukrainian: tuple[str, ...]
    russian: tuple[str, ...]
    latin: str
    oblast: int
    latitude: float
    longitude: float


class Pools:
    """Names and places from which children are made."""

    def __init__(self) -> None:
        data = tomllib.loads((HERE / "names.toml").read_text("utf-8"))
        self.given = {sex: _given(data[word]) for sex, word in (("m", "male"), ("f", "female"))}
        towns = [line.split("|") for line in data["places"]["towns"].split("\n") if line]
        self.towns = [
            Town(tuple(a.split("/")), tuple(b.split("/")), c, int(d), float(e), float(f))
            for a, b, c, d, e, f, _ in towns
        ]
        self.town_weights = [float(row[-1]) for row in towns]
        self.oblasts = [line.split("|") for line in data["places"]["oblasts"].split("\n") if line]
        self.kinds = [line.split("|") for line in data["institutions"]["kinds"].split("\n") if line]
        eyes = [line.split("|") for line in data["eyes"]["colours"].split("\n") if line]
        self.eyes = [row[:3] for row in eyes]
        self.eye_weights = [float(row[3]) for row in eyes]
        self.surnames, self.surname_weights = _surnames(data["surnames"])

    def draw_given(self, sex: str, chance: random.Random) -> Given:
        """A given name, common ones more often."""
        names, weights = self.given[sex]
        return chance.choices(names, weights)[0]

    def draw_surname(self, chance: random.Random) -> str:
        """A surname in its masculine form."""
        return chance.choices(self.surnames, cum_weights=self.surname_weights)[0]

    def draw_town(self, chance: random.Random) -> Town:
        """A town, large ones more often."""
        return chance.choices(self.towns, self.town_weights)[0]


def _given(data: dict[str, str]) -> tuple[list[Given], list[float]]:
    names, weights = [], []
    for key in ("names", "held_out"):
        for line in filter(None, data[key].split("\n")):
            ukrainian, russian, pet, weight = line.split("|")
            names.append(Given(ukrainian, russian, tuple(pet.split(",")), key == "held_out"))
            weights.append(float(weight))
    return names, weights


def _surnames(data: dict[str, str]) -> tuple[list[str], list[float]]:
    """Common surnames, then a long tail of roots with endings; weights fall off by rank."""
    chance = random.Random(4)  # noqa: S311  the same pool for every register
    endings = [pair.split(":") for pair in data["suffixes"].split()]
    tail = {
        root + chance.choices([e[0] for e in endings], [float(e[1]) for e in endings])[0]
        for root in data["roots"].split()
        for _ in range(12)
    }
    names = list(
        dict.fromkeys(
            [*data["common"].split(), *sorted(sorted(tail), key=lambda _: chance.random())]
        )
    )
    total, cumulative = 0.0, []
    for rank in range(len(names)):
        total += 1 / (rank + 12) ** 0.85
        cumulative.append(total)
    return names, cumulative

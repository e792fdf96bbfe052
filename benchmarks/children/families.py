"""Invented families and their children; no child is real."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from children import spelling
from children.pools import Given, Pools, Town

TWINS = 0.03
"""Of brothers and sisters."""
UNSOUGHT = {"brother or sister": 0.25, "namesake": 0.08, "near name": 0.07}
"""Of the found whom nobody seeks; the others are strangers."""
LIKE = {"father": 0.5, "town": 0.3}
"""How often a namesake of like birth has the father's name, and the town, in common as well."""


@dataclass(frozen=True)
class Child:
    """An invented child as it is."""

    given: Given
    surname: str
    father: Given
    mother: Given
    mother_surname: str
    mother_father: Given
    sex: str
    born: date
    town: Town
    birth_town: Town
    institution: tuple[int, int] | None
    eyes: int
    seen: date
    family: int


def make_families(pools: Pools, chance: random.Random) -> Iterator[Child]:
    family = 0
    while True:
        family += 1
        surname, father = pools.draw_surname(chance), pools.draw_given("m", chance)
        town = pools.draw_town(chance)
        birth_town = town if chance.random() < 0.8 else pools.draw_town(chance)
        mother, mother_father = pools.draw_given("f", chance), pools.draw_given("m", chance)
        mother_surname = surname if chance.random() < 0.8 else pools.draw_surname(chance)
        institution = (
            (chance.randrange(6), chance.randrange(1, 12)) if chance.random() < 0.35 else None
        )
        seen = date(2022, 2, 24) + timedelta(days=chance.randrange(300))
        born = date(2004, 6, 1) + timedelta(days=int(chance.triangular(0, 6400, 3200)))
        taken: set[str] = set()
        for _ in range(chance.choices((1, 2, 3), (62, 28, 10))[0]):
            sex = chance.choice("mf")
            given = pools.draw_given(sex, chance)
            while given.ukrainian in taken:
                given = pools.draw_given(sex, chance)
            taken.add(given.ukrainian)
            yield Child(
                given, surname, father, mother, mother_surname, mother_father, sex, born, town,
                birth_town, institution, chance.choices(range(len(pools.eyes)), pools.eye_weights)[0],
                seen, family,
            )  # fmt: skip
            if chance.random() >= TWINS:
                born += timedelta(days=chance.randrange(330, 1500))
                if born > date(2022, 1, 1):
                    born -= timedelta(days=chance.randrange(3000, 5000))


def make_unsought(
    children: list[Child],
    kin: list[Child],
    taken: dict[int, set[str]],
    pools: Pools,
    chance: random.Random,
    like: float = 0.0,
) -> Child:
    base = chance.choice(children)
    if like and chance.random() < like:
        return _make_like(base, pools, chance)
    way = chance.random()
    other_born = date(2004, 6, 1) + timedelta(days=chance.randrange(6300))
    if way < UNSOUGHT["brother or sister"]:
        sex = chance.choice("mf")
        given = pools.draw_given(sex, chance)
        while given.ukrainian in taken.get(base.family, ()):
            given = pools.draw_given(sex, chance)
        born = base.born + timedelta(days=chance.choice((-1, 1)) * chance.randrange(330, 1800))
        if chance.random() < TWINS:
            born = base.born
        return replace(base, given=given, sex=sex, born=born)
    stranger = replace(next(make_families(pools, chance)), family=-chance.randrange(1, 1 << 30))
    if way < UNSOUGHT["brother or sister"] + UNSOUGHT["namesake"]:
        return replace(
            stranger, given=base.given, surname=base.surname, sex=base.sex, born=other_born
        )
    if way < sum(UNSOUGHT.values()):
        near = spelling.mistyped(base.surname, chance)
        return replace(stranger, given=base.given, surname=near, sex=base.sex, born=other_born)
    return chance.choice((stranger, chance.choice(kin)))


def _make_like(base: Child, pools: Pools, chance: random.Random) -> Child:
    """Another child of the same name and a birth that looks like a slip of the other's: a cousin, a namesake."""
    stranger = next(make_families(pools, chance))
    child = replace(stranger, given=base.given, surname=base.surname, sex=base.sex)
    if chance.random() < LIKE["father"]:
        child = replace(child, father=base.father)
    if chance.random() < LIKE["town"]:
        child = replace(child, town=base.town, birth_town=base.birth_town)
    born, way = base.born, chance.randrange(5)
    if way == 0:
        born = born.replace(day=chance.randrange(1, 29))
    elif way == 1:
        born = (
            date(born.year, born.day, born.month)
            if born.day <= 12
            else born.replace(day=born.day // 2)
        )
    elif way == 2:
        born = date(born.year + chance.choice((-3, -2, -1, 1, 2, 3)), born.month, min(born.day, 28))
    elif way == 3:
        born += timedelta(days=chance.choice((-1, 1)) * chance.randrange(1, 20))
    else:
        born += timedelta(days=chance.choice((-1, 1)) * chance.randrange(30, 400))
    return replace(child, family=-chance.randrange(1, 1 << 30), born=born)

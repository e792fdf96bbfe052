"""Invented registers of sought and found children, with what links them; no child is real.

Families have one to three children; each sought child is told by its family, each found one by a
list with habits of its own. ``RATES`` documents how often each corruption befalls a found record;
several may befall one. Found children that were never sought are brothers and sisters of sought
ones, namesakes, near-namesakes and strangers.
"""

import csv
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from children import spelling
from children.families import Child, make_families, make_unsought
from children.pools import Given, Pools, Town

FIELDS = (
    "id", "name", "given", "patronymic", "surname", "sex", "birth_date", "age", "list_date",
    "settlement", "oblast", "lat", "lon", "birth_place", "mother", "institution",
    "date_last_seen", "eye_colour", "source", "script",
)  # fmt: skip
RATES = {
    "both names changed": 0.05,
    "surname changed": 0.07,
    "given name changed": 0.005,
    "diminutive": 0.12,
    "initial only": 0.04,
    "order swapped": 0.10,
    "one column for the name": 0.30,
    "birth date missing": 0.10,
    "year only": 0.05,
    "month only": 0.03,
    "age only": 0.12,
    "day and month swapped": 0.03,
    "year off by one": 0.06,
    "digit of date mistyped": 0.04,
    "scanned": 0.05,
    "mistyped": 0.06,
    "homoglyphs": 0.06,
    "another place": 0.12,
}
SHARES = {
    "sought that are found": 0.75,
    "found twice": 0.05,
}
HABITS = (
    ("Список департаменту", "uk", "ukrainian-2010", 0.22),
    ("Реестр министерства", "ru", "passport", 0.34),
    ("Список лагеря", "ru", "bgn", 0.14),
    ("Passport list", "latin", "passport", 0.10),
    ("Visa list", "latin", "ukrainian-2010", 0.09),
    ("Old Ukrainian list", "latin", "ukrainian-older", 0.03),
    ("Field list", "latin", "bgn", 0.04),
    ("Kinderliste", "latin", "german", 0.02),
    ("Liste", "latin", "french", 0.02),
)


@dataclass
class Register:
    """Two lists and what links them; ``kinds`` tells what befell each found record."""

    sought: list[dict[str, str]] = field(default_factory=list)
    found: list[dict[str, str]] = field(default_factory=list)
    truth: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    families: dict[str, int] = field(default_factory=dict)
    """The family of each record: brothers and sisters have one."""
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    """What each record's child was called before anything befell it: given name, surname."""


def make_register(
    sought: int, found: int, seed: int, like: float = 0.0, matched: float = 0.65
) -> Register:
    """The same numbers and seed give the same register.

    ``like``: the share of the unsought who are namesakes of like birth; ``matched``: the share of
    the found, at most, who are sought.
    """
    chance = random.Random(seed)  # noqa: S311  invented children, no secrets
    pools = Pools()
    register = Register()
    families = make_families(pools, chance)
    children = [next(families) for _ in range(sought)]
    # Not every child of a family is sought.
    kin = [next(families) for _ in range(sought // 6)]
    for number, child in enumerate(children):
        register.sought.append({"id": f"s{number:06}"} | _told(child, pools, chance))
        register.families[f"s{number:06}"] = child.family
        register.names[f"s{number:06}"] = child.given.ukrainian, child.surname
    some = min(int(sought * SHARES["sought that are found"]), int(found * matched))
    looked = chance.sample(range(sought), some)
    twice = chance.sample(looked, int(len(looked) * SHARES["found twice"]))
    rows: list[tuple[Child, str]] = [(children[i], f"s{i:06}") for i in [*looked, *twice]]
    taken: dict[int, set[str]] = {}
    for child in [*children, *kin]:
        taken.setdefault(child.family, set()).add(child.given.ukrainian)
    while len(rows) < found:
        rows.append((make_unsought(children, kin, taken, pools, chance, like), ""))
    chance.shuffle(rows)
    renamed: dict[tuple[int, str], tuple[str, Given]] = {}
    for number, (child, answer) in enumerate(rows):
        key = f"f{number:06}"
        row, kinds = _listed(child, pools, chance, renamed)
        register.found.append({"id": key} | row)
        register.families[key] = child.family
        register.names[key] = child.given.ukrainian, child.surname
        if answer:
            register.truth[key] = answer
            register.kinds[key] = kinds
    return register


def write_register(register: Register, folder: Path) -> None:
    """Write ``sought.csv`` and ``found.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("sought", "found"):
        rows: list[dict[str, str]] = getattr(register, name)
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, FIELDS, restval="")
            writer.writeheader()
            writer.writerows(rows)


def _told(child: Child, pools: Pools, chance: random.Random) -> dict[str, str]:
    """The record of a request by the family: Ukrainian, mostly whole."""
    surname = child.surname if child.sex == "m" else spelling.feminine(child.surname)
    row = {
        "given": child.given.ukrainian,
        "surname": surname,
        "sex": child.sex,
        "settlement": child.town.ukrainian[0],
        "oblast": pools.oblasts[child.town.oblast][0],
        "date_last_seen": (child.seen + timedelta(days=chance.randrange(-3, 4))).isoformat(),
        "source": "requests",
        "script": "uk",
    }
    roll = chance.random()
    if roll < 0.93:
        row["birth_date"] = child.born.isoformat()
    elif roll < 0.96:
        row["birth_date"] = str(child.born.year)
    if chance.random() < 0.80:
        row["patronymic"] = spelling.ukrainian_patronymic(child.father.ukrainian, child.sex)
    if chance.random() < 0.75:
        row["mother"] = _mother(child, "uk", "ukrainian-2010", chance)
    if child.institution and chance.random() < 0.8:
        row["institution"] = _institution(child, pools, "uk")
    if chance.random() < 0.5:
        row["eye_colour"] = pools.eyes[child.eyes][0]
    if chance.random() < 0.6:
        row["birth_place"] = child.birth_town.ukrainian[0]
    if chance.random() < 0.6:
        row["lat"], row["lon"] = _coordinates(child.town, chance)
    if chance.random() < 0.03:
        row["given"] = chance.choice(child.given.pet)
    if chance.random() < 0.02:
        row["surname"] = spelling.mistyped(row["surname"], chance)
    return row


def _listed(
    child: Child,
    pools: Pools,
    chance: random.Random,
    renamed: dict[tuple[int, str], tuple[str, Given]],
) -> tuple[dict[str, str], tuple[str, ...]]:
    """The record of a list that found the child, and what befell it."""
    hit = {kind: chance.random() < rate for kind, rate in RATES.items()}
    source, language, standard, _ = chance.choices(HABITS, [h[3] for h in HABITS])[0]
    listed_on = date(2022, 9, 1) + timedelta(days=chance.randrange(500))
    given, surname, father = child.given, child.surname, child.father
    changed = hit["both names changed"] or hit["surname changed"]
    if changed:
        # Brothers and sisters that one family took have one new surname.
        new = renamed.setdefault(
            (child.family, source), (pools.draw_surname(chance), pools.draw_given("m", chance))
        )
        surname = new[0]
        father = new[1] if hit["both names changed"] or chance.random() < 0.5 else father
    if hit["both names changed"] or hit["given name changed"]:
        given = pools.draw_given(child.sex, chance)
    row: dict[str, str] = {"source": source, "script": language, "list_date": listed_on.isoformat()}
    _write_name(row, child, given, surname, father, language, standard, hit, chance)
    _write_birth(row, child, listed_on, hit, chance)
    if chance.random() < 0.95:
        sex = child.sex if chance.random() < 0.996 else "mf"[child.sex == "m"]
        row["sex"] = {"uk": "чж", "ru": "мж", "latin": "MF"}[language][sex == "f"]
    # An adoption hides most of what the child was.
    hidden = hit["both names changed"] and chance.random() < 0.6
    if not hidden:
        _write_place(row, child, pools, language, hit, chance)
    if chance.random() < (0.08 if changed else 0.4):
        row["mother"] = _mother(child, language, standard, chance)
    if child.institution and not hidden and chance.random() < 0.55:
        row["institution"] = _institution(child, pools, language)
    if chance.random() < 0.35:
        eyes = child.eyes if chance.random() < 0.93 else chance.randrange(len(pools.eyes))
        row["eye_colour"] = pools.eyes[eyes][{"uk": 0, "ru": 1, "latin": 2}[language]]
    if chance.random() < 0.3:
        row["date_last_seen"] = (child.seen + timedelta(days=int(chance.gauss(0, 12)))).isoformat()
    return row, tuple(kind for kind, happened in hit.items() if happened)


def _write_name(
    row: dict[str, str],
    child: Child,
    given: Given,
    surname: str,
    father: Given,
    language: str,
    standard: str,
    hit: dict[str, bool],
    chance: random.Random,
) -> None:
    from_russian = (
        language == "ru"
        or standard in ("passport", "bgn")
        or (standard in ("german", "french") and chance.random() < 0.5)
    )
    first = given.russian if from_russian else given.ukrainian
    if hit["diminutive"]:
        first = chance.choice(given.pet)
    if from_russian:
        last = spelling.russified(surname, chance)
        last = last if child.sex == "m" else spelling.russian_feminine(last)
        middle = spelling.russian_patronymic(father.russian, child.sex)
    else:
        last = surname if child.sex == "m" else spelling.feminine(surname)
        middle = spelling.ukrainian_patronymic(father.ukrainian, child.sex)
    if language == "latin":
        first, middle, last = (spelling.romanise(w, standard) for w in (first, middle, last))
    if hit["mistyped"]:
        if chance.random() < 0.5:
            first = spelling.mistyped(first, chance)
        else:
            last = spelling.mistyped(last, chance)
    if hit["scanned"]:
        last = spelling.misread(last, chance)
        first = spelling.misread(first, chance) if chance.random() < 0.4 else first
    if hit["homoglyphs"] and language != "latin":
        first, last = spelling.with_twins(first, chance), spelling.with_twins(last, chance)
    if hit["initial only"]:
        first, middle = f"{first[0]}.", f"{middle[0]}."
    if chance.random() < (0.7 if language == "latin" else 0.3):
        middle = ""
    if hit["one column for the name"]:
        words = [first, middle, last] if hit["order swapped"] else [last, first, middle]
        row["name"] = " ".join(word for word in words if word)
    elif hit["order swapped"]:
        row["given"], row["surname"], row["patronymic"] = last, first, middle
    else:
        row["given"], row["surname"], row["patronymic"] = first, last, middle


def _write_birth(
    row: dict[str, str], child: Child, listed_on: date, hit: dict[str, bool], chance: random.Random
) -> None:
    born = child.born
    age = max((listed_on - born).days, 0) // 365
    if hit["age only"]:
        row["age"] = str(max(age + (chance.choice((-1, 1)) if chance.random() < 0.12 else 0), 0))
        return
    if hit["birth date missing"]:
        return
    if hit["year off by one"]:
        born = _on(born.year + chance.choice((-1, 1)), born.month, born.day)
    if hit["day and month swapped"] and born.day <= 12:
        born = _on(born.year, born.day, born.month)
    if hit["digit of date mistyped"]:
        born = _on(born.year, born.month, chance.randrange(1, 29))
    row["birth_date"] = born.strftime("%d.%m.%Y" if row["script"] != "latin" else "%Y-%m-%d")
    if hit["year only"]:
        row["birth_date"] = str(born.year)
    elif hit["month only"]:
        row["birth_date"] = f"{born.year}-{born.month:02}"
    if chance.random() < 0.15:
        row["age"] = str(age)


def _write_place(
    row: dict[str, str],
    child: Child,
    pools: Pools,
    language: str,
    hit: dict[str, bool],
    chance: random.Random,
) -> None:
    town = pools.draw_town(chance) if hit["another place"] else child.town
    if chance.random() < 0.7:
        row["settlement"] = _town(town, language, chance)
        if chance.random() < 0.35:
            row["lat"], row["lon"] = _coordinates(town, chance)
    if chance.random() < 0.6:
        row["oblast"] = pools.oblasts[town.oblast][{"uk": 0, "ru": 1, "latin": 2}[language]]
    if chance.random() < 0.4:
        row["birth_place"] = _town(child.birth_town, language, chance)


def _mother(child: Child, language: str, standard: str, chance: random.Random) -> str:
    surname = child.mother_surname
    if language == "ru" or standard in ("passport", "bgn", "german", "french"):
        words = [
            spelling.russian_feminine(spelling.russified(surname, chance)),
            child.mother.russian,
            spelling.russian_patronymic(child.mother_father.russian, "f"),
        ]
    else:
        words = [
            spelling.feminine(surname),
            child.mother.ukrainian,
            spelling.ukrainian_patronymic(child.mother_father.ukrainian, "f"),
        ]
    if language == "latin":
        words = [spelling.romanise(word, standard) for word in words]
    return " ".join(words if chance.random() < 0.6 else words[:2])


def _institution(child: Child, pools: Pools, language: str) -> str:
    assert child.institution is not None  # noqa: S101  asked only of children in one
    kind, number = child.institution
    name = pools.kinds[kind][{"uk": 0, "ru": 1, "latin": 2}[language]]
    names = child.town.russian if language == "ru" else child.town.ukrainian
    town = child.town.latin if language == "latin" else names[0]
    return f"{name} {'No. ' if language == 'latin' else '№'}{number}, {town}"


def _town(town: Town, language: str, chance: random.Random) -> str:
    if language == "latin":
        return town.latin
    return chance.choice(town.ukrainian if language == "uk" else town.russian)


def _coordinates(town: Town, chance: random.Random) -> tuple[str, str]:
    return (
        f"{town.latitude + chance.gauss(0, 0.02):.4f}",
        f"{town.longitude + chance.gauss(0, 0.03):.4f}",
    )


def _on(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, 28))

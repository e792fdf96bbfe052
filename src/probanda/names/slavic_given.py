"""Which given name a word is: one name in its Ukrainian, Russian, foreign and pet forms."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from probanda.names.slavic import fold, readings

Sex = Literal["f", "m"]
SHORTEST_MISSPELT = 5
"""Shorter words are too near to too many names."""


@dataclass(frozen=True)
class GivenName:
    """One given name of the table, under its Ukrainian form."""

    sex: Sex
    name: str
    full_forms: tuple[str, ...]
    """The Ukrainian and the Russian one."""
    forms: tuple[str, ...]
    """All of them, pet forms and foreign ones too."""
    patronymics: tuple[str, ...]


@cache
def load_given_names() -> tuple[GivenName, ...]:
    """The table of ``data/given_names.txt``, whose head tells its version and source."""
    text = (resources.files("probanda.names") / "data" / "given_names.txt").read_text("utf-8")
    found = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        sex, ukrainian, russian, others, *irregular = line.split("|")
        full = tuple(dict.fromkeys([ukrainian, russian]))
        forms = tuple(dict.fromkeys([*full, *_split(others)]))
        patronymics = tuple(_split(irregular[0])) if irregular else ()
        found.append(GivenName("f" if sex == "f" else "m", ukrainian, full, forms, patronymics))
    return tuple(found)


@lru_cache(maxsize=262144)
def find_given_names(word: str) -> tuple[GivenName, ...]:
    """The names of which a word may be a form, in any script; () where the table has none."""
    table = _by_sound()
    found = dict.fromkeys(name for sound in readings(word) for name in table.get(sound, ()))
    return tuple(found)


@lru_cache(maxsize=65536)
def find_nearly(word: str) -> tuple[GivenName, ...]:
    """The names whose full forms are one slip of a letter away from a word; () of a short one."""
    sounds = [sound for sound in readings(word) if len(sound) >= SHORTEST_MISSPELT]
    found = {
        name: None
        for sound in sounds
        for form, _, _ in process.extract(
            sound, _full_forms(), scorer=OSA.distance, score_cutoff=1, limit=None
        )
        for name in _full_forms_of(form)
    }
    return tuple(found)


@lru_cache(maxsize=65536)
def is_full_form(word: str) -> bool:
    """Whether a word is a full form, not a pet form, of a name in the table."""
    sounds = readings(word)
    return any(fold(form) in sounds for name in find_given_names(word) for form in name.full_forms)


@lru_cache(maxsize=65536)
def has_known_father(patronymic: str) -> bool:
    """Whether a patronymic is made of a name of the table."""
    return any(_stem(sound) in _by_patronymic() for sound in readings(patronymic))


@lru_cache(maxsize=65536)
def find_fathers(patronymic: str) -> tuple[str, ...]:
    """The fathers' names that a patronymic may be made of, else its stem; () if it is none."""
    stems = dict.fromkeys(stem for sound in readings(patronymic) if (stem := _stem(sound)))
    known = dict.fromkeys(name for stem in stems for name in _by_patronymic().get(stem, ()))
    return tuple(known) or tuple(list(stems)[:1])


def sex_of_patronymic(patronymic: str) -> Sex | None:
    """The sex that a patronymic's ending tells; None where it is no patronymic."""
    for sound in readings(patronymic):
        if _stem(sound):
            return "f" if sound.endswith("a") else "m"
    return None


MASCULINE = ("oviʧ", "eviʧ", "iviʧ", "iʧ", "ovitʃ", "evitʃ")
FEMININE = ("ovna", "evna", "ivna", "iniʧna", "iʧna")


def _stem(sound: str) -> str:
    """What is left of a folded patronymic, "" of another word."""
    for ending in (*MASCULINE, *FEMININE):
        if sound.endswith(ending) and len(sound) - len(ending) >= 2:
            return sound[: -len(ending)].rstrip("aeiou")
    return ""


@cache
def _by_sound() -> dict[str, tuple[GivenName, ...]]:
    table: dict[str, list[GivenName]] = defaultdict(list)
    for name in load_given_names():
        for form in name.forms:
            if name not in table[fold(form)]:
                table[fold(form)].append(name)
    return {sound: tuple(names) for sound, names in table.items()}


@cache
def _full_forms() -> tuple[str, ...]:
    forms = (fold(form) for name in load_given_names() for form in name.full_forms)
    return tuple(dict.fromkeys(form for form in forms if len(form) >= SHORTEST_MISSPELT))


@cache
def _full_forms_of(sound: str) -> tuple[GivenName, ...]:
    """The names that have a sound as a full form."""
    return tuple(
        name for name in _by_sound()[sound] if sound in {fold(form) for form in name.full_forms}
    )


@cache
def _by_patronymic() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = defaultdict(list)
    for name in load_given_names():
        if name.sex == "m":
            full = [fold(form).rstrip("aeiou") for form in name.full_forms]
            for stem in dict.fromkeys([*full, *(_stem(fold(p)) for p in name.patronymics)]):
                if stem and name.name not in table[stem]:
                    table[stem].append(name.name)
    return {stem: tuple(names) for stem, names in table.items()}


def _split(listed: str) -> list[str]:
    return [form.strip() for form in listed.split(",") if form.strip()]

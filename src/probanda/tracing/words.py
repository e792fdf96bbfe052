"""What is known of each distinct word of a name, and how alike two of them are."""

import re
from dataclasses import dataclass
from typing import Self

from rapidfuzz.distance import OSA, JaroWinkler

from probanda.names.slavic import fold, readings, skeleton
from probanda.names.slavic_given import find_fathers, find_given_names, find_nearly
from probanda.names.surnames import surname_stem

# Levels of likeness, by field: 0 is "not told on both sides" throughout.
MISSING = 0
SAME, FORM, CLOSE, INITIAL, SHORTENED, OTHER, KNOWN_OTHER, OTHER_INITIAL = range(1, 9)
STEM, SKELETON, NEAR, PART, S_INITIAL, LIKE, UNLIKE, UNLIKE_INITIAL = range(1, 9)
FATHER, FATHER_NEAR, FATHER_INITIAL, FATHER_OTHER = range(1, 5)
CLOSE_FROM, LIKE_FROM = 0.90, 0.80
SHORTEST, LONG = 4, 9
FAMILY_ENDING = re.compile(r"(?:enk|uk|ov|ev|in|iʧ|sk|ʦk)$")
"""What a family's name is formed with, in stems: Савченко and Савчук are two families."""


@dataclass(frozen=True)
class Given:
    """A given name as written: its sounds, and the names of the table that it may be."""

    sounds: tuple[str, ...]
    names: tuple[str, ...]
    nearly: tuple[str, ...]
    """Of a word that the table does not have: the names one slip of a letter away."""
    letters: tuple[str, ...]
    """The first sounds of its full forms: Микола may stand as М. or Н."""
    full: tuple[str, ...]
    """The names of which it is the full form."""
    is_initial: bool

    @classmethod
    def read(cls, word: str) -> Self:
        """Look a word up."""
        found = find_given_names(word)
        names = tuple(n.name + n.sex for n in found)
        forms = (sound for n in found for form in n.full_forms for sound in readings(form))
        letters = tuple(dict.fromkeys(s[:1] for s in (*readings(word), *forms)))
        nearly = () if names else tuple(n.name + n.sex for n in find_nearly(word))
        sounds = readings(word)
        full = tuple(
            n.name + n.sex for n in found if any(fold(form) in sounds for form in n.full_forms)
        )
        return cls(sounds, names, nearly, letters, full, len(word) == 1)

    @property
    def keys(self) -> tuple[str, ...]:
        """What records of one name have in common."""
        return self.names or self.nearly or self.sounds[:1]


@dataclass(frozen=True)
class Surname:
    """A surname as written: its stems without the ending of the sex, whole and by halves."""

    stems: tuple[str, ...]
    halves: tuple[str, ...]
    bones: tuple[str, ...]
    """The consonants of each stem."""
    is_initial: bool

    @classmethod
    def read(cls, word: str) -> Self:
        """Take a surname apart."""
        parts = [part for part in word.replace("–", "-").replace("‐", "-").split("-") if part]
        whole = "".join(parts) or word
        stems = tuple(dict.fromkeys(s.rstrip("aeiou") or s for s in readings(whole)))
        halves = tuple(surname_stem(part) for part in parts) if len(parts) > 1 else ()
        bones = tuple(dict.fromkeys(skeleton(stem) for stem in stems))
        return cls(stems, halves, bones, len(word) == 1)

    @property
    def sounds(self) -> tuple[str, ...]:
        """The stems: what is compared of a surname."""
        return self.stems

    @property
    def is_plain(self) -> bool:
        """Whether it has one reading and one part."""
        return len(self.stems) == 1 and not self.halves and not self.is_initial


@dataclass(frozen=True)
class Patronymic:
    """A patronymic as written: the fathers' names it may come from."""

    fathers: tuple[str, ...]
    sounds: tuple[str, ...]
    is_initial: bool

    @classmethod
    def read(cls, word: str) -> Self:
        """Look the father's name up."""
        return cls(find_fathers(word), readings(word), len(word) == 1)

    @property
    def keys(self) -> tuple[str, ...]:
        """What children of fathers of one name have in common."""
        return self.fathers or self.sounds[:1]


def compare_given(first: Given, second: Given) -> int:
    """The level of likeness of two given names."""
    if first.is_initial or second.is_initial:
        return INITIAL if set(first.letters) & set(second.letters) else OTHER_INITIAL
    if set(first.sounds) & set(second.sounds):
        return SAME
    shared = set(first.names) & set(second.names)
    # Two full names are not one because a third has both for a form: Лариса, Олександра, Леся.
    if shared and not (first.full and second.full):
        return FORM
    if shared & {*first.full, *second.full}:
        return FORM
    if first.names and second.names:
        return KNOWN_OTHER
    names, others = first.names or first.nearly, second.names or second.nearly
    if set(names) & set(others):
        return CLOSE
    alike = likeness(first.sounds, second.sounds)
    if names and others:
        return KNOWN_OTHER if alike < LIKE_FROM else OTHER
    if alike >= CLOSE_FROM:
        return CLOSE
    short, long = sorted((first.sounds[0], second.sounds[0]), key=len)
    if len(short) >= 3 and short[:3] == long[:3]:
        return SHORTENED
    return OTHER


def compare_surnames(first: Surname, second: Surname) -> int:
    """The level of likeness of two surnames."""
    if first.is_initial or second.is_initial:
        same = {s[:1] for s in first.stems} & {s[:1] for s in second.stems}
        return S_INITIAL if same else UNLIKE_INITIAL
    if set(first.stems) & set(second.stems):
        return STEM
    if len(first.stems[0]) >= SHORTEST and set(first.bones) & set(second.bones):
        return SKELETON
    if set(first.halves or first.stems) & set(second.halves or second.stems):
        return PART
    alike = likeness(first.stems, second.stems)
    slips = min(OSA.distance(a, b) for a in first.stems for b in second.stems)
    length = min(len(first.stems[0]), len(second.stems[0]))
    if slips <= (1 if length < LONG else 2) and length > SHORTEST:
        return NEAR
    return LIKE if alike >= LIKE_FROM and _ending(first) == _ending(second) else UNLIKE


def _ending(surname: Surname) -> str:
    found = FAMILY_ENDING.search(surname.stems[0])
    return found[0] if found else ""


def compare_patronymics(first: Patronymic, second: Patronymic) -> int:
    """The level of likeness of two patronymics, by the father's name."""
    if first.is_initial or second.is_initial:
        same = {s[:1] for s in first.sounds} & {s[:1] for s in second.sounds}
        return FATHER_INITIAL if same else FATHER_OTHER
    if set(first.keys) & set(second.keys) or set(first.sounds) & set(second.sounds):
        return FATHER
    return FATHER_NEAR if likeness(first.sounds, second.sounds) >= 0.91 else FATHER_OTHER


def likeness(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """How alike two words sound by their best readings, from 0 to 1."""
    return max(JaroWinkler.similarity(a, b) for a in first for b in second)

"""Whether two names may be one person's, with the reason."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from probanda.names.given import (
    gender_of_given_name,
    is_known_given_name,
    may_be_one_given_name,
)
from probanda.names.normal import tokens_of_name
from probanda.names.parts import PARTICLES, name_tokens, sounds_of_name, suffix_of
from probanda.names.transliteration import sound_key

Verdict = Literal["same", "may be", "different"]
ONE_VOWEL = "given names differ by one vowel"
ONE_LETTER = "surnames differ by one letter"
TWO_LANGUAGES = "one name as two languages spell it"
PART_OF_SURNAMES = "one has only a part of the other's surnames"
FINAL_H = "one surname has a silent h at its end"
SHORT_GIVEN = "one given name is short for the other"
SLIP_IN_GIVEN = "one given name has a letter more"
CUT_SURNAME = "one surname is cut to its first letter"
VOWELS = frozenset("aeiou")
VOWEL_RUNS = re.compile("([aeiou]+)")
NEAR_VOWELS = ({"a", "e"}, {"e", "i"}, {"o", "u"}, {"ai", "ei"})
DOUBLED = frozenset({"ou", "eu", "oo", "ee"})
LOOSE = (
    ("th", "t"), ("h", "g"), ("ue", "u"), ("oe", "o"), ("ae", "a"), ("sz", "s"), ("rz", "z"),
    ("š", "s"), ("ž", "z"), ("č", "c"), ("c", "k"),
)  # fmt: skip
"""Letters of two languages, of names with their marks and without, that are one letter's."""
SHORTEST_VARIANT = 5
SHORTEST_MISSPELT = 6
"""Shorter surnames that differ by a letter are those of two families."""
OTHER_GENERATIONS = ({"jr", "sr"}, {"ii", "iii"}, {"iii", "iv"}, {"ii", "iv"}, {"jr", "iii"})


@dataclass(frozen=True)
class Comparison:
    """The verdict on two names, and why.

    "same": all parts agree. "may be": one name has only a part of the other, so others may bear it.
    """

    verdict: Verdict
    reason: str


@lru_cache(maxsize=4096)
def compare_names(first: str, second: str) -> Comparison:
    """Compare two persons' names in any order and script; never "same" on a surname alone."""
    first, second = sorted((first, second), key=lambda n: (len(sounds_of_name(n)), n))
    short, long = sounds_of_name(first), sounds_of_name(second)
    if not short:
        return Comparison("different", "one name is empty")
    if {suffix_of(first), suffix_of(second)} in OTHER_GENERATIONS:
        return Comparison("different", "one is the other's junior")
    given = name_tokens(first)[0], name_tokens(second)[0]
    if given[0] != given[1] and _of_two_genders(first, second):
        return Comparison("different", "given names differ")
    if short == long or (len(short) > 1 and "".join(short) == "".join(long)):
        return Comparison("same" if len(short) > 1 else "may be", "all parts agree")
    if len(short) == 1:
        if any(_same_surname(short[0], part) for part in (long[-1], long[0])):
            return Comparison("may be", "one name has only the surname")
        if len(long) > 2 and short[0] == long[-2]:
            return Comparison("may be", PART_OF_SURNAMES)
        return Comparison("different", "surnames differ")
    if sorted(short) == sorted(long):
        return Comparison("same", "all parts agree in another order")
    if len(short) == len(long) == 2 and short[0] == long[0] and short[1] != long[1]:
        if _without_h(first) == _without_h(second):
            return Comparison("may be", FINAL_H)
        if _misspelt(short[1], long[1]):
            return Comparison("may be", ONE_LETTER)
    if short == long[: len(short)] or (
        len(short) == 2
        and ("-".join(short) == long[-1] or (short[0] == long[0] and short[1] in long[2:-1]))
    ):
        return Comparison("may be", PART_OF_SURNAMES)
    if _is_cut(first, second) or _is_cut(second, first):
        return Comparison("may be", CUT_SURNAME)
    if not _same_surname(short[-1], long[-1]):
        if loose_sound(short[-1]) == loose_sound(long[-1]) and (
            loose_sound(short[0]) == loose_sound(long[0]) or may_be_one_given_name(*given)
        ):
            return Comparison("may be", TWO_LANGUAGES)
        return Comparison("different", "surnames differ")
    if short[-1] != long[-1]:
        if short[0] == long[0] or _is_initial_of(*given):
            return Comparison("may be", "one has a part of the other's doubled surname")
        return Comparison("different", "given names differ")
    if short[0] == long[0]:
        if len(short) > 2 and not _middles_agree(name_tokens(first), name_tokens(second)):
            return Comparison("different", "middle names differ")
        return Comparison("same", "given name and surname agree")
    if _is_initial_of(*given):
        return Comparison("may be", "one has only an initial")
    if len(short) == 2 and len(long) > 2 and short[0] in long[1:-1]:
        return Comparison("may be", "one is called by a middle name")
    if (
        len(short) == len(long)
        and _differ_by_vowel(loose_sound(short[0]), loose_sound(long[0]))
        and not (all(map(is_known_given_name, given)) and not _spelt_near(*given))
    ):
        return Comparison("may be", ONE_VOWEL)
    if loose_sound(short[0]) == loose_sound(long[0]):
        return Comparison("may be", TWO_LANGUAGES)
    if may_be_one_given_name(*given):
        return Comparison("may be", SHORT_GIVEN)
    if len(short) == len(long) == 2 and _has_letter_more(*given):
        return Comparison("may be", SLIP_IN_GIVEN)
    return Comparison("different", "given names differ")


def loose_sound(sound: str) -> str:
    """Holovko as Golovko, Müller as Mueller, Tomasz as Tomash: letters that languages write otherwise.

    One Cyrillic letter is an h in Ukrainian, a g in Russian names.
    """
    for printed, plain in LOOSE:
        sound = sound.replace(printed, plain)
    return sound


def is_cut(name: str) -> bool:
    """ "Orsan T.": a given name and the first letter of a surname, as laws on privacy ask of the press."""
    printed = tokens_of_name(name)
    return len(printed) == 2 and len(printed[1]) == 1 < len(printed[0])


def _is_cut(name: str, whole: str) -> bool:
    """Whether "Orsan T." or "Orsan A." may be cut from Orsan al-Tevik, whose particle may count."""
    if not is_cut(name) or is_cut(whole):
        return False
    given, letter = tokens_of_name(name)
    parts, printed = name_tokens(whole), tokens_of_name(whole)
    same = len(parts) > 1 and sound_key(given) == sound_key(parts[0])
    ends = {parts[-1], printed[-1], *(word for word in printed[1:-1] if word in PARTICLES)}
    return same and any(word[0] == letter for word in ends)


def _without_h(name: str) -> str:
    """The surname's sound; behind a vowel no h is heard, and languages drop it: Mensah, Mensa."""
    surname = name_tokens(name)[-1]
    silent = surname.endswith("h") and surname[-2:-1] in VOWELS
    return sound_key(surname[:-1] if silent else surname)


def _same_surname(first: str, second: str) -> bool:
    if first == second:
        return True
    halves = first.split("-"), second.split("-")
    if 1 not in (len(halves[0]), len(halves[1])):
        return False
    return bool(set(halves[0]) & set(halves[1]))


def _is_initial_of(first: str, second: str) -> bool:
    return 1 in (len(first), len(second)) and first[0] == second[0]


def _differ_by_vowel(first: str, second: str) -> bool:
    """Irina and Irena, Victor and Viktar, Zainab and Zinab: one name; never Maria and Mario.

    Scripts without short vowels leave it to each newsroom which to print between two consonants.
    """
    if min(len(first), len(second)) < SHORTEST_VARIANT:
        return False
    parts, others = VOWEL_RUNS.split(first), VOWEL_RUNS.split(second)
    if len(parts) != len(others) or parts[::2] != others[::2]:
        return False
    unlike = [n for n, pair in enumerate(zip(parts, others, strict=True)) if pair[0] != pair[1]]
    return len(unlike) == 1 and bool(parts[unlike[0] - 1]) and bool(parts[unlike[0] + 1])


def _of_two_genders(first: str, second: str) -> bool:
    """Emil and Emily, Sergio and Serge are of one sound: only the lists tell them apart."""
    genders = {gender_of_given_name(first), gender_of_given_name(second)}
    return {"f", "m"} <= genders


def _spelt_near(first: str, second: str) -> bool:
    """Ahmad and Ahmed, Khalid and Khaled, Tatiana and Tetiana, of names known: never Kamal and Kamil."""
    for one, other in zip(VOWEL_RUNS.split(first), VOWEL_RUNS.split(second), strict=False):
        if one != other and {one, other} not in NEAR_VOWELS and not {one, other} & DOUBLED:
            return False
    return True


def _misspelt(first: str, second: str) -> bool:
    """Whether a slip of one letter makes one of the other; never -ov and -ova, man and woman."""
    short, long = sorted((first, second), key=len)
    if len(short) < SHORTEST_MISSPELT or short == long or long == f"{short}a":
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _has_letter_more(first: str, second: str) -> bool:
    """Jermayne and Jerymayne: within the name, for its end tells a woman's from a man's."""
    short, long = sorted((first, second), key=len)
    if len(short) < SHORTEST_MISSPELT or len(long) != len(short) + 1:
        return False
    if is_known_given_name(first) and is_known_given_name(second):
        return False
    return any(long[:place] + long[place + 1 :] == short for place in range(1, len(short)))


def is_slip(first: str, second: str) -> bool:
    """Whether one word is the other with an "s" more or two letters turned round."""
    short, long = sorted((first, second), key=len)
    if len(short) < SHORTEST_MISSPELT or short == long:
        return False
    if len(short) != len(long):
        return long == f"{short}s"
    unlike = [place for place in range(len(short)) if short[place] != long[place]]
    turned = len(unlike) == 2 and unlike[1] == unlike[0] + 1
    return turned and short[unlike[0]] == long[unlike[1]] and short[unlike[1]] == long[unlike[0]]


def _middles_agree(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """George W. and George H. W. are two men; a name without a middle part may be either's.

    "Ana Ferran Soto" has one of the given names of Ana Lucia Ferran Soto.
    """
    if len(first) != len(second):
        rest = iter(second[1:-1])
        return all(len(middle) > 1 and middle in rest for middle in first[1:-1])
    pairs = zip(first[1:-1], second[1:-1], strict=True)
    return all(sound_key(a) == sound_key(b) or _is_initial_of(a, b) for a, b in pairs)

"""The parts of a person's name that are compared: given names first, the surname last."""

import re
from functools import lru_cache

from probanda.names.normal import tokens_of_name
from probanda.names.titles import without_title
from probanda.names.transliteration import sound_key

PARTICLES = frozenset(
    [
        "al",
        "bin",
        "bint",
        "binti",
        "ould",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "la'",
        "ter",
        "van",
        "von",
        "zu",
        "zur",
        "af",
        "av",
    ]
)
"""Never a whole name: "van der Meer" and "Meer" are one surname."""
GIVEN_OR_PARTICLE = frozenset(["abu", "ben", "le", "ten"])
"""Given names where they come first, particles where they stand inside a name."""
SUFFIXES = {
    "jr": "jr",
    "junior": "jr",
    "sr": "sr",
    "senior": "sr",
    "ii": "ii",
    "iii": "iii",
    "iv": "iv",
}
PATRONYMIC = re.compile(r"(?:ov|ev|yov|jev|'ev)(?:ych|ich|yč|na)$|(?:ivna|yivna|inichna|ich)$")
SERVANT = re.compile(r"abd[ -]?[aeuo]l[ -]?(?P<whose>\w{3,}) (?P<rest>.+)")
"""The parts of a name of "Abd", the servant of, which scripts and newsrooms part in many ways."""
NICKNAME = re.compile(r"\s[\"“”‘'«(][^\"“”’'»)]+[\"“”’'»)](?=\s)")


def without_nickname(name: str) -> str:
    """The name without a nickname in quotation marks or brackets: Tevik "Buzz" Orn."""
    return NICKNAME.sub("", name)


def nickname_of(name: str) -> str:
    """Buzz of 'Tevik "Buzz" Orn', else ""."""
    found = NICKNAME.search(name)
    return found[0].strip(" \"“”‘’'«»()") if found else ""


@lru_cache(maxsize=4096)
def name_tokens(name: str) -> tuple[str, ...]:
    """Normalised words, given names first, without title, nickname, particles and suffix.

    A patronymic at the end, or initials there, show that the surname comes first.
    """
    all_words = _with_servant_whole(tokens_of_name(without_title(without_nickname(name))))
    words = [word for word in all_words if word not in SUFFIXES] or list(all_words)
    kept = [
        bare
        for place, word in enumerate(words)
        if not (word in PARTICLES or (place and word in GIVEN_OR_PARTICLE))
        for bare in [re.sub(r"^(?:al|el|ad|as|ash|an|ar|at)-(?=\w)", "", word)]
    ] or words
    last_is_initial = len(kept) > 1 and len(kept[-1]) == 1 and len(kept[0]) > 1
    last_is_patronymic = len(kept) == 3 and PATRONYMIC.search(kept[-1]) is not None
    if last_is_initial or last_is_patronymic:
        kept = [*kept[1:], kept[0]]
    return tuple(kept)


def _with_servant_whole(words: tuple[str, ...]) -> tuple[str, ...]:
    """Abdulkarim of "Abdel Karim Orn", "Abd al-Karim Orn" and "Abdul-Karim Orn": one given name.

    Not where no surname follows: the Karim of "Abdul Karim" is what the press calls him by.
    """
    found = SERVANT.fullmatch(" ".join(words))
    return ("abdul" + found["whose"], *found["rest"].split()) if found else words


def suffix_of(name: str) -> str:
    """ "jr" of "Pavel Orn Junior"; empty without one."""
    return next((SUFFIXES[w] for w in tokens_of_name(name)[1:] if w in SUFFIXES), "")


@lru_cache(maxsize=4096)
def sounds_of_name(name: str) -> tuple[str, ...]:
    """The parts as keys that spellings of one name share; an initial stays the letter it is."""
    return tuple(map(_sound, name_tokens(name)))


def _sound(word: str) -> str:
    if len(word) == 1:
        return word
    return "-".join(sound_key(half) or half for half in word.split("-"))

"""Words as the search sees them: folded, with their lemmas; the same for texts and for questions.

We cut and fold the words ourselves, so that SQLite and PostgreSQL, which only compare them, find
the same.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import msgspec
import simplemma

WORD = re.compile(r"[^\W_]+")
UNKNOWN_LANGUAGE = "en"
"""A text too short to show its language is read as English."""


DERIVED = (
    ("ify", "ification"),
    ("ply", "plication"),
    ("de", "sion"),
    ("nd", "nsion"),
    ("mit", "mission"),
    ("ceive", "ception"),
    ("scribe", "scription"),
    ("duce", "duction"),
    ("sume", "sumption"),
    ("vert", "version"),
    ("olve", "olution"),
    ("tain", "tention"),
    ("claim", "clamation"),
    ("explain", "explanation"),
    ("abolish", "abolition"),
    ("die", "death"),
)
"""Endings of verbs and of the nouns made of them that have not one stem: "apply", "application"."""


class Word(msgspec.Struct, frozen=True):
    """One word: offsets into the text it was found in, and itself without case and accents."""

    start: int
    end: int
    text: str


def find_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """The words between two offsets; ``Lvova-Belova`` and ``16,000`` are two words each."""
    for found in WORD.finditer(text, start, len(text) if end is None else end):
        yield Word(found.start(), found.end(), fold(found[0]))


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Without case; accents go only from Latin letters, for elsewhere they make other letters."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFD", plain)
    kept = [
        c
        for i, c in enumerate(parts)
        if not (unicodedata.combining(c) and _is_latin(_base(parts, i)))
    ]
    return unicodedata.normalize("NFC", "".join(kept))


def _base(parts: str, index: int) -> str:
    while index and unicodedata.combining(parts[index]):
        index -= 1
    return parts[index]


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


@lru_cache(maxsize=200_000)
def find_lemma(word: str, language: str | None) -> str:
    """The word's dictionary form in its language; the word itself where that is not known."""
    code = (language or UNKNOWN_LANGUAGE).partition("-")[0]
    try:
        lemma = fold(simplemma.lemmatize(word, lang=code))
    except ValueError:  # a language without a dictionary
        return word
    return lemma if WORD.fullmatch(lemma) else word


def find_derived(word: str) -> frozenset[str]:
    """What an English verb's noun may be, or a noun's verb; some of it is no word at all."""
    pairs = (*DERIVED, *((noun, verb) for verb, noun in DERIVED))
    return frozenset(
        word.removesuffix(one) + other
        for one, other in pairs
        if word.endswith(one) and (len(word) > len(one) + 1 or word == one)
    )

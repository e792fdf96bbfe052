"""Closed lists by which questions are read, from the data file beside this module."""

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources
from typing import cast

from probanda.analysis.lineage.terms import find_term
from probanda.evidence.search.words import find_derived

NAME_ENDINGS = ("ians", "ian", "ans", "an", "ese", "ish", "ia", "ns", "n", "is", "i", "s", "a", "e")
SHORTEST_NAME = 4


@lru_cache(maxsize=1)
def _load() -> dict[str, object]:
    text = (resources.files(__package__) / "data" / "words.toml").read_text("utf-8")
    return tomllib.loads(text)


@lru_cache
def words(name: str) -> frozenset[str]:
    """One list of words; raises KeyError for a list that is not there."""
    return frozenset(cast(str, _load()[name]).split())


@lru_cache
def terms(name: str) -> frozenset[str]:
    """The terms of one list of words."""
    return frozenset(find_term(word) for word in words(name))


@lru_cache(maxsize=1)
def _broader() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for broad, narrow in cast(dict[str, str], _load()["narrower"]).items():
        for word in narrow.split():
            found.setdefault(find_term(word), set()).add(find_term(broad))
    return {narrow: frozenset(broad) for narrow, broad in found.items()}


def find_broader(term: str) -> frozenset[str]:
    """The terms of a wider meaning that are met by this one."""
    return _broader().get(term, frozenset())


@lru_cache(maxsize=20_000)
def find_meanings(lemma: str) -> frozenset[str]:
    """The terms that a word of a text meets: its own, wider ones, and its verb's or noun's."""
    found = {find_term(word) for word in (lemma, *find_derived(lemma))}
    return frozenset(found).union(*(find_broader(term) for term in found))


@lru_cache
def find_narrower(term: str) -> frozenset[str]:
    """The terms of a narrower meaning that meet this one."""
    return frozenset(narrow for narrow, broad in _broader().items() if term in broad)


@lru_cache(maxsize=1)
def _excluding() -> dict[str, tuple[str, ...]]:
    told = cast(dict[str, str], _load()["excluding"])
    return {word: tuple(others.split()) for word, others in told.items()}


def find_excluding(lemma: str) -> tuple[str, ...]:
    """Words that tell that something was not so: of whoever was acquitted, not convicted."""
    return _excluding().get(lemma, ())


def find_phrase(verb: str, particle: str, objects: Iterable[str]) -> str | None:
    """What a verb means with the word that belongs to it: to dig up is to exhume.

    ``objects`` are the lemmas of what it is done to, as some have that meaning of few things only.
    """
    phrase = f"{verb} {particle}"
    of = cast(dict[str, str], _load()["phrase_objects"]).get(phrase)
    if of is not None and not any(o in words(name) for o in objects for name in of.split()):
        return None
    return cast(dict[str, str], _load()["phrases"]).get(phrase)


@lru_cache(maxsize=20_000)
def find_name_stem(word: str) -> str:
    """A name without the ending that makes it an adjective or a people: "Norvian", "Norvia"."""
    plain = word.lower()
    for ending in NAME_ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= SHORTEST_NAME:
            return plain[: -len(ending)]
    return plain

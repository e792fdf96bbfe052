"""Closed lists by which claims are told apart."""

import tomllib
from functools import lru_cache
from importlib import resources
from typing import cast

from probanda.analysis.lineage.terms import find_term

STANDARDS = ("believed", "loosely_believed", "standards")
"""Lists of standards of proof as printed; the first of a line names it."""


@lru_cache(maxsize=1)
def _load() -> dict[str, object]:
    text = (resources.files(__package__) / "data" / "words.toml").read_text("utf-8")
    return tomllib.loads(text)


@lru_cache
def words(name: str) -> frozenset[str]:
    """One list of lemmas; raises KeyError for a list that is not there."""
    return frozenset(cast(str, _load()[name]).split())


@lru_cache
def terms(name: str) -> frozenset[str]:
    """The terms of one list of lemmas."""
    return frozenset(find_term(word) for word in words(name))


@lru_cache(maxsize=1)
def reactions() -> tuple[str, ...]:
    """Terms of feelings that speakers show."""
    return tuple(find_term(word) for word in cast(list[str], _load()["reactions"]))


@lru_cache(maxsize=1)
def standards() -> tuple[tuple[str, str], ...]:
    """Each printed form of a standard of proof with the standard's name, longest form first."""
    forms = [
        (f, line[0]) for n in STANDARDS for line in cast(list[list[str]], _load()[n]) for f in line
    ]
    return tuple(sorted(forms, key=lambda pair: (-len(pair[0]), pair[0])))


@lru_cache(maxsize=1)
def loose_standards() -> frozenset[str]:
    """Names of standards that are no law's term, and may render one that is."""
    return frozenset(line[0] for line in cast(list[list[str]], _load()["loosely_believed"]))


@lru_cache(maxsize=1)
def believed_standards() -> frozenset[str]:
    """Names of standards by which something is believed and not yet found, loose ones too."""
    return loose_standards() | {line[0] for line in cast(list[list[str]], _load()["believed"])}


@lru_cache
def may_be_one_standard(one: str, two: str) -> bool:
    """The same, or what there are grounds to believe, where one of the two has no law's term for it."""
    if one == two:
        return True
    return {one, two} <= believed_standards() and not loose_standards().isdisjoint((one, two))


@lru_cache(maxsize=1)
def fates() -> dict[str, str]:
    """Each term for what happens to people, with the word that names all that mean the same."""
    table = cast(dict[str, str], _load()["fates"])
    return {find_term(word): fate for fate, held in table.items() for word in held.split()}


@lru_cache
def phrases(name: str) -> tuple[str, ...]:
    """One list of words and phrases, longest first."""
    return tuple(sorted(cast(list[str], _load()[name]), key=lambda p: (-len(p), p)))


@lru_cache(maxsize=1)
def same_heads() -> tuple[frozenset[str], ...]:
    """Terms for offices that mean the same, a set for each meaning."""
    rows = cast(list[str], _load()["same_heads"])
    return tuple(frozenset(find_term(word) for word in row.split()) for row in rows)


@lru_cache(maxsize=1)
def measures() -> dict[str, str]:
    """Each term for a unit of measure, with what is measured by it."""
    table = cast(dict[str, str], _load()["units"])
    return {find_term(word): kind for kind, held in table.items() for word in held.split()}

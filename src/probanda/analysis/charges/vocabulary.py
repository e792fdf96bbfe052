"""The words with which texts tell of charges, read once from the data files beside this module."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

Kind = Literal["war", "humanity"]


@dataclass(frozen=True)
class Conduct:
    """One kind of conduct, how it is printed, and our mapping for each kind of crime."""

    name: str
    pattern: re.Pattern[str]
    always: tuple[str, ...]
    by_kind: Mapping[str, tuple[str, ...]]
    telling: tuple[re.Pattern[str], Kind] | None
    mode: str | None
    everyday: bool


@dataclass(frozen=True)
class ModeWording:
    """One wording of a mode of liability; ``narrower`` wordings name the article more closely."""

    pattern: re.Pattern[str]
    article: str | None
    narrower: tuple[tuple[re.Pattern[str], str], ...]
    runs_on: bool


@dataclass(frozen=True)
class Words:
    """Closed lists of ``words.toml``."""

    body_heads: frozenset[str]
    body_phrases: re.Pattern[str]
    abbreviations: frozenset[str]
    between_states: re.Pattern[str]
    no_court: re.Pattern[str]
    national_prosecution: re.Pattern[str]
    any_body: frozenset[str]
    police: frozenset[str]
    place_nouns: frozenset[str]
    formal: Mapping[str, tuple[str, ...]]
    loose: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, tuple[str, ...]]
    undone: frozenset[str]
    wished: frozenset[str]
    modal: frozenset[str]
    rumours: frozenset[str]
    doubting: frozenset[str]
    untrue: frozenset[str]
    wrongly: frozenset[str]
    instead: re.Pattern[str]
    reactions: frozenset[str]
    same: re.Pattern[str]
    both: re.Pattern[str]
    standards: re.Pattern[str]


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the data files: letter case does not matter, one blank is any white space."""
    return re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)


def read_toml(name: str) -> dict[str, Any]:
    """One data file of this package."""
    return tomllib.loads(
        files("probanda.analysis.charges").joinpath("data", name).read_text(encoding="utf-8")
    )


@lru_cache(maxsize=1)
def load_conducts() -> tuple[Conduct, ...]:
    """All kinds of conduct, in the order in which they are tried."""
    return tuple(_conduct(entry) for entry in read_toml("crimes.toml")["crime"])


def _conduct(entry: dict[str, Any]) -> Conduct:
    telling = entry.get("telling")
    return Conduct(
        name=entry["conduct"],
        pattern=compiled(rf"(?:{entry['pattern']})(?!\w)"),
        always=tuple(entry.get("always", ())),
        by_kind={
            kind: tuple(entry.get(kind, ()))
            for kind in ("war", "humanity", "international", "internal")
        },
        telling=(compiled(telling["pattern"]), telling["kind"]) if telling else None,
        mode=entry.get("mode"),
        everyday=entry.get("everyday", False),
    )


def is_everyday(conduct: str | None) -> bool:
    """Whether a conduct is only an everyday word for what a charge calls otherwise."""
    return any(one.everyday for one in load_conducts() if one.name == conduct)


@lru_cache(maxsize=1)
def load_ordinary() -> re.Pattern[str]:
    """What other offences begin with."""
    text = (
        files("probanda.analysis.charges")
        .joinpath("data", "ordinary.txt")
        .read_text(encoding="utf-8")
    )
    words = [line for line in text.splitlines() if line and not line.startswith("#")]
    words.sort(key=len, reverse=True)
    return compiled(r"(?:\w+(?:ed|al|ful|ated|ous|-degree) ){0,2}(?:" + "|".join(words) + r")s?\b")


@lru_cache(maxsize=1)
def load_minor() -> re.Pattern[str]:
    """Offences that are of no concern to a case of grave crimes unless charged together with one."""
    text = (
        files("probanda.analysis.charges").joinpath("data", "minor.txt").read_text(encoding="utf-8")
    )
    words = [line for line in text.splitlines() if line and not line.startswith("#")]
    words.sort(key=len, reverse=True)
    return compiled(r"\b(?:" + "|".join(words) + r")\b")


@lru_cache(maxsize=1)
def load_modes() -> tuple[ModeWording, ...]:
    """All wordings of modes, in the order in which they are tried."""
    return tuple(
        ModeWording(
            pattern=compiled(rf"\b(?:{entry['pattern']})(?!\w)"),
            article=entry.get("article"),
            narrower=tuple(
                (compiled(one["pattern"]), one["article"]) for one in entry.get("narrower", ())
            ),
            runs_on=entry.get("runs_on", False),
        )
        for entry in read_toml("modes.toml")["mode"]
    )


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The closed lists."""
    data = read_toml("words.toml")

    def by_lemma(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
        return {lemma: tuple(prepositions) for lemma, prepositions in table.items()}

    return Words(
        body_heads=frozenset(data["body_heads"]),
        body_phrases=compiled(data["body_phrases"]),
        abbreviations=frozenset(data["abbreviations"]),
        between_states=compiled(data["between_states"]),
        no_court=compiled(data["no_court"]),
        national_prosecution=compiled(data["national_prosecution"]),
        any_body=frozenset(data["any_body"]),
        police=frozenset(data["police"]),
        place_nouns=frozenset(data["place_nouns"]),
        formal=by_lemma(data["formal"]),
        loose=by_lemma(data["loose"]),
        nouns=by_lemma(data["nouns"]),
        undone=frozenset(data["frames"]["undone"]),
        wished=frozenset(data["frames"]["wished"]),
        modal=frozenset(data["frames"]["modal"]),
        rumours=frozenset(data["frames"]["rumours"]),
        doubting=frozenset(data["frames"]["doubting"]),
        untrue=frozenset(data["frames"]["untrue"]),
        wrongly=frozenset(data["frames"]["wrongly"]),
        instead=compiled(rf"\b(?:{data['frames']['instead']}) ?$"),
        reactions=frozenset(data["frames"]["reactions"]),
        same=re.compile(data["names"]["same"], re.IGNORECASE),
        both=re.compile(data["names"]["both"], re.IGNORECASE),
        standards=re.compile(rf"\b(?:{data['standards']['pattern']})", re.IGNORECASE),
    )

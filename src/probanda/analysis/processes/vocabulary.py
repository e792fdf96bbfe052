"""The words with which texts tell of processes, read once from the data file beside this module."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Stage:
    """A stage and how texts tell it."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Words:
    """Closed lists of ``words.toml``."""

    stages: tuple[Stage, ...]
    acts: re.Pattern[str]
    inquiry: re.Pattern[str]
    inquiry_again: re.Pattern[str]
    study: re.Pattern[str]
    research: re.Pattern[str]
    study_works: re.Pattern[str]
    press: re.Pattern[str]
    press_works: re.Pattern[str]
    found_verbs: frozenset[str]
    result_verbs: frozenset[str]
    treaty_acts: tuple[Stage, ...]
    instruments: re.Pattern[str]
    national: re.Pattern[str]
    national_bodies: re.Pattern[str]
    disclosed_objects: re.Pattern[str]
    withheld: re.Pattern[str]
    public: re.Pattern[str]
    considered: re.Pattern[str]
    inquire: frozenset[str]
    inquire_nouns: re.Pattern[str]
    forecast: re.Pattern[str]
    accuse: frozenset[str]


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the data file: letter case does not matter, one blank is any white space."""
    return re.compile(rf"(?<!\w)(?:{pattern})".replace(" ", r"\s"), re.IGNORECASE)


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The words and patterns."""
    text = files("probanda.analysis.processes").joinpath("data/words.toml").read_text("utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    return Words(
        stages=tuple(Stage(s["name"], compiled(s["pattern"])) for s in data["stage"]),
        acts=compiled(data["acts"]["pattern"]),
        inquiry=compiled(data["inquiry"]["names"]),
        inquiry_again=compiled(data["inquiry"]["again"]),
        study=compiled(data["study"]["names"]),
        research=compiled(data["study"]["research"]),
        study_works=compiled(data["study"]["works"]),
        press=compiled(data["press"]["names"]),
        press_works=compiled(data["press"]["works"]),
        found_verbs=frozenset(data["found"]["verbs"]),
        result_verbs=frozenset(data["found"]["results"]),
        treaty_acts=tuple(
            Stage(a["stage"], compiled(a["pattern"])) for a in data["treaty"]["acts"]
        ),
        instruments=compiled(data["treaty"]["instruments"]),
        national=compiled(data["national"]["pattern"]),
        national_bodies=compiled(data["national"]["bodies"]),
        disclosed_objects=compiled(rf"(?:{data['disclosure']['objects']})(?!\w)"),
        withheld=compiled(data["disclosure"]["withheld"]),
        public=compiled(data["disclosure"]["public"]),
        considered=compiled(data["disclosure"]["considered"]),
        inquire=frozenset(data["background"]["inquire"]),
        inquire_nouns=compiled(data["background"]["inquire_nouns"]),
        forecast=compiled(data["background"]["forecast"]),
        accuse=frozenset(data["background"]["accuse"]),
    )

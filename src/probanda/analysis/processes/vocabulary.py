"""The words with which texts tell of processes, read once from the data file beside this module."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Stage:
    """A stage or act and how texts tell it.

    ``once``: it is one step however many tell it. ``between_states``: told only of courts that
    judge States. ``asks``: to ask is the act.
    """

    name: str
    pattern: re.Pattern[str]
    once: bool = False
    between_states: bool = False
    asks: bool = False


@dataclass(frozen=True)
class Words:
    """Closed lists of ``words.toml``."""

    stages: tuple[Stage, ...]
    acts: tuple[Stage, ...]
    inquiry: re.Pattern[str]
    inquiry_again: re.Pattern[str]
    study: re.Pattern[str]
    study_again: re.Pattern[str]
    research: re.Pattern[str]
    study_works: re.Pattern[str]
    press: re.Pattern[str]
    press_works: re.Pattern[str]
    press_own_work: re.Pattern[str]
    press_again: re.Pattern[str]
    found_verbs: frozenset[str]
    result_verbs: frozenset[str]
    handed: frozenset[str]
    own_research: frozenset[str]
    habits: frozenset[str]
    in_report: re.Pattern[str]
    papers: frozenset[str]
    keeps: frozenset[str]
    lists: frozenset[str]
    kept_by_state: re.Pattern[str]
    treaty_acts: tuple[Stage, ...]
    instruments: re.Pattern[str]
    decide: frozenset[str]
    national: re.Pattern[str]
    national_bodies: re.Pattern[str]
    police: re.Pattern[str]
    state_prosecutor: re.Pattern[str]
    disclosed_objects: re.Pattern[str]
    withheld: re.Pattern[str]
    public: re.Pattern[str]
    considered: re.Pattern[str]
    inquire: frozenset[str]
    inquire_nouns: re.Pattern[str]
    forecast: re.Pattern[str]
    accuse: frozenset[str]
    sanctions: re.Pattern[str]


def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of the data file: letter case does not matter, one blank is any white space."""
    return re.compile(rf"(?<!\w)(?:{pattern})".replace(" ", r"\s"), re.IGNORECASE)


def _stage(entry: dict[str, Any]) -> Stage:
    return Stage(
        entry["name"],
        compiled(entry["pattern"]),
        once=entry.get("once", False),
        between_states=entry.get("between_states", False),
        asks=entry.get("asks", False),
    )


@lru_cache(maxsize=1)
def load_words() -> Words:
    """The words and patterns."""
    text = files("probanda.analysis.processes").joinpath("data/words.toml").read_text("utf-8")
    data: dict[str, Any] = tomllib.loads(text)
    return Words(
        stages=tuple(_stage(entry) for entry in data["stage"]),
        acts=tuple(_stage(entry) for entry in data["act"]),
        inquiry=compiled(data["inquiry"]["names"]),
        inquiry_again=compiled(data["inquiry"]["again"]),
        study=compiled(data["study"]["names"]),
        study_again=compiled(data["study"]["again"]),
        research=compiled(data["study"]["research"]),
        study_works=compiled(data["study"]["works"]),
        press=compiled(data["press"]["names"]),
        press_own_work=compiled(data["press"]["own_work"]),
        press_works=compiled(data["press"]["works"]),
        press_again=compiled(data["press"]["again"]),
        found_verbs=frozenset(data["found"]["verbs"]),
        result_verbs=frozenset(data["found"]["results"]),
        own_research=frozenset(data["found"]["research"]),
        habits=frozenset(data["found"]["habits"]),
        in_report=compiled(data["found"]["in_report"]),
        handed=frozenset(data["found"]["handed"]),
        papers=frozenset(data["found"]["papers"]),
        keeps=frozenset(data["register"]["keeps"]),
        lists=frozenset(data["register"]["lists"]),
        kept_by_state=compiled(data["register"]["State"]),
        treaty_acts=tuple(
            Stage(a["stage"], compiled(a["pattern"]), once=True) for a in data["treaty"]["acts"]
        ),
        instruments=compiled(data["treaty"]["instruments"]),
        decide=frozenset(data["treaty"]["decide"]),
        national=compiled(data["national"]["pattern"]),
        police=compiled(data["national"]["police"]),
        state_prosecutor=compiled(data["national"]["prosecutor"]),
        national_bodies=compiled(data["national"]["bodies"]),
        disclosed_objects=compiled(rf"(?:{data['disclosure']['objects']})(?!\w)"),
        withheld=compiled(data["disclosure"]["withheld"]),
        public=compiled(data["disclosure"]["public"]),
        considered=compiled(data["disclosure"]["considered"]),
        inquire=frozenset(data["background"]["inquire"]),
        inquire_nouns=compiled(data["background"]["inquire_nouns"]),
        forecast=compiled(data["background"]["forecast"]),
        accuse=frozenset(data["background"]["accuse"]),
        sanctions=compiled(data["background"]["sanctions"]),
    )

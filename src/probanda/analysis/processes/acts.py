"""The acts by which processes show themselves, from the data file."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

import msgspec

from probanda.analysis.records import ProcessKind


class Act(msgspec.Struct, frozen=True):
    """One act: whose it can be, the words that tell it, and how far it takes the process."""

    kind: ProcessKind
    stage: str
    rank: int
    body: re.Pattern[str]
    act: re.Pattern[str]


@lru_cache
def load_acts() -> tuple[Act, ...]:
    """Read the vocabulary once."""
    source = files("probanda.analysis.processes").joinpath("data/acts.toml").read_text("utf-8")
    return tuple(
        Act(
            entry["kind"],
            entry["stage"],
            entry["rank"],
            re.compile(entry["body"], re.IGNORECASE),
            re.compile(entry["act"], re.IGNORECASE | re.DOTALL),
        )
        for entry in tomllib.loads(source)["act"]
    )


def get_rank(stage: str) -> int:
    """How far a stage is, higher is later."""
    return max((act.rank for act in load_acts() if act.stage == stage), default=0)

"""What an element of a charge lacks: nothing behind it, one line, allegation only, or nobody could look."""

from collections.abc import Sequence
from typing import Literal

from probanda.casework.bearings import Bearing
from probanda.casework.propositions import Proposition
from probanda.casework.sides import ClaimOn

Gap = Literal[
    "nothing",
    "not searched",
    "no rule",
    "charge only",
    "one line",
    "allegation only",
    "part untold",
    "denied only",
]
GAPS: dict[Gap, str] = {
    "nothing": "no claim is suggested for it",
    "not searched": "not searchable: the charge prints no place",
    "no rule": "the program has no rule for it: a person must look",
    "charge only": "nothing but the charge itself says so",
    "one line": "what tends to show it stands on one line",
    "allegation only": "it is told as allegation only",
    "part untold": "a part of it is told as allegation alone, or not at all",
    "denied only": "claims stand against it, and none tends to show it",
}


def find_first_gap(
    rules: Sequence[Proposition],
    closed: Sequence[Proposition],
    charged: Sequence[Bearing],
    alleged: Sequence[Bearing],
) -> tuple[Gap, ...]:
    """Why an element has no claim on either side."""
    if alleged:
        return ("allegation only",)
    if charged:
        return ("charge only",)
    if not rules:
        return ("no rule",)
    return ("not searched",) if len(closed) == len(rules) else ("nothing",)


def find_gaps(show: Sequence[ClaimOn], lines: int, untold: Sequence[str]) -> tuple[Gap, ...]:
    """What an element lacks; empty where claims of several lines, not only alleged, tend to show it."""
    if not show:
        return ("denied only",)
    found: list[Gap] = []
    if lines <= 1:
        found.append("one line")
    if all(one.only_alleged for one in show):
        found.append("allegation only")
    elif untold:
        found.append("part untold")
    return tuple(found)

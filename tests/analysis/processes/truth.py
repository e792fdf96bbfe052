"""Texts with what they say written down beside them, and where a reading departs from it."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.language import Language

from probanda.analysis.charges import merge_charges
from probanda.analysis.processes import merge_background, merge_processes
from probanda.analysis.reading import find_reading
from probanda.analysis.records import Charge, Process
from tests.analysis.charges.reading import document

TEXTS = Path(__file__).parent / "texts"
Truth = dict[str, Any]


@lru_cache(maxsize=1)
def truths() -> dict[str, Truth]:
    """Each text's name and what it says."""
    return tomllib.loads((TEXTS / "truth.toml").read_text(encoding="utf-8"))


def departures(name: str, model: Language) -> list[str]:
    """Everything that the reading of a text misses, adds or tells otherwise."""
    truth = truths()[name]
    held = document((TEXTS / f"{name}.txt").read_text(encoding="utf-8"))
    readings = (find_reading(held, model),)
    wrong = _charges(list(merge_charges(readings)), truth["charges"])
    wrong += _processes(list(merge_processes(readings)), truth["processes"])
    items = [item.text for item in merge_background(readings)]
    wrong += _phrases(
        "background", items, truth["background"], truth.get("optional_background", [])
    )
    return wrong


def _charges(found: list[Charge], expected: list[Truth]) -> list[str]:
    wrong = []
    for truth in expected:
        title = f"charge {truth['suspect']}: {truth['crime']}"
        charge = next(
            (c for c in found if (c.suspect_name, c.crime) == (truth["suspect"], truth["crime"])),
            None,
        )
        if charge is None:
            wrong.append(f"missing {title}")
            continue
        found.remove(charge)
        if not charge.body.lower().endswith(truth["body"].lower()):
            wrong.append(f"{title}: body {charge.body!r}")
        modes = [mode.text for mode in charge.modes]
        wrong += _phrases(f"{title}: mode", modes, truth["modes"], ["failed to punish"])
        period = charge.from_, charge.to
        if "from" in truth and not all(
            day is not None and day.startswith(truth[end])
            for day, end in zip(period, ("from", "to"), strict=True)
        ):
            wrong.append(f"{title}: period {period}")
    return wrong + [f"added charge {c.suspect_name}: {c.crime} ({c.body})" for c in found]


def _processes(found: list[Process], expected: list[Truth]) -> list[str]:
    wrong = []
    for truth in expected:
        title = f"{truth['kind']} {truth['body']}"
        process = next(
            (
                p
                for p in found
                if p.kind == truth["kind"] and p.body.lower().endswith(truth["body"].lower())
            ),
            None,
        )
        if process is None:
            wrong.append(f"missing {title}")
            continue
        found.remove(process)
        if process.stage != truth["stage"]:
            wrong.append(f"{title}: stage {process.stage!r}")
        if process.standard != truth.get("standard"):
            wrong.append(f"{title}: standard {process.standard!r}")
        if truth.get("outcome", "") not in (process.outcome or ""):
            wrong.append(f"{title}: outcome {process.outcome!r}")
        steps = [step.text for step in process.steps]
        wrong += _phrases(f"{title}: step", steps, truth["steps"], truth.get("optional", []))
        wrong += _phrases(f"{title}: public", list(process.public), truth.get("public", []), [])
        wrong += _phrases(
            f"{title}: withheld",
            list(process.withheld),
            truth.get("withheld", []),
            truth.get("optional_withheld", []),
        )
    return wrong + [f"added {p.kind} {p.body}: {p.stage}" for p in found]


def _phrases(what: str, found: list[str], expected: list[str], optional: list[str]) -> list[str]:
    wrong = []
    rest = list(found)
    for words in expected:
        holding = [text for text in rest if words in text]
        if len(holding) > 1:  # a sentence may tell a step beside another one
            holding = [text for text in holding if not any(other in text for other in optional)]
        if len(holding) != 1:
            wrong.append(f"{what}: {words!r} found {len(holding)} times")
        rest = [text for text in rest if text not in holding]
    rest = [text for text in rest if not any(words in text for words in optional)]
    return wrong + [f"{what}: added {text!r}" for text in rest]

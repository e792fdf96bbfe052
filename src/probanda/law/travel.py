"""Every State at once: where would this person have to be arrested on that day?"""

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from probanda.drawing.world import Area, Fill, draw_world, read_areas
from probanda.law.answers import Answer, Verdict
from probanda.law.arrest import ArrestQuestion, assess_arrest
from probanda.law.facts import DATA, Facts, read_data
from probanda.law.finding import Finder, Place
from probanda.law.problems import LawError
from probanda.law.records import CourtCase, State

COLOURS: dict[Verdict, str] = {
    "yes": "#7a1f1f",
    "conditional": "#c98f4e",
    "no": "#d9d4c8",
    "unknown": "#ffffff",
}
LABELS: dict[Verdict, str] = {
    "yes": "must arrest",
    "conditional": "turns on a point",
    "no": "no obligation",
    "unknown": "unknown",
}


def assess_travel(
    cases: tuple[CourtCase, ...], on: date, facts: Facts, known_on: date | None = None
) -> list[tuple[State, Answer]]:
    """The answer of each State, in the order of their names."""
    states = sorted(facts.states.values(), key=lambda s: s.name)
    return [
        (state, _assess(cases, Place(state, None, state.code), on, facts, known_on))
        for state in states
    ]


def draw_travel(
    cases: tuple[CourtCase, ...],
    found: Sequence[tuple[State, Answer]],
    on: date,
    facts: Facts,
    known_on: date | None = None,
) -> str:
    """A map of the answers; disputed ones are hatched. Small States are not drawn at its scale."""
    answers = {state.code3: (state.name, answer) for state, answer in found}
    finder = Finder(facts)
    for shape, code in read_data("world.toml")["areas"].items():
        place = finder.place(code)
        answers[shape] = (place.name, _assess(cases, place, on, facts, known_on))
    fills = {code: _fill(name, answer) for code, (name, answer) in answers.items()}
    legend = [(Fill(COLOURS[verdict], False, ""), label) for verdict, label in LABELS.items()]
    legend.append((Fill(COLOURS["yes"], True, ""), "disputed"))
    title = f"Where {cases[0].person} would have to be arrested on {on}"
    return draw_world(load_world(), fills, legend, title)


def find_undrawn(found: Sequence[tuple[State, Answer]]) -> list[tuple[State, Answer]]:
    """The States that are too small for the map."""
    drawn = {area.code for area in load_world()}
    return [(state, answer) for state, answer in found if state.code3 not in drawn]


@lru_cache(maxsize=1)
def load_world() -> tuple[Area, ...]:
    """The reviewed boundaries; raises ``LawError`` when the file is not the one that was reviewed."""
    written = (DATA / "world.json").read_bytes()
    if hashlib.sha256(written).hexdigest() != read_data("world.toml")["sha256"]:
        raise LawError("The map's boundaries are not those reviewed.", "Install Probanda again.")
    return read_areas(written, "countries", "a3")


def _assess(
    cases: tuple[CourtCase, ...], place: Place, on: date, facts: Facts, known_on: date | None
) -> Answer:
    return assess_arrest(ArrestQuestion(cases, place, on, known_on, place.code), facts)


def _fill(name: str, answer: Answer) -> Fill:
    disputed = ", disputed" if answer.disputes else ""
    title = f"{name}: {LABELS[answer.answer]}{disputed}. {answer.reason}"
    return Fill(COLOURS[answer.answer], bool(answer.disputes), title)

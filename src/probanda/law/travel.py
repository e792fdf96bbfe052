"""Every State at once: where would this person have to be arrested on that day?"""

from datetime import date

from probanda.law.answers import Answer
from probanda.law.arrest import ArrestQuestion, assess_arrest
from probanda.law.facts import Facts
from probanda.law.finding import Place
from probanda.law.records import CourtCase, State


def assess_travel(
    cases: tuple[CourtCase, ...], on: date, facts: Facts, known_on: date | None = None
) -> list[tuple[State, Answer]]:
    """The answer of each State, in the order of their names."""
    states = sorted(facts.states.values(), key=lambda s: s.name)
    return [
        (
            state,
            assess_arrest(
                ArrestQuestion(cases, Place(state, None, state.code), on, known_on, state.code),
                facts,
            ),
        )
        for state in states
    ]

"""What States were asked and did: requests, answers, denials, arrests, and where a person travelled."""

from datetime import date
from typing import Literal

import msgspec

from probanda.law.arrest import ArrestQuestion, assess_arrest
from probanda.law.facts import Facts
from probanda.law.finding import Place
from probanda.law.records import CourtCase
from probanda.proceedings.forums import load_forum
from probanda.proceedings.machine import History
from probanda.proceedings.records import Days, Event, Journey, Proceeding, surely_before

REQUESTS = (
    "request for arrest and surrender",
    "request for provisional arrest",
    "request for arrest, not told which",
)


Recorded = Literal["yes", "perhaps", "not recorded"]


class StateConduct(msgspec.Struct, frozen=True, kw_only=True):
    """What one State was asked about one person, and everything that it did or was found to do."""

    person: str | None
    state: str
    requests: tuple[Event, ...]
    responses: tuple[Event, ...]
    findings: tuple[Event, ...]

    @property
    def unanswered(self) -> bool:
        """Whether a request stands to which no response is recorded."""
        return bool(self.requests) and not self.responses


class JourneySeen(msgspec.Struct, frozen=True, kw_only=True):
    """A stay in a State beside what the law says of the duty to arrest then, and what was done.

    ``duty`` is the law room's answer; ``requested`` and ``arrested`` say what is recorded.
    """

    journey: Journey
    duty: str
    reason: str
    assumptions: tuple[str, ...]
    requested: Recorded
    arrested: Recorded


def find_conduct(proceeding: Proceeding, history: History) -> tuple[StateConduct, ...]:
    """Every State that a step names, by person: requests, responses with their event, findings."""
    forum = load_forum(proceeding.forum)
    found: dict[tuple[str | None, str], list[Event]] = {}
    for event in history:
        if event.state:
            for person in event.persons or (None,):
                found.setdefault((person, event.state), []).append(event)
    return tuple(
        StateConduct(
            person=person,
            state=state,
            requests=tuple(e for e in events if e.act in REQUESTS),
            responses=tuple(
                e for e in events if e.act not in REQUESTS and not forum.step(e.act).ruling
            ),
            findings=tuple(e for e in events if forum.step(e.act).ruling),
        )
        for (person, state), events in found.items()
    )


def see_journey(
    journey: Journey,
    place: Place,
    history: History,
    cases: tuple[CourtCase, ...],
    facts: Facts,
    known_on: date | None = None,
) -> JourneySeen:
    """A stay beside the law's answer for its first day, from what was known on ``known_on``."""
    answer = assess_arrest(ArrestQuestion(cases, place, journey.first, known_on), facts)
    here = [e for e in history if e.state == journey.state and journey.person in e.persons]
    stay = Days(journey.first, journey.last or journey.first)
    return JourneySeen(
        journey=journey,
        duty=answer.answer,
        reason=answer.reason,
        assumptions=answer.assumptions,
        requested=_recorded([e for e in here if e.act in REQUESTS], Days(None, stay.last)),
        arrested=_recorded([e for e in here if e.act == "arrest"], stay),
    )


def _recorded(events: list[Event], during: Days) -> Recorded:
    """Whether one of the steps was taken within these days; perhaps where its day is not known, or
    where nobody recorded it and the rules put it there."""
    within = [
        e
        for e in events
        if not surely_before(during, e.happened) and not surely_before(e.happened, during)
    ]
    told = [e for e in within if not e.implied]
    if any(e.happened.last and during.last and e.happened.last <= during.last for e in told):
        return "yes"
    return "perhaps" if within else "not recorded"

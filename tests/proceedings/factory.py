"""Small makers of what the tests of proceedings need; the people and bodies are invented."""

from datetime import date
from typing import Any

from probanda.proceedings.machine import History, step
from probanda.proceedings.records import Days, Event, Proceeding, on
from probanda.proceedings.rules import Refusal

SUSPECT = "Ilvan Dorsek"

ROAD: tuple[tuple[str, str, str], ...] = (
    ("referral by a State", "State", "2030-11-04"),
    ("investigation opened", "Prosecutor", "2030-11-18"),
    ("application for a warrant", "Prosecutor", "2031-02-19"),
    ("warrant issued", "Pre-Trial Chamber", "2031-03-14"),
    ("surrender", "State", "2031-06-02"),
    ("first appearance", "Pre-Trial Chamber", "2031-06-05"),
    ("confirmation hearing", "Pre-Trial Chamber", "2032-01-12"),
    ("charges confirmed", "Pre-Trial Chamber", "2032-02-20"),
    ("trial opened", "Trial Chamber", "2032-11-01"),
    ("conviction", "Trial Chamber", "2034-05-09"),
    ("sentence", "Trial Chamber", "2034-06-30"),
    ("appeal lodged", "person", "2034-07-20"),
    ("conviction confirmed on appeal", "Appeals Chamber", "2035-09-01"),
    ("reparations ordered", "Trial Chamber", "2036-01-15"),
)
OF_THE_WHOLE = ("referral", "investigation", "authoris", "preliminary", "examination", "deferral")


def make_proceeding(key: str = "icc", first: str | None = "2029-11-20") -> Proceeding:
    """A proceeding before one forum."""
    day = date.fromisoformat(first) if first else None
    return Proceeding(id=f"p-{key}", forum=key, body="A body", title="the situation", first=day)


def make_event(act: str, participant: str, day: str | None, **more: Any) -> Event:
    """A step of one suspect, or of the whole where it is of that kind."""
    whole = act.startswith(OF_THE_WHOLE)
    fields: dict[str, Any] = {"persons": () if whole else (SUSPECT,), "proceeding": "p-icc"}
    days = on(date.fromisoformat(day)) if day else Days()
    return Event(**{**fields, "act": act, "participant": participant, "happened": days, **more})


def make_road(until: str | None = None, **more: Any) -> History:
    """The main road of a court case, whole or up to a step."""
    road = []
    for act, participant, day in ROAD:
        road.append(make_event(act, participant, day, **more))
        if act == until:
            break
    return tuple(road)


def take(proceeding: Proceeding, history: History, *events: Event) -> History:
    """The history with more steps, all of which must be accepted."""
    for event in events:
        taken = step(proceeding, history, event)
        assert not isinstance(taken, Refusal), taken.tell()
        history = taken
    return history

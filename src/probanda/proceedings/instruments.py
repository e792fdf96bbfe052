"""Warrants and summonses: of whom, for what, by which mode, and whether there is still one to act on."""

from datetime import date

import msgspec

from probanda.proceedings.forums import load_forum
from probanda.proceedings.machine import History
from probanda.proceedings.publicity import find_publicity
from probanda.proceedings.records import Days, Event, Proceeding

IN_EFFECT = "in effect"


class Instrument(msgspec.Struct, frozen=True, kw_only=True):
    """One warrant or summons of one person, and what became of it; never a conviction."""

    kind: str
    person: str
    issued: Days
    counts: tuple[str, ...]
    modes: tuple[str, ...]
    level: str | None
    existence_public: date | None
    contents_public: date | None
    status: str
    event: str


def find_instruments(proceeding: Proceeding, history: History) -> tuple[Instrument, ...]:
    """Every warrant and summons in the order of issue, with its status after all steps given."""
    forum = load_forum(proceeding.forum)
    found = []
    for place, event in enumerate(history):
        kind = forum.step(event.act)
        if kind.instrument is None:
            continue
        when = find_publicity(proceeding, history, event)
        for person in event.persons:
            found.append(
                Instrument(
                    kind=kind.instrument,
                    person=person,
                    issued=event.happened,
                    counts=event.counts,
                    modes=event.modes,
                    level=event.level,
                    existence_public=when.existence,
                    contents_public=when.contents,
                    status=_status(proceeding, history, place, person),
                    event=event.id,
                )
            )
    return tuple(found)


def _status(proceeding: Proceeding, history: History, place: int, person: str) -> str:
    forum = load_forum(proceeding.forum)
    event = history[place]
    kind = forum.step(event.act)
    after = [
        e for n, e in enumerate(history) if person in e.persons and _comes_after(e, n, event, place)
    ]
    status = IN_EFFECT
    for later in sorted(after, key=lambda e: e.day):
        step = forum.step(later.act)
        if event.act in step.undoes:
            status = f"replaced: {later.act} on {later.day}"
        elif step.closes and status == IN_EFFECT:
            status = f"ended: {later.act} on {later.day}"
        elif later.act in kind.carried_out_by and status == IN_EFFECT:
            status = f"carried out: {later.act} on {later.day}"
        elif later.act == "death of the person" and status == IN_EFFECT:
            status = f"not carried out: the person died on {later.day}"
    return status


def _comes_after(later: Event, at: int, event: Event, place: int) -> bool:
    return (later.day, at) > (event.day, place)

"""Warrants and summonses: of whom, for what, by which mode, and whether there is still one to act on."""

from datetime import date

import msgspec

from probanda.proceedings.forums import load_forum
from probanda.proceedings.machine import History, put_in_order
from probanda.proceedings.publicity import find_publicity
from probanda.proceedings.records import Days, Proceeding
from probanda.proceedings.wording import say_days

IN_EFFECT = "in effect"


class Instrument(msgspec.Struct, frozen=True, kw_only=True):
    """One warrant or summons of one person, and what became of it; never a conviction."""

    kind: str
    person: str
    issued: Days
    counts: tuple[str, ...]
    modes: tuple[str, ...]
    level: str | None
    existence_public: Days | None
    contents_public: date | None
    status: str
    event: str


def find_instruments(proceeding: Proceeding, history: History) -> tuple[Instrument, ...]:
    """Every warrant and summons in the order of issue, with its status after all steps given."""
    forum = load_forum(proceeding.forum)
    ordered = put_in_order(proceeding, history)
    found = []
    for place, event in enumerate(ordered):
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
                    status=_status(proceeding, ordered, place, person),
                    event=event.id,
                )
            )
    return tuple(found)


def _status(proceeding: Proceeding, history: History, place: int, person: str) -> str:
    """What the steps after it made of it."""
    forum = load_forum(proceeding.forum)
    event = history[place]
    kind = forum.step(event.act)
    status = IN_EFFECT
    for later in history[place + 1 :]:
        step = forum.step(later.act)
        if person not in later.persons:
            continue
        when = f"{later.act}, {say_days(later.happened)}"
        if event.act in step.undoes:
            status = f"replaced: {when}"
        elif step.closes and status == IN_EFFECT:
            status = f"ended: {when}"
        elif later.act in kind.carried_out_by and status == IN_EFFECT:
            status = f"carried out: {when}"
        elif later.act == "death of the person" and status == IN_EFFECT:
            status = f"not carried out: the person died, {say_days(later.happened)}"
    return status

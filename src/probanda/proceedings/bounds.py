"""The first day on which a step can have been taken, by what the rules put before it."""

from collections.abc import Mapping
from datetime import date

import msgspec

from probanda.proceedings.forums import load_forum
from probanda.proceedings.machine import History, put_in_order
from probanda.proceedings.records import Days, Event, Proceeding
from probanda.proceedings.rules import persons_of, standing_of

Whys = Mapping[str, str]
"""By id of a step: what gives it a first day that nobody recorded."""


def bound_days(proceeding: Proceeding, history: History) -> tuple[History, Whys]:
    """The steps, each of which no first day is told not before what it needs; and why, by id."""
    forum = load_forum(proceeding.forum)
    found, whys = list(history), {}
    places = {event.id: place for place, event in enumerate(history)}
    for event in put_in_order(proceeding, history):
        if event.happened.first is not None:
            continue
        place = places[event.id]
        bounds = [
            (first, f"not before “{one.act}” ({forum.cite(need.rule)})")
            for need in forum.step(event.act).needs
            for person in persons_of(event)
            for first, one in _earliest(found, [*standing_of(forum, found, place, need, person)])
        ]
        if proceeding.first:
            bounds.append((proceeding.first, "not before the first day of the proceeding"))
        first, why = max(bounds, key=lambda bound: bound[0], default=(None, ""))
        last = event.happened.last
        if first and (last is None or first <= last):
            found[place] = msgspec.structs.replace(event, happened=Days(first, last))
            whys[event.id] = why
    return tuple(found), whys


def _earliest(history: list[Event], places: list[int]) -> list[tuple[date, Event]]:
    """The earliest day on which one of the steps can have been taken; none if one has no first day."""
    firsts = [(first, at) for at in places for first in [history[at].happened.first] if first]
    if not firsts or len(firsts) < len(places):
        return []
    first, at = min(firsts)
    return [(first, history[at])]

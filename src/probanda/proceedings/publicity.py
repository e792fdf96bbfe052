"""What was public of a step on a day: that it exists, what a notice told of it, its text."""

from datetime import date

import msgspec

from probanda.ledger.access import LEVELS
from probanda.proceedings.forums import load_forum
from probanda.proceedings.machine import History
from probanda.proceedings.records import Event, Part, Proceeding

WITHHELD: dict[Part, object] = {
    "persons": (),
    "counts": (),
    "modes": (),
    "standard": None,
    "reasons": None,
}


class Publicity(msgspec.Struct, frozen=True):
    """The first day on which a step's existence was public, and its text; None where not known."""

    existence: date | None
    contents: date | None


def find_publicity(proceeding: Proceeding, history: History, event: Event) -> Publicity:
    """When a step became public: as recorded of it, or by a later step that made it so."""
    forum = load_forum(proceeding.forum)
    existence = [event.public, event.contents]
    contents = [event.contents]
    for other in history:
        publishes = forum.step(other.act).publishes
        if publishes and other.of in (event.id, *event.folded):
            day = other.happened.last or other.known_from
            existence.append(day)
            if publishes == "contents":
                contents.append(day)
    return Publicity(
        min((day for day in existence if day), default=None),
        min((day for day in contents if day), default=None),
    )


def show_public(proceeding: Proceeding, history: History, day: date) -> History:
    """The steps whose existence was public on a day, with no more of each than was public then."""
    seen = []
    for event in history:
        when = find_publicity(proceeding, history, event)
        if when.existence is None or when.existence > day:
            continue
        open_by_then = when.contents is not None and when.contents <= day
        told: dict[str, object] = {"public": when.existence}
        told["contents"] = when.contents if open_by_then else None
        if not open_by_then:
            told |= {part: empty for part, empty in WITHHELD.items() if part not in event.shown}
            told["note"] = None
        seen.append(msgspec.structs.replace(event, **told))
    return tuple(seen)


def known_by(proceeding: Proceeding, history: History, day: date | None) -> History:
    """The steps that those who record could know of on a day; all of them without one.

    Of a step of which that is not told, it is the step's own day where its kind is usually public,
    such as a hearing; one that may have been sealed is not counted as known on any day.
    """
    if day is None:
        return history
    forum = load_forum(proceeding.forum)
    known = []
    for event in history:
        since = event.known_from
        if since is None and forum.step(event.act).level == LEVELS[0]:
            since = event.happened.last
        if since is not None and since <= day:
            known.append(event)
    return tuple(known)

"""What was public of a step on a day: that it exists, what a notice told of it, its text."""

from datetime import date
from functools import reduce

import msgspec

from probanda.ledger.access import LEVELS
from probanda.proceedings.forums import Forum, load_forum
from probanda.proceedings.machine import History
from probanda.proceedings.records import Days, Event, Part, Proceeding

WITHHELD: dict[Part, object] = {
    "persons": (),
    "counts": (),
    "modes": (),
    "standard": None,
    "reasons": None,
}


class Publicity(msgspec.Struct, frozen=True):
    """Within which days a step's existence became public, and on which its text; None: not known to."""

    existence: Days | None
    contents: date | None

    def is_by(self, day: date) -> bool:
        """Whether the existence was surely public on a day."""
        return bool(self.existence and self.existence.last and self.existence.last <= day)

    def may_be_by(self, day: date) -> bool:
        """Whether the existence may have been public on a day."""
        return self.existence is not None and (
            self.existence.first is None or self.existence.first <= day
        )


def find_publicity(proceeding: Proceeding, history: History, event: Event) -> Publicity:
    """When a step became public: as recorded of it, or by a later step that made it so.

    It was not before the step was taken. Of several ways the earliest counts.
    """
    forum = load_forum(proceeding.forum)
    existence = [event.public] if event.public else []
    contents = [event.contents] if event.contents else []
    existence += [Days(None, day) for day in contents]
    for other in history:
        publishes = forum.step(other.act).publishes
        if publishes and other.of in (event.id, *event.folded):
            day = other.happened.last or other.known_from
            existence.append(other.happened if other.happened.last else Days(None, day))
            if publishes == "contents" and day:
                contents.append(day)
    earliest = reduce(earlier, existence) if existence else None
    if earliest and earliest.first is None:
        earliest = Days(event.happened.first, earliest.last)
    return Publicity(earliest, min(contents, default=None))


def earlier(one: Days, other: Days) -> Days:
    """Of two ways in which something became public that which was surely first, the closer told."""
    return min(one, other, key=lambda days: (days.last or date.max, days.first is None))


def show_public(proceeding: Proceeding, history: History, day: date) -> History:
    """The steps that were or may have been public on a day, with no more of each than was then.

    What may have been only is told by ``find_publicity``, and is shown only of kinds that are usually
    public. Of a step of a kind that is usually
    public, of which nothing is recorded, nobody knows that it was hidden.
    """
    forum = load_forum(proceeding.forum)
    seen = []
    for event in history:
        when = find_publicity(proceeding, history, event)
        usually = _is_usually_public(forum, event)
        if when.existence is None and usually:
            since = event.known_from or event.happened.last
            when = Publicity(Days(since, None), when.contents)
        # What is usually under seal names people: it is shown only from when it surely was public.
        if not (when.may_be_by(day) if usually else when.is_by(day)):
            continue
        open_by_then = when.contents is not None and when.contents <= day
        told: dict[str, object] = {"public": when.existence}
        told["contents"] = when.contents if open_by_then else None
        if not open_by_then:
            told |= {part: empty for part, empty in WITHHELD.items() if part not in event.shown}
            told |= {"note": None, "withheld": ()}
        seen.append(msgspec.structs.replace(event, **told))
    return tuple(seen)


def _is_usually_public(forum: Forum, event: Event) -> bool:
    level = event.level or forum.step(event.act).level
    return level == LEVELS[0]


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

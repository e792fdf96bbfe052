"""Days counted from an event whose day only other documents of the case print."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from probanda.analysis.dates import count_again, days
from probanda.analysis.dates.days import Stretch
from probanda.analysis.dates.event_words import Named
from probanda.analysis.dates.events import fitting_nouns
from probanda.analysis.dates.neighbours import OPEN
from probanda.analysis.records import DateExpression, Reading
from probanda.evidence.document import Position

APART = 3
"""Days by which documents may differ on the day of what is one event."""


class Dated(NamedTuple):
    """A date that some document prints for events."""

    place: Position
    when: Stretch
    told: Named


def count_from_others(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """ "Two days before the raid" of a text that does not tell the day of the raid.

    Counted where all documents that date such an event, and none of whose names speaks against it,
    print one day, or days that are nearly one, and what the text itself says of the event's date
    does not speak against it either.
    """
    dated = [d for r in readings for one in r.dates for d in _dated(one)]
    return tuple(_count(r, dated) for r in readings)


def _dated(one: DateExpression) -> list[Dated]:
    first, last = days.read_partial(one.from_), days.read_partial(one.to)
    if one.bounds or first is None or last is None or "events" not in one.says:
        return []
    place = Position(one.document, one.start, one.end)
    told = Named(_listed(one, "events"), _listed(one, "events of"))
    return [Dated(place, Stretch(first.first, last.last), told)]


def _count(reading: Reading, dated: Sequence[Dated]) -> Reading:
    counted = {
        n: _count_one(one, dated)
        for n, one in enumerate(reading.dates)
        if one.basis == OPEN and "named" in one.says
    }
    if not counted:
        return reading
    dates = tuple(counted.get(n, one) for n, one in enumerate(reading.dates))
    return msgspec.structs.replace(reading, dates=dates)


def _count_one(one: DateExpression, dated: Sequence[Dated]) -> DateExpression:
    named = Named(_listed(one, "named"), _listed(one, "named of"))
    others = [d for d in dated if d.place.document != one.document and _may_be(named, d.told)]
    nouns = fitting_nouns(named, {n for d in others for n in d.told.nouns})
    same = _most_exact([d for d in others if nouns & d.told.nouns])
    if not same:
        return one
    when = days.hull(*(d.when for d in same))
    own = [d for d in dated if d.place.document == one.document and nouns & d.told.nouns]
    if any(d.when.last < when.first or when.last < d.when.first for d in own):
        return one
    new = count_again(one, when)
    over = one.says["direction"] == "past" and one.to
    if over and new.from_ and new.from_ > over:
        return one  # later than the text that tells of it as past: another event is meant
    shown = () if new is one else tuple(sorted(d.place for d in same))
    return msgspec.structs.replace(new, evidence=(*one.evidence, *shown))


def _may_be(named: Named, told: Named) -> bool:
    return not named.names or not told.names or bool(named.names & told.names)


def _most_exact(dated: Sequence[Dated]) -> list[Dated]:
    """The days, where any document prints one; none where they are not of one event."""
    shortest = min((d.when.last - d.when.first for d in dated), default=None)
    exact = [d for d in dated if d.when.last - d.when.first == shortest]
    if not exact:
        return []
    when = days.hull(*(d.when for d in exact))
    apart = (max(d.when.first for d in exact) - when.first).days
    inside = all(d.when.first <= when.last and when.first <= d.when.last for d in dated)
    return exact if apart <= APART and inside else []


def _listed(one: DateExpression, key: str) -> frozenset[str]:
    return frozenset(one.says[key].split("|")) if key in one.says else frozenset()

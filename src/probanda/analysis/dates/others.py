"""Days counted from an event whose day only other documents of the case print."""

from collections.abc import Sequence
from datetime import date

import msgspec

from probanda.analysis.dates import count_again, days
from probanda.analysis.dates.event_words import Named
from probanda.analysis.dates.events import DATED_BY, DatedEvent, same_event
from probanda.analysis.dates.neighbours import OPEN
from probanda.analysis.records import DateExpression, Reading
from probanda.evidence.document import Position


def count_from_others(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """ "Two days before the raid" of a text that does not tell the day of the raid.

    Counted where all documents that date such an event, and none of whose names speaks against it,
    print one day, and what the text itself says of the event's month or year does not.
    """
    dated = [(r.document, e, d) for r in readings for d in r.dates for e in _events_of(d)]
    return tuple(_count(r, dated) for r in readings)


def _count(reading: Reading, dated: Sequence[tuple[str, DatedEvent, DateExpression]]) -> Reading:
    counted = {
        n: new
        for n, one in enumerate(reading.dates)
        if one.basis == OPEN and "named" in one.says
        for new in [_count_one(one, dated)]
        if new is not None
    }
    if not counted:
        return reading
    dates = tuple(counted.get(n, one) for n, one in enumerate(reading.dates))
    return msgspec.structs.replace(reading, dates=dates)


def _count_one(
    one: DateExpression, dated: Sequence[tuple[str, DatedEvent, DateExpression]]
) -> DateExpression | None:
    named = Named(_listed(one, "named"), _listed(one, "named of"))
    event = same_event(named, [e for document, e, _ in dated if document != one.document])
    if event is None or not event.has_day:
        return None
    on = _day(event)
    own = [d for document, e, d in dated if document == one.document and e.noun == event.noun]
    if any(not _allows(d, on) for d in own):
        return None
    new = count_again(one, on)
    over = one.says["direction"] == "past" and one.to
    if over and new.from_ and new.from_ > over:
        return None  # later than the text that tells of it as past: another event is meant
    shown = {
        Position(document, d.start, d.end)
        for document, e, d in dated
        if document != one.document and e.noun == event.noun and e.rest == event.rest
    }
    return msgspec.structs.replace(new, evidence=(*one.evidence, *sorted(shown)))


def _listed(one: DateExpression, key: str) -> frozenset[str]:
    return frozenset(one.says[key].split("|")) if key in one.says else frozenset()


def _events_of(one: DateExpression) -> list[DatedEvent]:
    """What this date is the date of, by the day or the stretch that it is known to mean."""
    if one.bounds or not one.from_ or not one.to or "events" not in one.says:
        return []
    only = one.from_ if one.from_ == one.to and len(one.from_) == len("2031-05-14") else None
    year = one.from_[:4] if one.from_[:4] == one.to[:4] else None
    month = one.from_[5:7] if year and one.from_[:7] == one.to[:7] else None
    rest = {"month": month or None, "day": only[8:] if only else None}
    when = tuple(rest.get(part) for part in DATED_BY)
    names = _listed(one, "events of")
    return [DatedEvent(noun, names, one.start, year, when) for noun in _listed(one, "events")]


def _day(event: DatedEvent) -> date:
    return date.fromisoformat(f"{event.year}-{event.month}-{event.rest[DATED_BY.index('day')]}")


def _allows(one: DateExpression, on: date) -> bool:
    first, last = days.read_partial(one.from_), days.read_partial(one.to)
    return (first is None or first.first <= on) and (last is None or on <= last.last)

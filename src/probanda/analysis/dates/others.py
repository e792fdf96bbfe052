"""Days counted from an event whose day only other documents of the case print."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from probanda.analysis.dates import count_again, days
from probanda.analysis.dates.days import Stretch
from probanda.analysis.dates.event_words import Named
from probanda.analysis.dates.events import fitting_nouns
from probanda.analysis.dates.neighbours import OPEN
from probanda.analysis.dates.vocabulary import load, months, weekdays
from probanda.analysis.records import DateExpression, Reading
from probanda.evidence.document import Position

APART = 3
"""Days by which documents may differ on the day of what is one event."""


class Dated(NamedTuple):
    """A date that some document prints for events; the names around it and in the whole document."""

    place: Position
    when: Stretch
    told: Named
    near: frozenset[str]
    known: frozenset[str]


def count_from_others(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """ "Two days before the raid" of a text that does not tell the day of the raid.

    Counted where all documents that date such an event, and share a name with the text there, print
    one day, or days that are nearly one, and what the text itself says of the event's date does not
    speak against it either. Never from what is told of every day, such as a trial.
    """
    dated = [d for r in readings for d in _dated(r)]
    return tuple(_count(r, dated) for r in readings)


def _dated(reading: Reading) -> list[Dated]:
    found = []
    known = _names(reading, 0, reading.words[-1].end) if reading.words else frozenset()
    for one in reading.dates:
        first, last = days.read_partial(one.from_), days.read_partial(one.to)
        if one.bounds or first is None or last is None or "events" not in one.says:
            continue
        place = Position(one.document, one.start, one.end)
        told = _rare(Named(_listed(one, "events"), _listed(one, "events of")))
        when = Stretch(first.first, last.last)
        found.append(Dated(place, when, told, _near(reading, one)[1], known))
    return found


def _count(reading: Reading, dated: Sequence[Dated]) -> Reading:
    counted = {
        n: _count_one(one, reading, dated)
        for n, one in enumerate(reading.dates)
        if one.basis == OPEN and "named" in one.says
    }
    if not counted:
        return reading
    dates = tuple(counted.get(n, one) for n, one in enumerate(reading.dates))
    return msgspec.structs.replace(reading, dates=dates)


def _count_one(one: DateExpression, reading: Reading, dated: Sequence[Dated]) -> DateExpression:
    named = _rare(Named(_listed(one, "named"), _listed(one, "named of")))
    own, near = _near(reading, one)
    others = [
        d
        for d in dated
        if d.place.document != one.document
        and _may_be(named, d.told)
        and near & d.near
        and own <= d.known  # of another place or other people it may be another event
    ]
    nouns = fitting_nouns(named, {n for d in others for n in d.told.nouns})
    same = _most_exact([d for d in others if nouns & d.told.nouns])
    if not same:
        return one
    when = days.hull(*(d.when for d in same))
    here = [d for d in dated if d.place.document == one.document and nouns & d.told.nouns]
    if any(d.when.last < when.first or when.last < d.when.first for d in here):
        return one
    new = count_again(one, when)
    over = one.says["direction"] == "past" and one.to
    if over and new.from_ and new.from_ > over:
        return one  # later than the text that tells of it as past: another event is meant
    shown = () if new is one else tuple(sorted(d.place for d in same))
    return msgspec.structs.replace(new, evidence=(*one.evidence, *shown))


def _may_be(named: Named, told: Named) -> bool:
    return not named.names or not told.names or bool(named.names & told.names)


def _rare(told: Named) -> Named:
    """The event without what every day has, and without what a blow of any kind may be called."""
    everyday, told_as = load("events")["everyday"], load("events")["weapons"]["told_as"]
    away = set(everyday["nouns"])
    away |= set(told_as) if any(d.split()[0] in everyday["hit"] for d in told.deeds) else set()
    return told._replace(nouns=frozenset(n for n in told.nouns if n.split()[-1] not in away))


def _near(reading: Reading, one: DateExpression) -> tuple[frozenset[str], frozenset[str]]:
    """The names in the sentence of a date, and in its paragraph."""
    sentence = next((s for s in reading.sentences if s.start <= one.start < s.end), None)
    if sentence is None:
        return frozenset(), frozenset()
    paragraph = [s for s in reading.sentences if s.block == sentence.block]
    inside = (sentence.start, sentence.end), (paragraph[0].start, paragraph[-1].end)
    return _names(reading, *inside[0]), _names(reading, *inside[1])


def _names(reading: Reading, start: int, end: int) -> frozenset[str]:
    """The names in a stretch, but for months and weekdays."""
    away = {word.lower() for word in (*months(), *weekdays())}
    inside = (w.lemma for w in reading.words if w.pos == "PROPN" and start <= w.start < end)
    return frozenset(name for name in inside if name.lower() not in away)


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

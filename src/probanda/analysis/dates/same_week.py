"""When a text without its own day was written: by what it and a dated document tell of one weekday."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from probanda.analysis.dates.days import Days
from probanda.analysis.dates.vocabulary import weekdays, words
from probanda.analysis.records import DateExpression, Reading
from probanda.evidence.document import Position

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
SHARED = 5
"""Words that two sentences must share, a name among them, to tell of one thing."""
SHARE = 0.4
"""And how much of the shorter one."""
WEEK = timedelta(days=6)
DAY_WRITTEN = len("2031-05-14")


class Sentence(NamedTuple):
    """A sentence that tells of a day: which day or weekday, and its words of content."""

    place: Position
    day: date | None
    weekday: int
    words: frozenset[str]
    names: frozenset[str]


class Week(NamedTuple):
    """Between which days a text was written, and the other documents' days that tell so."""

    days: Days
    shown: tuple[Position, ...]


def find_weeks(readings: Sequence[Reading], undated: Iterable[str]) -> dict[str, Week]:
    """For documents without their own day that news tells of a weekday as a dated one does.

    News prints a day of the last week as a weekday: the text is of that day or the six after it.
    None where what it shares with others is of different weeks.
    """
    without = frozenset(undated)
    if not without:
        return {}
    by_name: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
    for sentence in (s for r in readings for s in _sentences(r) if s.day is not None):
        for name in sentence.names:
            by_name[name, sentence.weekday].append(sentence)
    found = {}
    for reading in (r for r in readings if r.document in without):
        sentences = _sentences(reading)
        same = [
            other
            for own in sentences
            if own.day is None
            for other in {o for name in own.names for o in by_name.get((name, own.weekday), ())}
            if other.place.document != reading.document and _is_same(own, other)
        ]
        told = [s.day for s in same if s.day]
        if told and max(told) - min(told) <= WEEK:
            written = Days(max(told), min(told) + WEEK)
            if any(s.day and s.day > min(told) + WEEK for s in sentences):
                continue  # it tells of a later day as past
            found[reading.document] = Week(written, tuple(sorted({s.place for s in same})))
    return found


def _is_same(own: Sentence, other: Sentence) -> bool:
    shared = own.words & other.words
    least = max(SHARED, SHARE * min(len(own.words), len(other.words)))
    return len(shared) >= least


def _sentences(reading: Reading) -> list[Sentence]:
    found = []
    for one in reading.dates:
        weekday = _weekday(one)
        if weekday is None:
            continue
        place = next((s for s in reading.sentences if s.start <= one.start < s.end), None)
        if place is None:
            continue
        inside = [w for w in reading.words if place.start <= w.start and w.end <= place.end]
        away = frozenset(weekdays()) | words("telling")
        kept = [w for w in inside if w.pos in CONTENT and w.lemma not in away]
        found.append(
            Sentence(
                Position(one.document, one.start, one.end),
                _only_day(one),
                weekday,
                frozenset(w.lemma.lower() for w in kept),
                frozenset(w.lemma for w in kept if w.pos == "PROPN"),
            )
        )
    return found


def _weekday(one: DateExpression) -> int | None:
    """The weekday on which something is told to have happened: as printed, or of the day."""
    says = one.says
    if says.get("direction") != "past" or says.get("quoted") == "yes":
        return None
    if says.get("shape") == "weekday" and not says.keys() & {"which", "weekof"}:
        return weekdays()[says["weekday"]]
    only = _only_day(one)
    return only.weekday() if only else None


def _only_day(one: DateExpression) -> date | None:
    if one.bounds or one.from_ != one.to or not one.from_ or len(one.from_) != DAY_WRITTEN:
        return None
    return date.fromisoformat(one.from_)

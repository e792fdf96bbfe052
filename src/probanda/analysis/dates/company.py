"""What documents of a case tell about each other's dates: an event printed with its year in one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from probanda.analysis.dates import resolve_again
from probanda.analysis.dates.event_words import event_of
from probanda.analysis.dates.printed import month_and_day
from probanda.analysis.records import DateExpression, Reading
from probanda.evidence.document import Document, Position

DATELINE = 60
"""Characters up to which a sentence is a dateline alone."""
FROM_NEWS = "year from the day of publication"


class Telling(NamedTuple):
    """A day that some document prints for an event, and the words of its sentence."""

    place: Position
    month_and_day: tuple[int, int]
    year: int | None
    events: frozenset[str]
    names: frozenset[str]


def settle_dates(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with years learnt from each other, for documents whose own day is not known.

    "On 24 May last year" gets its year when another document prints the same day of the same
    event (the same kind of event, a name in common) with its year, and all that do agree.
    """
    by_day: dict[tuple[int, int], list[Telling]] = {}
    for telling in (t for r in readings for t in _tellings(r) if t.year is not None):
        by_day.setdefault(telling.month_and_day, []).append(telling)
    by_id = {d.id: d for d in documents}
    return tuple(_settle(by_id[r.document], r, by_day) for r in readings)


def _settle(
    document: Document, reading: Reading, by_day: Mapping[tuple[int, int], Sequence[Telling]]
) -> Reading:
    if document.published.from_ or document.published.to:
        return reading
    years: dict[int, int] = {}
    sources: dict[int, tuple[Position, ...]] = {}
    dateline = {d.start for d in reading.dates if "dateline" in d.says}
    looks_back = any(_is_of_years(d) for d in reading.dates)
    for own in _tellings(reading):
        if own.place.start in dateline and looks_back:
            continue  # "ORNO, 3 May - A year ago ...": the day comes round again
        if own.year is not None:
            continue
        fitting = [t for t in by_day.get(own.month_and_day, ()) if _is_same(own, t)]
        if len({t.year for t in fitting}) == 1 and fitting[0].year is not None:
            years[own.place.start] = fitting[0].year
            sources[own.place.start] = tuple(sorted(t.place for t in fitting))
    if not years:
        return reading
    dates = resolve_again(document, reading.dates, years)
    shown = tuple(sorted(p for places in sources.values() for p in places))
    settled = tuple(
        _with_evidence(new, old, shown) for new, old in zip(dates, reading.dates, strict=True)
    )
    return msgspec.structs.replace(reading, dates=settled)


def _is_of_years(date: DateExpression) -> bool:
    """ "A year ago", "last year": the document looks back over more than one."""
    says = date.says
    counted = says.get("shape") in ("ago", "span", "shift") and says.get("unit") in (
        "year",
        "decade",
    )
    return counted or "year" in (says.get("unit"), says.get("same")) or says.get("which") == "last"


def _with_evidence(
    new: DateExpression, old: DateExpression, shown: tuple[Position, ...]
) -> DateExpression:
    """What changed rests on the other documents, and says so."""
    if (new.from_, new.to) == (old.from_, old.to):
        return old
    basis = new.basis
    if "same event" in basis:
        basis += " in another document"
    elif "bounds" in basis:
        basis = f"{basis}, which another document's date of the same event gives a year"
    return msgspec.structs.replace(new, basis=basis, evidence=(*new.evidence, *shown))


def _is_same(own: Telling, other: Telling) -> bool:
    return (
        other.place.document != own.place.document
        and not own.events.isdisjoint(other.events)
        and not own.names.isdisjoint(other.names)
    )


def _tellings(reading: Reading) -> list[Telling]:
    return [
        Telling(
            Position(date.document, date.start, date.end),
            month_and_day(date.says),
            _year_of(date),
            *_company(reading, date),
        )
        for date in reading.dates
        if date.says.get("shape") == "day"
    ]


def _year_of(date: DateExpression) -> int | None:
    """The year that is printed, or that the day of publication leaves no doubt of."""
    if "year" in date.says:
        return int(date.says["year"])
    certain = date.from_ == date.to and not date.bounds and date.says["direction"] == "past"
    return int(date.from_[:4]) if certain and date.from_ and date.basis == FROM_NEWS else None


def _company(reading: Reading, date: DateExpression) -> tuple[frozenset[str], frozenset[str]]:
    """Kinds of event and names in the sentence of a date."""
    at = next((n for n, s in enumerate(reading.sentences) if s.start <= date.start < s.end), None)
    if at is None:
        return frozenset(), frozenset()
    start, end = reading.sentences[at].start, reading.sentences[at].end
    while "dateline" in date.says and end - start < DATELINE and at + 1 < len(reading.sentences):
        at += 1  # "KORVIN, June 4. /Agency/. The army struck ..."
        end = reading.sentences[at].end
    words = [w for w in reading.words if start <= w.start and w.end <= end]
    events = (event_of(w.lemma) for w in words)
    names = (w.lemma for w in words if w.pos == "PROPN")
    away = {date.says.get("month", "").lower(), date.says.get("weekday", "").lower()}
    return frozenset(e for e in events if e), frozenset(n for n in names if n not in away)

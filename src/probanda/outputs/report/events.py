"""The timeline: events drawn on one axis, and told in the documents' words; dates and their rule."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
from markupsafe import Markup

from probanda.analysis.records import DateExpression, TimelineEvent
from probanda.drawing.timeline import Mark, draw_timeline
from probanda.outputs.report.citations import Citations, Cite, Quote, Use
from probanda.outputs.report.words import say_when

DRAWN = 96


class EventRow(msgspec.Struct, frozen=True, kw_only=True):
    """An event, told in full once and cited wherever else it is told."""

    number: str
    anchor: str
    when: str
    first: date | None
    last: date | None
    bounds: bool
    quote: Quote
    others: tuple[Cite, ...]
    documents: tuple[Cite, ...]


class DateRow(msgspec.Struct, frozen=True):
    """A date as printed, what it was read as, and by which rule."""

    quote: Quote
    when: str
    basis: str


def make_events(events: Iterable[TimelineEvent], citations: Citations) -> tuple[EventRow, ...]:
    """Events in the order of time, then those of which only bounds are known."""
    ordered = sorted(
        events, key=lambda e: (e.bounds, e.from_ or e.to or "9999", e.to or "9999", e.id)
    )
    rows = []
    for n, event in enumerate(ordered, 1):
        use = Use(f"8.{n}", f"event-{n}")
        rows.append(
            EventRow(
                number=use.label,
                anchor=use.anchor,
                when=say_when(event.from_, event.to, bounds=event.bounds),
                first=find_day(event.from_, last=False),
                last=find_day(event.to, last=True),
                bounds=event.bounds,
                quote=citations.quote(event.spans[0], use, event.told),
                others=tuple(citations.cite(span, use) for span in event.spans[1:]),
                documents=citations.documents(event.documents),
            )
        )
    return tuple(rows)


def draw_events(rows: Sequence[EventRow]) -> Markup:
    """The picture; where there are too many events, those that most documents tell.

    A bound is no day on which something happened: events with bounds alone are not drawn.
    """
    dated = [row for row in rows if (row.first or row.last) and not row.bounds]
    kept = sorted(dated, key=lambda row: -len(row.documents))[:DRAWN]
    numbers = {row.number for row in kept}
    marks = [
        Mark(
            row.first,
            row.last,
            row.when.partition(",")[0],
            f"{row.number} {_label(row.quote)}",
            f"#{row.anchor}",
        )
        for row in dated
        if row.number in numbers
    ]
    return Markup(draw_timeline(marks, "Timeline of events"))  # noqa: S704  labels are escaped


def _label(quote: Quote) -> str:
    """The clauses that the date belongs to; the whole sentence where it tells nothing more."""
    keys = [run.text.strip() for run in quote.runs if run.key]
    return " … ".join(keys) if keys else "".join(run.text for run in quote.runs)


def make_dates(dates: Iterable[DateExpression], citations: Citations) -> tuple[DateRow, ...]:
    """Every date of the texts with the rule it was read by."""
    return tuple(
        DateRow(
            citations.quote(item, None),
            say_when(item.from_, item.to, bounds=item.bounds),
            item.basis,
        )
        for item in dates
    )


def find_day(value: str | None, *, last: bool) -> date | None:
    """The first or last day of a year, month or day as the contract writes them."""
    if value is None:
        return None
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if not last:
        return date(*parts, *([1] * (3 - len(parts))))
    year, month = (parts[0], 12) if len(parts) == 1 else parts
    if (year, month) == (date.max.year, 12):
        return date.max
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)

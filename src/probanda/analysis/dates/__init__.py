"""Dates and date expressions as intervals, never more precise than the text."""

from collections.abc import Mapping, Sequence

from probanda import ids
from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days
from probanda.analysis.dates.events import anchor_shifts, find_dated, find_event_expressions
from probanda.analysis.dates.expressions import Expression, find_expressions
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.resolving import resolve
from probanda.analysis.dates.vocabulary import load
from probanda.analysis.language import Parsed
from probanda.analysis.records import DateExpression
from probanda.evidence.document import Document, Position, Published

__all__ = ["find_dates", "resolve_again"]


def find_dates(parsed: Parsed) -> tuple[DateExpression, ...]:
    """Every date expression of the article, in order, with what it is known to mean."""
    expressions = list(find_expressions(parsed))
    events = find_dated(parsed, expressions)
    expressions += find_event_expressions(parsed, expressions, events)
    expressions.sort(key=lambda e: e.start)
    return _resolved(parsed.document, anchor_shifts(parsed, expressions, events), {})


def resolve_again(
    document: Document, dates: Sequence[DateExpression], years: Mapping[int, int]
) -> tuple[DateExpression, ...]:
    """The same expressions with years that other documents print, by the expression's start."""
    return _resolved(document, [_expression_of(d) for d in dates], years)


def _resolved(
    document: Document, expressions: Sequence[Expression], years: Mapping[int, int]
) -> tuple[DateExpression, ...]:
    southern = any(name in document.text for name in load("calendar")["hemisphere"]["southern"])
    known = resolve(expressions, published_days(document.published), southern, years)
    return tuple(
        _record(document, e, k, expressions) for e, k in zip(expressions, known, strict=True)
    )


def published_days(published: Published) -> Days:
    """The first and last possible day of publication."""
    first, last = days.read_partial(published.from_), days.read_partial(published.to)
    return Days(first.first if first else None, last.last if last else None)


def _record(
    document: Document, expression: Expression, known: Known, expressions: Sequence[Expression]
) -> DateExpression:
    first, last = days.write(known.days)
    if known.rests_on is not None:
        other = expressions[known.rests_on]
        evidence: tuple[Position, ...] = (document.span(other.start, other.end),)
    else:
        evidence = document.published.evidence if "publication" in known.basis else ()
    return DateExpression(
        document.id,
        expression.start,
        expression.end,
        id=ids.content_id("date", document.id, expression.start, expression.end),
        from_=first,
        to=last,
        basis=known.basis,
        bounds=_is_bounded(expression, known),
        evidence=evidence,
        says={
            **expression.parts,
            "shape": expression.shape,
            "direction": expression.direction,
            "quoted": "yes" if expression.quoted else "no",
            "block": str(expression.block),
            "sentence": str(expression.sentence),
            "before": expression.before,
        },
    )


def _is_bounded(expression: Expression, known: Known) -> bool:
    """One end alone is a bound, but of what is said to last since an event it is the beginning.

    Bounds that make up one whole year say that year.
    """
    first, last = days.write(known.days)
    one_end = (first is None) != (last is None)
    return first != last and (known.bounded or (one_end and expression.shape != "event"))


def _expression_of(date: DateExpression) -> Expression:
    parts = dict(date.says)
    shape, direction = parts.pop("shape"), parts.pop("direction")
    quoted, block = parts.pop("quoted") == "yes", int(parts.pop("block"))
    return Expression(
        date.start,
        date.end,
        shape,
        parts,
        "past" if direction == "past" else "future" if direction == "future" else "either",
        quoted,
        block,
        int(parts.pop("sentence")),
        parts.pop("before"),
    )

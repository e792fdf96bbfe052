"""Dates and date expressions as intervals, never more precise than the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby

from probanda import ids
from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days
from probanda.analysis.dates.events import anchor_shifts, find_dated, find_event_expressions
from probanda.analysis.dates.expressions import Expression, find_expressions
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.resolving import resolve
from probanda.analysis.dates.vocabulary import load, weekdays
from probanda.analysis.language import Parsed
from probanda.analysis.records import DateExpression
from probanda.evidence.document import Document, Position, ReadText
from probanda.evidence.facts.page import look_at_page
from probanda.evidence.facts.posts import Post, find_posts
from probanda.evidence.facts.printed_dates import find_printed_dates

__all__ = ["find_dates", "resolve_again"]

HOUR = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,4}\s?(?:[ap]\.?m\b|GMT|UTC)", re.IGNORECASE)
CLOCK = re.compile(r"(?<![\d.:])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d.:]|\s?[AaPp]\.?[Mm])")
WHOLE_DAY = len("2031-03-04")
NEAR = timedelta(days=7)


def find_dates(parsed: Parsed) -> tuple[DateExpression, ...]:
    """Every date expression of the article, in order, with what it is known to mean."""
    expressions = list(find_expressions(parsed))
    events = find_dated(parsed, expressions)
    expressions += find_event_expressions(parsed, expressions, events)
    expressions.sort(key=lambda e: e.start)
    return _resolved(parsed.document, anchor_shifts(parsed, expressions, events), {})


def resolve_again(
    document: Document, expressions: Sequence[DateExpression], years: Mapping[int, int]
) -> tuple[DateExpression, ...]:
    """The same expressions with years that other documents print, by the expression's start."""
    return _resolved(document, [_expression_of(d) for d in expressions], years)


def _resolved(
    document: Document, expressions: Sequence[Expression], years: Mapping[int, int]
) -> tuple[DateExpression, ...]:
    southern = any(name in document.text for name in load("calendar")["hemisphere"]["southern"])
    shown = _latest_shown(document)
    records: list[DateExpression] = []
    for published, evidence, told in _by_post(document, expressions):
        known = resolve(told, published, southern, years, shown)
        records += (
            _record(document, e, k, told, evidence) for e, k in zip(told, known, strict=True)
        )
    return tuple(records)


def _by_post(
    document: Document, expressions: Sequence[Expression]
) -> Iterator[tuple[Days, tuple[Position, ...], list[Expression]]]:
    """The expressions of each post of a channel with its own day; else all with the document's."""
    posts = _posts_of(document)
    starts = [post.start for post in posts]
    whole = (_published_days(document), document.published.evidence)
    for number, told in groupby(expressions, key=lambda e: bisect_right(starts, e.start)):
        if number == 0:
            yield *whole, list(told)
            continue
        post = posts[number - 1]
        first, last = days.read_partial(post.first), days.read_partial(post.last)
        own = Days(first.first if first else None, last.last if last else None)
        yield own, (post.place,), [e for e in told if not _stands_in(e, post.place)]


def _stands_in(expression: Expression, place: Position) -> bool:
    """Whether it is the day with which the post begins, which is none of the case."""
    return expression.start < place.end and place.start < expression.end


def _posts_of(document: Document) -> tuple[Post, ...]:
    text = ReadText(document.text, document.blocks, document.places)
    return find_posts(look_at_page(text, document.furniture, document.id))


def _published_days(document: Document) -> Days:
    """The first and last possible day of publication.

    A page that prints only when it was last changed, but that with the time of day, and that prints
    elsewhere a day of the week before, or tells of the very weekday that it prints there, is news:
    its days are counted from there. An old page that is put out again has such a time as well.
    """
    published = document.published
    first, last = days.read_partial(published.from_), days.read_partial(published.to)
    if first is None and last and last.first == last.last and _has_hour(document):
        is_news = (
            _prints_day_near(document, last.last)
            or _tells_of_weekday(document, last.last)
            or _goes_on_by_the_hour(document)
        )
        first = last if is_news else None
    return Days(first.first if first else None, last.last if last else None)


def _prints_day_near(document: Document, changed: date) -> bool:
    """Whether a whole day of the week before stands in the text or below a picture."""
    page = [(part.start, part.end) for part in document.furniture if part.kind != "caption"]
    page += [(place.start, place.end) for place in document.published.evidence]
    return any(
        timedelta(0) <= changed - date.fromisoformat(printed.last) <= NEAR
        for printed in find_printed_dates(document.text)
        if len(printed.first) == WHOLE_DAY and printed.first == printed.last
        if not any(start <= printed.start < end for start, end in page)
    )


def _tells_of_weekday(document: Document, changed: date) -> bool:
    """Whether the line that says when the page was changed prints a weekday, of which the article tells."""
    named = [word for word, number in weekdays().items() if number == changed.weekday()]
    if not any(
        re.search(rf"\b{word}\b", line) for line in _change_lines(document) for word in named
    ):
        return False
    page = {(part.start, part.end) for part in document.furniture}
    told = (document.text[b.start : b.end] for b in document.blocks if (b.start, b.end) not in page)
    return any(re.search(rf"\b{named[0]}\b(?!,? (?:\d|[A-Z]))", block) for block in told)


def _goes_on_by_the_hour(document: Document) -> bool:
    """Whether the page is written from hour to hour of the one day on which it was last changed.

    Its entries open with times of day that go one way, and the last of them is that of the change.
    """
    changed = [_minutes(hour) for line in _change_lines(document) for hour in CLOCK.finditer(line)]
    entries = [
        _minutes(hour)
        for block in document.blocks
        if (hour := CLOCK.match(document.text, block.start, block.end))
    ]
    ordered = entries in (sorted(set(entries)), sorted(set(entries), reverse=True))
    return len(entries) > 1 and ordered and changed[-1:] == [max(entries)]


def _minutes(hour: re.Match[str]) -> int:
    return int(hour[1]) * 60 + int(hour[2])


def _has_hour(document: Document) -> bool:
    """Whether a time of day stands beside the day on which the page was changed."""
    return any(HOUR.search(line) for line in _change_lines(document))


def _change_lines(document: Document) -> Iterator[str]:
    for place in document.published.evidence:
        yield (
            document.text[: place.start].rpartition("\n")[2]
            + document.text[place.start :].partition("\n")[0]
        )


def _latest_shown(document: Document) -> date | None:
    """The latest day that a caption prints."""
    shown = [
        date.fromisoformat(printed.first)
        for part in document.furniture
        if part.kind == "caption"
        for printed in find_printed_dates(document.text[part.start : part.end])
        if printed.first == printed.last and len(printed.first) == WHOLE_DAY
    ]
    return max(shown, default=None)


def _record(
    document: Document,
    expression: Expression,
    known: Known,
    expressions: Sequence[Expression],
    published: tuple[Position, ...],
) -> DateExpression:
    first, last = days.write(known.days)
    if known.rests_on is not None:
        other = expressions[known.rests_on]
        evidence: tuple[Position, ...] = (document.span(other.start, other.end),)
    else:
        evidence = published if "publication" in known.basis else ()
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

    Bounds that make up one whole year say that year, but of a day that is counted from the telling
    ("a year ago", "now"), of which only the year is known.
    """
    if known.bounded and expression.shape in ("ago", "now"):
        return True
    first, last = days.write(known.days)
    one_end = (first is None) != (last is None)
    return first != last and (known.bounded or (one_end and expression.shape != "event"))


def _expression_of(known: DateExpression) -> Expression:
    parts = dict(known.says)
    shape, direction = parts.pop("shape"), parts.pop("direction")
    quoted, block = parts.pop("quoted") == "yes", int(parts.pop("block"))
    return Expression(
        known.start,
        known.end,
        shape,
        parts,
        "past" if direction == "past" else "future" if direction == "future" else "either",
        quoted,
        block,
        int(parts.pop("sentence")),
        parts.pop("before"),
    )

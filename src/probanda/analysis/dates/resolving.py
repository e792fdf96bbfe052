"""From expressions to intervals: printed ones first, then what is counted from them or from the
day of publication."""

from collections.abc import Mapping, Sequence
from datetime import date

from probanda.analysis.dates.chronology import date_by_order
from probanda.analysis.dates.days import Days
from probanda.analysis.dates.expressions import Expression, ends_of
from probanda.analysis.dates.known import UNKNOWN, Known
from probanda.analysis.dates.neighbours import (
    count_from_event,
    count_from_month,
    count_from_neighbour,
    count_from_story,
)
from probanda.analysis.dates.printed import RANGE, find_printed, in_year
from probanda.analysis.dates.publication import (
    NOT_KNOWN,
    Publication,
    count_from_publication,
    find_publication,
    is_past,
)
from probanda.analysis.dates.sayings import (
    count_from_saying,
    count_from_telling,
    count_from_words_of_old,
)
from probanda.analysis.dates.told_period import count_from_told_period
from probanda.analysis.dates.years import since_story_began, with_year_of_others

SEEN_FROM_NOW = frozenset({"ago", "seasons ago", "ahead", "span", "unit", "now"})
COUNTED = frozenset({"shift", "step"})


def resolve(
    expressions: Sequence[Expression],
    published: Days,
    southern: bool,
    years: Mapping[int, int],
    shown: date | None = None,
) -> list[Known]:
    """The meaning of each, in order.

    ``years``: learnt elsewhere, by an expression's start; ``shown``: the latest day in a caption.
    """
    known: list[Known | None] = [_printed(e, southern, years.get(e.start)) for e in expressions]
    for at, in_order in date_by_order(expressions, published.last).items():
        known[at] = in_order
    publication = find_publication(expressions, known, published, years, shown)
    publication = _later(expressions, known, publication, southern)
    # those that are counted from a neighbour come last: it may stand behind them
    for at, expression in sorted(
        enumerate(expressions), key=lambda pair: _is_counted(expressions, pair[0])
    ):
        if known[at] is None:
            known[at] = _resolve_one(expressions, known, at, publication, southern, expression)
    return [k or Known(UNKNOWN, NOT_KNOWN) for k in known]


def _is_counted(expressions: Sequence[Expression], at: int) -> bool:
    """Counted from a neighbour; also the month behind such a one: "that winter. [...] In February", "a week
    later. [...] At the end of the month"."""
    one, before = expressions[at], expressions[at - 1] if at else None
    if one.shape in COUNTED:
        return True
    return (
        (one.shape == "month" or (one.shape == "unit" and "which" not in one.parts))
        and before is not None
        and before.shape in (COUNTED if one.shape == "unit" else {"step"})
        and before.block == one.block
    )


def _later(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    publication: Publication,
    southern: bool,
) -> Publication:
    """A text without its own day is later than the days without year that it tells of, too."""
    while not publication.told and (first := publication.days.first):
        last = publication.days.last
        found = [
            (at, count_from_publication(e, publication, southern))
            for at, e in enumerate(expressions)
            if is_past(e) and not e.parts.keys() & {"year", "which", "near"}
        ]
        told = [
            since_story_began(expressions, known, at, k, publication).days.first for at, k in found
        ]
        later = max((d for d in told if d and (not last or d <= last)), default=first)
        if later <= first:
            break
        publication = Publication(Days(later, last), False)
    return publication


def _printed(expression: Expression, southern: bool, year: int | None) -> Known | None:
    shape, parts = expression.shape, expression.parts
    if shape == "range":
        left, right = (_printed(end, southern, None) for end in ends_of(expression))
        if left and right and _in_order(left.days.first, right.days.last):
            return Known(Days(left.days.first, right.days.last), RANGE)
        return None
    if year is not None:
        stretch = in_year(shape, parts, year)
        return Known(Days(*stretch), "the year is printed with the same event") if stretch else None
    found = find_printed(shape, parts, southern)
    if found:
        return Known(Days(*found[0]), found[1])
    if "year" in parts:
        return Known(UNKNOWN, "open: printed, but there is no such date")
    return None


def _in_order(first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and first <= last


def _resolve_one(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
    southern: bool,
    expression: Expression,
) -> Known | None:
    match expression.shape:
        case "event":
            return count_from_event(expressions, known, expression)
        case "shift" | "step":
            return count_from_neighbour(expressions, known, at, publication, southern)
        case "range":
            ends = [count_from_publication(e, publication, southern) for e in ends_of(expression)]
            first, last = ends[0].days.first, ends[1].days.last
            if first and last and last < first:
                return Known(UNKNOWN, "open: the ends of the range cannot be told")
            return Known(Days(first, last), ends[1].basis, bounded=any(e.bounded for e in ends))
    if expression.shape == "day of month":
        return count_from_month(expressions, known, at, publication, southern)
    if expression.shape in ("near day", "weekday") and expression.quoted:
        return count_from_saying(expressions, known, at, publication, southern)
    if expression.shape in ("near day", "weekday"):
        told = count_from_telling(expressions, known, at, publication, southern)
        if told is not None:
            return told
    if expression.shape == "unit":
        period = count_from_told_period(expressions, known, at, publication)
        if period is not None:
            return period
    if expression.shape == "weekday":
        story = count_from_story(expressions, known, at, publication)
        if story is not None:
            return story
    if expression.quoted and expression.shape in SEEN_FROM_NOW:
        told = count_from_words_of_old(expressions, known, at, publication, southern)
        if told is not None:
            return told
    found = count_from_publication(expression, publication, southern)
    if expression.shape in ("day", "month") and not expression.parts.keys() & {"which", "near"}:
        year = with_year_of_others(expressions, known, at, found, publication)
        return since_story_began(expressions, known, at, year, publication)
    return found

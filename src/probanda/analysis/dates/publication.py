"""When a text was written, as far as that is told or shown, and what is counted from it."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import UNKNOWN, Known
from probanda.analysis.dates.relative import NEAR_DAYS, find_relative

WEEK = timedelta(days=7)
NEAR = timedelta(days=NEAR_DAYS)
YEARS = timedelta(days=3 * 365)
TOLD = frozenset({"day", "month", "numeric", "day range", "year", "years", "season", "quarter"})
AHEAD = frozenset({"for", "to", "before"})
NOT_KNOWN = "open: day of publication not known"


class Publication(NamedTuple):
    """When the text was written, and whether that was told or only bounded by its own dates."""

    days: Days
    told: bool
    near: bool = False
    """Bounded by a day as recent as news is: one that a photograph shows, or a dateline names."""


def find_publication(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    published: Days,
    years: Mapping[int, int],
    shown: date | None,
) -> Publication:
    """The day of publication as told; else later than printed dates spoken of as past.

    ``shown`` is the latest day that a caption prints: no page is older than its photographs.
    """
    if published != UNKNOWN and not _is_older_than_told(published, expressions, known):
        return Publication(published, True)
    reported = {
        k.days for e, k in zip(expressions, known, strict=True) if k and "dateline" in e.parts
    }
    if len(reported) == 1 and (day := reported.pop()).first == day.last:
        return Publication(day, True)
    learnt = [
        days.year(years[e.start] + {"last": 1, "next": -1}.get(e.parts["which"].lower(), 0))
        for e in expressions
        if e.start in years and "which" in e.parts
    ]
    past = [
        _earliest(e, k)
        for e, k in zip(expressions, known, strict=True)
        if k
        and k.days.first
        and (is_past(e) if "year" in e.parts or e.start in years else _is_past_period(e))
    ]
    first = max((d for d in (*past, *(y.first for y in learnt), shown) if d), default=None)
    last = min((y.last for y in learnt), default=None)
    if first and last and last < first:
        return Publication(UNKNOWN, False)
    reported_on = _next_dateline(expressions, first) if first else None
    if reported_on and (last is None or reported_on <= last):
        return Publication(Days(reported_on, last), False, near=True)
    return Publication(Days(first, last), False, near=first is not None and first == shown)


def _is_older_than_told(
    published: Days, expressions: Sequence[Expression], known: Sequence[Known | None]
) -> bool:
    """Whether the page states a day years before what the text tells of as past: it is of something else."""
    told = [
        k.days.first
        for e, k in zip(expressions, known, strict=True)
        if k and k.days.first and "year" in e.parts and is_past(e)
    ]
    return published.last is not None and any(day > published.last + YEARS for day in told)


def _next_dateline(expressions: Sequence[Expression], first: date) -> date | None:
    """ "KORVIN, 4 June (Agency) -" of a text that tells of 2030: not before that June."""
    for expression in expressions:
        if "dateline" in expression.parts and "year" not in expression.parts:
            found = find_relative("day", expression.parts, "future", first, southern=False)
            return found.first if found else None
    return None


def _earliest(expression: Expression, known: Known) -> date | None:
    """The first day on which the text can tell of it as past.

    Of the night that leads into a day, that day, which is named after it; of a season, not before
    the year that it is called by; of what went on from one to another, the beginning of the other. Of
    "from 2029 to 2032" not the first month of 2032: whoever writes in it prints more than the year.
    """
    first, last = known.days
    if "leads" in expression.parts:
        return last
    if expression.shape == "season" and first and last:
        return max(first, date(int(expression.parts["year"]), 1, 1))
    if expression.shape in ("range", "years") and last:
        ends = expression.parts.get("to_shape")
        unit = "month" if ends == "month" else "day" if ends in ("day", "numeric") else "year"
        return days.month(last.year, 2).first if unit == "year" else days.around(last, unit).first
    return first


def is_past(expression: Expression) -> bool:
    """A day, month or year at which something is said to have happened: the text is later."""
    return (
        expression.direction == "past"
        and (not expression.quoted or "year" in expression.parts)
        and expression.shape in TOLD
        and ("leads" in expression.parts or expression.before not in AHEAD)
    )


def _is_past_period(expression: Expression) -> bool:
    """ "Since the 1990s", "from 2029 to 2031": a printed stretch of more than a year."""
    return (
        expression.direction == "past"
        and not expression.quoted
        and expression.shape in ("range", "decade")
        and expression.before not in AHEAD
    )


def count_from_publication(
    expression: Expression, publication: Publication, southern: bool
) -> Known:
    """Counted from the day of publication; open as far as that day is."""
    low, high = publication.days
    if not publication.told and not publication.near and low and expression.shape == "weekday":
        low += WEEK  # news prints a day of the last week as a weekday, an older one with its date
        if high and low > high:
            low = publication.days.first
    first, last = (
        find_relative(expression.shape, expression.parts, expression.direction, d, southern)
        if d
        else None
        for d in (low, high)
    )
    if (
        not publication.told
        and low
        and first
        and first.last
        and _is_too_old(expression, first, low)
    ):
        nearer = find_relative(
            expression.shape, expression.parts, "future", low, southern
        )  # nobody leaves out the year of a day that is nearly a year old
        first = nearer if nearer and nearer.first and nearer.first - low <= NEAR else first
    if not publication.told and low and _is_weekday_with_date(expression):
        first = find_relative(
            expression.shape, expression.parts, "future", low - 2 * WEEK, southern
        )  # news prints both of a day of the last days only
    days_known = Days(first.first if first else None, last.last if last else None)
    basis = _basis(expression, publication, days_known)
    return Known(days_known, basis, bounded=first != last)


def _is_weekday_with_date(expression: Expression) -> bool:
    """ "On Thursday (3 June)"."""
    parts = expression.parts.keys()
    printed = expression.shape == "day" and "weekday" in parts
    return printed and expression.direction == "past" and not parts & {"year", "which", "near"}


def _is_too_old(expression: Expression, found: Days, low: date) -> bool:
    return (
        expression.direction == "past"
        and expression.shape in ("day", "day range", "month")
        and not expression.parts.keys() & {"year", "which", "near"}
        and found.last is not None
        and low - found.last > 2 * NEAR
    )


def _basis(expression: Expression, publication: Publication, found: Days) -> str:
    if found == UNKNOWN:
        return NOT_KNOWN
    rule = {
        "weekday": {
            "past": "weekday before publication, day included",
            "future": "weekday after publication",
            "either": "weekday before or after publication",
        }[expression.direction],
        "now": "day of publication",
        "so far": "until the day of publication",
        "recently": "before the day of publication",
        "ago": "counted back from the day of publication, as people round",
    }.get(expression.shape)
    if rule is None:
        rule = "counted from the day of publication"
        if expression.shape in ("day", "month") and "which" not in expression.parts:
            rule = "year from the day of publication"
        elif "which" in expression.parts and expression.shape in ("day", "month", "quarter"):
            rule = "year counted from the year of publication"
    if publication.told:
        return rule
    bounds = f"{rule}, of which only bounds are known from other dates of the document"
    if expression.shape == "weekday" and not publication.near:
        return f"{bounds}, taken to be older than a week as they are not printed as weekdays"
    return bounds

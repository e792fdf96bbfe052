"""From expressions to intervals: printed ones first, then what is counted from them or from the
day of publication."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.expressions import Expression, ends_of
from probanda.analysis.dates.printed import find_printed, in_year, month_and_day
from probanda.analysis.dates.relative import count_back, find_relative

UNKNOWN = Days(None, None)
WEEK = timedelta(days=7)
LONGEST = {"week": 14, "month": 92, "year": 370, "decade": 3660}
"""How long, in days, a date may be for such a unit to be counted from it; a day or less: 7."""
AHEAD = frozenset({"for", "until", "till", "by", "to", "before"})
NOT_KNOWN = "open: day of publication not known"


class Known(NamedTuple):
    """What an expression is known to mean, by which rule, and on which other one it rests."""

    days: Days
    basis: str
    rests_on: int | None = None


class Publication(NamedTuple):
    """When the text was written, and whether that was told or only bounded by its own dates."""

    days: Days
    told: bool


def resolve(
    expressions: Sequence[Expression],
    published: Days,
    southern: bool,
    years: Mapping[int, int],
) -> list[Known]:
    """The meaning of each, in order. ``years``: learnt elsewhere, by an expression's start."""
    known: list[Known | None] = [_printed(e, southern, years.get(e.start)) for e in expressions]
    publication = find_publication(expressions, known, published, years)
    for at, expression in enumerate(expressions):
        if known[at] is None:
            known[at] = _resolve_one(expressions, known, at, publication, southern, expression)
    return [k or Known(UNKNOWN, NOT_KNOWN) for k in known]


def _printed(expression: Expression, southern: bool, year: int | None) -> Known | None:
    shape, parts = expression.shape, expression.parts
    if shape == "range":
        left, right = (_printed(end, southern, None) for end in ends_of(expression))
        if left and right and _in_order(left.days.first, right.days.last):
            return Known(Days(left.days.first, right.days.last), "printed range")
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


def find_publication(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    published: Days,
    years: Mapping[int, int],
) -> Publication:
    """The day of publication as told; else later than printed dates spoken of as past."""
    if published != UNKNOWN:
        return Publication(published, True)
    learnt = [
        days.year(years[e.start] + {"last": 1, "next": -1}.get(e.parts["which"].lower(), 0))
        for e in expressions
        if e.start in years and "which" in e.parts
    ]
    past = [k.days.first for e, k in zip(expressions, known, strict=True) if k and _is_past(e)]
    first = max((d for d in (*past, *(y.first for y in learnt)) if d), default=None)
    last = min((y.last for y in learnt), default=None)
    if first and last and last < first:
        return Publication(UNKNOWN, False)
    return Publication(Days(first, last), False)


def _is_past(expression: Expression) -> bool:
    """A printed day or month at which something is said to have happened: the text is later."""
    return (
        expression.direction == "past"
        and not expression.quoted
        and expression.shape in ("day", "month", "numeric", "day range")
        and "year" in expression.parts
        and expression.before not in AHEAD
    )


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
            return _from_event(expressions, known, expression)
        case "shift" | "step":
            return _from_neighbour(expressions, known, at, publication)
        case "range":
            ends = [_from_publication(e, publication, southern) for e in ends_of(expression)]
            first, last = ends[0].days.first, ends[1].days.last
            if first and last and last < first:
                return Known(UNKNOWN, "open: the ends of the range cannot be told")
            return Known(Days(first, last), ends[1].basis)
    found = _from_publication(expression, publication, southern)
    if expression.shape in ("day", "month") and not expression.parts.keys() & {"which", "near"}:
        return _with_year_of_others(expressions, known, at, found, publication)
    return found


def _from_event(
    expressions: Sequence[Expression], known: Sequence[Known | None], expression: Expression
) -> Known | None:
    for at, other in enumerate(expressions):
        anchor = known[at]
        if str(other.start) == expression.parts["anchor"] and anchor:
            basis = "an event printed with its date in the same document, and what follows"
            return Known(Days(anchor.days.first, None), basis, at)
    return None


def _from_neighbour(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
) -> Known:
    """Counted from the date beside it: the one behind "after" or "before", else the one before."""
    expression = expressions[at]
    anchor = _anchor(expressions, known, at)
    start = known[anchor] if anchor is not None else None
    if (
        start is None
        or start.days.first is None
        or start.days.last is None
        or (start.days.last - start.days.first).days
        > LONGEST.get(expression.parts["unit"].lower(), 7)
    ):
        latest = publication.days.last if expression.direction == "past" else None
        return Known(Days(None, latest), "open: counted from an event without a date")
    stretch = Stretch(start.days.first, start.days.last)
    basis = "counted from a date in the same passage"
    if expression.shape == "step":
        return Known(_step(expression, stretch), basis, anchor)
    sign = -1 if expression.parts["shift"].lower() in ("before", "earlier", "previously") else 1
    parts = {"count": "one", **expression.parts}
    unit = parts["unit"].lower()
    if unit != "hour" and (stretch.last - stretch.first).days > 27 and unit in ("month", "year"):
        moved = _whole(parts, stretch, unit, sign)
        if moved:
            return Known(moved, basis, anchor)
    ends = [count_back(parts, day, unit, sign) for day in stretch]
    return Known(Days(ends[0][0], ends[1][1]), basis, anchor)


def _whole(parts: dict[str, str], stretch: Stretch, unit: str, sign: int) -> Days | None:
    """A year after "1984" is 1985; a month after "May 2020" is June."""
    first, last = (count_back({**parts, "rough": ""}, d, unit, sign) for d in stretch)
    if None in (*first, *last):
        return None
    moved_first, moved_last = _middle(first), _middle(last)
    begin, end = days.around(moved_first, "month"), days.around(moved_last, "month")
    return Days(begin.first, end.last)


def _middle(ends: tuple[date | None, date | None]) -> date:
    first, last = ends
    assert first is not None and last is not None  # noqa: S101  the caller has seen to it
    return first + (last - first) / 2


def _step(expression: Expression, stretch: Stretch) -> Days:
    unit, step = expression.parts["unit"].lower(), expression.parts["step"].lower()
    unit = unit if unit in ("week", "month", "year") else "day"
    shift = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(step, 0)
    if shift == 0 and unit == "day":
        return Days(*stretch)
    first, last = (days.around(day, unit, shift) for day in stretch)
    return Days(first.first, last.last)


def _anchor(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    expression = expressions[at]
    if expression.parts.get("shift", "").lower() in ("after", "before"):
        after = at + 1
        if after < len(expressions) and expressions[after].block == expression.block:
            same = expressions[after].sentence == expression.sentence
            near = expressions[after].start - expression.end < 60
            return after if same and near and known[after] else None
        return None
    if expression.parts.get("step", "").lower() == "next" and not at:
        return None
    for before in range(at - 1, -1, -1):
        other = expressions[before]
        if other.block != expression.block:
            return None
        if other.shape not in ("now", "so far", "recently", "event") and known[before]:
            return before
    return None


def _with_year_of_others(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    found: Known,
    publication: Publication,
) -> Known:
    """A day without its year may be one that the text prints with its year."""
    expression = expressions[at]
    same = _same_day_printed(expressions, known, at)
    if same is not None:
        printed = known[same]
        assert printed is not None  # noqa: S101  it was found by being known
        basis = "the same day is printed with its year in the same document"
        if found.days == UNKNOWN or found.days.last is None or expression.direction == "past":
            return _both(Known(printed.days, basis, same), found)
        return found
    carried = _carried_year(expressions, known, at)
    if carried is None or expression.direction == "future":
        return found
    before, year = carried
    stretch = in_year(expression.shape, expression.parts, year)
    if stretch is None or (publication.days.last and stretch.first > publication.days.last):
        return found
    basis = "year of the date printed before it"
    if publication.told and publication.days.first and publication.days.first.year == year:
        return found
    return _both(Known(Days(*stretch), basis, before), found)


def _both(one: Known, two: Known) -> Known:
    """From the one to the other: the text does not tell which."""
    if two.days == UNKNOWN or two.days.last is None:
        if two.days.first and one.days.first and one.days.first < two.days.first:
            return Known(one.days, one.basis, one.rests_on)
        return one
    if one.days == two.days:
        return two
    firsts = [d for d in (one.days.first, two.days.first) if d]
    lasts = [d for d in (one.days.last, two.days.last) if d]
    return Known(
        Days(min(firsts, default=None), max(lasts, default=None)),
        f"{one.basis}, or {two.basis}",
        one.rests_on,
    )


def _same_day_printed(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    if expressions[at].shape != "day":
        return None
    wanted = month_and_day(expressions[at].parts)
    found = [
        other
        for other, e in enumerate(expressions)
        if e.shape == "day"
        and "year" in e.parts
        and known[other] is not None
        and month_and_day(e.parts) == wanted
    ]
    return found[0] if len({expressions[f].parts["year"] for f in found}) == 1 else None


def _carried_year(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> tuple[int, int] | None:
    """The year of the date before it in the same passage, when that is a printed one."""
    for before in range(at - 1, -1, -1):
        other = expressions[before]
        if other.block != expressions[at].block:
            return None
        if "year" in other.parts and known[before]:
            opens = other.start - other.sentence < 5  # "In 2014, ..."
            if other.shape in ("day", "month") or (other.shape == "year" and opens):
                return before, int(other.parts["year"])
            return None
        if "which" in other.parts:
            return None
        if other.shape not in ("day", "month", "weekday"):
            return None
    return None


def _from_publication(expression: Expression, publication: Publication, southern: bool) -> Known:
    """Counted from the day of publication; open as far as that day is."""
    low, high = publication.days
    if not publication.told and low and expression.shape == "weekday":
        low += WEEK  # news prints a day of the last week as a weekday, an older one with its date
        if high and low > high:
            low = publication.days.first
    first, last = (
        find_relative(expression.shape, expression.parts, expression.direction, d, southern)
        if d
        else None
        for d in (low, high)
    )
    days_known = Days(first.first if first else None, last.last if last else None)
    if expression.shape == "near day" and expression.quoted:
        days_known = Days(None, days_known.last)
        return Known(days_known, "day on which the words were said: not known")
    return Known(days_known, _basis(expression, publication, days_known))


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
    return f"{rule}, of which only bounds are known from other dates of the document"

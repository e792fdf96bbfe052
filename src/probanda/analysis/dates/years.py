"""Days without their year: which year other dates of the document give them."""

from collections.abc import Sequence

from probanda.analysis.dates.days import Days
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import UNKNOWN, Known
from probanda.analysis.dates.printed import in_year, month_and_day
from probanda.analysis.dates.publication import Publication

SOON = 31
"""Days after a printed day within which a day without its year is of the same telling."""


def with_year_of_others(
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
    if carried is None and not publication.told:
        carried = _soon_after_printed(expressions, known, at)
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


def _soon_after_printed(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> tuple[int, int] | None:
    """`The well was sealed on 9 April 2030.¶The army came on 12 April.`: of a text that does not
    tell its own day, the year goes on where the day follows within a month."""
    if expressions[at].shape != "day" or expressions[at].direction != "past":
        return None
    printed = [
        (n, day.days.first)
        for n, day in enumerate(known[:at])
        if day
        and day.days.first
        and expressions[n].shape == "day"
        and "year" in expressions[n].parts
    ]
    if not printed:
        return None
    before, start = printed[-1]
    there = in_year("day", expressions[at].parts, start.year)
    soon = there is not None and 0 <= (there.first - start).days <= SOON
    return (before, start.year) if soon else None


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
        bounded=True,
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

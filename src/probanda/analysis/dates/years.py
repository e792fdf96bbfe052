"""Days without their year: which year other dates of the document give them."""

from collections.abc import Sequence
from datetime import date, timedelta

from probanda.analysis.dates.days import Days
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import UNKNOWN, Known
from probanda.analysis.dates.printed import RANGE, in_year, month_and_day
from probanda.analysis.dates.publication import NEAR, Publication

OF_STORY = "the next one after the date printed before it"
STORY = timedelta(days=125)
RECENT = timedelta(days=60)
"""What happened this long ago news tells without a year, whatever it told before."""
YEAR = timedelta(days=366)
"""How long the period is at most of which a text tells with two dates or more."""
WHOLE = frozenset({"year", "month", "season"})
"""What is printed as one calendar stretch and not from day to day."""
TELLING = frozenset({"day", "day range", "month", "season"})
STORY_GOES_ON = frozenset({"day", "month", "season", "step"})
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
    month = _same_month_printed(expressions, known, at)
    if month is not None:
        return month
    period = _in_period_told(expressions, known, at, found, publication)
    if period is not None:
        return period
    story = _next_in_story(expressions, known, at, found, publication)
    if story is not None:
        return story
    carried = _carried_year(expressions, known, at)
    if carried is None and not publication.told:
        carried = _soon_after_printed(expressions, known, at)
    if carried is None or expression.direction == "future":
        return found
    before, year = carried
    stretch = in_year(expression.shape, expression.parts, year)
    if stretch is None or (publication.days.last and stretch.first > publication.days.last):
        return found
    told = known[before]
    if told and told.days.first and stretch.last < told.days.first:
        return found  # "bombed in December 1988, ... agreed in April": the story does not go back
    basis = "year of the date printed before it"
    if publication.told and publication.days.first and publication.days.first.year == year:
        return found
    return _both(Known(Days(*stretch), basis, before), found)


def since_story_began(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    found: Known,
    publication: Publication,
) -> Known:
    """`They came in the spring of 2031. [...] The report, issued in September`, of a text that does not
    tell its own day: not before the first day that it has printed so far.

    What others say of the story may be of any year since; of what the text itself tells the bounds
    of its own day may be later.
    """
    expression = expressions[at]
    if publication.told or expression.direction != "past" or found.rests_on is not None:
        return found
    printed = [
        (day.days.first, n)
        for n, day in enumerate(known[:at])
        if day
        and day.days.first
        and not day.bounded
        and expressions[n].shape in TELLING
        and "year" in expressions[n].parts
    ]
    if not printed:
        return found
    start, first = min(printed)
    before = (start - found.days.first) if found.days.first else None
    if before and before <= NEAR and not expression.quoted:
        return found  # "on 6 March he left; a poll in February": it may have come before
    years = (start.year, start.year + 1)
    there = (in_year(expression.shape, expression.parts, year) for year in years)
    after = next((t for t in there if t and t.last >= start), None)
    if after is None or (found.days.last and after.first > found.days.last):
        return found
    basis = "not before the first day that the document prints"
    return Known(Days(after.first, found.days.last), basis, first, bounded=True)


def _next_in_story(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    found: Known,
    publication: Publication,
) -> Known | None:
    """ "The siege began in October 2030. By December bread had run out. In February ...": each the
    next one, where it comes soon and would be months old as news."""
    expression, before = expressions[at], at - 1
    if expression.direction != "past" or before < 0:
        return None
    start, other = known[before], expressions[before]
    if start is None or other.block != expression.block or other.shape not in STORY_GOES_ON:
        return None
    if "year" not in other.parts and start.basis != OF_STORY and other.shape != "step":
        return None
    if other.shape in ("season", "step") and not publication.told:
        return None
    if start.days.first is None or start.days.last is None:
        return None
    news = publication.days.first
    if publication.told and (not news or not found.days.first or _is_recent(found.days, news)):
        return None
    years = (start.days.first.year, start.days.first.year + 1)
    there = (in_year(expression.shape, expression.parts, year) for year in years)
    after = next((t for t in there if t and t.last >= start.days.first), None)
    if after is None or after.first - start.days.last > STORY:
        return None
    if publication.told and news and after.last > news:
        return None
    return Known(Days(*after), OF_STORY, before)


def _is_recent(found: Days, news: date) -> bool:
    """News brings it without a year; but of the month that goes on it says "this month"."""
    if found.first is None or found.last is None or found.first <= news <= found.last:
        return found.first == found.last
    return news - found.last <= RECENT


def _in_period_told(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    found: Known,
    publication: Publication,
) -> Known | None:
    """Who is quoted on a day that is months old as news tells of what the text is about: the one
    period, shorter than a year, of all that it prints with its year, or the one period that it prints
    from day to day."""
    expression, news, last = expressions[at], publication.days.first, found.days.last
    if not expression.quoted or expression.direction == "future" or not publication.told:
        return None
    if not news or not last or news - last <= NEAR:
        return None
    printed = [
        (k.days.first, k.days.last, n, k.basis)
        for n, k in enumerate(known)
        if k and k.basis.startswith("printed") and k.days.first and k.days.last
        and news - k.days.last > NEAR
    ]  # fmt: skip
    if not printed:
        return None
    begin, end = min(p[0] for p in printed), max(p[1] for p in printed)
    periods = [
        (first, to)
        for first, to, n, basis in printed
        if basis == RANGE or (first < to and expressions[n].shape not in WHOLE)
    ]
    if len(printed) > 1 and end - begin <= YEAR:
        periods = [(begin, end)]
    inside = {
        s
        for first, to in periods
        for year in range(first.year, to.year + 1)
        if (s := in_year(expression.shape, expression.parts, year))
        and to - first <= YEAR
        and first <= s.first
        and s.last <= to
    }
    if len(inside) != 1:
        return None
    return Known(Days(*inside.pop()), "in the period of which the document tells", min(printed)[2])


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


def _same_month_printed(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> Known | None:
    """`They came in September 2030. [...] "In September."`: words without a verb of their own."""
    expression = expressions[at]
    if expression.shape != "month" or expression.direction != "either" or not expression.quoted:
        return None
    same = [
        n
        for n, e in enumerate(expressions[:at])
        if e.shape in ("month", "day") and e.direction == "past" and "year" in e.parts
        and known[n] and e.parts.get("month") == expression.parts["month"]
    ]  # fmt: skip
    if not same or len({expressions[n].parts["year"] for n in same}) > 1:
        return None
    stretch = in_year("month", expression.parts, int(expressions[same[0]].parts["year"]))
    basis = "the same month is printed with its year in the same document"
    return Known(Days(*stretch), basis, same[0]) if stretch else None


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

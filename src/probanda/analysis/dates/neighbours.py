"""Dates that are counted from another date of the same passage."""

from collections.abc import Sequence
from datetime import date

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.expressions import Expression
from probanda.analysis.dates.known import Known
from probanda.analysis.dates.publication import Publication, count_from_publication
from probanda.analysis.dates.relative import count_back, count_of
from probanda.analysis.dates.sayings import DAYS
from probanda.analysis.dates.steps import step_from

LONGEST = {"week": 31, "month": 92, "season": 370, "year": 370, "decade": 3660}
"""How long, in days, a date may be for such a unit to be counted from it; a day or less: 7."""


OF_A_YEAR = frozenset({"month", "season"})
FURTHER_UP = 5
"""How many paragraphs up the day may stand that "the same day" means."""
PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening"})
ROUND = frozenset({"about", "around", "roughly", "some", "approximately"})
TOLD_IN_NEWS = frozenset({"next", "previous", "that"})
OF_STORY = "weekday after the day that the passage tells of"
WEEK = 7


def count_from_event(
    expressions: Sequence[Expression], known: Sequence[Known | None], expression: Expression
) -> Known | None:
    for at, other in enumerate(expressions):
        anchor = known[at]
        if str(other.start) == expression.parts["anchor"] and anchor:
            basis = "an event printed with its date in the same document, and what follows"
            return Known(Days(anchor.days.first, None), basis, at, anchor.bounded)
    return None


def count_from_month(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
    southern: bool,
) -> Known:
    """ "On the 21st": of the month told of before it in the passage, or the next; else by news."""
    expression = expressions[at]
    for before in range(at - 1, -1, -1):
        other = expressions[before]
        if other.block != expression.block:
            break
        start = known[before]
        if other.shape not in ("day", "month", "day range") or start is None:
            continue
        first = start.days.first
        if first is None or start.bounded:
            break
        number = int(expression.parts["day"])
        months = (days.around(first, "month", shift) for shift in (0, 1))
        found = [d for m in months if (d := days.day(m.first.year, m.first.month, number))]
        if not found:
            break
        goes_on = found[0].first >= first  # "on 25 May ... on the 3rd": of May, or of June
        told = found[0] if goes_on else days.hull(*found)
        basis = "of the month of a date in the same passage"
        return Known(Days(*told), basis, before, bounded=not goes_on)
    return count_from_publication(expression, publication, southern)


def count_from_story(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
) -> Known | None:
    """ "On Monday, 3 March, he was seized. On Thursday he was freed.": of the week that the passage
    tells of, where it prints weekdays with their dates and news would have been later."""
    expression = expressions[at]
    if expression.direction != "past" or expression.parts.keys() & {"which", "weekof", "telling"}:
        return None
    before = at - 1
    if before < 0 or expressions[before].block != expression.block:
        return None
    start, parts = known[before], expressions[before].parts
    if start is None or start.days.first is None or start.days.first != start.days.last:
        return None
    if start.basis != OF_STORY and not ({"weekday", "day"} <= parts.keys() and "tied" not in parts):
        return None
    news = publication.days.first
    if publication.told and (news is None or (news - start.days.first).days <= WEEK):
        return None
    told = Stretch(start.days.first, start.days.first)
    return Known(step_from({**expression.parts, "step": "that"}, told), OF_STORY, before)


def count_from_neighbour(
    expressions: Sequence[Expression],
    known: Sequence[Known | None],
    at: int,
    publication: Publication,
    southern: bool,
) -> Known:
    """Counted from the date beside it: the one behind "after" or "before", else the one before.

    Where nothing stands before it in its paragraph, from the day that the paragraphs above tell of.
    """
    expression = expressions[at]
    beside = _beside(expressions, known, at)
    if beside is not None and (same := known[beside]):
        return Known(same.days, "the date that it stands beside", beside, same.bounded)
    anchor = _anchor(expressions, known, at)
    start = known[anchor] if anchor is not None else None
    if anchor is not None and expressions[anchor].block != expression.block and start:
        start = start._replace(basis="counted from the day that a paragraph above tells of")
    elif start:
        start = start._replace(basis="counted from a date in the same passage")
    if start is not None and start.days.first is not None and start.days.last is None:
        day = Known(Days(start.days.first, start.days.first), start.basis)
        found = _counted(expression, day, anchor)
        return found._replace(days=Days(found.days.first, None), bounded=True)
    if start is None or _is_too_long(expression, start):
        step = expression.parts.get("step", "").lower()
        of_story = (
            step == "that" and expression.quoted
        )  # "at ten that Wednesday", she told the court in May
        if "weekday" in expression.parts and step in TOLD_IN_NEWS and not of_story:
            news = {**expression.parts, **({"which": step} if step != "that" else {})}
            alone = expression._replace(shape="weekday", parts=news)
            return count_from_publication(alone, publication, southern)
        return _open(expression, publication)
    found = _counted(expression, start, anchor)
    over = expression.direction == "past" and publication.days.last
    if over and found.days.first and found.days.first > over:
        return _open(expression, publication)  # "124 days after the raid, the group said today"
    return found


def _open(expression: Expression, publication: Publication) -> Known:
    latest = publication.days.last if expression.direction == "past" else None
    return Known(Days(None, latest), "open: counted from an event without a date")


def _is_too_long(expression: Expression, start: Known) -> bool:
    """Whether nothing can be counted from a date that is as vague as that."""
    first, last = start.days
    if first is None or last is None:
        return True
    return (last - first).days > LONGEST.get(_unit_of(expression.parts), 7)


def _counted(expression: Expression, start: Known, anchor: int | None) -> Known:
    """Counted from what is known of the date beside it, both ends."""
    assert start.days.first and start.days.last  # noqa: S101  the caller has seen to it
    stretch, basis = Stretch(start.days.first, start.days.last), start.basis
    if expression.shape == "step":
        return Known(step_from(expression.parts, stretch), basis, anchor, start.bounded)
    sign = -1 if expression.parts["shift"].lower() in ("before", "earlier", "previously") else 1
    parts = {"count": "one" if "bare" not in expression.parts else "a few", **expression.parts}
    if "weekday" in parts:
        parts["step"] = "previous" if sign < 0 else "following"
        return Known(step_from(parts, stretch), basis, anchor, start.bounded)
    unit = _unit_of(parts)
    if unit == "night":
        nights = (days.around(day, "day", sign) for day in stretch)
        return Known(Days(*days.hull(*nights, stretch)), basis, anchor, start.bounded)
    if (
        not expression.parts.keys() & {"count", "bare"}
        and unit == "week"
        and stretch.first == stretch.last
    ):
        week = days.around(stretch.first, "week", sign)  # the calendar's, or the seven days
        beside = days.back(stretch.first, -sign, "day")
        told = Days(week.first, beside) if sign < 0 else Days(beside, week.last)
        return Known(told, basis, anchor, start.bounded)
    if unit != "hour" and (stretch.last - stretch.first).days > 27 and unit in ("month", "year"):
        moved = _whole(parts, stretch, unit, sign)
        if moved:
            return Known(moved, basis, anchor, start.bounded)
    ends = [count_back(parts, day, unit, sign) for day in stretch]
    return Known(Days(ends[0][0], ends[1][1]), basis, anchor, start.bounded)


def _unit_of(parts: dict[str, str]) -> str:
    """A part of a day is counted as its day, but a night lies in two."""
    unit = "season" if parts.keys() & {"season", "month"} else parts.get("unit", "day").lower()
    return "day" if unit in PARTS_OF_DAY else unit


def _beside(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    """ "On 6 April, two days before the attack" and "two days earlier, on 6 April": one day."""
    expression = expressions[at]
    if expression.shape != "shift":
        return None
    gaps = {at - 1: len(", "), at + 1: len(", on ")}
    for other, gap in gaps.items():
        if 0 <= other < len(expressions) and expressions[other].shape in ("day", "weekday"):
            one, two = sorted((expressions[other], expression))
            follows = other < at or expression.parts["shift"] in ("earlier", "later")
            near = two.start - one.end == gap and one.sentence == two.sentence
            near = near and not two.before.endswith(";")  # "on 6 April; two days earlier it had"
            if near and follows and known[other]:
                return other
    return None


def _whole(parts: dict[str, str], stretch: Stretch, unit: str, sign: int) -> Days | None:
    """A year after "1984" is 1985; a month after "May 2020" is June."""
    counted = count_of(parts)
    if counted and not counted[1] and not parts.keys() & {"rough", "half", "half2"}:
        moved = [days.around(days.back(d, counted[0] * -sign, unit), "month") for d in stretch]
        return Days(moved[0].first, moved[1].last)
    first, last = (count_back({**parts, "rough": ""}, d, unit, sign) for d in stretch)
    if None in (*first, *last):
        return None
    if counted and not counted[1] and parts.get("rough", "").lower() in ROUND:
        return Days(first[0], last[1])
    moved_first, moved_last = _middle(first), _middle(last)
    begin, end = days.around(moved_first, "month"), days.around(moved_last, "month")
    return Days(begin.first, end.last)


def _middle(ends: tuple[date | None, date | None]) -> date:
    first, last = ends
    assert first is not None and last is not None  # noqa: S101  the caller has seen to it
    return first + (last - first) / 2


def _anchor(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    expression = expressions[at]
    if "anchor" in expression.parts:
        return next(
            (i for i, e in enumerate(expressions) if str(e.start) == expression.parts["anchor"]),
            None,
        )
    if expression.parts.get("shift", "").lower() in ("after", "before"):
        after = at + 1
        if after < len(expressions) and expressions[after].block == expression.block:
            same = expressions[after].sentence == expression.sentence
            near = expressions[after].start - expression.end < 60
            return after if same and near and known[after] else None
        return None
    for before in range(at - 1, -1, -1):
        other = expressions[before]
        if other.block != expression.block:
            break
        if _is_of_the_thing_told(other, expression):
            break
        if expression.quoted and not other.quoted and "telling" in other.parts:
            continue  # "told us on Monday: I was abroad that week"
        if other.shape not in ("now", "so far", "recently", "event") and known[before]:
            return before
    if expression.parts.get("step", "").lower() == "that" and expression.parts.keys() & OF_A_YEAR:
        return _year_told(expressions, known, at)
    return _anchor_above(expressions, known, at)


def _year_told(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    """ "That May" of a paragraph without another date: of the year of which the text last told."""
    for before in range(at - 1, -1, -1):
        told, other = known[before], expressions[before]
        if other.quoted or "telling" in other.parts or other.direction != "past":
            continue
        if told and not told.bounded and told.days.last:
            printed = other.parts.keys() & {"year", "which"} and other.shape != "weekday"
            return before if printed or "printed before" in told.basis else None
    return None


def _is_of_the_thing_told(other: Expression, expression: Expression) -> bool:
    """ "In the attack of 9 April, says a report which was published a day earlier, ..." """
    return (
        other.sentence == expression.sentence
        and "tied" in other.parts
        and "telling" in expression.parts
        and "telling" not in other.parts
    )


def _anchor_above(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    """The one day of which the paragraphs above tell, for what opens a paragraph.

    "The next day" goes on from the last day told of in the two paragraphs above, "the same day"
    perhaps from further up. What was said "a day earlier" is counted from the day of another
    saying, all else from the day of what happened.
    """
    expression = expressions[at]
    said = "telling" in expression.parts and expression.shape == "shift"
    goes_on = _goes_on(expression)
    asked = expression.parts.get("step", "").lower() == "in question"
    step, unit = expression.parts.get("step", "").lower(), _unit_of(expression.parts)
    begins = "opens" in expression.parts or step == "same"
    if expression.quoted or not (said or goes_on or asked or begins):
        return None
    if asked:
        return _only_day_told(expressions, known, at)
    same = step in ("same", "that")
    for block in range(expression.block - 1, expression.block - 1 - FURTHER_UP, -1):
        found = [
            before
            for before, other in enumerate(expressions)
            if other.block == block and _is_day(other, known[before])
        ]
        if not said and any("telling" not in expressions[before].parts for before in found):
            found = [before for before in found if "telling" not in expressions[before].parts]
        elif said:
            found = [before for before in found if "telling" in expressions[before].parts]
        if same and (whole := _tells_whole(expressions, known, block, unit)):
            found = whole  # "last week" rather than a day of another week
        if found:
            told = {k.days for before in found for k in [known[before]] if k}
            if step == "same" and unit in ("month", "year"):  # of several days in one month
                told = {Days(*days.around(d.first, unit)) for d in told if d.first}
            return found[0] if len(told) == 1 else None
        if not (same or said) and block < expression.block - 1:
            return None
    return None


def _tells_whole(
    expressions: Sequence[Expression], known: Sequence[Known | None], block: int, unit: str
) -> list[int]:
    """The weeks that a paragraph tells of as such, where one is asked for; so of months and years."""
    return [
        before
        for before, other in enumerate(expressions)
        if other.block == block and other.shape == "unit" and other.parts.get("unit") == unit
        if known[before]
    ]


def _only_day_told(
    expressions: Sequence[Expression], known: Sequence[Known | None], at: int
) -> int | None:
    """ "On the day in question", of a text that has told of one day so far."""
    found = [
        before
        for before, other in enumerate(expressions[:at])
        if "telling" not in other.parts and _is_day(other, known[before])
    ]
    told = {k.days for before in found for k in [known[before]] if k}
    return found[0] if len(told) == 1 else None


def _goes_on(expression: Expression) -> bool:
    """ "Five days later", "the following week": never counted from the day of publication."""
    words = {expression.parts.get(key, "").lower() for key in ("shift", "step")}
    return bool(words & {"later", "earlier", "following"})


def _is_day(expression: Expression, known: Known | None) -> bool:
    return (
        known is not None
        and not expression.quoted
        and expression.shape in DAYS
        and known.days.first is not None
        and known.days.last in (known.days.first, None)
    )

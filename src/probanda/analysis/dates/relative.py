"""Dates that are counted from a day: what each means when that day is known."""

from datetime import date, timedelta

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.direction import Direction
from probanda.analysis.dates.printed import Parts, find_part, find_season, in_year
from probanda.analysis.dates.vocabulary import load, weekdays

LOOSE_DAYS = {"hour": 0, "day": 0, "week": 3, "month": 15, "year": 15, "decade": 1825}
"""How far people round when they count in a unit; a year stands for its month."""
NEAR_DAYS = 100
"""A day without its year is this near, when the tense does not tell and the other is twice as far.

Nobody leaves out a year that the reader could take for another.
"""
CLOSE_DAYS, YEAR_LESS = {"day": 2, "weekday": 14}, 330
"""A day this close is meant whatever the tense says: the other is nearly a year off, or more."""
HALF = {"week": (4, "day"), "month": (15, "day"), "year": (6, "month"), "decade": (60, "month")}
MOST = {"hour": 24, "day": 7, "week": 8, "month": 12, "year": 10, "decade": 10}
"""A few or several: fewer than make the next larger unit."""


RUNNING = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def find_relative(
    shape: str, parts: Parts, direction: Direction, on: date, southern: bool
) -> Days | None:
    """The stretch as said on one day, or None when it is not counted from that day."""
    match shape:
        case "day" | "day range" | "month" | "quarter" | "season":
            return _days(_without_year(shape, parts, direction, on, southern))
        case "turn":
            return _days(_turn_of_the_year(direction, on))
        case "weekday":
            return _days(_weekday(parts, direction, on))
        case "day of month":
            return _days(_day_of_month(int(parts["day"]), direction, on))
        case "near day":
            return _days(_near_day(parts["near"].lower(), on))
        case "unit":
            return _days(_unit(parts, direction, on))
        case "span":
            return _days(_span(parts, on))
        case "ago":
            return _ago(parts, on)
        case "seasons ago":
            return _days(_seasons_ago(parts, on))
        case "ahead":
            return _ahead(parts, on)
        case "now":
            return Days(on, on)
        case "so far" | "recently":
            return Days(None, on)
    return None


def _days(stretch: Stretch | None) -> Days | None:
    return Days(*stretch) if stretch else None


def _shift(word: str | None) -> int | None:
    if word is None:
        return None
    return {"before last": -2, "last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(
        word.lower(), 0
    )


def _without_year(
    shape: str, parts: Parts, direction: Direction, on: date, southern: bool
) -> Stretch | None:
    shift = _shift(parts.get("which") if shape != "season" else parts.get("yearwhich"))
    if shift is not None:
        year = on.year + shift
        return (
            find_season(parts, year, southern) if shape == "season" else in_year(shape, parts, year)
        )
    reach = 12 if "weekday" in parts else 8  # 29 February is eight years off at most
    candidates = [
        found
        for year in range(on.year - reach, on.year + reach + 1)
        if (found := _in(shape, parts, year, southern)) and _is_that_weekday(found, parts)
    ]
    # of a quarter nobody tells what it brought before it is over
    before = [c for c in candidates if (c.last if shape == "quarter" else c.first) <= on]
    after = [c for c in candidates if c.last >= on]
    near = parts.get("near", parts.get("which", "")).lower()
    near = near.removeprefix("this ")  # "this past winter", "this coming May"
    if shape not in ("month", "season"):
        near = {"last": "past", "next": "coming"}.get(near, "")
    close = CLOSE_DAYS["weekday" if "weekday" in parts else "day"]
    return _choose(before, after, near, direction, on, close)


def _in(shape: str, parts: Parts, year: int, southern: bool) -> Stretch | None:
    if shape != "season":
        return in_year(shape, parts, year)
    if southern:
        return days.year(year)
    start = load("calendar")["seasons"][parts.get("season", "fall").lower()]
    return find_part(days.month(year, start, 3), parts.get("part", ""))


def _turn_of_the_year(direction: Direction, on: date) -> Stretch | None:
    """The last days of one year and the first of the next: which, as a month would be chosen."""
    found = [
        Stretch(date(year - 1, 12, 15), date(year, 1, 15))
        for year in range(on.year - 1, on.year + 3)
    ]
    before = [f for f in found if f.first <= on]
    after = [f for f in found if f.last >= on]
    return _choose(before, after, "", direction, on, CLOSE_DAYS["day"])


def _is_that_weekday(found: Stretch, parts: Parts) -> bool:
    wanted = parts.get("weekday")
    return wanted is None or found.first.weekday() == weekdays()[wanted]


def _choose(
    before: list[Stretch],
    after: list[Stretch],
    near: str,
    direction: Direction,
    on: date,
    close: int,
) -> Stretch | None:
    """The last or the next; where the words can mean two, or either, from one to the other."""
    if near == "this":
        within = next((c for c in before if c.last >= on), None)  # a winter lies in two years
        return within or next((c for c in (*before, *after) if c.first.year == on.year), None)
    if near == "last":
        return _one_or_two([b for b in before if b.last < on][::-1], on)
    if near == "next":
        return _one_or_two([a for a in after if a.first > on], on)
    if before and after and not near:
        gone, ahead = (on - before[-1].last).days, (after[0].first - on).days
        if min(gone, ahead) <= close and max(gone, ahead) > YEAR_LESS:
            return before[-1] if gone < ahead else after[0]
    if (direction == "past" or near == "past") and before:
        return before[-1]
    if (direction == "future" or near == "coming") and after:
        return after[0]
    if not before or not after:
        return None
    away = sorted(((on - before[-1].last).days, (after[0].first - on).days))
    if away[0] <= NEAR_DAYS and away[1] > 2 * NEAR_DAYS:
        return before[-1] if (on - before[-1].last).days == away[0] else after[0]
    return days.hull(before[-1], after[0])


def _one_or_two(nearest: list[Stretch], on: date) -> Stretch | None:
    """In May "last March" can be of this year or of the one before; in January it cannot.

    One that is further off than a season would be called by its year if it were not the nearest.
    """
    if not nearest:
        return None
    away = min(abs((on - nearest[0].last).days), abs((nearest[0].first - on).days))
    two = nearest[0].first.year == on.year and len(nearest) > 1 and away < NEAR_DAYS
    return days.hull(*nearest[:2]) if two else nearest[0]


def _weekday(parts: Parts, direction: Direction, on: date) -> Stretch:
    number = weekdays()[parts["weekday"]]
    last = on - timedelta(days=(on.weekday() - number) % 7)
    coming = on + timedelta(days=(number - on.weekday()) % 7)
    if "weekof" in parts:
        monday = days.week(on, _shift(parts["weekof"]) or 0).first
        return Stretch(monday + timedelta(days=number), monday + timedelta(days=number))
    which = parts.get("which", "").lower()
    if which == "before last":
        latest = _weekday({**parts, "which": "last"}, direction, on)
        week = timedelta(days=7)
        return Stretch(latest.first - week, latest.last - week)
    if which in ("last", "previous"):
        earlier = last if last < on else last - timedelta(days=7)
        this_week = earlier >= days.week(on).first
        return Stretch(earlier - timedelta(days=7) if this_week else earlier, earlier)
    if which == "next":
        later = coming if coming > on else coming + timedelta(days=7)
        this_week = later <= days.week(on).last
        return Stretch(later, later + timedelta(days=7) if this_week else later)
    if which == "this past" or (direction == "past" and which != "coming"):
        return Stretch(last, last)
    if which.endswith("coming") or direction == "future":
        return Stretch(coming, coming)
    return Stretch(last, coming)


def _day_of_month(number: int, direction: Direction, on: date) -> Stretch | None:
    """ "On the 21st": the last one, the next one, or from the one to the other."""
    months = (days.around(on, "month", shift) for shift in range(-2, 3))
    found = [d for m in months if (d := days.day(m.first.year, m.first.month, number))]
    before = [d for d in found if d.first <= on]
    after = [d for d in found if d.first >= on]
    if direction == "past":
        return before[-1]
    return after[0] if direction == "future" else days.hull(before[-1], after[0])


def _near_day(word: str, on: date) -> Stretch:
    one = timedelta(days=1)
    if word == "overnight":
        return Stretch(on - one, on)
    away = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    if word.startswith("the day"):
        away = -2 if "yesterday" in word else 2
    return Stretch(on + away * one, on + away * one)


def _unit(parts: Parts, direction: Direction, on: date) -> Stretch | None:
    unit, which = parts["unit"].lower(), parts.get("which", "this").lower()
    if unit == "weekend" and "which" not in parts:
        return _weekend(direction, on)
    stage, within = parts.get("stage", "").lower(), parts.get("after", "")
    rolling = which in ("past", "this past") or (
        which == "last" and ("the" in parts or within in ("over", "during", "for", "through"))
    )
    if rolling and unit != "weekend" and "part" not in parts:
        return Stretch(days.back(on, 1, unit), on) if unit != "century" else None
    ahead = which == "next" and "the" in parts and within
    if ahead and unit in ("week", "month", "year", "decade") and "part" not in parts:
        return Stretch(on, days.back(on, -1, unit))
    part = parts.get("part", stage if stage in ("early", "late") else "")
    shift = _shift(which.removeprefix("this ")) or 0
    whole = find_part(days.around(on, unit, shift), part)
    if direction == "past" and "which" not in parts and whole.first > on:
        whole = find_part(days.around(on, unit, -1), part)  # "had died by the end of the year"
    if not whole.first <= on <= whole.last:
        return whole
    if stage == "earlier" or (direction == "past" and unit == "week"):
        return Stretch(whole.first, on)
    return Stretch(on, whole.last) if stage == "later" else whole


def _weekend(direction: Direction, on: date) -> Stretch:
    """ "Over the weekend": the last one, or the coming one."""
    this = days.around(on, "weekend")
    last = this if this.first <= on else days.around(on, "weekend", -1)
    if direction == "past":
        return last
    return this if direction == "future" else days.hull(last, this)


def count_of(parts: Parts) -> tuple[int, bool] | None:
    """The number that is printed, and whether it is only a least number."""
    word = parts.get("count", "").lower()
    calendar = load("calendar")
    if word in calendar["vague_counts"]:
        return int(calendar["vague_counts"][word]), True
    if not word:
        return None
    return int(word) if word.isdigit() else int(calendar["counts"][word]), False


def _span(parts: Parts, on: date) -> Stretch | None:
    unit, ahead = parts["unit"].lower(), parts["span"].lower() in ("next", "coming", "following")
    if "nth" in parts:  # "for a third day": from the day before yesterday
        unit = "day" if unit == "night" else unit
        return Stretch(days.back(on, RUNNING.index(parts["nth"].lower()) + 1, unit), on)
    counted = count_of(parts)
    number = counted[0] if counted and not counted[1] else MOST[unit]
    if unit == "hour":
        number, unit = max(1, -(-number // 24)), "day"
    other = days.back(on, -number if ahead else number, unit)
    return Stretch(on, other) if ahead else Stretch(other, on)


def _ahead(parts: Parts, on: date) -> Days:
    """ "In three weeks", "in two to three years"."""
    unit = parts["unit"].lower()
    first, last = count_back(parts, on, unit, 1)
    if "count2" in parts:
        last = count_back({**parts, "count": parts["count2"]}, on, unit, 1)[1]
    return Days(first, last)


def _ago(parts: Parts, on: date) -> Days | None:
    if "halved" in parts:
        months = {"year": 6, "decade": 60, "century": 600}.get(parts["halved"].lower())
        if months is None:
            return Days(on, on)
        middle = days.back(on, months, "month")
        return Days(
            *(_rounded(middle, "month", months) if months == 6 else days.around(middle, "year"))
        )
    if "same" in parts:
        return _years_ago(parts, on)
    named = parts.get("of", "").lower()
    if named == "night":
        parts = {**parts, "unit": "day"}
    elif named and named != "fortnight":
        parts = {**parts, "unit": "hour"}
    first, last = count_back(parts, on, parts["unit"].lower(), -1)
    return Days(first, min(last, on) if last else on)


def _years_ago(parts: Parts, on: date) -> Days | None:
    """ "Two years ago this month", "a year ago today"."""
    counted = count_of(parts)
    if counted is None or counted[1]:
        return None
    there = days.back(on, counted[0], parts["unit"].lower())
    return Days(*days.around(there, parts["same"].lower().removeprefix("this ").replace("to", "")))


def _seasons_ago(parts: Parts, on: date) -> Stretch | None:
    """ "Two winters ago": the last but one that is over; one that began this year is "this summer"."""
    counted = count_of(parts)
    if counted is None or counted[1]:
        return None
    start = load("calendar")["seasons"][parts["season"].lower()]
    found = [days.month(year, start, 3) for year in range(on.year - counted[0] - 2, on.year + 1)]
    begun = [season for season in found if season.last < on and season.first.year < on.year]
    return begun[-counted[0]] if len(begun) >= counted[0] else None


def count_back(parts: Parts, on: date, unit: str, sign: int) -> tuple[date | None, date | None]:
    """So many units before (-1) or after (1) a day, as loosely as the count and unit are said."""
    if unit == "hour":
        return on - timedelta(days=sign == -1), on + timedelta(days=sign == 1)
    counted, rough = count_of(parts), parts.get("rough", "").lower()
    if counted is None or counted[1]:
        least = days.back(on, 2 * -sign, unit)
        if counted is None:
            return (None, least) if sign < 0 else (least, None)
        ends = sorted((days.back(on, MOST[unit] * -sign, unit), least))
        return ends[0], ends[1]
    middle = days.back(on, counted[0] * -sign, unit)
    if parts.keys() & {"half", "half2"}:
        middle = days.back(middle, {"year": 6, "decade": 60}.get(unit, 0) * -sign, "month")
    if rough == "just over":
        ends = sorted((middle, _half_more(middle, unit, sign)))
        return ends[0], ends[1]
    if rough in ("more than", "over", "at least", "well over"):
        return (None, middle) if sign < 0 else (middle, None)
    if rough in ("less than", "under", "nearly", "almost", "just under", "not quite", "barely"):
        ends = sorted(
            (middle, on if rough in ("less than", "under") else _one_less(parts, on, sign))
        )
        return ends[0], ends[1]
    return _rounded(middle, unit, counted[0])


def _half_more(middle: date, unit: str, sign: int) -> date:
    """ "Just over two years ago": not two and a half."""
    months = {"year": 6, "decade": 60}.get(unit)
    if months is not None:
        return days.back(middle, -sign * months, "month")
    return middle + timedelta(days=sign * max(1, LOOSE_DAYS[unit]))


def _one_less(parts: Parts, on: date, sign: int) -> date:
    """ "Nearly three weeks ago": more than two; "almost a week ago": more than half of one."""
    counted, unit = count_of(parts), parts["unit"].lower()
    number = counted[0] - 1 if counted else 0
    if number == 0 and unit in HALF:
        return days.back(on, HALF[unit][0] * -sign, HALF[unit][1])
    return days.back(on, number * -sign, unit)


def _rounded(middle: date, unit: str, count: int) -> Stretch:
    """People round to the unit: a week, a month; of several years, the year."""
    loose, whole = timedelta(days=LOOSE_DAYS[unit]), unit
    if unit == "year":
        loose, whole = (loose, "month") if count == 1 else (timedelta(days=182), "year")
    near = Stretch(middle - loose, middle + loose)
    return days.overlap(days.around(middle, whole), near) if unit != "decade" else near

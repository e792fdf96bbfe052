"""The day, week, season or weekday right after, right before or around a date that is told."""

from datetime import date, timedelta

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.printed import Parts
from probanda.analysis.dates.vocabulary import load, weekdays

DIRECTIONS = {"following": 1, "next": 1, "previous": -1, "preceding": -1}
LONG = frozenset({"week", "month", "year"})
WEEK = timedelta(days=7)


def step_from(parts: Parts, stretch: Stretch) -> Days:
    """ "The following day", "that summer", "the previous Friday", as seen from a stretch of days."""
    shift = DIRECTIONS.get(parts["step"].lower(), 0)
    if "weekday" in parts:
        number = weekdays()[parts["weekday"]]
        return Days(*(_weekday_beside(day, number, shift) for day in stretch))
    if "season" in parts:
        return _season_beside(parts["season"].lower(), stretch, shift)
    unit = parts["unit"].lower()
    unit = unit if unit in LONG else "day"
    if shift == 0 and unit == "day":
        return Days(*stretch)
    first, last = (days.around(day, unit, shift) for day in stretch)
    match parts.get("stage", "").lower():
        case "later":
            return Days(stretch.first, last.last)
        case "earlier":
            return Days(first.first, stretch.last)
    return Days(first.first, last.last)


def _weekday_beside(day: date, number: int, shift: int) -> date:
    """The next such weekday that is not the day itself, or the one before it."""
    away = timedelta(days=(number - day.weekday()) % 7)
    if shift < 0:
        return day + away - WEEK
    return day + (away or WEEK)


def _season_beside(season: str, stretch: Stretch, shift: int) -> Days:
    """The season after, before or around the days; "that summer" is of the year that is told of."""
    start = load("calendar")["seasons"][season]
    around = range(stretch.first.year - 2, stretch.last.year + 3)
    all_of_them = [days.month(year, start, 3) for year in around]
    after = [s for s in all_of_them if s.first > stretch.last]
    before = [s for s in all_of_them if s.last < stretch.first]
    if shift > 0:
        return Days(*after[0])
    if shift < 0:
        return Days(*before[-1])
    within = [s for s in all_of_them if s.first <= stretch.last and s.last >= stretch.first]
    same_year = [s for s in all_of_them if s.first.year == stretch.first.year]
    return Days(*(within or same_year)[0])

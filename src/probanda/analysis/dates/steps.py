"""The day, week, season or weekday right after, right before or around a date that is told."""

from datetime import date, timedelta

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Days, Stretch
from probanda.analysis.dates.known import UNKNOWN
from probanda.analysis.dates.printed import Parts, find_part, find_season, in_year
from probanda.analysis.dates.vocabulary import load, weekdays

DIRECTIONS = {"following": 1, "next": 1, "previous": -1, "preceding": -1}
LONG = frozenset({"week", "month", "year"})
SOON = 183
"""Days within which "that January" follows on what is told: the other one is further off."""
WEEK = timedelta(days=7)


def step_from(parts: Parts, stretch: Stretch) -> Days:
    """ "The following day", "that summer", "the previous Friday", as seen from a stretch of days."""
    shift = DIRECTIONS.get(parts["step"].lower(), 0)
    if "month" in parts or {"season", "unit"} <= parts.keys():
        return _in_year_beside(parts, stretch, shift)
    if "weekday" in parts:
        number = weekdays()[parts["weekday"]]
        return Days(*(_weekday_beside(day, number, shift) for day in stretch))
    if "season" in parts:
        return _season_beside(parts["season"].lower(), stretch, shift)
    unit = parts["unit"].lower()
    if unit == "weekend":
        return Days(*days.hull(*(_weekend_beside(day, shift) for day in stretch)))
    unit = unit if unit in LONG else "day"
    if shift == 0 and unit == "day":
        return Days(*stretch)
    first, last = (days.around(day, unit, shift) for day in stretch)
    if unit in LONG and "part" in parts:
        return Days(*find_part(days.hull(first, last), parts["part"]))
    match parts.get("stage", "").lower():
        case "later":
            return Days(stretch.first, last.last)
        case "earlier":
            return Days(first.first, stretch.last)
    return Days(first.first, last.last)


def _weekday_beside(day: date, number: int, shift: int) -> date:
    """The next such weekday that is not the day itself, or the one before it; "that Friday" may be
    the day itself."""
    away = timedelta(days=(number - day.weekday()) % 7)
    if shift < 0:
        return day + away - WEEK
    return day + (away if shift == 0 else away or WEEK)


def _weekend_beside(day: date, shift: int) -> Stretch:
    """The weekend of the day's week, the one that comes after the day, or the one before."""
    this = days.around(day, "weekend")
    return this if shift > 0 and this.first > day else days.around(day, "weekend", shift)


def _in_year_beside(parts: Parts, stretch: Stretch, shift: int) -> Days:
    """ "September of that year", "the summer of the following year"; "that May", "the next May"."""
    years = range(stretch.first.year - 2, stretch.last.year + 3)
    if "unit" in parts:
        years = range(stretch.first.year + shift, stretch.last.year + shift + 1)
    found = [s for year in years if (s := _within(parts, year))]
    if "unit" in parts:
        return Days(*days.hull(*found)) if found else UNKNOWN
    if shift > 0:
        return Days(*next(s for s in found if s.first > stretch.last))
    if shift < 0:
        return Days(*next(s for s in reversed(found) if s.last < stretch.first))
    within = [s for s in found if s.last >= stretch.first and s.first.year == stretch.first.year]
    soon = [s for s in found if 0 <= (s.first - stretch.first).days <= SOON]
    if not within and soon:
        return Days(*soon[0])  # "the raids began in October 2030. ... That January ..."
    either = [s for s in found if stretch.first.year <= s.first.year <= stretch.last.year + 1]
    return Days(*(within[0] if within else days.hull(*either)))


def _within(parts: Parts, year: int) -> Stretch | None:
    if "season" in parts:
        return find_season(parts, year, southern=False)
    return in_year("day" if "day" in parts else "month", parts, year)


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

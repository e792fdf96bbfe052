"""Dates that say by themselves which days they mean."""

import re
from datetime import date

from probanda.analysis.dates import days
from probanda.analysis.dates.days import Stretch
from probanda.analysis.dates.vocabulary import load, months, weekdays

Parts = dict[str, str]
RANGE = "printed range"
WEEKS = re.compile(r"(first|second|third|fourth|last)\s+(?:(two|three)\s+)?weeks?\b")
MONTHS = re.compile(r"(first|last)\s+([a-z]+)\s+months\b")
ONE_DAY = re.compile(r"(first|last)\s+day\b")
NUMBERED = ("first", "second", "third", "fourth")
ENDS = {"start": 1, "beginning": 1, "end": 12, "close": 12}
"""The month that "the start" and "the end" of a year mean."""


def find_printed(shape: str, parts: Parts, southern: bool) -> tuple[Stretch, str] | None:
    """The stretch and the rule, or None when no year is printed or there is no such day."""
    if shape == "decade":
        start = int(parts["decade"])
        return _part(days.year(start, start + 9), parts), "printed decade"
    if shape == "century":
        end = _ordinal(parts["century"]) * 100
        return _part(days.year(end - 99, end), parts), "printed century"
    if "year" not in parts:
        return None
    year = int(parts["year"])
    if shape == "numeric":
        return _numeric(parts, year)
    if shape == "fiscal":  # from the earliest to the latest that begins or ends in that year
        there = Stretch(date(year - 1, 4, 1), date(year + 1, 3, 31))
        return there, "printed; a fiscal year, whose beginning is not told"
    if shape == "years":
        last = int(parts["year2"])
        last = last if last > 99 else year // 100 * 100 + last
        return (days.year(year, last), "printed") if year < last else None
    if shape == "season":
        return find_season(parts, year, southern), "printed season" + (
            ", which months is not certain" if southern else ", north of the equator"
        )
    stretch = in_year(shape, parts, year)
    rule = "printed; the night that leads into the day" if "leads" in parts else "printed"
    return (stretch, rule) if stretch else None


def in_year(shape: str, parts: Parts, year: int) -> Stretch | None:
    """A day, days, month, quarter or whole year, in a year that is known."""
    if "feast" in parts:
        return _feast(parts["feast"], year)
    if shape in ("day", "day range"):
        month, number = month_and_day(parts)
        first = days.day(year, month, number)
        if first and "leads" in parts:
            return days.around(first.first, "day", -1)._replace(last=first.last)
        if first and "week" in parts:  # "in the week of 21 May": from it, or the calendar's
            return days.hull(
                days.week(first.first), Stretch(first.first, days.back(first.first, -6, "day"))
            )
        if shape == "day" or first is None:
            return first
        last = days.day(year, month, int(parts["day2"]))
        return days.hull(first, last) if last and first <= last else None
    if shape == "month":
        whole = _part(days.month(year, months()[parts["month"]]), parts)
        return _weekday_in(whole, parts) if "weekday" in parts else whole
    if shape == "quarter":
        length = 3 if parts["piece"].lower() in ("quarter", "q") else 6
        number = 12 // length if parts["ordinal"].lower() == "last" else _ordinal(parts["ordinal"])
        return days.month(year, (number - 1) * length + 1, length)
    if shape == "year":
        return _part(days.year(year), parts)
    return None


def _weekday_in(whole: Stretch, parts: Parts) -> Stretch:
    """ "A Monday in May": from the first to the last of them; "the second Monday of May": that one."""
    length = (whole.last - whole.first).days + 1
    there = [
        day
        for n in range(length)
        for day in [days.back(whole.first, -n, "day")]
        if day.weekday() == weekdays()[parts["weekday"]]
    ]
    if not there:
        return whole
    which = parts.get("nth", "").lower()
    if not which:
        return Stretch(there[0], there[-1])
    only = there[-1] if which == "last" else there[min(NUMBERED.index(which), len(there) - 1)]
    return Stretch(only, only)


def _feast(name: str, year: int) -> Stretch:
    """The days of Christmas; of Easter, as the Western and as the Eastern church reckons it."""
    if name.lower() == "christmas":
        return Stretch(date(year, 12, 24), date(year, 12, 26))
    sundays = sorted((_western_easter(year), _eastern_easter(year)))
    return Stretch(days.back(sundays[0], 2, "day"), days.back(sundays[1], -1, "day"))


def _western_easter(year: int) -> date:
    """The Gregorian computus."""
    golden, century = year % 19, year // 100
    skipped = century - century // 4 - (8 * century + 13) // 25
    moon = (skipped + 19 * golden + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    offset = moon - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def _eastern_easter(year: int) -> date:
    """The Julian computus, put into the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, number = divmod(moon + weekday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return days.back(date(year, month, number + 1), -behind, "day")


def find_season(parts: Parts, year: int, southern: bool) -> Stretch:
    """Three months; all that it can be when the half of the globe, or the winter, is not known."""
    start = load("calendar")["seasons"][parts.get("season", "fall").lower()]
    if southern:
        return days.year(year)
    if start != 12:
        return _part(days.month(year, start, 3), parts)
    if "into" in parts:
        return days.month(year, 12, 3)
    return days.hull(days.month(year - 1, 12, 3), days.month(year, 12, 3))


def month_and_day(parts: Parts) -> tuple[int, int]:
    """The month and the day of the month that are printed."""
    if "holiday" in parts:
        month, number = load("calendar")["holidays"][_holiday(parts["holiday"])]
        return int(month), int(number)
    month = int(parts["number"]) if "number" in parts else months()[parts["month"]]
    return month, int(parts["day"])


def _holiday(printed: str) -> str:
    names: list[str] = list(load("calendar")["holidays"])
    return next(n for n in names if n.lower() == printed.lower())


def _numeric(parts: Parts, year: int) -> tuple[Stretch, str] | None:
    one, two = int(parts["one"]), int(parts["two"])
    readings = [days.day(year, two, one)]
    if parts["mark"] != ".":  # full stops are used where the day comes first
        readings.append(days.day(year, one, two))
    possible = sorted({r for r in readings if r})
    if not possible:
        return None
    rule = "printed" if len(possible) == 1 else "printed; day and month can be read both ways"
    return days.hull(*possible), rule


def _ordinal(word: str) -> int:
    known = load("calendar")["ordinals"]
    return int(known.get(word.lower()) or "".join(c for c in word if c.isdigit()))


def _part(whole: Stretch, parts: Parts) -> Stretch:
    return find_part(whole, parts.get("part", ""))


def find_part(whole: Stretch, word: str) -> Stretch:
    """Early, middle and late thirds; the whole for a word that names no part."""
    word = word.lower().removeprefix("the ").removeprefix("very ")
    key = "first half" if word.startswith("first half") else word.split(" ")[0]
    key = "second half" if word.startswith("second half") else key
    if one := ONE_DAY.match(word):
        only = whole.first if one[1] == "first" else whole.last
        return Stretch(only, only)
    if few := MONTHS.match(word):
        return _months_at(whole, few[1], load("calendar")["counts"][few[2]])
    if weeks := WEEKS.match(word):
        return _weeks_at(whole, weeks[1], {"two": 2, "three": 3}.get(weeks[2] or "", 1))
    if key in ENDS and whole.first.year == whole.last.year and whole == days.year(whole.first.year):
        return days.month(whole.first.year, ENDS[key])  # what "early" and "late" do not say
    thirds = {
        "early": (0, 1), "start": (0, 1), "beginning": (0, 1), "first": (0, 1),
        "mid": (1, 2), "middle": (1, 2),
        "late": (2, 3), "end": (2, 3), "close": (2, 3), "last": (2, 3),
        "first half": (0, 1.5), "second half": (1.5, 3),
    }  # fmt: skip
    if key not in thirds:
        return whole
    return _cut_at_months(whole, *thirds[key]) or _cut_at_days(whole, *thirds[key])


def _cut_at_months(whole: Stretch, low: float, high: float) -> Stretch | None:
    """Thirds or halves of whole months, where they come out even."""
    if whole.first.day != 1 or whole.last != days.month(whole.last.year, whole.last.month).last:
        return None
    years = whole.last.year - whole.first.year
    count = years * 12 + whole.last.month - whole.first.month + 1
    begin, end = count * low / 3, count * high / 3
    if not begin.is_integer() or not end.is_integer():
        return None
    return days.month(whole.first.year, whole.first.month + int(begin), int(end - begin))


def _cut_at_days(whole: Stretch, low: float, high: float) -> Stretch:
    length = (whole.last - whole.first).days + 1
    first = days.back(whole.first, -round(length * low / 3), "day")
    return Stretch(first, days.back(whole.first, -round(length * high / 3) + 1, "day"))


def _months_at(whole: Stretch, which: str, count: int) -> Stretch:
    """ "The first five months" of a year; of a season or a month there are not so many."""
    if (whole.last - whole.first).days < 31 * count:
        return whole
    if which == "first":
        return days.month(whole.first.year, whole.first.month, count)
    return days.month(whole.last.year, whole.last.month - count + 1, count)


def _weeks_at(whole: Stretch, which: str, count: int) -> Stretch:
    length = 7 * count - 1
    if which in NUMBERED:
        first = days.back(whole.first, -7 * NUMBERED.index(which), "day")
        return Stretch(first, days.back(first, -length, "day"))
    return Stretch(days.back(whole.last, length, "day"), whole.last)

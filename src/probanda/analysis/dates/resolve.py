"""From an expression and the day of publication to an interval, with the rule in words."""

import calendar
from datetime import date, timedelta

import msgspec

from probanda.analysis.dates.expressions import WEEKDAYS, Expression, count_of, month_number
from probanda.evidence.document import Published

OPEN = "open: the day of publication is not known"


class Interval(msgspec.Struct, frozen=True):
    """First and last possible day, both included; None is unknown."""

    first: str | None
    last: str | None
    basis: str


def resolve(expression: Expression, published: Published) -> Interval:
    """What the expression is known to mean."""
    parts = expression.parts
    if "year" in parts:
        return _printed(parts)
    if "decade" in parts:
        return Interval(parts["decade"], f"{parts['decade'][:3]}9", "printed decade")
    low, high = _day(published.from_), _day(published.to)
    if low is None or high is None:
        return Interval(None, None, OPEN)
    ends = [_relative(expression, day) for day in (low, high)]
    if any(end is None for end in ends):
        return Interval(None, None, "open: it cannot be told from what")
    known = [end for end in ends if end is not None]
    first, last = min(k[0] for k in known), max(k[1] for k in known)
    basis = f"{expression.shape}, counted from the day of publication"
    return Interval(first.isoformat(), last.isoformat(), basis)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value and len(value) == 10 else None


def _printed(parts: dict[str, str]) -> Interval:
    year = parts["year"]
    if "month" not in parts and "number" not in parts:
        return Interval(year, year, "printed")
    month = int(parts["number"]) if "number" in parts else month_number(parts["month"])
    if "day" not in parts:
        value = f"{year}-{month:02}"
        return Interval(value, value, "printed")
    if int(parts["day"]) > calendar.monthrange(int(year), month)[1]:
        return Interval(None, None, "printed, but there is no such day")
    value = f"{year}-{month:02}-{int(parts['day']):02}"
    return Interval(value, value, "printed")


def _relative(expression: Expression, published: date) -> tuple[date, date] | None:
    parts = expression.parts
    match expression.shape:
        case "day" | "month":
            return _nearest_year(parts, published)
        case "day last year":
            shift = {"last": -1, "this": 0, "next": 1}[parts["which"]]
            return _in_month(parts, published.year + shift)
        case "weekday":
            return _weekday(parts, published)
        case "near day":
            shift = {"yesterday": -1, "today": 0, "tomorrow": 1}[parts["near"].lower()]
            day = published + timedelta(days=shift)
            return day, day
        case "near unit":
            return _near_unit(parts["which"].lower(), parts["unit"], published)
        case "ago":
            return _ago(count_of(parts["count"]), parts["unit"], published)
    return None


def _in_month(parts: dict[str, str], year: int) -> tuple[date, date] | None:
    month = month_number(parts["month"])
    last = calendar.monthrange(year, month)[1]
    if "day" not in parts:
        return date(year, month, 1), date(year, month, last)
    if int(parts["day"]) > last:
        return None
    day = date(year, month, int(parts["day"]))
    return day, day


def _nearest_year(parts: dict[str, str], published: date) -> tuple[date, date] | None:
    """A date without a year is the one nearest to publication, if no other is nearly as near."""
    found = [i for y in (-1, 0, 1) if (i := _in_month(parts, published.year + y))]
    away = sorted((abs((first - published).days), first, last) for first, last in found)
    if not away or away[0][0] > 150:
        return None
    return away[0][1], away[0][2]


def _weekday(parts: dict[str, str], published: date) -> tuple[date, date]:
    """The last such day, that of publication included; "next", and it may be the one to come."""
    back = (published.weekday() - WEEKDAYS.index(parts["weekday"].lower())) % 7
    day = published - timedelta(days=back)
    if parts.get("which", "").lower() == "next":
        day += timedelta(days=7)
    if parts.get("which", "").lower() == "last":
        return day - timedelta(days=7), day
    return day, day


def _near_unit(which: str, unit: str, published: date) -> tuple[date, date]:
    shift = {"last": -1, "next": 1}.get(which, 0)
    if unit in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=shift)
        first = monday + timedelta(days=5 if unit == "weekend" else 0)
        return _cut(which, first, monday + timedelta(days=6), published)
    if unit == "month":
        whole = published.year * 12 + published.month - 1 + shift
        year, month = divmod(whole, 12)
        first = date(year, month + 1, 1)
        last = first.replace(day=calendar.monthrange(year, month + 1)[1])
        return _cut(which, first, last, published)
    year = published.year + shift
    return _cut(which, date(year, 1, 1), date(year, 12, 31), published)


def _cut(which: str, first: date, last: date, published: date) -> tuple[date, date]:
    """ "Earlier this month" ends with the day of publication, "later" begins with it."""
    if which.startswith("earlier"):
        return first, min(last, published)
    if which.startswith("later"):
        return max(first, published), last
    return first, last


def _ago(count: int, unit: str, published: date) -> tuple[date, date]:
    """Rounded as people round: a year ago is within half a unit, days and weeks are closer."""
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[unit] * count
    about = {"day": 0, "week": 3, "month": 15, "year": 45}[unit]
    middle = published - timedelta(days=days)
    return middle - timedelta(days=about), middle + timedelta(days=about)

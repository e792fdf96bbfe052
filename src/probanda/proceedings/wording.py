"""Days in words."""

from datetime import date

from probanda.proceedings.records import Days

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def say_day(day: date) -> str:
    """A day as 14 March 2031."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_days(days: Days) -> str:
    """When something happened, with what is not known of it."""
    if days.first and days.last:
        return (
            say_day(days.first) if days.is_one else f"{say_day(days.first)} to {say_day(days.last)}"
        )
    if days.last:
        return f"not after {say_day(days.last)}"
    return f"not before {say_day(days.first)}" if days.first else "day not known"


def say_public(days: Days | None) -> str:
    """Since when something was public: of a newspaper's day it is only known that it was by then."""
    if days is None:
        return "not known to be public"
    if days.is_one and days.first:
        return f"from {say_day(days.first)}"
    if days.last:
        return f"not later than {say_day(days.last)}"
    bound = f", not before {say_day(days.first)}" if days.first else ""
    return f"from a day not told{bound}"

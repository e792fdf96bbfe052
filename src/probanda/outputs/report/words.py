"""Dates, numbers and the contract's short words, said in plain ones."""

from probanda.proceedings.wording import MONTHS

UNKNOWN = "unknown"
DAY = len("2031-03-14")
FORMS = {
    "direct": "in the speaker’s words",
    "indirect": "reported",
    "mixed": "reported, partly in the speaker’s words",
}
TRANSLATED = {
    "direct": "quoted as translated",
    "indirect": "reported",
    "mixed": "reported, partly quoted as translated",
}
UNMARKED = "behind the speaker’s name, without quotation marks"
PLURALS = {
    "body": "bodies",
    "person": "people",
    "inquiry": "inquiries",
    "family": "families",
    "process": "processes",
    "count or passage": "counts or passages",
}


def count(number: int, thing: str) -> str:
    """A number with its noun: "1 document", "3 documents"."""
    many = PLURALS.get(thing, thing + "s")
    return f"{number:,} {thing if number == 1 else many}"


def say_number(value: float | None) -> str | None:
    """A number with its thousands apart, or None."""
    return None if value is None else f"{value:,}"


def say_date(value: str | None) -> str:
    """A year, month or day of the contract in words; "unknown" where there is none."""
    if value is None:
        return UNKNOWN
    parts = value.split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def say_when(first: str | None, last: str | None, *, bounds: bool) -> str:
    """When something was: an interval, or the bounds of a day that is not known itself."""
    if not bounds or not (first or last):
        return say_period(first, last)
    if first == last:
        return f"some time in {say_date(first)}, day unknown"
    told = [f"not before {say_date(first)}"] * bool(first)
    told += [f"not after {say_date(last)}"] * bool(last)
    return f"{' and '.join(told)}, day unknown"


def say_period(first: str | None, last: str | None) -> str:
    """An interval in words, no more precise than it is."""
    if first == last:
        return say_date(first)
    if last is None:
        return f"from {say_date(first)}, end open or unknown"
    if first is None:
        return f"until {say_date(last)}, beginning unknown"
    if len(first) == len(last) == DAY and first[:7] == last[:7]:
        return f"{int(first[8:])}–{say_date(last)}"
    return f"{say_date(first)} to {say_date(last)}"


def say_charged_period(first: str | None, last: str | None, *, at_least: bool) -> str:
    """The period of a charge; what was done "at least from" a day may have begun before it."""
    told = say_period(first, last)
    if not at_least or not first:
        return told
    return f"at least {told}" if told.startswith("from ") else f"at least from {told}"

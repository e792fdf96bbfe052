"""What is odd in itself: shares that make no whole, a weekday that its date was not."""

import re
from collections.abc import Iterator
from datetime import date

from probanda.analysis.claims.conflicts.matter import Matter, make, make_odd, place_of
from probanda.analysis.records import Conflict, DateExpression
from probanda.evidence.document import Position

FEWEST = 3
WHOLE = range(98, 103)
NEARLY = range(60, 151)
"""Percentages that come to less or more than this are hardly meant to be of one whole."""
SHARED = re.compile(
    r"\b(?:own(?:s|ed)?|stakes?|shares?|split|divided|belongs?|consists?)\b", re.IGNORECASE
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_BEFORE = re.compile(rf"\b({'|'.join(DAYS)}),?\s+(?:the\s+)?$", re.IGNORECASE)
WEEKDAY_BEHIND = re.compile(rf",\s+an?\s+({'|'.join(DAYS)})\b", re.IGNORECASE)


def find_odd_shares(matter: Matter) -> Iterator[Conflict | None]:
    """Percentages in one sentence about who holds what, that do not come to a whole."""
    for reading in matter.readings:
        text = matter.texts[reading.document]
        for sentence in reading.sentences:
            parts = [
                f
                for f in reading.figures
                if sentence.start <= f.start < sentence.end and f.unit == "%"
            ]
            whole = round(sum(f.value or 0 for f in parts))
            if (
                len(parts) >= FEWEST
                and whole in NEARLY
                and whole not in WHOLE
                and SHARED.search(text, sentence.start, sentence.end)
            ):
                note = f"The shares come to {whole} per cent; one is missing, or one is wrong."
                yield make("figure", [place_of(f) for f in parts], note)


def find_odd_weekdays(matter: Matter) -> Iterator[Conflict | None]:
    """A day printed with its year, beside another weekday than it was."""
    for reading in matter.readings:
        for found in reading.dates:
            day = _printed_day(found)
            if day is None:
                continue
            text = matter.texts[reading.document]
            start, end, printed = found.start, found.end, found.says.get("weekday", "")
            if before := WEEKDAY_BEFORE.search(text, max(0, start - 20), start):
                start, printed = before.start(), before[1]
            elif behind := WEEKDAY_BEHIND.match(text, end):
                end, printed = behind.end(), behind[1]
            if printed and DAYS[day.weekday()] != printed.lower():
                place = Position(reading.document, start, end)
                was = DAYS[day.weekday()].capitalize()
                yield make_odd("date", place, f"{day.isoformat()} was a {was}, not a {printed}.")


def _printed_day(found: DateExpression) -> date | None:
    says = found.says
    if found.from_ != found.to or not {"day", "month", "year"} <= says.keys():
        return None
    try:
        return date.fromisoformat(found.from_ or "")
    except ValueError:
        return None

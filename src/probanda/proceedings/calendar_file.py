"""Time limits as an iCalendar file (RFC 5545), for the calendar that a team already has."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from probanda import ids
from probanda.ledger.access import LEVELS
from probanda.proceedings.records import Proceeding
from probanda.proceedings.time_limits import Due

LONGEST = 75
"""Octets of a line, without its end (section 3.1)."""


def write_calendar(
    limits: Iterable[tuple[Proceeding, Due]], made: datetime, name: str = "Time limits"
) -> bytes:
    """A calendar with one whole day for each limit; what is not public is marked confidential."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Probanda//proceedings//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escape(name)}",
    ]
    stamp = made.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for proceeding, due in limits:
        lines += _event(proceeding, due, stamp)
    lines.append("END:VCALENDAR")
    return "".join(_fold(line) for line in lines).encode()


def _event(proceeding: Proceeding, due: Due, stamp: str) -> list[str]:
    person = f": {due.person}" if due.person else ""
    told = f"{due.says} [{due.rule}]. Counted from “{due.after}”, not from its notification."
    uid = ids.digest(proceeding.id, due.after_id, due.due, due.person or "")[:32]
    return [
        "BEGIN:VEVENT",
        f"UID:{uid}@probanda",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due.day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escape(f'{due.due}{person} ({proceeding.title})')}",
        f"DESCRIPTION:{_escape(told)}",
        f"CLASS:{'PUBLIC' if due.level == LEVELS[0] else 'CONFIDENTIAL'}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escape(text: str) -> str:
    """Text as section 3.3.11 has it; other control characters may not stand in it at all."""
    plain = "".join(
        c for c in text.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c == "\n"
    )
    for sign in "\\;,":
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _fold(line: str) -> str:
    """A line in pieces of at most 75 octets, never cut inside a character."""
    pieces, piece, room = [], "", LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", LONGEST - 1  # a piece that goes on begins with a blank
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece]) + "\r\n"

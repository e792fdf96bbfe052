"""What may be a slip of who types a step in: a day nobody could know, a State nobody knows.

None of it is impossible, so that a person who is sure records it all the same, with the reason.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import msgspec

from probanda.law.finding import Finder
from probanda.law.problems import LawError, tell_nearest
from probanda.proceedings.forums import load_forum
from probanda.proceedings.records import Days, Event, Filing, Journey, Proceeding
from probanda.proceedings.rules import Refusal
from probanda.proceedings.time_limits import add_months
from probanda.proceedings.wording import say_day, say_days

SURE = "Correct it, or say --sure, with the reason in --why."


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What the case and the data know: ``first`` is the first day of which its documents tell.

    ``last`` is today or, if that is later, the day of the last document.
    """

    first: date | None
    last: date
    states: frozenset[str]
    finder: Finder


New = Event | Journey | Filing | Proceeding


def find_slip(known: Known, new: New, begins: date | None) -> Refusal | None:
    """Why a record may be a slip, or None; ``begins`` is the proceeding's first day, if it has one."""
    act, days, state = _read(new)
    opening = isinstance(new, Proceeding)
    why = find_day_slip(None if begins or opening else known.first, known.last, days)
    if why is None and isinstance(new, Proceeding):
        began = load_forum(new.forum).began
        if began and new.first and new.first < began.on:
            why = f"its first day, {say_day(new.first)}, lies before there was such a body, {began.tell()}"
    way_out = None
    if why is None and state and state not in known.states:
        try:
            known.finder.place(state)
        except LawError as error:
            why = f"neither the data nor the case know a State “{state}”"
            in_case = f"In the case: {tell_nearest(state, known.states)} " if known.states else ""
            way_out = f"{in_case}In the data: {error.way_out}"
            way_out += " A case's own States are given with --overlay."
    return Refusal(act=act, why=why, way_out=f"{way_out or ''} {SURE}".strip()) if why else None


def find_day_slip(first: date | None, last: date, days: Mapping[str, date | None]) -> str | None:
    """Why one of the days, by what it is, may be a slip: it lies after the last or before the first."""
    why = None
    for what, day in days.items():
        if day and day > last:
            why = f"{what}, {say_day(day)}, lies in the future: the last day known here is {say_day(last)}"
        elif day and first and day < first:
            why = f"{what}, {say_day(day)}, lies before all that the documents tell, from {say_day(first)} on"
    return why


def _read(new: New) -> tuple[str, Mapping[str, date | None], str | None]:
    if isinstance(new, Journey):
        return f"journey of {new.person}", {"its first day": new.first}, new.state
    if isinstance(new, Proceeding):
        return f"opening of {new.title}", {"its first day": new.first}, None
    if isinstance(new, Filing):
        return f"filing {new.number}", {"its day": new.filed, "its publication": new.public}, None
    public = new.public.last if new.public else None
    days = {
        "its day": new.happened.first or new.happened.last,
        "the day on which it became known": new.known,
        "its publication": public,
        "the publication of its text": new.contents,
    }
    return new.act, days, new.state


def find_elsewhere(new: Journey, stays: Iterable[Journey]) -> Refusal | None:
    """Why a stay may be a slip beside the other stays of the person: in two States on one day.

    A day on which somebody left one State and reached the other is of both.
    """
    for one in stays:
        if one.person != new.person or one.state == new.state:
            continue
        earlier, later = sorted((one, new), key=lambda stay: (stay.first, _end(stay)))
        if later.first < _end(earlier) or (earlier.first, _end(earlier)) == (
            later.first,
            _end(later),
        ):
            return Refusal(
                act=f"journey of {new.person}",
                why=f"a stay in {one.state} on {say_days(Days(one.first, _end(one)))} is recorded, "
                f"and nobody is in two States on one day",
                way_out=SURE,
            )
    return None


def _end(stay: Journey) -> date:
    """The last day on which a stay is known to have lasted."""
    return stay.last or stay.first


def first_day(written: Iterable[str | None]) -> date | None:
    """The earliest of the days that findings tell; a month or year counts from its first day."""
    days = (f"{day}-01-01" if len(day) == 4 else f"{day}-01" for day in written if day)
    return min((date.fromisoformat(day[:10]) for day in days), default=None)


def last_day(written: str | None) -> date | None:
    """The last day of a day, month or year as the findings write it."""
    first = first_day((written,))
    if first is None or len(written or "") == len("2031-03-14"):
        return first
    months = 12 if len(written or "") == len("2031") else 1
    return add_months(first, months) - timedelta(days=1)

"""What is due by when, by the rules, after the steps that were taken."""

import calendar
from datetime import date, timedelta
from typing import Literal

import msgspec

from probanda.proceedings.forums import Forum, Limit, load_forum
from probanda.proceedings.machine import History
from probanda.proceedings.records import Event, Proceeding, surely_before

Course = Literal["met", "open", "passed", "fell away"]


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One time limit: ``state`` is how it stands on the day asked for."""

    due: str
    day: date
    person: str | None
    rule: str
    says: str
    after: str
    after_id: str
    state: Course
    met_by: date | None
    level: str


def find_time_limits(proceeding: Proceeding, history: History, on: date) -> tuple[Due, ...]:
    """Every time limit that the steps set running, by day. A step without a day sets none.

    Limits run from notification, which is not recorded: they are counted from the day of the step,
    which is the earliest they can end.
    """
    forum = load_forum(proceeding.forum)
    found = []
    for limit in forum.limits:
        for event in history:
            begins = event.sets if limit.from_day_set else event.happened.last
            if event.act not in limit.starts or begins is None or event.implied:
                continue
            for person in event.persons or (None,):
                if limit.given and not _of(history, (limit.given,), person):
                    continue
                found.append(_make(forum, limit, history, event, begins, person, on))
    return tuple(sorted(found, key=lambda d: (d.day, d.due, d.person or "")))


def _make(
    forum: Forum,
    limit: Limit,
    history: History,
    event: Event,
    begins: date,
    person: str | None,
    on: date,
) -> Due:
    day = add_months(begins, limit.months) + timedelta(days=limit.days)
    met = [
        e.day
        for e in _of(history, (limit.due, *limit.also), person)
        if not surely_before(e.happened, event.happened) and e.day <= on
    ]
    ended = [
        e.day
        for e in (*_of(history, tuple(s.name for s in forum.steps if s.closes), person),)
        if e is not event
        and not surely_before(e.happened, event.happened)
        and e.day <= min(on, day)
    ]
    state: Course = "met" if met else "fell away" if ended else "open" if on <= day else "passed"
    return Due(
        due=limit.due,
        day=day,
        person=person,
        rule=forum.cite(limit.rule),
        says=limit.says,
        after=event.act,
        after_id=event.id,
        state=state,
        met_by=min(met, default=None),
        level=event.level or forum.step(event.act).level,
    )


def _of(history: History, acts: tuple[str, ...], person: str | None) -> list[Event]:
    return [
        e
        for e in history
        if e.act in acts and (person is None or not e.persons or person in e.persons)
    ]


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

"""What is due by when, and the calendar file of it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probanda.proceedings.calendar_file import write_calendar
from probanda.proceedings.time_limits import Due, add_months, find_time_limits
from tests.proceedings.factory import SUSPECT, make_event, make_proceeding, make_road, take

COURT = make_proceeding()
MADE = datetime(2031, 5, 2, 12, tzinfo=UTC)


def limits(until: str, on: str, *more: tuple[str, str, str]) -> list[Due]:
    """The time limits of the main road up to a step, and of further steps."""
    history = take(COURT, (), *make_road(until), *(make_event(*one) for one in more))
    return list(find_time_limits(COURT, history, date.fromisoformat(on)))


COURSES = [
    ("confirmation hearing", "2032-02-01", "open"),
    ("confirmation hearing", "2032-03-20", "passed"),
    ("charges confirmed", "2032-03-20", "met"),
]


@pytest.mark.parametrize(("until", "on", "course"), COURSES)
def test_a_time_limit_is_open_met_or_passed(until: str, on: str, course: str) -> None:
    [due] = [d for d in limits(until, on) if d.due == "charges confirmed"]
    assert (date(2032, 3, 12), course, "Regulation 53 (from memory)") == (
        due.day,
        due.state,
        due.rule,
    )


def test_a_time_limit_falls_away_when_the_case_ends() -> None:
    ended = ("charges withdrawn", "Prosecutor", "2032-02-01")
    [due] = [d for d in limits("confirmation hearing", "2032-04-01", ended) if "confirmed" in d.due]
    assert "fell away" == due.state


def test_a_time_limit_can_run_back_from_the_day_that_a_chamber_set() -> None:
    set_day = make_event(
        "confirmation hearing set", "Pre-Trial Chamber", "2031-06-05", sets=date(2032, 1, 12)
    )
    history = take(COURT, (), *make_road("first appearance"), set_day)
    [due] = find_time_limits(COURT, history, date(2031, 7, 1))
    assert ("document containing the charges", date(2031, 12, 13)) == (due.due, due.day)


def test_an_implied_step_sets_no_time_running() -> None:
    history = take(
        COURT,
        (),
        make_event("deferral by the Security Council", "Security Council", None, implied=True),
    )
    assert () == find_time_limits(COURT, history, date(2031, 7, 1))


MONTHS = [
    ("2031-01-31", 1, "2031-02-28"),
    ("2031-11-30", 3, "2032-02-29"),
    ("2031-05-02", 12, "2032-05-02"),
]


@pytest.mark.parametrize(("day", "months", "then"), MONTHS)
def test_months_end_on_a_day_that_there_is(day: str, months: int, then: str) -> None:
    assert date.fromisoformat(then) == add_months(date.fromisoformat(day), months)


def test_a_calendar_has_one_whole_day_for_each_limit() -> None:
    due = limits("conviction", "2034-05-10")
    [appeal] = [d for d in due if d.due == "appeal lodged"]
    written = write_calendar([(COURT, appeal)], MADE).decode()
    assert "DTSTART;VALUE=DATE:20340608\r\nDTEND;VALUE=DATE:20340609\r\n" in written
    assert "DTSTAMP:20310502T120000Z\r\n" in written
    assert f"SUMMARY:appeal lodged: {SUSPECT} (the situation)\r\n" in written
    assert written.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert written.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=90))
def test_any_name_is_folded_and_escaped_and_can_be_read_back(name: str) -> None:
    written = write_calendar([], MADE, name)
    lines = written.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in written.replace(b"\r\n", b"") and b"\r" not in written.replace(b"\r\n", b"")
    unfolded = written.replace(b"\r\n ", b"").decode("utf-8", "surrogatepass")
    [line] = [one for one in unfolded.split("\r\n") if one.startswith("X-WR-CALNAME:")]
    plain = "".join(
        c for c in name.replace("\r\n", "\n").replace("\r", "\n") if c >= " " or c == "\n"
    )
    value = line.removeprefix("X-WR-CALNAME:").replace("\\n", "\n").replace("\\;", ";")
    assert plain.replace("\\", "") == value.replace("\\,", ",").replace("\\", "")

"""Dates and numbers in words are never more precise than what they say."""

import pytest

from probanda.outputs.report.words import count, say_date, say_period, say_when


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031", "2031"),
        ("2031-03", "March 2031"),
        ("2031-03-04", "4 March 2031"),
        (None, "unknown"),
    ],
)
def test_a_date_keeps_its_precision(value: str | None, expected: str) -> None:
    assert expected == say_date(value)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-03-04", "2031-03-04", "4 March 2031"),
        ("2031-03-01", "2031-03-09", "1–9 March 2031"),  # one month is named once
        ("2031-03-01", "2031-04-09", "1 March 2031 to 9 April 2031"),
        ("2031-03", "2031-04", "March 2031 to April 2031"),
        ("2031-03-01", None, "from 1 March 2031, end open or unknown"),
        (None, "2031", "until 2031, beginning unknown"),
        (None, None, "unknown"),
    ],
)
def test_an_interval_says_which_end_is_not_known(
    first: str | None, last: str | None, expected: str
) -> None:
    assert expected == say_period(first, last)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-03-01", None, "not before 1 March 2031, day unknown"),
        (None, "2031-03-09", "not after 9 March 2031, day unknown"),
        (
            "2031-03-01",
            "2031-03-09",
            "not before 1 March 2031 and not after 9 March 2031, day unknown",
        ),
        ("2031", "2031", "some time in 2031, day unknown"),
        (None, None, "unknown"),
    ],
)
def test_a_bound_is_no_beginning(first: str | None, last: str | None, expected: str) -> None:
    assert expected == say_when(first, last, bounds=True)


def test_what_is_no_bound_is_an_interval() -> None:
    assert "from 2031, end open or unknown" == say_when("2031", None, bounds=False)


@pytest.mark.parametrize(
    ("number", "thing", "expected"),
    [
        (1, "document", "1 document"),
        (0, "document", "0 documents"),
        (2, "process", "2 processes"),
        (1200, "claim", "1,200 claims"),
    ],
)
def test_nouns_agree_with_their_number(number: int, thing: str, expected: str) -> None:
    assert expected == count(number, thing)

"""One day in other words is one day; another weekday or month is another."""

import pytest

from probanda.analysis.lineage.days import are_other_days, find_days
from probanda.analysis.records import DateExpression


def day(
    words: str, first: str | None = None, last: str | None = None, **says: str
) -> DateExpression:
    """An expression of time as it is read."""
    return DateExpression(
        document="d", start=0, end=len(words), id=words, from_=first, to=last, basis="", says=says
    )


TUESDAY = day("Tuesday", weekday="Tuesday")
YESTERDAY = day("yesterday")


@pytest.mark.parametrize(
    ("one", "other", "are_other"),
    [
        (TUESDAY, YESTERDAY, False),  # which day it was is not known
        (TUESDAY, day("Friday", weekday="Friday"), True),
        (day("May 3", month="May", day="3"), day("3 May", month="May", day="3"), False),
        (day("May 3", month="May", day="3"), day("in May", month="May"), False),
        (day("May 3", month="May", day="3"), day("5 May", month="May", day="5"), True),
        (
            day("Sept. 3", month="Sept", day="3"),
            day("3 September", month="September", day="3"),
            False,
        ),
        (
            day("Friday", "2031-05-02", "2031-05-02", weekday="Friday"),
            day("2 May", "2031-05-02", "2031-05-02", month="May", day="2"),
            False,
        ),
        (
            day("Friday", "2031-05-02", "2031-05-02", weekday="Friday"),
            day("9 May", "2031-05-09", "2031-05-09", month="May", day="9"),
            True,
        ),
        (
            day("2031", "2031", "2031", year="2031"),
            day("May 2031", "2031-05-01", "2031-05-31"),
            False,
        ),
    ],
)
def test_only_another_day_is_another(
    one: DateExpression, other: DateExpression, are_other: bool
) -> None:
    a, b = (frozenset(d for _, _, d in find_days([date])) for date in (one, other))
    assert are_other == are_other_days(a, b) == are_other_days(b, a)

"""Dates of birth in the forms that lists have, and those that cannot be."""

import pytest

from probanda.tracing.births import Birth, ImpossibleDate, read_age, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014-03-09", Birth(2014, 3, 9)),
        ("09.03.2014", Birth(2014, 3, 9)),
        ("9/3/2014", Birth(2014, 3, 9)),
        ("2014-25-03", Birth(2014, 3, 25)),  # day and month swapped beyond doubt
        ("03.2014", Birth(2014, 3)),
        ("2014-03", Birth(2014, 3)),
        ("2014 р.н.", Birth(2014)),
        ("??.03.2014", Birth(2014, 3)),
        ("2014-00-00", Birth(2014)),
        ("9 березня 2014", Birth(2014, 3, 9)),
        ("March 9, 2014", Birth(2014, 3, 9)),
        ("09.03.14", Birth(2014, 3, 9)),
        ("о9.O3.2o14", Birth(2014, 3, 9)),  # letters scanned for figures
        ("близько 2014", Birth(2013, until=2015)),
        ("2013-2015", Birth(2013, until=2015)),
        ("29.02.2015", Birth(2015, 2, 29)),  # a year off by one
        ("невідомо", None),
        ("", None),
    ],
)
def test_dates_are_read_with_their_precision(text: str, expected: Birth | None) -> None:
    assert expected == read_date(text)


@pytest.mark.parametrize("text", ["31.04.2014", "2014-13-45", "1014-01-01", "вчора", "12"])
def test_dates_that_cannot_be_are_refused(text: str) -> None:
    with pytest.raises(ImpossibleDate):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "years"), [("7", 7), ("7 років", 7), ("6 міс.", 0.5), ("", None), ("1,5 года", 1.5)]
)
def test_ages_are_read(text: str, years: float | None) -> None:
    assert years == read_age(text)

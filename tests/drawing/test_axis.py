"""Days keep their order on the axis, and an empty stretch takes little room."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from probanda.drawing.axis import find_ticks, make_axis

DAYS = st.lists(st.dates(date(1950, 1, 1), date(2050, 1, 1)), min_size=1, max_size=12)


@given(DAYS)
def test_later_days_stand_further_right_and_all_inside(days: list[date]) -> None:
    axis = make_axis(days, 100, 500)
    places = [axis.place(day) for day in sorted(set(days))]
    assert all(a < b for a, b in pairwise(places))
    assert all(100 <= place <= 500 + 1e-6 for place in places)


@given(DAYS)
def test_ticks_keep_apart(days: list[date]) -> None:
    ticks = find_ticks(make_axis(days, 0, 400), apart=70)
    assert all(b.x - a.x >= 70 for a, b in pairwise(ticks))


def test_a_long_stretch_without_events_is_cut() -> None:
    days = [date(1998, 1, 1), date(2031, 3, 1), date(2031, 3, 10), date(2031, 3, 20)]
    axis = make_axis(days, 0, 300)
    assert 1 == len(axis.cuts)
    assert axis.place(days[1]) < 60


def test_even_days_are_not_cut() -> None:
    days = [date(2031, 3, day) for day in (1, 8, 15, 22)]
    assert () == make_axis(days, 0, 300).cuts

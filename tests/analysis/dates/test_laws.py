"""Laws of intervals: never inverted, never wider when more is known, never outside the text."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from probanda.analysis.dates import days, find_dates
from probanda.analysis.dates.days import Days
from probanda.analysis.dates.direction import Direction
from probanda.analysis.dates.printed import find_part
from probanda.analysis.dates.relative import find_relative
from probanda.analysis.dates.scanning import scan
from tests.analysis.published import on, parsed

EXPRESSIONS = [
    "Friday", "last Friday", "next Friday", "this Friday", "24 February", "29 February",
    "24 February last year", "Friday, 24 February", "February", "last March", "next March",
    "early March", "last summer", "this winter", "the first quarter of last year", "yesterday",
    "tomorrow", "last night", "last week", "this week", "next month", "earlier this month",
    "later this year", "the past year", "the end of this year", "the past three weeks",
    "the next two years", "two days ago", "three weeks ago", "a year ago", "ten years ago",
    "more than two years ago", "nearly a month ago", "several months ago", "two decades ago",
    "currently", "so far", "recently", "last weekend", "this decade", "two hours ago",
]  # fmt: skip
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
DIRECTIONS: st.SearchStrategy[Direction] = st.sampled_from(["past", "future", "either"])


def answer(text: str, direction: Direction, on_day: date) -> Days | None:
    """What the expression means when said on one day."""
    sighting = scan(text)[0]
    return find_relative(sighting.shape, sighting.parts, direction, on_day, False)


def within(inner: Days, outer: Days) -> bool:
    """Whether an interval lies inside another."""
    first = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    last = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return first and last


@given(st.sampled_from(EXPRESSIONS), DIRECTIONS, DAYS)
def test_an_interval_is_never_inverted(text: str, direction: Direction, on_day: date) -> None:
    found = answer(text, direction, on_day)
    assert found is None or found.first is None or found.last is None or found.first <= found.last


@given(
    st.sampled_from(EXPRESSIONS),
    DIRECTIONS,
    DAYS,
    st.integers(0, 400),
    st.integers(0, 400),
)
def test_a_more_precise_day_of_publication_never_widens_the_answer(
    text: str, direction: Direction, first: date, before: int, after: int
) -> None:
    """The answer for a day lies inside the answer for any stretch that holds the day."""
    exact = answer(text, direction, first)
    low = answer(text, direction, first - timedelta(days=before))
    high = answer(text, direction, first + timedelta(days=after))
    if exact and low and high:
        assert within(exact, Days(low.first, high.last))


@given(DAYS, st.integers(0, 2000), st.sampled_from(["early", "mid", "late", "the end of", ""]))
def test_a_part_lies_inside_the_whole(first: date, length: int, word: str) -> None:
    whole = days.Stretch(first, first + timedelta(days=length))
    part = find_part(whole, word)
    assert whole.first <= part.first
    assert part.last <= whole.last


@given(DAYS, st.integers(0, 3000))
def test_a_written_interval_reads_back(first: date, length: int) -> None:
    stretch = Days(first, first + timedelta(days=length))
    begin, end = (days.read_partial(value) for value in days.write(stretch))
    assert begin is not None
    assert end is not None
    assert stretch == Days(begin.first, end.last)


@given(st.text(max_size=200))
def test_sightings_lie_in_the_text_and_apart(text: str) -> None:
    ends = [0]
    for sighting in scan(text):
        assert ends[-1] <= sighting.start < sighting.end <= len(text)
        ends.append(sighting.end)


def test_the_same_text_gives_the_same_dates(model: Language) -> None:
    text = "On Friday he spoke of 3 May 2031. A year ago nobody knew."
    once, again = (find_dates(parsed(text, on("2031-06-04"), model)) for _ in range(2))
    assert once == again

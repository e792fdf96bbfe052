"""No number under five is told, nor to be had by comparing what is told."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from probanda.tracing.register.counting import OTHERS, publish, round_down
from probanda.tracing.register.funnel import make_funnel
from probanda.tracing.register.records import Listed, Record, Row, Telling

COUNTS = st.integers(0, 23)
TABLES = st.dictionaries(st.sampled_from("abcdef"), st.tuples(COUNTS, COUNTS), min_size=1)


def totals(groups: dict[str, tuple[int, int]]) -> tuple[int, int]:
    first, second = (sum(column) for column in zip(*groups.values(), strict=True))
    return first, second


@settings(max_examples=60)
@given(TABLES)
def test_every_number_is_a_multiple_of_five_and_no_small_group_is_named(
    groups: dict[str, tuple[int, int]],
) -> None:
    lines = publish(groups, totals(groups))

    assert all(n is None or (n >= 5 and n % 5 == 0) for line in lines for n in line.counts)
    for line in lines:
        assert line.label == OTHERS or max(groups[line.label]) >= 5


@settings(max_examples=60)
@given(st.integers(0, 400), st.integers(0, 400))
def test_two_tables_differ_by_nothing_or_by_five_at_least(first: int, second: int) -> None:
    difference = abs((round_down(first) or 0) - (round_down(second) or 0))

    assert difference == 0 or difference >= 5


def test_no_step_between_two_months_can_be_worked_out() -> None:
    """Nor by whoever has the tables of both: every number and every step has several true values."""
    possible: dict[tuple[object, ...], set[tuple[int, ...]]] = {}
    for first, second, more, again in product(range(10), range(10), range(6), range(6)):
        shown: list[object] = []
        for one, other in ((first, second), (first + more, second + again)):
            lines = publish({"a": (50, one), "b": (50, other)}, (100, one + other))
            shown += [round_down(one + other), *(n.counts[1] for n in sorted(lines, key=str))]
        possible.setdefault(tuple(shown), set()).add((first, second, more, again))

    # Numbers at the edge of what is tried have fewer true values here than they truly have.
    inner = {
        s: t for s, t in possible.items() if all(max(one) < 9 and max(one[2:]) < 5 for one in t)
    }
    pinned = [s for s, t in possible.items() for n in range(4) if len({one[n] for one in t}) < 2]
    assert inner
    assert [] == [s for s in pinned if s in inner]
    small = [s for s in possible if s[1] is None]
    assert [] == [s for s in small if len({one[0] for one in possible[s]}) < 3]


def test_on_every_day_of_a_month_the_numbers_are_those_of_its_end() -> None:
    """Whatever the days of birth and of an event within their months: no row of days tells them."""
    lists = {1: Listed("", "a police", "2022-03-01", (), {}, 12, "")}

    def child(number: int, day: int) -> Record:
        says = {"tracing_status": "reunified", "source": "UN"}
        on = f"2023-0{number % 3 + 1}-{day:02}"
        told = (Telling("status", says, "A", "2026-01-01T00:00:00", on),)
        birth = f"2012-{number % 3 + 1:02}-{day:02}"
        return Record(number, "sought", 1, "c", Row(f"x{number}", {"birth_date": birth}), told)

    def tell(days: list[int]) -> list[tuple[str, object, object]]:
        children = [child(number, day) for number, day in enumerate(days, 2)]
        first = date(2022, 12, 25)
        every = [first + timedelta(days=n) for n in range(0, 480, 8)]
        funnels = [make_funnel(children, lists, [], on) for on in every]
        return [(f.as_of[:7], f.counts, f.tables) for f in funnels]

    early = tell([1] * 12)
    assert early == tell([28, 3, 17] * 4)
    assert len({str(one) for one in early}) == len({month for month, *_ in early})


def test_no_hidden_number_can_be_worked_out_from_the_rest() -> None:
    """Whoever knows the rule and every other number still has several true numbers to choose from."""
    possible: dict[tuple[object, ...], set[tuple[int, ...]]] = {}
    for numbers in product(range(11), repeat=3):
        # The first column is large enough for each group to have its line.
        groups = {g: (50, n) for g, n in zip("abc", numbers, strict=True)}
        total = sum(numbers)
        lines = sorted(publish(groups, (150, total)), key=lambda line: line.label)
        shown = (round_down(total), *(line.counts[1] for line in lines))
        possible.setdefault(shown, set()).add(numbers)

    pinned = [
        shown
        for shown, truths in possible.items()
        for place in range(3)
        if shown[place + 1] is None and len({truth[place] for truth in truths}) < 3
    ]
    assert [] == pinned
    assert any(None in shown[1:] and shown[0] for shown in possible)

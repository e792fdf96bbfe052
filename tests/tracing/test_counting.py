"""No number under five is told, nor to be had by comparing what is told."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from probanda.tracing.register.counting import OTHERS, publish, round_down

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

"""Two people are two only where more than the spelling of a name keeps them apart."""

import pytest

from probanda.tracing.register.people import are_two, is_same_person


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("anna", "аnna"),  # a Cyrillic letter
        ("anna", "Анна"),  # the other alphabet
        ("а", "a"),
        ("СЕО", "CEO"),  # twins alone
        ("αnna", "anna"),  # a Greek letter
        ("ánna", "anna"),
        ("an\u200bna", "anna"),
        ("ａｎｎａ", "Anna."),  # letters of full width
        ("a", "a a"),
        ("an na", "anna"),
        ("Anna Koval", "koval, anna"),
        ("Anna", "Anna Koval"),
        ("Ганна Коваль", "Hanna Koval"),
        ("...", "Anna"),
    ],
)
def test_another_spelling_is_nobody_else(first: str, second: str) -> None:
    assert is_same_person(first, second)
    assert is_same_person(second, first)
    assert not are_two([first, second, first])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ганна", "Олег"),
        ("Anna Koval", "Anna Hryn"),
        ("Анна", "Ганна"),
        ("a", "b"),
    ],
)
def test_names_that_differ_are_two(first: str, second: str) -> None:
    assert are_two([first, second])

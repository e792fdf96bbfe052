"""A column that holds something else than it was taken for is told by its share, or refused."""

import pytest

from probanda.tracing.looking import ENOUGH, check_looks
from probanda.tracing.problems import ListError

BIRTHS = ("14.05.2013", "2014-07-30", "2009", "11.2011", "3 червня 2016", "02.01.2019")
LISTED = ("2023-03-01", "2023-03-01", "2023-03-01", "2023-03-08", "2023-03-15", "2023-04-02")
NAMES = ("Артем", "Polina", "Соля", "Богд4н", "Ю.", "Назар")
SURNAMES = ("Вербицький", "Чумак", "Horbatiuk", "Гай", "Сорока")
TOWNS = ("Токмак", "Буча", "Мариуполь", "Izium", "село Вербове", "Єлань")
HOMES = ("Дитячий будинок № 4", "Приют", "Boarding school No. 2", "Лікарня", "Затишок", "Camp")
FIGURES = ("17", "23", "42", "108", "5", "77")


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("birth_date", BIRTHS),
        ("list_date", LISTED),
        ("given", NAMES),
        ("given", SURNAMES),  # names may be mixed up
        ("surname", SURNAMES),
        ("settlement", TOWNS),
        ("institution", HOMES),
        ("eye_colour", ("карі", "grey", "сіро-блакитні")),
        ("age", ("7", "11 мес.", "16 років")),
    ],
)
def test_what_looks_like_its_field_is_taken_without_a_word(
    field: str, values: tuple[str, ...]
) -> None:
    assert () == check_looks("The list", {field: (*values, "", "невідомо")})


@pytest.mark.parametrize(
    ("field", "values", "said"),
    [
        ("birth_date", LISTED, "100% of the values of birth_date do not look like births"),
        ("list_date", ("2004", "2006-02", *BIRTHS[2:4]), "100% of the values of list_date"),
        ("date_last_seen", BIRTHS[:5], "60% of the values of date_last_seen"),
        ("given", FIGURES, "names"),
        ("surname", TOWNS[:4], "names"),
        ("name", ("ж", "ч", "ж", "ж"), "names"),
        ("mother", HOMES[:3], "names"),
        ("settlement", ("Коваленко", "Гнатюк", "Мельничук"), "places"),
        ("birth_place", ("Артем", "Поліна", "Олегович"), "places"),
        ("institution", ("Артем", "Поліна", "ж"), "homes or schools"),
        ("eye_colour", TOWNS[:3], "colours of eyes"),
        ("age", ("47", "52", "61"), "ages of children"),
    ],
)
def test_a_column_of_something_else_is_refused(
    field: str, values: tuple[str, ...], said: str
) -> None:
    with pytest.raises(ListError, match=said) as raised:
        check_looks("The list of found", {field: values * -(-ENOUGH // len(values))})

    assert raised.value.what.startswith("The list of found: ")
    assert not any(value in raised.value.what for value in values if len(value) > 2)


def test_a_share_that_is_smaller_is_told_and_nothing_refused() -> None:
    [told] = check_looks("The list", {"settlement": (*TOWNS[:4], "Коваленко")})

    assert "20% of the values of settlement do not look like places; compared as they" in told


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("birth_date", ("2015-03-09",) * 3),  # triplets
        ("surname", ("Малюта",)),  # a family, and a word for a home of babies
        ("surname", ("Малюк",) * 12),
        ("birth_date", ("2015-03-09",) * 4 + BIRTHS),
    ],
)
def test_true_lists_of_few_families_pass_without_a_word(
    field: str, values: tuple[str, ...]
) -> None:
    assert () == check_looks("The list", {field: values})


def test_of_few_values_it_is_only_said_that_they_look_otherwise() -> None:
    [told] = check_looks("The list", {"surname": TOWNS[:4]})

    assert "of surname do not look like names (of 4, too few to judge); compared as" in told


def test_births_of_the_grown_are_told() -> None:
    [told] = check_looks("The list", {"birth_date": (*BIRTHS, "1975-02-03")})

    assert "14% of the values of birth_date do not look like births of children" in told

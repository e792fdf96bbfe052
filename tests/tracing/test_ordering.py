"""Which word is the given name, whichever column or order a list has it in."""

import pytest

from probanda.tracing.listing import Listing
from probanda.tracing.ordering import FullName, count_use, order_name

NOTHING_KNOWN = count_use(())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Вербицький Артем Олегович", FullName("Артем", "Олегович", "Вербицький")),
        ("Артем Олегович Вербицький", FullName("Артем", "Олегович", "Вербицький")),
        ("Artem Verbytskyi", FullName("Artem", "", "Verbytskyi")),
        ("Вербицький А. О.", FullName("А", "О", "Вербицький")),
        ("А. О. Вербицький", FullName("А", "О", "Вербицький")),
        ("Kian, Lorn", FullName("Lorn", "", "Kian")),  # in no table: the comma tells
        ("Гай-Верба Яна", FullName("Яна", "", "Гай-Верба")),
        ("Петрович Іван Іванович", FullName("Іван", "Іванович", "Петрович")),  # a surname in -ович
        ("Артем Олегович Литвич", FullName("Артем", "Олегович", "Литвич")),
        ("Іван Іванович Петрович", FullName("Іван", "Іванович", "Петрович")),
        ("Литвич Марія", FullName("Марія", "", "Литвич")),  # made of no father's name
        ("Петрович Марія", FullName("Марія", "", "Петрович")),  # no girl's patronymic
        ("Іван Петрович", FullName("Іван", "Петрович", "")),
        ("Марія Петрівна", FullName("Марія", "Петрівна", "")),
        ("Софія", FullName("Софія", "", "")),
        ("невідомо", FullName()),
    ],
)
def test_a_name_in_one_column_is_taken_apart(name: str, expected: FullName) -> None:
    assert expected == order_name(name, "", "", "", NOTHING_KNOWN)


def test_columns_mixed_up_are_set_right() -> None:
    assert FullName("Полiна", "", "Чумак") == order_name("", "Чумак", "", "Полiна", NOTHING_KNOWN)


@pytest.mark.parametrize(
    ("given", "patronymic", "surname"),
    [
        ("Вікторія", "", "Литвич"),
        ("Артем", "", "Петрович"),
        ("Артем", "Олегович", "Петрович"),
        ("Артем", "О", "Литвич"),
        ("Олена", "Ашотівна", "Саркісян"),
        ("Ашот", "Тигранович", ""),
    ],
)
def test_a_surname_that_looks_like_a_patronymic_stays_one(
    given: str, patronymic: str, surname: str
) -> None:
    assert FullName(given, patronymic, surname) == order_name(
        "", given, patronymic, surname, NOTHING_KNOWN
    )


def test_the_lists_tell_of_names_that_no_table_has() -> None:
    surnames = [f"Ло{letter}зен" for letter in "бвгджзклмнпрстфхцчшщ"] * 3
    several = Listing(
        tuple(map(str, range(60))), {"given": ("Лоран",) * 60, "surname": tuple(surnames)}
    )
    use = count_use((several,))

    assert FullName("Лоран", "", "Тір") == order_name("", "Тір", "", "Лоран", use)

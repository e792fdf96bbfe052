"""Institutions, colours of eyes and words for the sexes in three languages."""

import pytest

from probanda.tracing.attributes import read_colour, read_institution, read_sex
from probanda.tracing.comparing import (
    HOME_NUMBER,
    HOME_OTHER,
    HOME_SAME,
    HOME_WORDS,
    compare_homes,
)


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("Школа-інтернат №3, м. Маріуполь", "Школа-интернат № 3", HOME_SAME),
        ("Дитячий будинок №2", "Children's home No. 2", HOME_SAME),
        ("Дитячий будинок №2", "Детский дом №5", HOME_OTHER),
        ("Дитячий будинок №2, Бахмут", "Детский дом №2, Херсон", HOME_OTHER),
        ("Дитячий будинок №2", "Приют №2", HOME_NUMBER),
        ("Олешківський дитячий будинок", "Олешковский детский дом", HOME_SAME),
        ("Херсонський будинок дитини", "Kherson baby home", HOME_WORDS),
    ],
)
def test_institutions_are_one_by_kind_number_and_town(first: str, second: str, level: int) -> None:
    assert level == compare_homes(read_institution(first), read_institution(second))


@pytest.mark.parametrize("cells", [("карі", "карие", "brown"), ("сіро-блакитні", "grey-blue")])
def test_a_colour_is_one_in_three_languages(cells: tuple[str, ...]) -> None:
    assert 1 == len({read_colour(cell) for cell in cells})


def test_a_mixed_colour_is_near_to_each_of_its_parts() -> None:
    assert read_colour("сіро-блакитні") & read_colour("сірі")
    assert not read_colour("карі") & read_colour("зелені")


def test_the_sexes_are_known_by_their_words() -> None:
    assert ["f", "f", "f", "m", "m", "m", None] == [
        read_sex(w) for w in ("Ж", "дівчинка", "female", "ч", "муж.", "M", "?")
    ]

"""Towns under their older, newer and foreign names; oblasts in three scripts."""

import pytest

from probanda.names.places import find_oblast, find_place, place_key


@pytest.mark.parametrize(
    "names",
    [
        ("м. Маріуполь", "Мариуполь", "Жданов", "Zhdanov", "Mariupol, Donetsk oblast"),
        ("Бахмут", "Артёмовск", "г. Артемівськ", "Bakhmut"),
        ("Дніпро", "Днепропетровск", "Dnipropetrovsk", "Dnipro"),
        ("с. Петрівка", "village Petrivka"),  # in no table: the sound alone
        ("Київ", "Киев", "Kyiv", "Kiev"),
    ],
)
def test_names_of_one_place_share_a_key(names: tuple[str, ...]) -> None:
    assert 1 == len(set(map(place_key, names)))


@pytest.mark.parametrize(
    ("names", "oblast"),
    [
        (("Донецька область", "Донецкая обл.", "Donetsk oblast", "ДНР"), "Донецька"),
        (("Запорізька обл", "Запорожская область", "Zaporizhzhia Oblast"), "Запорізька"),
        (("Херсонщина",), None),
    ],
)
def test_oblasts_are_known_in_three_scripts(names: tuple[str, ...], oblast: str | None) -> None:
    assert {oblast} == {found.name if (found := find_oblast(name)) else None for name in names}


def test_a_village_of_no_table_is_no_town() -> None:
    assert find_place("Вигаданівка") is None

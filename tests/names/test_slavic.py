"""One name in the spellings of two languages and five romanisations has one sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probanda.names.homoglyphs import repair
from probanda.names.slavic import fold, readings, skeleton

LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъ'abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    "spellings",
    [
        ("Шевченко", "Shevchenko", "Schewtschenko", "Chevtchenko", "Ševčenko"),
        ("Зеленський", "Zelenskyi", "Zelenskiy", "Selenskyj", "Zelensky", "Зеленский"),
        ("Щербак", "Shcherbak", "Schtscherbak", "Chtcherbak"),
        ("Кузнецов", "Kuznetsov", "Kusnezow", "Kouznetsov", "Kuznecov", "Kuznetsoff"),
        ("Михайло", "Mykhailo", "Mychajlo", "Mihajlo"),
        ("Юлія", "Yuliia", "Iuliia", "Julija", "Юлия"),
        ("Євген", "Yevhen", "Jewhen", "Ievgen"),
        ("Артем", "Артём", "Artyom", "Artjom", "Artem"),
        ("Хмельницький", "Khmelnytskyi", "Chmelnyzkyj", "Хмельницкий"),
        ("Ковальов", "Ковалёв"),  # one surname in Ukrainian and in Russian
        ("Дар'я", "Дарья", "Daria", "Darya", "Darja"),
        ("Жанна", "Zhanna", "Schanna", "Žanna"),
    ],
)
def test_spellings_of_one_name_share_a_sound(spellings: tuple[str, ...]) -> None:
    sounds = set(readings(spellings[0]))

    assert [] == [word for word in spellings if not sounds & set(readings(word))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Яна", "Анна"),  # what a first й keeps apart
        ("Юля", "Уля"),
        ("Мія", "Майя"),
        ("Олександр", "Олександра"),
        ("Мороз", "Мазур"),
        ("Шевченко", "Шевчук"),
    ],
)
def test_two_names_keep_two_sounds(first: str, second: str) -> None:
    assert not set(readings(first)) & set(readings(second))


@settings(max_examples=60)
@given(st.text(LETTERS, max_size=14))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(word) == fold(fold(word))


@settings(max_examples=60)
@given(st.text(LETTERS + "АВСЕНІКМОРТХ013", max_size=14))
def test_repairing_twice_changes_nothing(word: str) -> None:
    assert repair(word) == repair(repair(word))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Cидopенкo", "Сидоренко"),
        ("Apтeм", "Артем"),
        ("Яценк0", "Яценко"),
        ("Nazark0", "Nazarko"),
        ("Сhernihiv", "Chernihiv"),  # a Cyrillic first letter in a Latin word
        ("COBA", "COBA"),  # twins alone tell nothing
        ("№ 12", "№ 12"),
    ],
)
def test_twins_of_letters_are_repaired_by_word(typed: str, meant: str) -> None:
    assert meant == repair(typed)


def test_consonants_outlive_another_vowel() -> None:
    assert skeleton(fold("Олійник")) == skeleton(fold("Олейник"))

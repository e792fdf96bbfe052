"""Which name a form is of, whose father a patronymic names, what a sister's surname keeps."""

import pytest

from probanda.names.slavic_given import (
    find_fathers,
    find_given_names,
    find_nearly,
    load_given_names,
    sex_of_patronymic,
)
from probanda.names.surnames import sex_of_surname, surname_stem


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Тьома", "Артем"),
        ("Николай", "Микола"),
        ("Nikolaj", "Микола"),
        ("Нікіта", "Микита"),
        ("Hélène", "Олена"),
        ("Sasha", "Олександра"),
        ("Sasha", "Олександр"),
        ("Серёжа", "Сергій"),
        ("Catherine", "Катерина"),
        ("Нюся", "Анна"),
    ],
)
def test_a_form_leads_to_its_name(form: str, name: str) -> None:
    assert name in [found.name for found in find_given_names(form)]


def test_a_full_name_is_not_anothers() -> None:
    assert {"m"} == {found.sex for found in find_given_names("Олександр")}
    assert () == find_given_names("Шевченко")


def test_a_slip_of_a_scanner_is_near_to_its_name() -> None:
    assert ["Дмитро"] == [found.name for found in find_nearly("Дмнтро")]


def test_every_name_of_the_table_finds_itself() -> None:
    assert [] == [name for name in load_given_names() if name not in find_given_names(name.name)]


@pytest.mark.parametrize(
    ("patronymics", "father"),
    [
        (("Миколайович", "Миколаївна", "Николаевич", "Nikolajewitsch", "Mykolaivna"), "Микола"),
        (("Ілліч", "Іллівна", "Ильинична", "Ilyich"), "Ілля"),
        (("Львович", "Львівна", "Lvovna"), "Лев"),
        (("Яковлевна", "Якович", "Яківна"), "Яків"),
        (("Дмитрівна", "Дмитриевна", "Dmytrovych"), "Дмитро"),
    ],
)
def test_patronymics_of_both_languages_name_one_father(
    patronymics: tuple[str, ...], father: str
) -> None:
    assert [] == [p for p in patronymics if father not in find_fathers(p)]


def test_a_patronymic_tells_the_sex_and_a_surname_may() -> None:
    assert ("f", "m", None) == tuple(map(sex_of_patronymic, ("Іванівна", "Ivanovich", "Коваль")))
    assert ("f", "m", None) == tuple(map(sex_of_surname, ("Зеленська", "Петров", "Бондаренко")))


@pytest.mark.parametrize(
    ("brother", "sister"),
    [
        ("Ковальов", "Ковалёва"),
        ("Зеленський", "Зеленская"),
        ("Білий", "Біла"),
        ("Petrov", "Петрова"),
    ],
)
def test_brother_and_sister_have_one_stem(brother: str, sister: str) -> None:
    assert surname_stem(brother) == surname_stem(sister)

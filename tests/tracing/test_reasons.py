"""What is said of a pair: no word of it may mislead the two people who decide."""

import pytest

from probanda.cli.wording import LANGUAGE, reasons_in_language
from probanda.tracing import matching
from probanda.tracing.candidates import THRESHOLD, Candidate
from tests.cli.test_wording import LATIN
from tests.tracing.factory import child, match, strangers

AGED = {"birth_date": "", "list_date": "2022-06-01"}


def offered(found: dict[str, str], **sought: str) -> Candidate:
    """The first candidate for a record found, beside strangers."""
    return next(c for c in match([child(**sought), *strangers()], [found]) if c.sought_id == "s0")


@pytest.mark.parametrize(
    ("sought", "found", "said"),
    [
        ({}, {"birth_date": "2013-05-24"}, "the days of birth are 10 apart: it may be a namesake"),
        (
            {},
            {"birth_date": "2018-05-14"},
            "one digit of the year of birth differs, or it is a nam",
        ),
        ({}, {"given": "Олег"}, "rather a twin: one date of birth, two given names"),
        ({}, {"given": "Олег", "birth_date": "2013"}, "rather a brother, a sister or a name"),
        ({}, {"mother": "Вербицька Тамара"}, "the mothers' given names differ (-"),
        ({}, {"surname": "Вервицький"}, "surname differs by a slip"),
        ({"surname": "Шинкар"}, {"surname": "Щинкар"}, "surname is spelled with one letter differ"),
        ({"surname": "Рибак"}, {"surname": "Рыбак"}, "surname agrees"),
        ({"surname": "Соловйов"}, {"surname": "Соловьёв"}, "surname agrees"),
        ({"given": "Андрій"}, {"given": "Андрей"}, "given name is the same name in another lang"),
        ({"given": "Анна", "sex": "ж"}, {"given": "Аня", "sex": "ж"}, "given name is a short form"),
        ({"given": "Анна", "sex": "ж"}, {"given": "Анна", "sex": "ж"}, "given name agrees"),
        ({"given": "Соломія", "sex": "ж"}, {"given": "Solomiia", "sex": "ж"}, "given name agrees"),
        ({**AGED, "age": "9"}, {**AGED, "age": "9"}, "ages fit (+"),
        ({}, {**AGED, "age": "9"}, "birth fits the age (+"),
        ({}, {"surname": "Морозов", "mother": ""}, "surname differs (not counted)"),
    ],
)
def test_it_is_said_as_it_is(sought: dict[str, str], found: dict[str, str], said: str) -> None:
    told = "; ".join(offered(child(**sought | found), **sought).reasons)

    assert said in told
    assert "-0.0" not in told
    assert "rather a" not in told.replace(said, "") or said.startswith("the mothers")


def test_every_such_reason_has_its_ukrainian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LANGUAGE, "uk")
    told = [
        reasons_in_language(offered(child(**found)).reasons)
        for found in (
            {"birth_date": "2013-05-24"},
            {"birth_date": "2018-05-14"},
            {"given": "Олег"},
            {"mother": "Вербицька Тамара"},
            {"given": "Артём"},
            {"surname": "Морозов", "mother": ""},
        )
    ]

    assert [] == [one for some in told for one in some if LATIN.search(one)]


CHANGED = {"given": "Максим", "surname": "Кузнецов", "patronymic": "", "mother": ""}


def test_two_changed_names_need_a_birth_place_or_home_in_common(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    born = {"birth_place": "Токмак", "settlement": ""}
    shared = offered(child(**CHANGED, **born), birth_place="Токмак", settlement="Бердянськ")
    short = offered(child(**CHANGED))
    monkeypatch.setattr(matching, "ONE_DAY", 0.3)  # as if many were sought
    long = offered(child(**CHANGED))

    assert long.probability < THRESHOLD < shared.probability
    assert "for two changed names it needs a birth place, home or mother in common" in long.reasons
    assert any(one.startswith("no birth place, home or mother is in") for one in short.reasons)
    assert not any("birth place, home or mother" in one for one in shared.reasons)


def test_a_child_with_a_find_of_its_own_is_not_taken_for_one_of_two_changed_names() -> None:
    born = {"birth_place": "Токмак", "settlement": "Бердянськ"}
    sought = [child(**born), *strangers()]
    matched = match(sought, [child(**born), child(**CHANGED, **born)])
    [other] = [c for c in matched if (c.found_id, c.sought_id) == ("f1", "s0")]

    assert other.probability < THRESHOLD
    assert "this sought child has a far likelier record, under its own name" in other.reasons

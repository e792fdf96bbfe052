"""Who may be one child, and who never is: the laws of matching."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probanda.tracing import matching
from probanda.tracing.candidates import THRESHOLD, Candidate, find_candidates, show_probability
from probanda.tracing.listing import Listing
from probanda.tracing.matching import prepare, score
from tests.tracing.factory import CHILD, child, listing, match, probability, strangers


@pytest.mark.parametrize(
    "changes",
    [
        {"given": "Артём", "surname": "Вербицкий", "patronymic": "Олегович"},  # russified
        {"given": "Artem", "surname": "Verbytskyi", "patronymic": "", "mother": ""},
        {"given": "Artjom", "surname": "Werbyzkyj", "patronymic": "", "mother": ""},
        {"given": "Тьома"},
        {"given": "Вербицький", "surname": "Артем"},  # the columns mixed up
        {"given": "А.", "patronymic": "О."},
        {"given": "Apтeм"},  # Latin letters that look Cyrillic
        {"given": "APTEМ", "surname": "BЕPБИЦЬKИЙ"},
        {"birth_date": "14.05.2012"},  # a year off
        {"birth_date": "", "age": "9", "list_date": "2022-09-01"},
        {"birth_date": "2013"},
        {"surname": "Коваленко", "patronymic": "", "mother": ""},  # adopted: a new surname
        {"settlement": "Великий Токмак"},
    ],
)
def test_one_child_in_another_guise_stands_first(changes: dict[str, str]) -> None:
    assert probability(child(**changes)) >= THRESHOLD


@pytest.mark.parametrize(
    "changes",
    [
        {"given": "Олег", "birth_date": "2016-08-02"},  # a brother
        {"given": "Олег"},  # a twin brother
        {"given": "Артемія", "sex": "ж"},  # a sister of nearly the same name
        {"sex": "ж"},
        {"given": "Арсен"},
    ],
)
def test_brothers_sisters_and_near_names_stay_below_the_threshold(changes: dict[str, str]) -> None:
    assert probability(child(**changes)) < THRESHOLD


@pytest.mark.parametrize(
    "changes",
    [
        {"patronymic": "Валерійович", "mother": ""},
        {"birth_date": "2016-05-14"},  # the year is three off
        {"birth_date": "2013-05-15", "mother": "Вербицька Тамара"},
        {"birth_date": "2012-05-14", "mother": "Вербицька Тамара"},  # a cousin
        {"birth_date": "2013-05-24", "settlement": "", "birth_place": "Луганськ"},
        {"surname": "Вербенко", "patronymic": "", "mother": "", "settlement": ""},
        {"patronymic": "", "mother": "Вербицька Тамара"},  # mothers of one surname
        {"given": "А.", "patronymic": "", "birth_date": "", "settlement": "", "mother": ""},
        {"given": "А.", "birth_date": ""},  # whichever child of the family
    ],
)
def test_cousins_and_namesakes_stay_below_the_threshold(changes: dict[str, str]) -> None:
    assert probability(child(**changes)) < THRESHOLD


def test_a_child_with_the_surname_of_its_other_mother_is_another_child() -> None:
    alisa = {"given": "Аліса", "sex": "ж", "birth_place": "Мелітополь"}
    sought = child(**alisa, surname="Ромашко", patronymic="", mother="Снігур Валентина")
    other = alisa | {"surname": "Снегур", "patronymic": "", "birth_date": "2013-05"}

    assert probability(child(**other, mother="Снегур Оксана"), sought) < THRESHOLD
    assert probability(child(**other, mother="Снегур Валентина"), sought) >= THRESHOLD


def test_a_common_name_alone_in_a_short_list_is_likelier_another_child() -> None:
    told = {"given": "Анна", "sex": "ж", "patronymic": "", "mother": "", "settlement": ""}
    common = child(**told, surname="Шевченко", birth_date="")
    rare = child(**told, surname="Гриневецька", birth_date="")

    assert probability(common, common) < THRESHOLD < probability(rare, rare)


def test_how_far_the_years_are_apart_is_told() -> None:
    [first] = match([child(), *strangers()], [child(birth_date="2016-05-14")])

    assert "the years of birth are 3 apart" in first.reasons


def test_names_that_sound_alike_are_two_children() -> None:
    olexandr = child(given="Олександр", birth_date="")
    olexandra = child(given="Олександра", sex="", patronymic="Олегівна", birth_date="")

    assert probability(olexandra, olexandr) < THRESHOLD


def test_a_stranger_has_no_candidate() -> None:
    assert () == match([child(), *strangers()], [{"given": "Ганна", "surname": "Яременко"}])


def test_children_who_cannot_be_told_apart_are_told_so() -> None:
    namesakes = [child(mother="", settlement=""), child(mother="", settlement="")]
    matched = match([*namesakes, *strangers()], [child(mother="", settlement="")])

    assert {1, 2} == {c.rank for c in matched}
    assert all("cannot be told from 1 other" in c.reasons for c in matched)
    assert all(c.probability <= THRESHOLD for c in matched)


@settings(max_examples=12, deadline=None)
@given(st.sets(st.sampled_from(["patronymic", "settlement", "mother"]), min_size=1))
def test_what_is_not_told_is_no_disagreement(fields: set[str]) -> None:
    missing = probability(child(**dict.fromkeys(fields, "")))
    other = {"patronymic": "Захарович", "settlement": "Чернігів", "mother": "Гайдук Злата"}

    assert missing >= probability(child(**{field: other[field] for field in fields}))


@settings(max_examples=8, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(chance: random.Random) -> None:
    sought = [r | {"id": f"s{n}"} for n, r in enumerate([child(), *strangers()])]
    found = [r | {"id": f"f{n}"} for n, r in enumerate([child(given="Тьома"), *strangers()])]
    usual = set(match(sought, found))
    chance.shuffle(sought)
    chance.shuffle(found)

    assert usual == set(match(sought, found))


def test_reasons_name_fields_and_no_child() -> None:
    [first] = [c for c in match([child(), *strangers()], [child(given="Тьома")]) if c.rank == 1]
    told = " ".join(first.reasons)

    assert "given name is a short form of the same name" in told
    assert "birth date agrees in full" in told
    assert not [value for value in CHILD.values() if len(value) > 2 and value in told]


def test_recorded_brothers_and_sisters_speak_for_each_other() -> None:
    sister = child(given="Соломія", sex="ж", birth_date="2015-02-11", patronymic="Олегівна")
    told = child(
        given="Соломия", surname="Морозова", sex="ж", birth_date="2015", patronymic="", mother=""
    )
    sought, found = [child(), sister, *strangers()], [child(), told]
    alone = _second(listing("s", sought), listing("f", found))
    first, second = listing("s", sought), listing("f", found)
    together = _second(
        replace(first, families=("9", "9", "", "", "", "")), replace(second, families=("7", "7"))
    )

    assert alone.probability < together.probability
    assert "brothers or sisters of the two match, too" in together.reasons
    assert "brothers or sisters of the two match, too" not in alone.reasons


def _second(sought: Listing, found: Listing) -> Candidate:
    ready = prepare(sought, found)
    some = find_candidates(score(ready, found), ready)
    return next(c for c in some if (c.found_id, c.sought_id) == ("f1", "s1"))


def test_long_lists_are_compared_part_by_part_to_the_same_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names, towns = ("Тьома", "Артём", "А.", "Артур"), ("Буча", "Токмак", "")
    others = [
        child(given=n, settlement=t, mother=m) for n in names for t in towns for m in ("", "Олена")
    ]
    sought = [child(), child(given="Артур", birth_date="2015-01-02"), *strangers()]
    monkeypatch.setattr(matching, "LEAST_PART", 3)
    monkeypatch.setattr(matching, "MOST_LEARNED", 0)
    whole = match(sought, [*others, *strangers()])
    monkeypatch.setattr(matching, "MOST_COMPARED", 0)
    parts = match(sought, [*others, *strangers()])

    assert len({c.found_id for c in whole}) > 20
    assert whole == parts


@pytest.mark.parametrize(
    ("probability", "shown"), [(0.4978, "0.49"), (0.5, "0.50"), (0.29, "0.29"), (0.9997, "0.99")]
)
def test_no_probability_is_shown_as_more_than_it_is(probability: float, shown: str) -> None:
    assert shown == show_probability(probability)


def test_a_namesake_of_whom_only_the_name_is_told_stays_below_the_threshold() -> None:
    told = {"patronymic": "", "mother": "", "settlement": ""}
    [first] = match(
        [child(surname="Мельник"), *strangers()], [child(**told, surname="Мельник", birth_date="")]
    )

    assert first.probability < THRESHOLD


def test_a_year_and_a_fathers_name_beside_a_common_name_are_a_namesakes_as_well() -> None:
    sought = child(surname="Коваль", mother="")
    told = child(surname="Коваль", birth_date="2013", settlement="", mother="")

    assert probability(told, sought) < THRESHOLD
    assert probability(child(**told | {"birth_date": "2013-05-14"}), sought) >= THRESHOLD


@pytest.mark.parametrize(
    "changes",
    [
        {
            "given": "Олег",
            "surname": "Морозов",
            "birth_date": "2016",
        },  # adopted, with his mother told
        {"given": "Артемій", "birth_date": "", "age": "11", "list_date": "2022-09-01"},
    ],
)
def test_another_name_beside_the_same_mother_is_a_brother(changes: dict[str, str]) -> None:
    assert probability(child(**changes)) < THRESHOLD

"""What a question names is found by its usual forms, and nothing is guessed."""

from collections.abc import Callable
from datetime import date

import pytest

from probanda.law.facts import load_facts
from probanda.law.finding import Finder, read_day
from probanda.law.problems import LawError, not_found

FINDER = Finder(load_facts())


@pytest.mark.parametrize("named", ["MN", "mng", "Mongolia", " mn "])
def test_a_state_is_found_by_its_code_or_name(named: str) -> None:
    assert "MN" == FINDER.state(named).code


@pytest.mark.parametrize(
    ("named", "code"), [("Russia", "RU"), ("the Gambia", "GM"), ("Czech Republic", "CZ")]
)
def test_a_state_is_found_by_a_usual_name(named: str, code: str) -> None:
    assert code == FINDER.state(named).code


@pytest.mark.parametrize(
    ("named", "ref"),
    [
        ("8(2)(a)(vii)-1", "8(2)(a)(vii)-1"),
        ("Article 8 (2) (a) (vii)", "8(2)(a)(vii)"),
        ("art. 7(1)(d)", "7(1)(d)"),
        ("8bis", "8 bis"),
        ("8 bis(1)", "8 bis"),
        ("6(e)", "6(e)"),
        ("7(1)(g)", "7(1)(g)"),
    ],
)
def test_a_crime_is_found_with_or_without_its_number(named: str, ref: str) -> None:
    assert ref == FINDER.crime(named).ref


@pytest.mark.parametrize(
    ("named", "person"),
    [
        ("Vladimir Putin", "Vladimir Vladimirovich Putin"),
        ("Владимир Путин", "Vladimir Vladimirovich Putin"),  # another script
        ("Mr Vladimir Putin", "Vladimir Vladimirovich Putin"),
        ("Lvova-Belova", "Maria Alekseyevna Lvova-Belova"),
        ("Omar al-Bashir", "Omar Hassan Ahmad Al-Bashir"),
        ("Ali Kushayb", "Ali Muhammad Ali Abd-Al-Rahman"),  # known by another name
        ("Saif al-Islam Gaddafi", "Saif Al-Islam Gaddafi"),
        ("Al Hassan", "Al Hassan Ag Abdoul Aziz Ag Mohamed Ag Mahmoud"),  # others bear a part
        ("Mohammed Ali", "Mohammed Hussein Ali"),  # another has both within his name
        ("V. Putin", "Vladimir Vladimirovich Putin"),  # an initial
        ("V. V. Putin", "Vladimir Vladimirovich Putin"),
        ("S. Gaddafi", "Saif Al-Islam Gaddafi"),  # another bears the surname
        ("Bemba", "Jean-Pierre Bemba Gombo"),  # two court cases, one person
        ("President Putin", "Vladimir Vladimirovich Putin"),  # an office
        ("Lt. Gen. Kobylash", "Sergei Ivanovich Kobylash"),
        ("Joseph Rao Kony", "Joseph Kony"),  # more than the data print
        ("Hibatullah Akhundzada", "Haibatullah Akhundzada"),  # spelt otherwise
    ],
)
def test_a_person_is_found_by_a_usual_form(named: str, person: str) -> None:
    assert {person} == {case.person for case in FINDER.person(named)}


@pytest.mark.parametrize(
    ("named", "otherwise"),
    [
        ("Vladimir Putin", False),
        ("Mr V. Putin", False),
        ("Abu Garda", False),
        ("Bemba (Article 70)", False),
        ("Vladmir Puttin", True),
        ("Benjamin Natanyahu", True),
        ("Joseph Rao Kony", True),  # the data know no such part
    ],
)
def test_a_name_that_is_only_taken_for_a_persons_is_told(named: str, otherwise: bool) -> None:
    assert FINDER.person(named)
    assert otherwise == FINDER.is_spelt_otherwise(named)


@pytest.mark.parametrize(
    ("named", "candidates"),
    [
        ("Gaddafi", ("Muammar Mohammed Abu Minyar Gaddafi", "Saif Al-Islam Gaddafi")),
        ("Gbagbo", ("Laurent Koudou Gbagbo", "Simone Gbagbo")),
    ],
)
def test_a_name_that_several_bear_lists_them(named: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(LawError) as found:
        FINDER.person(named)

    assert all(name in found.value.way_out for name in candidates)


@pytest.mark.parametrize("named", ["Sergei Ivanov", "Hassan Hussein", "Dmitry Medvedev"])
def test_a_name_that_is_only_like_one_finds_nobody(named: str) -> None:
    with pytest.raises(LawError, match="not known"):
        FINDER.person(named)


@pytest.mark.parametrize(
    ("named", "code"), [("Gaza Strip", "PS"), ("UA-43", "UA"), ("NC", "FR"), ("golan", "SY")]
)
def test_a_part_of_a_state_is_found_by_its_code_or_name(named: str, code: str) -> None:
    assert code == FINDER.place(named).state.code


def test_a_given_name_alone_finds_nobody() -> None:
    with pytest.raises(LawError, match="Only a given name"):
        FINDER.person("Vladimir")


@pytest.mark.parametrize(
    ("call", "nearest"),
    [
        (lambda: FINDER.state("Mongolya"), "MN Mongolia"),
        (lambda: FINDER.crime("8(2)(b)(xxxi)"), "8(2)(b)(xxi)"),
        (lambda: FINDER.person("Josef Konny Oduya"), "Joseph Kony"),
        (lambda: FINDER.person("Natanyahu"), "Benjamin Netanyahu"),  # one part, a letter off
        (lambda: FINDER.trigger("ICC-01/99"), "(ICC-01/09), People"),
        (lambda: FINDER.trigger("ICC-01/99"), "(ICC-01/19)."),
        (lambda: FINDER.trigger("Ukrain"), "Ukraine (ICC-01/22)"),
        (lambda: read_day("2023-02-30", "date"), "2023-02-28"),
    ],
)
def test_what_is_not_known_names_the_nearest(call: object, nearest: str) -> None:
    assert callable(call)
    with pytest.raises(LawError) as found:
        call()

    assert nearest in found.value.way_out


@pytest.mark.parametrize("written", ["2023-13-01", "2023-2-1", "yesterday", "20230201"])
def test_an_impossible_day_is_refused(written: str) -> None:
    with pytest.raises(LawError):
        read_day(written, "date")


def test_a_day_is_read() -> None:
    assert date(2024, 2, 29) == read_day("2024-02-29", "date")


@pytest.mark.parametrize(
    ("named", "kind"),
    [("state_self_referral", "state-referral"), ("proprio_motu_pe", "none"), (None, "none")],
)
def test_triggers_of_the_data_are_understood(named: str | None, kind: str) -> None:
    assert kind == FINDER.trigger(named)


def test_words_behind_a_reference_only_explain_it() -> None:
    assert "8(2)(c)(i)" == FINDER.crime("8(2)(c)(i) murder").ref


@pytest.mark.parametrize(
    ("named", "state", "name"),
    [
        ("GL", "DK", "Greenland"),
        ("UA-43", "UA", "Autonomous Republic of Crimea"),
        ("UA-32", "UA", "Ukraine"),  # a part of which nothing else is held
    ],
)
def test_a_territory_is_found_with_the_state_that_it_is_of(
    named: str, state: str, name: str
) -> None:
    place = FINDER.place(named)

    assert (state, name) == (place.state.code, place.name)


@pytest.mark.parametrize("named", ["X. Putin", "V. P."])
def test_an_initial_that_does_not_fit_and_initials_alone_name_nobody(named: str) -> None:
    with pytest.raises(LawError, match="Person not known"):
        FINDER.person(named)


@pytest.mark.parametrize(
    ("written", "way_out"),
    [("0000-01-01", "Years go from 0001."), ("2024-13-01", "Months go from 01 to 12.")],
)
def test_a_day_that_no_calendar_has_says_which_part_is_wrong(written: str, way_out: str) -> None:
    with pytest.raises(LawError) as raised:
        read_day(written, "date")

    assert way_out == raised.value.way_out


def test_where_few_are_known_and_none_is_near_all_are_named() -> None:
    assert "Known: 438, 442." == not_found("Article", "9", ["442", "438"]).way_out
    assert "Nothing known is like it." == not_found("State", "??", map(str, range(99))).way_out


@pytest.mark.parametrize(
    ("find", "nearest"),
    [
        (lambda: FINDER.state("Ukrain"), "UA Ukraine."),
        (lambda: FINDER.state("Mongola"), "MN Mongolia"),
        (lambda: FINDER.state("Rusia"), "RU Russian Federation"),
        (lambda: FINDER.crime("8(2)(b)(xl)"), "8(2)(b)("),
        (lambda: FINDER.crime("murdr"), "7(1)(a) Murder"),
        (lambda: FINDER.person("Putn"), "Vladimir Vladimirovich Putin."),
    ],
)
def test_the_nearest_stands_first(find: Callable[[], object], nearest: str) -> None:
    with pytest.raises(LawError) as failed:
        find()

    assert failed.value.way_out.startswith(f"Nearest: {nearest}")


def test_the_first_of_a_crime_without_numbers_is_that_crime() -> None:
    assert "8(2)(e)(vii)" == FINDER.crime("8(2)(e)(vii)-1").ref
    with pytest.raises(LawError):
        FINDER.crime("8(2)(e)(vii)-2")

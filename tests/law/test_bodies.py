"""Bodies of law: every crime has its elements, every citation exists, and nothing reaches back."""

from datetime import date
from typing import get_args

import pytest

from probanda.law.bodies import (
    ElementKind,
    find_elements,
    find_modes,
    find_provision,
    find_standard,
    find_version,
    load_bodies,
    read_elements,
)
from probanda.law.facts import load_facts, read_data
from probanda.law.problems import LawError

BODIES = load_bodies()


def test_every_crime_that_is_listed_has_elements() -> None:
    assert load_facts().crimes.keys() == BODIES.crimes.keys()
    assert [] == [c.ref for c in BODIES.crimes.values() if len(c.elements) < 2]


def test_elements_are_numbered_from_one_and_of_a_known_kind() -> None:
    for crime in BODIES.crimes.values():
        assert list(range(1, len(crime.elements) + 1)) == [e.number for e in crime.elements]
        assert {e.kind for e in crime.elements} <= set(get_args(ElementKind))


def test_no_crime_has_one_element_twice() -> None:
    assert [] == [
        crime.ref
        for crime in BODIES.crimes.values()
        if len({e.text for e in crime.elements}) < len(crime.elements)
    ]


@pytest.mark.parametrize(
    ("prefix", "words"),
    [
        ("6(", "intended to destroy"),
        ("7(1)", "widespread or systematic attack"),
        ("8(2)(a)", "international armed conflict, occupation included"),
        ("8(2)(b)", "international armed conflict, occupation included"),
        ("8(2)(c)", "not of an international character"),
        ("8(2)(e)", "not of an international character"),
    ],
)
def test_every_crime_has_its_context(prefix: str, words: str) -> None:
    crimes = [c for c in BODIES.crimes.values() if c.ref.startswith(prefix)]

    assert crimes
    assert [] == [c.ref for c in crimes if not any(words in e.text for e in c.elements)]


def test_a_crime_told_like_another_is_compared_with_its_own_paragraph() -> None:
    [attacking] = find_elements("8(2)(e)(i)")

    assert "8(2)(e)(i)" == attacking.elements[0].compared


@pytest.mark.parametrize(
    ("ref", "count"),
    [
        ("6(a)", 4),
        ("7(1)(d)", 5),
        ("7(1)(g)-4", 3),  # confining and the intent behind it are one element
        ("7(1)(h)", 6),
        ("8(2)(a)(vii)-1", 5),
        ("8(2)(a)(viii)", 7),
        ("8(2)(b)(viii)", 3),
        ("8(2)(b)(xxii)-4", 3),
        ("8(2)(c)(iv)", 7),
        ("8 bis", 6),
    ],
)
def test_a_crime_has_as_many_elements_as_the_elements_of_crimes_give_it(
    ref: str, count: int
) -> None:
    [crime] = find_elements(ref)

    assert count == len(crime.elements)


def test_penetration_of_the_perpetrators_own_body_can_be_rape() -> None:
    [crime] = find_elements("7(1)(g)-1")

    assert "the victim or of the perpetrator" in crime.elements[0].text


@pytest.mark.parametrize("ref", ["28(a)", "28(b)"])
def test_a_superior_answers_only_for_crimes_that_were_committed(ref: str) -> None:
    [mode] = find_modes(ref)

    assert "crimes within the jurisdiction" in mode.elements[0].text
    assert f"{ref}(i)" in {e.compared for e in mode.elements}


@pytest.mark.parametrize("ref", ["25(3)(c)", "25(3)(d)"])
def test_what_only_chambers_ask_is_not_given_as_the_statutes_words(ref: str) -> None:
    [mode] = find_modes(ref)
    [asked] = [e for e in mode.elements if e.case_law]

    assert "case law, contested" == asked.case_law
    assert asked.compared is None
    assert not any("significant" in e.text for e in mode.elements if e.compared)


@pytest.mark.parametrize(
    ("named", "refs"),
    [("superiors", ["28(b)"]), ("military commander", ["28(a)"]), ("aiding", ["25(3)(c)"])],
)
def test_a_mode_is_found_by_words_of_its_name(named: str, refs: list[str]) -> None:
    assert refs == [mode.ref for mode in find_modes(named)]


@pytest.mark.parametrize(
    ("named", "stage"),
    [("warrant", "warrant of arrest"), ("confirmation", "confirmation of charges")],
)
def test_a_stage_is_found_by_a_word_that_no_other_has(named: str, stage: str) -> None:
    assert stage == find_standard(named).stage


def test_a_word_that_several_stages_have_names_none() -> None:
    with pytest.raises(LawError, match="Stage not known"):
        find_standard("investigation")


def test_forcible_transfer_of_children_has_seven_elements_in_order() -> None:
    [crime] = find_elements("6(e)")

    assert 7 == len(crime.elements)
    assert "under the age of 18" in crime.elements[4].text
    assert "contextual" == crime.elements[-1].kind


def test_what_was_not_compared_with_a_text_is_from_memory() -> None:
    """No copy of the Elements was at hand, so that no crime may claim more."""
    assert {"from memory"} == {c.confidence for c in BODIES.crimes.values()}
    assert {"from memory"} == {p.confidence for p in BODIES.provisions}
    assert {"from memory"} == {v.confidence for v in BODIES.code}


@pytest.mark.parametrize(
    ("named", "refs"),
    [
        ("25(3)(a)", ["25(3)(a)-1", "25(3)(a)-2", "25(3)(a)-3"]),
        ("Article 28 (b)", ["28(b)"]),
        ("28", ["28(a)", "28(b)"]),
        ("25(3)(d)", ["25(3)(d)"]),
    ],
)
def test_a_mode_is_found_by_its_paragraph(named: str, refs: list[str]) -> None:
    assert refs == [mode.ref for mode in find_modes(named)]


@pytest.mark.parametrize(
    ("stage", "standard", "article"),
    [
        ("warrant of arrest", "reasonable grounds to believe", "58(1)(a)"),
        ("Confirmation of charges", "substantial grounds to believe", "61(7)"),
        ("trial", "beyond reasonable doubt", "66(3)"),
        ("summons to appear", "reasonable grounds to believe", "58(7)"),
    ],
)
def test_a_standard_is_found_by_its_stage(stage: str, standard: str, article: str) -> None:
    found = find_standard(stage)

    assert standard == found.standard
    assert article in found.articles


@pytest.mark.parametrize(
    ("named", "treaty", "article"),
    [
        ("GC IV 49", "Geneva Convention IV", "49"),
        ("Additional Protocol I, Article 78", "Additional Protocol I", "78"),
        ("CRC art. 21", "Convention on the Rights of the Child", "21"),
        ("Genocide Convention II", "Genocide Convention", "II"),
    ],
)
def test_a_provision_is_found(named: str, treaty: str, article: str) -> None:
    found = find_provision(named)

    assert (treaty, article) == (found.treaty, found.article)


def test_the_provisions_that_the_arguments_on_children_need_are_there() -> None:
    held = {(p.treaty, p.article) for p in BODIES.provisions}
    needed = {
        "Geneva Convention IV": ["24", "26", "49", "50", "136", "137", "138", "139", "140", "147"],
        "Additional Protocol I": ["74", "78"],
        "Convention on the Rights of the Child": ["8", "9", "20", "21"],
        "Genocide Convention": ["II", "III"],
    }

    assert {(treaty, a) for treaty, articles in needed.items() for a in articles} <= held


def test_a_new_article_of_the_code_does_not_reach_back() -> None:
    with pytest.raises(LawError, match="442-1 was not in force on 2022-03-01"):
        find_version("442-1", date(2022, 3, 1))

    assert "Crimes against humanity" == find_version("442-1", date(2025, 3, 1)).name


def test_an_amended_article_is_read_as_it_was() -> None:
    before, after = (find_version("438", date(year, 3, 1)) for year in (2022, 2025))

    assert before.last
    assert before.last < after.first


def test_a_line_that_is_no_element_is_refused() -> None:
    with pytest.raises(LawError, match="Article 99: not an element"):
        read_elements("deed: Somebody did it", "Article 99", "Invented Statute")


@pytest.mark.parametrize("name", ["elements", "modes", "standards", "treaties", "ukraine"])
def test_every_body_of_law_tells_its_day(name: str) -> None:
    assert read_data(f"{name}.toml")["as_of"]


def test_every_paragraph_that_is_named_is_in_the_statute() -> None:
    """535 elements and ten modes: the copy of the Statute's numbers has each."""
    named = {e.compared for c in BODIES.crimes.values() for e in c.elements if e.compared}
    named |= {e.compared for m in BODIES.modes.values() for e in m.elements if e.compared}

    assert len(named) > 90
    assert named <= load_facts().paragraphs

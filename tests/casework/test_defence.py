"""What is said for the one who is charged stands in the sweep, and what was not searched says so."""

import re

import pytest
from spacy.language import Language

from probanda.analysis.findings import assess_case
from probanda.analysis.language import parse_all
from probanda.analysis.reading import find_all
from probanda.casework.bearings import Texts
from probanda.casework.counts import draft_counts
from probanda.casework.filling import make_matrices, tell_citation
from probanda.casework.matrix import Matrix, Row
from probanda.casework.propositions import load_propositions
from probanda.law.bodies import load_bodies
from tests.analysis.charges.reading import document

PLACED = """The Tarn Tribunal issued a warrant of arrest for Osk Varel, the governor of Brask's northern province, on 3 May 2031.

The chamber found reasonable grounds to believe that Osk Varel is responsible for the crime against humanity of deportation or forcible transfer of population (children) from occupied areas of Lemm to Brask.

The crimes were allegedly committed in occupied areas of Lemm at least from 4 October 2030.
"""
UNPLACED = """The Norvian Court ordered on 3 May 2031 the arrest of the governor Osk Varel. He is accused of the war crime of unlawful deportation of population (children).
"""
ANSWER = """The Foreign Ministry of Brask rejects the decision of the Tarn Tribunal and the order of the Norvian Court, it said on 4 May 2031.

“Children were evacuated from a combat zone for their safety,” spokeswoman Tess Orlin said.
"""
TOLD = """Ines Pello said that 90 children were taken from the home in Lemm on 9 October 2030.

Osk Varel denied that any child had been deported from Lemm.
"""
ELSEWHERE = """The Tarn Tribunal heard a case from Ostland on 7 May 2031.

“Children were evacuated to the mountains for their safety,” a guide said.
"""


@pytest.fixture(scope="module")
def matrices(model: Language) -> tuple[Matrix, ...]:
    """The matrices of a charge with a place and of one without, beside an answer to both."""
    documents = [document(text) for text in (PLACED, UNPLACED, ANSWER, TOLD, ELSEWHERE)]
    readings = [find_all(parsed) for parsed in parse_all(documents, model)]
    findings = assess_case(documents, readings)
    texts = Texts(documents, findings, [act for r in readings for act in r.acts])
    return make_matrices(findings, draft_counts(findings.charges), texts, {})


def of(matrices: tuple[Matrix, ...], body: str) -> Matrix:
    return next(m for m in matrices if m.printed["charged by"] == (body,))


def rows(matrix: Matrix) -> list[Row]:
    return [row for part in matrix.parts for row in part.rows]


@pytest.mark.parametrize("body", ["Tarn Tribunal", "Norvian Court"])
def test_what_the_state_of_the_accused_says_is_offered_though_it_prints_no_place(
    matrices: tuple[Matrix, ...], body: str
) -> None:
    (evacuation,) = (j for j in of(matrices, body).justifications if j.name == "evacuation")

    assert ["Tess Orlin"] == [b.speaker for c in evacuation.offered for b in c.bearings]


def test_a_ground_that_is_offered_tends_against_the_element_that_asks_for_none(
    matrices: tuple[Matrix, ...],
) -> None:
    against = {
        row.text: [b.speaker for c in row.tends_against for b in c.bearings]
        for row in rows(of(matrices, "Tarn Tribunal"))
    }

    asks = next(e.text for e in load_bodies().crimes["7(1)(d)"].elements if "grounds" in e.text)
    assert ["Osk Varel", "Tess Orlin"] == against.pop(asks)  # the first denies that it was done
    assert not any(against.values())


def test_a_charge_without_a_place_is_not_searchable_and_says_so(
    matrices: tuple[Matrix, ...],
) -> None:
    moved = rows(of(matrices, "Norvian Court"))[0]

    assert ("not searchable: the charge prints no place",) == moved.tell_gaps()
    assert "not searched: no place is printed" == moved.nothing
    assert not any("not searched" in gap for gap in rows(of(matrices, "Tarn Tribunal"))[0].gaps)


def test_each_element_carries_how_sure_the_law_s_data_are_of_it() -> None:
    bodies = load_bodies()
    plan, *_ = bodies.modes["25(3)(a)-2"].elements
    conduct, *_ = bodies.crimes["8(2)(a)(vii)-1"].elements

    assert "Rome Statute, Article 25(3)(a), element 1 (case law, contested; from memory)" == (
        tell_citation(plan, "from memory")
    )
    assert "compared with Statute 8(2)(a)(vii), the rest from memory" in (
        tell_citation(conduct, "from memory")
    )


def test_the_elements_of_another_court_are_read_by_likeness_and_the_mind_is_the_statute_s(
    matrices: tuple[Matrix, ...],
) -> None:
    tarn = of(matrices, "Tarn Tribunal")

    assert "law of Tarn Tribunal is not known" in tarn.likeness
    assert rows(tarn)[-1].citation.startswith("Rome Statute, Article 30 (")


def test_what_is_denied_is_marked_at_each_entry_and_a_denial_is_titled_as_one(
    matrices: tuple[Matrix, ...],
) -> None:
    moved = rows(of(matrices, "Tarn Tribunal"))[0]

    assert all("Osk Varel" in one.charge_denied_by for one in moved.tends_to_show)
    assert [
        "Denied by Osk Varel: Osk Varel denied that any child had been deported from Lemm."
    ] == [one.text for one in moved.tends_against if one.bearings[0].told == "as a denial"]


def test_a_destination_that_only_the_charge_tells_is_a_gap(matrices: tuple[Matrix, ...]) -> None:
    moved = rows(of(matrices, "Tarn Tribunal"))[0]

    assert ["Ines Pello"] == [b.speaker for c in moved.tends_to_show for b in c.bearings]
    assert (
        "a part of it is told as allegation alone, or not at all: where persons were taken to"
        in (moved.tell_gaps())
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ines Pello said that 90 children were taken from the home in Lemm to Brask.", True),
        ("They were deported from Lemm to a camp in the hills.", True),
        ("Their removal from Lemm amounts to a war crime.", False),
        ("They were deported from Lemm to be adopted.", False),
    ],
)
def test_where_persons_were_taken_to_is_read_from_the_words_behind_the_act(
    text: str, told: bool
) -> None:
    (rule,) = (p for p in load_propositions() if p.part)

    assert told == bool(re.search(rule.part_words, text))


def test_a_general_denial_stands_beside_what_is_charged_and_counts_against_no_passage(
    model: Language,
) -> None:
    answer = "The governor Osk Varel denied any wrongdoing.\n"
    documents = [document(text) for text in (PLACED, answer, TOLD.split("\n\n", maxsplit=1)[0])]
    findings = assess_case(documents, [find_all(p) for p in parse_all(documents, model)])
    acts = [act for p in parse_all(documents, model) for act in find_all(p).acts]
    texts = Texts(documents, findings, acts)
    (matrix,) = make_matrices(findings, draft_counts(findings.charges), texts, {})
    moved = rows(matrix)[0]

    assert {()} == {one.charge_denied_by for one in moved.tends_to_show}
    assert {("Osk Varel",)} == {one.charge_denied_in_general for one in moved.tends_to_show}
    assert {("beside what is charged stands a general denial by Osk Varel",)} == {
        one.tell_denied() for one in moved.tends_to_show
    }

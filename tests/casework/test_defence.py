"""What is said for the one who is charged stands in the sweep, and what was not searched says so."""

import pytest
from spacy.language import Language

from probanda.analysis.findings import assess_case
from probanda.analysis.language import parse_all
from probanda.analysis.reading import find_all
from probanda.casework.bearings import Texts
from probanda.casework.counts import draft_counts
from probanda.casework.matrix import Matrix, Row, make_matrices
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
ELSEWHERE = """The Tarn Tribunal heard a case from Ostland on 7 May 2031.

“Children were evacuated to the mountains for their safety,” a guide said.
"""


@pytest.fixture(scope="module")
def matrices(model: Language) -> tuple[Matrix, ...]:
    """The matrices of a charge with a place and of one without, beside an answer to both."""
    documents = [document(text) for text in (PLACED, UNPLACED, ANSWER, ELSEWHERE)]
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
    assert ["Tess Orlin"] == against.pop(asks)
    assert not any(against.values())

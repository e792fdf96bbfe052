"""What is said is not cut behind an "and", at a dash or before "possibly"."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

WHOLE = [
    (
        "The panel cited attacks on the town, including systematic torture, among issues that amount to "
        "war crimes and possibly crimes against humanity.",
        "attacks on the town, including systematic torture, among issues that amount to war crimes and "
        "possibly crimes against humanity",
        "a noun that the parse gives to the verb of saying",
    ),
    (
        "The inquiry listed raids on villages that led to arrests and perhaps killings of elders.",
        "raids on villages that led to arrests and perhaps killings of elders",
        "perhaps",
    ),
    (
        "The commission found evidence of war crimes and - in two villages - crimes against humanity.",
        "evidence of war crimes and - in two villages - crimes against humanity",
        "a dash",
    ),
    (
        "The mission reported beatings – and worse – in the camp at Ostrel.",
        "beatings – and worse – in the camp at Ostrel",
        "an aside between dashes",
    ),
    (
        "The court found that the raid amounted to a war crime - and a crime against humanity - under the law.",
        "that the raid amounted to a war crime - and a crime against humanity - under the law",
        "an aside in a clause",
    ),
    (
        "The analysts found that traces on the wall matched a grenade.",
        "that traces on the wall matched a grenade",
        "a noun that the parse takes for the verb",
    ),
    (
        "The court pronounced the first verdict: guard Petr Orn must for 12 years in prison because of beatings.",
        "guard Petr Orn must for 12 years in prison because of beatings",
        "a rough translation behind a colon",
    ),
    (
        "A panel accused Rurania of torture, in some cases forcing children to watch their parents fall.",
        "Rurania of torture, in some cases forcing children to watch their parents fall",
        "some of the deeds behind a comma",
    ),
    (
        "A panel accused Rurania of torture, prompting an angry reply from the capital.",
        "Rurania of torture",
        "what followed the accusing",
    ),
    (
        "The minister condemned the raid and left the hall.",
        "the raid",
        "another verb of the speaker",
    ),
    (
        "The commission found evidence of war crimes - but the army rejected the report.",
        "evidence of war crimes",
        "another subject behind the dash",
    ),
    (
        "The mission reported beatings in the camp, and the mayor of Ostrel resigned.",
        "beatings in the camp",
        "another subject behind and",
    ),
]


@pytest.mark.parametrize(("text", "content", "why"), WHOLE)
def test_what_is_said_ends_where_it_ends(
    text: str, content: str, why: str, model: Language
) -> None:
    first = assess(model, text).statements[0]

    assert [content] == [text[c.start : c.end] for c in first.content], why


def test_a_deed_that_stands_before_who_is_accused_of_it_leaves_no_saying_of_nothing(
    model: Language,
) -> None:
    told = "The crimes Velk is accused of were allegedly committed in the valley at least since May 2031."
    found = assess(model, told)

    assert [told.rstrip(".")] == [
        " … ".join(told[c.start : c.end] for c in said.content) for said in found.statements
    ]

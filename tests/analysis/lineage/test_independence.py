"""Who depends on whom, as far as the texts show it."""

import pytest
from spacy.language import Language

from probanda.analysis.records import Dependence
from tests.analysis.claims.cases import assess, document

MINERS = "Nine miners left the shaft at Ostrel alive on 4 May 2031"
COPIED = f"{MINERS} while their families waited in the rain at the northern gate of the mine."

CASES: list[tuple[str, str, Dependence, str]] = [
    (
        COPIED,
        f"Good morning.\n{COPIED}",
        "shown dependent",
        "the narrators' own words in common",
    ),
    (
        f"“{MINERS},” the engineer Lena Marrow said.",
        f"According to the Harbour Post, the engineer Lena Marrow said that {MINERS.lower()}.",
        "shown dependent",
        "one names the other as its source",
    ),
    (
        f"In the morning Lena Marrow told the Harbour Post: “{MINERS}.”",
        f"“{MINERS},” the engineer Lena Marrow told this newspaper.",
        "shown independent",
        "each shows its own access",
    ),
    (
        f"The engineer Lena Marrow said: “{MINERS}.”",
        f"“{MINERS},” the engineer Lena Marrow said on Monday.",
        "not known",
        "that nothing is shared shows nothing",
    ),
]


@pytest.mark.parametrize(("one", "other", "expected", "why"), CASES)
def test_relation(one: str, other: str, expected: Dependence, why: str, model: Language) -> None:
    first, second = document(one, "Harbour Post"), document(other, "Lowland Courier")

    assert [expected] == [i.relation for i in assess(model, first, second).independence], why


def test_the_wire_is_not_named_unless_a_text_names_it(model: Language) -> None:
    found = assess(model, COPIED, f"Good morning.\n{COPIED}")

    assert ["common text, source not named: 1 passage in the narrators' words"] == [
        i.reason for i in found.independence
    ]

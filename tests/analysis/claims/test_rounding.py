"""One number told exactly, rounded, bounded otherwise, or of something else."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, document


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "The ministry of Orvenia has opened 1,307 criminal cases over the port.",
            "Prosecutors in Orvenia have more than 1,300 criminal cases open, a paper wrote.",
            {"1,307 criminal cases over the port", "more than 1,300 criminal cases open"},
        ),
        (
            "The register of Kessaly holds 2,413 entries.",
            "The register of Kessaly holds 2,413 prisoners.",
            {"2,413 entries", "2,413 prisoners"},
        ),
        (
            "Divers fear that more than 300 bodies lie in the quarry.",
            "As many as 300 bodies may lie in the quarry, divers said.",
            {
                "more than 300 bodies lie in the quarry",
                "As many as 300 bodies may lie in the quarry",
            },
        ),
    ],
)
def test_one_number_told_in_two_ways_is_shown(
    one: str, other: str, shown: set[str], model: Language
) -> None:
    texts = {document(text).id: text for text in (one, other)}
    found = {
        frozenset(texts[s.document][s.start : s.end] for s in c.spans)
        for c in assess(model, one, other).conflicts
        if c.kind == "figure"
    }

    assert frozenset(shown) in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ministry has opened 1,307 criminal cases over the port.",
            "More than 1,300 tons of grain were burnt.",
        ),
        (
            "The ministry has opened 1,307 criminal cases over the port.",
            "The ministry has 1,307 criminal cases open over the port.",
        ),
        (
            "The ministry has opened 1,307 criminal cases over the port.",
            "The ministry has opened more than 2,300 criminal cases over the port.",
        ),
    ],
)
def test_other_things_and_other_numbers_are_no_rounding(
    one: str, other: str, model: Language
) -> None:
    found = [c.text for c in assess(model, one, other).conflicts]

    assert not [text for text in found if "rounded" in text or "counts is" in text]


def test_a_number_is_no_other_one_rounded_a_hundredfold(model: Language) -> None:
    one = "The prisoner would be 108 if he served his whole sentence in the war prison of Orvel."
    other = "Approximately 10,000 prisoners fought in the war of Orvel."

    found = assess(model, one, other).conflicts
    assert [] == [c for c in found if c.kind == "figure"]

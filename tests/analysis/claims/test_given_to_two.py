"""The same quoted words that two texts give to two speakers are shown as such."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

CASE = "The Maren Tribunal issued a warrant for General Ilvan Dorsek of Rurania on Friday. "
OFFICE = (
    f"{CASE}Velmora’s presidency said the arrest warrant was “just the beginning” of its fight."
)
APART = [
    ("Otto Kranz, a miner, said his breakfast was “just the beginning”.", "said of other things"),
    ("Velmora’s presidency said the warrant was “just the beginning”.", "one speaker"),
    ("Otto Kranz said the warrant was “merely a beginning”.", "other words"),
]


def test_one_utterance_of_an_office_and_of_its_head_is_shown(model: Language) -> None:
    found = assess(
        model,
        OFFICE,
        f"{CASE}Otto Kranz, head of the president’s office in Velmora, said the issue of the "
        "warrant was “just the beginning”.",
    )

    (given,) = [c for c in found.conflicts if c.kind == "speaker"]
    assert len({span.document for span in given.spans}) == 2
    assert "Otto Kranz" in given.text
    assert "Velmora’s presidency" in given.text


@pytest.mark.parametrize(("other", "why"), APART)
def test_words_that_are_not_one_utterance_of_two_are_not_shown(
    other: str, why: str, model: Language
) -> None:
    found = assess(model, OFFICE, CASE + other)

    assert [] == [c.text for c in found.conflicts if c.kind == "speaker"], why

"""A denial that only points ("The ministry denies this.") is of what the sentence before it tells."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, claims_with, said

DENIED = [
    (
        "Lena Marsk, who heads the clinic in Orvel, said two patients died after a pump failed. "
        "The Ministry of Health disputes this. It said that the pump was in working order.",
        "a pump failed",
        ["disputes this", "the pump was in working order"],
    ),
    (
        "The envoy Ruvim Kast said that Halm had twice refused to receive the mission. "
        "The ministry has denied this.",
        "refused to receive the mission",
        ["has denied this"],
    ),
]


@pytest.mark.parametrize(("text", "told", "denied"), DENIED)
def test_it_stands_against_what_was_told_before(
    text: str, told: str, denied: list[str], model: Language
) -> None:
    found = assess(model, text)
    [conflict] = [c for c in found.conflicts if c.kind == "denial"]
    shown = " | ".join(text[s.start : s.end] for s in conflict.spans)

    assert all(words in shown for words in (told, *denied))
    assert any(said(found, claim, "denies") for claim in claims_with(found, told))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy Ruvim Kast said that Halm had twice refused to receive the mission.\n"
        "Rain fell on the harbour of Orvel. Kast denied the accusations.",
        "The envoy Ruvim Kast said that he had been ill. He denied this.",
    ],
)
def test_nothing_else_is_taken_for_what_is_denied(text: str, model: Language) -> None:
    assert not [c for c in assess(model, text).conflicts if c.kind == "denial"]

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
        ["The ministry has denied this."],
    ),
    (
        "Ravenia argued that the train had hit a mine. The commission rejects that theory.",
        "the train had hit a mine",
        ["The commission rejects that theory"],
    ),
    (
        "Prosecutors in Halm say that a spotter gave the order by radio. Marsk's lawyer said that was untrue.",
        "a spotter gave the order by radio",
        ["lawyer said that was untrue"],
    ),
    (
        "An aide said that two of the warrants had been signed. There was no basis for such reports, "
        "a spokesman for the tribunal, Ruvim Kast, replied.",
        "two of the warrants had been signed",
        ["There was no basis for such reports, a spokesman"],
    ),
    (
        "Officials in Halm say the missing girls live with relatives. Sister Lena Marsk called that a lie.",
        "the missing girls live with relatives",
        ["Sister Lena Marsk called that a lie."],
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
        "The envoy Ruvim Kast said that the pump had been repaired. The clinic said that was in May.",
        "The envoy Ruvim Kast said that the pump had failed. The clinic said that was a shame.",
    ],
)
def test_nothing_else_is_taken_for_what_is_denied(text: str, model: Language) -> None:
    assert not [c for c in assess(model, text).conflicts if c.kind == "denial"]

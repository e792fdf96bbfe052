"""Quotations of two texts that are mostly the same words: renderings of one utterance."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, document

ONE = "Irena Dolven, the harbour chief of Sarn, spoke in Sarn on Monday about the port of Velm. "


def _renderings(model: Language, *texts: str) -> list[list[str]]:
    cases = [document(ONE + text, f"Paper {n}") for n, text in enumerate(texts)]
    found = assess(model, *cases).conflicts
    shown = {c.id: c.text for c in cases}
    return [
        [shown[s.document][s.start : s.end] for s in c.spans]
        for c in found
        if c.kind == "rendering"
    ]


def test_a_quotation_without_a_known_speaker_is_a_rendering_of_nearly_the_same_words(
    model: Language,
) -> None:
    (shown,) = _renderings(
        model,
        "The office of the port called the study “a fable in which our sailors were cast as the thieves”.",
        "The study was, by its words, „a fable in which our sailors received the part of the thieves”.",
    )
    assert sorted(shown) == [
        "a fable in which our sailors received the part of the thieves",
        "a fable in which our sailors were cast as the thieves",
    ]


def test_a_misspelled_speaker_may_be_one_speaker(model: Language) -> None:
    (shown,) = _renderings(
        model,
        "“The foes of Velm burned those boats, and the foes of Velm now draft the bill,” Pavel Tomrin said.",
        "“Foes of Velm torched these boats, and foes of Velm now write the bill,” Pavel Tomren said.",
    )
    assert len(shown) == len(["burned", "torched"])


def test_the_parts_of_one_quotation_are_one_rendering(model: Language) -> None:
    (shown,) = _renderings(
        model,
        "“The barge was painted red. It carried a bell. The sea was calm,” Irena Dolven said.",
        "“The barge was coloured in red. It carried bell. The sea was quiet,” Irena Dolven said.",
    )
    assert [s.count(".") for s in shown] == [2, 2]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # two who are named
        (
            "“They gave us ten minutes to leave,” Ana Rell said.",
            "“They gave us two hours to leave,” Mila Torin said.",
        ),
        # articles alone
        (
            "The crew acted “with the knowledge and support” of the port.",
            "The crew acted “with the knowledge and the support” of the port.",
        ),
        # small words and one noun
        (
            "It is “an important day in the course of justice”, Irena Dolven said.",
            "It was done “in the interest of justice”, Irena Dolven said.",
        ),
    ],
)
def test_quotations_that_only_look_alike_are_no_renderings(
    one: str, two: str, model: Language
) -> None:
    assert not _renderings(model, one, two)

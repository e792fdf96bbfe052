"""Passages that are odd in themselves."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("On 8 April 2031, a Monday, the market burned.", {"8 April 2031, a Monday"}),
        ("On Monday 8 April 2031 the market burned.", {"Monday 8 April 2031"}),
        (
            "The firm is owned 55 percent by the union, eight percent by the State and 20 percent "
            "by Fennel.",
            {"55 percent", "eight percent", "20 percent"},
        ),
    ],
)
def test_what_cannot_be_is_shown(text: str, shown: set[str], model: Language) -> None:
    (found,) = assess(model, text).conflicts

    assert shown == {text[span.start : span.end] for span in found.spans}


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, 8 April 2031, the market burned.",
        "On 8 April, a Monday, the market burned.",
        "The firm is owned 55 percent by the union, 25 percent by the State and 20 percent by "
        "Fennel.",
        "Prices rose 55 percent in May, 8 percent in June and 20 percent in July.",
    ],
)
def test_what_can_be_is_not_shown(text: str, model: Language) -> None:
    assert () == assess(model, text).conflicts

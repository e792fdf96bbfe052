"""A court that is told of as another court with a like name."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

ISSUED = "The Special Criminal Court of Averil has issued a warrant for Mr Otto Kranz, a general."
TOO = "What is told of “{}” is told of “{}” too; one may be wrongly named."


@pytest.mark.parametrize(
    ("text", "shown", "why"),
    [
        (
            "Warrants issued by the Special Court of Claims are void, Mrs Ida Brandt, the minister, "
            "said.",
            "Warrants issued by the Special Court of Claims",
            "it issued warrants",
        ),
        (
            "Norway is not a party to the Special Court of Claims.\n"
            "Mrs Ida Brandt said: “Norway is not a party to the Special Criminal Court of Averil.”",
            "party to the Special Court of Claims",
            "the State is no party to it",
        ),
        (
            "Norway is not a party to the Special Court of Claims.\n"
            "Norway is a party to the Special Criminal Court of Averil.",
            None,
            "a party to one of them only",
        ),
        (
            "Sweden is not a party to the Special Court of Claims.\n"
            "Norway is not a party to the Special Criminal Court of Averil.",
            None,
            "two States",
        ),
        (
            "Norway welcomed the decision by the Special Court of Claims.\n"
            "Norway welcomed the decision by the Special Criminal Court of Averil.",
            "the decision by the Special Court of Claims",
            "one State welcomes what it did",
        ),
        (
            "Mr Anton Velde has fled. The warrant for Mr Anton Velde issued by the Special Court of "
            "Claims is old.",
            None,
            "a warrant for somebody else",
        ),
    ],
)
def test_what_is_told_of_two_courts_of_like_names(
    text: str, shown: str | None, why: str, model: Language
) -> None:
    conflicts = assess(model, ISSUED, text).conflicts
    expected = TOO.format("Special Court of Claims", "Special Criminal Court of Averil")
    found = [c for c in conflicts if c.text == expected]

    assert len(found) == (shown is not None), why
    assert shown is None or any(
        shown == text[span.start : span.end] for c in found for span in c.spans
    ), why

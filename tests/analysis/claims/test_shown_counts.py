"""What figures of different things are shown with: what happened to those who are counted, too."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

CASES = "The office is investigating 16,400 cases of deported children, Mirel Castav said. "
SHOWN = [
    ("Orvenia has secured the return of 308 children so far.", "return of 308 children"),
    ("So far 308 children have been returned.", "308 children have been returned"),
    ("So far 308 children have come back, and nobody else returned.", "308 children"),
    ("Halm negotiated the release of at least 12 children.", "release of at least 12 children"),
    ("The Harbour Post printed a list of 308 children.", "308 children"),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_a_figure_is_shown_with_what_happened(text: str, expected: str, model: Language) -> None:
    whole = CASES + text
    [mixed] = [c for c in assess(model, whole).conflicts if c.kind == "figures of different things"]

    assert expected in {whole[s.start : s.end] for s in mixed.spans}
    assert f"“{expected}”" in mixed.text


def test_two_numbers_of_one_thing_are_not_shown_as_two_things(model: Language) -> None:
    texts = [f"{CASES}So far {n} children have been brought home." for n in (61, 16)]
    [mixed] = [
        c for c in assess(model, *texts).conflicts if c.kind == "figures of different things"
    ]

    first, second = sorted(mixed.text.partition(": ")[2].split("; "))
    assert "16,400" in first
    assert " or " in second
    assert "61" in second
    assert "16 " in second

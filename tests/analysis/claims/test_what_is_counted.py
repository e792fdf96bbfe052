"""Numbers of nothing named beside them, wholes of which others are parts, and what they are shown with."""

import pytest
from spacy.language import Language

from probanda.analysis.claims.counts import find_counts
from probanda.analysis.reading import find_reading
from tests.analysis.claims.cases import assess, document

COUNTED = [
    ("At least 57 were killed and 112 wounded.", [(57, "killed", True), (112, "injured", True)]),
    (
        "The blast left 12 dead, and 30 more were badly injured.",
        [(12, "killed", True), (30, "injured", True)],
    ),
    ("She is not among the 31 who came home.", [(31, None, True)]),
    ("There were 38 deaths from cold.", [(38, "killed", True)]),
    ("Of 94 stations in the valley, 61 were hit.", [(94, None, False), (61, None, False)]),
    ("The death toll has risen to 61, the mayor said.", [(61, "killed", True)]),
    ("The number of wounded rose to at least 120.", [(120, "injured", True)]),
    ("The number of lorries is 44.", [(44, None, False)]),
    ("Nine of the returned lorries were burnt.", [(9, None, False)]),
    ("He was 23 when he died.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_who_is_counted_where_no_noun_tells(
    text: str, expected: list[tuple[float, str | None, bool]], model: Language
) -> None:
    reading = find_reading(document(text), model)

    found = find_counts(text, reading.words, reading.figures)

    assert [(c.figure.value, c.fate, c.thing == "person") for c in found] == expected


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "Shells fell on the port of Orvel on 3 May. At least 57 were killed.",
            "Shells fell on the port of Orvel on 3 May. By nightfall 75 had died, the mayor of Orvel said.",
            {"At least 57 were killed", "75 had died"},
        ),
        (
            "Of 94 stations in Orvenia, 61 were hit in the raids on Orvel, engineers said.",
            "Sixty-three stations in Orvenia were hit in the raids on Orvel, the ministry said.",
            {
                "61 were hit in the raids on Orvel",
                "Sixty-three stations in Orvenia were hit in the raids on Orvel",
            },
        ),
        (
            "In Orvel and all Orvenia 22 of 61 wells were poisoned by Halm.",
            "In Orvel and all Orvenia 63 wells were poisoned by Halm.",
            None,
        ),
    ],
)
def test_numbers_of_one_thing_are_shown_with_what_is_told_of_it(
    one: str, other: str, shown: set[str] | None, model: Language
) -> None:
    texts = {document(text).id: text for text in (one, other)}
    found = [
        {texts[s.document][s.start : s.end] for s in conflict.spans}
        for conflict in assess(model, one, other).conflicts
        if conflict.kind == "figure"
    ]

    assert found == ([shown] if shown else [])

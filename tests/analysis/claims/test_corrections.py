"""What a text takes back of its own supports nothing any more, and stands as a correction."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess, claims_with, document

OTHER = "Clear River says that 38 bodies lie in the clinic of Orvel."


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "In our note of 8 March we wrote that 38 bodies had been brought to the clinic of Orvel."
            " The correct number is 36.",
            "38 bodies had been brought",
            "The correct number is 36.",
        ),
        (
            "Eleven people drowned in Orvel.\n"
            "Correction: An earlier version of this article said that Ivar Strell led the inquiry. Petra Lohm leads it.",
            "Ivar Strell led the inquiry",
            "Petra Lohm leads it.",
        ),
        (
            "Our paper wrote last year that Ivar Strell had been acquitted in Orvel. That was wrong.",
            "Ivar Strell had been acquitted",
            "That was wrong.",
        ),
        (
            "Correction\nWe reported on Monday that Ivar Strell was arrested on Friday. He was arrested on Thursday.",
            "Ivar Strell was arrested on Friday",
            "He was arrested on Thursday.",
        ),
    ],
    ids=["we wrote", "earlier version", "our paper", "under a heading"],
)
def test_what_a_text_takes_back_supports_nothing(
    text: str, wrong: str, right: str, model: Language
) -> None:
    found = assess(model, text, OTHER)
    (correction,) = (c for c in found.conflicts if c.kind == "correction")
    own = document(text).id
    shown = [text[s.start : s.end] for s in correction.spans if s.document == own]

    assert not claims_with(found, wrong)
    assert wrong in correction.text
    assert right in shown


def test_whoever_still_has_the_number_is_shown_beside_the_correction(model: Language) -> None:
    text = (
        "We wrote that 38 bodies had been brought to the clinic of Orvel. The correct number is 36."
    )
    found = assess(model, text, OTHER)
    (correction,) = (c for c in found.conflicts if c.kind == "correction")

    assert len({span.document for span in correction.spans}) == 2


@pytest.mark.parametrize(
    "text",
    [
        "We wrote in March that 38 bodies lie in the clinic of Orvel. The ministry has not answered.",
        "We did not write that 38 bodies lie in the clinic of Orvel. That is not true.",
        "Ivar Strell wrote that 38 bodies lie in the clinic of Orvel. That is wrong, Petra Lohm said.",
        "We wrote that 38 bodies lie in the clinic of Orvel. That is wrong, Petra Lohm said.",
        "Our doctor wrote that 38 bodies lie in the clinic of Orvel. That was wrong.",
        "We heard the original version of the song, which says that 38 bodies lie in Orvel. Petra Lohm wept.",
    ],
    ids=["stands", "never told", "another's", "called wrong by another", "our doctor's", "a song"],
)
def test_what_is_not_taken_back_stands(text: str, model: Language) -> None:
    assert not [c for c in assess(model, text).conflicts if c.kind == "correction"]


def test_a_paper_that_calls_itself_by_name_takes_back_its_own(model: Language) -> None:
    text = (
        "Police had arrested Ivar Strell in Orvel, the Herald reported on Tuesday. That was wrong."
    )
    of = {name: assess(model, document(text, name)) for name in ("Orvel Herald", "Orvel Post")}
    kinds = {name: [c.kind for c in found.conflicts] for name, found in of.items()}

    assert kinds == {"Orvel Herald": ["correction"], "Orvel Post": []}
    assert not claims_with(of["Orvel Herald"], "Police had arrested Ivar Strell")

"""One thing told by several texts in words of their own."""

import pytest
from spacy.language import Language

from probanda.analysis.records import Conflict
from tests.analysis.claims.cases import assess

FIRST = "Mayor Tilde Arvens of Norhaven met the families on Friday."


def retold(model: Language, *texts: str) -> list[Conflict]:
    said = [f"{FIRST} {text} This is report {n}." for n, text in enumerate(texts, 1)]
    found = assess(model, *said).conflicts
    return [conflict for conflict in found if conflict.kind == "other words"]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (
            (
                "General Ivo Marn was removed as commander of the northern border troops in a shake-up last May.",
                "General Ivo Marn was sacked as commander of the northern border troops in a shake-up last May.",
            ),
            {"removed", "sacked"},
        ),
        (
            (
                "The fire brigade of Norhaven found 14 bodies under the ruins of the dairy.",
                "Firefighters found 14 bodies in the rubble of the dairy.",
                "Rescuers pulled 14 bodies out of the ruins of the dairy.",
            ),
            {"rubble", "pulled"},
        ),
    ],
    ids=["at length", "by three"],
)
def test_words_that_only_one_of_several_tellings_has_are_shown(
    texts: tuple[str, ...], words: set[str], model: Language
) -> None:
    (conflict,) = retold(model, *texts)
    assert len({span.document for span in conflict.spans}) == len(texts)
    assert all(f"“{word}”" in conflict.text for word in words)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "General Ivo Marn was removed as commander of the northern border troops in a shake-up last May.",
            "General Ivo Marn was removed as commander of the northern border troops in a shake-up last May.",
        ),
        (
            "General Ivo Marn was removed as commander of the northern border troops in a shake-up last May.",
            "General Ivo Marn was removed as commander of the northern border troops.",
        ),
        (
            "Firefighters found 14 bodies in the rubble of the dairy.",
            "Rescuers pulled 14 bodies out of the ruins of the dairy.",
        ),
    ],
    ids=["the same", "only shorter", "two short ones"],
)
def test_no_words_are_shown_of_tellings_that_are_the_same_or_shorter_or_short(
    texts: tuple[str, ...], model: Language
) -> None:
    assert not retold(model, *texts)


def test_what_two_texts_quote_in_other_words_is_shown_once_as_renderings(model: Language) -> None:
    one = "“Nobody of my brigade ever opened the valves of the northern dam that night,” Colonel Rhea Stolz said."
    two = "“No soldier of my brigade ever opened the gates of the northern dam that night,” Colonel Rhea Stolz said."
    found = assess(model, f"{FIRST} {one}", f"{FIRST} {two}").conflicts
    assert [c.kind for c in found if c.kind in ("rendering", "other words")] == ["rendering"]


def test_a_word_of_the_sentence_behind_is_not_lacking(model: Language) -> None:
    (conflict,) = retold(
        model,
        "General Ivo Marn was sacked as commander of the northern border troops in a noisy shake-up last May.",
        "General Ivo Marn was removed as commander of the northern border troops in a shake-up last May. It was noisy.",
    )
    assert "“sacked”" in conflict.text
    assert "“removed”" in conflict.text
    assert "noisy" not in conflict.text

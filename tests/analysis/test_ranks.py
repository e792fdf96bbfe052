"""Ranks cut short, as they stand before names."""

import pytest
from spacy.language import Language

from tests.analysis.statements import said


@pytest.mark.parametrize(
    "rank", ["Brig. Gen.", "Lt. Col.", "Sgt. Maj.", "Maj.-Gen.", "Capt.", "Rear Adm."]
)
def test_a_rank_cut_short_ends_no_sentence(rank: str, model: Language) -> None:
    doc = model(f"“They took the mill,” army spokesman {rank} Pavel Orlov said on Monday.")

    assert 1 == len(list(doc.sents))


def test_who_is_named_behind_ranks_says_it_and_goes_on(model: Language) -> None:
    text = (
        "“They took the mill,” army spokesman Brig. Gen. Pavel Orlov said.\n\n"
        "“None of us went near it.”"
    )

    assert [
        ("Pavel Orlov", "They took the mill,"),
        ("Pavel Orlov", "None of us went near it."),
    ] == said(text, model)


def test_a_sentence_may_begin_behind_a_rank(model: Language) -> None:
    doc = model("He had hoped to become a Maj. Gen. She laughed at that.")

    assert ["He", "She"] == [sentence[0].text for sentence in doc.sents]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The list was drawn up by the Maj. Petrov arrived later.", "Petrov"),
        ("In May he was promoted to Capt. Marlak denied it on Monday.", "Marlak"),
        ("She was made a Lt. Col. Brandt was shot.", "Brandt"),
    ],
)
def test_a_rank_behind_an_article_may_end_a_sentence(
    text: str, second: str, model: Language
) -> None:
    assert [text.split()[0], second] == [s[0].text for s in model(text).sents]


@pytest.mark.parametrize(
    "text",
    [
        "A letter to Col. Ana Brandt was found.",
        "He said the Gen. Tovin had left.",
        "The Adm. Strand denied it.",
    ],
)
def test_a_rank_before_whom_the_sentence_goes_on_about_ends_none(
    text: str, model: Language
) -> None:
    assert 1 == len(list(model(text).sents))

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

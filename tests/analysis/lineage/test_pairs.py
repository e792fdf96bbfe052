"""Copies are found however they were edited; what only looks like one is kept apart."""

import pytest
from spacy.language import Language

from tests.analysis.lineage.pairs import Pair, find_families, load_pairs

PAIRS = load_pairs()


def named(*kinds: str) -> list[object]:
    """The pairs of these kinds, under their names."""
    return [
        pytest.param(
            pair,
            id=pair.name,
            marks=pytest.mark.xfail(strict=True, reason=pair.missed) if pair.missed else (),
        )
        for pair in PAIRS
        if pair.is_ in kinds
    ]


@pytest.mark.parametrize("pair", named("copy"))
def test_copied_text_is_one_family(pair: Pair, model: Language) -> None:
    assert False in find_families(pair, model)


@pytest.mark.parametrize("pair", named("quotation"))
def test_renderings_of_one_utterance_are_a_family_that_folds_nothing(
    pair: Pair, model: Language
) -> None:
    assert {True} == set(find_families(pair, model))


@pytest.mark.parametrize("pair", named("none"))
def test_what_only_looks_like_a_copy_is_none(pair: Pair, model: Language) -> None:
    assert [] == find_families(pair, model)

"""Texts of many kinds, each held against what was written down before it was first read."""

import pytest
from spacy.language import Language

from tests.analysis.processes.truth import departures, truths


@pytest.mark.parametrize("name", sorted(truths()))
def test_a_text_is_read_as_its_truth_says(name: str, model: Language) -> None:
    assert truths()[name].get("known", []) == departures(name, model)

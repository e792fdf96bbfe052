"""What is remembered of words are the numbers that the model's own layers give, to the last digit."""

import warnings
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language

from probanda.analysis.language import MODEL_PACKAGE
from probanda.analysis.remembering_embedding import Memory, put_in_place, remembering

NETWORKS = ("tok2vec", "ner")
TEXTS = (
    "The Tarn Tribunal ordered the arrest of General Osk Varel on 3 May 2031.",
    "They're said to be at Lemm; it\u2019s Varel's, he'd say.\n\n  The arrest",
    "",
    "the The THE",
)


@pytest.fixture
def bare() -> Language:
    """The pipeline as it comes."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(MODEL_PACKAGE)


@pytest.mark.parametrize("network", NETWORKS)
def test_numbers_are_the_same_to_the_last_digit(bare: Language, network: str) -> None:
    usual = _embedding(bare, network)
    ours = remembering(usual)

    for texts in ([TEXTS[0]], TEXTS, TEXTS, ["", " "]):
        docs = [bare.make_doc(text) for text in texts]
        for expected, actual in zip(usual.predict(docs), ours.predict(docs), strict=True):
            assert expected.shape == actual.shape
            assert expected.tobytes() == actual.tobytes()


def test_every_network_of_the_pipeline_remembers(bare: Language) -> None:
    put_in_place(bare)

    for network in NETWORKS:
        layers: Any = bare.get_pipe(network)
        assert "remembering_embedding" in [layer.name for layer in layers.model.walk()]


def test_a_full_memory_forgets_and_learns_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("probanda.analysis.remembering_embedding.MOST", 3)
    asked: list[list[int]] = []

    def double(words: Any) -> Any:
        asked.append([int(word) for word in words[:, 0]])
        return words.astype("f") * 2

    memory = Memory(1)
    for words, worked_out in (([1, 2], [1, 2]), ([2, 1, 3], [3]), ([3, 4], [3, 4]), ([4], None),
                              ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])):  # fmt: skip
        rows = memory.get([np.array([[word] for word in words], dtype="uint64")], double)
        assert [[2.0 * word] for word in words] == rows[0].tolist()
        assert worked_out == (asked.pop() if asked else None)


def _embedding(model: Language, network: str) -> Any:
    pipe: Any = model.get_pipe(network)
    return next(x for x in pipe.model.walk() if x.layers and x.layers[-1].name == "ragged2list")

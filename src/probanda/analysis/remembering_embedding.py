"""The model's first layers, which look at each word alone, worked out once a word.

The same letters give the same numbers, to the last digit, whatever stands beside them: what a word
became is kept, and only what comes after, where words see their neighbours, is run each time.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model

MOST = 20_000
"""So many words are kept, in 8 MB; then all are forgotten and learned anew."""


class Words:
    """Stands for a document where nothing but its words' own attributes is asked for."""

    def __init__(self, vocab: Vocab, attributes: Any) -> None:
        self.vocab = vocab
        self._attributes = attributes

    def __len__(self) -> int:
        return len(self._attributes)

    def to_array(self, asked: Sequence[str] | int) -> Any:
        """The features of each word, or its key in the table of vectors."""
        own = self._attributes
        return np.ascontiguousarray(own[:, -1] if isinstance(asked, int) else own[:, :-1])


class Memory:
    """What words became, a row each, found by their attributes."""

    def __init__(self, width: int) -> None:
        self._rows = np.zeros((MOST, width), dtype="f")
        self._places: dict[bytes, int] = {}

    def get(self, seen: Sequence[Any], work_out: Callable[[Any], Any]) -> list[Any]:
        """The rows of the words of each document; ``work_out`` gives those of new words."""
        keys = [[word.tobytes() for word in words] for words in seen]
        every = {key: word for own, words in zip(keys, seen, strict=True)
                 for key, word in zip(own, words, strict=True)}  # fmt: skip
        if len(every) > MOST:
            return [work_out(words) for words in seen]
        new = [key for key in every if key not in self._places]
        if len(self._places) + len(new) > MOST:
            self._places.clear()
            new = list(every)
        if new:
            first = len(self._places)
            self._rows[first : first + len(new)] = work_out(np.array([every[key] for key in new]))
            self._places |= {key: place for place, key in enumerate(new, first)}
        places = [np.array([self._places[key] for key in own], dtype="i") for own in keys]
        return [self._rows[own] for own in places]


def remembering(usual: Model[Any, Any]) -> Model[Any, Any]:
    """The same layers, which remember."""
    features = next(layer for layer in usual.walk() if layer.name == "extract_features")
    memory = Memory(usual.get_dim("nO"))

    def forward(
        model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
    ) -> tuple[Any, Callable[..., Any]]:
        if is_train or not docs:
            return usual(docs, is_train)
        vocab = docs[0].vocab
        looked_at = [*features.attrs["columns"], vocab.vectors.attr]
        seen = [doc.to_array(looked_at) for doc in docs]
        rows = memory.get(seen, lambda words: usual.predict([Words(vocab, words)])[0])
        return rows, lambda _: []

    return Model("remembering_embedding", forward, dims={"nO": usual.get_dim("nO")}, layers=[usual])


def put_in_place(model: Language) -> None:
    """Let every network of a pipeline remember its words."""
    for _, pipe in model.pipeline:
        network: Any = getattr(pipe, "model", None)
        if isinstance(network, Model):
            for layer in list(network.walk()):
                if layer.layers and layer.layers[-1].name == "ragged2list":
                    network.replace_node(layer, remembering(layer))

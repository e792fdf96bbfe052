"""The model's finder of names, run faster: the same network, the same choices.

spaCy asks at each token of every move whether it is allowed, and each answer takes and gives back
the interpreter's lock: half of the finder's time. Outside a name the choice rests on the token
alone, so that all of these are made at once here; what goes on inside is asked for names only.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import EntityRecognizer, Pipe
from spacy.tokens import Doc, Span

NAME = "foreseeing_recogniser"
USUAL = "ner"
LOOKED_AT = 3
"""A choice looks at the token, at the first one of the open name and at the one before."""
NOTHING = -1


class ForeseeingRecogniser(Pipe):
    """Marks the names that spaCy's recogniser would, in documents where none is marked yet."""

    def __init__(self, usual: Any) -> None:
        self._model = usual.model
        names = [usual.moves.get_class_name(move) for move in range(usual.moves.n_moves)]
        self._number = {name: move for move, name in enumerate(names)}
        self._label = [name.partition("-")[2] for name in names]
        begins, alone = (
            np.array([name.startswith(act) and name != act for name in names])
            for act in ("B-", "U-")
        )
        self._begins, self._alone = begins, alone
        self._outside = np.array([name == "O" for name in names])

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names of one document."""
        self._mark([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Mark the names of documents, many at a time."""
        waiting = iter(stream)
        while docs := list(islice(waiting, batch_size)):
            self._mark(docs)
            yield from docs

    def _mark(self, docs: Sequence[Doc]) -> None:
        if not any(len(doc) for doc in docs):
            return
        network = self._model.predict(docs)
        seen = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]) for doc in docs])
        more = np.append(seen[1:, 0] != 1, [False])  # of the sentence: no name reaches beyond it
        more[np.cumsum([len(doc) for doc in docs]) - 1] = False
        choices = self._choices_outside(network, more, seen[:, 1] == 1)
        ends = self._ends(network, choices, more)
        first = 0
        for doc in docs:
            own = choices[first : first + len(doc)]
            doc.set_ents(list(self._names(doc, first, own, ends)), default="outside")
            first += len(doc)

    def _choices_outside(self, network: Any, more: Any, space: Any) -> list[int]:
        """The best move at each token, were no name open there."""
        looked_at = np.full((len(space), LOOKED_AT), NOTHING, dtype="i")
        looked_at[:, 0] = np.arange(len(space))
        allowed = (
            np.outer(more & ~space, self._begins) | np.outer(~space, self._alone) | self._outside
        )
        chosen = np.where(allowed, _scores(network, looked_at), -np.inf).argmax(axis=1)
        return [int(move) for move in chosen]

    def _ends(self, network: Any, choices: Sequence[int], more: Any) -> dict[int, int]:
        """Where each name ends that could begin: all are asked for their next token at once."""
        ends: dict[int, int] = {}
        open_at = [at for at, move in enumerate(choices) if self._begins[move]]
        length = 1
        while open_at:
            looked_at = [(at + length, at, at + length - 1) for at in open_at]
            scores = _scores(network, np.array(looked_at, dtype="i"))
            length += 1
            for at, row in zip(open_at, scores, strict=True):
                label = self._label[choices[at]]
                inside, last = self._number[f"I-{label}"], self._number[f"L-{label}"]
                if not more[at + length - 1] or row[last] > row[inside]:
                    ends[at] = at + length
            open_at = [at for at in open_at if at not in ends]
        return ends

    def _names(
        self, doc: Doc, first: int, choices: Sequence[int], ends: dict[int, int]
    ) -> Iterator[Span]:
        """The names of a document, whose tokens are counted from ``first`` in ``ends``."""
        free = 0
        for at, move in enumerate(choices):
            if at >= free and not self._outside[move]:
                free = ends.get(first + at, first + at + 1) - first
                yield Span(doc, at, free, label=self._label[move])


def _scores(network: Any, looked_at: Any) -> Any:
    """How well each move fits where these tokens are looked at."""
    return network.vec2scores.predict(network.state2vec.predict(looked_at))


@Language.factory(NAME)
def make_recogniser(nlp: Language, name: str) -> ForeseeingRecogniser:
    """One with the network of the recogniser that a pipeline has."""
    return ForeseeingRecogniser(nlp.get_pipe(USUAL))


def put_in_place(model: Language) -> None:
    """Let a pipeline's own recogniser foresee, where it is of the kind that can."""
    usual: Any = model.get_pipe(USUAL)
    if (
        isinstance(usual, EntityRecognizer)
        and usual.cfg["beam_width"] == 1
        and usual.model.get_ref("lower").get_dim("nF") == LOOKED_AT
        and usual.model.attrs["has_upper"]
        and not usual.model.attrs["unseen_classes"]
    ):
        model.add_pipe(NAME, before=USUAL)
        model.remove_pipe(USUAL)

"""Units: each statement, and each sentence of a narrator that tells a fact of the case."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from probanda.analysis.records import DateExpression, Figure, Reading, Sentence, Statement, Word
from probanda.evidence.document import Document, Position

WEIGHTS = {"PROPN": 1.5, "NOUN": 1.5, "VERB": 1.0, "ADJ": 1.0, "ADV": 0.5}
"""What a word says of the matter, by its part of speech; the same in every case."""
LIGHT = frozenset({"be", "have", "do"})


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One thing said about the matter, with what it must agree in to be the same claim.

    ``terms`` are lemmas with their weights, numbers left to ``figures``; ``persons`` the entities of persons named in it.
    """

    id: str
    place: Position
    content: tuple[Position, ...]
    statement: Statement | None
    text: str
    terms: dict[str, float]
    negated: bool
    persons: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[DateExpression, ...]

    @property
    def kind(self) -> Literal["statement", "passage"]:
        """Whether somebody is said to say it, or the narrator tells it."""
        return "statement" if self.statement else "passage"


def find_units(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[Unit, ...]:
    """Every unit of the case, in the order of documents and places."""
    texts = {document.id: document.text for document in documents}
    found: list[Unit] = []
    for reading in readings:
        text = texts[reading.document]
        for statement in reading.statements:
            found.append(_make(reading, text, statement, statement.content, statement))
        for sentence in _own_sentences(reading):
            place = Position(reading.document, sentence.start, sentence.end)
            unit = _make(reading, text, place, (place,), None)
            if (unit.figures or unit.dates) and len(unit.terms) > 3:
                found.append(unit)
    return tuple(sorted(found, key=lambda u: (u.place.document, u.place.start, u.id)))


def _own_sentences(reading: Reading) -> Iterable[Sentence]:
    """Sentences in which nobody is said to say anything."""
    said = [(s.start, s.end) for s in reading.statements]
    for sentence in reading.sentences:
        if not any(start < sentence.end and sentence.start < end for start, end in said):
            yield sentence


def _make(
    reading: Reading,
    text: str,
    place: Position,
    content: tuple[Position, ...],
    statement: Statement | None,
) -> Unit:
    def inside(span: Position | Word) -> bool:
        return any(c.start <= span.start and span.end <= c.end for c in content)

    words = [w for w in reading.words if inside(w)]
    shown = " … ".join(" ".join(text[c.start : c.end].split()) for c in content)
    return Unit(
        id=statement.id if statement else f"{place.document}:{place.start}",
        place=Position(place.document, place.start, place.end),
        content=content,
        statement=statement,
        text=shown,
        terms={
            w.lemma: WEIGHTS.get(w.pos, 0.5)
            for w in words
            if w.pos not in ("NEG", "NUM") and w.lemma not in LIGHT
        },
        negated=sum(w.pos == "NEG" for w in words) % 2 == 1,
        persons=frozenset(
            e.id
            for e in reading.entities
            if e.kind == "person" and any(inside(m) for m in e.mentions)
        ),
        figures=tuple(f for f in reading.figures if inside(f)),
        dates=tuple(d for d in reading.dates if inside(d)),
    )

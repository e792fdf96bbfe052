"""Families of copied passages, stock phrases, and what is one speaker's words in common."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import numpy as np
from rapidfuzz.distance import LCSseq

from probanda import ids
from probanda.analysis.lineage.passages import Passage, find_passages
from probanda.analysis.lineage.tokens import Tokens, make_tokens
from probanda.analysis.records import Reading, Reuse, ReuseKind, StockPhrase
from probanda.evidence.document import Document, Position

MEANINGFUL = 4
"""A shared passage with fewer different words that carry meaning is a formula."""
OVERLAP = 0.5


class Lineage(msgspec.Struct, frozen=True, kw_only=True):
    """Copied passages and shared formulas of a case."""

    reuse: tuple[Reuse, ...]
    stock_phrases: tuple[StockPhrase, ...]


def find_lineage(documents: Sequence[Document], readings: Sequence[Reading]) -> Lineage:
    """Find what documents share, and tell copies from formulas and from common quotations."""
    tokens = make_tokens(documents)
    names = _names_of_persons(readings)
    reuse, stock = [], []
    for members in _families(tokens, find_passages(tokens)):
        spans = tuple(_position(documents, tokens, start, end) for start, end in members)
        words = [tokens.words[start:end].tolist() for start, end in members]
        why = _why_stock(readings, spans)
        if why:
            text = documents[int(tokens.documents[members[0][0]])].text
            phrase = text[spans[0].start : spans[0].end]
            stock.append(StockPhrase(id=_id("stock", spans), text=phrase, spans=spans, why=why))
        elif not _of_two_persons(names, spans):
            reuse.append(
                Reuse(
                    id=_id("reuse", spans),
                    kind=_kind(words),
                    spans=spans,
                    quotation=_is_quotation(readings, spans),
                )
            )
    by_id = sorted(reuse, key=lambda r: r.id)
    return Lineage(reuse=tuple(by_id), stock_phrases=tuple(sorted(stock, key=lambda s: s.id)))


def _id(kind: str, spans: tuple[Position, ...]) -> str:
    return ids.content_id(kind, [(s.document, s.start, s.end) for s in spans])


def _position(documents: Sequence[Document], tokens: Tokens, start: int, end: int) -> Position:
    document = documents[int(tokens.documents[start])].id
    return Position(document, int(tokens.starts[start]), int(tokens.ends[end - 1]))


def _families(tokens: Tokens, passages: list[Passage]) -> list[list[tuple[int, int]]]:
    """Passages that overlap by more than half in a document are the same passage."""
    sides: list[tuple[int, int]] = []
    parent: list[int] = []

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for passage in passages:
        for side in ((passage.a_start, passage.a_end), (passage.b_start, passage.b_end)):
            parent.append(len(sides))
            sides.append(side)
        parent[root(len(sides) - 1)] = root(len(sides) - 2)
    order = sorted(range(len(sides)), key=lambda i: sides[i])
    for position, i in enumerate(order):
        for j in order[position + 1 :]:
            if sides[j][0] >= sides[i][1]:
                break
            common = min(sides[i][1], sides[j][1]) - sides[j][0]
            longest = max(sides[i][1] - sides[i][0], sides[j][1] - sides[j][0])
            if common > OVERLAP * longest:
                parent[root(j)] = root(i)
    groups: dict[int, list[tuple[int, int]]] = {}
    for i in order:
        groups.setdefault(root(i), []).append(sides[i])
    return [_join_overlapping(members) for members in groups.values()]


def _join_overlapping(members: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap are one; those apart stay apart, also within one document."""
    joined: list[tuple[int, int]] = []
    for start, end in members:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _kind(members: list[list[int]]) -> ReuseKind:
    """By the least alike pair."""
    least = 1.0
    for a, b in pairwise(members):
        least = min(least, LCSseq.similarity(a, b) / max(len(a), len(b)))
    if least == 1.0:
        return "verbatim"
    return "light_edit" if least >= 0.6 else "paraphrase"


def _why_stock(readings: Sequence[Reading], spans: tuple[Position, ...]) -> str | None:
    """Why a shared run of words is a formula: it carries too little to have been copied."""
    span = spans[0]
    reading = next(r for r in readings if r.document == span.document)
    lemmas = {w.lemma for w in reading.words if span.start <= w.start and w.end <= span.end}
    if len(lemmas) < MEANINGFUL:
        return "few words that carry meaning"
    covered = np.zeros(span.end - span.start, dtype=bool)
    for entity in reading.entities:
        for mention in entity.mentions:
            if mention.start < span.end and span.start < mention.end:
                covered[max(0, mention.start - span.start) : mention.end - span.start] = True
    return "names and titles for the most part" if covered.mean() > 0.75 else None


def _names_of_persons(readings: Sequence[Reading]) -> dict[str, list[tuple[int, int, str]]]:
    return {
        r.document: [
            (m.start, m.end, e.id) for e in r.entities if e.kind == "person" for m in e.mentions
        ]
        for r in readings
    }


def _of_two_persons(
    names: dict[str, list[tuple[int, int, str]]], spans: tuple[Position, ...]
) -> bool:
    """The same formula said of different persons is two allegations and no copy."""
    found = [
        {who for start, end, who in names[s.document] if s.start <= start and end <= s.end}
        for s in spans
    ]
    named = [who for who in found if who]
    return len(named) > 1 and not set.intersection(*named)


def _is_quotation(readings: Sequence[Reading], spans: tuple[Position, ...]) -> bool:
    """Whether the words stand in quotation marks in every document that holds them."""
    by_document = {r.document: r for r in readings}
    return all(
        any(
            min(q.end, span.end) - max(q.start, span.start) > 0.8 * (span.end - span.start)
            for s in by_document[span.document].statements
            for q in s.quoted
        )
        for span in spans
    )

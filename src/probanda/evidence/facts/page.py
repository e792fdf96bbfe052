"""The parts of a text in which it speaks of itself, with their spans."""

from collections.abc import Sequence
from dataclasses import dataclass

from probanda.evidence.document import Block, Furniture, Place, Position, ReadText


@dataclass(frozen=True)
class Part:
    """A block with its text, the kind of furniture it is or None, and its node in the original."""

    start: int
    end: int
    text: str
    kind: str | None
    node: str
    number: int
    position: Position

    def span(self, start: int, end: int) -> Position:
        """A stretch of this part as a position in the document."""
        return Position(self.position.document, self.start + start, self.start + end)


@dataclass(frozen=True)
class Page:
    """All parts of a text in order; ``head`` is what stands before the first running paragraph."""

    parts: tuple[Part, ...]
    head: tuple[Part, ...]
    article: tuple[Part, ...]


HEAD_PARTS = 12
"""Blocks among which a masthead, byline or date of the page is looked for."""

RUNNING = 120
"""Characters from which an article block is a running paragraph."""


def look_at_page(read: ReadText, furniture: Sequence[Furniture], document: str) -> Page:
    """Sort a text's blocks for the search for facts."""
    kinds = {(f.start, f.end): f.kind for f in furniture}
    nodes = _nodes(read.blocks, read.places)
    parts = tuple(
        Part(
            block.start,
            block.end,
            read.text[block.start : block.end],
            kinds.get((block.start, block.end)),
            nodes[number],
            number,
            Position(document, block.start, block.end),
        )
        for number, block in enumerate(read.blocks)
    )
    article = tuple(part for part in parts if part.kind is None)
    first = next((p.number for p in article if len(p.text) >= RUNNING), len(parts))
    head = [part for part in parts if part.number < first]
    return Page(parts, tuple(head[:HEAD_PARTS] if len(head) > 40 else head), article)


def _nodes(blocks: Sequence[Block], places: Sequence[Place]) -> list[str]:
    """For each block the node that it begins in; both lists are in order."""
    nodes = []
    index = 0
    for block in blocks:
        while index < len(places) and places[index].end <= block.start:
            index += 1
        holds = index < len(places) and places[index].start <= block.start
        nodes.append(places[index].node or "" if holds else "")
    return nodes

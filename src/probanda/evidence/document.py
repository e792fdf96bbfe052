"""A document as the rest of the program sees it: its text, and what the text shows about itself.

Offsets count code points of ``text``, ``end`` exclusive. Every fact carries the spans that show it;
what no span shows is None, never a guess.
"""

from typing import Literal

import msgspec


class Position(msgspec.Struct, frozen=True, order=True):
    """A stretch of one document's text."""

    document: str
    start: int
    end: int

    def meets(self, other: "Position") -> bool:
        """Whether both have some of the same words."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def holds(self, other: "Position") -> bool:
        """Whether it has all words of the other."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )


class Place(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a stretch of text stands in the original.

    ``node``: path of the HTML element, DOCX paragraph or mail part. ``page`` counts from 1;
    ``box`` is left, bottom, right, top in points from the page's lower left corner.
    """

    start: int
    end: int
    node: str | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


Role = Literal[
    "paragraph",
    "heading",
    "list item",
    "table cell",
    "quotation",
    "caption",
    "navigation",
    "form",
    "metadata",
    "running header",
    "markup",
    "aside",
]


class Block(msgspec.Struct, frozen=True):
    """A paragraph-like piece of text, with the role that the original's own structure gives it."""

    start: int
    end: int
    role: Role


class ReadText(msgspec.Struct, frozen=True):
    """What a reader makes of an original: the text, its blocks in order, and the way back.

    ``left_out`` names what the original holds and the text does not: attachments, hidden text,
    pages without a text layer.
    """

    text: str
    blocks: tuple[Block, ...]
    places: tuple[Place, ...]
    left_out: tuple[str, ...] = ()


class Furniture(Position, frozen=True, kw_only=True):
    """Page text that is not the article; ``kind`` says what it is."""

    kind: str


class Publisher(msgspec.Struct, frozen=True):
    """Who put the document out, as printed."""

    value: str | None
    evidence: tuple[Position, ...]


class Published(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """The day of publication, or the interval that is known of it.

    The evidence is empty when the person who took the document in gave the date.
    """

    from_: str | None
    to: str | None
    evidence: tuple[Position, ...]


class Document(msgspec.Struct, frozen=True):
    """One document of the case, by the export contract, with its blocks and the way back."""

    id: str
    name: str
    sha256: str
    text: str
    media_type: str
    language: str | None
    language_evidence: tuple[Position, ...]
    machine_translated: bool | None
    translation_evidence: tuple[Position, ...]
    publisher: Publisher
    published: Published
    furniture: tuple[Furniture, ...]
    blocks: tuple[Block, ...]
    places: tuple[Place, ...]

    def span(self, start: int, end: int) -> Position:
        """A position in this document."""
        return Position(self.id, start, end)

    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """The paragraphs that are counted from 1: every block with anything in it, in order."""
        return tuple(
            sorted(
                (block.start, block.end)
                for block in self.blocks
                if self.text[block.start : block.end].strip()
            )
        )

    def article_blocks(self) -> tuple[Block, ...]:
        """The blocks that are the article's own text: not empty, and outside all furniture."""
        return tuple(
            block
            for block in self.blocks
            if not any(f.start < block.end and block.start < f.end for f in self.furniture)
        )

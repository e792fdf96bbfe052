"""What a paper is made of: headings, our own words, what documents tell with its place, gaps, tables."""

from typing import Literal

import msgspec

BlockKind = Literal["heading", "ours", "told", "gap", "table"]


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph or table. ``cite`` is the exhibit and span behind what is told; ``rows`` a table's."""

    kind: BlockKind
    text: str = ""
    cite: str = ""
    level: int = 1
    rows: tuple[tuple[str, ...], ...] = ()


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A whole paper; ``stamp`` stands at the head of each of its pages."""

    title: str
    case: str
    for_whom: str
    stamp: str
    blocks: tuple[Block, ...]


def heading(text: str, level: int = 1) -> Block:
    """A heading of ours."""
    return Block(kind="heading", text=text, level=level)


def ours(text: str, cite: str = "") -> Block:
    """Our own words: what the section is, the law's text, what people decided."""
    return Block(kind="ours", text=text, cite=cite)


def told(text: str, cite: str) -> Block:
    """What a document tells, in its words, with its place."""
    return Block(kind="told", text=text, cite=cite)


def gap(text: str) -> Block:
    """Something that is missing, or that only a person can write."""
    return Block(kind="gap", text=text)


def table(*rows: tuple[str, ...]) -> Block:
    """A table; the first row is its head."""
    return Block(kind="table", rows=rows)

"""Markdown: the source as it stands, with what is markup told apart."""

import re

from markdown_it import MarkdownIt

from probanda.evidence.document import Block, ReadText, Role
from probanda.evidence.readers.plain import decode

ROLES: dict[str, Role] = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "html_block": "markup",
    "fence": "markup",
    "code_block": "markup",
    "hr": "markup",
}
MARKS = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+|>\s?|#{1,6}\s+)*")


def read_markdown(data: bytes, encoding: str | None) -> ReadText:
    """The source's text; a block's leading marks (#, -, >) stand before it, not in it."""
    text = decode(data, encoding)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    blocks: list[Block] = []
    container: list[Role] = []
    for token in MarkdownIt("commonmark").parse(text):
        if token.type in ("list_item_open", "blockquote_open"):
            container.append("list item" if token.type.startswith("list") else "quotation")
        elif token.type in ("list_item_close", "blockquote_close"):
            container.pop()
        elif token.type in ROLES and token.map:
            role = ROLES[token.type]
            if role == "paragraph" and container:
                role = container[-1]
            block = _block(text, starts[token.map[0]], starts[token.map[1]], role)
            if block.start < block.end:
                blocks.append(block)
    return ReadText(text, tuple(blocks), ())


def _block(text: str, start: int, end: int, role: Role) -> Block:
    end = start + len(text[start:end].rstrip())
    if role != "markup":
        marks = MARKS.match(text, start, end)
        start = marks.end() if marks else start
        stripped = text[start:end]
        if stripped.startswith("![") and stripped.endswith(")"):
            role = "caption"
    return Block(start, end, role)

"""Markdown: the file as it is, with its marks kept apart from what they mark."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from probanda.evidence.document import Block, ReadText, Role
from probanda.evidence.encoding import decode
from probanda.evidence.readers.assemble import cut_long_block

ROLES: dict[str, Role] = {
    "heading": "heading",
    "list_item": "list item",
    "blockquote": "quotation",
    "td": "table cell",
    "th": "table cell",
}
NOT_SHOWN = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])|<!--.*?-->|<[^<>]*>", re.DOTALL)
FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M
)
LINE_END = re.compile(r"\r\n|\r|\n")
FILLED_LINE = re.compile(r"[^\s\ufeff](?:[^\r\n]*[^\s])?")


def read_markdown(data: bytes, encoding: str | None) -> ReadText:
    """The characters of the file, none altered. Marks around a block are blocks of markup.

    Marks and link targets inside a paragraph stay in it, since a block is never cut in pieces.
    """
    text = decode(data, encoding)
    front = FRONT_MATTER.match(text)
    body = front.end() if front else len(text) - len(text.removeprefix("\ufeff"))
    blocks = list(_filled_lines(text, front.start(1), front.end(1), "metadata")) if front else []
    for block in _find_blocks(text, body):
        blocks.extend(cut_long_block(text, block))
    return ReadText(text, tuple(_with_marks(text, blocks)), ())


def _find_blocks(text: str, body: int) -> Iterator[Block]:
    """What the marks enclose. Line maps count from the body's first line."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    starts = [body, *(m.end() for m in LINE_END.finditer(text, body)), len(text)]
    roles: list[Role] = []
    cursor = body
    for token in parser.parse(text[body:]):
        role = ROLES.get(token.type.removesuffix("_open").removesuffix("_close"))
        if role and token.nesting:
            if token.nesting > 0:
                roles.append(role)
            else:
                roles.pop()
        elif token.map and token.type in ("inline", "fence", "code_block", "html_block"):
            first, last = (starts[min(line, len(starts) - 1)] for line in token.map)
            place = _find_content(text, token, max(cursor, first), last)
            if place:
                cursor = place[1]
                yield Block(*place, _role(text[slice(*place)], token, roles))


def _find_content(text: str, token: Token, start: int, end: int) -> tuple[int, int] | None:
    """Where the token's content stands, its lines found one after the other."""
    lines = [line.strip() for line in LINE_END.split(token.content) if line.strip()]
    if not lines:
        return None
    begin, position = None, start
    for line in lines:
        found = text.find(line, position, end)
        if found < 0:  # the parser rewrote it, as with an escaped bar in a table
            continue
        begin = found if begin is None else begin
        position = found + len(line)
    return None if begin is None else (begin, position)


def _role(content: str, token: Token, roles: Sequence[Role]) -> Role:
    shown = NOT_SHOWN.sub("", content)
    if not any(character.isalnum() for character in shown):
        return "markup"
    return roles[-1] if roles else "paragraph"


def _with_marks(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, and what stands between them as blocks of markup, line by line."""
    position = 0
    for block in blocks:
        yield from _filled_lines(text, position, block.start, "markup")
        yield block
        position = block.end
    yield from _filled_lines(text, position, len(text), "markup")


def _filled_lines(text: str, start: int, end: int, role: Role) -> Iterator[Block]:
    for found in FILLED_LINE.finditer(text, start, end):
        yield Block(found.start(), found.end(), role)

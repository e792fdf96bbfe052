"""Walk a page's nodes and put its words together into blocks, as a browser would lay them out."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from probanda.evidence.vocabulary import load_table

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACES = re.compile(r"[ \t\r\n\f]+")
BREAK = "\x1e"
"""Stands for <br> while a block is put together; a control character no page may hold."""


@dataclass(frozen=True)
class HtmlBlock:
    """A block of a page: its words, its nodes from the outside in, and how much of it is link."""

    text: str
    node: str
    path: tuple[etree._Element, ...]
    linked: float


@dataclass
class _Open:
    """An element that has begun and not ended."""

    element: etree._Element
    step: str
    children: dict[str, int]
    is_block: bool
    is_link: bool


def find_blocks(root: etree._Element) -> tuple[list[HtmlBlock], int]:
    """The blocks in the page's order, and how many characters the page hides."""
    walk = _Walk()
    stack: list[tuple[etree._Element, bool]] = [(root, False)]
    while stack:
        element, is_end = stack.pop()
        if is_end:
            walk.leave(element)
            continue
        if not walk.enter(element):
            walk.words(element.tail)
            continue
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    walk.flush()
    return walk.blocks, walk.hidden


class _Walk:
    """Keeps the open elements and the words of the block that is being put together."""

    def __init__(self) -> None:
        self.blocks: list[HtmlBlock] = []
        self.hidden = 0
        self._open: list[_Open] = []
        self._words: list[tuple[str, bool]] = []

    def enter(self, element: etree._Element) -> bool:
        """Begin an element; False if nothing in it is shown as text."""
        tag = str(element.tag).lower()
        step = self._step(tag)
        if tag in _elements("not_text"):
            return False
        if _is_hidden(element):
            self.hidden += sum(len(words.strip()) for words in _shown_words(element))
            return False
        is_block = tag in _elements("blocks")
        if is_block:
            self.flush()
        is_link = tag == "a" or (bool(self._open) and self._open[-1].is_link)
        self._open.append(_Open(element, step, {}, is_block, is_link))
        if tag == "br":
            self._words.append((BREAK, is_link))
        if tag == "q":
            self._words.append(("“", is_link))
        self.words(element.text)
        return True

    def leave(self, element: etree._Element) -> None:
        """End an element and take the words that follow it."""
        if self._open[-1].is_block:
            self.flush()
        if element.tag == "q":
            self._words.append(("”", False))
        self._open.pop()
        self.words(element.tail)

    def words(self, text: str | None) -> None:
        """Words of the innermost open element."""
        if text and self._open:
            self._words.append((text.replace(BREAK, " "), self._open[-1].is_link))

    def flush(self) -> None:
        """End the block that is being put together: two line breaks in it divide it too."""
        words, self._words = self._words, []
        if not any(text.strip() for text, _ in words):
            return
        inner = max((n for n, o in enumerate(self._open) if o.is_block), default=0)
        path = tuple(o.element for o in self._open[: inner + 1])
        node = "/" + "/".join(o.step for o in self._open[: inner + 1])
        whole = "".join(text for text, _ in words)
        letters = len("".join(whole.replace(BREAK, "").split()))
        in_links = sum(
            len("".join(text.split())) for text, is_link in words if is_link and text != BREAK
        )
        is_verbatim = any(element.tag == "pre" for element in path)
        for part in re.split(rf"{BREAK}\s*(?:{BREAK}\s*)+", whole):
            text = part.replace(BREAK, "\n") if is_verbatim else _collapsed(part)
            if text.strip():
                self.blocks.append(HtmlBlock(text.strip(), node, path, in_links / max(letters, 1)))

    def _step(self, tag: str) -> str:
        """The last step of the element's XPath, counted among its siblings of the same name."""
        if not self._open:
            return tag
        children = self._open[-1].children
        children[tag] = children.get(tag, 0) + 1
        return f"{tag}[{children[tag]}]"


def _collapsed(text: str) -> str:
    lines = (SPACES.sub(" ", line).strip(" ") for line in text.split(BREAK))
    return "\n".join(line for line in lines if line)


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or bool(HIDDEN_STYLE.search(element.get("style") or ""))
        or (element.tag == "input")
    )


def _shown_words(element: etree._Element) -> list[str]:
    """The words that would be shown if the element were not hidden."""
    return [
        words
        for part in element.iter(etree.Element)
        if part.tag not in _elements("not_text")
        for words in (part.text, part.tail if part is not element else None)
        if words
    ]


@lru_cache(maxsize=2)
def _elements(kind: str) -> frozenset[str]:
    return frozenset(load_table("page_parts")["elements"][kind].split())

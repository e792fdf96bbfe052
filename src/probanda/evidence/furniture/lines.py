"""A block as the search for furniture looks at it."""

import re
from dataclasses import dataclass
from functools import cached_property

from probanda.evidence.document import Block, ReadText
from probanda.evidence.readers.paragraphs import SENTENCE_END

DIGITS = re.compile(r"\d+")
SPACES = re.compile(r"\s+")
OUTER_MARKS = ' \t\n:.,;!?|•·*-–—_>»→►▶+#()[]"“”…'
REPORTED = re.compile(
    r"\b(?:said|says|told|added|adds|wrote|writes|stated|states|announced|claimed|claims|argued"
    r"|warned|denied|denies|accused|insisted|explained|confirmed|reported|according to|replied"
    r"|testified|alleged|alleges)\b",
    re.IGNORECASE,
)
LONG_SENTENCE = 80
"""Characters from which a block that ends like a sentence counts as running text."""


@dataclass(frozen=True)
class PageBlock:
    """A block with what is often asked of it. ``chunk`` counts the groups between blank lines."""

    start: int
    end: int
    role: str
    text: str
    chunk: int
    number: int
    first_text: int
    last_text: int

    @cached_property
    def folded(self) -> str:
        """The words in lower case with single spaces, marks at both ends left out."""
        return SPACES.sub(" ", self.text).strip(OUTER_MARKS).lower()

    @cached_property
    def shape(self) -> str:
        """The words with all numbers alike."""
        return DIGITS.sub("0", self.folded)

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences do and is more than a label."""
        return bool(SENTENCE_END.search(self.text)) and self.text.count(" ") >= 3

    @property
    def is_short(self) -> bool:
        """Short enough for a label or title."""
        return len(self.text) <= 120

    @cached_property
    def reports(self) -> bool:
        """Whether it tells what somebody said, which page text does not."""
        return bool(REPORTED.search(self.text))

    @property
    def is_before_text(self) -> bool:
        """Whether it stands before the first running paragraph."""
        return self.number < self.first_text

    @property
    def is_after_text(self) -> bool:
        """Whether it stands after the last running paragraph."""
        return self.number > self.last_text


def page_blocks(read: ReadText) -> tuple[PageBlock, ...]:
    """The blocks of a text, with their neighbourhood."""
    texts = [read.text[block.start : block.end] for block in read.blocks]
    running = [n for n, text in enumerate(texts) if _is_running(text)]
    first = running[0] if running else len(texts)
    last = running[-1] if running else -1
    chunk = 0
    found: list[PageBlock] = []
    for number, (block, text) in enumerate(zip(read.blocks, texts, strict=True)):
        if number and _has_blank_line(read.text, read.blocks[number - 1], block):
            chunk += 1
        found.append(
            PageBlock(block.start, block.end, block.role, text, chunk, number, first, last)
        )
    return tuple(found)


def _is_running(text: str) -> bool:
    return len(text) >= LONG_SENTENCE and bool(SENTENCE_END.search(text))


def _has_blank_line(text: str, before: Block, after: Block) -> bool:
    between = text[before.end : after.start].replace("\r\n", "\n").replace("\r", "\n")
    return between.count("\n") >= 2

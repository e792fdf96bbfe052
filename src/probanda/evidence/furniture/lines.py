"""A block as the search for furniture looks at it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile

from probanda.evidence.document import Block, ReadText
from probanda.evidence.readers.paragraphs import SENTENCE_END

DIGITS = re.compile(r"\d+")
SPACES = re.compile(r"\s+")
OUTER_MARKS = ' \t\n:.,;!?|•·*-–—_>»→►▶+#()[]"“”…'
REPORTED = re.compile(
    r"\b(?:said|says|told|added|adds|wrote|writes|stated|states|announced|claimed|claims|argued"
    r"|warned|denied|denies|accused|insisted|explained|confirmed|reported|according to|replied"
    r"|testified|alleged|alleges|contacted|reached out|approached)\b",
    re.IGNORECASE,
)
TAGGED = re.compile(
    r"[,!?]\s(?:he|she|they|the(?: [\w’'-]+){1,3}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
    r"\s(?:\w+ed|says?|tells?|begins|reads?|said|told|found|held|thought|went|wrote|came|swore|swears|adds|asks|writes)"
    r"\b[^,.!?]{0,40}[.!?]?$"
)
"""Words of somebody without quotation marks: "Save my name, he begged"."""
YOU = re.compile(r"\b[Yy]our?\b")
WE = re.compile(r"\b(?:us|[Ww]e|[Oo]ur)\b")
ADDRESS = re.compile(rf"{YOU.pattern}|{WE.pattern}")
PAST = re.compile(r"\b(?:was|were|had|did|said|told)\b", re.IGNORECASE)
LONG_SENTENCE = 60
"""Characters from which a block that ends like a sentence counts as running text."""
INNER_END = re.compile(r"\w[.!?]\s+[A-Z]")
"""One sentence ends within a line, and another begins."""
BEGINNING = re.compile(r"\b[^\W\d_]{5}")
Kinds = Sequence[str | None]
TITLE_WORDS = 4
LABEL_WORDS = 3
TAIL_LINE = 200
SPOKEN = re.compile(r"[:?!\"“”„«»‘]")
SHORT_SENTENCE = re.compile(
    r"(?:The|An?|No|Some|All|His|Her|Their|Its?|He|She|They|It|This|That|Then|But|And)\b.*\w\.$"
)
LISTED = re.compile(r"[^:]{1,40}:\s*\d[\d.,]*(?:\s\S+){0,4}")
"""An entry of a list of numbers, which is the article's."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|(?-i:may)|must|should|says?|did|does|do)\b"
    r"|n[’'‘]t\b",
    re.IGNORECASE,
)

POST_SIGNED = re.compile(r"\W{0,3}[—–-]{1,2}\s?[^()\n]{2,80}?\s?\(@\w{2,30}\)\s[^()\n]{4,30}")
"""Who wrote a post that the article shows, and when: "— Ministry of Norvia (@norvia) March 4, 2031"."""


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
        return bool(REPORTED.search(self.text) or self.names_speaker)

    @cached_property
    def names_speaker(self) -> bool:
        """Whether a sentence ends by telling who spoke or what came: ", the guard begged"."""
        return self.is_sentence and bool(TAGGED.search(self.text))

    @property
    def signs_post(self) -> bool:
        """Whether it tells whose the post above it is, which the article shows as evidence."""
        return bool(POST_SIGNED.fullmatch(self.text.strip()))

    @property
    def is_before_text(self) -> bool:
        """Whether it stands before the first running paragraph."""
        return self.number < self.first_text

    @property
    def is_after_text(self) -> bool:
        """Whether it stands after the last running paragraph."""
        return self.number > self.last_text

    @property
    def is_between_text(self) -> bool:
        """Whether running paragraphs stand before and after it."""
        return self.first_text < self.number < self.last_text


def page_blocks(read: ReadText) -> tuple[PageBlock, ...]:
    """The blocks of a text, with their neighbourhood."""
    chunk = 0
    found: list[PageBlock] = []
    for number, block in enumerate(read.blocks):
        if number and _has_blank_line(read.text, read.blocks[number - 1], block):
            chunk += 1
        text = read.text[block.start : block.end]
        found.append(PageBlock(block.start, block.end, block.role, text, chunk, number, 0, 0))
    return place_blocks(found, [None] * len(found))


def place_blocks(blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> tuple[PageBlock, ...]:
    """The blocks with the place of the text among them, as far as the kinds are known.

    The text runs from the first to the last running paragraph that is no furniture. A page
    without any long paragraph runs from its first to its last sentence.
    """
    sentences = [
        block
        for block in blocks
        if block.is_sentence and not kinds[block.number] and not block.text.startswith("(")
    ]
    running = [block for block in sentences if len(block.text) >= LONG_SENTENCE] or sentences
    running = _without_appeal(running)
    if len(running) >= 3 and _has_byline(kinds[running[0].number : running[1].number]):
        running = running[1:]
    first = running[0].number if running else len(blocks)
    last = running[-1].number if running else -1
    if blocks and (blocks[0].first_text, blocks[0].last_text) == (first, last):
        return tuple(blocks)  # they keep what they have been asked before
    return tuple(replace(block, first_text=first, last_text=last) for block in blocks)


def _without_appeal(running: list[PageBlock]) -> list[PageBlock]:
    """The paragraphs below those in which the page speaks to "you", where the text never does."""
    calls = list(takewhile(_addresses, running))
    rest = running[len(calls) :]
    is_appeal = len(rest) >= 3 and not any(_addresses(block) for block in rest)
    return rest if is_appeal else running


def _addresses(block: PageBlock) -> bool:
    is_quoted = re.search(r"[\"“”„«»]", block.text) or block.text[0] in "‘'"
    return not (is_quoted or block.reports) and bool(ADDRESS.search(block.text))


def _has_byline(kinds: Sequence[str | None]) -> bool:
    """Whether what stands between two paragraphs is the page's head; the first is a standfirst."""
    return "metadata" in kinds and len(kinds) - kinds.count(None) >= 2


def _has_blank_line(text: str, before: Block, after: Block) -> bool:
    between = text[before.end : after.start].replace("\r\n", "\n").replace("\r", "\n")
    return between.count("\n") >= 2


def is_told_in(line: str, text: str, fewest: int = 1) -> bool:
    """Whether a text holds so many of a line's longer words, in whatever form."""
    own, told = beginnings(line), beginnings(text)
    return len(own & told) >= fewest


def is_mostly_told_in(line: str, text: str) -> bool:
    """Whether a text holds two or more of a line's longer words, and the half of them."""
    own = beginnings(line)
    return len(own & beginnings(text)) >= max(2, len(own) / 2)


def beginnings(text: str) -> set[str]:
    """The first letters of the longer words: the same of "welcomes" and "welcomed"."""
    return {found[0].casefold() for found in BEGINNING.finditer(text)}


def kind_at(kinds: Kinds, number: int) -> str | None:
    """The kind of the block with that number; None when there is no such block."""
    return kinds[number] if 0 <= number < len(kinds) else None


def is_paragraph(block: PageBlock) -> bool:
    """Whether it ends as sentences do and is as long as running text."""
    return block.is_sentence and len(block.text) >= LONG_SENTENCE


def count_words(block: PageBlock) -> int:
    """How many words a block has."""
    return len(block.folded.split())

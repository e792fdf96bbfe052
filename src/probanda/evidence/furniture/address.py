"""Blocks that speak to the reader on a page whose article does not."""

import re
from collections.abc import Iterator, Sequence

from probanda.evidence.furniture.lines import (
    LONG_SENTENCE,
    WE,
    YOU,
    PageBlock,
)
from probanda.evidence.furniture.words import QUOTED, TELLS, has_imperative

LONGEST = 250
FEWEST_PARAGRAPHS = 3
TOLD = re.compile(
    r"\b(?:was|were|had|did(?! you)|went|came|used to|say|thinks?|shouted|cried|called|asked|begged|pleaded"
    r"|(?:note|letter|sign|poster|leaflet|card|message|banner|slogan|sticker|graffiti)s? reads?)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"[$£€]\s?\d|\d\s?(?:€|euros?|dollars|pounds|cents)\b|\bfree\b", re.IGNORECASE)
ASKS = re.compile(r"\?(?=\s|$)")


def kinds_by_address(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Short blocks that call on "you", where no other paragraph says "you" or "we" unquoted.

    In a letter, an interview or a column these words are the article's own.
    """
    open_blocks = [block for block in blocks if kinds[block.number] is None]
    calls = [block for block in open_blocks if _calls_on_reader(block)]
    others = [block for block in open_blocks if block not in calls]
    paragraphs = [b for b in others if b.is_sentence and len(b.text) >= LONG_SENTENCE]
    if len(paragraphs) < FEWEST_PARAGRAPHS or len(calls) * 2 > len(paragraphs):
        return
    if any(is_personal(block) for block in others if block.is_sentence):
        return
    for block in calls:
        yield block.number, "sign-up form"


def _calls_on_reader(block: PageBlock) -> bool:
    """Whether it says "you" or "we" and also orders, asks, or names a price."""
    text = block.text
    if len(text) > LONGEST or block.reports or TELLS.search(text) or TOLD.search(text):
        return False
    if block.role in ("list item", "table cell"):
        return False
    you, we = bool(YOU.search(text)), bool(WE.search(text))
    turns = [has_imperative(text), bool(ASKS.search(text) and block.is_sentence)]
    if turns[0] and MONEY.search(text):
        return True
    return (you or we) and (
        (you and we) or turns[0] or (turns[1] and we) or bool(MONEY.search(text))
    )


def is_personal(block: PageBlock) -> bool:
    """Whether it says "you" or "we" outside quotation marks, and does not report."""
    text = block.text
    is_speech = block.reports or QUOTED.search(text) or text[0] in "‘'"
    return not is_speech and bool(YOU.search(text) or WE.search(text))

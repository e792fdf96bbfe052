"""Blocks that no rule knows, by the signs that they have: each sign has a weight, and the sum decides."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from probanda.evidence.furniture.company import likely_title
from probanda.evidence.furniture.lines import (
    LISTED,
    TITLE_WORDS,
    Kinds,
    PageBlock,
    beginnings,
    count_words,
    kind_at,
)
from probanda.evidence.furniture.signs import Surroundings, may_be_weighed
from probanda.evidence.furniture.words import LINKS
from probanda.evidence.furniture.writers import SIGNATURE, is_name_of_outlet
from probanda.evidence.vocabulary import load_table

SURE = 0.5
"""The sum from which a block is the page's: some three to one."""
FEWEST_PARAGRAPHS = 3
BULLETS = "•▪‣·*-–—"
HANDED_ON = frozenset({LINKS, "navigation", "sign-up form", "advertisement", "reader's comment"})
"""Kinds of which a block is, when it stands below one."""


def kinds_by_weight(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Lines, and sentences without a verb or to the reader, that look more like the page than the article.

    From each part of the page down and up, so that of a row of them each helps to know the next.
    """
    page = Surroundings(blocks, list(kinds))
    if len(page.paragraphs) < FEWEST_PARAGRAPHS:
        return
    for block in [*blocks, *reversed(blocks)]:
        if page.kinds[block.number] or not may_be_weighed(block) or _is_the_articles(block, page):
            continue
        if sum(weight for _, weight in weigh(block, page)) >= SURE:
            above = kind_at(page.kinds, block.number - 1) or ""
            page.kinds[block.number] = above if above in HANDED_ON else "navigation"
            yield block.number, page.kinds[block.number] or ""


def weigh(block: PageBlock, page: Surroundings) -> Iterator[tuple[str, float]]:
    """The signs of a block with what each weighs: above nothing for the page, below it for the article."""
    table = load_table("furniture_weights")
    yield "any block", table["constant"]
    for sign in page.signs(block):
        if weight := table["weights"].get(sign):
            yield sign, weight


def _is_the_articles(block: PageBlock, page: Surroundings) -> bool:
    """Whether it may be title, heading, or entry of a list that the paragraph above announces."""
    blocks = page.blocks
    beside = blocks[max(block.number - 1, 0) : block.number + 2]
    if block.number and not any(_may_be_part(b, page) for b in beside if b is not block):
        return True
    is_person = SIGNATURE.match(block.text.strip()) and not is_name_of_outlet(block.text)
    if is_person or LISTED.fullmatch(block.text) or _is_of_a_list(block, page):
        return True
    return _may_be_title(block, page) if block.is_before_text else _is_announced(block, page)


def _may_be_part(block: PageBlock, page: Surroundings) -> bool:
    """Whether it is a part of the page, or a line outside the text as rows of such parts have."""
    is_line = not block.is_sentence and not block.is_between_text
    return page.kinds[block.number] is not None or is_line


def _is_of_a_list(block: PageBlock, page: Surroundings) -> bool:
    """Whether the line above or below begins with the same sign and is no part of the page."""
    beside = page.blocks[max(block.number - 1, 0) : block.number + 2]
    signs = [b.text[0] for b in beside if b is not block and not page.kinds[b.number]]
    return block.text[0] in BULLETS and block.text[0] in signs


def _may_be_title(block: PageBlock, page: Surroundings) -> bool:
    """Whether it stands where titles do, or below the first line of which the text tells twice, and is told of too."""
    lines = takewhile(lambda b: b.is_before_text, page.blocks)
    titles = [b for b in lines if not page.kinds[b.number] and count_words(b) >= TITLE_WORDS]
    if block.number == likely_title(page.blocks, page.kinds):
        return True
    words = {b.number: beginnings(b.text) for b in titles}
    told = {n: sum(page.told[word] > 0 for word in own) for n, own in words.items()}
    first = next((number for number in told if told[number] > 1), -1)
    is_told = block in titles and (told[block.number] > 0 or not words[block.number])
    return is_told and block.number >= first


def _is_announced(block: PageBlock, page: Surroundings) -> bool:
    above = reversed(page.blocks[: block.number])
    open_lines = list(takewhile(lambda b: not page.kinds[b.number], above))
    last = next((b for b in open_lines if b.is_sentence or b.text.rstrip().endswith(":")), None)
    return last is not None and last.text.rstrip().endswith(":")

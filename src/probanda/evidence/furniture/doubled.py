"""What a page prints twice: the teaser over the text, a picture's description, a link's words."""

import re
from collections.abc import Iterator, Sequence

from probanda.evidence.furniture.lines import (
    FINITE,
    INNER_END,
    Kinds,
    PageBlock,
    count_words,
    is_told_in,
    kind_at,
)
from probanda.evidence.furniture.words import QUOTED, picture_verbs

SHORTEST = 25
"""Characters from which the same line is no chance: labels and names come again by themselves."""
LONGEST_CAPTION = 300
LONGEST_LABEL = 40
CUT_SHORT = re.compile(r"\s*(?:\[?(?:…|\.{3})\]?)$")

TWICE = re.compile(r"(?P<words>[^\n]{20,160})\s+(?P=words)")
"""A link whose picture is described by its own title."""


def kinds_of_doubles(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Of a teaser its first copy, for the text goes on after the second.

    Only in the head and the first paragraphs: further down the article may say a thing again. Of a
    title that comes twice both stay headings, but what stands above it is the page's.
    """
    seen: dict[str, PageBlock] = {}
    first_text = blocks[0].first_text if blocks else 0
    for block in blocks:
        if TWICE.fullmatch(block.text.strip()) and _may_be_link(block, kinds):
            yield block.number, "related links"
        yield from _shown_twice(block, blocks)
        yield from _begun_alike(block, blocks, kinds)
        if block.number > first_text + 1 or len(block.folded) < SHORTEST or kinds[block.number]:
            continue
        first = seen.setdefault(block.folded, block)
        if first is block or block.role == "table cell":
            continue
        if block.is_sentence:
            yield first.number, "repetition"
            seen[block.folded] = block
        else:
            yield from _above(first, blocks)
            if _has_title_above(first, blocks, kinds):
                yield from ((b.number, "caption") for b in (first, block))


def _may_be_link(block: PageBlock, kinds: Kinds) -> bool:
    """Whether a line stands where pages have their links, not among the paragraphs as a chant may."""
    is_outside = block.is_before_text or block.is_after_text
    beside = any(kind_at(kinds, block.number + n) for n in (-1, 1))
    return block.role != "table cell" and (is_outside or beside)


def _has_title_above(line: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """Whether a title that the text tells of stands above: then the line twice below is a picture's."""
    text = " ".join(b.text for b in blocks[line.first_text :])
    above = (b for b in blocks[: line.number] if not kinds[b.number])
    return any(_is_title(b) and is_told_in(b.text, text, fewest=2) for b in above)


def _begun_alike(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds
) -> Iterator[tuple[int, str]]:
    """A teaser cut short over the paragraph that it begins; a caption beside itself with its credit."""
    if len(block.folded) < LONGEST_LABEL or kinds[block.number]:
        return
    beside = blocks[max(0, block.number - 1) : block.number + 2]
    for other in beside:
        shorter, longer = sorted((block.folded, other.folded), key=len)
        is_same = kinds[other.number] == "caption" and longer.startswith(shorter)
        if is_same and len(shorter) >= LONGEST_LABEL:
            yield block.number, "caption"
    if CUT_SHORT.search(block.text) and block.number <= block.first_text + 1:
        begun = CUT_SHORT.sub("", block.text).strip().casefold()
        if any(b.text.casefold().startswith(begun) for b in blocks[block.number + 1 :]):
            yield block.number, "repetition"


def _shown_twice(block: PageBlock, blocks: Sequence[PageBlock]) -> list[tuple[int, str]]:
    """Among the paragraphs one that comes again right below: a picture's description and caption.

    Where it tells what happened, the second is kept, for it may be the article's; of what is quoted
    both are, for it may have been said twice.
    """
    below = blocks[block.number + 1] if block.number + 1 < len(blocks) else None
    is_twice = below and below.folded == block.folded and len(block.folded) >= SHORTEST
    if not (below and is_twice and block.number > block.first_text) or block.role == "table cell":
        return []
    if QUOTED.search(block.text):
        return []
    first = INNER_END.split(block.text, maxsplit=1)[0]
    is_line = len(block.text) <= LONGEST_CAPTION and not (block.reports or FINITE.search(first))
    is_caption = is_line and bool(picture_verbs("verbs").search(first))
    if not (is_caption or block.is_sentence):
        return []
    shown = [block, below] if is_caption else [block]
    return [(one.number, "caption" if is_caption else "repetition") for one in shown]


def _above(title: PageBlock, blocks: Sequence[PageBlock]) -> Iterator[tuple[int, str]]:
    """Lines over the title of which the text tells nothing: an outlet's name and its motto."""
    text = " ".join(b.text for b in blocks[title.number + 1 :])
    for block in blocks[: title.number]:
        if not (block.is_sentence or is_told_in(block.text, text)):
            yield block.number, "navigation"


def kinds_of_mottos(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Below an outlet's name: lines of which the text tells nothing, with a title that it tells of."""
    head = [b for b in blocks if b.is_before_text]
    if not head or kinds[0] != "navigation":
        return
    text = " ".join(b.text for b in blocks[head[-1].number + 1 :])
    open_lines = [b for b in head if kinds[b.number] is None]
    titles = [b for b in open_lines if _is_title(b) and is_told_in(b.text, text, fewest=2)]
    for line in open_lines:
        if not titles or line.number > titles[0].number or not line.is_short or line.reports:
            return
        if line.text[0] in "\"“‘'«" or is_told_in(line.text, text):
            return
        yield line.number, "navigation"


def _is_title(line: PageBlock) -> bool:
    return not line.is_sentence and count_words(line) >= 4

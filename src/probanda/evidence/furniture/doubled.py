"""What a page prints twice: the teaser over the text, a picture's description, a link's words."""

import re
from collections.abc import Iterator, Sequence

from probanda.evidence.furniture.lines import (
    FINITE,
    INNER_END,
    Kinds,
    PageBlock,
    count_words,
    is_mostly_told_in,
    is_told_in,
    kind_at,
)
from probanda.evidence.furniture.words import QUOTED, picture_verbs

SHORTEST = 25
"""Characters from which the same line is no chance: labels and names come again by themselves."""
LONGEST_CAPTION = 300
LONGEST_TEASER = 250
"""Characters up to which the first of two alike is a teaser; else it may be the first paragraph."""

FEWEST_UNTOLD = 3
"""Lines over the title from which they are titles of other pages; one may be the article's own."""

LONGEST_LABEL = 40
FEWEST_WORDS = 2
CUT_SHORT = re.compile(r"\s*(?:\[?(?:…|\.{3})\]?)(?:\s+(?:read )?more)?$")
CREDIT_BEHIND = re.compile(r"[\W_]*(?:(?:[A-Z][\w’'&.-]*|for|via|of|the|and|by)[\s/,]*){1,8}[\W_]*")

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
        if first is block and any(_holds(block, t) for t in seen.values() if _is_title(t)):
            yield block.number, "caption"  # "Video: " and the title once more
        if first is block or block.role == "table cell":
            continue
        if block.is_sentence:
            if block.number - first.number > 1 and len(first.text) <= LONGEST_TEASER:
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
    if kinds[block.number] or count_words(block) < FEWEST_WORDS:
        return
    beside = blocks[max(0, block.number - 1) : block.number + 2]
    for other in beside:
        shorter, longer = sorted((block.folded, other.folded), key=len)
        is_same = kinds[other.number] == "caption" and longer.startswith(shorter)
        is_same = is_same and (not block.is_sentence or len(shorter) >= LONGEST_LABEL)
        if is_same or _differ_by_credit(block, other, blocks, kinds):
            yield block.number, "caption"
    if len(block.folded) < LONGEST_LABEL:
        return
    if block.number <= block.first_text + 1 and _is_begun(block, blocks, kinds):
        yield block.number, "repetition"


def _differ_by_credit(
    block: PageBlock, other: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds
) -> bool:
    """A picture's description, and its caption, which adds to the same words whose the picture is."""
    shorter, longer = sorted((block.text.rstrip(" ."), other.text), key=len)
    if len(shorter) < SHORTEST or not longer.startswith(shorter):
        return False
    is_credited = CREDIT_BEHIND.fullmatch(longer[len(shorter) :])
    upper = min(block, other, key=lambda b: b.number)
    return bool(is_credited) and _has_title_above(upper, blocks, kinds)


def _is_begun(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """A line that a later paragraph begins with, where dots cut it short; else the one right below.

    A title may begin as its first paragraph does, so that an unmarked line needs one above it.
    """
    begun = CUT_SHORT.sub("", block.text).strip().casefold()
    below = blocks[block.number + 1 :]
    if not CUT_SHORT.search(block.text):
        is_free = not block.is_sentence and _has_title_above(block, blocks, kinds)
        below = below[:1] if is_free else ()
    return any(b.text.casefold().startswith(begun + " ") for b in below)


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


def kinds_above_title(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """Lines over the title that the text tells of, though it tells nothing of them.

    An outlet's motto, titles of other pages; and a line that holds the title and more, as the name of
    the page or the way to it does.
    """
    head = [b for b in blocks if b.is_before_text]
    open_lines = [b for b in head if kinds[b.number] is None and b.is_short and not b.is_sentence]
    if not head:
        return
    text = " ".join(b.text for b in blocks[head[-1].number + 1 :])
    titles = [b for b in open_lines if _is_title(b) and is_mostly_told_in(b.text, text)]
    first = next((b.number for b in head if kinds[b.number] is None and _is_title(b)), 0)
    titles = [b for b in titles if "metadata" not in kinds[first : b.number]]
    above = [b for b in open_lines if titles and b.number < titles[-1].number]
    untold = [b for b in above if not (b.reports or is_told_in(b.text, text))]
    are_links = len(untold) >= FEWEST_UNTOLD or kinds[0] == "navigation"
    if len(untold) >= FEWEST_UNTOLD:
        untold = [b for b in above if not (b.reports or is_told_in(b.text, text, fewest=2))]
        untold = [b for b in untold if b not in titles]
    last = max((b.number for b in untold if _is_title(b)), default=-1)
    for line in above:
        may_be_title = _is_title(line) and not are_links and line.number == last
        if any(_holds(line, t) for t in titles if t.number > line.number) or (
            line in untold and not may_be_title
        ):
            yield line.number, "navigation"


def _holds(line: PageBlock, title: PageBlock) -> bool:
    longer = line.folded.endswith(title.folded) and len(line.folded) - len(title.folded)
    return bool(longer) and longer <= LONGEST_LABEL and len(title.folded) >= SHORTEST


def _is_title(line: PageBlock) -> bool:
    return not line.is_sentence and count_words(line) >= 4

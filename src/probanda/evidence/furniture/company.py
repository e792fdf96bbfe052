"""Furniture by the company it keeps: a line that only makes sense beside other page parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from probanda.evidence.furniture.lines import PAST, TITLE_WORDS, PageBlock, count_words
from probanda.evidence.furniture.writers import is_about_writer, is_name_line
from probanda.evidence.vocabulary import load_table

TITLE_CASE = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+|and\s+|&\s+)*[A-Z][\w’'&.-]*){0,4}"
)
BESIDE_A_NAME = frozenset({"metadata", "navigation", "credit"})
TELLING = frozenset(
    {"sign-up form", "privacy notice", "navigation", "advertisement", "related links", "contact"}
)
MOST_LINES = 15
MOST_IN_BOX = 2
AROUND = frozenset(
    {"sign-up form", "privacy notice", "navigation", "advertisement", "related links"}
)


def kinds_by_company(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Mastheads, lone names beside a date, notes on writers, labels between two page parts."""
    for number, block in enumerate(blocks):
        if kinds[number] or block.role == "table cell":
            continue
        before = kinds[number - 1] if number else None
        after = kinds[number + 1] if number + 1 < len(kinds) else None
        if is_about_writer(block, blocks, kinds):
            yield number, "metadata"
        elif block.is_sentence:
            continue
        elif _is_masthead(block) and (before or after):
            yield number, "navigation"
        elif is_name_line(block) and (before in BESIDE_A_NAME or after in BESIDE_A_NAME):
            yield number, "metadata"
        elif block.role == "aside" and not _heads_a_box(block, blocks, kinds):
            yield number, "navigation"
    yield from _boxes(blocks, kinds)


def kinds_by_group(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Labels in a group of lines without any sentence, one of which is clearly of the page.

    A group is what stands between two blank lines. A line with a number may be the article's.
    """
    for _, group in groupby(blocks, key=lambda block: block.chunk):
        lines = list(group)
        telling = [kinds[line.number] for line in lines if kinds[line.number] in TELLING]
        has_text = any(line.is_sentence and not kinds[line.number] for line in lines)
        if not telling or has_text or not 2 <= len(lines) <= MOST_LINES:
            continue
        for line in lines:
            is_title = line.is_before_text and line.text.count(" ") >= 3
            is_plain = line.role != "table cell" and not re.search(r"\d", line.text)
            if kinds[line.number] is None and is_plain and not is_title and not line.reports:
                yield line.number, telling[0] or "navigation"


def _heads_a_box(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """Whether sentences of the same box follow: a box of facts is the article's."""
    following = blocks[block.number + 1 : block.number + 2]
    return any(
        other.role == "aside" and other.is_sentence and not kinds[other.number]
        for other in following
    )


def _boxes(blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    """One or two short lines right between two lines of one page part."""
    title = next((b.number for b in blocks if kinds[b.number] is None and _may_be_title(b)), None)
    for kind, group in groupby(blocks, key=lambda block: kinds[block.number]):
        run = list(group)
        first, last = run[0].number, run[-1].number
        if kind or len(run) > MOST_IN_BOX or not first or last + 1 == len(blocks):
            continue
        part = kinds[first - 1]
        is_inside = part in AROUND and part == kinds[last + 1]
        is_joined = blocks[first - 1].chunk == blocks[last + 1].chunk
        if (
            part
            and is_inside
            and first != title
            and all(_is_line_of_a_box(line, is_joined) for line in run)
        ):
            yield from ((line.number, part) for line in run)


def _may_be_title(block: PageBlock) -> bool:
    """A line above the text of as many words as titles have."""
    return block.is_before_text and not block.is_sentence and count_words(block) >= TITLE_WORDS


def _is_line_of_a_box(block: PageBlock, is_joined: bool) -> bool:
    """A short line; a sentence only where no blank line parts it from the rest of the box."""
    if len(block.text) > 60 or block.role == "table cell":
        return False
    return (
        is_joined and not block.reports and not PAST.search(block.text)
    ) or not block.is_sentence


def _is_masthead(block: PageBlock) -> bool:
    """The name of an outlet alone in a line at the head or foot of the page."""
    if not (block.is_before_text or block.is_after_text) or not TITLE_CASE.fullmatch(block.text):
        return False
    last = block.folded.split()[-1]
    return " " in block.folded and last in load_table("outlets")["name_words"]

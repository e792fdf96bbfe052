"""Furniture by the company it keeps: a line that only makes sense beside other page parts."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from probanda.evidence.furniture.lines import (
    ADDRESS,
    FINITE,
    LABEL_WORDS,
    LONG_SENTENCE,
    PAST,
    SHORT_SENTENCE,
    TITLE_WORDS,
    PageBlock,
    count_words,
)
from probanda.evidence.furniture.words import LONGEST_OTHER, TELLS, has_imperative
from probanda.evidence.furniture.writers import (
    ONE_PERSON,
    is_about_writer,
    is_byline,
    is_name_line,
    is_of_named_writer,
    names_writer_and_outlet,
)
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
MOST_BOAST = 60
VERB = re.compile(rf"{FINITE.pattern}|^[a-z]+(?:ed|ing)\b")
FEWEST_PARAGRAPHS = 5
MOSTLY = 0.9
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
        elif block.is_before_text and _is_of_writer_beside(block, blocks, kinds):
            yield number, "metadata"
        elif _is_masthead(block) and (before or after):
            yield number, "navigation"
        elif is_name_line(block) and (
            before in BESIDE_A_NAME
            or after in BESIDE_A_NAME
            or (block.is_before_text and names_writer_and_outlet(block.text))
        ):
            yield number, "metadata"
        elif block.role == "aside" and not _heads_a_box(block, blocks, kinds):
            yield number, "navigation"
    yield from _boxes(blocks, kinds)


def kinds_by_group(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Labels in a group of lines without any sentence, one of which is clearly of the page.

    A group is what stands between two blank lines. A line with a number may be the article's.
    Where each paragraph of the article stands alone, sentences in a group are the page's too.
    """
    stand_alone = _paragraphs_stand_alone(blocks, kinds)
    for _, group in groupby(blocks, key=lambda block: block.chunk):
        lines = list(group)
        telling = [kind for line in lines if (kind := kinds[line.number]) in TELLING]
        open_lines = [line for line in lines if not kinds[line.number]]
        if len(lines) < 2 or not open_lines:
            continue
        if stand_alone and not lines[0].is_before_text:
            part = _part_of_box(open_lines, telling)
            if part:
                yield from ((line.number, part) for line in open_lines)
                continue
        has_text = any(line.is_sentence for line in open_lines)
        if not telling or has_text or len(lines) > MOST_LINES:
            continue
        for line in open_lines:
            is_title = line.is_before_text and line.text.count(" ") >= 3
            is_below_label = len(lines) == 2 and kinds[lines[0].number] == "advertisement"
            has_number = re.search(r"\d", line.text) and not is_below_label
            is_plain = line.role != "table cell" and not has_number
            if is_plain and not is_title and not line.reports:
                yield line.number, telling[0] or "navigation"


def _is_of_writer_beside(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """A line below the title, beside a byline, that begins with the writer's name: a portrait's."""
    beside = [b for b in blocks[max(0, block.number - 1) : block.number + 2] if is_byline(b)]
    titles = (b for b in blocks[: block.number] if not kinds[b.number])
    has_title = any(count_words(b) >= TITLE_WORDS for b in titles)
    return has_title and is_of_named_writer(block.text, beside, kinds)


def _paragraphs_stand_alone(blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> bool:
    """Whether blank lines part each paragraph of the article from everything else."""
    sizes = Counter(block.chunk for block in blocks)
    texts = [b for b in blocks if not kinds[b.number] and len(b.text) >= LONG_SENTENCE]
    texts = [b for b in texts if b.is_sentence and not b.is_before_text]
    alone = sum(sizes[b.chunk] == 1 for b in texts)
    return len(texts) >= FEWEST_PARAGRAPHS and alone >= MOSTLY * len(texts)


def _part_of_box(lines: Sequence[PageBlock], telling: Sequence[str | None]) -> str | None:
    """The part of the page that a box is: half of its lines or more are known, none tells a tale.

    A single known line is not enough where another is a sentence with a verb that does not speak to
    the reader.
    """
    is_known = len(telling) >= len(lines)
    if not is_known or any(_may_be_told(line) for line in lines):
        return None
    sentences = [line for line in lines if line.is_sentence and not _is_boast(line)]
    speaks = all(ADDRESS.search(b.text) or has_imperative(b.text) for b in sentences)
    return telling[0] if len(telling) > 1 or speaks else None


def _is_boast(line: PageBlock) -> bool:
    """ "Five stories in five minutes, every weekday.": what is on offer, without any verb."""
    if len(line.text) > MOST_BOAST or SHORT_SENTENCE.match(line.text):
        return False
    return not any(VERB.search(word) for word in line.text.split())


def _may_be_told(line: PageBlock) -> bool:
    is_row = line.role in ("list item", "table cell")
    return is_row or line.reports or bool(TELLS.search(line.text)) or len(line.text) > LONGEST_OTHER


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
    title = likely_title(blocks, kinds)
    for kind, group in groupby(blocks, key=lambda block: kinds[block.number]):
        run = list(group)
        first, last = run[0].number, run[-1].number
        if (
            kind
            or len(run) > MOST_IN_BOX + any(map(_calls, run))
            or not first
            or last + 1 == len(blocks)
        ):
            continue
        part = kinds[first - 1]
        if len(run) == 1 and first != title and _is_bare_label(run[0]):
            yield first, "navigation"
            continue
        is_inside = part in AROUND and part == kinds[last + 1]
        is_joined = blocks[first - 1].chunk == blocks[last + 1].chunk
        if (
            part
            and is_inside
            and not first <= title <= last
            and all(_is_line_of_a_box(line, is_joined) for line in run)
        ):
            yield from ((line.number, part) for line in run)


def likely_title(blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> int:
    """The line as long as titles are that stands right over who wrote it; or the last over byline or date, else the first; or -1."""
    titles = [
        block.number
        for block in blocks
        if block.is_before_text
        and kinds[block.number] is None
        and not block.is_sentence
        and count_words(block) >= TITLE_WORDS
    ]
    if over := [
        number for number in titles if any(map(is_byline, blocks[number + 1 : number + 2]))
    ]:
        return over[0]
    byline = kinds.index("metadata") if "metadata" in kinds else 0
    above = [number for number in titles if number < byline]
    return above[-1] if above else next(iter(titles), -1)


def _is_line_of_a_box(block: PageBlock, is_joined: bool) -> bool:
    """A short line; a sentence only where it calls on the reader or no blank line parts it from the box."""
    if len(block.text) > 90 or block.role == "table cell":
        return False
    if not block.is_sentence:
        return len(block.text) <= 60
    is_joined = is_joined and len(block.text) <= 60
    return (is_joined or _calls(block)) and not (block.reports or PAST.search(block.text))


def _is_bare_label(block: PageBlock) -> bool:
    """A word or three that head nothing, for a part of the page stands right below."""
    is_row = block.role in ("list item", "table cell")
    is_label = count_words(block) <= LABEL_WORDS and block.text[-1].isalnum()
    return is_label and not (is_row or ONE_PERSON.fullmatch(block.text))


def _calls(block: PageBlock) -> bool:
    """Whether a sentence speaks to the reader."""
    is_call = ADDRESS.search(block.text) or has_imperative(block.text)
    return block.is_sentence and bool(is_call) and not TELLS.search(block.text)


def _is_masthead(block: PageBlock) -> bool:
    """The name of an outlet alone in a line at the head or foot of the page."""
    if not (block.is_before_text or block.is_after_text) or not TITLE_CASE.fullmatch(block.text):
        return False
    last = block.folded.split()[-1]
    return " " in block.folded and last in load_table("outlets")["name_words"]

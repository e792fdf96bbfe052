"""Lines that hold nothing but the name of somebody: whom a picture shows, and who took it."""

import re
from collections.abc import Iterator, Sequence

from probanda.evidence.furniture.lines import (
    TITLE_WORDS,
    WE,
    Kinds,
    PageBlock,
    count_words,
    is_mostly_told_in,
)
from probanda.evidence.furniture.words import QUOTED
from probanda.evidence.furniture.writers import ARTICLE, PERSON, is_name_of_body

OFFICE = (
    r"(?:[\w’'-]+ ){0,2}(?i:minister|secretary|president|chief|general|colonel|commander|leader|judge|prosecutor|lawyer"
    r"|spokes(?:man|woman|person)|mayor|governor|ambassador|envoy|king|queen|prince|pope|bishop|premier|chancellor|director"
    r"|chair(?:man|woman)?|head|senator|officer|sergeant|captain|major|professor|doctor|dr\.?|journalist|activist)"
)
NAMES = re.compile(
    rf"(?:{OFFICE} )?(?P<name>{PERSON})(?:, {PERSON}){{0,4}}(?:,? (?:and|&) (?:{OFFICE} )?{PERSON})?"
)
LAST_NAME = re.compile(r"\w[\w’'-]+$")
MYSELF = re.compile(rf"\b(?:I|me|my)\b|{WE.pattern}")


def kinds_of_shown_names(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """A name alone between two paragraphs, or below the title; and the photographer's below it.

    Several such lines may be those who answer or the dead of a list; on such pages none is taken.
    """
    lines = [b for b in blocks if not kinds[b.number] and _is_name(b)]
    pairs = [b for b in lines if _is_photographer(b, blocks, kinds)]
    for photographer in pairs:
        yield photographer.number - 1, "caption"
        yield photographer.number, "credit"
    taken = {b.number - n for b in pairs for n in (0, 1)}
    rest = [b for b in lines if b.number not in taken]
    if len(rest) != 1 or _is_interview(blocks, kinds):
        return
    (line,) = rest
    if _is_told_of(line, blocks, kinds) and (
        _is_alone_between(line, blocks, kinds) or _is_below_title(line, blocks, kinds)
    ):
        yield line.number, "caption"


def _is_name(block: PageBlock) -> bool:
    found = NAMES.fullmatch(block.text) if len(block.text) <= 100 else None
    if block.role in ("list item", "table cell") or not found or ARTICLE.match(block.text):
        return False
    return not (block.number == 0 or is_name_of_body(block.text))


def _is_photographer(line: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """A name of which the text does not tell, right below a line that shows somebody else."""
    above, below = blocks[line.number - 1], blocks[line.number + 1 : line.number + 2]
    shown = NAMES.fullmatch(above.text)
    return (
        line.is_between_text
        and shown is not None
        and not kinds[above.number]
        and above.number > line.first_text
        and all(b.is_sentence for b in (blocks[above.number - 1], *below))
        and not _is_told_of(line, blocks, kinds)
    )


def _is_alone_between(line: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """Between two paragraphs, the lower of which does not begin with that name as below a heading."""
    if not line.is_between_text:
        return False
    above, below = blocks[line.number - 1], blocks[line.number + 1]
    found = LAST_NAME.search(line.text)
    name = found[0] if found else line.text
    begins = re.match(rf"(?:[\w.’'-]+,? ){{0,3}}{re.escape(name)}\b", below.text)
    return above.is_sentence and below.is_sentence and not begins and not kinds[below.number]


def _is_below_title(line: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    if not line.is_before_text:
        return False
    text = " ".join(b.text for b in blocks[line.first_text :])
    above = (b for b in blocks[: line.number] if not (kinds[b.number] or b.is_sentence))
    return any(count_words(b) >= TITLE_WORDS and is_mostly_told_in(b.text, text) for b in above)


def _is_told_of(line: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    found = NAMES.fullmatch(line.text)
    last = found["name"].split()[-1] if found else line.text
    named = re.compile(rf"\b{re.escape(last)}\b")
    return any(
        named.search(b.text)
        for b in blocks[line.first_text :]
        if b.number != line.number and not kinds[b.number]
    )


def _is_interview(blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    """Whether somebody asks or speaks of themselves outside quotation marks."""
    return any(
        not kinds[b.number]
        and not QUOTED.search(b.text)
        and (b.text.endswith("?") or (MYSELF.search(b.text) and not b.reports))
        for b in blocks
        if not b.is_before_text
    )

"""Furniture by the company it keeps: a line that only makes sense beside other page parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from probanda.evidence.furniture.lines import PageBlock
from probanda.evidence.furniture.shapes import PERSON
from probanda.evidence.vocabulary import load_table

WRITES = (
    r"(?:correspondent|reporter|editor|writer|journalist|columnist|contributor|producer|author"
    r"|photographer|photojournalist|blogger|fellow|analyst|staff|desk)s?"
)
ONE_PERSON = re.compile(
    rf"{PERSON}(?:\s+in\s+[A-Z]\w+(?:\s[A-Z]\w+)?)?"
    rf"(?:(?:,|\s+and|\s+&)\s+{PERSON}(?:\s+in\s+[A-Z]\w+)?){{0,2}}"
)
PERSON_WITH_ROLE = re.compile(rf"{PERSON}\s*[,|–—-]?\s*(?:[\w-]+\s+){{0,5}}{WRITES}\b.{{0,40}}")
WORK_OF_PERSON = re.compile(
    rf"[A-Z][a-z]+(?: (?:[a-z]+|&) [a-z]+)?\s?(?::|\sby|\sBY)\s+{PERSON}"
    rf"(?:(?:\s*,\s*|\s+(?:and|&)\s+){PERSON}){{0,3}}(?:\s+for\s+.{{3,40}})?"
)
"""Who did what for the page: "Photography: Oskar Brandt", "Interview by Oskar Brandt"."""
ONE_OFFICE = re.compile(rf"[A-Z][\w&-]*\s+(?:[\w&-]+\s+){{0,4}}{WRITES}(?:\s+in\s+[A-Z]\w+)?")
ABOUT_WRITER = re.compile(
    rf"(?P<name>{PERSON})\s+"
    rf"(?:(?:is|was|works as|has been)\b.{{0,120}}(?:\b{WRITES}\b|\bbased in\b)"
    r"|covers\b|writes (?:about|for|on)\b|reports (?:on|for|from)\b).{0,200}"
)
TITLE_CASE = re.compile(
    r"(?:[Tt]he\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+|and\s+|&\s+)*[A-Z][\w’'&.-]*){0,4}"
)
BESIDE_A_NAME = frozenset({"metadata", "navigation", "credit"})
TELLING = frozenset(
    {"sign-up form", "privacy notice", "navigation", "advertisement", "related links", "contact"}
)
MOST_LINES = 15
AROUND = frozenset(
    {"sign-up form", "privacy notice", "navigation", "advertisement", "related links"}
)
NAMES_WRITER = frozenset({"metadata", "credit"})


def kinds_by_company(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Mastheads, lone names beside a date, notes on writers, labels between two page parts."""
    for number, block in enumerate(blocks):
        if kinds[number] or block.role == "table cell":
            continue
        before = kinds[number - 1] if number else None
        after = kinds[number + 1] if number + 1 < len(kinds) else None
        if _is_about_writer(block, blocks, kinds):
            yield number, "metadata"
        elif before in AROUND and before == after and _is_line_of_a_box(block, blocks):
            yield number, before
        elif block.is_sentence:
            continue
        elif _is_masthead(block) and (before or after):
            yield number, "navigation"
        elif _is_name_line(block) and (before in BESIDE_A_NAME or after in BESIDE_A_NAME):
            yield number, "metadata"
        elif block.role == "aside" and not _heads_a_box(block, blocks, kinds):
            yield number, "navigation"


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


def _is_name_line(block: PageBlock) -> bool:
    """The name of a writer, with office perhaps, before the text begins or after it ended."""
    if not (block.is_before_text or block.is_after_text) or len(block.text) > 100:
        return False
    if block.number == 0:  # the title
        return False
    text = block.text.strip()
    is_name = bool(ONE_PERSON.fullmatch(text)) and text.count(" ") <= 6
    patterns = (PERSON_WITH_ROLE, ONE_OFFICE, WORK_OF_PERSON)
    return is_name or any(pattern.fullmatch(text) for pattern in patterns)


def _heads_a_box(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """Whether sentences of the same box follow: a box of facts is the article's."""
    following = blocks[block.number + 1 : block.number + 2]
    return any(
        other.role == "aside" and other.is_sentence and not kinds[other.number]
        for other in following
    )


def _is_line_of_a_box(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """Right between two lines of one page part; a sentence only where no blank line parts them."""
    if len(block.text) > 60:
        return False
    around = (blocks[block.number - 1], blocks[block.number + 1])
    is_joined = not block.reports and all(other.chunk == block.chunk for other in around)
    return is_joined or not block.is_sentence


def _is_masthead(block: PageBlock) -> bool:
    """The name of an outlet alone in a line at the head or foot of the page."""
    if not (block.is_before_text or block.is_after_text) or not TITLE_CASE.fullmatch(block.text):
        return False
    last = block.folded.split()[-1]
    return " " in block.folded and last in load_table("outlets")["name_words"]


def is_name_of_body(name: str) -> bool:
    """Whether a name ends as those of outlets and bodies do: "Sava Watch", "Harbour Courier"."""
    table = load_table("outlets")
    return name.lower().split()[-1] in {*table["name_words"], *table["body_words"]}


def _is_about_writer(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """ "Name is a writer at ...": at the foot, of somebody whom a byline or credit names."""
    found = ABOUT_WRITER.fullmatch(block.text.strip()) if len(block.text) <= 400 else None
    if not found or block.reports or block.is_before_text:
        return False
    return any(
        (kind in NAMES_WRITER or (kind and other.is_before_text)) and found["name"] in other.text
        for kind, other in zip(kinds, blocks, strict=True)
    )

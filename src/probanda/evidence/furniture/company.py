"""Furniture by the company it keeps: a line that only makes sense beside other page parts."""

import re
from collections.abc import Iterator, Sequence

from probanda.evidence.furniture.lines import PageBlock
from probanda.evidence.furniture.shapes import PERSON

ONE_PERSON = re.compile(PERSON)
PERSON_WITH_ROLE = re.compile(
    rf"{PERSON}\s*[,|–—-]?\s*(?:[\w-]+\s+){{0,5}}(?:correspondent|reporter|editor|writer|journalist|staff|columnist|analyst|contributor|desk|producer)s?\b.{{0,40}}",
    re.IGNORECASE,
)
BESIDE_A_NAME = frozenset({"metadata", "navigation"})
AROUND = frozenset(
    {"sign-up form", "privacy notice", "navigation", "advertisement", "related links"}
)


def kinds_by_company(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Lone names beside a date or byline, and labels shut in between two page parts."""
    for number, block in enumerate(blocks):
        if kinds[number] or block.role == "table cell" or block.is_sentence:
            continue
        before = kinds[number - 1] if number else None
        after = kinds[number + 1] if number + 1 < len(kinds) else None
        if _is_name_line(block) and (before in BESIDE_A_NAME or after in BESIDE_A_NAME):
            yield number, "metadata"
        elif block.role == "aside":
            yield number, "navigation"
        elif before in AROUND and after in AROUND and len(block.text) <= 60 and before == after:
            yield number, before


def _is_name_line(block: PageBlock) -> bool:
    """The name of a writer, with office perhaps, before the text begins or after it ended."""
    if not (block.is_before_text or block.is_after_text) or len(block.text) > 100:
        return False
    if block.number == 0:  # the title
        return False
    text = block.text.strip()
    return bool(ONE_PERSON.fullmatch(text) and text.count(" ") <= 3) or (
        PERSON_WITH_ROLE.match(text) is not None and text[0].isupper()
    )

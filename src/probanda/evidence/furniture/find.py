"""Find the blocks of a text that are page, not article: by role, words, shape, company, place."""

from collections import Counter
from collections.abc import Sequence

from probanda.evidence.document import Furniture, ReadText
from probanda.evidence.furniture.address import kinds_by_address
from probanda.evidence.furniture.captions import kinds_of_captions
from probanda.evidence.furniture.cards import kinds_of_cards
from probanda.evidence.furniture.company import kinds_by_company, kinds_by_group
from probanda.evidence.furniture.crumbs import kind_of_crumbs
from probanda.evidence.furniture.doubled import kinds_above_title, kinds_of_doubles
from probanda.evidence.furniture.foot import kinds_at_foot
from probanda.evidence.furniture.lines import (
    TITLE_WORDS,
    PageBlock,
    beginnings,
    count_words,
    page_blocks,
    place_blocks,
)
from probanda.evidence.furniture.place import kinds_by_place
from probanda.evidence.furniture.related import related_links
from probanda.evidence.furniture.shapes import kind_by_shape
from probanda.evidence.furniture.weighing import kinds_by_weight
from probanda.evidence.furniture.words import kind_by_words
from probanda.evidence.print_stamps import is_print_stamp

BY_ROLE = {
    "navigation": "navigation",
    "form": "sign-up form",
    "caption": "caption",
    "metadata": "metadata",
    "running header": "running header",
    "markup": "markup remains",
}

LIKE_A_TITLE = frozenset({"related links", "running header"})
"""Kinds for which a title may be taken that stands below such a label, or several times."""

LONGEST_TITLE = 200
REPEATS = 3
"""How often a short line must stand in a text to be its running header."""


def find_furniture(read: ReadText, document_id: str) -> tuple[Furniture, ...]:
    """Whole blocks that are no article text, in order, with their kind; they never overlap.

    A block that might be either is left to the article: a lost sentence is worse than a stray line.
    """
    blocks = page_blocks(read)
    posts = {n for n, block in enumerate(blocks) if _is_of_post(block, blocks)}
    kinds: list[str | None] = [
        None
        if block.number in posts
        else BY_ROLE.get(block.role)
        or ("running header" if is_print_stamp(block.text) else None)
        or kind_by_words(block)
        or kind_by_shape(block)
        or kind_of_crumbs(block)
        for block in blocks
    ]
    for number, kind in list(kinds_of_captions(blocks, kinds)):
        kinds[number] = kind
    for number, kind in related_links(blocks, kinds):
        kinds[number] = kinds[number] or kind
    for number in _repeated(blocks):
        kinds[number] = kinds[number] or "running header"
    if (title := _own_title(blocks, kinds)) is not None:
        kinds[title] = None
    for judge in (
        kinds_of_doubles,
        kinds_of_cards,
        kinds_by_company,
        kinds_by_group,
        kinds_by_place,
        kinds_above_title,
        kinds_by_company,
        kinds_by_group,
        kinds_at_foot,
        kinds_by_address,
        *[kinds_by_weight] * 2,  # where the text ends is placed anew between the two
        kinds_at_foot,  # below the end that is known now
    ):
        blocks = place_blocks(blocks, kinds)
        for number, kind in judge(blocks, kinds):
            kinds[number] = kinds[number] or (None if number in posts else kind)
    return tuple(
        Furniture(document_id, block.start, block.end, kind=kind)
        for block, kind in zip(blocks, kinds, strict=True)
        if kind
    )


def _is_of_post(block: PageBlock, blocks: Sequence[PageBlock]) -> bool:
    """Whether it tells whose a post is, or is what was posted: evidence that the article shows."""
    below = blocks[block.number + 1] if block.number + 1 < len(blocks) else None
    return block.signs_post or bool(below and below.signs_post and count_words(block) > TITLE_WORDS)


def _own_title(blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> int | None:
    """The article's own title, where it looks like a link to one: "Factbox: Who is charged".

    Of several it is the one of which the text tells most, of several alike the last.
    """
    head = [b for b in blocks if b.is_before_text and count_words(b) >= TITLE_WORDS]
    lines = [b for b in head if not b.is_sentence and len(b.text) <= LONGEST_TITLE]
    words = beginnings(" ".join(b.text for b in blocks[blocks[0].first_text :])) if head else set()
    told = {b.number: len(beginnings(b.text) & words) for b in head}
    links = [b.number for b in head if kinds[b.number] in LIKE_A_TITLE]
    title = max(links, key=lambda number: (told[number], number), default=None)
    others = [told[b.number] for b in lines if kinds[b.number] is None]
    is_title = title is not None and words and max(others, default=-1) < max(told[title], 1)
    return title if is_title else None


def _repeated(blocks: tuple[PageBlock, ...]) -> list[int]:
    """Short lines that stand in the text several times, their numbers apart."""
    seen = Counter(block.shape for block in blocks if block.is_short)
    return [
        n
        for n, block in enumerate(blocks)
        if block.is_short
        and not block.is_sentence
        and block.role != "table cell"
        and seen[block.shape] >= REPEATS
    ]

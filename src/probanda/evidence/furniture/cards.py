"""Cards of other articles at the end of a page: a headline, and below it how that article begins."""

import re
from collections.abc import Iterator, Sequence

from probanda.evidence.furniture.lines import (
    LONG_SENTENCE,
    TITLE_WORDS,
    Kinds,
    PageBlock,
    count_words,
    is_mostly_told_in,
    is_paragraph,
    kind_at,
)

KIND = "related links"
LONGEST = 500
CUT_SHORT = re.compile(r"[\w,;’'”\"–—-]\s?(?:\.{3}|…)$")
"""Nobody's unfinished sentence in quotation marks, which ends with the mark."""
OWN_VOICE = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
FEWEST_CARDS = 2
"""One alone without a date may be the article's, which goes on below a link to another."""
FEWEST_PARAGRAPHS = 3


def kinds_of_cards(blocks: Sequence[PageBlock], kinds: Kinds) -> Iterator[tuple[int, str]]:
    """The last paragraphs of a page as far as each is a card's, from the lowest upwards.

    Each is cut short, or says once more what the line above it says and the article does not.
    """
    cards: list[PageBlock] = []
    end = len(blocks)
    for block in reversed(blocks):
        if not kinds[block.number] and (block.is_sentence or len(block.text) > LONG_SENTENCE * 2):
            if not _is_card(block, blocks, kinds):
                break
            cards.append(block)
        end = block.number
    above = [b for b in blocks[:end] if is_paragraph(b) and not kinds[b.number]]
    if not cards or len(above) < FEWEST_PARAGRAPHS:
        return
    cut = sum(bool(CUT_SHORT.search(card.text)) for card in cards)
    first = _headline(cards[-1], blocks, kinds)
    are_headed = any(kinds[end : first.number])
    is_sure = cut or len(cards) >= FEWEST_CARDS or kind_at(kinds, first.number - 1) == "metadata"
    if not (is_sure and are_headed) and not cut == len(cards) >= FEWEST_CARDS:
        return
    for card in cards:
        yield card.number, KIND
        headline = _headline(card, blocks, kinds)
        if headline is not card and not kinds[headline.number]:
            yield headline.number, KIND


def _headline(card: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> PageBlock:
    """The line above a card's paragraph, dates and bylines apart; else the paragraph itself."""
    for block in reversed(blocks[: card.number]):
        if kinds[block.number] == "metadata":
            continue
        is_line = not block.is_sentence and block.is_short and count_words(block) >= TITLE_WORDS
        return block if is_line else card
    return card


def _is_card(block: PageBlock, blocks: Sequence[PageBlock], kinds: Kinds) -> bool:
    if block.role in ("list item", "table cell") or len(block.text) > LONGEST:
        return False
    headline = _headline(block, blocks, kinds)
    is_cut = bool(CUT_SHORT.search(block.text)) and not OWN_VOICE.search(block.text)
    if headline is block:
        return is_cut
    article = " ".join(
        b.text for b in blocks[block.first_text : headline.number] if not kinds[b.number]
    )
    is_other = not is_mostly_told_in(headline.text, article)
    return is_other and (is_cut or is_mostly_told_in(headline.text, block.text))

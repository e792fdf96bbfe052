"""Signs by which an open block is weighed: its form, what it tells, what stands around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from probanda.evidence.furniture.lines import (
    ADDRESS,
    FINITE,
    PAST,
    WE,
    YOU,
    PageBlock,
    beginnings,
    count_words,
    is_paragraph,
    kind_at,
)
from probanda.evidence.furniture.words import QUOTED, has_imperative

OVER = re.compile(
    rf"{PAST.pattern}|\b[a-z]{{2,}}ed\b|\b(?:went|came|took|found|fell|held|left|lost|gave|made|led|met|saw|sold|sent"
    r"|struck|hit|broke|brought|built|ran|rose|sat|stood|spoke|thought|knew|became|began|kept|got|shot|wrote|heard)\b"
)
STARTS = re.compile(
    r"(?:The|An?|No|Some|All|His|Her|Their|Its?|He|She|They|It|This|That|Then|But|And|There|Nobody|In|On|At|After|As)\b"
)
CLOSING = "\"”“’'»)]"
NAME = re.compile(r"(?<![.!?:•|] )(?<!^)(?<![\"“‘'])\b[A-Z][\w’'-]{2,}")
LABEL = re.compile(r"[^.!?:]{2,40}: ")
MARKS = re.compile(r"[|·•/›»→]")
LENGTHS = ((2, "one or two words"), (5, "up to five words"), (10, "up to ten words"))
LONGEST = 300
MOSTLY = 0.7
FEWEST_WORDS = 3
AROUND = 5
NEAR = 4
"""Into how many steps goes which part of the blocks around is the page's."""


class Surroundings:
    """A page as far as its parts are known: what its paragraphs tell, and where they end."""

    def __init__(self, blocks: Sequence[PageBlock], kinds: list[str | None]) -> None:
        self.blocks, self.kinds = blocks, kinds
        texts = [b for b in blocks if not kinds[b.number] and is_paragraph(b)]
        self.paragraphs = {b.number for b in texts}
        self.told = Counter(word for b in texts for word in beginnings(b.text))
        self.named = Counter(name for b in texts for name in _names_in(b.text))
        self.last = max(self.paragraphs, default=-1)
        self.groups = {
            chunk: list(group) for chunk, group in groupby(blocks, key=lambda b: b.chunk)
        }

    def signs(self, block: PageBlock) -> Iterator[str]:
        """The names of a block's signs."""
        yield from _signs_of_form(block)
        yield from _signs_of_telling(block)
        yield f"{_form(block)} {_place(block)}"
        yield from self._signs_in_common(block)
        yield from self._signs_of_place(block)

    def _signs_in_common(self, block: PageBlock) -> Iterator[str]:
        once = 1 if block.number in self.paragraphs else 0
        if words := beginnings(block.text):
            part = sum(self.told[word] > once for word in words) / len(words)
            size = "no" if not part else "few" if part < 1 / 3 else "half" if part < 0.6 else "most"
            yield f"{size} words in common"
        if names := _names_in(block.text):
            part = sum(self.named[name] > once for name in names) / len(names)
            yield f"{'no' if not part else 'all' if part == 1 else 'some'} names in common"

    def _signs_of_place(self, block: PageBlock) -> Iterator[str]:
        number, kinds = block.number, self.kinds
        beside = ["part" if kind_at(kinds, n) else "text" for n in (number - 1, number + 1)]
        form = "sentence" if _is_ended(block.text.strip()) else "line"
        yield f"{form} {_place(block)}, {beside[0]} above, {beside[1]} below"
        yield f"second above is {'part' if kind_at(kinds, number - 2) else 'text'}"
        near = kinds[max(0, number - AROUND) : number + AROUND + 1]
        yield f"{int(NEAR * sum(map(bool, near)) / len(near))} of {NEAR} around are parts"
        if number > self.last and any(kinds[self.last + 1 : number]):
            yield "below a part under the last paragraph"
        others = [b for b in self.groups[block.chunk] if b.number != number]
        if others and all(kinds[b.number] for b in others):
            yield "a group of parts"
        elif others and not any(kinds[b.number] for b in others):
            yield "a group of text"
        elif not others:
            yield "alone"


def _signs_of_form(block: PageBlock) -> Iterator[str]:
    text, words = block.text.strip(), count_words(block)
    is_ended = _is_ended(text)
    yield "a sentence" if block.is_sentence else "a short sentence" if is_ended else "a line"
    yield next((name for most, name in LENGTHS if words <= most), "more words")
    if words > 25:
        yield "many words"
    letters = [word for word in text.split() if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters)
    if len(letters) >= FEWEST_WORDS and capitals >= MOSTLY * len(letters):
        yield "Capitals as Titles Have Them"
    if text.isupper():
        yield "CAPITALS"
    if text.endswith(":"):
        yield "ends with a colon"
    if LABEL.match(text):
        yield "begins with a label"
    if MARKS.search(text):
        yield "marks between entries"
    if block.role != "paragraph":
        yield f"a {block.role}"


def _signs_of_telling(block: PageBlock) -> Iterator[str]:
    text = block.text.strip()
    form = "sentence" if _is_ended(text) else "line"
    if block.reports:
        yield "reports"
    if STARTS.match(text):
        yield f"{form} that goes on"
    if QUOTED.search(text):
        yield "quotes"
        return
    if YOU.search(text):
        yield "says you"
    if WE.search(text):
        yield "says we"
    if has_imperative(text):
        yield "gives an order"


def may_be_weighed(block: PageBlock) -> bool:
    """A line, or a sentence below the title that has no verb or speaks to the reader.

    One that tells anything is the article's.
    """
    text = block.text.strip()
    if block.role == "table cell" or len(text) > LONGEST:
        return False
    if not _is_ended(text):
        return True
    if block.is_before_text or block.reports or QUOTED.search(text) or OVER.search(text):
        return False
    is_told = FINITE.search(text) or STARTS.match(text)
    return not is_told or bool(ADDRESS.search(text)) or has_imperative(text)


def _is_ended(text: str) -> bool:
    """Whether it ends as sentences do, or leads in what follows."""
    return text.rstrip(CLOSING).endswith((".", "!", "?", "…")) or (
        text.endswith(":") and text.count(" ") >= FEWEST_WORDS
    )


def _form(block: PageBlock) -> str:
    text = block.text.strip()
    form = "a sentence" if _is_ended(text) else "a line"
    if OVER.search(text):
        return f"{form} in the past"
    return f"{form} in the present" if FINITE.search(text) else f"{form} without a verb"


def _place(block: PageBlock) -> str:
    if block.is_before_text:
        return "over the text"
    return "under the text" if block.is_after_text else "among the text"


def _names_in(text: str) -> set[str]:
    return {found.group() for found in NAME.finditer(text)}

"""Links to other pages: a heading of such links and the titles that follow it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from probanda.evidence.furniture.lines import INNER_END, PageBlock
from probanda.evidence.vocabulary import load_table

KIND = "related links"
LIST_BULLET = re.compile(r"^\s*(?:[-*•‣▪–—·►▶→»>]|\(?\d{1,2}[.)])\s*")
CUT_SHORT = re.compile(r"[\w’']\s?(?:\.{3}|…)$")
MOST_BELOW = 24
LONGEST_TITLE = 160


def related_links(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> Iterator[tuple[int, str]]:
    """Blocks that lead elsewhere, by their number."""
    for number, block in enumerate(blocks):
        if kinds[number] == KIND and _is_bare_heading(block):
            for title in _titles_below(blocks, kinds, number):
                yield title, KIND
        elif kinds[number] is None and _is_two_line_link(blocks, number):
            yield number, KIND
            for title in _titles_below(blocks, kinds, number):
                yield title, KIND
        elif kinds[number] is None and _is_inline_link(block):
            yield number, KIND


def _is_bare_heading(block: PageBlock) -> bool:
    """A heading of links, without a title of its own in the line."""
    return len(block.text) <= 60 and not re.search(r"[:–—|»>►→▶]\s*\S", block.text)


def _is_two_line_link(blocks: Sequence[PageBlock], number: int) -> bool:
    """A line such as "Flood latest:" with the title of another page right below."""
    block = blocks[number]
    if number + 1 >= len(blocks) or block.role == "table cell":
        return False
    below = blocks[number + 1]
    fits = (
        len(block.text) <= 70
        and not block.reports
        and _link_heading().fullmatch(block.text.strip())
    )
    if not fits or below.chunk != block.chunk or not _is_title(below):
        return False
    ends_chunk = number + 2 >= len(blocks) or blocks[number + 2].chunk != below.chunk
    return block.text.rstrip().endswith((":", "»", "|", "–", "—")) or (
        ends_chunk and len(block.text) <= 30
    )


def _is_inline_link(block: PageBlock) -> bool:
    text = block.text.strip()
    found = _inline_link().fullmatch(text) or (
        block.is_between_text and _labelled_title().fullmatch(text)
    )
    return (
        bool(found)
        and len(block.text) <= 160
        and (not block.is_sentence or text.endswith("?"))
        and block.role not in ("list item", "table cell")
    )


def _titles_below(
    blocks: Sequence[PageBlock], kinds: Sequence[str | None], number: int
) -> Iterator[int]:
    """The titles after a heading of links: those of its own group, or of the next group."""
    heading = blocks[number]
    chunk: int | None = None
    for following in blocks[number + 1 : number + 1 + MOST_BELOW]:
        if kinds[following.number] == "metadata" and not _is_title(following):
            continue  # how long ago it came, or its place in a list of what is read most
        if not (_is_title(following) or _is_ranked(following, blocks, kinds)) or kinds[
            following.number
        ] not in (None, KIND, "metadata"):
            return
        if chunk is None:
            chunk = following.chunk
        elif following.chunk != chunk and not _stands_alone(following, blocks, kinds):
            return
        if chunk == heading.chunk and following.chunk != chunk:
            return
        yield following.number


def _is_ranked(block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]) -> bool:
    """Whether a short block stands between two dates or numbers of a list, whatever it ends with."""
    beside = [kinds[n] for n in (block.number - 1, block.number + 1) if 0 <= n < len(kinds)]
    return beside == ["metadata"] * 2 and len(block.text) <= LONGEST_TITLE and not block.reports


def _stands_alone(
    block: PageBlock, blocks: Sequence[PageBlock], kinds: Sequence[str | None]
) -> bool:
    """A title between blank lines belongs to the list unless it heads the paragraph below."""
    after = blocks[block.number + 1] if block.number + 1 < len(blocks) else None
    return after is None or _is_title(after) or kinds[after.number] is not None


def _is_title(block: PageBlock) -> bool:
    """Shaped like the title of a page: one short line that does not end like a sentence."""
    text = LIST_BULLET.sub("", block.text).strip()
    if not 8 <= len(text) <= LONGEST_TITLE or "\n" in text or " " not in text:
        return False
    if CUT_SHORT.search(text):
        return not INNER_END.search(text)
    if block.is_sentence and text[-1] not in "?!":
        return False
    return text[-1] not in ".…;,:" and not text.endswith((".”", '."', ".'", ".’"))


@lru_cache(maxsize=1)
def _link_heading() -> re.Pattern[str]:
    """A heading whose last words are such as stand over links: "Flood latest:"."""
    words = "|".join([*load_table("link_headings")["live"], *load_table("link_headings")["kinds"]])
    return re.compile(rf"(?:[^.!?:“”\"]{{0,60}}\s)?(?:{words})\s*[:–—|»]?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _inline_link() -> re.Pattern[str]:
    """The same with the other page's title in the line: "Flood live: River bursts its banks"."""
    words = "|".join(load_table("link_headings")["live"])
    return re.compile(
        rf"(?:[^.!?:“”\"]{{0,40}}\s)?(?:{words})(?:\s+news)?\s*[:|–—»]\s+\S.*", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _labelled_title() -> re.Pattern[str]:
    """A title behind such a label as "From the archive:" or "Our earlier reporting:"."""
    words = "|".join(load_table("link_headings")["kinds"])
    return re.compile(
        rf"[\[(•·*]?\s?(?:[\w’',-]+\s){{0,5}}(?i:{words})\s*(?:[:|»•·\])]|\s[–—-])\s+[A-Z]\S*\s\S.*"
    )

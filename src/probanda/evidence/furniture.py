"""What of a page is not the article, by the original's structure and by a block's words."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from probanda.evidence.document import Block, Furniture, ReadText

BY_ROLE = {
    "caption": "caption",
    "navigation": "navigation",
    "form": "sign-up form",
    "metadata": "metadata",
    "running header": "running header",
    "markup": "markup remains",
}
LONGEST = {"caption": 400, "disclaimer": 600, "privacy notice": 600, "translation notice": 400}
LONGEST_OTHER = 240
MARKUP = re.compile(r"</?[a-z][^>]*>|&[a-z]+;|\[/?[a-z]+\]|\{\{|\}\}|^\W*$|^https?://\S+$", re.I)
SENTENCE_END = re.compile(r"[.!?…]['\"”’»)\]]*$")
TEASER = re.compile(r"^[^.!?\n]{3,60}:$")


@lru_cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    source = files("probanda.evidence").joinpath("data/furniture.toml").read_text("utf-8")
    return tuple(
        (kind, re.compile("|".join(f"(?:{p})" for p in entry["patterns"]), re.I))
        for kind, entry in tomllib.loads(source).items()
    )


def find_furniture(read: ReadText, document: str) -> tuple[Furniture, ...]:
    """Whole blocks that are page furniture, each with its kind, in order."""
    kinds: list[str | None] = [_kind(read, block) for block in read.blocks]
    for number, kind in enumerate(kinds):
        if kind == "related links":
            _mark_titles(read, kinds, number)
        elif kind is None and TEASER.match(_text(read, read.blocks[number])):
            _mark_teaser(read, kinds, number)
    return tuple(
        Furniture(document, block.start, block.end, kind=kind)
        for block, kind in zip(read.blocks, kinds, strict=True)
        if kind
    )


def _text(read: ReadText, block: Block) -> str:
    return read.text[block.start : block.end]


def _kind(read: ReadText, block: Block) -> str | None:
    text = " ".join(_text(read, block).split())
    if block.role in BY_ROLE and block.role != "metadata":
        return BY_ROLE[block.role]
    for kind, pattern in _patterns():
        if len(text) <= LONGEST.get(kind, LONGEST_OTHER) and pattern.match(text):
            return kind
    if block.role == "metadata":
        return "metadata"
    return "markup remains" if len(MARKUP.sub("", text).strip()) * 2 < len(text) else None


def _is_title(read: ReadText, block: Block) -> bool:
    text = _text(read, block)
    return len(text) <= 140 and not SENTENCE_END.search(text)


def _mark_titles(read: ReadText, kinds: list[str | None], heading: int) -> None:
    """After a heading for links come their titles: short lines without a mark at the end."""
    text = _text(read, read.blocks[heading])
    if not text.rstrip().endswith(":") and not re.search(
        r"(stories|articles|links|next|more|also|read|picks|topics|content|you)\s*:?$", text, re.I
    ):
        return
    for number in range(heading + 1, len(kinds)):
        if kinds[number] or not _is_title(read, read.blocks[number]):
            return
        kinds[number] = "related links"


def _mark_teaser(read: ReadText, kinds: list[str | None], first: int) -> None:
    """A short label with a colon and one title under it, between whole sentences: a link."""
    after = first + 1
    if after >= len(kinds) or kinds[after] or not _is_title(read, read.blocks[after]):
        return
    ends = after + 1
    is_list = ends < len(kinds) and _is_title(read, read.blocks[ends])
    if first and not is_list and SENTENCE_END.search(_text(read, read.blocks[first - 1])):
        kinds[first] = kinds[after] = "related links"

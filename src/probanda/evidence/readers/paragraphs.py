"""Find the paragraphs of running text that has no markup, by blank lines and the length of lines.

A scraped text has a paragraph a line; a typed one breaks its lines at some width. Cutting the
second kind at line ends would cut sentences, joining the first kind would glue headings to them.
"""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from probanda.evidence.document import Block, Role

LINE = re.compile(r"[^\r\n\f\v\u2028\u2029]+")
LINE_END = re.compile(r"\r\n|[\r\n\f\v\u2028\u2029]")
UNSEEN = " \t\r\n\f\v\0\ufeff\u200b\u200e\u200f\u2060\xa0\u2028\u2029"
LIST_MARK = re.compile(r"(?:[-*•‣▪◦–—·]|\(?\d{1,3}[.)]|\(?[a-z][.)])[ \t]+\S")
SENTENCE_END = re.compile(r"[.!?…][\"'”’“‘»«)\]]*(?:\s*(?:\[\d+\]|[♦◆■□●▪∎]))*$")
"""The end of a sentence; a note's number or the sign at the end of an article may follow."""
STAFF_BYLINE = re.compile(r"by (?:our|[Ss]taff)\b(?: [\w-]+){1,4}")
"""A byline in small letters below a title, which goes on nothing."""
STAMP = re.compile(r"(?P<stamp>date \d{4}-\d{2}-\d{2})\s+(?=\S)")
"""The day that a program which saves pages writes before a text, in its first line."""

WIDEST_WRAP = 130
"""No one breaks lines by hand or by mail program beyond this many characters."""


class Line(NamedTuple):
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    text: str
    indented: bool


def find_paragraphs(text: str) -> list[Block]:
    """The blocks of a plain text in order: paragraphs, headings, list items, quoted mail."""
    chunks = _chunks(text)
    width = _wrap_width(chunks)
    groups = [group for chunk in chunks for group in _paragraphs_of_chunk(chunk, width)]
    blocks = []
    for number, group in enumerate(groups):
        start, end = group[0].start, group[-1].end
        if number == 0 and (stamp := STAMP.match(text, start, end)):
            blocks.append(Block(start, stamp.end("stamp"), "metadata"))
            start = stamp.end()
        blocks.append(Block(start, end, _role(text[start:end], number == 0)))
    return blocks


def _chunks(text: str) -> list[list[Line]]:
    """Lines between blank lines."""
    chunks: list[list[Line]] = [[]]
    position = 0
    while position <= len(text):
        found = LINE_END.search(text, position)
        stop = found.start() if found else len(text)
        raw = text[position:stop]
        body = raw.strip(UNSEEN)
        if body:
            lead = len(raw) - len(raw.lstrip(UNSEEN))
            start = position + lead
            chunks[-1].append(Line(start, start + len(body), body, raw[:1] in (" ", "\t")))
        elif chunks[-1]:
            chunks.append([])
        if not found:
            break
        position = found.end()
    return [chunk for chunk in chunks if chunk]


def _wrap_width(chunks: Sequence[Sequence[Line]]) -> int | None:
    """The width at which the lines were broken, or None when a line is a paragraph."""
    lengths = sorted(len(line.text) for chunk in chunks for line in chunk if " " in line.text)
    if len(lengths) < 4:
        return None
    width = lengths[-1]
    if width > WIDEST_WRAP:
        width = lengths[int(len(lengths) * 0.9)]
    if width > WIDEST_WRAP or width < 30:
        return None
    pairs = [pair for chunk in chunks for pair in itertools.pairwise(chunk)]
    full = sum(_is_full(line, following, width) for line, following in pairs)
    return width if len(pairs) >= 2 and full >= 0.5 * len(pairs) else None


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word had no room on this one."""
    first_word = following.text.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(first_word) > width * 0.92


def _paragraphs_of_chunk(chunk: Sequence[Line], width: int | None) -> list[list[Line]]:
    groups = [[chunk[0]]]
    for line, following in itertools.pairwise(chunk):
        if _goes_on(line, following, width):
            groups[-1].append(following)
        else:
            groups.append([following])
    return groups


def _goes_on(line: Line, following: Line, width: int | None) -> bool:
    if LIST_MARK.match(following.text) or following.text[0] == ">" != line.text[0]:
        return False
    if STAFF_BYLINE.fullmatch(following.text):
        return False
    ended = bool(SENTENCE_END.search(line.text))
    if not ended and following.text[0].islower() and len(line.text) > 30 and " " in following.text:
        return True
    if width is None:
        return False
    if following.indented and not line.indented and ended:
        return False
    return _is_full(line, following, width)


def _role(text: str, is_first: bool) -> Role:
    if text[0] == ">":
        return "quotation"
    if LIST_MARK.match(text):
        return "list item"
    return "heading" if looks_like_heading(text, is_first) else "paragraph"


def looks_like_heading(text: str, is_first: bool = False) -> bool:
    """Whether a line without markup is shaped like a heading: short, and no sentence's end."""
    longest = 160 if is_first else 120
    if len(text) > longest or "\n" in text or " " not in text:
        return False
    if text[-1] in '.!,;:…"”»)' or SENTENCE_END.search(text):
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'«"

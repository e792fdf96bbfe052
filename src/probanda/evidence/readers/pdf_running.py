"""Tell what repeats at the head and foot of pages from what the pages say."""

import re
from collections import Counter
from collections.abc import Sequence

from probanda.evidence.readers.pdf_lines import PageLine

DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|стор\.?|стр\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|з|из)\s*\d{1,4})?\W*",
    re.I,
)
EDGE = 0.13
"""The part of the page's height, at top and foot, where headers and footers stand."""


def split_running_lines(
    pages: Sequence[Sequence[PageLine]],
) -> tuple[list[list[PageLine]], list[list[PageLine]]]:
    """For each page its running lines, and its other lines."""
    seen = Counter(
        shape for lines in pages for shape in {_shape(line) for line in lines if _is_at_edge(line)}
    )
    running: list[list[PageLine]] = []
    bodies: list[list[PageLine]] = []
    for lines in pages:
        is_running = [_is_running(line, seen) for line in lines]
        running.append([line for line, runs in zip(lines, is_running, strict=True) if runs])
        bodies.append([line for line, runs in zip(lines, is_running, strict=True) if not runs])
    return running, bodies


def _is_running(line: PageLine, seen: Counter[str]) -> bool:
    if not _is_at_edge(line):
        return False
    return seen[_shape(line)] >= 2 or bool(PAGE_NUMBER.fullmatch(line.text))


def _is_at_edge(line: PageLine) -> bool:
    return line.at_edge < EDGE or line.at_edge > 1 - EDGE


def _shape(line: PageLine) -> str:
    return DIGITS.sub("0", line.text)

"""Tell what repeats at the head and foot of pages from what the pages say."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from probanda.evidence.print_stamps import is_print_stamp
from probanda.evidence.readers.pdf_lines import PageLine

DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|стор\.?|стр\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/|von|з|из)\s*\d{1,4})?[^\w.,;:!?]*",
    re.I,
)
"""No mark of a sentence follows: "2030." may be how a sentence from the page before ends."""

EDGE = 0.15
"""The part of the page's height, at top and foot, where headers and footers stand."""

Shape = tuple[str, int]
"""A line's words with all numbers alike, and its height on the page in hundredths."""


def split_running_lines(
    pages: Sequence[Sequence[PageLine]],
) -> tuple[list[list[PageLine]], list[list[PageLine]]]:
    """For each page its running lines, and its other lines.

    Lines run when they stand at one height of several pages with no other line between them and
    the edge: what the page says may repeat too, but not there.
    """
    seen = Counter(shape for lines in pages for shape in {_shape(line) for line in lines})
    running: list[list[PageLine]] = []
    bodies: list[list[PageLine]] = []
    for lines in pages:
        outer = _outermost(lines, seen)
        running.append([line for number, line in enumerate(lines) if number in outer])
        bodies.append([line for number, line in enumerate(lines) if number not in outer])
    return running, bodies


def _outermost(lines: Sequence[PageLine], seen: Counter[Shape]) -> set[int]:
    """The numbers of the running lines, from each edge inward to the first line that is none."""
    downward = sorted(range(len(lines)), key=lambda n: -lines[n].at_edge)
    outer: set[int] = set()
    for inward in (downward, downward[::-1]):
        for number in takewhile(lambda n: _is_running(lines[n], seen), inward):
            outer.add(number)
    return outer


def _is_running(line: PageLine, seen: Counter[Shape]) -> bool:
    if EDGE <= line.at_edge <= 1 - EDGE:
        return False
    if PAGE_NUMBER.fullmatch(line.text) or is_print_stamp(line.text):
        return True
    return seen[_shape(line)] >= 2


def _shape(line: PageLine) -> Shape:
    return DIGITS.sub("0", line.text), round(line.at_edge * 100)

"""Paragraphs of a page from its lines: by white space, indentation, short lines and letter size."""

import itertools
from collections.abc import Sequence
from statistics import median

from probanda.evidence.readers.paragraphs import LIST_MARK, SENTENCE_END
from probanda.evidence.readers.pdf_lines import PageLine

CLOSE = 1.5
"""From line to line where lines stand close, in heights of their letters."""

CLEARLY_LARGER = 1.45
"""How much taller letters of another size are; boxes hug the ink, so that less may be chance."""


def find_paragraphs(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """The lines in groups; each group is one paragraph or heading of the page."""
    if not lines:
        return []
    leading = _usual_leading(lines)
    height = median(line.height for line in lines)
    groups = [[lines[0]]]
    for before, line in itertools.pairwise(lines):
        larger = min(before.height, line.height) / height
        wider = larger if larger > CLEARLY_LARGER else 1.0  # a title that takes two lines
        if _goes_on(groups[-1], before, line, leading * wider):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _usual_leading(lines: Sequence[PageLine]) -> float:
    """From line to line of one paragraph: told by sentences that go on in the next line.

    Where none does, the lines may all be paragraphs of their own: close lines are then needed.
    """
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.box[1] > b.box[1]]
    far = 3 * max(line.height for line in lines)
    near = [(a, b) for a, b in pairs if a.box[1] - b.box[1] < far]
    within = [a.box[1] - b.box[1] for a, b in near if _runs_on(a.text, b.text)]
    if within:
        return median(within)
    close = CLOSE * median(line.height for line in lines)
    return min([close, median(a.box[1] - b.box[1] for a, b in near)] if near else [close])


def _runs_on(before: str, after: str) -> bool:
    return not SENTENCE_END.search(before) and after[:1].isalpha() and not after[:1].isupper()


def _goes_on(group: Sequence[PageLine], before: PageLine, line: PageLine, leading: float) -> bool:
    ended = bool(SENTENCE_END.search(before.text))
    if LIST_MARK.match(line.text):
        return False
    step = before.box[1] - line.box[1]
    if step < 0:  # the next column's top
        return not ended and line.text[:1].islower()
    if step > 1.35 * leading or _differ_in_size(before, line):
        return False
    left = min(member.box[0] for member in group)
    right = max(member.box[2] for member in [*group, line])
    if len(group) == 1:
        is_indented = line.box[0] > left + 1.5 * line.height
    else:
        is_indented = line.box[0] > group[-1].box[0] + 0.8 * line.height
    is_short = before.box[2] < right - 0.2 * (right - left)
    return not (ended and (is_indented or is_short))


def _differ_in_size(a: PageLine, b: PageLine) -> bool:
    smaller, larger = sorted((a.height, b.height))
    return larger > CLEARLY_LARGER * smaller

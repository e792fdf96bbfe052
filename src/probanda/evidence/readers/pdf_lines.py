"""Lines of a PDF page from its characters, in reading order, columns one after the other."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2
import pypdfium2.raw

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's lower left corner."""

COLUMN_GAP = 1.2
"""White between columns, in heights of a line; words of one line stand closer."""


@dataclass(frozen=True)
class PageLine:
    """A line of a page. ``at_edge`` is how high its middle stands, 0 at the foot, 1 at the top."""

    text: str
    page: int
    box: Box
    at_edge: float

    @property
    def height(self) -> float:
        """How tall the line's letters stand."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True)
class _Character:
    text: str
    box: Box


def find_lines(text: pypdfium2.PdfTextPage, page: int, page_height: float) -> list[PageLine]:
    """The page's lines as a reader goes through them."""
    segments = _segments(_characters(text))
    ordered: list[PageLine] = []
    for group in _reading_order(segments):
        for segment in group:
            words = "".join(c.text for c in segment).strip()
            if words:
                box = _around([c.box for c in segment if c.text.strip()])
                middle = (box[1] + box[3]) / 2
                ordered.append(PageLine(words, page, box, middle / max(page_height, 1.0)))
    return ordered


def _characters(text: pypdfium2.PdfTextPage) -> list[_Character | None]:
    """The page's characters in the order of the file; None where a line ends."""
    found: list[_Character | None] = []
    raw = pypdfium2.raw
    high: int | None = None
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (10, 13):
            if found and found[-1]:
                found.append(None)
            continue
        if 0xD800 <= code < 0xDC00:  # the first half of a character beyond the basic plane
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            if high is None:
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = None
        if code in (0x02, 0xFFFE) or (code == 0xAD and raw.FPDFText_IsHyphen(text, index) == 1):
            code = ord("-")  # pdfium's own mark for a hyphen at a line's end
        if code < 32:
            code = 32
        found.append(_Character(chr(code), _box(text, index)))
    return found


def _box(text: pypdfium2.PdfTextPage, index: int) -> Box:
    sides = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = sides
    pypdfium2.raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return (left.value, bottom.value, right.value, top.value)


def _segments(characters: Sequence[_Character | None]) -> list[list[_Character]]:
    """Runs of characters on one line without a gap as wide as between columns."""
    segments: list[list[_Character]] = [[]]
    for character in characters:
        if character is None:
            segments.append([])
            continue
        current = segments[-1]
        if character.text.isspace():
            if current:
                current.append(character)
            continue
        before = next((c for c in reversed(current) if not c.text.isspace()), None)
        if before and not _is_beside(
            _around([c.box for c in current[-6:] if c.text.strip()]), character.box
        ):
            segments.append([])
        segments[-1].append(character)
    filled = [segment for segment in segments if any(c.text.strip() for c in segment)]
    return _merged(filled)


def _is_beside(before: Box, after: Box) -> bool:
    """Whether two boxes stand on one line with no more than words' space between them."""
    height = max(before[3] - before[1], after[3] - after[1], 1.0)
    apart = after[0] - before[2]
    overlap = min(before[3], after[3]) - max(before[1], after[1])
    lower = min(before[3] - before[1], after[3] - after[1])
    near = overlap > 0.3 * lower or abs(before[1] - after[1]) < 0.6 * height
    return near and -height < apart < COLUMN_GAP * height


def _merged(segments: Sequence[list[_Character]]) -> list[list[_Character]]:
    """Segments that follow each other on one line are one: some files place every word alone."""
    merged: list[list[_Character]] = []
    for segment in segments:
        if merged:
            before = _around([c.box for c in merged[-1] if c.text.strip()])
            after = _around([c.box for c in segment if c.text.strip()])
            if after[0] >= before[2] - 1 and _is_beside(before, after):
                space = (
                    []
                    if merged[-1][-1].text.isspace() or after[0] - before[2] < 0.5
                    else [_Character(" ", (before[2], after[1], after[0], after[3]))]
                )
                merged[-1] = [*merged[-1], *space, *segment]
                continue
        merged.append(segment)
    return merged


def _reading_order(segments: list[list[_Character]]) -> list[list[list[_Character]]]:
    """Cut the page into columns and bands; within each, from top to bottom."""
    if not segments:
        return []
    boxed = [(_around([c.box for c in s if c.text.strip()]), s) for s in segments]
    height = median(box[3] - box[1] for box, _ in boxed)
    groups: list[list[list[_Character]]] = []
    stack = [boxed]
    while stack:
        part = stack.pop()
        halves = _cut_upright(part, height) or _cut_across(part)
        if halves:
            stack.extend(reversed(halves))
        else:
            groups.append([s for _, s in sorted(part, key=lambda item: (-item[0][3], item[0][0]))])
    return groups


Boxed = list[tuple[Box, list[_Character]]]


def _cut_upright(part: Boxed, height: float) -> list[Boxed] | None:
    """Left and right of a white strip that no line crosses, if both sides hold several lines."""
    ordered = sorted(part, key=lambda item: item[0][0])
    reach = ordered[0][0][2]
    best: tuple[float, int] | None = None
    for index, (box, _) in enumerate(ordered[1:], start=1):
        gap = box[0] - reach
        if (
            gap > 0.8 * height
            and index >= 3
            and len(ordered) - index >= 3
            and (best is None or gap > best[0])
        ):
            best = (gap, index)
        reach = max(reach, box[2])
    return [ordered[: best[1]], ordered[best[1] :]] if best else None


def _cut_across(part: Boxed) -> list[Boxed] | None:
    """Above and below the tallest white band that no line crosses."""
    ordered = sorted(part, key=lambda item: -item[0][3])
    reach = ordered[0][0][1]
    best: tuple[float, int] | None = None
    for index, (box, _) in enumerate(ordered[1:], start=1):
        gap = reach - box[3]
        if gap > 0 and (best is None or gap > best[0]):
            best = (gap, index)
        reach = min(reach, box[1])
    return [ordered[: best[1]], ordered[best[1] :]] if best else None


def _around(boxes: Sequence[Box]) -> Box:
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )

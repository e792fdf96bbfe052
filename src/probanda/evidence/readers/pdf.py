"""PDF with a text layer: lines with page and box, put together into paragraphs."""

from collections import Counter
from itertools import pairwise

from pypdfium2 import PdfDocument, PdfiumError, PdfTextPage

from probanda.engine.runner import Refusal
from probanda.evidence.document import Place, ReadText
from probanda.evidence.readers.composed import Composer

Line = tuple[str, Place]
MARGIN = 0.08
"""Share of a page's height, at its top and bottom, in which running headers stand."""


def read_pdf(data: bytes, encoding: str | None) -> ReadText:
    """The text as the pages show it."""
    del encoding  # the format says its own
    try:
        opened = PdfDocument(data)
    except PdfiumError as error:
        raise Refusal(*_explain(str(error))) from error
    try:
        pages = [_read_page(opened, number) for number in range(len(opened))]
        heights = [opened[number].get_height() for number in range(len(opened))]
    except PdfiumError as error:
        raise Refusal(*_explain(str(error))) from error
    finally:
        opened.close()
    if not any(pages):
        raise Refusal(
            "it has no text layer", "If it is a scan, take in a recognised text of it too."
        )
    running = _find_running(pages, heights)
    composer = Composer()
    for lines in pages:
        for line in lines:
            if _shape(line[0]) in running:
                composer.add_lines([line], "running header")
        body = [line for line in lines if _shape(line[0]) not in running]
        for paragraph in _paragraphs(body):
            composer.add_lines(paragraph, "paragraph")
    return composer.compose()


def _explain(error: str) -> tuple[str, str]:
    if "password" in error.lower():
        return "it is encrypted", "Take in a copy saved without a password as well."
    return (
        f"it is not a whole PDF ({error})",
        "Ask who handed it over for a whole copy; what is here is kept.",
    )


def _read_page(opened: PdfDocument, number: int) -> list[Line]:
    page = opened[number]
    words: PdfTextPage = page.get_textpage()
    text = words.get_text_range()
    lines: list[Line] = []
    start = 0
    for line in text.splitlines(keepends=True):
        shown = line.strip()
        if shown:
            first = start + line.index(shown[0])
            box = _box(words, first, len(shown))
            lines.append((shown, Place(start=0, end=0, page=number + 1, box=box)))
        start += len(line)
    words.close()
    page.close()
    return lines


def _box(words: PdfTextPage, first: int, length: int) -> tuple[float, float, float, float] | None:
    boxes = [words.get_charbox(i) for i in range(first, first + length) if i < words.count_chars()]
    boxes = [box for box in boxes if box[0] < box[2]]
    if not boxes:
        return None
    left, bottom, right, top = zip(*boxes, strict=True)
    return (
        round(min(left), 1),
        round(min(bottom), 1),
        round(max(right), 1),
        round(max(top), 1),
    )


def _shape(line: str) -> str:
    """A line with its numbers made alike, since page numbers change from page to page."""
    return "".join("0" if c.isdigit() else c for c in line)


def _find_running(pages: list[list[Line]], heights: list[float]) -> set[str]:
    """Lines near the top or bottom that stand on more than one page, or are only a number."""
    seen: Counter[str] = Counter()
    for lines, height in zip(pages, heights, strict=True):
        shapes = set()
        for text, place in lines:
            if place.box is None:
                continue
            middle = (place.box[1] + place.box[3]) / 2
            if middle > height * (1 - MARGIN) or middle < height * MARGIN:
                shapes.add(_shape(text))
        seen.update(shapes)
    return {shape for shape, pages_with in seen.items() if pages_with > 1 or shape.strip("0") == ""}


def _paragraphs(lines: list[Line]) -> list[list[Line]]:
    """Lines belong together while the step from one to the next stays that of the page."""
    if not lines:
        return []
    steps = [_step(a, b) for a, b in pairwise(lines)]
    usual = sorted(step for step in steps if step > 0)
    limit = (usual[len(usual) // 2] * 1.35) if usual else 0
    paragraphs = [[lines[0]]]
    for line, step in zip(lines[1:], steps, strict=True):
        if 0 <= step <= limit:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _step(above: Line, below: Line) -> float:
    if above[1].box is None or below[1].box is None:
        return 0.0
    return above[1].box[1] - below[1].box[1]

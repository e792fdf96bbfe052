"""A paragraph as text and as tokens, and the way from the one to the other."""

from typing import NamedTuple

from spacy.tokens import Doc, Span

from probanda.analysis.language import Paragraph, Parsed

ENDS = (".", "!", "?", "…", ":", ";", "”", '"', ")")


class Passage(NamedTuple):
    """A paragraph's text (which Doc.text would put together anew each time), tokens and place."""

    text: str
    doc: Doc
    start: int
    number: int
    heading: bool

    def span(self, start: int, end: int) -> Span | None:
        """The tokens that overlap a stretch of the text."""
        return find_span(self.doc, start, end)


def find_passages(parsed: Parsed) -> list[Passage]:
    """The article's paragraphs in order."""
    return [_passage(parsed, paragraph, at) for at, paragraph in enumerate(parsed.paragraphs)]


def _passage(parsed: Parsed, paragraph: Paragraph, number: int) -> Passage:
    block = paragraph.block
    text = parsed.document.text[block.start : block.end]
    heading = block.role == "heading" or not text.rstrip().endswith(ENDS)
    return Passage(text, paragraph.doc, block.start, number, heading)


def find_span(doc: Doc, start: int, end: int) -> Span | None:
    """The tokens that overlap a stretch; None when there are none.

    By bisection: Doc.char_span walks through the whole paragraph at every call.
    """
    first, last = _token_at(doc, start), _token_at(doc, end - 1)
    if first < 0 or last < 0:
        return None
    token = doc[first]
    if token.idx + len(token.text) <= start:
        first += 1
    return doc[first : last + 1] if first <= last else None


def _token_at(doc: Doc, at: int) -> int:
    """The last token that begins at or before an offset."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx <= at:
            low = middle + 1
        else:
            high = middle
    return low - 1

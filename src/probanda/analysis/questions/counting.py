"""The number that counts a word of a page."""

from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.pages import Page, Place


def find_number(page: Page, place: Place) -> tuple[int, int] | None:
    """Where the number stands that counts a word."""
    token = page.token(place)
    begin = page.paragraphs[place.block].block.start
    if token.pos_ == "NUM":
        return begin + token.idx, begin + token.idx + len(token.text)
    start = begin + token.left_edge.idx
    end = begin + token.idx + len(token.text)
    for figure in page.figures:
        if start <= figure.start < end and figure.start < begin + token.idx:
            return figure.start, figure.end
    for child in token.children:
        if child.dep_ == "nummod" and child.i < token.i:
            first = child.left_edge
            return begin + first.idx, begin + child.idx + len(child.text)
    if token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ in NOMINAL:
        measure = token.head.head
        spot = begin + measure.idx
        for figure in page.figures:
            if figure.start <= spot < figure.end:
                return figure.start, figure.end
    return None

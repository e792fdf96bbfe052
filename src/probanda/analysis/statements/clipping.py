"""From tokens to characters: what is said, without the words around it."""

from probanda.analysis.statements.datelines import words_behind
from probanda.analysis.statements.drafts import Layout, Span


def clip(layout: Layout, first: int, last: int, holes: list[tuple[int, int]]) -> list[Span]:
    """The words from one token to another without some runs of tokens, trimmed at their ends."""
    pieces: list[tuple[int, int]] = []
    begin = first = words_behind(layout.tokens, first)
    for start, end in sorted(holes):
        if end < begin or start > last:
            continue
        pieces.append((begin, start - 1))
        begin = max(begin, end + 1)
    pieces.append((begin, last))
    spans = []
    for a, b in pieces:
        trimmed = trim(layout, a, b)
        if trimmed:
            spans.append(trimmed)
    return spans


def trim(layout: Layout, first: int, last: int) -> Span | None:
    """Characters of a run of tokens, white space, commas and the closing full stop left out."""
    doc = layout.tokens
    drop = {",", ";", ":", "—", "–", "-", "--"}
    while first <= last and (doc[first].is_space or doc[first].text in drop):
        first += 1
    ends = drop | {".", "!", "?"}
    while last >= first and (
        doc[last].is_space or (doc[last].text in ends and layout.quoted[last] < 0)
    ):
        last -= 1
    if first > last or all(doc[i].is_punct for i in range(first, last + 1)):
        return None
    start, end = layout.span(first, last)
    return fit_marks(layout, start, end)


def fit_marks(layout: Layout, start: int, end: int) -> Span | None:
    """Leave out the outer marks of a quotation that stands at the ends of what is said."""
    for quotation in layout.quotations:
        whole = quotation.outer_start <= start and end <= quotation.outer_end
        if whole:
            start, end = max(start, quotation.start), min(end, quotation.end)
        elif start < quotation.outer_start < end <= quotation.outer_end:
            end = quotation.end
    return (start, end) if start < end else None

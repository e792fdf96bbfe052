"""Numbers and vague quantities of the case, with what they count and who gives them."""

from collections.abc import Sequence

from probanda import ids
from probanda.analysis.dates import find_dates
from probanda.analysis.figures.quantities import Quantity, find_quantities
from probanda.analysis.language import Paragraph, Parsed
from probanda.analysis.records import Entity, Figure, Statement
from probanda.evidence.document import Position

__all__ = ["find_figures"]


def find_figures(
    parsed: Parsed, statements: Sequence[Statement], entities: Sequence[Entity]
) -> tuple[Figure, ...]:
    """Every figure of the article, in order; dates and numbers in names are none."""
    names = [m for e in entities for m in e.mentions]
    all_dates = find_dates(parsed)
    found = []
    for paragraph in parsed.paragraphs:
        dates = [(d.start, d.end) for d in all_dates if d.start < paragraph.block.end]
        for quantity in find_quantities(paragraph.doc):
            place = Position(
                parsed.document.id,
                paragraph.start + quantity.start,
                paragraph.start + quantity.end,
            )
            in_date = any(s < place.end and place.start < e for s, e in dates)
            in_name = any(m.start <= place.start and place.end <= m.end for m in names)
            if not in_date and not in_name:
                found.append(_make(paragraph, place, quantity, statements))
    return tuple(found)


def _make(
    paragraph: Paragraph, place: Position, quantity: Quantity, statements: Sequence[Statement]
) -> Figure:
    holding = [
        s
        for s in statements
        if any(c.start <= place.start and place.end <= c.end for c in s.content)
    ]
    innermost = min(holding, key=lambda s: sum(c.end - c.start for c in s.content), default=None)
    return Figure(
        place.document,
        place.start,
        place.end,
        id=ids.content_id("figure", place.document, place.start, place.end),
        value=quantity.value,
        min=quantity.least,
        max=quantity.most,
        qualifier=quantity.qualifier,
        unit=quantity.unit,
        counted=quantity.counted,
        teller=innermost.speaker_name if innermost else None,
        as_of=None,
    )

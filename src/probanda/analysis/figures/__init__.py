"""Numbers and vague quantities of the case, with what they count and who gives them."""

import re
from collections.abc import Sequence

from probanda import ids
from probanda.analysis.dates.expressions import find_stretches
from probanda.analysis.dates.passages import find_passages
from probanda.analysis.dates.scanning import Sighting
from probanda.analysis.figures.quantities import Quantity, find_quantities
from probanda.analysis.figures.vocabulary import listed
from probanda.analysis.language import Parsed
from probanda.analysis.records import Entity, Figure, Statement
from probanda.evidence.document import Document, Position

__all__ = ["find_figures"]

NUMBERED = re.compile(r"(?<![.!?] )\b([A-Z]\w+)[ -](\d{2,4})\b(?![,.]\d)")
"""A name and its number: "Falcon 737"; a word of the list below is none, whatever its capital."""


def find_figures(
    parsed: Parsed, statements: Sequence[Statement], entities: Sequence[Entity]
) -> tuple[Figure, ...]:
    """Every figure of the article, in order; dates and numbers in names are none."""
    named = _names_with_numbers(parsed.document, entities)
    numbered = frozenset(
        number
        for name, number in NUMBERED.findall(parsed.document.text)
        if name.lower() not in listed("refusals", "no_names")
    )
    found = []
    for passage in find_passages(parsed):
        dates = find_stretches(passage)
        for quantity in find_quantities(passage, dates, numbered):
            place = parsed.document.span(
                passage.start + quantity.start, passage.start + quantity.end
            )
            if not any(n.start <= place.start and place.end <= n.end for n in named):
                as_of = _as_of(parsed.document, quantity, dates, passage.text)
                found.append(_make(place, quantity, _teller(place, statements), as_of))
    return tuple(found)


def _names_with_numbers(document: Document, entities: Sequence[Entity]) -> list[Position]:
    """Names that hold a number of their own: figures, or a number word with a capital."""
    return [
        mention
        for entity in entities
        for mention in entity.mentions
        for words in [document.text[mention.start : mention.end].split()]
        if len(words) > 1
        and all(w[0].isupper() or w[0].isdigit() for w in words if len(w) > 3)
        and not words[0][0].isdigit()
        and any(w[0].isupper() for w in words)
    ]


def _teller(place: Position, statements: Sequence[Statement]) -> str | None:
    """The speaker of the innermost statement whose words hold the figure; None is the narrator.

    Whoever denies something gives no figure of it: `denied that 40 had died`.
    """
    holding = [
        s
        for s in statements
        if s.polarity == "asserts"
        and any(c.start <= place.start and place.end <= c.end for c in s.content)
    ]
    innermost = min(holding, key=lambda s: sum(c.end - c.start for c in s.content), default=None)
    return innermost.speaker_name if innermost else None


def _as_of(
    document: Document, quantity: Quantity, dates: Sequence[Sighting], text: str
) -> str | None:
    """The day of publication, when that is known and the sentence says that it speaks of now."""
    published = document.published
    if published.from_ is None or published.from_ != published.to:
        return None
    for start, end, shape, _ in dates:
        between = text[min(end, quantity.end) : max(start, quantity.start)]
        if shape in ("now", "so far") and not any(mark in between for mark in ".!?;"):
            return published.from_
    return None


def _make(place: Position, quantity: Quantity, teller: str | None, as_of: str | None) -> Figure:
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
        teller=teller,
        as_of=as_of,
    )

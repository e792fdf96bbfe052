"""Where documents print what a charge says: its words, and the days of its period with their hedges."""

import re
from collections.abc import Iterable, Iterator, Mapping

from probanda.analysis.records import Charge, DateExpression
from probanda.evidence.document import Position

HEDGE, BEGIN = r"(?:at\s+least|no\s+later\s+than)", r"(?:from|since|between|as\s+of)"
AT_LEAST = re.compile(rf"\b{HEDGE}\W+{BEGIN}\b|\b{BEGIN}\W+{HEDGE}\b", re.IGNORECASE)
"""What is said to have been done "at least from" a day may have begun before it."""


def find_printed(charge: Charge, words: str, texts: Mapping[str, str]) -> tuple[Position, ...]:
    """Where the passages that report a charge print words of it; ``texts`` by document."""
    looked = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    found = ((s.document, looked.search(texts[s.document], s.start, s.end)) for s in charge.spans)
    return tuple(Position(document, *match.span()) for document, match in found if match)


def find_period(charge: Charge, dates: Iterable[DateExpression]) -> Iterator[Position]:
    """The passages of a charge that print a day of its period, whole: "allegedly", "at least from"."""
    ends = {charge.from_, charge.to} - {None}
    held = [date for date in dates if ends & {date.from_, date.to}]
    for span in charge.spans:
        if any(
            span.document == d.document and span.start <= d.start and d.end <= span.end
            for d in held
        ):
            yield span


def may_begin_before(
    charge: Charge, dates: Iterable[DateExpression], texts: Mapping[str, str]
) -> bool:
    """Whether a passage that prints the charge's period says "at least from" of it."""
    return any(
        AT_LEAST.search(texts[place.document], place.start, place.end)
        for place in find_period(charge, dates)
    )

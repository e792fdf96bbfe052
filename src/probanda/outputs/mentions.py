"""Where a person or body stands in the texts, as a reader counts it."""

from probanda.analysis.records import Entity
from probanda.evidence.document import Position

BESIDE = len(", ")
"""Characters between a name and its office."""


def places_of(entity: Entity) -> tuple[Position, ...]:
    """Its mentions in order; a name and the office beside it stand at one place."""
    found: list[Position] = []
    for mention in sorted(entity.mentions):
        last = found[-1] if found else None
        if last and last.document == mention.document and mention.start - last.end <= BESIDE:
            end = max(last.end, mention.end)
            found[-1] = Position(last.document, last.start, end)
        else:
            found.append(Position(mention.document, mention.start, mention.end))
    return tuple(found)

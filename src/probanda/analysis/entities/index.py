"""Which entity stands at a place of the text."""

from probanda.analysis.records import Entity
from probanda.evidence.document import Position


class EntityIndex:
    """A look-up of entities by position; made once for the entities of one document or case."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._by_document: dict[str, list[tuple[Position, Entity]]] = {}
        for entity in entities:
            for mention in entity.mentions:
                self._by_document.setdefault(mention.document, []).append((mention, entity))
        for mentions in self._by_document.values():
            mentions.sort(key=lambda pair: (pair[0], pair[1].id))

    def at(self, position: Position) -> Entity | None:
        """The entity of the shortest mention that covers the position, or None."""
        covering = [
            (mention.end - mention.start, mention, entity.id, entity)
            for mention, entity in self._by_document.get(position.document, ())
            if mention.start <= position.start and position.end <= mention.end
        ]
        return min(covering, key=lambda c: c[:3])[3] if covering else None

    def exactly(self, position: Position) -> Entity | None:
        """The entity that has just this position as a mention, or None."""
        found = (e for m, e in self._by_document.get(position.document, ()) if m == position)
        return next(found, None)

    def inside(self, position: Position) -> tuple[tuple[Position, Entity], ...]:
        """Mentions that lie in the position, in the order of the text, longer ones first."""
        held = [
            (mention, entity)
            for mention, entity in self._by_document.get(position.document, ())
            if position.start <= mention.start and mention.end <= position.end
        ]
        return tuple(sorted(held, key=lambda p: (p[0].start, -p[0].end, p[1].id)))

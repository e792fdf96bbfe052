"""Conflicts as the report shows them: both wordings beside each other."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.analysis.records import Conflict
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Citations, Quote, Use

AROUND = 160


class ConflictCard(msgspec.Struct, frozen=True):
    """Passages that differ, beside each other."""

    number: str
    anchor: str
    kind: str
    text: str
    sides: tuple[Quote, ...]


def number_conflicts(conflicts: Iterable[Conflict]) -> tuple[tuple[Use, Conflict], ...]:
    """Conflicts with the numbers that the report gives them."""
    return tuple((Use(f"5.{n}", f"conflict-{n}"), c) for n, c in enumerate(conflicts, 1))


def make_conflict(use: Use, conflict: Conflict, citations: Citations) -> ConflictCard:
    """Both wordings, each with some of what stands around it."""
    sides = tuple(citations.quote_around(span, use, AROUND) for span in conflict.spans)
    return ConflictCard(use.label, use.anchor, conflict.kind, conflict.text, sides)


def place_conflicts(
    conflicts: Iterable[tuple[Use, Conflict]],
) -> Mapping[str, Sequence[tuple[Position, Use]]]:
    """By document, the places that are in conflict."""
    places: dict[str, list[tuple[Position, Use]]] = {}
    for use, conflict in conflicts:
        for span in conflict.spans:
            places.setdefault(span.document, []).append((span, use))
    return places

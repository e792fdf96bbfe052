"""How many lines stand behind a claim."""

from collections.abc import Sequence

import msgspec

from probanda.analysis.claims.unit import Unit
from probanda.analysis.records import Reuse
from probanda.evidence.document import Position

MOSTLY = 0.8
BESIDE = 2
"""Characters between two sentences of one paragraph."""


class Copies(msgspec.Struct, frozen=True):
    """Families of the narrators' own words, and where they stand in each document."""

    spans: dict[str, list[tuple[Position, str]]]

    def families(self, unit: Unit) -> set[str]:
        """Those of which a unit's words are."""
        held = self.spans.get(unit.place.document, ())
        return {family for span, family in held if carries(span, unit)}

    def carriers(self, group: Sequence[Unit]) -> dict[str, list[str]]:
        """For each family the documents whose units stand in it, where there are several.

        The same words just beside the passage are of it: one paper may have drawn sentences together.
        """
        found: dict[str, set[str]] = {}
        carried: dict[str, list[Unit]] = {}
        for unit in group:
            for span, family in self.spans.get(unit.place.document, ()):
                if carries(span, unit):
                    found.setdefault(family, set()).add(unit.place.document)
                    carried.setdefault(family, []).append(unit)
        for unit in group:
            for span, family in self.spans.get(unit.place.document, ()):
                same = any(unit.terms == other.terms for other in carried.get(family, ()))
                if _is_beside(span, unit) and same:
                    found[family].add(unit.place.document)
        return {f: sorted(found[f]) for f in sorted(found) if len(found[f]) > 1}


def index_copies(reuse: Sequence[Reuse], *, quotation: bool = False) -> Copies:
    """The families that fold lines: a quotation in common does not; or those of quotations."""
    spans: dict[str, list[tuple[Position, str]]] = {}
    for family in reuse:
        if family.quotation is quotation:
            for span in family.spans:
                spans.setdefault(span.document, []).append((span, family.id))
    return Copies(spans)


def count_lines(group: Sequence[Unit], copies: Copies) -> tuple[int, list[str]]:
    """Documents that carry the claim in one copied passage of the narrators are one line.

    So are documents that name the same relay for it. The reasons say what was folded.
    """
    lines = {unit.place.document: {unit.place.document} for unit in group}
    reasons = []

    def fold(documents: Sequence[str]) -> None:
        whole = set().union(*(lines[d] for d in documents))
        for document in whole:
            lines[document] = whole

    for family, carriers in copies.carriers(group).items():
        fold(carriers)
        reasons.append(f"{len(carriers)} documents carry it in a copied passage ({family})")
    relays: dict[str, set[str]] = {}
    for unit in group:
        if unit.statement and unit.statement.relayed_by:
            relays.setdefault(unit.statement.relayed_by, set()).add(unit.place.document)
    for relay in sorted(relays):
        if len(relays[relay]) > 1:
            fold(sorted(relays[relay]))
            reasons.append(f"{len(relays[relay])} documents have it from {relay}")
    return len({tuple(sorted(line)) for line in lines.values()}), reasons


def carries(span: Position, unit: Unit) -> bool:
    """Half of the unit's words stand in the passage."""
    if span.document != unit.place.document:
        return False
    length = sum(c.end - c.start for c in unit.content)
    common = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in unit.content)
    return common * 2 > length


def _is_beside(span: Position, unit: Unit) -> bool:
    return 0 <= unit.place.start - span.end <= BESIDE or 0 <= span.start - unit.place.end <= BESIDE


def contains(unit: Unit, span: Position) -> bool:
    """The passage stands in the unit's words, but for little."""
    if span.document != unit.place.document:
        return False
    common = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in unit.content)
    return common > MOSTLY * (span.end - span.start)

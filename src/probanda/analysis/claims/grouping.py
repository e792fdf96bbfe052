"""Group units into claims, and count documents, lines and original sources apart."""

from collections.abc import Iterable, Sequence

from probanda import ids
from probanda.analysis.claims.likeness import (
    SAME,
    dates_agree,
    figures_agree,
    find_alike,
    suspects_agree,
    voices_agree,
)
from probanda.analysis.claims.units import Unit
from probanda.analysis.lineage import Lineage
from probanda.analysis.records import Claim, Passage, Relation, Reuse, StatementRelation
from probanda.evidence.document import Position

DENIED = 0.75
"""A denial is of the particular only if it names this much of it."""


def find_claims(units: Sequence[Unit], lineage: Lineage) -> tuple[Claim, ...]:
    """One claim for each group of units that say the same; denials stand on the claim denied."""
    parent = list(range(len(units)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    denials: dict[int, set[int]] = {}
    for pair in find_alike(units):
        a, b = units[pair.a], units[pair.b]
        if a.negated != b.negated or not suspects_agree(a, b) or not figures_agree(a, b):
            continue
        if _denies(a) != _denies(b):
            denier, claimed = (pair.a, pair.b) if _denies(a) else (pair.b, pair.a)
            if pair.both >= DENIED:
                denials.setdefault(claimed, set()).add(denier)
        elif pair.both >= SAME and dates_agree(a, b) and voices_agree(a, b):
            parent[root(pair.b)] = root(pair.a)
    groups: dict[int, list[int]] = {}
    for number in range(len(units)):
        groups.setdefault(root(number), []).append(number)
    claims = [
        _make(
            [units[i] for i in group],
            [units[i] for i in sorted(set().union(*(denials.get(g, set()) for g in group)))],
            lineage.reuse,
        )
        for group in groups.values()
    ]
    return tuple(sorted(claims, key=lambda c: c.id))


def _denies(unit: Unit) -> bool:
    return unit.statement is not None and unit.statement.polarity == "denies"


def _make(group: list[Unit], denials: list[Unit], reuse: Sequence[Reuse]) -> Claim:
    documents = tuple(sorted({unit.place.document for unit in group}))
    lines, reasons = _count_lines(group, reuse)
    sources = _sources(group)
    first = min(group, key=lambda u: (u.statement is None, len(u.text), u.text, u.id))
    return Claim(
        id=ids.content_id("claim", sorted(unit.id for unit in group)),
        text=_say(first),
        statements=_relations(group, "supports") + _relations(denials, "denies"),
        passages=_passages(group, "supports") + _passages(denials, "denies"),
        documents=documents,
        independent_lines=lines,
        original_sources=None if sources is None else len(sources),
        original_source_names=sources or (),
        reasons=tuple(reasons),
    )


def _relations(units: Iterable[Unit], relation: Relation) -> tuple[StatementRelation, ...]:
    return tuple(StatementRelation(u.statement.id, relation) for u in units if u.statement)


def _passages(units: Iterable[Unit], relation: Relation) -> tuple[Passage, ...]:
    return tuple(
        Passage(u.place.document, u.place.start, u.place.end, relation=relation)
        for u in units
        if u.statement is None
    )


def _say(unit: Unit) -> str:
    """The claim in the document's own words, with who says it."""
    if unit.statement is None:
        return unit.text
    speaker = unit.statement.speaker_name or "Somebody not named"
    if unit.statement.polarity == "denies":
        return f"{speaker} denies: {unit.text}"
    return f"{speaker} says: {unit.text}"


def _sources(group: list[Unit]) -> tuple[str, ...] | None:
    """Who said it first-hand or not; None when a narrator or nobody known says it."""
    names = set()
    for unit in group:
        said = unit.statement
        if said is None or said.speaker_name is None or said.speaker_kind in ("unnamed", "nobody"):
            return None
        names.add(said.speaker_name)
    return tuple(sorted(names))


def _count_lines(group: list[Unit], reuse: Sequence[Reuse]) -> tuple[int, list[str]]:
    """Documents that carry the claim in one copied passage of the narrators are one line."""
    lines = {unit.place.document: {unit.place.document} for unit in group}
    reasons = []
    for family in reuse:
        if family.quotation:
            continue
        carriers = sorted(
            {u.place.document for u in group if any(_carries(s, u) for s in family.spans)}
        )
        if len(carriers) > 1:
            reasons.append(f"{len(carriers)} documents carry it in a copied passage ({family.id})")
            whole = set().union(*(lines[d] for d in carriers))
            for document in whole:
                lines[document] = whole
    return len({tuple(sorted(line)) for line in lines.values()}), reasons


def _carries(span: Position, unit: Unit) -> bool:
    """Half of the unit's words stand in the passage."""
    if span.document != unit.place.document:
        return False
    length = sum(c.end - c.start for c in unit.content)
    common = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in unit.content)
    return common * 2 > length

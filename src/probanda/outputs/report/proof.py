"""What must be proved, as the report shows it: gaps first, then each element with both sides."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.casework.audit import Audited, tell_rate
from probanda.casework.bearings import Bearing
from probanda.casework.counts import Count
from probanda.casework.matrix import Matrix, Part, Row, tell_standard
from probanda.casework.sides import ClaimOn
from probanda.casework.verdicts import NOTHING, UNCHECKED, Standing
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Citations, Quote, Use


class Casework(msgspec.Struct, frozen=True, kw_only=True):
    """What must be proved, with what people decided on it and found of the reading."""

    matrices: tuple[Matrix, ...] = ()
    counts: tuple[Count, ...] = ()
    standing: Mapping[str, Standing] = {}
    audits: tuple[Audited, ...] = ()

    def tell(self, key: str) -> str:
        """What stands decided on an id, or "unchecked"."""
        return self.standing.get(key, NOTHING).tell()

    def count_decided(self) -> int:
        """How many counts and passages under an element people confirmed or rejected."""
        passages = {b.id for m in self.matrices for c in m.claims() for b in c.bearings}
        keys = passages | {count.id for count in self.counts}
        return sum(self.standing.get(key, NOTHING).checked != UNCHECKED for key in keys)


class Side(msgspec.Struct, frozen=True):
    """A passage on one side of an element: how it is told, by whom, what is denied and decided."""

    quote: Quote
    told: str
    checked: str


class ElementRow(msgspec.Struct, frozen=True):
    """One element; ``gaps`` say what it lacks."""

    number: int
    kind: str
    text: str
    gaps: tuple[str, ...]
    lines: int
    charged: tuple[Side, ...]
    show: tuple[Side, ...]
    against: tuple[Side, ...]


class PartTable(msgspec.Struct, frozen=True):
    """The elements of a crime or a mode, by our mapping."""

    ref: str
    name: str
    what: str
    rows: tuple[ElementRow, ...]


class JustificationRow(msgspec.Struct, frozen=True):
    """A justification with the tests that it would have to meet."""

    name: str
    asks: str
    tests: tuple[str, ...]
    offered: tuple[Side, ...]
    against: tuple[Side, ...]


class ProofCard(msgspec.Struct, frozen=True, kw_only=True):
    """All that must be proved for one charge."""

    number: str
    anchor: str
    suspect: str
    crime: str
    standard: str
    likeness: str
    joined: str
    counts: tuple[tuple[str, str], ...]
    checked: bool
    gaps: int
    elements: int
    parts: tuple[PartTable, ...]
    justifications: tuple[JustificationRow, ...]


def make_proof(work: Casework, citations: Citations) -> tuple[ProofCard, ...]:
    """A card for each charge, in the order of the charges."""
    return tuple(_card(n, matrix, work, citations) for n, matrix in enumerate(work.matrices, 1))


def make_audits(audits: Iterable[Audited]) -> tuple[str, ...]:
    """The error rates of the case, one line a rate and sample."""
    return tuple(
        f"{tell_rate(rate)} (checked by {one.by} on {one.on}, decision {one.number}: {one.why})"
        for one in audits
        for rate in one.rates
    )


def _card(n: int, matrix: Matrix, work: Casework, citations: Citations) -> ProofCard:
    number, anchor = f"P.{n}", f"proof-{n}"
    use = Use(number, anchor)
    rows = [row for part in matrix.parts for row in part.rows]
    own = [count for count in work.counts if count.charge == matrix.charge]
    return ProofCard(
        number=number,
        anchor=anchor,
        suspect=matrix.suspect,
        crime=matrix.printed["charged with"][0],
        standard=tell_standard(matrix),
        likeness=matrix.likeness,
        joined=matrix.joined,
        counts=tuple((_name(count), work.tell(count.id)) for count in own),
        checked=bool(own) and all(work.tell(count.id) != UNCHECKED for count in own),
        gaps=sum(bool(row.gaps) for row in rows),
        elements=len(rows),
        parts=tuple(_part(part, use, work, citations) for part in matrix.parts),
        justifications=tuple(
            JustificationRow(
                one.name,
                one.asks,
                tuple(f"{test.treaty}, Article {test.article}: {test.text}" for test in one.tests),
                _sides(one.offered, use, work, citations),
                _sides(one.against, use, work, citations),
            )
            for one in matrix.justifications
        ),
    )


def _name(count: Count) -> str:
    crime = count.crime or "no Article mapped"
    return f"{crime}, {count.mode or count.mode_wording or 'no mode told'}"


def _part(part: Part, use: Use, work: Casework, citations: Citations) -> PartTable:
    """Elements that lack something first."""
    ordered = sorted(part.rows, key=lambda row: not row.gaps)
    rows = tuple(_row(row, use, work, citations) for row in ordered)
    return PartTable(part.ref, part.name, "Mode" if part.is_mode else "Crime", rows)


def _row(row: Row, use: Use, work: Casework, citations: Citations) -> ElementRow:
    return ElementRow(
        row.number,
        row.kind,
        row.text,
        row.tell_gaps(),
        row.lines,
        _sides(row.charged, use, work, citations),
        _sides(row.tends_to_show, use, work, citations),
        _sides(row.tends_against, use, work, citations),
    )


def _sides(
    claims: Sequence[ClaimOn], use: Use, work: Casework, citations: Citations
) -> tuple[Side, ...]:
    return tuple(
        Side(citations.quote(_place(bearing), use), _tell(claim, bearing), work.tell(bearing.id))
        for claim in claims
        for bearing in claim.bearings
    )


def _place(bearing: Bearing) -> Position:
    return Position(bearing.document, bearing.start, bearing.end)


def _tell(claim: ClaimOn, bearing: Bearing) -> str:
    told = [
        f"told {bearing.told} by {bearing.speaker or 'the narrator'}",
        f"source {bearing.source}",
    ]
    if claim.denied_by:
        told.append(f"denied by {', '.join(claim.denied_by)}")
    if claim.denied_in_general:
        told.append(f"general denial by {', '.join(claim.denied_in_general)}")
    if claim.charge_denied_by:
        told.append(f"what is charged is denied by {', '.join(claim.charge_denied_by)}")
    return "; ".join(told)

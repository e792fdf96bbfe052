"""What must be proved, as the report shows it: gaps first, then each element with both sides."""

from collections.abc import Iterable, Sequence

import msgspec

from probanda.casework.bearings import Bearing
from probanda.casework.matrix import GAPS, Matrix, Part, Row
from probanda.casework.sides import ClaimOn
from probanda.evidence.document import Position
from probanda.outputs.report.citations import Citations, Quote, Use


class Side(msgspec.Struct, frozen=True):
    """A passage on one side of an element: how it is told, by whom, and what is denied."""

    quote: Quote
    told: str


class ElementRow(msgspec.Struct, frozen=True):
    """One element; ``gaps`` say what it lacks."""

    number: int
    kind: str
    text: str
    gaps: tuple[str, ...]
    lines: int
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
    gaps: int
    elements: int
    parts: tuple[PartTable, ...]
    justifications: tuple[JustificationRow, ...]


def make_proof(matrices: Iterable[Matrix], citations: Citations) -> tuple[ProofCard, ...]:
    """A card for each charge, in the order of the charges."""
    return tuple(_card(n, matrix, citations) for n, matrix in enumerate(matrices, 1))


def _card(n: int, matrix: Matrix, citations: Citations) -> ProofCard:
    number, anchor = f"P.{n}", f"proof-{n}"
    use = Use(number, anchor)
    rows = [row for part in matrix.parts for row in part.rows]
    printed = matrix.printed["standard"]
    return ProofCard(
        number=number,
        anchor=anchor,
        suspect=matrix.suspect,
        crime=matrix.printed["charged with"][0],
        standard=f"{printed[0]} ({matrix.standard or 'stage not told'})" if printed else "",
        gaps=sum(bool(row.gaps) for row in rows),
        elements=len(rows),
        parts=tuple(_part(part, use, citations) for part in matrix.parts),
        justifications=tuple(
            JustificationRow(
                one.name,
                one.asks,
                tuple(f"{test.treaty}, Article {test.article}: {test.text}" for test in one.tests),
                _sides(one.offered, use, citations),
                _sides(one.against, use, citations),
            )
            for one in matrix.justifications
        ),
    )


def _part(part: Part, use: Use, citations: Citations) -> PartTable:
    """Elements that lack something first."""
    ordered = sorted(part.rows, key=lambda row: not row.gaps)
    rows = tuple(_row(row, use, citations) for row in ordered)
    return PartTable(part.ref, part.name, "Mode" if part.is_mode else "Crime", rows)


def _row(row: Row, use: Use, citations: Citations) -> ElementRow:
    return ElementRow(
        row.number,
        row.kind,
        row.text,
        tuple(GAPS[gap] for gap in row.gaps),
        row.lines,
        _sides(row.tends_to_show, use, citations),
        _sides(row.tends_against, use, citations),
    )


def _sides(claims: Sequence[ClaimOn], use: Use, citations: Citations) -> tuple[Side, ...]:
    return tuple(
        Side(citations.quote(_place(bearing), use), _tell(claim, bearing))
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
    if claim.rejected:
        told.append("rejected by a person")
    return "; ".join(told)

"""What must be proved, as the report shows it: gaps first, then each element with both sides."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.casework.audit import Audited, tell_rate
from probanda.casework.bearings import SOURCES, Bearing
from probanda.casework.counts import Count
from probanda.casework.justifying import Justified
from probanda.casework.matrix import UNMAPPED, Matrix, Part, Row, tell_standard
from probanda.casework.sides import ClaimOn
from probanda.casework.verdicts import NOTHING, UNCHECKED, Standing
from probanda.evidence.document import Position
from probanda.law.bodies import Provision
from probanda.ledger.access import LEVELS
from probanda.outputs.report.citations import Citations, Quote, Use


class Casework(msgspec.Struct, frozen=True, kw_only=True):
    """What must be proved, with what people decided on it and found of the reading.

    ``level`` is the strictest of what is shown.
    """

    matrices: tuple[Matrix, ...] = ()
    counts: tuple[Count, ...] = ()
    standing: Mapping[str, Standing] = {}
    audits: tuple[Audited, ...] = ()
    level: str = LEVELS[0]

    def tell(self, key: str) -> str:
        """What stands decided on an id, or "unchecked"."""
        return self.standing.get(key, NOTHING).tell()

    def count_decided(self) -> int:
        """How many counts and passages under an element people confirmed or rejected."""
        passages = {b.id for m in self.matrices for c in m.claims() for b in c.bearings}
        keys = passages | {count.id for count in self.counts}
        return sum(self.standing.get(key, NOTHING).checked != UNCHECKED for key in keys)


class Side(msgspec.Struct, frozen=True):
    """A passage on one side of an element: how it is told, by whom, what is denied and decided.

    ``again``: its words were printed before, and ``told`` only where it is told otherwise than there.
    """

    quote: Quote
    told: str
    checked: str
    again: bool


class ElementRow(msgspec.Struct, frozen=True):
    """One element; ``gaps`` say what it lacks, ``denied`` who denies what is charged here and not everywhere."""

    number: str
    kind: str
    text: str
    gaps: tuple[str, ...]
    denied: str
    lines: int
    shows_nothing: tuple[tuple[str, tuple[Side, ...]], ...]
    show: tuple[Side, ...]
    against: tuple[Side, ...]


class PartTable(msgspec.Struct, frozen=True):
    """The elements of a crime or a mode, by our mapping.

    ``same_as``: an earlier card prints the same behind each of them; ``missing`` then tells the gaps.
    """

    ref: str
    name: str
    what: str
    rows: tuple[ElementRow, ...]
    same_as: Use | None
    missing: tuple[str, ...]


class JustificationRow(msgspec.Struct, frozen=True):
    """A justification with the tests that it would have to meet, whose text is printed once."""

    name: str
    asks: str
    tests: tuple[str, ...]
    offered: tuple[Side, ...]
    against: tuple[Side, ...]
    same_as: Use | None


class ProofCard(msgspec.Struct, frozen=True, kw_only=True):
    """All that must be proved for one charge; ``denied`` is who denies it, said once for all passages,
    ``denied_in_general`` who denies with no word of it.

    ``unmapped`` is what is said where there is no element.
    """

    number: str
    anchor: str
    suspect: str
    crime: str
    standard: str
    likeness: str
    joined: str
    denied: str
    denied_in_general: str
    counts: tuple[tuple[str, str], ...]
    checked: bool
    gaps: int
    elements: int
    parts: tuple[PartTable, ...]
    justifications: tuple[JustificationRow, ...]
    unmapped: str = UNMAPPED


def make_proof(work: Casework, citations: Citations) -> tuple[ProofCard, ...]:
    """A card for each charge, in the order of the charges."""
    printer = _Printer(work, citations)
    return tuple(printer.card(n, matrix) for n, matrix in enumerate(work.matrices, 1))


def make_audits(audits: Iterable[Audited]) -> tuple[str, ...]:
    """The error rates of the case, one line a rate and sample."""
    return tuple(
        f"{tell_rate(rate)} (checked by {one.by} on {one.on}, decision {one.number}: {one.why})"
        for one in audits
        for rate in one.rates
    )


class _Printer:
    """Prints each passage, each provision and each element's two sides once, and then where they stand."""

    def __init__(self, work: Casework, citations: Citations) -> None:
        self.work, self.citations = work, citations
        self.told: dict[Position, str] = {}
        self.provisions: set[str] = set()
        self.printed: dict[object, Use] = {}

    def card(self, n: int, matrix: Matrix) -> ProofCard:
        use = Use(f"P.{n}", f"proof-{n}")
        rows = tuple(matrix.rows())
        own = [count for count in self.work.counts if count.charge == matrix.charge]
        denied = _find_denied(rows)
        return ProofCard(
            number=use.label,
            anchor=use.anchor,
            suspect=matrix.suspect,
            crime=matrix.printed["charged with"][0],
            standard=tell_standard(matrix),
            likeness=matrix.likeness,
            joined=matrix.joined,
            denied=", ".join(denied),
            denied_in_general=", ".join(_find_general(rows)),
            counts=tuple((_name(count), self.work.tell(count.id)) for count in own),
            checked=bool(own) and all(self.work.tell(count.id) != UNCHECKED for count in own),
            gaps=sum(bool(row.gaps) for row in rows),
            elements=len(rows),
            parts=tuple(self._part(part, use, denied) for part in matrix.parts),
            justifications=tuple(
                self._justification(one, use, denied) for one in matrix.justifications
            ),
        )

    def _part(self, part: Part, use: Use, denied: Sequence[str]) -> PartTable:
        """Elements that lack something first."""
        what = "Mode" if part.is_mode else "Crime"
        told = [
            (r.number, r.gaps, r.untold, r.lines, *self._tell_sides(r, denied)) for r in part.rows
        ]
        same_as = self._find_same((part.ref, *told), use)
        if same_as:
            for row in part.rows:
                for claims in row.sides:
                    self._cite(claims, use)
            return PartTable(part.ref, part.name, what, (), same_as, _list_gaps(part.rows))
        ordered = sorted(part.rows, key=lambda row: not row.gaps)
        rows = tuple(self._row(row, use, denied) for row in ordered)
        return PartTable(part.ref, part.name, what, rows, None, ())

    def _row(self, row: Row, use: Use, denied: Sequence[str]) -> ElementRow:
        here = _find_denied([row])
        return ElementRow(
            row.short_name,
            row.kind,
            row.text,
            row.tell_gaps(),
            ", ".join(name for name in here if name not in denied),
            row.lines,
            tuple(
                (name.capitalize(), self._sides(claims, use, (*denied, *here)))
                for name, claims in row.shows_nothing
            ),
            self._sides(row.tends_to_show, use, (*denied, *here)),
            self._sides(row.tends_against, use, (*denied, *here)),
        )

    def _justification(self, one: Justified, use: Use, denied: Sequence[str]) -> JustificationRow:
        both = (self._tell_all(one.offered, denied), self._tell_all(one.against, denied))
        same_as = self._find_same((one.name, *both), use)
        if same_as:
            self._cite((*one.offered, *one.against), use)
            return JustificationRow(one.name, one.asks, (), (), (), same_as)
        return JustificationRow(
            one.name,
            one.asks,
            tuple(map(self._provision, one.tests)),
            self._sides(one.offered, use, denied),
            self._sides(one.against, use, denied),
            None,
        )

    def _find_same(self, key: object, use: Use) -> Use | None:
        """The earlier card that prints the same; the first one is remembered."""
        before = self.printed.setdefault(key, use)
        return before if before != use else None

    def _provision(self, test: Provision) -> str:
        name = f"{test.treaty}, Article {test.article}"
        if name in self.provisions:
            return f"{name}: printed above"
        self.provisions.add(name)
        return f"{name}: {test.text}"

    def _sides(
        self, claims: Sequence[ClaimOn], use: Use, denied: Sequence[str]
    ) -> tuple[Side, ...]:
        found = []
        for claim in claims:
            for bearing in claim.bearings:
                place, told = _place(bearing), _tell(claim, bearing, denied)
                before = self.told.get(place)
                self.told.setdefault(place, told)
                quote = self.citations.quote(place, use)
                checked = self.work.tell(bearing.id)
                found.append(
                    Side(quote, "" if told == before else told, checked, before is not None)
                )
        return tuple(found)

    def _cite(self, claims: Sequence[ClaimOn], use: Use) -> None:
        """The way back from words that an earlier card prints."""
        for claim in claims:
            for bearing in claim.bearings:
                self.citations.cite(_place(bearing), use)

    def _tell_sides(self, row: Row, denied: Sequence[str]) -> tuple[object, ...]:
        return tuple(self._tell_all(side, denied) for side in row.sides)

    def _tell_all(self, claims: Sequence[ClaimOn], denied: Sequence[str]) -> tuple[object, ...]:
        return tuple(
            (_place(b), _tell(claim, b, denied), self.work.tell(b.id))
            for claim in claims
            for b in claim.bearings
        )


def _find_denied(rows: Iterable[Row]) -> tuple[str, ...]:
    """Who denies what is charged, at every passage that tends to show it."""
    every = [c.charge_denied_by for r in rows for c in (*r.charged, *r.alleged, *r.tends_to_show)]
    return tuple(name for name in every[0] if all(name in one for one in every)) if every else ()


def _find_general(rows: Iterable[Row]) -> tuple[str, ...]:
    """Who denies with no word of what is charged: it stands beside the charge, and is said once."""
    every = [c for r in rows for c in (*r.charged, *r.alleged, *r.tends_to_show)]
    return tuple(dict.fromkeys(name for c in every for name in c.charge_denied_in_general))


def _list_gaps(rows: Iterable[Row]) -> tuple[str, ...]:
    """What is missing, each with the elements that lack it."""
    lacking: dict[str, list[str]] = {}
    for row in rows:
        for gap in row.tell_gaps():
            lacking.setdefault(gap, []).append(row.short_name)
    return tuple(
        f"element{'s' * (len(numbers) > 1)} {', '.join(numbers)}: {gap}"
        for gap, numbers in lacking.items()
    )


def _name(count: Count) -> str:
    crime = count.crime or "no Article mapped"
    return f"{crime}, {count.mode or count.mode_wording or 'no mode told'}"


def _place(bearing: Bearing) -> Position:
    return Position(bearing.document, bearing.start, bearing.end)


def _tell(claim: ClaimOn, bearing: Bearing, denied: Sequence[str]) -> str:
    """How a passage is told and who denies it, beside those of whom the card says so once."""
    told = [
        f"told {bearing.told} by {bearing.speaker or 'the narrator'}",
        SOURCES[bearing.source],
    ]
    return "; ".join((*told, *claim.tell_denied(denied)))

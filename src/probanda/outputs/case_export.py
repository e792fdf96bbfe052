"""The case as one record by the export contract, and its bytes."""

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

import msgspec

from probanda.analysis.records import (
    Background,
    Charge,
    Claim,
    Conflict,
    DateExpression,
    Entity,
    Figure,
    Findings,
    Independence,
    Process,
    Reuse,
    Statement,
    StockPhrase,
    TimelineEvent,
)
from probanda.evidence.document import Document, Position

SCHEMA = "probanda-case/1"


class UnreadOriginal(msgspec.Struct, frozen=True):
    """An original that is kept, and whose text is not in the case."""

    id: str
    name: str
    sha256: str
    media_type: str
    reason: str
    way_out: str


class CaseExport(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that one actor may see of a case. Nothing in it is checked unless it says so."""

    schema: str
    documents: tuple[Document, ...]
    unread: tuple[UnreadOriginal, ...]
    statements: tuple[Statement, ...]
    ascriptions: tuple[Statement, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateExpression, ...]
    reuse: tuple[Reuse, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    timeline: tuple[TimelineEvent, ...]
    charges: tuple[Charge, ...]
    processes: tuple[Process, ...]
    background: tuple[Background, ...]
    independence: tuple[Independence, ...]
    stock_phrases: tuple[StockPhrase, ...]


def make_export(
    documents: Iterable[Document], findings: Findings, unread: Iterable[UnreadOriginal]
) -> CaseExport:
    """Put the parts together, every list in an order that depends on nothing but what is in it.

    Documents stand in the order of their names; what has a place stands in the order of the texts,
    a claim at the first place that bears on it; events in the order of time; the rest by id.
    """
    ordered = tuple(sorted(documents, key=lambda d: (d.name, d.id)))
    place = _Order({document.id: n for n, document in enumerate(ordered)})
    return CaseExport(
        schema=SCHEMA,
        documents=ordered,
        unread=tuple(sorted(unread, key=lambda u: (u.name, u.id))),
        statements=place.of_placed(findings.statements),
        ascriptions=place.of_placed(findings.ascriptions),
        entities=tuple(sorted(findings.entities, key=lambda e: (e.kind, e.name, e.id))),
        figures=place.of_placed(findings.figures),
        dates=place.of_placed(findings.dates),
        reuse=place.of_spanned(findings.reuse),
        claims=place.of_claims(findings.claims, findings.statements),
        conflicts=place.of_spanned(findings.conflicts),
        timeline=tuple(sorted(findings.timeline, key=_time)),
        charges=place.of_spanned(findings.charges),
        processes=place.of_spanned(findings.processes),
        background=place.of_spanned(findings.background),
        independence=tuple(sorted(findings.independence, key=lambda pair: (pair.a, pair.b))),
        stock_phrases=place.of_spanned(findings.stock_phrases),
    )


def write_json(case: CaseExport) -> bytes:
    """The export as UTF-8 JSON; the same case gives the same bytes.

    By the contract a denial is what a verb of denial tells. Who says that a claim is untrue asserts
    that; the claim itself then has the statement as "denies".
    """
    statements = tuple(
        msgspec.structs.replace(s, content=s.told, told=msgspec.UNSET, polarity="asserts")
        if s.told
        else s
        for s in case.statements
    )
    case = msgspec.structs.replace(case, statements=statements)
    return msgspec.json.format(msgspec.json.encode(case), indent=1) + b"\n"


class _Placed(Protocol):
    """What stands at a place of one document."""

    @property
    def document(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def id(self) -> str: ...


class _Spanned(Protocol):
    """What rests on several places."""

    @property
    def spans(self) -> tuple[Position, ...]: ...
    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=_Placed)
S = TypeVar("S", bound=_Spanned)


class _Order:
    """The order of the texts, beginning with the first document."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers

    def of_placed(self, items: Iterable[P]) -> tuple[P, ...]:
        return tuple(sorted(items, key=lambda i: (self._numbers[i.document], i.start, i.end, i.id)))

    def of_claims(
        self, claims: Iterable[Claim], statements: Iterable[Statement]
    ) -> tuple[Claim, ...]:
        said = {s.id: self._place(s) for s in statements}

        def first(claim: Claim) -> tuple[list[tuple[int, int, int]], str]:
            places = [said[s.id] for s in claim.statements if s.id in said]
            return sorted([*places, *map(self._place, claim.passages)])[:1], claim.id

        return tuple(sorted(claims, key=first))

    def _place(self, item: Position) -> tuple[int, int, int]:
        return self._numbers[item.document], item.start, item.end

    def of_spanned(self, items: Iterable[S]) -> tuple[S, ...]:
        return tuple(
            sorted(
                items,
                key=lambda i: (
                    [(self._numbers[s.document], s.start, s.end) for s in i.spans],
                    i.id,
                ),
            )
        )


def _time(event: TimelineEvent) -> tuple[str, str, str]:
    return event.from_ or "", event.to or "", event.id

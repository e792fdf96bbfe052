"""The case as one record by the export contract, and its bytes."""

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
from probanda.evidence.document import Document

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
    documents: tuple[Document, ...], findings: Findings, unread: tuple[UnreadOriginal, ...]
) -> CaseExport:
    """Put the parts together; documents in the order of their names."""
    found = {field: getattr(findings, field) for field in findings.__struct_fields__}
    return CaseExport(
        schema=SCHEMA,
        documents=tuple(sorted(documents, key=lambda d: (d.name, d.id))),
        unread=unread,
        **found,
    )


def write_json(case: CaseExport) -> bytes:
    """The export as UTF-8 JSON; the same case gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(case), indent=1) + b"\n"

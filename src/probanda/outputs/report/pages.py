"""What the report's page shows, worked out from the export before any markup is written."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

import msgspec
from markupsafe import Markup

from probanda.analysis.records import Claim, Conflict, Statement, TimelineEvent
from probanda.drawing.arcs import draw_arcs
from probanda.drawing.timeline import Mark, draw_timeline
from probanda.evidence.document import Document, Position
from probanda.outputs.case_export import CaseExport
from probanda.outputs.report.highlights import Piece, cut


class Quote(msgspec.Struct, frozen=True):
    """Words of a document, and the anchor where they stand in its whole text."""

    words: str
    document: str
    link: str


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim with everybody who says, denies or qualifies it."""

    claim: Claim
    says: tuple[tuple[str, Quote], ...]
    denies: tuple[tuple[str, Quote], ...]


class DocumentPage(msgspec.Struct, frozen=True):
    """A whole text, cut at the ends of statements and furniture."""

    document: Document
    anchor: str
    pieces: tuple[Piece, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the template writes out."""

    title: str
    fewer_lines: int
    claims: tuple[ClaimRow, ...]
    conflicts: tuple[tuple[Conflict, tuple[Quote, ...]], ...]
    timeline: Markup
    shared: Markup
    pages: tuple[DocumentPage, ...]
    quotes: "Quoter"


class Quoter:
    """Finds the words of a position and the link to them."""

    def __init__(self, case: CaseExport) -> None:
        self._documents = {d.id: d for d in case.documents}
        self._numbers = {d.id: n for n, d in enumerate(case.documents, 1)}

    def quote(self, span: Position) -> Quote:
        """The words at a position, white space made even."""
        document = self._documents[span.document]
        words = " ".join(document.text[span.start : span.end].split())
        return Quote(words, document.name, f"#{self.anchor(span)}")

    def quotes(self, spans: Iterable[Position]) -> tuple[Quote, ...]:
        """The words at several positions."""
        return tuple(self.quote(span) for span in spans)

    def number(self, document: str) -> int:
        """The document's number in the report, from 1."""
        return self._numbers[document]

    def anchor(self, span: Position) -> str:
        """Where the words begin in the whole text."""
        return f"d{self._numbers[span.document]}-{span.start}"

    def names(self, documents: Iterable[str]) -> str:
        """The names of documents, each once."""
        return ", ".join(sorted({self._documents[d].name for d in documents}))


def make_report(case: CaseExport, title: str) -> Report:
    """Work out every part of the report."""
    quoter = Quoter(case)
    claims = [_claim_row(claim, case, quoter) for claim in case.claims]
    claims.sort(key=lambda row: (-len(row.claim.documents), -len(row.says), row.claim.text))
    return Report(
        title=title,
        fewer_lines=sum(c.independent_lines < len(c.documents) for c in case.claims),
        claims=tuple(claims),
        conflicts=tuple((c, quoter.quotes(c.spans)) for c in case.conflicts),
        timeline=_draw_events(case.timeline, quoter),
        shared=_draw_shared(case),
        pages=tuple(_page(document, case, quoter) for document in case.documents),
        quotes=quoter,
    )


def _claim_row(claim: Claim, case: CaseExport, quoter: Quoter) -> ClaimRow:
    statements = {s.id: s for s in case.statements}
    says: list[tuple[str, Quote]] = []
    denies: list[tuple[str, Quote]] = []
    for relation in claim.statements:
        said = statements[relation.id]
        row = (_speaker(said), quoter.quote(said.content[0]))
        (denies if relation.relation == "denies" else says).append(row)
    for passage in claim.passages:
        row = ("the narrator", quoter.quote(passage))
        (denies if passage.relation == "denies" else says).append(row)
    return ClaimRow(claim, tuple(says), tuple(denies))


def _speaker(statement: Statement) -> str:
    return statement.speaker_name or "unattributed"


def _draw_events(events: Iterable[TimelineEvent], quoter: Quoter) -> Markup:
    marks = [
        Mark(first, last, _short(event.text), f"#{quoter.anchor(event.spans[0])}")
        for event in events
        if (first := _day(event.from_, last=False)) and (last := _day(event.to, last=True))
    ]
    return Markup(draw_timeline(marks))  # noqa: S704  the drawing escapes its labels


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:89] + "…"


def _day(value: str | None, *, last: bool) -> date | None:
    """The first or last day of a year, month or day as the contract writes them."""
    if value is None:
        return None
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if not last:
        return date(*parts, *([1] * (3 - len(parts))))
    year, month = (parts[0], 12) if len(parts) == 1 else parts
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)


def _draw_shared(case: CaseExport) -> Markup:
    numbers = {d.id: n for n, d in enumerate(case.documents)}
    links: dict[tuple[int, int], int] = {}
    for family in case.reuse:
        longest: dict[int, int] = {}
        for span in family.spans:
            number = numbers[span.document]
            longest[number] = max(longest.get(number, 0), span.end - span.start)
        for a, b in combinations(sorted(longest), 2):
            links[a, b] = links.get((a, b), 0) + min(longest[a], longest[b])
    labels = [document.name for document in case.documents]
    title = "Documents that share text; the thicker the arc, the more characters"
    return Markup(draw_arcs(labels, links, title))  # noqa: S704  the drawing escapes its labels


def _page(document: Document, case: CaseExport, quoter: Quoter) -> DocumentPage:
    said = {}
    for statement in case.statements:
        if statement.document == document.id:
            for span in statement.content:
                said[span.start, span.end] = f"{_speaker(statement)}, {statement.form}" + (
                    ", denies" if statement.polarity == "denies" else ""
                )
    wanted = {
        span.start
        for spans in (
            *(s.content for s in case.statements),
            *(c.passages for c in case.claims),
            *(c.spans for c in case.conflicts),
            *(e.spans for e in case.timeline),
            *(c.spans for c in case.charges),
            *(p.spans for p in case.processes),
            *(s.spans for p in case.processes for s in p.steps),
            *(b.spans for b in case.background),
            *(r.spans for r in case.reuse),
            *((f,) for f in case.figures),
            *(e.mentions[:1] for e in case.entities),
            document.publisher.evidence,
            document.published.evidence,
            document.language_evidence,
            document.translation_evidence,
        )
        for span in spans
        if span.document == document.id
    }
    furniture = {(f.start, f.end): f.kind for f in document.furniture}
    number = quoter.number(document.id)
    pieces = cut(document.text, said, furniture, wanted, f"d{number}-")
    return DocumentPage(document, f"d{number}", pieces)

"""The lists of a case as tables in the terminal."""

from collections.abc import Callable, Iterable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from probanda.evidence.document import Position
from probanda.outputs.case_export import CaseExport

Rows = Iterable[Sequence[str]]


def show(console: Console, case: CaseExport, what: str) -> None:
    """Print one list of the case; every line of it is unchecked until a person checked it."""
    columns, rows = LISTS[what]
    table = Table(*columns, title=f"{what} (unchecked)", show_lines=True)
    number = 0
    for row in rows(case):
        number += 1
        table.add_row(*(escape(cell) for cell in row))
    if number:
        console.print(table)
    else:
        console.print(f"The documents show no {what}.")


def _text(case: CaseExport, spans: Iterable[Position]) -> str:
    texts = {document.id: document.text for document in case.documents}
    return " … ".join(" ".join(texts[s.document][s.start : s.end].split()) for s in spans)


def _names(case: CaseExport, documents: Iterable[str]) -> str:
    names = {document.id: document.name for document in case.documents}
    return "\n".join(sorted({names.get(document, document) for document in documents}))


def _when(start: str | None, end: str | None) -> str:
    if start == end:
        return start or "unknown"
    return f"{start or 'unknown'} to {end or 'unknown'}"


def _charges(case: CaseExport) -> Rows:
    for charge in case.charges:
        yield (
            charge.suspect_name,
            charge.crime
            + (f"\n(our mapping: {', '.join(charge.articles)})" * bool(charge.articles)),
            "\n".join(mode.text for mode in charge.modes) or "not told",
            ", ".join(charge.places) or "not told",
            _when(charge.from_, charge.to),
            charge.standard or "not told",
            charge.body,
            _names(case, (span.document for span in charge.spans)),
        )


def _processes(case: CaseExport) -> Rows:
    for process in case.processes:
        yield (
            process.body,
            process.kind,
            process.stage,
            "\n".join(f"{_when(s.from_, s.to)}: {s.text}" for s in process.steps) or "none told",
            process.standard or "not told",
            process.outcome or "not told",
            "\n".join(process.public) or "not told",
            "\n".join(process.withheld) or "nothing told",
        )


def _claims(case: CaseExport) -> Rows:
    statements = {statement.id: statement for statement in case.statements}
    for claim in case.claims:
        denied = [
            statements[s.id].speaker_name or "unattributed"
            for s in claim.statements
            if s.relation == "denies"
        ]
        sources = claim.original_sources
        yield (
            claim.text,
            str(len(claim.documents)),
            str(claim.independent_lines),
            "unknown" if sources is None else str(sources),
            ", ".join(sorted(set(denied))) or "nobody",
        )


def _statements(case: CaseExport) -> Rows:
    for s in case.statements:
        verb = "denies" if s.polarity == "denies" else s.form
        yield (
            s.speaker_name or "unattributed",
            verb,
            _text(case, s.content),
            _names(case, [s.document]),
        )


def _publishers(case: CaseExport) -> Rows:
    for d in case.documents:
        yield (
            d.name,
            d.publisher.value or "unknown",
            _when(d.published.from_, d.published.to),
            d.language or "unknown",
            {True: "yes", False: "no", None: "unknown"}[d.machine_translated],
        )


def _people(case: CaseExport) -> Rows:
    for e in case.entities:
        yield (
            e.name,
            e.kind,
            "; ".join(e.offices),
            str(len(e.mentions)),
            _names(case, (m.document for m in e.mentions)),
        )


def _figures(case: CaseExport) -> Rows:
    for f in case.figures:
        yield (
            _text(case, [f]),
            f.qualifier,
            f.counted or "unknown",
            f.teller or "the narrator",
            f.as_of or "unknown",
            _names(case, [f.document]),
        )


def _timeline(case: CaseExport) -> Rows:
    for e in case.timeline:
        yield (_when(e.from_, e.to), e.text, _names(case, e.documents))


def _conflicts(case: CaseExport) -> Rows:
    for c in case.conflicts:
        yield (
            c.kind,
            c.text,
            "\n".join(f"“{_text(case, [s])}”" for s in c.spans),
            _names(case, (s.document for s in c.spans)),
        )


LISTS: dict[str, tuple[tuple[str, ...], Callable[[CaseExport], Rows]]] = {
    "charges": (
        ("suspect", "crime", "modes", "place", "period", "standard", "body", "documents"),
        _charges,
    ),
    "processes": (
        ("body", "kind", "stage", "steps", "standard", "outcome", "public", "withheld"),
        _processes,
    ),
    "claims": (("claim", "documents", "lines at most", "original sources", "denied by"), _claims),
    "statements": (("speaker", "form", "content", "document"), _statements),
    "publishers": (
        ("document", "publisher", "published", "language", "machine-translated"),
        _publishers,
    ),
    "people": (("name", "kind", "offices", "mentions", "documents"), _people),
    "figures": (
        ("as printed", "qualifier", "what is counted", "who says", "as of", "document"),
        _figures,
    ),
    "timeline": (("when", "what", "documents"), _timeline),
    "conflicts": (("kind", "what differs", "as printed", "documents"), _conflicts),
}

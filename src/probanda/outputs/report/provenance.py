"""What each document shows about itself, with the words that show it, or that it is unknown."""

from collections.abc import Iterable

import msgspec

from probanda.evidence.document import Document, Position
from probanda.outputs.report.citations import Citations, Cite, Quote, Use
from probanda.outputs.report.words import UNKNOWN, count, say_period

SHOWN = 3
LONG = 80


class Fact(msgspec.Struct, frozen=True):
    """A fact about a document, the words that show it, and a note where none do."""

    value: str
    quotes: tuple[Quote, ...]
    cites: tuple[Cite, ...]
    note: str

    @property
    def known(self) -> bool:
        """Whether the document shows it."""
        return self.value != UNKNOWN


class DocumentRow(msgspec.Struct, frozen=True, kw_only=True):
    """One document of the case."""

    number: str
    anchor: str
    text_anchor: str
    name: str
    media_type: str
    statements: int
    facts: tuple[tuple[str, Fact], ...]


def make_document_row(document: Document, statements: int, citations: Citations) -> DocumentRow:
    """A document's publisher, day of publication, language and whether a machine translated it."""
    number, text_anchor = citations.number(document.id), citations.anchor(document.id)
    use = Use(f"10 {number}", f"{text_anchor}-facts")
    publisher, published = document.publisher, document.published
    translated = {None: UNKNOWN, True: "yes", False: "no"}[document.machine_translated]
    if document.machine_translated is None and document.translation_evidence:
        translated = "unknown; reads like a translation"
    facts = (
        ("Publisher", publisher.value or UNKNOWN, publisher.evidence, ""),
        (
            "Published",
            say_period(published.from_, published.to),
            published.evidence,
            "given by the person who took it in",
        ),
        ("Language", document.language or UNKNOWN, document.language_evidence, ""),
        ("Machine-translated", translated, document.translation_evidence, ""),
    )
    return DocumentRow(
        number=number,
        anchor=use.anchor,
        text_anchor=text_anchor,
        name=document.name,
        media_type=document.media_type,
        statements=statements,
        facts=tuple(
            (name, _make_fact(value, evidence, note, use, citations))
            for name, value, evidence, note in facts
        ),
    )


def _make_fact(
    value: str, evidence: Iterable[Position], note: str, use: Use, citations: Citations
) -> Fact:
    """Words that only repeat the value are cited; so are long passages and many of them."""
    spans = tuple(evidence)
    if not spans:
        return Fact(value, (), (), note if value != UNKNOWN else "")
    quoted = [s for s in spans if s.end - s.start <= LONG and citations.words(s) != value][:SHOWN]
    cited = [span for span in spans if span not in quoted][:SHOWN]
    left_out = len(spans) - len(quoted) - len(cited)
    return Fact(
        value,
        tuple(citations.quote(span, use) for span in quoted),
        tuple(citations.cite(span, use) for span in cited),
        f"and {count(left_out, 'further passage')}" if left_out else "",
    )

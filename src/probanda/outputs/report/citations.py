"""Where words stand: their citation, the link to them in the whole text, and the way back."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.evidence.document import Document, Position

Span = tuple[int, int]


class Use(msgspec.Struct, frozen=True, order=True):
    """An item of the report that cites a place: its number as printed, and its anchor."""

    label: str
    anchor: str


class Run(msgspec.Struct, frozen=True):
    """A stretch of a quotation; ``key`` words are those that matter."""

    text: str
    key: bool


class Cite(msgspec.Struct, frozen=True):
    """A place in a document: "D3 ¶5", with a link to its highlighted words."""

    label: str
    link: str


class Quote(msgspec.Struct, frozen=True):
    """Words of a document with their place."""

    runs: tuple[Run, ...]
    cite: Cite
    language: str | None


class Citations:
    """Cites places of the case's documents and remembers by what each was cited."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {d.id: d for d in documents}
        self._numbers = {d.id: n for n, d in enumerate(documents, 1)}
        self._blocks = {d.id: tuple(start for start, _ in d.paragraphs()) for d in documents}
        self._uses: dict[str, dict[Span, list[Use]]] = {d.id: {} for d in documents}

    def number(self, document: str) -> str:
        """The document's number in the report: "D3"."""
        return f"D{self._numbers[document]}"

    def anchor(self, document: str) -> str:
        """Where the document's whole text begins."""
        return f"d{self._numbers[document]}"

    def documents(self, ids: Iterable[str]) -> tuple[Cite, ...]:
        """Documents by their numbers, in order, each linked to its whole text."""
        return tuple(Cite(self.number(i), f"#{self.anchor(i)}") for i in self.sort(ids))

    def sort(self, ids: Iterable[str]) -> list[str]:
        """Documents in the order of their numbers, each once."""
        return sorted(set(ids), key=self._numbers.__getitem__)

    def cite(self, span: Position, use: Use | None) -> Cite:
        """The place's citation; ``use`` is printed beside the words as the way back."""
        uses = self._uses[span.document].setdefault((span.start, span.end), [])
        if use and use not in uses:
            uses.append(use)
        link = f"#{self.anchor(span.document)}-{span.start}-{span.end}"
        return Cite(self._label(span), link)

    def quote(self, span: Position, use: Use | None, keys: Iterable[Position] = ()) -> Quote:
        """The words at a place, white space made even."""
        return Quote(self._runs(span, keys), self.cite(span, use), self._language(span))

    def quote_around(self, keys: Sequence[Position], use: Use, room: int) -> Quote:
        """Key words of one document, with up to ``room`` characters on either side of them all."""
        document = keys[0].document
        text = self._documents[document].text
        span = Position(document, min(k.start for k in keys), max(k.end for k in keys))
        first, last = self._paragraph(span)
        start, end = max(first, span.start - room), min(last, span.end + room)
        if start > first:
            start = text.find(" ", start, span.start) + 1 or span.start
        if end < last:
            end = max(text.rfind(" ", span.end, end), span.end)
        runs = self._runs(Position(document, start, end), keys)
        before = (Run("… ", False),) if start > first else ()
        after = (Run(" …", False),) if end < last else ()
        cite, *_ = [self.cite(key, use) for key in keys]
        return Quote((*before, *runs, *after), cite, self._language(span))

    def words(self, span: Position) -> str:
        """The words at a place, white space made even."""
        return " ".join(self._documents[span.document].text[span.start : span.end].split())

    def uses(self, document: str) -> Mapping[Span, Sequence[Use]]:
        """Every cited place of a document with what cites it."""
        return self._uses[document]

    def _runs(self, span: Position, keys: Iterable[Position]) -> tuple[Run, ...]:
        text = self._documents[span.document].text
        runs, at = [], span.start
        for key in sorted(keys):
            start, end = max(key.start, at), min(key.end, span.end)
            if key.document == span.document and start < end:
                runs += [Run(text[at:start], False), Run(text[start:end], True)]
                at = end
        runs.append(Run(text[at : span.end], False))
        return tuple(Run(_even(run.text), run.key) for run in runs if run.text)

    def _label(self, span: Position) -> str:
        document = self._documents[span.document]
        label = self.number(span.document)
        if paragraph := bisect_right(self._blocks[span.document], span.start):
            label += f" ¶{paragraph}"
        page = next((p.page for p in document.places if p.start <= span.start < p.end), None)
        return label if page is None else f"{label} (p. {page})"

    def _paragraph(self, span: Position) -> Span:
        """From the beginning of the paragraph where the words begin to the end of their last."""
        document = self._documents[span.document]
        around = [
            block
            for block in document.paragraphs()
            if block[0] < span.end and span.start < block[1]
        ]
        first = min([span.start, *(start for start, _ in around)])
        return first, max([span.end, *(end for _, end in around)])

    def _language(self, span: Position) -> str | None:
        return self._documents[span.document].language


def _even(text: str) -> str:
    """White space made even, one blank kept at either end where there was any."""
    words = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and words else ""
    return f"{before}{words}{after}"

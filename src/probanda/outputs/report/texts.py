"""Whole texts cut into pieces, so that each piece has one look and each citation its place."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import msgspec
from markupsafe import Markup

from probanda.analysis.records import Entity, Statement
from probanda.evidence.document import Document
from probanda.outputs.report.citations import Citations, Cite, Span, Use
from probanda.outputs.report.shown import show_inside
from probanda.outputs.report.speakers import describe, name_speaker

LOOKS = ("denied", "said", "cue", "speaker", "furniture")


class Label(msgspec.Struct, frozen=True):
    """Something printed between two characters that is no part of the text.

    ``kind`` is "place" (a citation leads here), "paragraph", "kind" (of furniture) or "use".
    """

    kind: str
    text: str
    target: str


class Piece(msgspec.Struct, frozen=True):
    """What stands before a stretch of text, and the stretch with its looks."""

    labels: tuple[Label, ...]
    start: int
    text: Markup
    looks: str


class StatementRow(msgspec.Struct, frozen=True, kw_only=True):
    """One statement of a document, as the program reads it."""

    number: str
    anchor: str
    cite: Cite
    speaker: str
    known: bool
    printed: str | None
    manner: tuple[str, ...]
    denies: bool
    is_ascription: bool


class TextPage(msgspec.Struct, frozen=True):
    """A whole document."""

    number: str
    anchor: str
    document: Document
    pieces: tuple[Piece, ...]
    statements: tuple[StatementRow, ...]


def list_statements(
    document: Document,
    statements: Iterable[Statement],
    ascriptions: Iterable[Statement],
    entities: Mapping[str, Entity],
    citations: Citations,
) -> tuple[StatementRow, ...]:
    """The document's statements in the order of its text, then what it ascribes to people."""
    statements, ascriptions = list(statements), list(ascriptions)
    by_id = {item.id: item for item in (*statements, *ascriptions)}
    rows = []
    prefix = citations.anchor(document.id)
    for letter, items in (("S", statements), ("B", ascriptions)):
        for n, item in enumerate(items, 1):
            use = Use(f"{letter}{n}", f"{prefix}-{letter.lower()}{n}")
            rows.append(
                StatementRow(
                    number=use.label,
                    anchor=use.anchor,
                    cite=citations.cite(item, use),
                    speaker=name_speaker(item),
                    known=item.speaker_name is not None,
                    printed=citations.words(item.speaker) if item.speaker else None,
                    manner=describe(item, by_id, entities),
                    denies=item.polarity == "denies",
                    is_ascription=letter == "B",
                )
            )
    return tuple(rows)


def cut_text(
    document: Document, statements: Iterable[Statement], citations: Citations
) -> tuple[Piece, ...]:
    """Pieces in order that together are the text, with what is printed between them."""
    looks = _find_looks(document, statements)
    labels = _find_labels(document, citations)
    whole = len(document.text)
    cited = {edge for span in citations.uses(document.id) for edge in span}
    edges = sorted({0, whole, *labels, *cited, *(edge for span, _ in looks for edge in span)})
    active: Counter[str] = Counter()
    changes: dict[int, list[tuple[str, int]]] = {}
    for (start, end), look in looks:
        changes.setdefault(start, []).append((look, 1))
        changes.setdefault(end, []).append((look, -1))
    pieces = []
    for start, end in pairwise([*edges, whole]):
        for look, step in changes.get(start, ()):
            active[look] += step
        if start < end or start in labels:
            shown = " ".join(look for look in LOOKS if active[look])
            text = show_inside(document.text[start:end])
            pieces.append(Piece(tuple(labels.get(start, ())), start, text, shown))
    return tuple(pieces)


def _find_looks(document: Document, statements: Iterable[Statement]) -> list[tuple[Span, str]]:
    looks = [((f.start, f.end), "furniture") for f in document.furniture]
    for said in statements:
        content = "denied" if said.polarity == "denies" else "said"
        looks += [((span.start, span.end), content) for span in said.content]
        looks += [((span.start, span.end), "cue") for span in said.cue]
        if said.speaker:
            looks.append(((said.speaker.start, said.speaker.end), "speaker"))
    return looks


def _find_labels(document: Document, citations: Citations) -> Mapping[int, Sequence[Label]]:
    """By offset, what ends there, what begins there, and the paragraph's number."""
    labels: dict[int, list[Label]] = {}
    uses: dict[int, set[Use]] = {}
    prefix = citations.anchor(document.id)
    for (_, end), cited_by in citations.uses(document.id).items():
        uses.setdefault(end, set()).update(cited_by)
    for end, cited_by_all in uses.items():
        ordered = sorted(cited_by_all, key=_numeric)
        labels[end] = [Label("use", use.label, use.anchor) for use in ordered]
    for n, (start, _) in enumerate(document.paragraphs(), 1):
        label = Label("paragraph", f"¶{n}", f"{prefix}-p{n}")
        labels.setdefault(start, []).append(label)
    for furniture in document.furniture:
        labels.setdefault(furniture.start, []).append(Label("kind", furniture.kind, ""))
    for start, end in sorted(citations.uses(document.id)):
        labels.setdefault(start, []).append(Label("place", "", f"{prefix}-{start}-{end}"))
    return labels


def _numeric(use: Use) -> tuple[bool, list[int], str]:
    """Statements first, then the report's sections by number."""
    digits = "".join(c if c.isdigit() else " " for c in use.label).split()
    return use.label[0].isdigit(), [int(part) for part in digits], use.label

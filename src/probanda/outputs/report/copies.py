"""Which documents share text: families of passages, what they fold, and a picture of them."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from markupsafe import Markup

from probanda.analysis.records import Independence, Reuse, StockPhrase
from probanda.drawing.groups import Group, Part, Row, draw_groups
from probanda.evidence.document import Document, Position
from probanda.outputs.report.citations import Citations, Cite, Quote, Use

WORDINGS = 6
DOCUMENTS = 40
FAMILIES = 24
KINDS = {"verbatim": "word for word", "light_edit": "lightly edited", "paraphrase": "paraphrased"}


class Wording(msgspec.Struct, frozen=True):
    """One wording of a passage, and every other place with the same one."""

    quote: Quote
    others: tuple[Cite, ...]


class FamilyCard(msgspec.Struct, frozen=True, kw_only=True):
    """One passage that stands in several documents."""

    number: str
    anchor: str
    kind: str
    is_quotation: bool
    documents: tuple[Cite, ...]
    wordings: tuple[Wording, ...]
    further: tuple[Cite, ...]


class PairRow(msgspec.Struct, frozen=True):
    """Whether two documents depend on each other."""

    a: Cite
    b: Cite
    relation: str
    reason: str
    families: tuple[Use, ...]


class PhraseRow(msgspec.Struct, frozen=True):
    """A formula that documents share without copying."""

    text: str
    why: str
    places: tuple[Cite, ...]


class Picture(msgspec.Struct, frozen=True):
    """The drawing, and how much of the whole it shows."""

    drawing: Markup
    documents: int
    families: int
    of_documents: int
    of_families: int


def number_families(reuse: Iterable[Reuse]) -> Mapping[str, Use]:
    """The number that the report gives each family of copies."""
    return {family.id: Use(f"9.{n}", f"family-{n}") for n, family in enumerate(reuse, 1)}


def make_family(family: Reuse, use: Use, citations: Citations) -> FamilyCard:
    """Each wording once, with every place where it stands."""
    spans: dict[str, list[Position]] = {}
    for span in family.spans:
        spans.setdefault(citations.words(span), []).append(span)
    groups = list(spans.values())
    return FamilyCard(
        number=use.label,
        anchor=use.anchor,
        kind=KINDS[family.kind],
        is_quotation=family.quotation,
        documents=citations.documents(span.document for span in family.spans),
        wordings=tuple(
            Wording(citations.quote(first, use), tuple(citations.cite(s, use) for s in rest))
            for first, *rest in groups[:WORDINGS]
        ),
        further=tuple(citations.cite(s, use) for group in groups[WORDINGS:] for s in group),
    )


def make_pair(pair: Independence, families: Mapping[str, Use], citations: Citations) -> PairRow:
    """One pair of documents with the families that they share."""
    (a,), (b,) = citations.documents([pair.a]), citations.documents([pair.b])
    shared = tuple(families[key] for key in pair.families if key in families)
    return PairRow(a, b, pair.relation, _plain(pair.reason), shared)


def _plain(reason: str) -> str:
    return reason[:1].upper() + reason[1:]


def make_phrase(phrase: StockPhrase, citations: Citations) -> PhraseRow:
    """A formula with its places."""
    return PhraseRow(phrase.text, phrase.why, tuple(citations.cite(s, None) for s in phrase.spans))


def draw_copies(
    documents: Sequence[Document],
    reuse: Sequence[Reuse],
    families: Mapping[str, Use],
    citations: Citations,
) -> Picture:
    """At most forty documents, those that share most, and their twenty-four longest families."""
    size = {family.id: sum(s.end - s.start for s in family.spans) for family in reuse}
    longest = sorted(reuse, key=lambda family: (-size[family.id], family.id))[:FAMILIES]
    shares: dict[str, int] = {}
    for family in longest:
        for span in family.spans:
            shares[span.document] = shares.get(span.document, 0) + span.end - span.start
    most = sorted(citations.sort(shares), key=lambda key: -shares[key])[:DOCUMENTS]
    shown = [d for d in documents if d.id in set(most)]
    place = {document.id: n for n, document in enumerate(_together(shown, longest))}
    rows = [
        _make_row(document, reuse, citations)
        for document in sorted(shown, key=lambda document: place[document.id])
    ]
    groups = [
        _make_group(family, families[family.id], place, size[family.id])
        for family in longest
        if len({s.document for s in family.spans if s.document in place}) > 1
    ]
    groups.sort(key=lambda group: (group.rows, -group.weight, group.label))
    title = "Documents that share text: one row a document, one column a shared passage"
    drawing = Markup(draw_groups(rows, groups, title))  # noqa: S704  labels are escaped
    sharing = len({span.document for family in reuse for span in family.spans})
    return Picture(drawing, len(rows), len(groups), sharing, len(reuse))


def _together(documents: Sequence[Document], families: Sequence[Reuse]) -> list[Document]:
    """Documents beside those that they share the longest families with."""
    by_id = {document.id: document for document in documents}
    ordered: dict[str, Document] = {}
    for family in families:
        for span in family.spans:
            if span.document in by_id:
                ordered.setdefault(span.document, by_id[span.document])
    return list(ordered.values())


def _make_row(document: Document, reuse: Sequence[Reuse], citations: Citations) -> Row:
    parts: list[Part] = []
    copied: set[int] = set()
    for family in reuse:
        for span in family.spans:
            if span.document == document.id:
                parts.append(_make_part(span, document, family.quotation))
                if not family.quotation:
                    copied.update(range(span.start, span.end))
    furniture = {at for f in document.furniture for at in range(f.start, f.end)}
    article = len(document.text) - len(furniture)
    share = len(copied - furniture) / article if article else 0.0
    label = f"{citations.number(document.id)}  {document.publisher.value or document.name}"
    return Row(label, f"{share:.0%}", tuple(parts), f"#{citations.anchor(document.id)}")


def _make_part(span: Position, document: Document, light: bool) -> Part:
    whole = len(document.text)
    return Part(span.start / whole, span.end / whole, light)


def _make_group(family: Reuse, use: Use, place: Mapping[str, int], size: int) -> Group:
    rows = tuple(sorted({place[s.document] for s in family.spans if s.document in place}))
    weight = size // len(family.spans)
    return Group(use.label, rows, weight, family.quotation, f"#{use.anchor}")

"""Families are passages, however often a document repeats them."""

from probanda.analysis.lineage import find_lineage
from probanda.analysis.records import Reading
from probanda.evidence.readers import read
from probanda.evidence.reading import document_from_text

WIRE = (
    "The Tarn Tribunal ordered the arrest of a general over the removal of prisoners from the "
    "island of Lemm, where nine boats had been waiting since the spring."
)
OWN = " ".join(f"Another thing was told in the harbour on evening {n}." for n in range(30))


def lineage_of(*texts: str) -> list[list[str]]:
    """The words of each family's passages."""
    documents = [
        document_from_text(
            read(text.encode(), "text/plain"), sha256=f"{n:064}", name="", media_type="text/plain"
        )
        for n, text in enumerate(texts)
    ]
    readings = [reading_of(document.id) for document in documents]
    texts_of = {d.id: d.text for d in documents}
    found = find_lineage(documents, readings)
    spans = [r.spans for r in found.reuse] + [s.spans for s in found.stock_phrases]
    return [[texts_of[s.document][s.start : s.end] for s in family] for family in spans]


def reading_of(document: str) -> Reading:
    """A reading in which nothing was found."""
    return Reading(
        document=document,
        sentences=(),
        words=(),
        entities=(),
        statements=(),
        ascriptions=(),
        figures=(),
        dates=(),
        charges=(),
        processes=(),
        background=(),
    )


def test_a_passage_that_one_document_repeats_does_not_swallow_what_stands_between() -> None:
    families = lineage_of(f"{WIRE}\n\n{OWN}\n\n{WIRE}", f"Elsewhere, too.\n\n{WIRE}")

    assert families
    for family in families:
        for words in family:
            assert len(words) <= len(WIRE)


def test_texts_that_share_nothing_make_no_family() -> None:
    assert [] == lineage_of(WIRE, OWN)

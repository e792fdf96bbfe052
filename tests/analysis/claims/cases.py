"""Cases of a few invented texts, read and put together."""

from collections.abc import Sequence

from spacy.language import Language

from probanda import ids
from probanda.analysis.findings import assess_case
from probanda.analysis.reading import find_reading
from probanda.analysis.records import Claim, Findings
from probanda.evidence.document import Block, Document, Published, Publisher


def document(text: str, publisher: str | None = None) -> Document:
    """A plain text whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    return Document(
        id=ids.content_id("document", text, publisher),
        name="text.txt",
        sha256=ids.digest(text),
        text=text,
        media_type="text/plain",
        language="en",
        language_evidence=(),
        machine_translated=None,
        translation_evidence=(),
        publisher=Publisher(publisher, ()),
        published=Published(None, None, ()),
        furniture=(),
        blocks=tuple(blocks),
        places=(),
    )


def assess(model: Language, *texts: str | Document) -> Findings:
    """The findings of a case of these texts."""
    documents = [document(text) if isinstance(text, str) else text for text in texts]
    return assess_case(documents, [find_reading(d, model) for d in documents])


def said(findings: Findings, claim: Claim, relation: str) -> list[str]:
    """Names of those who stand in a relation to a claim, sorted; the narrator is "narrator"."""
    names = {s.id: s.speaker_name or "?" for s in findings.statements}
    told = [names[s.id] for s in claim.statements if s.relation == relation]
    return sorted([*told, *("narrator" for p in claim.passages if p.relation == relation)])


def claims_with(findings: Findings, words: str) -> list[Claim]:
    """Claims whose text holds the words."""
    return [claim for claim in findings.claims if words in claim.text]


def shown(texts: Sequence[Document], document: str, start: int, end: int) -> str:
    """The words at a place."""
    return next(d.text[start:end] for d in texts if d.id == document)

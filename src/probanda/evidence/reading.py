"""From an original to a document: read, mark furniture, look for what the text shows of itself."""

from pathlib import Path

import msgspec

from probanda.evidence.document import Document, ReadText
from probanda.evidence.facts import find_facts
from probanda.evidence.furniture import find_furniture
from probanda.evidence.readers import read

Interval = tuple[str | None, str | None]


def read_original(
    path: str, sha256: str, media_type: str, encoding: str | None, published: Interval | None
) -> bytes:
    """The document, as JSON. Raises Refusal when there is no text to be had."""
    text = read(Path(path).read_bytes(), media_type, encoding)
    return msgspec.json.encode(make_document(text, sha256, media_type, published))


def make_document(
    text: ReadText, sha256: str, media_type: str, published: Interval | None = None
) -> Document:
    """A document without its name, which comes from how it was taken in."""
    document = f"document-{sha256[:16]}"
    furniture = find_furniture(text, document)
    facts = find_facts(text, furniture, document, published)
    return Document(
        id=document,
        name="",
        sha256=sha256,
        text=text.text,
        media_type=media_type,
        furniture=furniture,
        blocks=text.blocks,
        places=text.places,
        **msgspec.structs.asdict(facts),
    )

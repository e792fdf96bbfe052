"""From an original to a document: its text, its furniture, and what the text shows about itself."""

import hashlib
from pathlib import Path

import msgspec

from probanda.engine.runner import Refusal
from probanda.evidence.document import Document, Published, ReadText
from probanda.evidence.facts import find_language, find_published, find_publisher, find_translation
from probanda.evidence.facts.page import look_at_page
from probanda.evidence.furniture import find_furniture
from probanda.evidence.readers import read
from probanda.evidence.sniff import sniff
from probanda.evidence.unreadable import Unreadable
from probanda.evidence.vault import read_sound


def document_from_text(
    read_text: ReadText,
    *,
    sha256: str,
    name: str,
    media_type: str,
    published: tuple[str | None, str | None] | None = None,
) -> Document:
    """The document that a text makes.

    ``published`` is the interval that the person gave who took the document in; it goes before
    what the text states, and has no evidence.
    """
    document_id = f"document-{sha256[:16]}"
    furniture = find_furniture(read_text, document_id)
    page = look_at_page(read_text, furniture, document_id)
    language, language_evidence = find_language(page)
    machine_translated, translation_evidence = find_translation(page)
    return Document(
        id=document_id,
        name=name,
        sha256=sha256,
        text=read_text.text,
        media_type=media_type,
        language=language,
        language_evidence=language_evidence,
        machine_translated=machine_translated,
        translation_evidence=translation_evidence,
        publisher=find_publisher(page),
        published=Published(*published, ()) if published else find_published(page),
        furniture=furniture,
        blocks=read_text.blocks,
        places=read_text.places,
    )


def document_from_file(path: Path, encoding: str | None = None) -> Document:
    """Read a file that is not in a vault, as for a measurement. Raises ``Unreadable``."""
    data = path.read_bytes()
    media_type = sniff(data, path.name)
    return document_from_text(
        read(data, media_type, encoding),
        sha256=hashlib.sha256(data).hexdigest(),
        name=path.name,
        media_type=media_type,
    )


LONGEST_TEXT = 2_000_000
"""More characters than this would keep one process busy for many minutes."""


def read_original(
    path: str,
    sha256: str,
    media_type: str,
    encoding: str | None,
    published: tuple[str | None, str | None] | None,
) -> bytes:
    """The document of an original in the vault, as JSON; it is named when it is shown.

    Raises Refusal, with the reason and the way out, when there is no text to be had, or the bytes
    are not those of the digest.
    """
    try:
        text = read(read_sound(Path(path), sha256), media_type, encoding)
    except Unreadable as error:
        raise Refusal(error.reason, error.way_out) from error
    if len(text.text) > LONGEST_TEXT:
        raise Refusal(
            f"its text has {len(text.text):,} characters, more than {LONGEST_TEXT:,}",
            "split it into parts and take in those",
        )
    document = document_from_text(
        text, sha256=sha256, name="", media_type=media_type, published=published
    )
    return msgspec.json.encode(document)

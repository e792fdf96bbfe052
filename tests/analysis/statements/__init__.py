"""Small documents for the tests of statements."""

from spacy.language import Language

from probanda import ids
from probanda.analysis.entities import find_entities
from probanda.analysis.language import parse
from probanda.analysis.records import Statement
from probanda.analysis.statements import Attributions, find_statements
from probanda.evidence.document import Block, Document, Published, Publisher


def document(text: str, translated: bool | None = None) -> Document:
    """A plain text whose lines are its paragraphs."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    return Document(
        id=ids.content_id("document", text),
        name="text.txt",
        sha256=ids.digest(text),
        text=text,
        media_type="text/plain",
        language="en",
        language_evidence=(),
        machine_translated=translated,
        translation_evidence=(),
        publisher=Publisher(None, ()),
        published=Published(None, None, ()),
        furniture=(),
        blocks=tuple(blocks),
        places=(),
    )


def attributions(text: str, model: Language, translated: bool | None = None) -> Attributions:
    """What is said in a text, and by whom."""
    parsed = parse(document(text, translated), model)
    return find_statements(parsed, find_entities(parsed))


def statements(text: str, model: Language) -> tuple[Statement, ...]:
    """The statements alone."""
    return attributions(text, model).statements


def words(text: str, statement: Statement) -> str:
    """What is said, its pieces joined by a stroke."""
    return " | ".join(text[piece.start : piece.end] for piece in statement.content)


def said(text: str, model: Language) -> list[tuple[str | None, str]]:
    """Who says what, in the text's order."""
    return [(s.speaker_name, words(text, s)) for s in statements(text, model)]

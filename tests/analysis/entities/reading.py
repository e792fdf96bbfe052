"""Small documents for the tests of entities."""

import msgspec
from spacy.language import Language

from probanda import ids
from probanda.analysis.entities import find_entities
from probanda.analysis.language import find_sentences, find_words, parse
from probanda.analysis.records import Entity, Reading
from probanda.evidence.document import Block, Document, Published, Publisher, Role


def document(text: str, headings: int = 0) -> Document:
    """A plain text whose lines are its paragraphs, the first so many its headings."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            role: Role = "heading" if len(blocks) < headings else "paragraph"
            blocks.append(Block(start, start + len(line), role))
        start += len(line) + 1
    return Document(
        id=ids.content_id("document", text),
        name="text.txt",
        sha256=ids.digest(text),
        text=text,
        media_type="text/plain",
        language="en",
        language_evidence=(),
        machine_translated=None,
        translation_evidence=(),
        publisher=Publisher(None, ()),
        published=Published(None, None, ()),
        furniture=(),
        blocks=tuple(blocks),
        places=(),
    )


def read(text: str, model: Language, headings: int = 0) -> Reading:
    """What the text says about entities, with its sentences and words, and nothing else."""
    held = document(text, headings)
    parsed = parse(held, model)
    return msgspec.structs.replace(
        blank(held.id, *find_entities(parsed)),
        sentences=find_sentences(parsed),
        words=find_words(parsed),
    )


def mentions(text: str, entity: Entity) -> list[str]:
    """The printed mentions in a text that is the entity's only document."""
    return [text[m.start : m.end] for m in entity.mentions]


def by_name(entities: tuple[Entity, ...], name: str, kind: str) -> Entity | None:
    """The entity of that name and kind, or None."""
    return next((e for e in entities if (e.name, e.kind) == (name, kind)), None)


def blank(document: str, *entities: Entity) -> Reading:
    """A reading that has these entities and nothing else."""
    return Reading(
        document=document,
        sentences=(),
        words=(),
        entities=entities,
        statements=(),
        ascriptions=(),
        figures=(),
        dates=(),
        charges=(),
        processes=(),
        background=(),
    )

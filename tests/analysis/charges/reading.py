"""Small documents and the people in them, for the tests of charges and processes."""

import re
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language

from probanda import ids
from probanda.analysis.charges.people import Cast, gather_cast
from probanda.analysis.dates import find_dates
from probanda.analysis.language import Parsed, parse
from probanda.analysis.records import DateExpression, Entity, Statement
from probanda.analysis.statements import find_statements
from probanda.evidence.document import Block, Document, Position, Published, Publisher

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Read:
    """A text with all that the finding of charges and processes asks for."""

    parsed: Parsed
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    dates: tuple[DateExpression, ...]

    @property
    def cast(self) -> Cast:
        """Where the entities are mentioned."""
        return gather_cast(self.parsed, self.entities)


def document(text: str) -> Document:
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
        machine_translated=None,
        translation_evidence=(),
        publisher=Publisher(None, ()),
        published=Published(None, None, ()),
        furniture=(),
        blocks=tuple(blocks),
        places=(),
    )


def entity(
    held: Document, name: str, kind: str, *forms: str, offices: tuple[str, ...] = ()
) -> Entity:
    """An entity with each place where its name or one of its forms stands, the longest first."""
    places: list[tuple[int, int]] = []
    for form in sorted((name, *forms), key=len, reverse=True):
        for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", held.text):
            if not any(s < match.end() and match.start() < e for s, e in places):
                places.append(match.span())
    return Entity(
        id=f"entity-{name}",
        name=name,
        kind=kind,
        mentions=tuple(Position(held.id, s, e) for s, e in sorted(places)),
        offices=offices,
        forms=(name, *forms),
    )


def read(
    model: Language,
    text: str,
    persons: dict[str, tuple[str, ...]],
    bodies: tuple[str, ...] = (),
    offices: dict[str, str] | None = None,
) -> Read:
    """The text with these people (name: other forms) and bodies; places are left to grammar."""
    held = document(text)
    known = offices or {}
    entities = (
        *(
            entity(held, name, "person", *forms, offices=(known[name],) if name in known else ())
            for name, forms in persons.items()
        ),
        *(entity(held, name, "organisation") for name in bodies),
    )
    entities = tuple(e for e in entities if e.mentions)
    parsed = parse(held, model)
    statements = find_statements(parsed, entities).statements
    return Read(parsed, entities, statements, find_dates(parsed))


def read_file(
    model: Language,
    name: str,
    persons: dict[str, tuple[str, ...]],
    bodies: tuple[str, ...] = (),
    offices: dict[str, str] | None = None,
) -> Read:
    """The same of one of the texts beside this file."""
    return read(
        model, (TEXTS / f"{name}.txt").read_text(encoding="utf-8"), persons, bodies, offices
    )

"""Read documents: parse each once, then find what it says by itself."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec
from spacy.language import Language

from probanda.analysis.acts.finding import find_acts
from probanda.analysis.charges import find_charges
from probanda.analysis.charges.people import gather_cast
from probanda.analysis.claims import find_clauses
from probanda.analysis.dates import find_dates
from probanda.analysis.entities import find_entities
from probanda.analysis.figures import find_figures
from probanda.analysis.language import (
    Parsed,
    find_sentences,
    find_words,
    load_model,
    parse,
    parse_all,
)
from probanda.analysis.processes import find_background, find_processes
from probanda.analysis.records import Reading
from probanda.analysis.statements import find_statements
from probanda.engine.runner import Refusal
from probanda.evidence.document import Document
from probanda.ledger.packing import unpack

LANGUAGES_READ = ("en", None)
"""None: a text too short to show its language is read as English."""


@lru_cache
def _model() -> Language:
    return load_model()


def read_document(document: bytes) -> bytes:
    """The reading of a document, given as packed JSON, as JSON.

    Raises Refusal when the document is in a language that cannot be read yet.
    """
    opened = _open(document)
    if not _can_be_read(opened):
        raise Refusal(
            f"its language ({opened.language}) cannot be read yet",
            "Its text is kept and can be looked at; take in a translation as well.",
        )
    return msgspec.json.encode(find_reading(opened, _model()))


def read_documents(documents: Sequence[bytes]) -> list[bytes | None]:
    """What read_document gives of each, in less time; None where it refuses."""
    opened = [_open(document) for document in documents]
    parsed = parse_all([one for one in opened if _can_be_read(one)], _model())
    return [
        msgspec.json.encode(find_all(next(parsed))) if _can_be_read(one) else None for one in opened
    ]


def _open(document: bytes) -> Document:
    return msgspec.json.decode(unpack(document), type=Document)


def _can_be_read(document: Document) -> bool:
    return document.language in LANGUAGES_READ


def find_reading(document: Document, model: Language) -> Reading:
    """Everything that one document says; depends on no other."""
    return find_all(parse(document, model))


def find_all(parsed: Parsed) -> Reading:
    """Everything that a parsed document says."""
    entities = find_entities(parsed)
    attributions = find_statements(parsed, entities)
    statements = attributions.statements
    dates = find_dates(parsed)
    cast = gather_cast(parsed, entities)
    return Reading(
        document=parsed.document.id,
        sentences=find_sentences(parsed),
        words=find_words(parsed),
        entities=entities,
        statements=statements,
        ascriptions=attributions.ascriptions,
        figures=find_figures(parsed, statements, entities),
        dates=dates,
        charges=find_charges(parsed, cast, statements, dates),
        processes=find_processes(parsed, cast, statements, dates),
        background=find_background(parsed, cast, statements, dates),
        clauses=find_clauses(parsed, statements),
        acts=find_acts(parsed),
    )

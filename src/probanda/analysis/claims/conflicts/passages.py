"""Sentences of all texts ready to be compared, headings too: what each is about, in terms."""

import re
from collections.abc import Mapping, Sequence

import msgspec

from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.claims.weights import LIGHT
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Reading, Word
from probanda.evidence.document import Document, Position

NEGATED = re.compile(
    r"\b(?:nobody|no one|none|not|no|nothing|neither|never|without)\b|n[’']t\b", re.IGNORECASE
)
SMALL = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "and",
        "in",
        "to",
        "on",
        "for",
        "from",
        "its",
        "his",
        "her",
        "who",
        "whose",
    ]
)
"""Words of a name, an office or what is counted that tell nothing."""
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence, with the terms of its words that tell what it is about.

    ``number`` counts the sentences of a document. ``heading`` is true of the article's own heading.
    """

    place: Position
    number: int
    heading: bool
    words: tuple[Word, ...]
    terms: frozenset[str]


def find_passages(
    documents: Sequence[Document], readings: Sequence[Reading]
) -> Mapping[str, tuple[Passage, ...]]:
    """The sentences of each document, in order."""
    by_id = {document.id: document for document in documents}
    return {r.document: tuple(_of_document(by_id[r.document], r)) for r in readings}


def _of_document(document: Document, reading: Reading) -> list[Passage]:
    roles = [block.role for block in document.article_blocks()]
    found: list[Passage] = []
    for sentence in sorted(reading.sentences, key=lambda s: s.start):
        held = tuple(w for w in reading.words if sentence.start <= w.start < sentence.end)
        found.append(
            Passage(
                place=Position(document.id, sentence.start, sentence.end),
                number=len(found),
                heading=sentence.block < len(roles) and roles[sentence.block] == "heading",
                words=held,
                terms=terms_of(held),
            )
        )
    return found


def terms_of(held: Sequence[Word]) -> frozenset[str]:
    """Terms of the words that tell a matter: no light verbs, nobody in general, no measures."""
    found = {
        find_term(w.lemma)
        for w in held
        if w.pos in TELLING
        and w.lemma not in LIGHT
        and not (w.pos == "VERB" and w.lemma in words("plain_telling"))
    }
    return frozenset(found - terms("anybody") - terms("measures"))


def name_others(a: Passage, b: Passage) -> bool:
    """Whether both have names and none in common: two places, two persons, two events."""
    one, two = names_of(a), names_of(b)
    return bool(one and two) and one.isdisjoint(two)


def names_of(passage: Passage) -> frozenset[str]:
    """Terms of the names in a sentence; its first word has its capital anyhow."""
    inside = [w for w in passage.words if w.start > passage.place.start + 1]
    return frozenset(find_term(w.lemma) for w in inside if w.pos == "PROPN")


def passage_at(passages: Sequence[Passage], start: int) -> Passage | None:
    """The sentence in which a place begins."""
    return next((p for p in passages if p.place.start <= start < p.place.end), None)

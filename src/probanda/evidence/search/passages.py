"""The passages of a document that are looked up: its blocks, furniture too."""

from collections.abc import Iterator

import msgspec

from probanda.evidence.document import Document
from probanda.evidence.search.words import find_lemma, find_words

LONGEST = 2_000
"""Words of a passage; a longer block is cut, and a phrase across the cut is not found."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a document's text with its words and their lemmas, each in one string."""

    start: int
    end: int
    words: str
    lemmas: str


def make_passages(document: Document) -> Iterator[Passage]:
    """Every block that has words in it."""
    for block in document.blocks:
        words = list(find_words(document.text, block.start, block.end))
        for first in range(0, len(words), LONGEST):
            some = words[first : first + LONGEST]
            last = first + LONGEST >= len(words)
            yield Passage(
                start=some[0].start if first else block.start,
                end=block.end if last else words[first + LONGEST].start,
                words=" ".join(word.text for word in some),
                lemmas=" ".join(find_lemma(word.text, document.language) for word in some),
            )

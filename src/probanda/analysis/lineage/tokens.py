"""The article's words of all documents in one row, ready to be compared."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from probanda.evidence.document import Document

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['’]\w+)*")
"""A word, or initials with their dots ("U.N.")."""
STOP = re.compile(r"[.!?]\W*\s")
"""What ends a sentence, for who need not know it for sure."""
REMEMBERED = 8_000
"""Stretches whose words are kept, as many questions are asked of one before the next."""
SHORTEST_TURNED = 3
"""Letters of a name in which two of them can be turned by mistake."""
Numbers = NDArray[np.int64]
T = TypeVar("T")


class Tokens(msgspec.Struct, frozen=True):
    """Word numbers of all documents one after another, with document and offsets of each.

    ``first`` holds, for each document, where its words begin, and at the end their number.
    ``sentences`` counts the ends of sentences and paragraphs before each word.
    """

    words: Numbers
    documents: Numbers
    starts: Numbers
    ends: Numbers
    first: Numbers
    sentences: Numbers


@lru_cache(maxsize=REMEMBERED)
def spell_words(text: str, start: int, end: int) -> tuple[tuple[int, int, str], ...]:
    """Offsets and spelling of each word, case and apostrophes made alike, dots of initials gone."""
    return tuple((m.start(), m.end(), _spell(m[0])) for m in WORD.finditer(text, start, end))


@lru_cache(maxsize=50_000)
def _spell(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'").replace(".", "")


def inside(rows: Sequence[tuple[int, int, T]], start: int, end: int) -> list[tuple[int, int, T]]:
    """Of what is sorted by its offsets all that lies inside the stretch."""
    return [
        row
        for row in rows[bisect_left(rows, (start,)) : bisect_left(rows, (end,))]
        if row[1] <= end
    ]


def is_turned(one: str, two: str) -> bool:
    """Whether one word is the other with two neighbouring letters turned: "b-14", "b-41"."""
    if one == two or len(one) != len(two) or len(one) < SHORTEST_TURNED:
        return False
    at = next(i for i, (x, y) in enumerate(zip(one, two, strict=True)) if x != y)
    return one[:at] + one[at + 1 : at + 2] + one[at] + one[at + 2 :] == two


def make_tokens(documents: Sequence[Document]) -> Tokens:
    """Words of the article's own blocks, one document after another."""
    known: dict[str, int] = {}
    words, owners, starts, ends, first, sentences = [], [], [], [], [0], []
    ended = 0
    for number, document in enumerate(documents):
        for block in document.article_blocks():
            ended, before = ended + 1, block.start
            for start, end, spelled in spell_words(document.text, block.start, block.end):
                ended += STOP.search(document.text, before, start) is not None
                before = end
                sentences.append(ended)
                words.append(known.setdefault(spelled, len(known)))
                owners.append(number)
                starts.append(start)
                ends.append(end)
        first.append(len(words))
    rows = [
        np.array(row, dtype=np.int64) for row in (words, owners, starts, ends, first, sentences)
    ]
    return Tokens(*rows)

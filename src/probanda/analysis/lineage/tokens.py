"""The article's words of all documents in one row, ready to be compared."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from probanda.evidence.document import Document

WORD = re.compile(r"\w+(?:['’]\w+)*")
Numbers = NDArray[np.int64]


class Tokens(msgspec.Struct, frozen=True):
    """Word numbers of all documents one after another, with document and offsets of each.

    ``first`` holds, for each document, where its words begin, and at the end their number.
    """

    words: Numbers
    documents: Numbers
    starts: Numbers
    ends: Numbers
    first: Numbers
    spelled: tuple[str, ...]


def make_tokens(documents: Sequence[Document]) -> Tokens:
    """Words of the article's own blocks, case and apostrophes made alike."""
    known: dict[str, int] = {}
    words, owners, starts, ends, first = [], [], [], [], [0]
    for number, document in enumerate(documents):
        for block in document.article_blocks():
            for match in WORD.finditer(document.text, block.start, block.end):
                spelled = unicodedata.normalize("NFKC", match[0]).casefold().replace("’", "'")
                words.append(known.setdefault(spelled, len(known)))
                owners.append(number)
                starts.append(match.start())
                ends.append(match.end())
        first.append(len(words))
    rows = [np.array(row, dtype=np.int64) for row in (words, owners, starts, ends, first)]
    return Tokens(rows[0], rows[1], rows[2], rows[3], rows[4], tuple(known))

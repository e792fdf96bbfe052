"""What is looked for: words by their lemmas and stems, and phrases word for word."""

import re
from collections.abc import Iterable, Iterator, Set

import msgspec

from probanda.evidence.search.words import (
    UNKNOWN_LANGUAGE,
    Word,
    find_derived,
    find_lemma,
    find_words,
)

QUOTED = re.compile(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|(\S+)")


class Part(msgspec.Struct, frozen=True):
    """One thing that a passage must hold: words in a row, or one word in any of its forms.

    ``lemmas`` is empty for a phrase, which is looked for as it stands; ``prefixes`` are beginnings
    of words of its family ("depor" of "deported", "deportation"); ``stems`` are words of which any
    may stand that has the same stem.
    """

    words: tuple[str, ...]
    lemmas: frozenset[str]
    prefixes: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()


class Query(msgspec.Struct, frozen=True):
    """Everything that a passage must hold."""

    parts: tuple[Part, ...]


def read_query(written: str, languages: Iterable[str | None]) -> Query:
    """The query that somebody wrote; what stands in quotation marks is a phrase.

    ``languages`` are those of the texts: a word is looked for by its lemma in each of them, and by
    its stem where some are English. A word with a capital may be a name, which has no stem.
    """
    known = tuple(languages) or (None,)
    english = any((language or UNKNOWN_LANGUAGE).startswith("en") for language in known)
    parts = []
    for phrase, single in QUOTED.findall(written):
        words = tuple(word.text for word in find_words(phrase or single))
        if not words:
            continue
        is_word = len(words) == 1 and not phrase
        lemmas = {find_lemma(words[0], language) for language in known} if is_word else ()
        stemmed = is_word and english and single == single.lower() and words[0].isalpha()
        stems = _find_stemmed({words[0], *lemmas}) if stemmed else frozenset()
        part = Part(words, frozenset(lemmas), stems=stems)
        if part not in parts:
            parts.append(part)
    return Query(tuple(parts))


def _find_stemmed(forms: Set[str]) -> frozenset[str]:
    return frozenset(forms).union(*(find_derived(form) for form in forms))


def count_exact(query: Query, text: str, start: int, end: int, language: str | None) -> int:
    """How many parts stand between two offsets as they were written or in another form."""
    words = list(find_words(text, start, end))
    return sum(any(True for _ in _hits_of(part, words, language)) for part in query.parts)


def find_hits(
    query: Query,
    text: str,
    start: int,
    end: int,
    language: str | None,
    related: Iterable[int] = (),
) -> list[Word]:
    """Where each part stands between two offsets, in the order of the text.

    ``related`` are the numbers of words there that share no more than a stem with a part.
    """
    words = list(find_words(text, start, end))
    found = {hit for part in query.parts for hit in _hits_of(part, words, language)}
    found |= {words[number] for number in related if number < len(words)}
    return sorted(found, key=lambda hit: (hit.start, -hit.end))


def _hits_of(part: Part, words: list[Word], language: str | None) -> Iterator[Word]:
    size = len(part.words)
    for number in range(len(words) - size + 1):
        row = words[number : number + size]
        same = tuple(word.text for word in row) == part.words
        if same or find_lemma(row[0].text, language) in part.lemmas:
            yield Word(row[0].start, row[-1].end, " ".join(word.text for word in row))

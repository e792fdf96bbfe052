"""Whether words that are kept for many children name one of them, or a mother, in any case of the word."""

from collections.abc import Iterable, Mapping

from probanda.names.slavic import fold
from probanda.tracing.ordering import split_words

NAMES = ("name", "given", "surname", "patronymic", "mother")
SHORTEST, LONG = 3, 4
LONGEST_ENDING = 4
"""What a case adds at the most: Вербицьк-ого."""


def names_one_of(words: str, children: Iterable[Mapping[str, str]]) -> bool:
    """Whether a word is a name of one of some children, or, with a capital, one that is declined."""
    names = {
        fold(name)
        for fields in children
        for field in NAMES
        for name in split_words(fields.get(field, ""))
        if len(name) >= SHORTEST
    }
    stems = {stem for name in names if len(stem := name.rstrip("aeiou")) >= SHORTEST}
    return any(
        fold(word) in names or (word[0].isupper() and _is_declined(fold(word), stems))
        for word in split_words(words)
    )


def _is_declined(word: str, stems: set[str]) -> bool:
    if word.rstrip("aeiou") in stems:
        return True
    ends = range(max(LONG, len(word) - LONGEST_ENDING), len(word))
    return any(word[:end] in stems for end in ends)

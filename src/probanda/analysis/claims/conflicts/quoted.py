"""Quotations of two texts that are mostly the same words and not quite: renderings of one utterance."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec
from rapidfuzz.distance import LCSseq

from probanda.analysis.claims.conflicts.matter import Matter
from probanda.analysis.claims.conflicts.names import sound_alike
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Statement
from probanda.analysis.statements.quotations import find_quotations
from probanda.evidence.document import Position
from probanda.names import tokens_of_name

SHORTEST = 3
"""Fewer words are the same by chance."""
OF_ONE = 0.4
"""Of one speaker's words so many of the longer quotation must stand in the other, in order."""
OF_NOBODY = 0.5
"""Where one text does not name the speaker."""
HALF = 0.5
"""So many of all long words must be in common: small ones are the same by chance."""
LONG = 4
MOST = 48
"""A word that more quotations have proposes none."""
NEGATIVE = frozenset(
    {"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"}
)
ARTICLES = frozenset({"a", "an", "the"})


class Quoted(msgspec.Struct, frozen=True):
    """Words between quotation marks, and the statement that they are of, if any."""

    place: Position
    words: tuple[str, ...]
    statement: Statement | None


def find_quoted(matter: Matter) -> list[Quoted]:
    """The quotations of all texts, scare quotes too."""
    found = []
    for document, text in matter.texts.items():
        said = sorted(
            (q.start, q.end, number)
            for number, s in enumerate(matter.statements[document])
            for q in (s.quoted if s.speaker_name else ())
        )
        paragraphs, begin = text.split("\n"), 0
        quotations = find_quotations(paragraphs)
        for paragraph, held in zip(paragraphs, quotations, strict=True):
            for one in held:
                place = Position(document, begin + one.start, begin + one.end)
                words = tuple(w.lower() for _, _, w in spell_words(text, place.start, place.end))
                number = _overlapping(said, place)
                statement = None if number is None else matter.statements[document][number]
                found.append(Quoted(place, words, statement))
            begin += len(paragraph) + 1
    return found


def _overlapping(said: Sequence[tuple[int, int, int]], place: Position) -> int | None:
    """The first statement that quotes something of a place; outermost quotations hold no others."""
    last = bisect_left(said, (place.end, 0, 0))
    for start, end, number in said[max(0, bisect_left(said, (place.start, 0, 0)) - 1) : last]:
        if start < place.end and place.start < end:
            return number
    return None


def find_quoted_alike(matter: Matter) -> Iterator[tuple[Position, Position]]:
    """Pairs of quotations of which neither is a part of the other, not said by two persons."""
    told = [q for q in find_quoted(matter) if len(q.words) >= SHORTEST]
    for a, b in _with_a_word_in_common(told):
        x, y = sorted((len(a.words), len(b.words)))
        if a.place.document == b.place.document or x < OF_ONE * y:
            continue
        if (
            LCSseq.normalized_similarity(a.words, b.words) >= _least(matter, a, b)
            and len(_long(a) & _long(b)) >= HALF * max(len(_long(a)), len(_long(b)))
            and NEGATIVE.isdisjoint(a.words) == NEGATIVE.isdisjoint(b.words)
            and _differ(a.words, b.words)
            and matter.is_one_matter(a.place.document, b.place.document)
        ):
            yield a.place, b.place


def _with_a_word_in_common(told: Sequence[Quoted]) -> Iterator[tuple[Quoted, Quoted]]:
    """Pairs with a long word in common that not very many quotations have."""
    index: dict[str, list[int]] = {}
    for number, quoted in enumerate(told):
        for word in _long(quoted):
            index.setdefault(word, []).append(number)
    near = {pair for some in index.values() if len(some) <= MOST for pair in combinations(some, 2)}
    for one, two in sorted(near):
        yield told[one], told[two]


def _long(quoted: Quoted) -> set[str]:
    return {word for word in quoted.words if len(word) >= LONG}


def _differ(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether neither is only a shorter quotation of the other, nor one without its articles."""
    one, two = (f" {' '.join(words)} " for words in (a, b))
    bare = [[word for word in words if word not in ARTICLES] for words in (a, b)]
    return one not in two and two not in one and bare[0] != bare[1]


def _least(matter: Matter, a: Quoted, b: Quoted) -> float:
    """How much must be the same; two persons who are named are never one."""
    if a.statement is None or b.statement is None:
        return OF_NOBODY
    one, two = a.statement.speaker_name or "", b.statement.speaker_name or ""
    voices = [matter.voice(s.speaker_entity) for s in (a.statement, b.statement)]
    if one == two or voices[0] & voices[1]:
        return OF_ONE
    same_length = len(tokens_of_name(one)) == len(tokens_of_name(two)) > 1
    return OF_NOBODY if same_length and sound_alike(one, two) else 2.0

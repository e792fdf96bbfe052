"""Formulas: words that texts share without copying each other, and why each is one."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

import msgspec

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Reading, Word
from probanda.evidence.document import Position

MEANINGFUL = 4
"""A shared passage with fewer different words that carry meaning is a formula."""
MOSTLY = 0.75
REACH = 200
NEAR = 4
"""How many names further on a name that reaches into a stretch may begin."""


@lru_cache
def _formulas() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Formulas by their first word, longest first."""
    text = (resources.files(__package__) / "data" / "formulas.txt").read_text("utf-8")
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words = tuple(spelled for _, _, spelled in spell_words(line, 0, len(line)))
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(some, key=lambda w: (-len(w), w))) for first, some in found.items()}


class Wording(msgspec.Struct, frozen=True):
    """The words of one document that carry meaning, and what of its text is names and titles."""

    text: str
    words: tuple[Word, ...]
    names: tuple[tuple[int, int], ...]

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that carry meaning inside the stretch."""
        first = bisect_left(self.words, start, key=lambda w: w.start)
        last = bisect_left(self.words, end, key=lambda w: w.start)
        return tuple(w for w in self.words[first:last] if w.end <= end)

    def lemmas_in(self, start: int, end: int) -> frozenset[str]:
        """Their lemmas."""
        return frozenset(w.lemma for w in self.words_in(start, end) if w.pos != "NEG")

    def terms_in(self, start: int, end: int) -> frozenset[str]:
        """Their terms, so that other forms and synonyms of a word are the same."""
        return frozenset(find_term(lemma) for lemma in self.lemmas_in(start, end))

    def matter_in(self, start: int, end: int) -> frozenset[str]:
        """The terms of the words that are no name and no speaker's."""
        named = self.named_in(start, end)
        return frozenset(
            find_term(w.lemma)
            for w in self.words_in(start, end)
            if w.pos != "NEG" and not any(s <= w.start and w.end <= e for s, e in named)
        )

    def named_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where names and speakers stand that touch the stretch."""
        first = bisect_left(self.names, (start,))
        near = self.names[max(0, first - NEAR) :]
        return [n for n in near[: NEAR + end - start] if start < n[1] and n[0] < end]


def find_wording(text: str, reading: Reading) -> Wording:
    """What a reading knows of words and names, ready to be asked."""
    names = {
        (_with_office(text, e.offices, m), m.end) for e in reading.entities for m in e.mentions
    }
    names |= {(s.speaker.start, s.speaker.end) for s in reading.statements if s.speaker}
    return Wording(text, tuple(sorted(reading.words, key=lambda w: w.start)), tuple(sorted(names)))


def _with_office(text: str, offices: tuple[str, ...], mention: Position) -> int:
    """Where a mention begins with the office printed before it."""
    before = text[max(0, mention.start - REACH) : mention.start].rstrip(" ,")
    held = [office for office in offices if before.endswith(office)]
    if not held:
        return mention.start
    return mention.start - (min(REACH, mention.start) - len(before)) - max(map(len, held))


def why_stock(wording: Wording, span: Position) -> str | None:
    """Why the words of a passage are a formula, or None when they are not."""
    words = wording.words_in(span.start, span.end)
    if len({w.lemma for w in words}) < MEANINGFUL:
        return "few words that carry meaning"
    names = wording.named_in(span.start, span.end)
    capital = sum(wording.text[w.start].isupper() for w in words)
    title = capital > MOSTLY * len(words) and not any(w.pos == "VERB" for w in words)
    if title or _share(words, names) > MOSTLY:
        return "names and titles for the most part"
    formulas = tuple(_find_formulas(wording.text, span))
    if formulas and _share(words, [*names, *formulas]) >= MOSTLY:
        return "a formula of law or office"
    return None


def _share(words: tuple[Word, ...], stretches: Iterable[tuple[int, int]]) -> float:
    """How much of the words stands in the stretches."""
    places = tuple(stretches)
    inside = sum(any(s <= w.start and w.end <= e for s, e in places) for w in words)
    return inside / len(words)


def _find_formulas(text: str, span: Position) -> Iterable[tuple[int, int]]:
    """Where formulas stand in a passage."""
    words = spell_words(text, span.start, span.end)
    spelled = [word for _, _, word in words]
    for number, word in enumerate(spelled):
        for formula in _formulas().get(word, ()):
            if tuple(spelled[number : number + len(formula)]) == formula:
                yield words[number][0], words[number + len(formula) - 1][1]
                break

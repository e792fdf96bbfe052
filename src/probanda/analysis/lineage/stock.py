"""Formulas: words that texts share without copying each other, and why each is one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources

import msgspec

from probanda.analysis.lineage.days import Day, find_days
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import inside, spell_words
from probanda.analysis.records import Reading, Word
from probanda.evidence.document import Position

MEANINGFUL = 4
"""A shared passage with fewer different words that carry meaning is a formula."""
FEW_WORDS = "few words that carry meaning"
FORMULA = "a formula of law or office"
MOSTLY = 0.75
REACH = 200
PIECE = 4
"""Words of a longer formula that are a formula by themselves."""
PLAIN = frozenset({"say", "add", "tell", "state", "write", "accord"})
"""Verbs that tell nothing of what was done with the words."""
LAW = re.compile(
    r"\b(?:Conventions?|Statute|Protocols?|Covenant|Charter|Constitution|Code|Regulations?|Act|law)\b"
)
DEMANDS = re.compile(
    r"\b(?:must|shall|may not|(?:prohibit|forbid|oblige|require|demand|protect|allow|entitle)s?)\b"
)
NEAR = 4
"""How many names further on a name that reaches into a stretch may begin."""
REMEMBERED = 40_000
"""Stretches of which is kept what stands in them, as a copied one is compared with many."""


@lru_cache
def _formulas() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Formulas, and every piece of four words of a longer one, by their first word, longest first."""
    text = (resources.files(__package__) / "data" / "formulas.txt").read_text("utf-8")
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            words = tuple(spelled for _, _, spelled in spell_words(line, 0, len(line)))
            pieces = {words, *(words[i : i + PIECE] for i in range(len(words) - PIECE + 1))}
            for piece in pieces:
                found.setdefault(piece[0], []).append(piece)
    return {first: tuple(sorted(some, key=lambda w: (-len(w), w))) for first, some in found.items()}


class Wording(msgspec.Struct, frozen=True, eq=False):
    """The words of one document that carry meaning, and what of its text is names and titles.

    Each is equal to itself alone, so that what is worked out of one can be remembered.
    """

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    """Where each word begins."""
    names: tuple[tuple[int, int], ...]
    mentions: tuple[tuple[int, int, str], ...]
    aside: tuple[tuple[int, int], ...]
    figures: tuple[tuple[int, int, float, str], ...]
    days: tuple[tuple[int, int, Day], ...] = ()

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that carry meaning inside the stretch."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return tuple(w for w in self.words[first:last] if w.end <= end)

    def lemmas_in(self, start: int, end: int) -> frozenset[str]:
        """Their lemmas."""
        return frozenset(w.lemma for w in self.words_in(start, end) if w.pos != "NEG")

    def terms_in(self, start: int, end: int) -> frozenset[str]:
        """Their terms, so that other forms and synonyms of a word are the same."""
        return frozenset(find_term(lemma) for lemma in self.lemmas_in(start, end))

    def matter_in(self, start: int, end: int) -> frozenset[str]:
        """The terms of the words that are no name and no speaker's, and tell more than that it is said."""
        named = self.named_in(start, end)
        return frozenset(
            find_term(w.lemma)
            for w in self.words_in(start, end)
            if w.pos != "NEG"
            and w.lemma not in PLAIN
            and not any(s <= w.start and w.end <= e for s, e in named)
        )

    def mentions_in(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Names inside the stretch, with the id of what they name."""
        return inside(self.mentions, start, end)

    def figures_in(self, start: int, end: int) -> frozenset[tuple[float, str]]:
        """The numbers inside the stretch, with their units."""
        first = bisect_left(self.figures, (start,))
        last = bisect_left(self.figures, (end,))
        return frozenset((value, unit) for _, _, value, unit in self.figures[first:last])

    def days_in(self, start: int, end: int) -> list[tuple[int, int, Day]]:
        """The expressions of time inside the stretch."""
        return inside(self.days, start, end)

    def aside_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where speakers, with their office, and words that attribute stand in the stretch."""
        first = bisect_left(self.aside, (start - REACH,))
        last = bisect_left(self.aside, (end,))
        return [a for a in self.aside[first:last] if start < a[1]]

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
    speakers = {(s.speaker.start, s.speaker.end) for s in reading.statements if s.speaker}
    verbs = sorted(w.start for w in reading.words if w.pos == "VERB")
    aside = {(start, _name_ends(text, verbs, start, end)) for start, end in speakers}
    aside |= {(c.start, c.end) for s in reading.statements for c in s.cue}
    named = [e for e in reading.entities if e.kind != "platform"]
    aside |= {(m.start, m.end) for e in reading.entities if e not in named for m in e.mentions}
    words = tuple(sorted(reading.words, key=lambda w: w.start))
    return Wording(
        text,
        words,
        tuple(w.start for w in words),
        tuple(sorted(names | speakers)),
        tuple(sorted((m.start, m.end, e.id) for e in named if e.forms for m in e.mentions)),
        tuple(sorted(aside)),
        tuple(
            sorted(
                (f.start, f.end, float(f.value), f.unit)
                for f in reading.figures
                if f.value is not None
            )
        ),
        find_days(reading.dates),
    )


def _name_ends(text: str, verbs: Sequence[int], start: int, end: int) -> int:
    """Where a speaker's name and office end, and what is told of the speaker begins."""
    at = bisect_left(verbs, start)
    if at == len(verbs) or verbs[at] >= end:
        return end
    comma = text.find(",", start, verbs[at])
    return verbs[at] if comma < 0 else comma


def _with_office(text: str, offices: tuple[str, ...], mention: Position) -> int:
    """Where a mention begins with the office printed before it; one behind whose comma the name stands is
    told of the person, and no part of the name."""
    before = text[max(0, mention.start - REACH) : mention.start].rstrip(" ")
    held = [office for office in offices if before.endswith(office)]
    if not held:
        return mention.start
    return mention.start - (min(REACH, mention.start) - len(before)) - max(map(len, held))


def why_stock(wording: Wording, span: Position) -> str | None:
    """Why the words of a passage are a formula, or None when they are not."""
    words = wording.words_in(span.start, span.end)
    if len({w.lemma for w in words}) < MEANINGFUL:
        return FEW_WORDS
    names = wording.named_in(span.start, span.end)
    if is_title(wording, span) or _share(words, names) > MOSTLY:
        return "names and titles for the most part"
    return FORMULA if is_formula(wording, span, names) else None


def is_formula(wording: Wording, span: Position, names: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether most words that carry meaning, names apart, are a formula's."""
    formulas = find_formulas(wording.text, span)
    words = wording.words_in(span.start, span.end)
    return bool(formulas and words) and _share(words, [*names, *formulas]) >= MOSTLY


def tells_law(text: str, span: Position) -> bool:
    """Whether a sentence tells what a law, which it names, demands: so does anybody's."""
    return all(words.search(text, span.start, span.end) for words in (LAW, DEMANDS))


def is_title(wording: Wording, span: Position) -> bool:
    """Whether most words have capitals and none is a verb: an office, a body, a work."""
    words = wording.words_in(span.start, span.end)
    capital = sum(wording.text[w.start].isupper() for w in words)
    return capital > MOSTLY * len(words) and not any(w.pos == "VERB" for w in words)


def _share(words: tuple[Word, ...], stretches: Iterable[tuple[int, int]]) -> float:
    """How much of the words stands in the stretches."""
    places = tuple(stretches)
    inside = sum(any(s <= w.start and w.end <= e for s, e in places) for w in words)
    return inside / len(words)


@lru_cache(maxsize=REMEMBERED)
def find_formulas(text: str, span: Position) -> tuple[tuple[int, int], ...]:
    """Where formulas stand in a passage, or pieces of them from four words on."""
    words = spell_words(text, span.start, span.end)
    spelled = [word for _, _, word in words]
    found = []
    for number, word in enumerate(spelled):
        for run in _formulas().get(word, ()):
            if tuple(spelled[number : number + len(run)]) == run:
                found.append((words[number][0], words[number + len(run) - 1][1]))
                break
    return tuple(found)

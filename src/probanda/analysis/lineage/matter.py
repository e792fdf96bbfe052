"""What two stretches of text have in common beside their wording: names, numbers, words with meaning."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from probanda.analysis.lineage.days import Day, are_other_days
from probanda.analysis.lineage.stock import REMEMBERED, Wording, find_formulas
from probanda.analysis.lineage.terms import find_opposites, find_term
from probanda.analysis.lineage.tokens import is_turned, spell_words
from probanda.evidence.document import Position

FEW = 3
"""Names that are in one stretch only count when those in common are fewer than so many times them."""
MANY = 12
"""Terms in common over which a number may have slipped though one text has left much out."""
LONG = 24
"""Terms in common of several sentences."""
UPDATED = 0.8
"""How much of the longer stretch's words must be common where the numbers are others."""
LAND = re.compile(r"(?P<root>\w{4,})a(?:ns?)?")
DOUBLED = re.compile(r"(.)\1")
ENOUGH = 6
"""Terms in common with which a name may only be misprinted, and not be another's."""
OF_TIME = frozenset({"year", "month", "week", "day", "night", "hour", "minute", "second"})
NEGATION = re.compile(
    r"\b(?:(?:not|no)(?!\s+(?:(?:fewer|less|more|later|earlier)\s+than|only|matter|doubt|sooner)\b)"
    r"|never|none|nobody|nothing|neither|nor|without|cannot|unable|impossible|hardly)\b|n[’']t\b",
    re.IGNORECASE,
)


class Matter(msgspec.Struct, frozen=True):
    """One stretch: the terms of its words, its names and its numbers."""

    terms: frozenset[str]
    names: dict[str, frozenset[str]]
    roots: frozenset[str]
    """Of all its words: names among them may be written otherwise."""
    figures: frozenset[tuple[float, str]]
    negated: bool
    days: frozenset[Day] = frozenset()
    dated: frozenset[str] = frozenset()
    """Terms that belong to the days."""


class Likeness(msgspec.Struct, frozen=True):
    """How many terms two stretches have in common, how many the poorer and the richer one has.

    ``plain`` are those in common that belong to no name.
    ``other_names``, ``other_numbers``, ``other_days``: each has some in the place of the other's.
    ``turned_names``: one has a name of the other with two letters turned, which may be a misprint.
    ``opposed``: one has a word of the opposite meaning of the other's ("enter", "leave").
    """

    common: int
    plain: int
    fewest: int
    most: int
    other_names: bool
    other_numbers: bool
    turned_names: bool
    opposed: bool
    other_days: bool = False

    @property
    def same_frame(self) -> bool:
        """Whether only the turn of words is the same, and what is told with it is another thing.

        So many words in common are no turn, whatever else is named among them.
        """
        if self.common >= max(LONG, UPDATED * self.fewest):
            return False
        shortened = self.common >= max(MANY, UPDATED * self.fewest)
        may_be_updated = shortened or self.common >= UPDATED * self.most
        may_be_misprinted = self.common >= max(ENOUGH, UPDATED * self.fewest)
        return (
            self.other_names
            or (self.other_numbers and self.other_days)
            or ((self.other_numbers or self.other_days) and not may_be_updated)
            or (self.turned_names and not may_be_misprinted)
            or (self.opposed and self.common < MANY)
        )


@lru_cache(maxsize=REMEMBERED)
def find_matter(wording: Wording, span: Position) -> Matter:
    """What a stretch tells of; speakers, words that attribute and formulas are left aside."""
    aside = [
        *wording.aside_in(span.start, span.end),
        *find_formulas(wording.text, span),
    ]
    words = [
        w
        for w in wording.words_in(span.start, span.end)
        if not any(s <= w.start and w.end <= e for s, e in aside)
    ]
    names: dict[str, frozenset[str]] = {}
    held = wording.mentions_in(span.start, span.end)
    for start, end, who in held:
        names[who] = names.get(who, frozenset()) | _spell_terms(wording.text, start, end)
    named = {start for start, _, _ in held}
    days = wording.days_in(span.start, span.end)
    dated = [w for w in words if any(s <= w.start < e for s, e, _ in days)]
    for word in reversed(words):
        if word.pos != "PROPN" or word in dated or any(s <= word.start < e for s, e, _ in held):
            continue
        if _next_word(wording.text, word.end) in named:
            named.add(word.start)  # "Lt Gen" and "Lieutenant General" before a name are no names
        else:
            names.setdefault(word.lemma, frozenset({find_term(word.lemma)}))
    return Matter(
        frozenset(find_term(w.lemma) for w in words if w.pos not in ("NEG", "NUM")),
        names,
        frozenset(map(_root, _spell_terms(wording.text, span.start, span.end))),
        wording.figures_in(span.start, span.end),
        NEGATION.search(wording.text, span.start, span.end) is not None,
        frozenset(day for _, _, day in days),
        frozenset(find_term(w.lemma) for w in dated if w.pos != "NUM"),
    )


def _next_word(text: str, end: int) -> int:
    """Where the word behind this one begins, past a full stop: "Gen. Orn"."""
    while end < len(text) and (text[end] == "." or text[end].isspace()):
        end += 1
    return end


def _spell_terms(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset(find_term(w.removesuffix("'s")) for _, _, w in spell_words(text, start, end))


def compare(a: Matter, b: Matter) -> Likeness:
    """How alike two stretches are in what they tell."""
    fewest, most = sorted((_count(a, b), _count(b, a)))
    turned = _turned_names(a, b)
    return Likeness(
        len(a.terms & b.terms),
        len((a.terms & b.terms).difference(*a.names.values(), *b.names.values())),
        fewest,
        most,
        _other_names(a, b, turned),
        _other_numbers(a, b),
        bool(turned),
        any(find_opposites(term) & (b.terms - a.terms) for term in a.terms - b.terms),
        are_other_days(a.days, b.days),
    )


def _count(a: Matter, b: Matter) -> int:
    """Terms of the first, without those of days that the other tells in other words or not at all."""
    return len(a.terms - (a.dated - b.terms))


def compare_spans(wording: dict[str, Wording], spans: Sequence[Position]) -> Likeness:
    """How alike two stretches of two documents are in what they tell."""
    a, b = (find_matter(wording[s.document], s) for s in spans)
    return compare(a, b)


@lru_cache(maxsize=20_000)
def _root(name: str) -> str:
    """A land and its adjective alike where the gazetteer knows neither: "Velmora", "Velmoran"; a
    name alike that is written in letters of another alphabet: "Verrow", "Verov"."""
    name = DOUBLED.sub(r"\1", name.replace("w", "v"))
    found = LAND.fullmatch(name)
    return found["root"] if found else name


def _other_names(a: Matter, b: Matter, turned: set[str]) -> bool:
    only = [
        sum(
            who not in turned and not _is_spelled(words, y)
            for who, words in x.names.items()
            if who not in y.names
        )
        for x, y in ((a, b), (b, a))
    ]
    common = len(a.names) - only[0]
    return min(only) > 0 and common < FEW * min(only)


def _other_numbers(a: Matter, b: Matter) -> bool:
    """Whether a number stands in another's place: "three judges" does not in that of "24 years"."""
    only = [
        {unit for value, unit in x.figures if value not in {v for v, _ in y.figures}}
        for x, y in ((a, b), (b, a))
    ]
    return any(
        not one or not other or (one in OF_TIME) == (other in OF_TIME)
        for one in only[0]
        for other in only[1]
    )


def _is_spelled(name: frozenset[str], matter: Matter) -> bool:
    return not matter.roots.isdisjoint(map(_root, name))


def _turned_names(a: Matter, b: Matter) -> set[str]:
    """Names of which one is the other with two neighbouring letters turned."""
    only = [
        {who: "".join(sorted(words)) for who, words in x.names.items() if who not in y.names}
        for x, y in ((a, b), (b, a))
    ]
    return {
        who
        for one, spelled in only[0].items()
        for two, other in only[1].items()
        if is_turned(spelled, other)
        for who in (one, two)
    }

"""How many it was: another number, another measure, or numbers of different things."""

from collections.abc import Iterator

from probanda.analysis.claims.conflicts.matter import UNDECIDED, Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import SMALL
from probanda.analysis.claims.counts import (
    PERSON,
    Count,
    are_near,
    are_rivals,
    may_be_equal,
)
from probanda.analysis.claims.likeness import (
    Likeness,
    dates_agree,
)
from probanda.analysis.claims.vocabulary import measures, terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, Figure
from probanda.evidence.document import Position

LEAST = 0.2
MATTER = 0.6
COUNTED = 0.5
BARE = 0.8
"""Figures of plain "children" count the same only where almost all else is the same."""
FEWEST = 2
ENOUGH = 3


def find_figures(matter: Matter) -> Iterator[Conflict | None]:
    """Another number for the same counted things; all numbers given for one thing together."""
    rivals: list[tuple[Count, Count]] = []
    for pair, a, b in matter.alike(LEAST):
        if a.denies != b.denies or not dates_agree(a, b):
            continue
        for x in a.counts:
            if any(x.thing == y.thing and x.figure.value == y.figure.value for y in b.counts):
                continue
            rivals += [
                (x, y)
                for y in b.counts
                if are_rivals(x, y) and not may_be_equal(x, y) and _is_one_count(pair, x, y)
            ]
    pairs = [(x.place, y.place) for x, y in rivals]
    yield from matter.counted_otherwise(pairs, UNDECIDED)


def _is_one_count(pair: Likeness, x: Count, y: Count) -> bool:
    """Whether the units are enough alike that two numbers of a thing are of one thing."""
    if x.thing in terms("measures"):
        return pair.both >= BARE
    if x.fate and x.fate == y.fate:
        return pair.both >= MATTER or pair.common >= FEWEST
    if x.thing.isalpha() and pair.common >= ENOUGH and are_near(x.figure.value, y.figure.value):
        return True
    bare = x.thing == PERSON or min(len(_counted(c.figure)) for c in (x, y)) < FEWEST
    return pair.both >= (BARE if bare else COUNTED)


def find_measures(matter: Matter) -> Iterator[Conflict | None]:
    """The same number of another unit of measure."""
    for _, a, b in matter.alike(COUNTED):
        for x in a.counts:
            for y in b.counts:
                kinds = {measures().get(x.thing), measures().get(y.thing)}
                same = x.figure.value == y.figure.value and x.thing != y.thing
                if same and len(kinds) == 1 and None not in kinds:
                    text = (
                        f"“{matter.shown(x.place)}” and “{matter.shown(y.place)}” are not the same: "
                        "one unit of measure is wrong, or one number."
                    )
                    yield make("unit", (x.place, y.place), text)


def _counted(figure: Figure) -> frozenset[str]:
    text = f"{figure.unit} {figure.counted}"
    return frozenset(find_term(w) for _, _, w in spell_words(text, 0, len(text)) if w not in SMALL)


def find_mixed_counts(matter: Matter) -> Iterator[Conflict | None]:
    """Figures of one text that all speak of the same people and count different things.

    All texts that mix them so are shown together, once; rivals for one thing as one or the other.
    """
    people = terms("people") - terms("anybody")
    counts = {c.figure.id: c for unit in matter.units for c in unit.counts}
    mixed: dict[str, list[Figure]] = {}
    for reading in matter.readings:
        groups: dict[str, list[Figure]] = {}
        for figure in reading.figures:
            money = bool(figure.unit) and not figure.unit[0].isalpha()
            if money or find_term(figure.unit) in terms("measures"):
                continue  # a sum for soldiers is no number of them
            for term in sorted(_counted(figure) & people):
                groups.setdefault(term, []).append(figure)
        for term, some in groups.items():
            if len({f.value for f in some}) > 1 and len({f.counted for f in some}) > 1:
                mixed.setdefault(term, []).extend(some)
    for term in sorted(mixed):
        told: dict[tuple[str, str | None], dict[str, None]] = {}
        places = []
        for figure in mixed[term]:
            count = counts.get(figure.id)
            place = _with_fate(with_unit(matter, figure), count)
            places.append(place)
            key = figure.counted.casefold(), count.fate if count else None
            told.setdefault(key, {})[f"“{matter.shown(place)}”"] = None
        if all(any(p.meets(q) for q in places if p != q) for p in places):
            continue  # "12 of 34 soldiers" is told as what it is
        shown = "; ".join(" or ".join(rivals) for rivals in told.values())
        text = f"These count different things and may never be added or compared: {shown}."
        yield make("figures of different things", places, text)


def _with_fate(place: Position, count: Count | None) -> Position:
    """With the word for what happened to those who are counted."""
    if count is None:
        return place
    start, end = min(place.start, count.place.start), max(place.end, count.place.end)
    return Position(place.document, start, end)


def with_unit(matter: Matter, figure: Figure) -> Position:
    """The figure with what it counts, where that is printed right behind it."""
    text = matter.texts[figure.document]
    for counted in (figure.counted, figure.unit):
        for join in (" ", " of "):
            if counted and text.startswith(join + counted, figure.end):
                return Position(figure.document, figure.start, figure.end + len(join + counted))
    return place_of(figure)

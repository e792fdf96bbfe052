"""Numbers, days, negations and hedges that differ for the same thing."""

from collections.abc import Iterator

from probanda.analysis.claims.conflicts.matter import Matter, make, place_of
from probanda.analysis.claims.likeness import Likeness, dates_agree, names_agree, suspects_agree
from probanda.analysis.claims.units import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, DateExpression, Figure
from probanda.evidence.document import Position

MATTER = 0.6
NEGATED = 0.7
COUNTED = 0.5
BARE = 0.8
"""Figures of plain "children" count the same only where almost all else is the same."""
SMALL = frozenset({"of", "the", "a", "an", "and", "in", "to", "from", "who", "whose", "for"})


def _alike(matter: Matter, least: float) -> Iterator[tuple[Likeness, Unit, Unit]]:
    for pair in matter.pairs:
        a, b = matter.units[pair.a], matter.units[pair.b]
        apart = a.place.document != b.place.document or a.place.start != b.place.start
        if pair.both >= least and apart and names_agree(a, b):
            yield pair, a, b


def find_figures(matter: Matter) -> Iterator[Conflict | None]:
    """Another number for the same counted thing."""
    for pair, a, b in _alike(matter, COUNTED):
        for x in a.figures:
            for y in b.figures:
                bare = min(len(_counted(x)), len(_counted(y))) < 2
                if (
                    (pair.both >= BARE or not bare)
                    and _same_counted(x, y)
                    and not _may_be_equal(x, y)
                ):
                    text = (
                        f"For {x.counted or x.unit} one gives {matter.shown(x)} and the other "
                        f"{matter.shown(y)}; which is right, or as of when, is not decided."
                    )
                    yield make("figure", (x, y), text)


def _counted(figure: Figure) -> frozenset[str]:
    text = f"{figure.unit} {figure.counted}"
    return frozenset(find_term(w) for _, _, w in spell_words(text, 0, len(text)) if w not in SMALL)


def _same_counted(x: Figure, y: Figure) -> bool:
    a, b = _counted(x), _counted(y)
    if a & terms("measures") or not a or not b or find_term(x.unit) != find_term(y.unit):
        return False
    return len(a & b) >= MATTER * min(len(a), len(b))


def _may_be_equal(x: Figure, y: Figure) -> bool:
    """The same value, or one that the other's wording allows; vague ones say too little."""
    if x.value is None or y.value is None:
        return True
    if x.value == y.value:
        return True
    ends = any(f.min is not None and f.max is not None and f.min < f.max for f in (x, y))
    plain = not ends and {x.qualifier, y.qualifier} <= {"exactly", "over", "at least", "about"}
    return not plain and (_allows(x, y.value) or _allows(y, x.value))


def _allows(figure: Figure, value: float) -> bool:
    low = figure.min if figure.min is not None else float("-inf")
    high = figure.max if figure.max is not None else float("inf")
    return low <= value <= high


def find_mixed_counts(matter: Matter) -> Iterator[Conflict | None]:
    """Figures of one text that all speak of the same people and count different things."""
    people = terms("people")
    for reading in matter.readings:
        groups: dict[str, list[Figure]] = {}
        for figure in reading.figures:
            if find_term(figure.unit) in terms("measures"):
                continue
            for term in sorted(_counted(figure) & people):
                groups.setdefault(term, []).append(figure)
        for term in sorted(groups):
            some = groups[term]
            if len({f.value for f in some}) > 1 and len({f.counted for f in some}) > 1:
                shown = "; ".join(f"{matter.shown(f)} ({f.counted})" for f in some)
                text = f"These count different things and may never be added or compared: {shown}."
                yield make(
                    "figures of different things", (_with_unit(matter, f) for f in some), text
                )


def _with_unit(matter: Matter, figure: Figure) -> Position:
    """The figure with what it counts, where that is printed right behind it."""
    text = matter.texts[figure.document]
    for counted in (figure.counted, figure.unit):
        for join in (" ", " of "):
            if counted and text.startswith(join + counted, figure.end):
                return Position(figure.document, figure.start, figure.end + len(join + counted))
    return place_of(figure)


def find_dates(matter: Matter) -> Iterator[Conflict | None]:
    """Another day for the same event."""
    for _, a, b in _alike(matter, MATTER):
        if not dates_agree(a, b) and len(a.dates) == len(b.dates) == 1:
            x, y = a.dates[0], b.dates[0]
            text = f"One puts it at {_when(x)} and the other at {_when(y)}; which is right is not decided."
            yield make("date", (x, y), text)


def _when(date: DateExpression) -> str:
    same = date.from_ == date.to
    return date.from_ or "?" if same else f"{date.from_ or '?'} to {date.to or '?'}"


def find_negations(matter: Matter) -> Iterator[Conflict | None]:
    """The same words with a negation and without one."""
    for _, a, b in _alike(matter, NEGATED):
        if a.negated != b.negated and a.denies == b.denies:
            text = (
                "One has it with a negation and the other without; which is right is not decided."
            )
            yield make("negation", (*a.content, *b.content), text)


def find_hedges(matter: Matter) -> Iterator[Conflict | None]:
    """An allegation that another text tells as a fact, or as a conviction."""
    for _, a, b in _alike(matter, MATTER):
        if a.denies or b.denies or not a.persons or not suspects_agree(a, b):
            continue
        convicted = (a.act == "conviction") != (b.act == "conviction")
        accused = "charge" in (a.act, b.act)
        if accused and (convicted or (a.hedged != b.hedged and "telling" in (a.act, b.act))):
            text = "One tells as an allegation what the other tells without that hedge."
            yield make("hedge", (*a.content, *b.content), text)

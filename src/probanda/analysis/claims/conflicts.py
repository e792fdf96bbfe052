"""Passages that tell the same thing differently: other numbers, other days, a lost "not"."""

from collections.abc import Iterator, Sequence

from probanda import ids
from probanda.analysis.claims.likeness import (
    Likeness,
    dates_agree,
    figures_agree,
    find_alike,
    names_agree,
)
from probanda.analysis.claims.units import Unit
from probanda.analysis.records import Conflict, DateExpression, Figure
from probanda.evidence.document import Position

MATTER = 0.6
NEGATED = 0.75


def find_conflicts(units: Sequence[Unit]) -> tuple[Conflict, ...]:
    """Every pair of units on one matter that differ in a number, a day or a negation."""
    found: dict[str, Conflict] = {}
    for pair in find_alike(units):
        a, b = units[pair.a], units[pair.b]
        if not names_agree(a, b) or _overlap(a.place, b.place):
            continue
        for conflict in _compare(pair, a, b):
            found[conflict.id] = conflict
    return tuple(found[key] for key in sorted(found))


def _overlap(a: Position, b: Position) -> bool:
    return a.document == b.document and a.start < b.end and b.start < a.end


def _compare(pair: Likeness, a: Unit, b: Unit) -> Iterator[Conflict]:
    if pair.both >= NEGATED and a.negated != b.negated:
        text = "One says it with a negation and the other without; which is right is not known."
        yield _make("negation", (a.place, b.place), text)
    if pair.both >= MATTER and not figures_agree(a, b):
        for x, y in _differing_figures(a, b):
            text = f"For {x.counted or x.unit} one gives {x.value:g} and the other {y.value:g}."
            yield _make("figure", (x, y), text)
    if pair.both >= MATTER and not dates_agree(a, b):
        yield from _differing_dates(a, b)


def _differing_figures(a: Unit, b: Unit) -> Iterator[tuple[Figure, Figure]]:
    for x in a.figures:
        for y in b.figures:
            same = x.unit == y.unit and x.value is not None and y.value is not None
            if same and x.value != y.value:
                yield x, y


def _differing_dates(a: Unit, b: Unit) -> Iterator[Conflict]:
    if len(a.dates) == len(b.dates) == 1:
        x, y = a.dates[0], b.dates[0]
        text = f"One puts it at {_when(x)} and the other at {_when(y)}."
        yield _make("date", (x, y), text)


def _when(date: DateExpression) -> str:
    return (
        date.from_ or "?" if date.from_ == date.to else f"{date.from_ or '?'} to {date.to or '?'}"
    )


def _make(kind: str, spans: tuple[Position, Position], text: str) -> Conflict:
    places = tuple(sorted(Position(s.document, s.start, s.end) for s in spans))
    key = [(s.document, s.start, s.end) for s in places]
    return Conflict(id=ids.content_id("conflict", kind, key), kind=kind, spans=places, text=text)

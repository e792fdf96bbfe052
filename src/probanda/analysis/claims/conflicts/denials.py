"""What one tells and another denies: the particular deed, or the office that a person holds."""

from collections.abc import Iterator

from probanda.analysis.claims.conflicts.matter import Matter, make_joined
from probanda.analysis.claims.denials import BESIDE, find_denied, points_back
from probanda.analysis.claims.likeness import one_voice
from probanda.analysis.claims.unit import Unit
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

TEXT = "One tells what the other denies; which is right is not decided."


def find_denied_tellings(matter: Matter) -> Iterator[Conflict | None]:
    """Denials of a particular, beside all tellings of it; what hangs together is one conflict."""
    pairs: list[tuple[Position, Position]] = []
    for claimed, deniers in find_denied(
        matter.units, matter.pairs, matter.voices, closely=True
    ).items():
        for denier in (n for n in deniers if matter.units[n].denies):
            denial = [p for unit in _in_full(matter, matter.units[denier]) for p in _said(unit)]
            told = [
                p
                for p in _said(matter.units[claimed])
                if not any(p.meets(q) for q in denial)  # what the denial itself names
            ]
            pairs += [(denial[0], p) for p in (*denial[1:], *told) if told]
    yield from make_joined("denial", pairs, TEXT)


def _in_full(matter: Matter, denial: Unit) -> list[Unit]:
    """A denial, with what its speaker tells instead where it only points: "It denies this. The pump ran."."""
    if not points_back(denial):
        return [denial]
    return [denial] + [
        unit
        for unit in matter.by_document[denial.place.document]
        if 0 <= unit.place.start - denial.place.end <= BESIDE and one_voice(unit, denial)
    ]


def _said(unit: Unit) -> list[Position]:
    """The words with the cue that attributes them, where that stands before them."""
    parts = [Position(p.document, p.start, p.end) for p in unit.content]
    if unit.statement and unit.statement.cue:
        cue = unit.statement.cue[0]
        if unit.place.start <= cue.start < parts[0].start:
            parts[0] = Position(parts[0].document, cue.start, parts[0].end)
    return parts

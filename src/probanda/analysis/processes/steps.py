"""The steps of one process over all documents: what several tell is one step, with every place."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from probanda.analysis.processes.vocabulary import load_words
from probanda.analysis.records import Reading, Step
from probanda.evidence.document import Position

WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*")
REFERS_BACK = re.compile(r"(?:it|he|she|they|this|that|these|those)\b|it’s\b", re.IGNORECASE)
ALIKE = 0.75
"""Share of the shorter telling's words that two tellings of an act without a name have in common."""
FEWEST = 4
AROUND_WARRANTS = {"grounds found": -0.5, "secrecy weighed": 0.25, "publicity decided": 0.5}
"""Acts that move no stage, and where they stand beside the issue of warrants.

They are on all suspects together: a text that names one of them tells the same act.
"""


class Suspects:
    """Where the documents mention those who are charged, or all persons where nobody is."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        readings = tuple(readings)
        charges = [charge for reading in readings for charge in reading.charges]
        ids = {c.suspect: c.suspect for c in charges if c.suspect}
        # a document by itself may not show that a name is a person's
        ids |= {c.suspect_name: c.suspect or c.suspect_name for c in charges}
        self._mentions: dict[str, list[tuple[int, int, str]]] = {}
        for reading in readings:
            found = [
                (place.start, place.end, ids.get(entity.id) or ids.get(entity.name) or entity.id)
                for entity in reading.entities
                if {entity.id, entity.name} & ids.keys() or (not ids and entity.kind == "person")
                for place in entity.mentions
                if place.document == reading.document
            ]
            self._mentions[reading.document] = sorted(found)

    def of(self, spans: Iterable[Position]) -> frozenset[str]:
        """The suspects whom the passages mention."""
        return frozenset(
            entity
            for span in spans
            for mentions in [self._mentions.get(span.document, [])]
            for start, end, entity in mentions[bisect_left(mentions, (span.start, 0, "")) :]
            if start < span.end and end <= span.end
        )


@dataclass(frozen=True)
class _Told:
    step: Step
    persons: frozenset[str]
    words: frozenset[str]


def join_steps(steps: Iterable[Step], suspects: Suspects) -> tuple[Step, ...]:
    """Every step once, in the words of its best telling: in order of time, and those of no known
    day as proceedings go.

    Tellings are one step when nothing they date differs and they tell the same act of the same
    suspects, or the same in mostly the same words. Where a telling may be of two steps it stays
    apart.
    """
    told = [_Told(step, suspects.of(step.spans), _words(step.text)) for step in steps]
    told.sort(key=_best_first)
    groups: list[list[_Told]] = []
    for one in told:
        homes = [group for group in groups if _is_one(group[0], one)]
        exact = [g for g in homes if g[0].step.text.casefold() == one.step.text.casefold()]
        if exact or len(homes) == 1:
            (exact or homes)[0].append(one)
        else:
            groups.append([one])
    joined = (_joined(group) for group in groups)
    course = {stage.name: float(rank) for rank, stage in enumerate(load_words().stages)}
    course |= {act: course["warrants issued"] + by for act, by in AROUND_WARRANTS.items()}
    last = len(course)
    return tuple(
        sorted(joined, key=lambda s: (s.from_ or "9999", course.get(s.tells, last), s.spans))
    )


def _best_first(told: _Told) -> tuple[bool, bool, int, bool, int, str, tuple[Position, ...]]:
    """Dated, of the most suspects, not beginning with "it", in the fewest words."""
    step = told.step
    return (
        step.from_ is None,
        step.to is None or step.bounds,
        -len(told.persons),
        REFERS_BACK.match(step.text) is not None,
        len(step.text),
        step.text,
        step.spans,
    )


def _is_one(home: _Told, one: _Told) -> bool:
    if not _same_time(home.step, one.step):
        return False
    if home.step.text.casefold() == one.step.text.casefold():
        return True
    if home.step.act != one.step.act:
        return False
    if home.step.act:
        return _same_persons(home, one)
    shared = len(home.words & one.words)
    fewer = min(len(home.words), len(one.words))
    return fewer >= FEWEST and shared >= ALIKE * fewer and _figures(home) == _figures(one)


def _same_time(one: Step, other: Step) -> bool:
    """No day that one gives is ruled out by the other."""
    first = max(one.from_ or "", other.from_ or "")
    last = min(one.to or "9999", other.to or "9999")
    return first <= last or last.startswith(first) or first.startswith(last)


def _same_persons(home: _Told, one: _Told) -> bool:
    if home.persons == one.persons:
        return True
    if home.step.act in AROUND_WARRANTS or (home.step.from_ and home.step.from_ == one.step.from_):
        return home.persons <= one.persons or one.persons <= home.persons
    return not one.persons and not _comes_after(one.step, home.step)


def _comes_after(one: Step, other: Step) -> bool:
    """Told later in the same document: it may be a further step. A headline comes before."""
    return any(
        a.document == b.document and a.start > b.start for a in one.spans for b in other.spans
    )


def _joined(group: list[_Told]) -> Step:
    """One step of its tellings; of those equally dated and full, in the words most in common."""
    best = _best_first(group[0])[:4]
    equal = [told for told in group if _best_first(told)[:4] == best]
    shown = max(
        equal, key=lambda t: sum(len(t.words & other.words) for other in group if other is not t)
    )
    known = sorted(told.step.known_from for told in group if told.step.known_from)
    return msgspec.structs.replace(
        shown.step,
        known_from=known[0] if known else None,
        spans=tuple(sorted({span for told in group for span in told.step.spans})),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def _figures(told: _Told) -> frozenset[str]:
    return frozenset(word for word in told.words if word[0].isdigit())

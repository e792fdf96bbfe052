"""Somebody convicted by one telling and acquitted of the same by another."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter, make_joined
from probanda.analysis.claims.conflicts.passages import passage_at
from probanda.analysis.claims.conflicts.verdicts import OPEN
from probanda.analysis.claims.unit import Unit, known_of
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

CUE = re.compile(
    r"\b(?:(?P<cleared>acquit(?:ted|s)|cleared(?=\s(?:[\w.’'-]+\s){0,6}of\b)|(?:found|finds)\b[^.;:“”\"]{0,60}?\bnot\sguilty)"
    r"|(?P<guilty>convict(?:ed|s)|(?:found|finds)\b[^.;:“”\"]{0,60}?\bguilty))\b",
    re.IGNORECASE,
)
OTHER_TRIAL = re.compile(
    r"\b(?:already|previously|earlier|once|overturn\w*|quash\w*|annul\w*|appeals?|re-?tri\w+)\b",
    re.IGNORECASE,
)
"""Of another trial than the one that is told of, or of a verdict that did not stay."""
ASKED = re.compile(
    r"\b(?:be|asks?|asked|urg\w+|demand\w*|request\w*|want\w*|nobody|none|neither)\b", re.IGNORECASE
)
"""Before a verdict: it is asked for, to come, or given by nobody."""
KINDS = frozenset(map(find_term, ("war", "humanity", "crime")))
"""Of "murder as a crime against humanity" what many crimes are."""
MOST = 24
"""Of texts on one person so many are compared."""


class Outcome(msgspec.Struct, frozen=True):
    """Words by which somebody is found guilty, or cleared, and the crimes that they name."""

    place: Position
    guilty: bool
    crimes: frozenset[str]


def find_outcomes(matter: Matter) -> Iterator[Conflict | None]:
    """One person guilty in one text and cleared in another, of one crime or altogether."""
    told: dict[str, dict[str, list[Outcome]]] = {}
    for unit in matter.units:
        known = known_of(unit.persons)
        if len(known) == len(unit.persons) == 1 and not unit.denies:
            texts = told.setdefault(known[0], {})
            texts.setdefault(unit.place.document, []).extend(_outcomes(matter, unit))
    rivals = [
        (x.place, y.place)
        for who in sorted(told)
        for a, b in combinations(sorted(told[who])[:MOST], 2)
        if matter.is_one_matter(a, b)
        for x in told[who][a]
        for y in told[who][b]
        if x.guilty != y.guilty and _are_opposed(x, y, told[who][a], told[who][b])
    ]
    yield from make_joined(
        "verdict", rivals, "One has it that who was tried was found guilty, the other acquitted."
    )


def _are_opposed(x: Outcome, y: Outcome, one: list[Outcome], two: list[Outcome]) -> bool:
    """Of the same crimes, of which neither text tells both; or of all, where each tells one alone."""
    alone = all(o.guilty == x.guilty for o in one) and all(o.guilty == y.guilty for o in two)
    if not (y if x.guilty else x).crimes:
        return alone
    same = x.crimes & y.crimes
    if not same or same not in (x.crimes, y.crimes):
        return False
    return not any(o.guilty != x.guilty and o.crimes & same for o in one) and not any(
        o.guilty != y.guilty and o.crimes & same for o in two
    )


def _outcomes(matter: Matter, unit: Unit) -> Iterator[Outcome]:
    """Each verdict that it tells as given, with the crimes behind it up to the next."""
    document, last = unit.place.document, unit.content[-1].end
    text = matter.texts[document]
    parts = (*(unit.statement.cue if unit.statement else ()), *unit.content)
    first = min(part.start for part in parts)
    begin, cues = first, list(CUE.finditer(text, first, last))
    if not cues or OTHER_TRIAL.search(text, first, last):
        return
    for cue, behind in zip(cues, [*(c.start() for c in cues[1:]), last], strict=True):
        if not any(open_.search(text, begin, cue.start()) for open_ in (OPEN, ASKED)):
            crimes = _crimes(matter, unit, cue.end(), behind)
            end = max([cue.end(), *crimes.values()])
            place = Position(document, cue.start(), end)
            yield Outcome(place, cue["guilty"] is not None, frozenset(crimes))
        begin = cue.end()


def _crimes(matter: Matter, unit: Unit, start: int, end: int) -> dict[str, int]:
    """The nouns by which crimes are told apart, each with its end; of no other, the kind of crime."""
    passage = passage_at(matter.passages[unit.place.document], unit.content[0].start)
    nouns = {
        find_term(w.lemma): w.end
        for w in (passage.words if passage else ())
        if w.pos == "NOUN" and start <= w.start < end
    }
    general = terms("general_crimes") | terms("charges") | terms("convicting") | terms("courts")
    general |= terms("people")
    named = {term: place for term, place in nouns.items() if term not in general}
    return {t: place for t, place in named.items() if t not in KINDS} or named

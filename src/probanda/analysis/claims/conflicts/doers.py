"""Who did it: one is blamed, and somebody else is told to have done it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

BLAMING = re.compile(
    r"\bblam(?:es?|ed|ing)\b|\bpoint(?:s|ed|ing)? (?:the|a) finger at\b|"
    r"\b(?:holds?|held|holding)\b(?= [^.;]{2,50}? responsible\b)",
    re.IGNORECASE,
)
DOING = re.compile(
    r"\b(?:attacked|bombed|burn(?:ed|t)|carried out|committed|destroyed|fired|hit|killed|laid|launched|"
    r"perpetrated|planted|shelled|shot|staged|struck)\s+(?:by|from\b[^.;,]{0,60}?\b(?:held by|"
    r"(?:controlled|occupied) by|under the control of|positions of|belonging to))\b",
    re.IGNORECASE,
)
""" "Fired from hills held by", "carried out by": behind it stands who."""
NOT = re.compile(r"\b(?:not|never|no|den(?:y|ies|ied)|whether|if)\b[^.;]*$", re.IGNORECASE)
REACH = 60
BEFORE = 80
"""Characters before it in which a negation may reach it."""
MOST = 24


class Doer(msgspec.Struct, frozen=True):
    """A place that tells who did something."""

    place: Position
    who: frozenset[str]
    blamed: bool


def find_other_doers(matter: Matter) -> Iterator[Conflict | None]:
    """Somebody who is blamed, and all others who are blamed or told to have done it."""
    names = _names(matter)
    told = [
        d for document in matter.texts for d in _doers(matter, document, names.get(document, []))
    ]
    blamed = [d for d in told if d.blamed]
    rivals = [
        (x.place, y.place)
        for x in blamed[:MOST]
        for y in told[:MOST]
        if not x.who & y.who and matter.is_one_matter(x.place.document, y.place.document)
    ]
    for places in connected(rivals):
        text = f"{matter.quoted(places)}: who did it is told differently."
        yield make("who did it", places, text)


def _doers(matter: Matter, document: str, names: Sequence[tuple[int, int, str]]) -> Iterator[Doer]:
    text = matter.texts[document]
    for passage in matter.passages[document]:
        start, end = passage.place.start, passage.place.end
        for pattern in (BLAMING, DOING):
            for match in pattern.finditer(text, start, end):
                if NOT.search(text[max(start, match.start() - BEFORE) : match.start()]):
                    continue
                named = _first_behind(names, match.end(), min(end, match.end() + REACH))
                if named:
                    place = Position(document, match.start(), named[1])
                    yield Doer(place, matter.voice(named[2]), pattern is BLAMING)


def _names(matter: Matter) -> dict[str, list[tuple[int, int, str]]]:
    """Where each document names persons, bodies and places, in order."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in matter.entities.values():
        for m in entity.mentions if entity.kind in ("person", "organisation", "place") else ():
            found.setdefault(m.document, []).append((m.start, m.end, entity.id))
    return {document: sorted(named) for document, named in found.items()}


def _first_behind(
    names: Sequence[tuple[int, int, str]], start: int, end: int
) -> tuple[int, int, str] | None:
    at = bisect_left(names, (start, 0, ""))
    return names[at] if at < len(names) and names[at][0] < end else None

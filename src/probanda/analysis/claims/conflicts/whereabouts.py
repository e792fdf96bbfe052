"""Whether a person was in a place: told by one, and denied or found unproved by another."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter, make_joined, place_of
from probanda.analysis.claims.conflicts.passages import NEGATED, passage_at, terms_of
from probanda.analysis.claims.likeness import dates_differ
from probanda.analysis.claims.unit import Unit, known_of
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

BEING = re.compile(
    r"(?P<who>\b[Hh]e|\b[Ss]he|\b[A-Z][\w’'-]+)\s(?:(?:has|had|have|also)\s)*(?:was|been|is|were)"
    r"(?P<not>\snot|n[’']t|\snever)?\s(?:(?:ever|also|\w+ly)\s)?"
    r"(?:there\b|present\b(?:\s(?:at|in|during))?|at|in|inside|on|near)\b"
    r"(?P<where>(?:\s(?:the|an?|this|that|his|her)\b|(?=\s[A-Z]))(?:\s(?!when\b|while\b|as\b|on\b|and\b|but\b)[\w’'-]+){0,4})?"
)
"""He was at the bridge; she had not been present. Who was "in danger" was in no place."""
UNREAL = re.compile(r"\b(?:if|whether|would|could|may|might|should|will)\b", re.IGNORECASE)
THAT = re.compile(r"\bthat\b", re.IGNORECASE)
MOST = 80
"""Of tellings where one person was so many are compared."""
TEXT = "One has it that the person was there, the other that it is not so or not shown."


class Stay(msgspec.Struct, frozen=True):
    """A telling that somebody was in a place; ``denied`` where it is told not to be so, or not to be shown."""

    unit: Unit
    who: str
    where: frozenset[str]
    names: frozenset[str]
    denied: bool


def find_whereabouts(matter: Matter) -> Iterator[Conflict | None]:
    """A person whom two voices, or two texts, have in a place and not there."""
    by_person: dict[str, list[Stay]] = {}
    for stay in (stay for unit in matter.units for stay in _stays(matter, unit)):
        by_person.setdefault(stay.who, []).append(stay)
    rivals = [
        (place_of(x.unit.content[0]), place_of(y.unit.content[0]))
        for who in sorted(by_person)
        for x, y in combinations(by_person[who][:MOST], 2)
        if x.denied != y.denied
        and _are_of_one_place(x, y)
        and (x.unit.voice != y.unit.voice or x.unit.place.document != y.unit.place.document)
        and not _of_two_days(x.unit, y.unit)
    ]
    yield from make_joined("denial", rivals, TEXT)


def _are_of_one_place(x: Stay, y: Stay) -> bool:
    """Of one noun, and of no two names; of one name, where only that is told."""
    if x.where and y.where:
        return bool(x.where & y.where) and not (x.names and y.names and x.names.isdisjoint(y.names))
    return bool(x.names & y.names)


def _of_two_days(x: Unit, y: Unit) -> bool:
    return bool(x.days and y.days) and all(dates_differ(d, e) for d in x.days for e in y.days)


def _stays(matter: Matter, unit: Unit) -> Iterator[Stay]:
    """Where a unit has a known person be; none where it only asks or supposes."""
    part = unit.content[0]
    text = matter.texts[part.document]
    match = BEING.search(text, part.start, part.end)
    passage = passage_at(matter.passages[part.document], part.start)
    if match is None or passage is None:
        return
    begin = max(passage.place.start, min(p.start for p in (part, *_cues(unit))))
    if UNREAL.search(text, begin, match.start()):
        return
    who = _who(matter, unit, match)
    if who is None:
        return
    where = _where(matter, part.document, match, "NOUN")
    names = _where(matter, part.document, match, "PROPN")
    if not where and not names and "there" in match[0]:
        where = terms_of([w for p in matter.around(passage) for w in p.words if w.pos == "NOUN"])
    before = NEGATED.search(text, begin, match.start())
    unproved = before is not None and THAT.search(text, before.end(), match.start()) is not None
    if before and not unproved:
        return  # "nobody says she was there": of whom it is told is not known
    yield Stay(unit, who, where, names, bool(match["not"]) or unproved or unit.denies)


def _cues(unit: Unit) -> tuple[Position, ...]:
    return tuple(unit.statement.cue) if unit.statement else ()


def _who(matter: Matter, unit: Unit, match: re.Match[str]) -> str | None:
    """The person named before it, or the one whom "he" means."""
    named = matter.people_at(
        Position(unit.place.document, max(match.start() - len("General"), 0), match.end("who"))
    )
    known = named or frozenset(known_of(unit.persons))
    pronoun = match["who"].lower() in ("he", "she")
    return next(iter(known)) if len(known) == 1 and (pronoun or named) else None


def _where(matter: Matter, document: str, match: re.Match[str], pos: str) -> frozenset[str]:
    """What the place is called, by nouns or by names."""
    named = Position(document, *match.span("where"))
    return terms_of([w for w in matter.words_of((named,)) if w.pos == pos])

"""Who did it: one attack or killing laid at the door of others in another text."""

import re
from collections.abc import Iterator

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import names_of
from probanda.analysis.claims.likeness import (
    dates_agree,
    of_two_orders,
    places_agree,
    polarities_agree,
    rival_deeds,
)
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

WORD = (
    r"(?!(?:in|on|at|from|during|after|before|when|while|who|which|that|as|for|to|near|with|of|since|over|"
    r"under|last|this|early|late|but|has|have|had|was|were|is|are|said)\b)[\w’'“”\"‘.-]*[\w”’\"]"
)
NAMED = rf"(?:the |an? )?(?P<who>{WORD}(?:\s{WORD}){{0,8}})"
BY = tuple(
    re.compile(rf"\b(?:{before})(?: \w+ly)? by {NAMED}", re.IGNORECASE)
    for before in (
        r"carried out|committed|perpetrated|launched|conducted|staged",
        r"(?:air ?|missile |rocket |drone )?(?:strike|attack|raid|shelling|bombing|massacre)s?",
    )
)
BLAMED = tuple(
    re.compile(rf"\b{before} {NAMED}{behind}", re.IGNORECASE)
    for before, behind in (
        (r"blam(?:ed|es|ing)(?: (?!for\b)[\w’-]+){0,6}? on", ""),
        (r"blam(?:ed|es|ing)", r"(?=\sfor\b)"),
        (r"accus(?:ed|es|ing)", r"\sof (?:\w+ly )?(?:carrying out|committing|launching)\b"),
    )
)
"""Words beside a deed told by a noun: others are killed, hit or shelled by others in one battle."""
TOLD = re.compile(r"\w by |blam|accus", re.IGNORECASE)
"""Few sentences tell who did something."""
ARMY = find_term("army")
SAME_WORDS = 0.5
COMMON = 2
"""So much must be told of both beside who did it, and more where no name in common tells what it is of."""


class Told(msgspec.Struct, frozen=True):
    """A deed with who is told to have done it, and who else bears arms beside it, hit maybe."""

    place: Position
    about: frozenset[str]
    names: frozenset[str]
    hands: frozenset[str]
    beside: frozenset[str]


def find_other_doers(matter: Matter) -> Iterator[Conflict | None]:
    """One event, told in two texts to be the deed of others."""
    rivals = [
        (x.place, y.place)
        for x, y in matter.pairs_apart(list(_told(matter)))
        if not _may_be_one_side(x.hands, y.hands) and _is_one_event(x, y)
    ]
    yield from matter.told_otherwise("who", rivals, "who did it is told differently")


def find_rival_hands(matter: Matter) -> Iterator[Conflict | None]:
    """The same deed, told in two texts in nearly the same words of two doers."""
    for pair in matter.pairs:
        a, b = matter.units[pair.a], matter.units[pair.b]
        if pair.both < SAME_WORDS or a.place.document == b.place.document:
            continue
        deeds = a.verbs & b.verbs if of_two_orders(a, b) else rival_deeds(a, b)
        if terms("done_by_suspects").intersection(deeds) and _tell_one_deed(a, b):
            places = a.place, b.place
            yield make("who", places, f"{matter.quoted(places)}: who did it is told differently.")


def _tell_one_deed(a: Unit, b: Unit) -> bool:
    """Whether neither its day, place or number nor a thing is another, and neither says that it was not so."""
    hands = terms("armed_people") | terms("doers") | terms("against_states")
    hands = hands.union(a.persons, b.persons, *a.hands.values(), *b.hands.values())
    if a.terms.keys() - b.terms.keys() - hands and b.terms.keys() - a.terms.keys() - hands:
        return False
    one, two = ({f.value for f in unit.figures if f.value} for unit in (a, b))
    counted = not one or not two or bool(one & two)
    return counted and polarities_agree(a, b) and dates_agree(a, b) and places_agree(a, b)


def _may_be_one_side(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both name the same, or one names no State and both may be a State's men."""
    nameless = [side for side in (a, b) if not any(find_state(term) for term in side)]
    return bool(a & b) or (bool(nameless) and all(side <= terms("of_states") for side in nameless))


def _is_one_event(x: Told, y: Told) -> bool:
    hands = x.hands | y.hands
    if x.hands & y.beside or y.hands & x.beside:
        return False
    if _are_apart(x.about, y.about, "attacks") or _are_apart(x.about, y.about, "premises"):
        return False
    common = (x.about & y.about) - hands - terms("people")
    one, two = x.names - hands, y.names - hands
    least = COMMON + (one.isdisjoint(two) and bool(one and two))
    return len(common) >= least and not common.isdisjoint(terms("attacks"))


def _are_apart(a: frozenset[str], b: frozenset[str], sort: str) -> bool:
    """Whether both name deeds, or buildings, and none in common."""
    one, two = a & terms(sort), b & terms(sort)
    return bool(one and two) and one.isdisjoint(two)


def _told(matter: Matter) -> Iterator[Told]:
    for document, passages in matter.passages.items():
        text = matter.texts[document]
        for passage in passages:
            told = TOLD.search(text, passage.place.start, passage.place.end)
            for pattern in (*BY, *BLAMED) if told else ():
                for match in pattern.finditer(text, passage.place.start, passage.place.end):
                    hands = _hands(match["who"])
                    end = match.start() + len(match[0].rstrip())
                    place = Position(document, match.start(), end)
                    if hands and not matter.is_denied(place):
                        beside = text[passage.place.start : match.start()]
                        beside += text[end : passage.place.end]
                        others = _hands(beside) if pattern in BY else frozenset[str]()
                        yield Told(place, passage.terms, names_of(passage), hands, others)


def _hands(shown: str) -> frozenset[str]:
    """Whose hands are named: States, else sorts of those who bear arms, all soldiers as one."""
    found = {find_term(word.lower()) for word in re.findall(r"[\w.-]*\w", shown)}
    states = {state for term in found if (state := find_state(term))}
    army = terms("armed_hands")
    hands = {ARMY if term in army else term for term in found & (terms("doers") | army)}
    return frozenset(states or hands)

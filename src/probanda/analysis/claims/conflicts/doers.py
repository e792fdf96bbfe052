"""Who did it: one attack or killing laid at the door of others in another text."""

import re
from collections.abc import Iterator

import msgspec

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import names_of
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

WORD = (
    r"(?!(?:in|on|at|from|during|after|before|when|while|who|which|that|as|for|to|near|with|of|since|over|"
    r"under|last|this|early|late|but|has|have|had|was|were|is|are|said)\b)[\w’'“”\"‘.-]*[\w”’\"]"
)
NAMED = rf"(?:the |an? )?(?P<who>{WORD}(?:\s{WORD}){{0,8}})"
PATTERNS = tuple(
    re.compile(rf"\b(?:{before}) {NAMED}{behind}", re.IGNORECASE)
    for before, behind in (
        (
            r"(?:carried out|committed|perpetrated|launched|conducted|staged|bombed|hit|struck|shelled|"
            r"bombarded|attacked|killed|shot(?: dead| down)?|fired|massacred|executed|murdered|downed|"
            r"destroyed|blown up|(?:air ?|missile |rocket |drone )?(?:strike|attack|raid|shelling|"
            r"bombing|massacre)s?)(?: \w+ly)? by",
            "",
        ),
        (r"blam(?:ed|es|ing)(?: (?!for\b)[\w’-]+){0,6}? on", ""),
        (r"blam(?:ed|es|ing)", r"(?=\sfor\b)"),
        (
            r"accus(?:ed|es|ing)",
            r"\sof (?:\w+ly )?(?:carrying out|committing|bombing|shelling|firing|striking|attacking|targeting|"
            r"executing|massacring|shooting|killing|launching|hitting|destroying|murdering|bombarding)\b",
        ),
    )
)
TOLD = re.compile(r"\w by |blam|accus", re.IGNORECASE)
"""Few sentences tell who did something."""
ARMY = find_term("army")
COMMON = 2
"""So much must be told of both beside who did it, and more where no name in common tells what it is of."""


class Told(msgspec.Struct, frozen=True):
    """A deed with who is told to have done it."""

    place: Position
    about: frozenset[str]
    names: frozenset[str]
    hands: frozenset[str]


def find_other_doers(matter: Matter) -> Iterator[Conflict | None]:
    """One event, told in two texts to be the deed of others."""
    rivals = [
        (x.place, y.place)
        for x, y in matter.pairs_apart(list(_told(matter)))
        if x.hands.isdisjoint(y.hands) and _is_one_event(x, y)
    ]
    for places in connected(rivals):
        yield make("who", places, f"{matter.quoted(places)}: who did it is told differently.")


def _is_one_event(x: Told, y: Told) -> bool:
    hands = x.hands | y.hands
    common = (x.about & y.about) - hands - terms("people")
    one, two = x.names - hands, y.names - hands
    least = COMMON + (one.isdisjoint(two) and bool(one and two))
    return len(common) >= least and not common.isdisjoint(terms("attacks"))


def _told(matter: Matter) -> Iterator[Told]:
    for document, passages in matter.passages.items():
        text = matter.texts[document]
        for passage in passages:
            told = TOLD.search(text, passage.place.start, passage.place.end)
            for pattern in PATTERNS if told else ():
                for match in pattern.finditer(text, passage.place.start, passage.place.end):
                    hands = _hands(match["who"])
                    if hands and not _is_denied(matter, document, match.start()):
                        end = match.start() + len(match[0].rstrip())
                        place = Position(document, match.start(), end)
                        yield Told(place, passage.terms, names_of(passage), hands)


def _hands(shown: str) -> frozenset[str]:
    """Whose hands are named: States, else sorts of those who bear arms, all soldiers as one."""
    found = {find_term(word.lower()) for word in re.findall(r"[\w.-]*\w", shown)}
    states = {state for term in found if (state := find_state(term))}
    army = terms("armed_hands")
    hands = {ARMY if term in army else term for term in found & (terms("doers") | army)}
    return frozenset(states or hands)


def _is_denied(matter: Matter, document: str, at: int) -> bool:
    return any(
        s.polarity == "denies" and any(c.start <= at < c.end for c in s.content)
        for s in matter.statements[document]
    )

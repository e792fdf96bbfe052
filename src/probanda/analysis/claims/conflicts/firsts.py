"""What a case is the first of, and which court of a place hears it: told differently."""

import re
from collections.abc import Iterator

import msgspec

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage, passage_at, terms_of
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

HEARING = r"(?:court\s+case|case|trial|prosecution|conviction|verdict|judge?ment|ruling|indictment)"
DONE = r"(?:arrested|charged|convicted|found\s+guilty|indicted|jailed|prosecuted|sentenced|tried)"
TAIL = r"(?:\s+(?!which\b|who\b|that\b|when\b|and\b)[\w’'“”\"-]+){0,8}"
FIRST = re.compile(
    rf"\bthe\s+first(?:\s+(?!(?:at|by|for|from|in|of|on|to)\b)[\w’'-]+){{0,4}}?\s+(?:{HEARING}\b|to\s+be\s+{DONE}\b){TAIL}",
    re.IGNORECASE,
)
""" "The first trial over the camps", "the first minister to be indicted by the court"."""
SORT = (
    r"appeals?|central|circuit|city|civil|constitutional|county|criminal|district|federal|high|higher"
    r"|labour|land|local|magistrates?|military|municipal|provincial|regional|special|state|superior|supreme"
)
COURT = re.compile(
    rf"\b(?P<place>[A-Z][\w’-]+?)(?:[’']s)?\s+(?P<sort>(?i:(?:(?:{SORT})\s+){{1,3}}))(?i:court|tribunal)\b"
)
""" "The Harlow district court"."""
FEWEST = 2
"""Terms that a telling of what comes first needs."""


class Told(msgspec.Struct, frozen=True):
    """Where it is told, with what its words mean."""

    place: Position
    means: frozenset[str]


def find_firsts(matter: Matter) -> Iterator[Conflict | None]:
    """The first of one sort in one text and of another sort in the other."""
    told = [
        Told(place, terms_of([w for w in passage.words if place.start <= w.start < place.end]))
        for document, text in matter.texts.items()
        for match in FIRST.finditer(text)
        for place in [Position(document, match.start(), match.end())]
        for passage in _around(matter, place)
    ]
    rivals = [
        (x.place, y.place)
        for x, y in matter.pairs_apart([t for t in told if len(t.means) >= FEWEST])
        if x.means & y.means and x.means != y.means
    ]
    for places in connected(rivals):
        yield make(
            "wording",
            places,
            f"{matter.quoted(places)}: what it is the first of is told differently.",
        )


def _around(matter: Matter, place: Position) -> list[Passage]:
    passage = passage_at(matter.passages[place.document], place.start)
    return [passage] if passage else []


def find_courts_of_a_place(matter: Matter) -> Iterator[Conflict | None]:
    """The court of one place called a district court in one text and a regional court in the other.

    A text that names two courts of a place tells them apart itself.
    """
    sorts: dict[str, dict[str, dict[str, Position]]] = {}
    for document, text in matter.texts.items():
        for match in COURT.finditer(text):
            named = sorts.setdefault(match["place"], {}).setdefault(document, {})
            place = Position(document, match.start(), match.end())
            named.setdefault(" ".join(match["sort"].lower().split()), place)
    for name in sorted(sorts):
        alone = [(*held.items(),)[0] for held in sorts[name].values() if len(held) == 1]
        rivals = [
            (x, y)
            for one, x in alone
            for other, y in alone
            if x < y and not _is_part(one, other) and matter.is_one_matter(x.document, y.document)
        ]
        for places in connected(rivals):
            text = f"{matter.quoted(places)}: one court named differently, or two."
            yield make("name", places, text)


def _is_part(one: str, other: str) -> bool:
    """Whether one is the other or a shorter form of it ("criminal court", "central criminal court")."""
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "

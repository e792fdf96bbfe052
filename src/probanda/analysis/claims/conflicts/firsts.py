"""What was the first of its kind about a trial, a verdict or somebody tried: told otherwise."""

import re
from collections.abc import Iterator

import msgspec

from probanda.analysis.claims.conflicts.matter import Matter
from probanda.analysis.claims.conflicts.passages import terms_of
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

FIRST = re.compile(
    r"\b(?:the (?:world[’']s )?|a (?:world )?)first(?:-ever|-of-its-kind)?(?:,? (?!to\b)[\w’'-]+){0,5}?"
    r" (?:(?P<case>trials?|cases?|prosecutions?|convictions?|verdicts?|judge?ments?|rulings?|sentences?|"
    r"(?:arrest )?warrants?|indictments?|time (?:that )?(?:a|an|any|the) (?:\w+ )?(?:court|country|state|"
    r"government|tribunal|nation|leader|head|ruler|president|general|commander))|"
    r"(?P<person>presidents?|leaders?|rulers?|heads? of (?:state|government)|(?:prime )?ministers?|"
    r"generals?|commanders?|officials?|officers?|persons?|people|m[ae]n|wom[ae]n|soldiers?|members?)"
    r"(?= (?:ever|to)\b|-ever))\b(?:[^.;:“”\"\n]|(?<=\w)[.](?=\w))*",
    re.IGNORECASE,
)
"""A first of the law: not the first day of a trial, nor the first of two."""
WIDE = re.compile(
    r"-ever\b|\b(?:ever|world\w*|glob\w+|history|outside|another|other|countr(?:y|ies)|nations?|continent|"
    r"international\w*|anywhere|former|sitting|serving|over|since|universal|heads? of)\b",
    re.IGNORECASE,
)
"""Among all of whom or what it is the first."""
PAUSE = re.compile(r", (?:and|but|which|who|said|where|after|as)\b|\s[–—-]\s")


class Told(msgspec.Struct, frozen=True):
    """A first, with the terms of what it is."""

    place: Position
    person: bool
    terms: frozenset[str]


def find_firsts(matter: Matter) -> Iterator[Conflict | None]:
    """A case called the first of one kind in one text and of another kind in another."""
    told = list(_told(matter))
    for person in (True, False):
        rivals = [
            (x.place, y.place)
            for x, y in matter.pairs_apart([t for t in told if t.person == person])
            if x.terms & y.terms and x.terms - y.terms and y.terms - x.terms
        ]
        # the first general and the first officer before one sort of court are no contradiction
        what = "what was the first is told in other words; both may be true"
        yield from matter.told_otherwise("first", rivals, what)


def _told(matter: Matter) -> Iterator[Told]:
    for document, passages in matter.passages.items():
        text = matter.texts[document]
        for passage in passages:
            for match in FIRST.finditer(text, passage.place.start, passage.place.end):
                pause = PAUSE.search(text, match.start(), match.end())
                end = pause.start() if pause else match.end()
                if WIDE.search(text, match.start(), end):
                    held = [w for w in passage.words if match.start() <= w.start < end]
                    place = Position(document, match.start(), end)
                    yield Told(place, bool(match["person"]), terms_of(held))

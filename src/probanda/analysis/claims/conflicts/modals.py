"""What one text says may be a crime and another says is one."""

import re
from collections.abc import Iterator

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

CRIMES = (
    r"(?P<crime>crimes?\s+against\s+humanity|war\s+crimes?|genocide|torture|persecution|"
    r"enforced\s+disappearances?|crimes?\s+of\s+aggression|terrorism|ethnic\s+cleansing)\b"
)
BEING = (
    r"amount(?:s|ed|ing)?\s+to|constitut(?:e|es|ed|ing)|represent(?:s|ed|ing)?|qualif(?:y|ies|ied)\s+as|"
    r"rise[sn]?\s+to\s+the\s+level\s+of"
)
OPEN = r"may|might|could|would|can|possibl[ey]|potentially|likely|appears?\s+to|seems?\s+to"
MAY_BE = re.compile(
    rf"\b(?:{OPEN})\s+(?:\w+\s+){{0,3}}?(?:be(?:en)?|{BEING})\s+(?:[\w-]+\s+){{0,3}}?{CRIMES}", re.I
)
IS = re.compile(rf"\b(?:{BEING})\s+(?:[\w-]+\s+){{0,3}}?{CRIMES}", re.IGNORECASE)
UNSURE = re.compile(
    rf"\b(?:{OPEN}|whether|if|not|never|no|nor|deny|denie[sd]|alleged(?:ly)?|believe|should)\b|n[’']t\b",
    re.IGNORECASE,
)
MOST = 24
"""Of each crime so many places are compared."""
BEFORE = 60
"""Characters before the words in which something keeps them from being plain."""


def find_lost_modals(matter: Matter) -> Iterator[Conflict | None]:
    """Of one crime "may amount to" in one text and "amounts to" in another of the matter."""
    may: dict[str, list[Position]] = {}
    plain: dict[str, list[Position]] = {}
    for document, passages in matter.passages.items():
        text = matter.texts[document]
        for passage in passages:
            start, end = passage.place.start, passage.place.end
            for match in MAY_BE.finditer(text, start, end):
                place = Position(document, match.start(), match.end())
                may.setdefault(_crime(match), []).append(place)
            for match in IS.finditer(text, start, end):
                if not UNSURE.search(text, max(start, match.start() - BEFORE), match.start()):
                    place = Position(document, match.start(), match.end())
                    plain.setdefault(_crime(match), []).append(place)
    for crime in sorted(may.keys() & plain.keys()):
        rivals = [
            (a, b)
            for a in may[crime][:MOST]
            for b in plain[crime][:MOST]
            if a.document != b.document and matter.is_one_matter(a.document, b.document)
        ]
        spans = {place for pair in rivals for place in pair}
        given = matter.quoted(spans)
        yield make("hedge", spans, f"{given}: whether it is so or may be so is told differently.")


def _crime(match: re.Match[str]) -> str:
    return " ".join(match["crime"].lower().split()).rstrip("s")

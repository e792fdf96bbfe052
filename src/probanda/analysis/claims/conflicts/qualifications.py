"""What happened called a crime, told to be one perhaps, or said to be none."""

import re
from collections.abc import Iterator
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.matter import ENOUGH, Matter
from probanda.analysis.claims.conflicts.passages import (
    TELLING,
    Passage,
    name_others,
    names_of,
    terms_of,
)
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

CRIME = (
    r"(?P<crime>war crime|crime against humanity|crimes against humanity|war crimes"
    r"|genocide|ethnic cleansing|act of terror(?:ism)?)"
)
ALONE = r"(?!\s+(?:suspect|court|tribunal|trial|charge|case|investigat|prosecut|convict|expert|law|to\b))"
"""No "war crimes court", and not what the law says of all ("it is a war crime to ...")."""
ONE = r"(?:(?:an?|the|any|such|what|possible)\s+)?"
CALLED = re.compile(
    r"\b(?:amount(?:s|ed|ing)?\s+to|constitut(?:e|es|ed|ing)|equivalent\s+to|tantamount\s+to"
    r"|(?:is|are|was|were|be|been|being|(?:is|are|was|were)n[’']t)(?:\s+(?:not|never|neither|also|\w+ly))?"
    r"|not|call\w*\s+(?!(?:on|for|to)\b)(?:[\w’'-]+\s+){1,4}?"
    r"|(?:describ|denounc|condemn|label|brand)\w*\s+(?:[\w’'-]+\s+){1,4}?as)\s*"
    r"(?:[\w’'-]+\s+(?:and|or)\s+)?" + ONE + r"[“”\"‘']?" + CRIME + r"\b" + ALONE,
    re.IGNORECASE,
)
""" "Amounts to genocide", "was not a war crime", "called the shelling an act of terror"."""
REACH = 30
NOT = re.compile(
    r"(?:\bnot\b|\bnever\b|\bneither\b|\bnor\b|\bden(?:y|ies|ied)\b|n[’']t\b)", re.IGNORECASE
)
DOUBT = re.compile(
    r"\b(?:may|might|could|would|likely|probably|possibly|potentially|possible|potential|apparent|appears?|appeared"
    r"|seems?|seemed|whether|if)\b",
    re.IGNORECASE,
)
PAUSE = re.compile(r"[.,;:“”\"]\s")
HELD = re.compile(
    r"\b(?P<how>possible|potential|apparent|suspected|likely|presumed)\s+" + CRIME + r"\b",
    re.IGNORECASE,
)
""" "Possible war crimes": a doubt in one word."""
ACCUSED = re.compile(
    r"\baccus(?:e|es|ed|ing)\s+(?:[\w’'-]+\s+){1,5}?of\s+(?:(?:committing|perpetrating)\s+)?"
    r"(?:[\w’'-]+\s+(?:and|or)\s+)?" + ONE + r"(?:[\w’'-]+\s+)?" + CRIME + r"\b",
    re.IGNORECASE,
)
PERSON = re.compile(r"\b(?:him|her|them|me|himself|herself)\b", re.IGNORECASE)
"""That a person is accused is a charge, and no name for what happened."""
MOST = 24
KINDS = (frozenset({"NOUN"}), TELLING - {"PROPN"})


class Called(msgspec.Struct, frozen=True):
    """A place where what happened is called a crime, with how sure and by whom."""

    place: Position
    sure: str
    voice: str | None
    passage: Passage


def find_qualifications(matter: Matter) -> Iterator[Conflict | None]:
    """One crime's name given plainly, with a doubt, with a negation or as an accusation."""
    told: dict[str, list[Called]] = {}
    for passages in matter.passages.values():
        for passage in passages:
            for crime, called in _called(matter, passage):
                told.setdefault(crime.lower().replace("crimes", "crime"), []).append(called)
    for crime in sorted(told):
        rivals = [
            (x.place, y.place)
            for x, y in combinations(told[crime][:MOST], 2)
            if x.sure != y.sure and _are_two_tellings(matter, x, y)
        ]
        what = "what the law calls it is told differently"
        yield from matter.told_otherwise("law", rivals, what)


def _called(matter: Matter, passage: Passage) -> Iterator[tuple[str, Called]]:
    """Where a sentence calls something a crime; a negation or doubt before the verb is shown with it."""
    text, document = matter.texts[passage.place.document], passage.place.document
    for pattern, sure in ((CALLED, None), (HELD, "perhaps"), (ACCUSED, "accused")):
        for match in pattern.finditer(text, passage.place.start, passage.place.end):
            begin = max(passage.place.start, match.start() - REACH)
            before = PAUSE.split(text[begin : match.start()])[-1] if sure is None else ""
            hedges = [m.start() for p in (NOT, DOUBT) for m in p.finditer(before)]
            start = match.start() - len(before) + min(hedges) if hedges else match.start()
            place = Position(document, start, match.end())
            if sure != "accused" or not (PERSON.search(match[0]) or matter.people_at(place)):
                how = sure or _sure(matter.shown(place))
                yield match["crime"], Called(place, how, matter.teller_at(place), passage)


def _sure(shown: str) -> str:
    return "not" if NOT.search(shown) else "perhaps" if DOUBT.search(shown) else "so"


def _are_two_tellings(matter: Matter, x: Called, y: Called) -> bool:
    """Of two texts, or of two voices in one; and of one thing, as other words show.

    Names in common are enough where one of the two tells of no thing else.
    """
    one, two = x.place.document, y.place.document
    if one == two and (x.passage.number == y.passage.number or x.voice == y.voice):
        return False
    things, told = ([_plain(matter, p, kinds) for p in (x.passage, y.passage)] for kinds in KINDS)
    named = names_of(x.passage) & names_of(y.passage) if not all(things) else frozenset()
    return (
        matter.is_one_matter(one, two)
        and (not told[0].isdisjoint(told[1]) or len(named) >= ENOUGH)
        and not name_others(x.passage, y.passage)
    )


def _plain(matter: Matter, passage: Passage, kinds: frozenset[str]) -> frozenset[str]:
    """Terms of the deed: no names, no name of the law's, no doubts, not where it was or to whom."""
    text, start = matter.texts[passage.place.document], passage.place.start
    told = [w for w in passage.words if w.start == start or not text[w.start].isupper()]
    return terms_of([w for w in told if w.pos in kinds]) - terms("qualifying")

"""What one tells with a reservation, as an allegation or as what may be, and another without that."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from probanda.analysis.claims.conflicts.accusations import standard_place
from probanda.analysis.claims.conflicts.matter import Matter, make, make_joined, place_of
from probanda.analysis.claims.conflicts.passages import passage_at
from probanda.analysis.claims.likeness import suspects_agree
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import phrases, standards, terms
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

DOUBT = re.compile(
    r"(?:(?:\b(?:not|cannot|never|unable|without)|n[’']t)\b[^.;:“”\"]{0,30}\b(?:establish|determin|kn[eo]w|clear"
    r"|certain|sure|ascertain|verif|prove|settle|show|find|found|decide)\w*|\b(?:unclear|unknown|uncertain|open))"
    r"\b[^.;:“”\"]{0,20}\bwhether\b",
    re.IGNORECASE,
)
"""It is not known whether."""
WOULD = re.compile(r"\b(?:would|will|might|could|should)\b", re.IGNORECASE)
"""Of what is to come nobody knows yet whether it will be."""
LEAST = 0.25
MATTER = 0.4
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
BEFORE = 60
"""Characters before the words in which something keeps them from being plain."""
MOST = 24
"""Of grounds to believe something of one person, and of places that name one crime, so many are compared."""
BELIEVED = 0.4
"""Words in common, those of the standard left out, of what is believed and what is established."""


def find_hedges(matter: Matter) -> Iterator[Conflict | None]:
    """An allegation that another text tells as a fact."""
    for _, a, b in matter.alike(MATTER):
        if a.denies or b.denies or not a.persons or not suspects_agree(a, b):
            continue
        if a.verbs & b.verbs and a.terms.keys() & b.terms.keys() & terms("acts"):
            continue  # "issued a warrant" is told as a fact by both, whatever the warrant is for
        if not a.verbs & (b.verbs | b.terms.keys()) and not b.verbs & a.terms.keys():
            continue  # not the deed is told as a fact, only something of who is accused of it
        accused = "charge" in (a.act, b.act)
        if accused and a.hedged != b.hedged and "telling" in (a.act, b.act):
            text = "One tells as an allegation what the other tells without that hedge."
            yield make("hedge", (*a.content, *b.content), text)


def find_lost_hedges(matter: Matter) -> Iterator[Conflict | None]:
    """What is likely or reported in one text and plainly so in another; all that hangs together is one."""
    lost: list[tuple[Position, Position]] = []
    printed: dict[Position, str] = {}
    hedges = [_hedge(matter, unit) for unit in matter.units]
    for pair, a, b in matter.alike(MATTER):
        if a.negated != b.negated or "forecast" in (a.act, b.act) or a.standard or b.standard:
            continue
        one, two = hedges[pair.a], hedges[pair.b]
        if (one is None) == (two is None) or a.denies or b.denies or a.hedged or b.hedged:
            continue
        hedge, plain = (one, b) if one else (two, a)
        if not hedge or any(map(partial(hedge_in, matter), _sentences(matter, plain))):
            continue
        if a.speaker is None or b.speaker is None or matter.voices.are_of_one_side(a, b):
            for kept in _sentences(matter, a if one else b)[:1]:
                printed[kept] = matter.shown(hedge)
                lost += [(kept, place) for place in _sentences(matter, plain)]
    for places in connected(lost):
        given = ", ".join(sorted({f"“{printed[p]}”" for p in places if p in printed}))
        yield make("hedge", places, f"One has it with {given} and the other without that hedge.")


def find_lost_doubts(matter: Matter) -> Iterator[Conflict | None]:
    """What one text has as not established ("not known whether ...") and another as so."""
    opened = [_is_open(matter, unit) for unit in matter.units]
    for pair, a, b in matter.alike(MATTER):
        if not (opened[pair.a] or opened[pair.b]):
            continue
        open_, plain = (a, b) if opened[pair.a] else (b, a)
        if plain.terms.keys() - open_.terms.keys():
            continue  # of another place or day, or to whom else it was done
        if "whether" in plain.text.lower().split():
            continue
        if plain.denies or plain.negated or plain.hedged or plain.act == "forecast":
            continue
        text = "One leaves open what the other tells as so."
        yield make("hedge", (*open_.content, *plain.content), text)


def _is_open(matter: Matter, unit: Unit) -> bool:
    """Whether it is told that something is not known; what is told with a "whether" and a "not"."""
    passages = matter.passages[unit.place.document]
    passage = passage_at(passages, unit.content[0].start)
    start = passage.place.start if passage else unit.content[0].start
    text, end = matter.texts[unit.place.document], unit.content[-1].end
    doubt = DOUBT.search(text, start, end)
    return doubt is not None and not WOULD.search(text, doubt.end(), end)


def _sentences(matter: Matter, unit: Unit) -> list[Position]:
    """The sentences in which it is told: its verb may stand behind what was cut out for it."""
    passages = matter.passages[unit.place.document]
    found = [passage_at(passages, part.start) for part in unit.content]
    return [passage.place for passage in found if passage]


@lru_cache(maxsize=1)
def hedge_pattern() -> re.Pattern[str]:
    """Words that keep a telling from being plain."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases('reservations')))})\b", re.I)


def _hedge(matter: Matter, unit: Unit) -> Position | None:
    return next(filter(None, (hedge_in(matter, part) for part in unit.content)), None)


def hedge_in(matter: Matter, place: Position) -> Position | None:
    """The first words at a place that keep what it tells from being plain."""
    match = hedge_pattern().search(matter.texts[place.document], place.start, place.end)
    return Position(place.document, match.start(), match.end()) if match else None


def find_lost_standards(matter: Matter) -> Iterator[Conflict | None]:
    """What one speaker or body has grounds to believe, told as if it were established.

    All places that hang together are one conflict.
    """
    told: dict[str, list[tuple[Position, Position]]] = {}
    for _, a, b in matter.alike(LEAST):
        believed, plain = (a, b) if a.standard else (b, a)
        if not believed.standard or plain.standard or a.denies or b.denies:
            continue
        if a.negated != b.negated or plain.hedged or plain.act == "forecast":
            continue
        if not matter.voices.are_of_one_side(a, b):
            continue
        if _in_common(believed, plain) >= BELIEVED:
            cues = plain.statement.cue if plain.statement else ()
            place = standard_place(matter, believed)
            told.setdefault(believed.standard, []).extend(
                (place, place_of(part)) for part in cues or plain.content
            )
    for standard in sorted(told):
        text = f"One has it as “{standard}” and the other as a fact."
        yield from make_joined("hedge", told[standard], text)


def find_deeds_of_suspects(matter: Matter) -> Iterator[Conflict | None]:
    """What one text tells a person to have done, of whom others have only grounds to believe it."""
    believed: dict[str, list[Unit]] = {}
    for unit in matter.units:
        if unit.standard and not unit.denies and not unit.negated:
            for who in unit.persons:
                believed.setdefault(who, []).append(unit)
    rivals: list[tuple[Position, Position]] = []
    for unit in matter.units:
        plain = unit.act == "telling" and unit.past and not (unit.standard or unit.hedged)
        if not plain or unit.denies or unit.negated:
            continue
        if unit.verbs.isdisjoint(terms("done_by_suspects")):
            continue
        rivals += [
            (standard_place(matter, other), place_of(unit.content[0]))
            for who in sorted(unit.persons)
            for other in believed.get(who, ())[:MOST]
            if other.place.document != unit.place.document
            and matter.is_one_matter(other.place.document, unit.place.document)
        ]
    yield from make_joined(
        "hedge", rivals, "One tells as done what another has only grounds to believe."
    )


def _in_common(believed: Unit, plain: Unit) -> float:
    standard = {find_term(w) for form, _ in standards() for w in form.split()}
    own = believed.terms.keys() - standard
    return len(own & plain.terms.keys()) / max(1, min(len(own), len(plain.terms)))


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

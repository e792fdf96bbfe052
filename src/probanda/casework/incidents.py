"""Incidents: an act, its place, its time, the persons affected, and the claims that tell of it.

An incident is drafted for each kind of act, place and time that texts tell as done; nothing that is
only alleged makes one. People merge and split them; the drafts stay what they were.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from probanda.analysis.records import Act, Entity
from probanda.casework.bearings import Texts
from probanda.casework.borders import Crossing, find_crossing
from probanda.casework.forms import load
from probanda.evidence.document import Position
from probanda.ids import content_id
from probanda.ledger.decisions import Decision, find_standing

MERGE, SPLIT = "merge", "split"
PASSAGES = "passages"


class Incident(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Something told to have happened; ``period`` is what the sentences print, None where nothing.

    ``made_of`` are the drafts that a person merged, ``decisions`` what it rests on.
    """

    id: str
    kind: str
    places: tuple[str, ...]
    from_: str | None
    to: str | None
    persons: tuple[str, ...]
    claims: tuple[str, ...]
    passages: tuple[Position, ...]
    crossing: Crossing | None
    made_of: tuple[str, ...] = ()
    decisions: tuple[int, ...] = ()

    @property
    def words(self) -> str:
        """What it is, in one line."""
        when = " to ".join(dict.fromkeys(filter(None, (self.from_, self.to)))) or "day not told"
        return f"{self.kind}, {', '.join(self.places) or 'place not told'}, {when}"


def draft_incidents(texts: Texts, entities: Sequence[Entity]) -> tuple[Incident, ...]:
    """One for each kind, place and time; what tells neither place nor time stands for itself."""
    drafts: dict[str, Incident] = {}
    for together in texts.acts.values():
        for act in together:
            if act.kind in load("sites.toml")["incidents"] and act.standing == "told":
                one = _draft(act, texts, entities)
                drafts[one.id] = _join(drafts[one.id], one) if one.id in drafts else one
    return tuple(sorted(drafts.values(), key=lambda i: (i.from_ or "", i.kind, i.places, i.id)))


def _draft(act: Act, texts: Texts, entities: Sequence[Entity]) -> Incident:
    sentence = Position(act.document, act.start, act.end)
    placed = [(m, e) for e in entities if e.kind == "place" for m in e.mentions if _in(m, sentence)]
    places = tuple(sorted({e.name for _, e in placed}))
    dates = [d for d in texts.dates_in(act) if d.from_ and d.to and not d.bounds]
    first, last = (dates[0].from_, dates[0].to) if len(dates) == 1 else (None, None)
    known = (places, first, last) if places and first else (act.document, act.start)
    persons = texts.quote(Position(act.document, *act.patient)) if act.patient else ""
    routes = [(texts.texts[m.document][: m.start], e.name) for m, e in sorted(placed)]
    return Incident(
        id=content_id("incident", act.kind, *known),
        kind=act.kind,
        places=places,
        from_=first,
        to=last,
        persons=(" ".join(persons.split()),) if persons else (),
        claims=tuple(
            dict.fromkeys(claim.id for claim, _ in texts.members_at(act.document, act.word))
        ),
        passages=(sentence,),
        crossing=find_crossing(routes) if act.kind == "removal" else None,
    )


def _in(inner: Position, outer: Position) -> bool:
    return (
        inner.document == outer.document and outer.start <= inner.start and inner.end <= outer.end
    )


def _join(one: Incident, other: Incident) -> Incident:
    return msgspec.structs.replace(
        one,
        places=tuple(dict.fromkeys((*one.places, *other.places))),
        from_=min(filter(None, (one.from_, other.from_)), default=None),
        to=max(filter(None, (one.to, other.to)), default=None),
        persons=tuple(dict.fromkeys((*one.persons, *other.persons))),
        claims=tuple(dict.fromkeys((*one.claims, *other.claims))),
        passages=tuple(sorted({*one.passages, *other.passages})),
        crossing=one.crossing or other.crossing,
    )


def find_fault_with_merging(incidents: Sequence[Incident]) -> str | None:
    """Why these are not one incident, or None."""
    if len({i.id for i in incidents}) < 2:
        return "one incident cannot be merged with itself"
    kinds = sorted({i.kind for i in incidents})
    if len(kinds) > 1:
        return f"they are acts of different kinds ({', '.join(kinds)})"
    ended = min((i.to for i in incidents if i.to), default=None)
    begun = max((i.from_ for i in incidents if i.from_), default=None)
    if ended and begun and ended < begun:
        return f"one ended on {ended}, before another began on {begun}"
    return None


def decide_incidents(
    drafts: Iterable[Incident], decisions: Iterable[Decision]
) -> tuple[Incident, ...]:
    """The incidents after what people merged and split, in the order in which they did."""
    known = {one.id: one for one in drafts}
    for decision in find_standing(decisions):
        ids = [named.id for named in decision.about]
        if decision.what == MERGE and all(i in known for i in ids):
            parts = [known.pop(i) for i in ids]
            whole = parts[0]
            for part in parts[1:]:
                whole = _join(whole, part)
            whole = msgspec.structs.replace(
                whole,
                id=content_id("incident", MERGE, sorted(ids)),
                made_of=tuple(ids),
                decisions=(*(n for p in parts for n in p.decisions), decision.number),
            )
            known[whole.id] = whole
        elif decision.what == SPLIT and ids[0] in known:
            for part in split(known.pop(ids[0]), decision.says[PASSAGES], decision.number):
                known[part.id] = part
    return tuple(sorted(known.values(), key=lambda i: (i.from_ or "", i.kind, i.places, i.id)))


def split(whole: Incident, written: Sequence[str], number: int = 0) -> tuple[Incident, ...]:
    """The incident without some passages, and one of these; a passage is "document:start"."""
    inside = tuple(p for p in whole.passages if f"{p.document}:{p.start}" in written)
    outside = tuple(p for p in whole.passages if p not in inside)
    return tuple(
        msgspec.structs.replace(
            whole,
            id=content_id("incident", SPLIT, whole.id, [(p.document, p.start) for p in passages]),
            passages=passages,
            made_of=(whole.id,),
            decisions=(*whole.decisions, number),
        )
        for passages in (outside, inside)
        if passages
    )


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """A camp, institution, crossing or transit point, with every mention."""

    id: str
    kind: str
    name: str
    place: str
    mentions: tuple[Position, ...]


def find_sites(texts: Texts) -> tuple[Site, ...]:
    """Sites that texts name by kind and place: "the boarding school in Lemm"."""
    found: dict[str, Site] = {}
    for document in texts.documents:
        furniture = [(f.start, f.end) for f in document.furniture]
        for match in _pattern().finditer(document.text):
            if any(start <= match.start() < end for start, end in furniture):
                continue
            word, place = match["word"].lower(), " ".join(match["place"].split())
            kind = next(k for k, words in load("sites.toml")["sites"].items() if word in words)
            key = content_id("site", word.replace("’", "'"), place)
            mention = document.span(match.start(), match.end())
            old = found.get(key)
            name = " ".join(match[0].split())
            found[key] = Site(
                id=key,
                kind=kind,
                name=old.name if old else name,
                place=place,
                mentions=(*(old.mentions if old else ()), mention),
            )
    return tuple(sorted(found.values(), key=lambda s: (s.kind, s.name)))


def _pattern() -> re.Pattern[str]:
    words = [w for some in load("sites.toml")["sites"].values() for w in some]
    either = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
    place = r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
    return re.compile(rf"\b(?P<word>{either}) (?:in|near|at|of|outside) (?:the )?{place}")

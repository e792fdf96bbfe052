"""Claims that people put under an element by hand, beside what the rules suggest."""

from collections.abc import Iterable, Iterator

import msgspec

from probanda.analysis.records import Claim, Statement
from probanda.casework.bearings import ALLEGED, Bearing, Side, Texts, Told
from probanda.evidence.document import Position
from probanda.ids import content_id
from probanda.ledger.decisions import Decision, find_standing

PLACE = "place"
BY_HAND = "placed by hand"


class Placed(msgspec.Struct, frozen=True):
    """A decision that a claim, or one statement, bears on an element of a charge, on one side."""

    named: str
    charge: str
    part: str
    element: int
    side: Side
    by: str
    why: str
    number: int


def read_placed(decisions: Iterable[Decision]) -> tuple[Placed, ...]:
    """Every placing that stands, in the order in which they were made."""
    return tuple(
        Placed(
            named=d.about[0].id,
            charge=d.about[1].id,
            part=d.says["part"],
            element=int(d.says["element"]),
            side=d.says["side"],
            by=d.by,
            why=d.why,
            number=d.number,
        )
        for d in find_standing(decisions)
        if d.what == PLACE
    )


def find_claim(named: str, texts: Texts) -> Claim | None:
    """The claim that is named, or in which the named statement stands; the fullest of several."""
    if named in texts.claims:
        return texts.claims[named]
    holding = [c for c in texts.claims.values() if any(s.id == named for s in c.statements)]
    return max(holding, key=lambda c: (len(c.documents), c.id), default=None)


def bear_by_hand(placed: Placed, texts: Texts) -> Iterator[Bearing]:
    """A bearing for each sentence that tells what was placed; none where the case has it no more."""
    claim = find_claim(placed.named, texts)
    if claim is None:
        return
    reason = f"{BY_HAND} by {placed.by} (decision {placed.number}): {placed.why}"
    for place, said in _tellings(placed.named, claim, texts):
        key = (placed.part, placed.element, place.document, place.start, placed.side)
        yield Bearing(
            id=content_id("bearing", BY_HAND, *key),
            claim=claim.id,
            proposition=BY_HAND,
            document=place.document,
            start=place.start,
            end=place.end,
            words=(place.start, place.end),
            side=placed.side,
            told=_told(claim, said),
            speaker=said.speaker_name if said else None,
            source="relayed" if said and (said.relayed_by or said.within) else "unknown",
            reason=reason,
        )


def _tellings(
    named: str, claim: Claim, texts: Texts
) -> Iterator[tuple[Position, Statement | None]]:
    """The one statement, or every sentence that supports the claim: what denies it denies it."""
    for related in claim.statements:
        said = texts.statements.get(related.id)
        if said and (named == said.id or (named == claim.id and related.relation == "supports")):
            yield Position(said.document, said.start, said.end), said
    for passage in claim.passages if named == claim.id else ():
        if passage.relation == "supports":
            yield Position(passage.document, passage.start, passage.end), None


def _told(claim: Claim, said: Statement | None) -> Told:
    if said and said.polarity == "denies":
        return "as a denial"
    if claim.about is not None:
        return ALLEGED
    return "as somebody's account" if said else "as fact"

"""What is said to justify the moving of persons: its legal test, and the claims on both sides."""

from collections.abc import Collection, Iterable, Iterator

import msgspec
from msgspec.structs import replace

from probanda.analysis.records import Act, Claim
from probanda.casework.bearings import NOT_DONE, Bearing, Side, Texts, bear
from probanda.casework.matter import Matter
from probanda.casework.propositions import Justification, load_justifications
from probanda.casework.sides import ClaimOn, Sides
from probanda.ids import content_id
from probanda.law.bodies import Element, Provision

MOVING = "removal"


class Justified(msgspec.Struct, frozen=True, kw_only=True):
    """An exculpatory proposition. Whether its test is met is for people to say, never the program."""

    name: str
    asks: str
    tests: tuple[Provision, ...]
    offered: tuple[ClaimOn, ...]
    against: tuple[ClaimOn, ...]


def find_justified(
    rules: Collection[str], matter: Matter, texts: Texts, sides: Sides
) -> tuple[Justified, ...]:
    """Every justification of the crimes under these rules, also those that nobody offers."""
    found = []
    for one in load_justifications():
        if one.of in rules:
            bearings = tuple(_bearings(one, matter, texts))
            found.append(
                Justified(
                    name=one.name,
                    asks=one.asks,
                    tests=one.find_tests(),
                    offered=sides.group(bearings, "for", of_charge=False),
                    against=sides.group(bearings, "against", of_charge=False),
                )
            )
    return tuple(found)


def find_grounds(element: Element, justified: Iterable[Justified]) -> Iterator[Bearing]:
    """What is offered to justify, where an element asks that there was no such ground: against it."""
    grounds = {one.name: one.grounds for one in load_justifications()}
    for one in justified:
        if any(words in element.text for words in grounds[one.name]):
            for bearing in (b for claim in one.offered for b in claim.bearings):
                key = content_id("bearing", one.name, bearing.document, bearing.words, "against")
                yield replace(
                    bearing,
                    id=key,
                    side="against",
                    reason=f"a ground that is offered; {bearing.reason}",
                )


def _bearings(one: Justification, matter: Matter, texts: Texts) -> Iterable[Bearing]:
    """A sentence once for each claim and side."""
    on_it = matter.documents | {
        act.document
        for together in texts.acts.values()
        for act in together
        if act.kind == MOVING and matter.names_place(texts.quote(act))
    }
    found: dict[tuple[str, str, int, str], Bearing] = {}
    for together in texts.acts.values():
        for act in together:
            side = _side(one, act)
            if side and _is_of(act, matter, on_it, texts):
                why = "it is told of the charge's place, or in a text on the charge"
                bearing = bear(act, one.name, why, side, texts, is_no_charge)
                if bearing is not None:
                    key = (bearing.claim, bearing.document, bearing.start, bearing.side)
                    found.setdefault(key, bearing)
    return found.values()


def is_no_charge(claim: Claim) -> bool:
    """A claim that is not itself what somebody is charged with."""
    return claim.about is None


def _side(one: Justification, act: Act) -> Side | None:
    if act.kind in one.offered:
        return "against" if act.standing in NOT_DONE else "for"
    if act.kind in one.against and act.standing not in NOT_DONE:
        return "against"
    return None


def _is_of(act: Act, matter: Matter, on_it: Collection[str], texts: Texts) -> bool:
    """Told of a place of the charge, or in a text on the charge or such acts and of no other place."""
    if matter.is_out_of_time(texts.dates_in(act)):
        return False
    if matter.names_place(texts.quote(act)):
        return True
    return act.document in on_it and not matter.names_elsewhere(act)

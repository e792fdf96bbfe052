"""Two people confirm, or one rejects and says why; each sees both records, and that is logged first."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from probanda.ledger.errors import CaseError
from probanda.tracing.register.links import (
    CONFIRMED,
    REJECTED,
    Verdict,
    find_links,
    find_verdicts,
)
from probanda.tracing.register.offers import Offer, get_offers
from probanda.tracing.register.people import ANOTHER
from probanda.tracing.register.records import Record, Sealed, write_id
from probanda.tracing.register.states import get_consent, get_state
from probanda.tracing.register.tellings import check_day
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where, change_register, open_register


class Waiting(msgspec.Struct, frozen=True):
    """An offer that waits for a person, who confirmed it before, and how many rivals it has."""

    offer: Offer
    confirmed_by: tuple[str, ...]
    rivals: int
    """Other offers for the same record found."""


def list_pending(where: Where, settings: Settings) -> list[Waiting]:
    """The offers that wait for this person: neither linked nor already confirmed by them.

    What another person has confirmed comes first: it waits for one more pair of eyes.
    """
    with open_register(where, settings).reading() as sealed:
        verdicts = find_verdicts(sealed.get_told())
        offers = list(get_offers(sealed))
    links = find_links(verdicts.values())
    of_found = Counter(offer.found for offer in offers)
    waiting = []
    for offer in offers:
        verdict = verdicts.get((offer.sought, offer.found), Verdict(offer.sought, offer.found))
        done = bool(verdict.rejected_by) or verdict.is_confirmed_by(settings.actor.name)
        if not done and offer.sought not in links and offer.found not in links:
            rivals = of_found[offer.found] - 1
            waiting.append(Waiting(offer, tuple(verdict.confirmed), rivals))
    return sorted(waiting, key=lambda one: not one.confirmed_by)


def show_offer(where: Where, settings: Settings, offer: Offer) -> tuple[Record, Record]:
    """Both records of an offer, sought and found; the ledger says so before anything is shown."""
    with change_register(where, settings) as register, register.acting() as act:
        sought = act.sealed.get_record(write_id("sought", offer.sought))
        found = act.sealed.get_record(write_id("found", offer.found))
        act.record("shown", {"records": [sought.id, found.id]})
    return sought, found


def confirm(
    where: Where, settings: Settings, sought: str, found: str, verified: str, on: str = ""
) -> Verdict:
    """Record that a person verified two records to be of one child, and how; two must, to link them.

    Raises CaseError where the person already did, consent is not there, or either is linked.
    """
    if not verified.strip():
        raise CaseError("A confirmation says how it was verified.", "Give it with --verified.")
    with change_register(where, settings) as register, register.acting() as act:
        first, second = _two(act.sealed.get_record(sought), act.sealed.get_record(found))
        today = settings.clock().date().toordinal()
        day = check_day("--on", on, today) if on else settings.clock().date().isoformat()
        if not all(get_consent(record).tracing for record in (first, second)):
            raise CaseError(
                "There is no consent, and no other ground, to trace one of the two.",
                "Record it with 'probanda trace consent' if it was given.",
            )
        verdicts = _verdicts_on(act.sealed, first, second)
        verdict = verdicts.get((first.number, second.number))
        if verdict and verdict.is_confirmed_by(settings.actor.name):
            raise CaseError("You have confirmed this already.", ANOTHER)
        _check_free(find_links(verdicts.values()), first, second)
        says = {"verified": verified, "state_of_both": get_state(first, second), "date": day}
        act.tell(CONFIRMED, says, first, second, on=day)
        return _verdicts_on(act.sealed, first, second)[first.number, second.number]


def reject(where: Where, settings: Settings, sought: str, found: str, why: str) -> None:
    """Record that two records are not of one child, and why; it also ends what was confirmed."""
    if not why.strip():
        raise CaseError("A rejection says why.", "Give it with --why.")
    with change_register(where, settings) as register, register.acting() as act:
        first, second = _two(act.sealed.get_record(sought), act.sealed.get_record(found))
        says = {"why": why, "state_of_both": get_state(first, second)}
        act.tell(REJECTED, says, first, second)


def list_verdicts(where: Where, settings: Settings, written: str) -> list[tuple[str, Verdict]]:
    """What stands on every pair that a record is in, with the id of the other record.

    It is shown beside the record, and logged with it.
    """
    with open_register(where, settings).reading() as sealed:
        record = sealed.get_record(written)
        verdicts = find_verdicts(sealed.get_told(record.number)).values()
    other = "found" if record.kind == "sought" else "sought"
    return [(write_id(other, getattr(v, other)), v) for v in verdicts]


def _two(first: Record, second: Record) -> tuple[Record, Record]:
    """The sought and the found of two records. Raises CaseError where they are of one kind."""
    if {first.kind, second.kind} != {"sought", "found"}:
        raise CaseError(
            "A pair is of a child sought and a record found.", "Name one of each: S12 F13."
        )
    return (first, second) if first.kind == "sought" else (second, first)


def _verdicts_on(sealed: Sealed, first: Record, second: Record) -> dict[tuple[int, int], Verdict]:
    """What stands on every pair that either record is in."""
    told = {one.number: one for record in (first, second) for one in sealed.get_told(record.number)}
    return find_verdicts(told[number] for number in sorted(told))


def _check_free(links: Mapping[int, int], first: Record, second: Record) -> None:
    for record, other in ((first, second), (second, first)):
        linked = links.get(record.number)
        if linked is not None:
            raise CaseError(
                f"{record.id} is confirmed to be {write_id(other.kind, linked)}.",
                "Reject that pair first if it was wrong: a child is one.",
            )

"""Candidates as a register keeps them: sealed under the keys of both records, so that either erases them."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, delete, insert

from probanda.ledger.access import strictest
from probanda.tracing.candidates import MOST, Candidate
from probanda.tracing.register.records import Record, Sealed
from probanda.tracing.register.sealing import seal, unseal
from probanda.tracing.register.states import record_of
from probanda.tracing.register.tables import candidates


class Offer(msgspec.Struct, frozen=True):
    """A sought child that a record found may be, offered to people to look at."""

    sought: int
    found: int
    probability: float
    reasons: tuple[str, ...]


def join_names(found: Iterable[Candidate]) -> list[Candidate]:
    """Candidates by record, where some children stood in the lists under several names.

    A record's names share its probability; its reasons are those of the likeliest name.
    """
    best: dict[tuple[str, str], Candidate] = {}
    for one in sorted(found, key=lambda c: -c.probability):
        pair = record_of(one.found_id), record_of(one.sought_id)
        known = best.get(pair)
        # Rows of the sought share one certainty; rows of the found each have their own.
        more = one.probability if known and one.found_id == known.found_id else 0.0
        base = known or one
        best[pair] = Candidate(
            base.found_id, base.sought_id, 1, min(1.0, base.probability + more), base.reasons
        )
    by_found: dict[str, list[Candidate]] = {}
    for (found_id, sought_id), one in best.items():
        joined = Candidate(found_id, sought_id, 1, one.probability, one.reasons)
        by_found.setdefault(found_id, []).append(joined)
    return [
        Candidate(one.found_id, one.sought_id, rank, one.probability, one.reasons)
        for found_id in by_found
        for rank, one in enumerate(
            sorted(by_found[found_id], key=lambda c: (-c.probability, c.sought_id))[:MOST], 1
        )
    ]


def keep_offers(
    session: Connection, sealed: Sealed, offers: Iterable[Offer], records: dict[int, Record]
) -> None:
    """Keep offers in place of those before, as far as the actor may see them."""
    seen = candidates.c.level.in_(sealed.view.actor.levels)
    session.execute(delete(candidates).where(seen))
    ready = []
    for one in offers:
        key = sealed.key_of_two(one.sought, one.found)
        if key:
            place = sealed.place("offer", one.found, one.sought)
            ready.append(
                {
                    "found": one.found,
                    "sought": one.sought,
                    "level": strictest([records[n].level for n in (one.found, one.sought)]),
                    "sealed": seal(key, msgspec.json.encode(one), place),
                }
            )
    if ready:
        session.execute(insert(candidates), ready)


def drop_offers(session: Connection, number: int) -> None:
    """Remove every offer that a record is in."""
    beside = (candidates.c.found == number) | (candidates.c.sought == number)
    session.execute(delete(candidates).where(beside))


def get_offers(sealed: Sealed) -> Iterator[Offer]:
    """The offers that stand, likeliest first."""
    found = []
    for row in sealed.view.rows(sealed.view.select(candidates)):
        key = sealed.key_of_two(row["sought"], row["found"])
        if key:
            place = sealed.place("offer", row["found"], row["sought"])
            found.append(msgspec.json.decode(unseal(key, row["sealed"], place), type=Offer))
    yield from sorted(found, key=lambda o: (-o.probability, o.found, o.sought))

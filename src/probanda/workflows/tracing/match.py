"""Who of the children sought may be who of those found: offered to people, linked by nobody here."""

import msgspec

from probanda.tracing.candidates import THRESHOLD, find_candidates
from probanda.tracing.matching import prepare, score
from probanda.tracing.register.links import Verdict, find_families, find_links, find_verdicts
from probanda.tracing.register.offers import Offer, join_names, keep_offers
from probanda.tracing.register.records import Record, read_id
from probanda.tracing.register.states import get_consent, get_state, is_closed, make_listing
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where, change_register, open_register


class Matched(msgspec.Struct, frozen=True):
    """What came of a round of matching; records by their ids, never by a name."""

    sought: int
    found: int
    without_consent: int
    linked: int
    rejected_before: int
    offers: tuple[Offer, ...]

    @property
    def likely(self) -> int:
        """How many records found have an offer at or above the default threshold."""
        return len({o.found for o in self.offers if o.probability >= THRESHOLD})


def match(where: Where, settings: Settings) -> Matched:
    """Compare all that may be compared, and keep what is offered in place of what was before.

    Nobody without consent or another ground is compared, nobody who is linked, no closed record; brothers and sisters that people recorded speak for each other. A
    pair that was rejected is offered again only once either record tells something else.
    """
    open_register(where, settings)
    with change_register(where, settings) as register, register.acting() as act:
        known = {r.number: r for r in act.sealed.get_records("sought", "found")}
        told = list(act.sealed.get_told())
        verdicts = find_verdicts(told)
        links = find_links(verdicts.values())
        standing = [r for r in known.values() if r.number not in links and not is_closed(r)]
        may = [r for r in standing if get_consent(r).tracing]
        sought = [r for r in may if r.kind == "sought"]
        found = [r for r in may if r.kind == "found"]
        offers = _offer(sought, found, find_families(told, links)) if sought and found else []
        fresh = [o for o in offers if not _was_rejected(o, verdicts, known)]
        keep_offers(act.session, act.sealed, fresh, known)
        counts = {
            "sought": len(sought),
            "found": len(found),
            "without_consent": len(standing) - len(may),
            "linked": len(links) // 2,
            "rejected_before": len(offers) - len(fresh),
        }
        act.record("matched", {})  # of how many would stand open beside every round before
        return Matched(**counts, offers=tuple(fresh))


def _offer(sought: list[Record], found: list[Record], families: dict[int, str]) -> list[Offer]:
    first, second = make_listing(sought, families), make_listing(found, families)
    ready = prepare(first, second)
    candidates = join_names(find_candidates(score(ready, second), ready))
    return [
        Offer(read_id(c.sought_id)[1], read_id(c.found_id)[1], c.probability, c.reasons)
        for c in candidates
    ]


def _was_rejected(
    offer: Offer, verdicts: dict[tuple[int, int], Verdict], known: dict[int, Record]
) -> bool:
    verdict = verdicts.get((offer.sought, offer.found))
    if verdict is None or not verdict.rejected_by:
        return False
    return verdict.state == get_state(known[offer.sought], known[offer.found])

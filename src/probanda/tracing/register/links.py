"""Which records two people confirmed to be of one child, and which were rejected: worked out in order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from probanda.tracing.register.people import are_two, is_same_person
from probanda.tracing.register.records import Told

CONFIRMED, REJECTED, SIBLING = "confirmed", "rejected", "sibling"
TWO = 2
"""So many different people confirm."""


@dataclass
class Verdict:
    """What stands on a pair: who confirmed it and how, or who rejected it and why."""

    sought: int
    found: int
    confirmed: dict[str, str] = field(default_factory=dict)
    """For each person how it was verified."""
    on: str = ""
    """The day of the last confirmation, as told."""
    rejected_by: str = ""
    why: str = ""
    state: str = ""
    """What the two records told when it was rejected."""

    @property
    def is_link(self) -> bool:
        """Whether two different people confirmed."""
        return are_two(self.confirmed)

    def is_confirmed_by(self, person: str) -> bool:
        """Whether a person confirmed, however the name is spelled."""
        return any(is_same_person(person, one) for one in self.confirmed)


def find_verdicts(tellings: Iterable[Told]) -> dict[tuple[int, int], Verdict]:
    """What stands on each pair (sought, found): the last rejection ends what was confirmed before."""
    verdicts: dict[tuple[int, int], Verdict] = {}
    for one in tellings:
        if one.beside is None or one.telling.what not in {CONFIRMED, REJECTED}:
            continue
        pair = (one.record, one.beside)
        verdict = verdicts.setdefault(pair, Verdict(*pair))
        says, by = one.telling.says, one.telling.by
        if one.telling.what == REJECTED:
            verdicts[pair] = Verdict(
                *pair,
                rejected_by=by,
                why=says["why"],
                state=says.get("state_of_both", ""),
            )
        else:
            verdict.confirmed[by] = says["verified"]
            verdict.on = one.telling.on or one.telling.time[:10]
            verdict.rejected_by = verdict.why = ""
    return verdicts


def find_links(verdicts: Iterable[Verdict]) -> dict[int, int]:
    """For each record the other of a confirmed pair, from either side."""
    links: dict[int, int] = {}
    for verdict in verdicts:
        if verdict.is_link:
            links |= {verdict.sought: verdict.found, verdict.found: verdict.sought}
    return links


def find_families(tellings: Iterable[Told], links: Mapping[int, int]) -> dict[int, str]:
    """For each record with recorded brothers or sisters the family, one for both sides of a confirmed pair."""
    leads: dict[int, int] = {}

    def find(record: int) -> int:
        while leads.setdefault(record, record) != record:
            record = leads[record]
        return record

    pairs = [(t.record, t.beside) for t in tellings if t.telling.what == SIBLING and t.beside]
    for first, second in pairs:
        leads[find(first)] = find(second)
    for first, second in links.items():
        if first in leads or second in leads:
            leads[find(first)] = find(second)
    return {record: str(find(record)) for record in list(leads)}

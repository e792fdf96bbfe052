"""What in the data is weak, stale, or not told: so that nobody leans on it unawares."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from probanda.law.bodies import Bodies
from probanda.law.facts import Facts
from probanda.law.records import WEAK, Confidence, Sourced

STALE = timedelta(days=90)


class Doubt(Struct, frozen=True):
    """One fact that is weaker than "verified", with where it comes from."""

    about: str
    confidence: Confidence
    source: str


class Check(Struct, frozen=True):
    """How far the data reaches, whether that is long ago, and what in it is weak."""

    as_of: date
    members_known_to: date
    cases_known_to: date
    stale: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def check_data(facts: Facts, bodies: Bodies, today: date) -> Check:
    """All doubts about facts and bodies of law; the loader has refused what contradicts itself already."""
    stale = [
        f"{what} known to {known} only"
        for what, known in (
            ("treaty actions", facts.members_known_to),
            ("warrants and cases", facts.cases_known_to),
        )
        if today - known > STALE
    ]
    doubts = [
        Doubt(about, fact.confidence, fact.source)
        for about, fact in _facts(facts)
        if fact.confidence in WEAK
    ]
    doubts += [
        Doubt(about, confidence, source)
        for about, confidence, source in _texts(bodies)
        if confidence in WEAK
    ]
    return Check(
        facts.as_of,
        facts.members_known_to,
        facts.cases_known_to,
        tuple(stale),
        tuple(doubts),
    )


def _facts(facts: Facts) -> Iterator[tuple[str, Sourced]]:
    for state in facts.states.values():
        for what, fact in (
            ("signature", state.signed),
            ("deposit", state.joined),
            ("status", state.not_a_party),
            ("acceptance of the amendments on aggression", state.aggression),
            ("declaration under Article 15 bis(4)", state.aggression_opt_out),
            ("notification of no intent to join", state.no_intent),
            ("objection for its nationals", state.objects),
            ("statement without effect", state.statement_without_effect),
            ("accession taken back", state.accession_taken_back),
            ("part of another State", state.part_of),
        ):
            if fact:
                yield f"{state.name}: {what}", fact
        yield from ((f"{state.name}: withdrawal", left) for left in state.withdrawals)
        yield from ((f"{state.name}: declaration under 12(3)", d) for d in state.declarations)
        yield from ((f"{state.name}: declaration under 124", d) for d in state.article_124)
    yield from ((s.label, s) for s in facts.situations)
    yield from ((f"{s.label}: link", s.link_asked) for s in facts.situations if s.link_asked)
    yield from ((f"Resolution {r.resolution}", r) for r in facts.referrals)
    yield from ((c.person, c) for c in facts.cases)
    yield from ((f"{c.person}: death", c.reported_dead) for c in facts.cases if c.reported_dead)
    yield from ((f"{o.person}: {o.office}", o) for o in facts.offices)
    yield from ((f"{t.name}: reach of membership", t) for t in facts.territories.values())
    yield from ((f"Dispute: {d.issue}", d) for d in facts.disputes.values())
    yield from ((f"Amendment of {a.adopted}: {', '.join(a.crimes)}", a) for a in facts.amendments)


def _texts(bodies: Bodies) -> Iterator[tuple[str, Confidence, str]]:
    for crime in bodies.crimes.values():
        yield f"Elements of {crime.ref}", crime.confidence, crime.source
    for mode in bodies.modes.values():
        yield f"Mode {mode.ref}", mode.confidence, mode.source
    for standard in bodies.standards:
        yield f"Standard: {standard.stage}", standard.confidence, standard.source
    for provision in bodies.provisions:
        yield f"{provision.treaty} {provision.article}", provision.confidence, provision.source
    for version in bodies.code:
        yield f"{version.body} {version.article}", version.confidence, version.source

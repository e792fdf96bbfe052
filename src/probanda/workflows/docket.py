"""Look at the dockets of a case, and at what changed since one last looked."""

from datetime import date
from pathlib import Path

import msgspec

from probanda.law.facts import Facts
from probanda.ledger import log
from probanda.ledger.decisions import Decision, get_decisions
from probanda.proceedings.docket import make_docket
from probanda.proceedings.proposals import propose
from probanda.proceedings.recorded import KINDS, Recorded, read_recorded
from probanda.proceedings.showing import Asked, Shown, show_docket
from probanda.proceedings.time_limits import Due, find_time_limits
from probanda.proceedings.told import Proposal
from probanda.workflows.case import Settings, open_case, sees_all
from probanda.workflows.proceed import find_proceeding
from probanda.workflows.results import get_documents, get_findings
from probanda.workflows.search import record

WATCHED = "watched"


def get_dockets(folder: Path, settings: Settings, asked: Asked, facts: Facts) -> tuple[Shown, ...]:
    """The dockets of a case, or the one asked for; none when nothing is recorded.

    Raises CaseError when there is no case or no such proceeding.
    """
    with open_case(folder, settings).reading() as view:
        recorded = read_recorded(get_decisions(view))
    keys = list(recorded.histories())
    if asked.within is not None:
        keys = [recorded.kept(find_proceeding(recorded, asked.within).id)]
    today = settings.clock().date()
    whole = sees_all(settings)
    return tuple(show_docket(recorded, key, asked, facts, today, whole) for key in keys)


class Watched(msgspec.Struct, frozen=True, kw_only=True):
    """What is new for one who looked before: decisions, where persons stand, proposals, time limits."""

    since: str | None
    decisions: tuple[Decision, ...]
    moved: tuple[tuple[str, str, str], ...]
    proposals: tuple[Proposal, ...]
    limits: tuple[Due, ...]
    not_recorded: str | None


class _Look(msgspec.Struct, frozen=True):
    """What a look leaves in the ledger, so that the next one tells what came since."""

    decision: int
    day: str
    proposals: tuple[str, ...]


def watch(folder: Path, settings: Settings) -> Watched:
    """What changed since the actor last looked; this look is recorded.

    Raises CaseError when there is no case.
    """
    case = open_case(folder, settings)
    with case.reading() as view:
        known = get_decisions(view)
        proposals = propose(get_findings(view), get_documents(view))
    with case.looking() as session:
        looks = [e for e in log.get_entries(session, WATCHED) if e.actor == settings.actor.name]
    last = msgspec.convert(looks[-1].body, _Look) if looks else _Look(0, "", ())
    now = read_recorded(known)
    before = read_recorded(d for d in known if d.number <= last.decision)
    today = settings.clock().date()
    look = _Look(
        max((d.number for d in known), default=0), today.isoformat(), tuple(p.id for p in proposals)
    )
    not_recorded = record(folder, settings, WATCHED, look)
    return Watched(
        since=looks[-1].time if looks else None,
        decisions=tuple(d for d in known if d.number > last.decision and _of_proceedings(d, known)),
        moved=_moved(before, now),
        proposals=tuple(
            p for p in proposals if p.id not in last.proposals and p.id not in now.proposals
        ),
        limits=_newly_due(now, last.day, today),
        not_recorded=not_recorded,
    )


def _of_proceedings(decision: Decision, known: tuple[Decision, ...]) -> bool:
    if decision.what in KINDS:
        return True
    return any(d.number == decision.replaces and d.what in KINDS for d in known)


def _stages(recorded: Recorded) -> dict[tuple[str, str], str]:
    stages = {}
    for key, history in recorded.histories().items():
        docket = make_docket(recorded.proceedings[key], history)
        stages[docket.proceeding.body, ""] = docket.stage
        stages |= {(docket.proceeding.body, s.person): s.stage for s in docket.standing}
    return stages


def _moved(before: Recorded, now: Recorded) -> tuple[tuple[str, str, str], ...]:
    """Whom or what, from which stage, to which."""
    then = _stages(before)
    return tuple(
        (
            f"{person} before {body}" if person else body,
            then.get((body, person), "not there"),
            stage,
        )
        for (body, person), stage in _stages(now).items()
        if then.get((body, person)) != stage
    )


def _newly_due(recorded: Recorded, last: str, today: date) -> tuple[Due, ...]:
    """The time limits that ended since the last look, and those that are open."""
    return tuple(
        due
        for key, history in recorded.histories().items()
        for due in find_time_limits(recorded.proceedings[key], history, today)
        if due.state == "open" or (due.state == "passed" and due.day.isoformat() >= last)
    )

"""Decide on what a case holds, take a decision back, and see what was decided."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from probanda.casework.counts import Count, draft_counts
from probanda.casework.grading import CREDIBILITY, RELIABILITY, find_fault
from probanda.casework.verdicts import ASSIGN, GRADE, VERDICTS, find_replaced
from probanda.law.finding import read_day
from probanda.ledger import decisions
from probanda.ledger.decisions import Decision, Draft, Named
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Act, Settings, deciding, open_case
from probanda.workflows.casework import find_united, snapshot
from probanda.workflows.named import find_in_case, get_named
from probanda.workflows.results import get_level


class Decided(msgspec.Struct, frozen=True):
    """A decision, whether it stands, and what it names that the case has no more."""

    decision: Decision
    stands: bool
    gone: tuple[Named, ...]


def get_decided(folder: Path, settings: Settings) -> tuple[Decided, ...]:
    """Every decision of a case in order, as far as the actor may read. Raises CaseError for none."""
    with open_case(folder, settings).reading() as view:
        known = decisions.get_decisions(view)
        there = get_named(view)
    standing = {d.number for d in decisions.find_standing(known)}
    return tuple(
        Decided(d, d.number in standing, decisions.find_gone([d], there.keys())) for d in known
    )


def note(folder: Path, settings: Settings, written: str, words: str) -> int:
    """Keep a person's note on something in the case; the number of the decision.

    Raises CaseError when it names nothing there.
    """
    with deciding(folder, settings) as act:
        about = find_in_case(written, get_named(act.view), act.view)
        level = get_level(act.view)
        return act.decide(Draft(what="note", about=(about,), why=words, level=level))


def judge(
    folder: Path, settings: Settings, what: str, written: Sequence[str], why: str
) -> tuple[int, ...]:
    """Confirm or reject things of the case; a charge stands for all its counts.

    The same verdict of several people stands side by side. All or none: raises CaseError when one
    of them is nothing in the case, or the actor or several others have decided on it.
    """
    with deciding(folder, settings) as act:
        united, named = find_united(act.view), get_named(act.view)
        counts = {count.id: count for count in draft_counts(united.findings.charges)}
        abouts = [
            _as_it_stands(find_in_case(one, named, act.view), united.carried, named)
            for one in written
        ]
        level = get_level(act.view)
        made = []
        for about in _open_charges(abouts, counts):
            replaces = _find_other_verdict(act, settings, what, about)
            seen = snapshot(counts[about.id]) if about.id in counts else {}
            made.append(
                act.decide(
                    Draft(
                        what=what,
                        about=(about,),
                        why=why,
                        level=level,
                        says=seen,
                        replaces=replaces,
                        rests_on=united.rests.get(about.id, ()),
                    )
                )
            )
        return tuple(made)


def _find_other_verdict(act: Act, settings: Settings, what: str, about: Named) -> int | None:
    """The decision of the other verdict, whose place this takes; another person's same one stays.

    Raises CaseError for a verdict that the actor has given, or that several people would lose.
    """
    standing = decisions.find_standing(decisions.get_decisions(act.view))
    before = [d for d in standing if d.what in VERDICTS and d.is_about(about.id)]
    for one in before:
        if (one.what, one.by) == (what, settings.actor.name):
            raise CaseError(
                f"“{about.words}” is already {VERDICTS[what]} by {one.by} with decision {one.number}.",
                "Note something on it, or take that decision back first.",
            )
    others = [d for d in before if d.what != what]
    if len(others) > 1:
        told = "; ".join(f"{VERDICTS[d.what]} by {d.by} (decision {d.number})" for d in others)
        raise CaseError(
            f"“{about.words}” is decided otherwise by {len(others)} people: {told}.",
            "Note something on it, or have those decisions taken back first.",
        )
    return others[0].number if others else None


def _as_it_stands(about: Named, carried: Mapping[str, str], named: Mapping[str, str]) -> Named:
    """A count or charge that is one with another by a decision, under the id that it has by it."""
    key = carried.get(about.id, about.id)
    return Named(key, named[key]) if key in named else about


def _open_charges(abouts: Iterable[Named], counts: Mapping[str, Count]) -> Iterator[Named]:
    for about in abouts:
        own = [c for c in counts.values() if c.charge == about.id]
        yield from (Named(c.id, c.words) for c in own) if own else (about,)


def assign(
    folder: Path, settings: Settings, written: str, to: str, due: str | None, why: str
) -> int:
    """Make something of the case the task of a person, until a day; it replaces who had it before.

    Raises CaseError when it names nothing there, nobody, or no day to come.
    """
    if not to.strip():
        raise CaseError("It is not said whose task it is.", "Name the person with --to.")
    day = read_day(due, "--due").isoformat() if due else ""
    today = settings.clock().date().isoformat()
    if day and day < today:
        raise CaseError(f"{day} is past: today is {today}.", "Give a day to come with --due.")
    with deciding(folder, settings) as act:
        about = find_in_case(written, get_named(act.view), act.view)
        known = decisions.get_decisions(act.view)
        return act.decide(
            Draft(
                what=ASSIGN,
                about=(about,),
                why=why,
                level=get_level(act.view),
                says={"to": to, "due": day},
                replaces=find_replaced(known, frozenset({ASSIGN}), about.id),
            )
        )


def grade(
    folder: Path,
    settings: Settings,
    written: str,
    reliability: str | None,
    credibility: str | None,
    why: str,
) -> int:
    """Grade how reliable a source is and how credible what it tells, by the Admiralty scale.

    A person's new grade replaces his or her earlier one; those of several people stand side by side.
    Raises CaseError when it names nothing in the case, or the scale has no such grade.
    """
    says = {RELIABILITY: (reliability or "").upper(), CREDIBILITY: credibility or ""}
    says = {kind: value for kind, value in says.items() if value}
    for kind, value in says.items():
        if fault := find_fault(kind, value):
            raise CaseError(f"{fault}.", "Give one of these.")
    if not says:
        raise CaseError("There is no grade.", "Give --reliability A to F or --credibility 1 to 6.")
    with deciding(folder, settings) as act:
        about = find_in_case(written, get_named(act.view), act.view)
        known = decisions.get_decisions(act.view)
        own = [d for d in known if d.by == settings.actor.name or d.what == decisions.WITHDRAW]
        return act.decide(
            Draft(
                what=GRADE,
                about=(about,),
                why=why,
                level=get_level(act.view),
                says=says,
                replaces=find_replaced(own, frozenset({GRADE}), about.id),
            )
        )


def take_back(folder: Path, settings: Settings, number: int, why: str) -> int:
    """Take a decision back; what it had replaced stands again.

    Raises CaseError when there is no such decision, it does not stand, or others rest on it.
    """
    with deciding(folder, settings) as act:
        known = decisions.get_decisions(act.view)
        return act.decide(decisions.take_back(number, why, known))

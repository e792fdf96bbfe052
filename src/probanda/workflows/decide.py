"""Decide on what a case holds, take a decision back, and see what was decided."""

from pathlib import Path

import msgspec

from probanda.ledger import decisions
from probanda.ledger.decisions import Decision, Draft, Named
from probanda.workflows.case import Settings, deciding, open_case
from probanda.workflows.named import find_named, get_named
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
        about = find_named(written, get_named(act.view))
        level = get_level(act.view)
        return act.decide(Draft(what="note", about=(about,), why=words, level=level))


def take_back(folder: Path, settings: Settings, number: int, why: str) -> int:
    """Take a decision back; what it had replaced stands again.

    Raises CaseError when there is no such decision, it does not stand, or others rest on it.
    """
    with deciding(folder, settings) as act:
        known = decisions.get_decisions(act.view)
        return act.decide(decisions.take_back(number, why, known))

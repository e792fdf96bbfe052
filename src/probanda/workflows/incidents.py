"""Merge and split incidents, and record who held a site."""

from collections.abc import Sequence
from pathlib import Path

from probanda.casework.borders import find_state
from probanda.casework.control import CONTROL, Control, find_overlap, read_control
from probanda.casework.incidents import (
    MERGE,
    PASSAGES,
    SPLIT,
    Incident,
    find_fault_with_merging,
    split,
)
from probanda.law.finding import read_day
from probanda.ledger import decisions
from probanda.ledger.access import View
from probanda.ledger.decisions import Draft, Named
from probanda.ledger.errors import CaseError
from probanda.workflows.case import Settings, deciding
from probanda.workflows.entering import check_days
from probanda.workflows.happened import find_happened
from probanda.workflows.named import check_is_whole, find_named, get_named
from probanda.workflows.results import get_level


def merge(folder: Path, settings: Settings, written: Sequence[str], why: str) -> tuple[str, int]:
    """Make one incident of several: its id and the decision's number.

    Raises CaseError when they are not there, or must be apart.
    """
    with deciding(folder, settings) as act:
        found = _find(act.view, written)
        fault = find_fault_with_merging(found)
        if fault:
            raise CaseError(
                f"These are not merged: {fault}.",
                "Note on each what connects them, or correct what was wrong first.",
            )
        number = act.decide(_draft(act.view, MERGE, found, why))
        whole = next(i for i, _ in find_happened(act.view).incidents if number in i.decisions[-1:])
        return whole.id, number


def split_off(
    folder: Path, settings: Settings, written: str, passages: Sequence[str], why: str
) -> int:
    """Make an incident of its own of some passages ("document:start") of another.

    Raises CaseError when the passages are none of it, or all of it.
    """
    with deciding(folder, settings) as act:
        found = _find(act.view, [written])
        there = [f"{p.document}:{p.start}" for p in found[0].passages]
        unknown = [p for p in passages if p not in there]
        if unknown or len(split(found[0], passages)) < 2:
            fault = (
                f"{unknown[0]} is no passage of it" if unknown else "nothing would be left of it"
            )
            raise CaseError(f"It is not split: {fault}.", f"Its passages: {', '.join(there)}.")
        says = {PASSAGES: list(passages)}
        return act.decide(_draft(act.view, SPLIT, found, why, says))


def _draft(
    view: View,
    what: str,
    found: Sequence[Incident],
    why: str,
    says: dict[str, list[str]] | None = None,
) -> Draft:
    """What is built on earlier merges and splits rests on them: they cannot go before it."""
    return Draft(
        what=what,
        about=tuple(Named(i.id, i.words) for i in found),
        why=why,
        level=get_level(view),
        says=says or {},
        rests_on=tuple(dict.fromkeys(n for i in found for n in i.decisions)),
    )


def _find(view: View, written: Sequence[str]) -> list[Incident]:
    incidents = {i.id: i for i, _ in find_happened(view).incidents}
    names = {key: one.words for key, one in incidents.items()}
    for one in written:
        if one in (named := get_named(view)) and one not in names:
            raise CaseError(
                f"“{named[one]}” is no incident.",
                "Persons and proceedings are made one with 'probanda proceed CASE merge', and the charges and "
                "counts of both follow.",
            )
    for one in written:
        if one not in names:
            check_is_whole(one, view)
    return [incidents[find_named(one, names).id] for one in written]


def record_control(
    folder: Path,
    settings: Settings,
    site: str,
    who: str,
    first: str,
    last: str | None,
    source: str,
    why: str,
    of: str | None = None,
    *,
    sure: bool = False,
) -> tuple[int, str]:
    """Keep who held a site or place between two days, by a source of the case: number and warning.

    ``of`` is whose territory it is, where the program's data do not say. The warning tells of
    another who is recorded for some of the same days. Raises CaseError when site or source are not
    in the case, the days are none or, unless ``sure``, such as nobody here knows, or the data have
    the territory as another State's.
    """
    if not who.strip():
        raise CaseError("It is not said who held it.", "Name them with --by-whom.")
    begins = read_day(first, "--from")
    ends = read_day(last, "--to") if last else None
    if ends is not None and ends < begins:
        raise CaseError(f"It ends on {ends}, before it begins on {begins}.", "Correct the days.")
    with deciding(folder, settings) as act:
        if not sure:
            check_days(act, settings, {"its first day": begins, "its last day": ends})
        happened = find_happened(act.view)
        sites = {one.id: one.name for one, *_ in happened.sites}
        places = {one.id: one.name for one, _ in happened.places}
        about = find_named(site, sites | places)
        _check_territory({one.id: one.place for one, *_ in happened.sites} | places, about.id, of)
        proof = find_named(source, get_named(act.view))
        until = ends.isoformat() if ends else None
        new = Control(about.id, who, begins.isoformat(), until, proof.id, 0)
        other = find_overlap(read_control(decisions.get_decisions(act.view)), new)
        number = act.decide(
            Draft(
                what=CONTROL,
                about=(about,),
                why=why,
                level=get_level(act.view),
                says={
                    "who": who,
                    "from": new.from_,
                    "to": until or "",
                    "source": proof.id,
                    "of": of or "",
                },
            )
        )
    warning = (
        f"{other.who} is recorded for some of these days (decision {other.number})" if other else ""
    )
    return number, warning


def _check_territory(places: dict[str, str], key: str, of: str | None) -> None:
    """Refuse what the law's data know otherwise: who holds a place does not make it a State's."""
    known = find_state(places[key])
    if of and known and known != of:
        raise CaseError(
            f"{places[key]} is territory of {known} by the program's data, whoever holds it.",
            "Record who held it without a State whose territory it is.",
        )

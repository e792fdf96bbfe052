"""Decide that two records are one, that one was two, or that two must stay apart."""

from pathlib import Path

import msgspec

from probanda.casework.uniting import find_fault_with_uniting
from probanda.ledger.decisions import Named, get_decisions
from probanda.ledger.errors import CaseError
from probanda.names.comparison import compare_names
from probanda.proceedings.joins import Join, check_join, find_joins_needed
from probanda.proceedings.recorded import APART, MERGE, SPLIT, Recorded, read_recorded
from probanda.proceedings.records import Apart, Merge, Split
from probanda.workflows.case import Act, Settings, deciding
from probanda.workflows.entering import name_people, raise_refusal
from probanda.workflows.proceed import Made, decide_record, find_proceeding
from probanda.workflows.results import get_documents, get_findings, quote

JOINS: dict[type[Join], str] = {Merge: MERGE, Split: SPLIT, Apart: APART}


def decide_join(
    folder: Path, settings: Settings, join: Join, why: str, *, sure: bool = False
) -> Made:
    """Merge two records, split one, or keep two apart. Raises CaseError when they must not be.

    Two persons whom their names or offices tell apart are one only by who is ``sure``.
    """
    with deciding(folder, settings) as act:
        recorded = read_recorded(get_decisions(act.view))
        join = _with_proceedings(recorded, join)
        kept, other = (recorded.named.get(key, key) for key in (join.kept, join.other))
        words = f"{JOINS[type(join)]}: {join.kind} “{kept}”, “{other}”"
        if join in recorded.joins:
            return Made(None, words)
        people = _people_for(act, join)
        so_far = (recorded.proceedings, recorded.events, recorded.joins)
        raise_refusal(check_join(*so_far, join, people))
        if isinstance(join, Merge) and join.kind == "person" and not sure:
            _ask_of_two(act, join)
        about = (Named(join.kept, kept), Named(join.other, other))
        steps = join.steps if isinstance(join, Split) else ()
        built_on = (join.kept, join.other, *steps)
        rests = [recorded.numbers[key] for key in built_on if key in recorded.numbers]
        needed = find_joins_needed(*so_far, join, people)
        numbered = zip(recorded.joins, recorded.join_numbers, strict=True)
        rests += [number for one, number in numbered if one in needed]
        return Made(decide_record(act, JOINS[type(join)], about, join, why, rests), words)


def _people_for(act: Act, join: Join) -> tuple[str, ...]:
    """Whom the documents name. Raises CaseError where a merge would make one of two whom they tell apart."""
    if join.kind != "person":
        return ()
    findings = get_findings(act.view)
    names = name_people(findings)
    if not isinstance(join, Merge):
        return tuple(names)
    for name in (join.kept, join.other):
        if names.count(name) > 1:
            raise CaseError(
                f"{names.count(name)} persons of the documents are called “{name}”.",
                "Which of them is meant cannot be told, so that none is merged.",
            )
    both = find_fault_with_uniting(findings, join.kept, join.other)
    if both:
        where, words = quote(get_documents(act.view), both)
        raise CaseError(
            f"“{join.kept}” and “{join.other}” are not merged: {where} charges both as two persons: "
            f"“{words}”.",
            "Two whom one passage charges must be apart.",
        )
    return tuple(names)


def _ask_of_two(act: Act, merge: Merge) -> None:
    """Raises CaseError with what stands against two names being one person's, if anything does."""
    persons = {e.name: e for e in get_findings(act.view).entities if e.kind == "person"}
    both = [persons[name] for name in (merge.kept, merge.other) if name in persons]
    offices = [set(person.offices) for person in both]
    compared = compare_names(merge.kept, merge.other)
    apart = len(both) == 2 and all(offices) and not offices[0] & offices[1]
    if compared.verdict == "same" or (compared.verdict == "may be" and not apart):
        return
    against = [f"{compared.reason} (“{merge.kept}”, “{merge.other}”)"]
    if apart:
        held = [f"“{p.name}” is told to be {'; '.join(p.offices)}" for p in both]
        against.append(" and ".join(held))
    raise CaseError(
        f"Against “{merge.kept}” and “{merge.other}” being one person stands: {'; '.join(against)}.",
        "If they are one all the same, say --sure, and in --why what shows it.",
    )


def _with_proceedings(recorded: Recorded, join: Join) -> Join:
    """Proceedings may be called by their body; the decision names their ids."""
    if join.kind != "proceeding":
        return join
    kept, other = (find_proceeding(recorded, name).id for name in (join.kept, join.other))
    return msgspec.structs.replace(join, kept=kept, other=other)

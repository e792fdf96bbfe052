"""What may be done with a record, and the end of it: consent, its withdrawal, and erasure."""

from pathlib import Path

import msgspec

from probanda.ledger.errors import CaseError
from probanda.tracing.register.gone import remember
from probanda.tracing.register.links import find_links, find_verdicts
from probanda.tracing.register.naming import names_one_of
from probanda.tracing.register.offers import drop_offers
from probanda.tracing.register.people import is_another
from probanda.tracing.register.records import Kind, Record, read_id, write_id
from probanda.tracing.register.states import (
    SHARED,
    TRACED,
    find_standing,
    get_latest,
    list_told,
    was_withdrawn,
)
from probanda.workflows.case import Settings
from probanda.workflows.tracing.refer import take_out_of_case
from probanda.workflows.tracing.register import (
    RegisterAct,
    Where,
    change_register,
    erase_records,
)

WITHDRAWN = {TRACED: "false", SHARED: "false"}
KINDS: tuple[Kind, ...] = ("sought", "found")


class Erased(msgspec.Struct, frozen=True):
    """What came of asking for an erasure: whether it is ``done``, and of which records of the child.

    ``not_reached`` are cases that could not be opened, in which something referred still lies.
    """

    done: bool
    records: tuple[str, ...]
    not_reached: tuple[Path, ...] = ()


class Given(msgspec.Struct, frozen=True):
    """Of how many records consent was recorded; ``waiting`` of them were withdrawn, for a second person."""

    records: int
    waiting: int


def give_consent(
    where: Where, settings: Settings, written: str, basis: str, given_by: str, share: bool
) -> Given:
    """Record that a child may be traced, on which ground and by whose word; of a list, all its children.

    Where it was withdrawn, it needs to be said whose word it is, and by two people.
    """
    if not basis.strip():
        raise CaseError(
            "Consent needs its ground: who gave it and where it is on file, or which law allows it.",
            "Give it with --basis.",
        )
    says = {TRACED: "true", SHARED: str(share).lower(), "legitimate_basis": basis}
    if given_by:
        says["given_by"] = given_by
    with change_register(where, settings) as register, register.acting() as act:
        records = _named(act, written)
        if len(records) > 1 and names_one_of(basis, (record.row.fields for record in records)):
            raise CaseError(
                "--basis has a name that stands in the list.",
                "It is shown with every child of the list: write what tells nothing of any of them.",
            )
        withdrawn = [record.id for record in records if was_withdrawn(record)]
        if withdrawn and not given_by.strip():
            raise CaseError(
                "Consent was withdrawn; it is not said who gives it again.",
                "Say with --given-by whose word it is: parent, guardian, the child.",
            )
        for record in records:
            act.tell("consent", says, record)
        waiting = sum(was_withdrawn(act.sealed.get_record(one)) for one in withdrawn)
        return Given(len(records), waiting)


def withdraw_consent(where: Where, settings: Settings, written: str, why: str) -> int:
    """Record that consent is withdrawn: nothing is matched, shared or referred from now on."""
    with change_register(where, settings) as register, register.acting() as act:
        records = _named(act, written)
        for record in records:
            reason = {"withholding_info_reason": why} if why else {}
            act.tell("consent", WITHDRAWN | reason, record)
            drop_offers(act.session, record.number)
        return len(records)


def erase(where: Where, settings: Settings, written: str, ground: str) -> Erased:
    """Ask that a child be erased; where another person asked, or withdrew consent, it is done.

    A record that two people confirmed to be of the same child goes with it, and nothing of any
    other child. Its keys are destroyed, so that no copy or backup of the register can be read for it.
    """
    with change_register(where, settings) as register:
        with register.acting() as act:
            record = act.sealed.get_record(written)
            links = find_links(find_verdicts(act.sealed.get_told(record.number)).values())
            linked = links.get(record.number)
            other = "found" if record.kind == "sought" else "sought"
            same_child = [record]
            if linked is not None:
                same_child.append(act.sealed.get_record(write_id(other, linked)))
            _check_no_hold(same_child)
            if not _asked_by_another(same_child, settings):
                if not ground.strip():
                    raise CaseError("An erasure needs its ground.", "Give it with --why.")
                act.tell("erasure", {"ground": ground}, record)
                return Erased(False, tuple(one.id for one in same_child))
            lists = act.sealed.get_lists()
            remember(
                register.ring.folder, [(lists[one.list].source, one.row.id) for one in same_child]
            )
            not_reached = _take_out_of_cases(same_child, settings)
            gone = {one.number: one.id for one in same_child}
            gone |= _find_emptied(act, same_child)
            erase_records(act, list(gone))
            act.record("erased", {"records": list(gone.values())})
        register.ring.destroy(gone)
        return Erased(True, tuple(one.id for one in same_child), not_reached)


def _named(act: RegisterAct, written: str) -> list[Record]:
    kind, number = read_id(written)
    if kind != "list":
        return [act.sealed.get_record(written)]
    records = [r for r in act.sealed.get_records(*KINDS) if r.list == number]
    if not records:
        lists = ", ".join(write_id("list", one) for one in act.sealed.get_lists())
        raise CaseError(
            f"There is no list {write_id('list', number)} with records.",
            f"Lists: {lists or 'none'}.",
        )
    return records


def _check_no_hold(records: list[Record]) -> None:
    for record in records:
        if get_latest(record, "hold").get("hold") == "placed":
            raise CaseError(
                f"A legal hold stands on {record.id}: nothing of it is erased.",
                f"Record that it was lifted: probanda trace add REGISTER {record.id} hold hold=lifted "
                "ground=WHY",
            )


def _asked_by_another(records: list[Record], settings: Settings) -> bool:
    """Whether another person asked for it or withdrew consent, and consent was not given since."""
    asked = set()
    for record in records:
        of_record: set[str] = set()
        for telling in find_standing(record.told):
            if telling.what == "consent" and telling.says.get(TRACED) == "true":
                of_record.clear()
            elif telling.what in {"consent", "erasure"}:
                of_record.add(telling.by)
        asked |= of_record
    return is_another(settings.actor.name, asked)


def _find_emptied(act: RegisterAct, gone: list[Record]) -> dict[int, str]:
    """Lists of which no record is left: their names and sources go as well."""
    numbers = {one.number for one in gone}
    left = {r.list for r in act.sealed.get_records(*KINDS) if r.number not in numbers}
    return {one.list: write_id("list", one.list) for one in gone if one.list not in left}


def _take_out_of_cases(records: list[Record], settings: Settings) -> tuple[Path, ...]:
    referrals = [t.says for record in records for t in list_told(record, "referral")]
    reached = {
        Path(says["case"]): take_out_of_case(Path(says["case"]), settings, says["reference"])
        for says in referrals
    }
    return tuple(case for case, done in reached.items() if not done)

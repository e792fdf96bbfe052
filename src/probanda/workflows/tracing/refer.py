"""The only bridge from a register to a case: a little of one record, after asking its consent."""

import secrets
from collections.abc import Sequence
from pathlib import Path

import msgspec

from probanda.ledger.errors import CaseError
from probanda.ledger.files import write_whole
from probanda.tracing.register.records import Record
from probanda.tracing.register.states import find_days, get_consent, get_fields, list_told
from probanda.workflows.case import Settings, change_case, is_case, open_case
from probanda.workflows.tracing.register import Where, change_register

FOLDER = "referrals"
DAYS_OF_A_YEAR = 365.25


class Referral(msgspec.Struct, frozen=True):
    """What a case gets of a child: nothing by which the child is known, unless asked for by name."""

    reference: str
    why: str
    age_in_years: int | None
    oblast: str
    transfers: tuple[dict[str, str], ...]
    also: dict[str, str]


def refer(
    where: Where, settings: Settings, written: str, case: Path, fields: Sequence[str], why: str
) -> Referral:
    """Hand a little of a record to a case: age, oblast and the steps of the transfer with exhibits.

    It lies in the case's folder ``referrals``, outside its vault, so that erasing the child takes it
    out again. Both ledgers keep that it was done, under a reference that tells nothing. Raises
    CaseError where consent to share is not there, or a field is asked for that is not known.
    """
    if not why.strip():
        raise CaseError("A referral needs its reason.", "Give it with --why.")
    if not is_case(case, settings):
        open_case(case, settings)  # says that there is none
    with change_register(where, settings) as register, register.acting() as act:
        record = act.sealed.get_record(written)
        if not get_consent(record).sharing:
            raise CaseError(
                f"Nobody consented to share what {record.id} says; nothing was handed over.",
                "Record consent with 'probanda trace consent --share' if it was given.",
            )
        today = settings.clock().date().toordinal()
        referral = make_referral(record, fields, why, today)
        handed = ("age_in_years", "oblast", "transfers", *referral.also)
        says = {"case": str(case.absolute()), "reference": referral.reference}
        act.tell("referral", says | {"handed": ", ".join(handed)}, record)
        _put_into_case(case, settings, referral)
    return referral


def make_referral(record: Record, fields: Sequence[str], why: str, today: int) -> Referral:
    """What is handed over of a record."""
    told = get_fields(record)
    unknown = [field for field in fields if field not in told]
    if unknown:
        raise CaseError(
            f"{record.id} says nothing of: {', '.join(unknown)}.", f"It tells: {', '.join(told)}."
        )
    born = find_days(told.get("birth_date", ""))
    age = int((today - born[0]) / DAYS_OF_A_YEAR) if born else None
    steps = tuple(
        {
            f: v
            for f, v in t.says.items()
            if f in {"place_from", "place", "date", "authority", "exhibit"}
        }
        for t in list_told(record, "transfer")
    )
    return Referral(
        reference=secrets.token_hex(8),
        why=why,
        age_in_years=age,
        oblast=told.get("oblast", ""),
        transfers=steps,
        also={field: told[field] for field in fields},
    )


def _put_into_case(case: Path, settings: Settings, referral: Referral) -> None:
    with change_case(case, settings) as opened, opened.acting() as act:
        act.record("referred", {"reference": referral.reference})
        (case / FOLDER).mkdir(exist_ok=True, mode=0o700)
        content = msgspec.json.format(msgspec.json.encode(referral), indent=2)
        write_whole(case / FOLDER / f"{referral.reference}.json", content + b"\n")


def take_out_of_case(case: Path, settings: Settings, reference: str) -> bool:
    """Remove what was handed to a case; whether the case could be opened."""
    try:
        if not is_case(case, settings):
            return False
        with change_case(case, settings) as opened, opened.acting() as act:
            (case / FOLDER / f"{reference}.json").unlink(missing_ok=True)
            act.record("referral erased", {"reference": reference})
    except CaseError:
        return False
    return True

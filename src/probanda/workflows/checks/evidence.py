"""Originals and intakes: the bytes, the rows, and what the ledger tells of them."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, select

from probanda.evidence.custody import PUBLIC, TAKEN_IN, Intake
from probanda.evidence.tables import intakes, originals, passages
from probanda.evidence.vault import Vault
from probanda.ledger import log
from probanda.ledger.access import LEVELS, View
from probanda.ledger.tables import derived
from probanda.workflows.checks.check import Check, judge


def check_levels(session: Connection) -> Iterator[Check]:
    """No row is hidden from everybody by a level that is none."""
    for table in (originals, intakes, derived, passages):
        hidden = table.columns["level"].not_in(LEVELS)
        number = session.execute(select(func.count()).select_from(table).where(hidden)).scalar_one()
        fault = f"{number} have a level that is none, and nobody sees them" if number else None
        yield judge(f"the levels of {table.name}", fault)


def check_originals(view: View, session: Connection, vault: Vault) -> Iterator[Check]:
    """Each original that the ledger or a row names lies in the vault as it was taken in."""
    entries = log.get_entries(session, TAKEN_IN)
    told = {i.sha256: i for i in (msgspec.convert(e.body, Intake) for e in entries)}
    rows = {row["sha256"]: row for row in view.rows(view.select(originals))}
    for sha256 in sorted(told.keys() | rows.keys()):
        intake, row = told.get(sha256), rows.get(sha256)
        what = f"the original of {intake.name if intake else 'no intake'} ({sha256[:16]})"
        if row is None:
            yield Check(what, "failed", "the ledger tells of it, and its row is gone")
        elif intake is None or (row["size"], row["level"]) != (intake.size, PUBLIC):
            yield Check(what, "failed", "its row is not as the ledger tells it")
        yield _check_bytes(what, vault, sha256)
    for name in vault.originals():
        if name not in rows:
            found = "it lies in the vault, and no intake names it; build again to take it in"
            yield Check(f"the original {name[:16]}", "not checked", found)


def _check_bytes(what: str, vault: Vault, sha256: str) -> Check:
    try:
        return judge(what, vault.find_fault(sha256))
    except OSError as error:
        return Check(what, "not checked", f"it cannot be read ({error.strerror})")


def check_intakes(view: View, session: Connection) -> Iterator[Check]:
    """Each intake stands in the ledger as it stands in its table, and the other way round."""
    entries = log.get_entries(session, TAKEN_IN)
    told = {msgspec.json.encode(entry.body, order="sorted").decode() for entry in entries}
    rows = {row["particulars"]: row for row in view.rows(view.select(intakes))}
    for particulars in sorted(told | rows.keys()):
        if particulars not in told:
            yield Check(f"the intake {rows[particulars]['id']}", "failed", NOT_AS_TOLD)
            continue
        intake = msgspec.json.decode(particulars, type=Intake)
        what, row = f"the intake of {intake.name}", rows.get(particulars)
        if row is None:
            yield Check(what, "failed", "the ledger tells of it, and it is gone")
        else:
            same = (row["id"], row["sha256"], row["level"]) == (intake.id, intake.sha256, PUBLIC)
            yield judge(what, None if same else NOT_AS_TOLD)


NOT_AS_TOLD = "it is not as the ledger tells it"

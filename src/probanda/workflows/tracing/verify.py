"""Verify a register: the ledger's chain, every sealed byte against it, and that erased is erased."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from probanda.ledger import log
from probanda.ledger.errors import CaseError
from probanda.ledger.files import read_head
from probanda.tracing.register.records import Sealed, digest_of, digest_whole, write_id
from probanda.tracing.register.tables import attachments, records, told
from probanda.workflows.case import Settings
from probanda.workflows.checks.check import Check, go_on, judge
from probanda.workflows.checks.ledger import check_chain
from probanda.workflows.tracing.register import Register, Where, open_register


def verify_register(where: Where, settings: Settings) -> tuple[Check, ...]:
    """Look at everything that must not change; no check says anything of a child."""
    register = open_register(where, settings)
    with register.looking() as session, register.reading() as sealed:
        return (
            *go_on("the ledger's chain", check_chain(session)),
            *go_on("the ledger against its head", _check_head(session, where)),
            *go_on("the lists", _check_lists(session)),
            *go_on("what was recorded", _check_told(session)),
            *go_on("the seals", _check_seals(session, sealed)),
            *go_on("the attachments", _check_attachments(session, register)),
            *go_on("erasures", _check_erased(session, register)),
        )


def get_register_history(
    where: Where, settings: Settings, acts: tuple[str, ...]
) -> list[log.Entry]:
    """What was done to a register, by whom and when; only some acts, if any are given."""
    with open_register(where, settings).looking() as session:
        return list(log.get_entries(session, *acts))


def _check_head(session: Connection, where: Where) -> Iterator[Check]:
    head = read_head(where.folder / "ledger.head")
    fault = log.find_fault_with_head(session, head) if head else "its head is gone"
    yield judge("the ledger against its head", fault)


def _check_lists(session: Connection) -> Iterator[Check]:
    """The digest of a list's sealed rows, those of erased ones included, is the one at its import."""
    for entry in log.get_entries(session, "imported"):
        number = int(entry.body["list"][1:])
        rows = session.execute(
            select(records.c.digest).where(records.c.list == number).order_by(records.c.number)
        )
        same = digest_whole(row.digest for row in rows) == entry.body["digest"]
        yield judge(f"list {entry.body['list']}", None if same else "its rows are others")


def _check_told(session: Connection) -> Iterator[Check]:
    told_of = {e.body["number"]: e.body["sealed"] for e in log.get_entries(session, "recorded")}
    rows = {row.number: row.digest for row in session.execute(select(told.c.number, told.c.digest))}
    fault = None if rows == told_of else "it is not what the ledger tells of"
    yield judge(f"what was recorded: {len(rows)} tellings", fault)


def _check_seals(session: Connection, sealed: Sealed) -> Iterator[Check]:
    """Every sealed row has its digest, and can be opened in its place."""
    wrong = []
    for table in (records, told):
        for row in session.execute(select(table.c.sealed, table.c.digest, table.c.number)):
            if row.sealed is not None and digest_of(row.sealed) != row.digest:
                wrong.append(f"{table.name} {row.number}")
    try:
        opened = len(list(sealed.get_records("sought", "found"))) + len(list(sealed.get_told()))
        opened += len(sealed.get_lists())
    except CaseError as error:
        yield Check("the seals", "failed", error.what)
        return
    fault = f"changed: {', '.join(wrong[:5])}" if wrong else None
    yield judge(f"the seals of {opened} records, tellings and lists", fault)


def _check_attachments(session: Connection, register: Register) -> Iterator[Check]:
    digests = [row.digest for row in session.execute(select(attachments.c.digest))]
    wrong = 0
    for digest in digests:
        try:
            wrong += register.vault.measure(digest) != digest
        except OSError:
            wrong += 1
    fault = f"{wrong} are gone or changed" if wrong else None
    yield judge(f"{len(digests)} attachments", fault)


def _check_erased(session: Connection, register: Register) -> Iterator[Check]:
    """Every record that the ledger tells to be erased has neither bytes nor a key."""
    acts = log.get_entries(session, "erased", "erased again")
    erased = {one for entry in acts for one in entry.body["records"]}
    rows = session.execute(select(records.c.number, records.c.kind, records.c.sealed.is_(None)))
    left = [
        write_id(row[1], row[0])
        for row in rows
        if write_id(row[1], row[0]) in erased and (not row[2] or register.ring.get(row[0]))
    ]
    yield judge(f"{len(erased)} erasures", f"not whole: {', '.join(left)}" if left else None)

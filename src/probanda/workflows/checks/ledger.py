"""The ledger's chain, its heads, and the files that left with a head beside them."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from probanda.ledger import log
from probanda.ledger.decisions import DECIDED, Draft
from probanda.ledger.errors import LedgerBroken
from probanda.ledger.files import read_head
from probanda.ledger.guards import find_missing_guards
from probanda.workflows.case import Case
from probanda.workflows.checks.check import Check, judge


def check_chain(session: Connection) -> Iterator[Check]:
    """Each entry follows from the one before."""
    breaks = log.find_breaks(session)
    for fault in breaks:
        yield Check("the ledger's chain", "failed", fault)
    if not breaks:
        length = log.get_head(session).length
        yield Check("the ledger's chain", "passed", f"{length} entries")


def check_decisions(session: Connection) -> Iterator[Check]:
    """Each decision can be read, and replaces or rests on decisions before it alone."""
    known: set[int] = set()
    for entry in log.get_entries(session, DECIDED):
        draft = msgspec.convert(entry.body, Draft)
        unknown = {*draft.rests_on, *filter(None, (draft.replaces,))} - known
        if unknown:
            fault = f"it builds on decision {min(unknown)}, which does not stand before it"
            yield Check(f"decision {entry.number}", "failed", fault)
        known.add(entry.number)
    yield Check("the decisions", "passed", f"{len(known)} read")


def check_guards(session: Connection) -> Iterator[Check]:
    """The database refuses to change or remove what is append-only."""
    missing = ", ".join(find_missing_guards(session))
    fault = f"the database does not refuse to change them: {missing} gone" if missing else None
    yield judge("the ledger, originals and intakes are append-only", fault)


def check_head(case: Case, session: Connection, path: Path) -> Iterator[Check]:
    """The ledger holds what its head was written for."""
    what = f"the ledger against {path.name}"
    try:
        head = read_head(path)
    except LedgerBroken as error:
        yield Check(what, "failed", error.what)
        return
    if head:
        yield judge(what, log.find_fault_with_head(session, head))
    elif path == case.head_file and log.get_head(session).length:
        yield Check(what, "failed", "it is gone, so nothing tells whether entries are missing")
    else:
        yield Check(what, "not checked", "there is no such file")


def check_export(session: Connection, head_file: Path) -> Iterator[Check]:
    """The file that a head was written beside is the one that the ledger tells of there."""
    export = head_file.with_suffix("")
    if head_file.suffix != ".head" or not export.is_file():
        return
    with export.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    head = read_head(head_file)
    told = {e.number: e.body["sha256"] for e in log.get_entries(session, "exported")}
    same = head is not None and told.get(head.length) == digest
    yield judge(
        f"the export {export.name}", None if same else "it is not the file that was exported"
    )

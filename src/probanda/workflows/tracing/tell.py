"""Record what becomes known of a child, look at a record, and seal photographs and documents to it."""

import io
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import insert

from probanda.ledger.errors import CaseError
from probanda.tracing.register.records import Record, Told
from probanda.tracing.register.sealing import seal, unseal
from probanda.tracing.register.tables import attachments
from probanda.tracing.register.tellings import day_of, read_particulars
from probanda.workflows.case import Settings
from probanda.workflows.tracing.register import Where, change_register, open_register

ATTACHED = ("photograph", "best interests", "request", "legal act", "other")


def tell(
    where: Where, settings: Settings, written: str, what: str, particulars: Sequence[str]
) -> int:
    """Record something of a child. Raises CaseError where its particulars cannot be."""
    with change_register(where, settings) as register, register.acting() as act:
        record = act.sealed.get_record(written)
        today = settings.clock().date().toordinal()
        says = read_particulars(what, particulars, today)
        return act.tell(what, says, record, on=day_of(what, says))


def tell_siblings(where: Where, settings: Settings, first: str, second: str, source: str) -> int:
    """Record that two records of one kind are of brothers or sisters."""
    with change_register(where, settings) as register, register.acting() as act:
        one, other = act.sealed.get_record(first), act.sealed.get_record(second)
        if one.number == other.number or one.kind != other.kind:
            raise CaseError(
                "Brothers and sisters are two records of one kind.",
                "Name two: S12 S13, or F12 F13.",
            )
        return act.tell("sibling", {"source": source}, one, other)


def look_at(where: Where, settings: Settings, written: str) -> tuple[Record, list[Told]]:
    """A record with everything told of it, and what was told of it beside others; logged first."""
    with change_register(where, settings) as register:
        with register.acting() as act:
            record = act.sealed.get_record(written)
            act.record("shown", {"records": [record.id]})
        with register.reading() as sealed:
            beside = [t for t in sealed.get_told(record.number) if t.beside is not None]
    return record, beside


def attach(where: Where, settings: Settings, written: str, path: Path, kind: str, note: str) -> str:
    """Seal a file to a record; it lies in the vault under the digest of its sealed bytes."""
    if kind not in ATTACHED:
        raise CaseError("There is no attachment of that kind.", f"One of: {', '.join(ATTACHED)}.")
    plain = path.read_bytes()
    with change_register(where, settings) as register, register.acting() as act:
        record = act.sealed.get_record(written)
        key = register.ring.get(record.number)
        if key is None:
            raise CaseError("The record was erased.", "Nothing can be attached to it any more.")
        sealed = seal(key, plain, act.sealed.place("attachment", record.number))
        kept = register.vault.put(io.BytesIO(sealed))
        values = {"digest": kept.sha256, "record": record.number, "level": record.level}
        act.session.execute(insert(attachments).values(values))
        says = {"kind": kind, "digest": kept.sha256} | ({"note": note} if note else {})
        act.tell("attachment", says, record)
    return kept.sha256


def take_out(where: Where, settings: Settings, written: str, digest: str, out: Path) -> None:
    """Write an attachment's plain bytes to a file that was not there; the ledger says so first."""
    if out.exists():
        raise CaseError(f"{out} is there already.", "Name a file that is not.")
    open_register(where, settings)
    with change_register(where, settings) as register:
        with register.acting() as act:
            record = act.sealed.get_record(written)
            whole = [
                t.says["digest"]
                for t in record.told
                if t.what == "attachment" and t.says["digest"].startswith(digest)
            ]
            if len(whole) != 1:
                raise CaseError(
                    f"{record.id} has no such attachment, or several.",
                    "'probanda trace show' lists them.",
                )
            act.record("shown", {"records": [record.id], "attachment": whole[0]})
        key = register.ring.get(record.number)
        place = f"{register.ring.register} attachment {record.number}"
        plain = unseal(key or b"", register.vault.read(whole[0]), place)
    out.write_bytes(plain)

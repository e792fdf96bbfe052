"""The append-only log: each entry holds what was done and is chained to the one before.

The digest of an entry covers its number, time, actor, act, body and the digest of its predecessor,
so that a changed, removed or inserted entry shows. The head (length and last digest) is written
beside the database, so that a log cut off at its end shows too.
"""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, func, insert, select

from probanda import ids
from probanda.ledger.tables import entries

BEGINNING = "0" * 64


class Head(msgspec.Struct, frozen=True):
    """How long the log is, and the digest of its last entry."""

    length: int
    digest: str


class Entry(msgspec.Struct, frozen=True):
    """One act: number from 1, time in UTC, who, what, and its particulars."""

    number: int
    time: str
    actor: str
    act: str
    body: dict[str, Any]
    digest: str


def _encode(body: object) -> str:
    return msgspec.json.encode(body, order="sorted").decode()


def _chain(previous: str, number: int, time: str, actor: str, act: str, body: str) -> str:
    return ids.digest(previous, number, time, actor, act, body)


def get_head(session: Connection) -> Head:
    """The log's length and last digest."""
    last = session.execute(
        select(entries.c.number, entries.c.digest).order_by(entries.c.number.desc()).limit(1)
    ).one_or_none()
    return Head(last.number, last.digest) if last else Head(0, BEGINNING)


def append(
    session: Connection,
    clock: ids.Clock,
    actor: str,
    act: str,
    body: object,
    head: Head | None = None,
) -> Head:
    """Add one entry; it stands when the caller's transaction is committed.

    ``head`` is what the entry before gave, when it was added in the same transaction.
    """
    head = head or get_head(session)
    time = clock().isoformat(timespec="microseconds")
    text = _encode(body)
    number = head.length + 1
    digest = _chain(head.digest, number, time, actor, act, text)
    session.execute(
        insert(entries).values(
            number=number, time=time, actor=actor, act=act, body=text, digest=digest
        )
    )
    return Head(number, digest)


def get_entries(session: Connection, *acts: str) -> Iterator[Entry]:
    """Entries in order; only those of the given acts, if any are given."""
    query = select(entries).order_by(entries.c.number)
    if acts:
        query = query.where(entries.c.act.in_(acts))
    for row in session.execute(query):
        yield Entry(
            row.number, row.time, row.actor, row.act, msgspec.json.decode(row.body), row.digest
        )


def find_breaks(session: Connection) -> list[str]:
    """What is wrong with the chain, in words; empty when every entry is as it was written."""
    found = []
    previous, expected = BEGINNING, 1
    for row in session.execute(select(entries).order_by(entries.c.number)):
        if row.number != expected:
            found.append(f"entry {expected} of the ledger is missing")
        elif row.digest != _chain(previous, row.number, row.time, row.actor, row.act, row.body):
            found.append(f"entry {row.number} of the ledger was changed")
        previous, expected = row.digest, row.number + 1
    return found


def find_fault_with_head(session: Connection, head: Head) -> str | None:
    """How the log contradicts a head that was written earlier, or None when it holds it.

    A log longer than the head is no fault: the head is written after the log.
    """
    length = session.execute(select(func.count()).select_from(entries)).scalar_one()
    if length < head.length:
        return f"the ledger has {length} entries, and its head was written at {head.length}"
    if head.length == 0:
        return None
    digest = session.execute(
        select(entries.c.digest).where(entries.c.number == head.length)
    ).scalar_one_or_none()
    if digest != head.digest:
        return f"entry {head.length} of the ledger is not the one its head was written for"
    return None

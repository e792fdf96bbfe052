"""Rows that can be recomputed: one result of one stage for one subject, under the key of its input.

The key is a digest of everything that the result depends on, code version included, so that a
result is found again as long as nothing has changed, and is never mistaken for another.
"""

import hashlib
import zlib
from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, delete, insert

from probanda.ledger.access import View
from probanda.ledger.tables import derived


class Derived(msgspec.Struct, frozen=True):
    """One result: ``subject`` is what it is about, ``body`` its JSON, ``digest`` the body's."""

    key: str
    stage: str
    subject: str
    level: str
    body: bytes
    digest: str


def make_derived(key: str, stage: str, subject: str, level: str, body: bytes) -> Derived:
    """A result with the digest of its body."""
    return Derived(key, stage, subject, level, body, hashlib.sha256(body).hexdigest())


def put(session: Connection, result: Derived) -> None:
    """Keep a result in place of any older one of the same stage and subject."""
    session.execute(
        delete(derived).where(
            derived.c.stage == result.stage,
            (derived.c.subject == result.subject) | (derived.c.key == result.key),
        )
    )
    row = msgspec.structs.asdict(result) | {"body": zlib.compress(result.body, 1)}
    session.execute(insert(derived).values(row))


def get_keys(view: View, stage: str) -> dict[str, str]:
    """Subject to key for every result of a stage; no body is read."""
    columns = (derived.c.subject, derived.c.key)
    query = view.select(derived).where(derived.c.stage == stage).with_only_columns(*columns)
    return {row["subject"]: row["key"] for row in view.rows(query)}


def get_digests(view: View, stage: str) -> dict[str, str]:
    """Subject to the digest of its result, for every result of a stage; no body is read."""
    columns = (derived.c.subject, derived.c.digest)
    query = view.select(derived).where(derived.c.stage == stage).with_only_columns(*columns)
    return {row["subject"]: row["digest"] for row in view.rows(query)}


def get_all(view: View, stage: str) -> Iterator[Derived]:
    """Every result of a stage, in the order of subjects."""
    for subject in sorted(get_keys(view, stage)):
        found = get(view, stage, subject)
        if found:
            yield found


def get(view: View, stage: str, subject: str) -> Derived | None:
    """The result of a stage for a subject, or None.

    A body that cannot be unpacked any more is given as it stands: its digest will not fit.
    """
    row = view.row(
        view.select(derived).where(derived.c.stage == stage, derived.c.subject == subject)
    )
    if row is None:
        return None
    try:
        body = zlib.decompress(row["body"])
    except zlib.error:
        body = row["body"]
    return Derived(row["key"], stage, subject, row["level"], body, row["digest"])

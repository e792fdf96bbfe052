"""Rows that can be recomputed: one result of one stage for one subject, under the key of its input.

The key is a digest of everything that the result depends on, code version included, so that a
result is found again as long as nothing has changed, and is never mistaken for another.
"""

import hashlib
import zlib
from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, RowMapping, delete, insert

from probanda.ledger.access import View
from probanda.ledger.packing import pack, unpack
from probanda.ledger.tables import derived

AT_ONCE = 50
"""So many rows are fetched together; no list of all bodies is ever held."""


class Derived(msgspec.Struct, frozen=True):
    """One result: ``subject`` is what it is about, ``packed`` its JSON as kept, ``digest`` the JSON's."""

    key: str
    stage: str
    subject: str
    level: str
    packed: bytes
    digest: str

    @property
    def body(self) -> bytes:
        """The JSON; what cannot be unpacked is given as it stands, and its digest will not fit."""
        try:
            return unpack(self.packed)
        except zlib.error:
            return self.packed

    def begins_with(self, beginning: bytes) -> bool:
        """Whether the JSON begins so, found without unpacking the rest."""
        try:
            return zlib.decompressobj().decompress(self.packed, len(beginning)) == beginning
        except zlib.error:
            return False


def make_derived(key: str, stage: str, subject: str, level: str, body: bytes) -> Derived:
    """A result with the digest of its body."""
    return Derived(key, stage, subject, level, pack(body), digest_of(body))


def digest_of(body: bytes) -> str:
    """The digest that a result is told by in the ledger."""
    return hashlib.sha256(body).hexdigest()


def put(session: Connection, result: Derived) -> None:
    """Keep a result in place of any older one of the same stage and subject."""
    session.execute(
        delete(derived).where(
            derived.c.stage == result.stage,
            (derived.c.subject == result.subject) | (derived.c.key == result.key),
        )
    )
    row = msgspec.structs.asdict(result)
    session.execute(insert(derived).values(body=row.pop("packed"), **row))


def drop(session: Connection, stage: str, subject: str) -> None:
    """Remove a result that holds no more; it is made again."""
    session.execute(delete(derived).where(derived.c.stage == stage, derived.c.subject == subject))


def get_marks(view: View, stage: str) -> dict[str, tuple[str, str]]:
    """Subject to key and digest for every result of a stage, in order; no body is read."""
    columns = (derived.c.subject, derived.c.key, derived.c.digest)
    query = view.select(derived).where(derived.c.stage == stage).with_only_columns(*columns)
    found = {row["subject"]: (row["key"], row["digest"]) for row in view.rows(query)}
    return dict(sorted(found.items()))


def get_all(view: View, stage: str) -> Iterator[Derived]:
    """Every result of a stage, in the order of subjects."""
    subjects = list(get_marks(view, stage))
    for first in range(0, len(subjects), AT_ONCE):
        yield from get_some(view, stage, subjects[first : first + AT_ONCE])


def get_some(view: View, stage: str, subjects: Sequence[str]) -> list[Derived]:
    """The results of a stage for a few subjects, in their order, as far as there are any."""
    query = view.select(derived).where(derived.c.stage == stage, derived.c.subject.in_(subjects))
    rows = {row["subject"]: row for row in view.rows(query)}
    return [_make(rows[subject]) for subject in subjects if subject in rows]


def get(view: View, stage: str, subject: str) -> Derived | None:
    """The result of a stage for a subject, or None."""
    row = view.row(
        view.select(derived).where(derived.c.stage == stage, derived.c.subject == subject)
    )
    return _make(row) if row else None


def _make(row: RowMapping) -> Derived:
    return Derived(
        row["key"], row["stage"], row["subject"], row["level"], row["body"], row["digest"]
    )

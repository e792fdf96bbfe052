"""Records and what is told of them, sealed and opened; one that the actor may not see is not there."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, RowMapping, func, insert, select

from probanda.ledger.access import View, strictest
from probanda.ledger.errors import CaseError
from probanda.tracing.register.keys import KeyRing
from probanda.tracing.register.sealing import join_keys, seal, unseal
from probanda.tracing.register.tables import records, told

Kind = Literal["list", "sought", "found"]
LETTERS: dict[str, Kind] = {"L": "list", "S": "sought", "F": "found"}
LEVEL = "confidential"
"""Of everything in a register, unless a stricter one is given."""
LISTED = "listed"
OF_CONSENT = ("consent_", "legitimate_basis")
WRITTEN = re.compile(r"\s*([LSF])-?(\d{1,9})\s*", re.IGNORECASE)


class Listed(msgspec.Struct, frozen=True):
    """A list as it was taken in: its columns, where it comes from, and a keyed digest of its bytes.

    Nothing that was said of its children stands here, not even the ground on which they may be traced:
    each keeps it under its own key. No name of a file is kept: it may be a child's.
    """

    name: str
    source: str
    received: str
    headings: tuple[str, ...]
    columns: dict[str, str]
    rows: int
    digest: str

    def label(self, number: int) -> str:
        """Who made it; the list's own id where nobody said it, or only its file's name was kept."""
        unsaid = not self.source or self.source == PurePath(self.name).stem
        return write_id("list", number) if unsaid else self.source


class Row(msgspec.Struct, frozen=True):
    """A child as a list tells of it: its id there, the fields recognised, and all its cells."""

    id: str
    fields: dict[str, str]
    cells: tuple[str, ...] = ()


class Telling(msgspec.Struct, frozen=True):
    """Something that a person recorded of a child; ``on`` is the day that it holds from, if known."""

    what: str
    says: dict[str, str]
    by: str
    time: str
    on: str = ""


class Told(msgspec.Struct, frozen=True):
    """A telling in its place: of one record, or of two beside each other."""

    number: int
    record: int
    beside: int | None
    telling: Telling


class Record(msgspec.Struct, frozen=True):
    """A child sought or found, opened, with everything told of it in order."""

    number: int
    kind: Kind
    list: int
    level: str
    row: Row
    told: tuple[Telling, ...] = ()

    @property
    def id(self) -> str:
        """What people call it by; it tells nothing of the child."""
        return write_id(self.kind, self.number)


def write_id(kind: str, number: int) -> str:
    """S12, F13, L1."""
    return f"{kind[0].upper()}{number}"


def read_id(written: str) -> tuple[Kind, int]:
    """The kind and number of a record as a person writes it. Raises CaseError where it is none."""
    if found := WRITTEN.fullmatch(written):
        return LETTERS[found[1].upper()], int(found[2])
    raise CaseError(
        "That is no record of a register.", "Write S12 for a sought child, F13 for a found one."
    )


class Sealed:
    """The sealed rows of a register that one actor may read, and its keys."""

    def __init__(self, view: View, ring: KeyRing) -> None:
        self.view = view
        self.ring = ring

    def place(self, kind: str, *numbers: int) -> str:
        """Where alone sealed bytes can be opened."""
        return f"{self.ring.register} {kind} {' '.join(map(str, numbers))}"

    def key_of_two(self, first: int, second: int) -> bytes | None:
        """The key of what concerns two records; None where either was erased."""
        keys = self.ring.get(min(first, second)), self.ring.get(max(first, second))
        return join_keys(keys[0], keys[1]) if keys[0] and keys[1] else None

    def get_lists(self) -> dict[int, Listed]:
        """Every list by its record's number."""
        return {
            row["number"]: msgspec.json.decode(plain, type=Listed)
            for row, plain in self._open(["list"])
        }

    def get_records(self, *kinds: Kind) -> Iterator[Record]:
        """Every record of some kinds in the order of their numbers, with what is told of each."""
        by_record: dict[int, list[Telling]] = {}
        for one in self.get_told():
            if one.beside is None:
                by_record.setdefault(one.record, []).append(one.telling)
        for row, plain in self._open(kinds):
            yield _make(row, plain, by_record.get(row["number"], []))

    def get_record(self, written: str) -> Record:
        """A record that a person names. Raises CaseError where there is none, or none any more."""
        kind, number = read_id(written)
        row = self.view.row(self.view.select(records).where(records.c.number == number))
        if row is None or row["kind"] != kind or kind == "list":
            near = self._near(kind, number)
            raise CaseError(
                f"There is no record {write_id(kind, number)}.",
                f"Nearest: {', '.join(near)}." if near else "The register has none of that kind.",
            )
        plain = self._open_row(row)
        if plain is None:
            raise CaseError(f"{write_id(kind, number)} was erased.", "Nobody can read it any more.")
        about = [t.telling for t in self.get_told(number) if t.beside is None]
        return _make(row, plain, about)

    def get_told(self, number: int | None = None) -> Iterator[Told]:
        """What was recorded, in order: of all, or of one record alone and beside others."""
        query = self.view.select(told).where(told.c.sealed.is_not(None))
        if number is not None:
            query = query.where((told.c.record == number) | (told.c.beside == number))
        for row in self.view.rows(query):
            first, second = row["record"], row["beside"]
            key = self.ring.get(first) if second is None else self.key_of_two(first, second)
            if key:
                place = self.place("told", row["number"])
                plain = unseal(key, row["sealed"], place)
                yield Told(row["number"], first, second, msgspec.json.decode(plain, type=Telling))

    def _near(self, kind: Kind, number: int) -> list[str]:
        query = self.view.select(records).where(
            records.c.kind == kind, records.c.sealed.is_not(None)
        )
        near = query.order_by(None).order_by(func.abs(records.c.number - number)).limit(3)
        return [write_id(kind, row["number"]) for row in self.view.rows(near)]

    def _open(self, kinds: Sequence[str]) -> Iterator[tuple[RowMapping, bytes]]:
        query = self.view.select(records).where(records.c.kind.in_(kinds))
        for row in self.view.rows(query):
            plain = self._open_row(row)
            if plain is not None:
                yield row, plain

    def _open_row(self, row: RowMapping) -> bytes | None:
        key = self.ring.get(row["number"])
        if key is None or row["sealed"] is None:
            return None
        return unseal(key, row["sealed"], self.place(row["kind"], row["number"]))


def _make(row: RowMapping, plain: bytes, about: Iterable[Telling]) -> Record:
    content, about = msgspec.json.decode(plain, type=Row), tuple(about)
    for telling in about:
        if telling.what == LISTED:  # a newer list of the same source tells otherwise
            kept = {f: v for f, v in content.fields.items() if f.startswith(OF_CONSENT)}
            content = Row(content.id, kept | telling.says, content.cells)
    return Record(row["number"], row["kind"], row["list"], row["level"], content, about)


def digest_of(sealed: bytes) -> str:
    """The digest of sealed bytes: it holds them fast and tells nothing of what is in them."""
    return hashlib.sha256(sealed).hexdigest()


def add_list(session: Connection, sealed: Sealed, listed: Listed, level: str = LEVEL) -> int:
    """Seal a list under a new key; its number."""
    [number] = sealed.ring.add(1)
    _insert(session, sealed, [number], "list", None, level, [msgspec.json.encode(listed)])
    return number


def add_rows(
    session: Connection,
    sealed: Sealed,
    kind: Kind,
    listed: int,
    rows: Sequence[Row],
    level: str = LEVEL,
) -> tuple[range, str]:
    """Seal each row of a list under a key of its own; their numbers, and one digest of the whole.

    The digest is of the digests of the sealed rows: it stands, and can be checked, when some of
    them are erased.
    """
    numbers = sealed.ring.add(len(rows))
    digests = _insert(session, sealed, numbers, kind, listed, level, map(msgspec.json.encode, rows))
    return numbers, digest_whole(digests)


def digest_whole(digests: Iterable[str]) -> str:
    """One digest of a list's sealed rows in their order."""
    return hashlib.sha256("".join(digests).encode()).hexdigest()


def _insert(
    session: Connection,
    sealed: Sealed,
    numbers: Sequence[int],
    kind: Kind,
    listed: int | None,
    level: str,
    contents: Iterable[bytes],
) -> list[str]:
    digests, ready = [], []
    for number, content in zip(numbers, contents, strict=True):
        key = sealed.ring.get(number)
        if key is None:  # pragma: no cover  it was made a moment ago
            raise CaseError("The keys could not be written.", "Look at the folder of the keys.")
        closed = seal(key, content, sealed.place(kind, number))
        digests.append(digest_of(closed))
        ready.append(
            {
                "number": number,
                "kind": kind,
                "list": listed,
                "level": level,
                "sealed": closed,
                "digest": digests[-1],
            }
        )
        if len(ready) == 10_000:
            session.execute(insert(records), ready)
            ready.clear()
    if ready:
        session.execute(insert(records), ready)
    return digests


def add_telling(
    session: Connection,
    sealed: Sealed,
    telling: Telling,
    record: Record,
    beside: Record | None = None,
) -> tuple[int, str]:
    """Seal what a person recorded of a child, or of two beside each other; its number and digest."""
    key = (
        sealed.key_of_two(record.number, beside.number)
        if beside
        else sealed.ring.get(record.number)
    )
    if key is None:
        raise CaseError("The record was erased.", "Nothing can be recorded of it any more.")
    number = (
        int(session.execute(select(func.coalesce(func.max(told.c.number), 0))).scalar_one()) + 1
    )
    closed = seal(key, msgspec.json.encode(telling), sealed.place("told", number))
    values: dict[str, Any] = {
        "number": number,
        "record": record.number,
        "beside": beside.number if beside else None,
        "level": strictest([one.level for one in (record, beside) if one]),
        "sealed": closed,
        "digest": digest_of(closed),
    }
    session.execute(insert(told).values(values))
    return number, values["digest"]

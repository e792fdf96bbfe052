"""A register folder, opened: vault, database and ledger head, and the keys that lie apart from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, delete, select, update

from probanda.evidence.vault import Vault
from probanda.ledger import database, log
from probanda.ledger.access import View
from probanda.ledger.errors import CaseError, LedgerBroken
from probanda.ledger.files import read_head, write_head
from probanda.tracing.register.keys import KeyRing, open_ring
from probanda.tracing.register.offers import drop_offers
from probanda.tracing.register.records import (
    Record,
    Sealed,
    Telling,
    add_telling,
    write_id,
)
from probanda.tracing.register.tables import SCHEMA, attachments, records, told
from probanda.workflows.case import DATABASE as CASE_DATABASE
from probanda.workflows.case import Act, Settings, locked

DATABASE = "register.sqlite"


class Where(msgspec.Struct, frozen=True):
    """Where a register is, and its keys; these lie beside it if nothing else is said."""

    folder: Path
    keys: Path | None = None

    @property
    def ring(self) -> Path:
        """The folder of the keys."""
        folder = self.folder.absolute()
        return self.keys or folder.with_name(f"{folder.name}.keys")


class RegisterAct(Act):
    """An open transaction on a register; what is read and what is added in it stand together."""

    def __init__(self, session: Connection, settings: Settings, register: "Register") -> None:
        super().__init__(session, settings)
        self.settings = settings
        self.register = register
        self.sealed = Sealed(self.view, register.ring)

    def tell(
        self,
        what: str,
        says: dict[str, str],
        record: Record,
        beside: Record | None = None,
        on: str = "",
    ) -> int:
        """Seal something of a record, or of two; the ledger keeps only that it was done."""
        settings = self.settings
        time = settings.clock().isoformat(timespec="seconds")
        telling = Telling(what, says, settings.actor.name, time, on)
        number, digest = add_telling(self.session, self.sealed, telling, record, beside)
        body: dict[str, Any] = {"number": number, "sealed": digest, "record": record.id}
        self.record("recorded", body | ({"beside": beside.id} if beside else {}))
        return number


class Register:
    """An open register."""

    def __init__(self, where: Where, engine: Engine, ring: KeyRing, settings: Settings) -> None:
        self.where = where
        self.ring = ring
        self.settings = settings
        self.vault = Vault(where.folder / "vault")
        self._head_file = where.folder / "ledger.head"
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Sealed]:
        """What the actor may read of the register, in one state of it."""
        with self._engine.connect() as session:
            yield Sealed(View(session, self.settings.actor), self.ring)

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """A session for the ledger, which says what was done and nothing of any child."""
        with self._engine.connect() as session:
            yield session

    @contextmanager
    def acting(self) -> Iterator[RegisterAct]:
        """One transaction: what is done in it stands whole or not at all."""
        with self._engine.begin() as session:
            act = RegisterAct(session, self.settings, self)
            yield act
        if act.head:
            write_head(self._head_file, act.head)

    def check(self) -> None:
        """Refuse keys of another register, and a ledger that is not what it was."""
        head = read_head(self._head_file)
        with self._engine.connect() as session:
            opened = next(log.get_entries(session, "opened"), None)
            fault = log.find_fault_with_head(session, head) if head else None
        if opened and opened.body.get("register") != self.ring.register:
            raise CaseError(
                f"{self.ring.folder} holds the keys of another register.",
                "Say with --keys where its own are.",
            )
        if fault:
            raise LedgerBroken(
                f"In {self.where.folder}, {fault}.", "Put back the whole register from a backup."
            )


def open_register(where: Where, settings: Settings) -> Register:
    """Open a register to look at it.

    Where it came back from a backup, what was erased since is erased again before anything is read.
    Raises CaseError when there is none, or its keys are not at hand.
    """
    path = where.folder / DATABASE
    if not path.exists():
        raise CaseError(
            f"There is no register in {where.folder}.",
            f"Make one with 'probanda trace open {where.folder}'.",
        )
    ring = open_ring(where.ring)
    engine = database.connect(database.sqlite_url(path, read_only=True))
    database.check_readable(engine, SCHEMA)
    register = Register(where, engine, ring, settings)
    register.check()
    with register.looking() as session:
        outstanding = _find_unerased(session, ring)
    if outstanding:
        with change_register(where, settings):
            pass
    return register


@contextmanager
def change_register(where: Where, settings: Settings) -> Iterator[Register]:
    """Open a register to add to it, and keep others from doing so; erasures are replayed first.

    Raises CaseError when there is none, it cannot be written, or its keys are not at hand.
    """
    if not (where.folder / DATABASE).exists():
        open_register(where, settings)  # says that there is none
    ring_folder = open_ring(where.ring).folder
    with locked(where.folder, "register"):
        # Read again: another may have added keys until the lock was had.
        register = _prepare(where, open_ring(ring_folder), settings)
        _replay_erasures(register)
        yield register


def make_register(where: Where, settings: Settings) -> Register:
    """A new register with its keys; an older one is brought to today's form.

    Raises CaseError where the folder holds a case, or the keys would lie in the register.
    """
    if (where.folder / CASE_DATABASE).exists():
        raise CaseError(
            f"{where.folder} is a case; families give data to find a child, not to try a suspect.",
            "Name a folder of its own for the register.",
        )
    if where.ring.absolute().resolve().is_relative_to(where.folder.absolute().resolve()):
        raise CaseError(
            "The keys would lie in the register and go with its backups.",
            "Name a folder outside it with --keys.",
        )
    if (where.folder / DATABASE).exists():
        with change_register(where, settings) as register:
            return register
    with locked(where.folder, "register"):
        ring = KeyRing.make(where.ring)
        register = _prepare(where, ring, settings)
        with register.acting() as act:
            act.record("opened", {"register": ring.register})
        return register


def _prepare(where: Where, ring: KeyRing, settings: Settings) -> Register:
    engine = database.connect(database.sqlite_url(where.folder / DATABASE))
    database.upgrade(engine, SCHEMA)
    register = Register(where, engine, ring, settings)
    register.check()
    register.vault.prepare()
    return register


def _find_unerased(session: Connection, ring: KeyRing) -> dict[int, str]:
    """Records that were erased and stand in the database, or whose keys came back: with their ids."""
    erased = ring.list_erased()
    query = select(records.c.number, records.c.kind, records.c.sealed.is_(None).label("gone"))
    return {
        row.number: write_id(row.kind, row.number)
        for row in session.execute(query)
        if (row.gone and (row.number not in erased or ring.get(row.number)))
        or (not row.gone and row.number in erased)
    }


def _replay_erasures(register: Register) -> None:
    with register.looking() as session:
        outstanding = _find_unerased(session, register.ring)
    if not outstanding:
        return
    with register.acting() as act:
        erase_records(act, list(outstanding))
        act.record("erased again", {"records": sorted(outstanding.values())})
    register.ring.destroy(outstanding)


def erase_records(act: RegisterAct, numbers: list[int]) -> None:
    """Remove what is kept of records, and nothing of any other; then destroy their keys."""
    for one in numbers:
        session = act.session
        for row in session.execute(select(attachments.c.digest).where(attachments.c.record == one)):
            act.register.vault.path(row.digest).unlink(missing_ok=True)
        session.execute(update(records).where(records.c.number == one).values(sealed=None))
        about = (told.c.record == one) | (told.c.beside == one)
        session.execute(update(told).where(about).values(sealed=None))
        drop_offers(session, one)
        session.execute(delete(attachments).where(attachments.c.record == one))

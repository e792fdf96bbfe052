"""A case folder, opened: vault, database and ledger head, for one actor."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from probanda import ids
from probanda.evidence.vault import Vault
from probanda.ledger import database, log
from probanda.ledger.access import LEVELS, Actor, View
from probanda.ledger.decisions import DECIDED, Draft, check_draft, get_decisions
from probanda.ledger.errors import CaseError, LedgerBroken
from probanda.ledger.files import read_head, write_head

DATABASE = "case.sqlite"


class Settings(msgspec.Struct, frozen=True):
    """What a workflow is handed: who acts, by which clock, and where the database is."""

    actor: Actor
    clock: ids.Clock = ids.system_clock
    database: str | None = None


def sees_all(settings: Settings) -> bool:
    """Whether the actor may read every level, so that what is not shown is not there."""
    return set(LEVELS) <= set(settings.actor.levels)


class Case:
    """An open case. ``reading`` gives a session to look, ``acting`` one that may add."""

    def __init__(self, folder: Path, engine: Engine, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings
        self.vault = Vault(folder / "vault")
        self.head_file = folder / "ledger.head"
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[View]:
        """A view for the case's actor: one state of the case, whatever is added meanwhile."""
        with self._engine.connect() as session:
            if session.dialect.name == "postgresql":  # SQLite does so by itself
                session = session.execution_options(isolation_level="REPEATABLE READ")
            yield View(session, self.settings.actor)

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """A session for the ledger itself, which shows acts and no document's content."""
        with self._engine.connect() as session:
            yield session

    @contextmanager
    def acting(self) -> Iterator["Act"]:
        """One transaction: what is done in it stands whole or not at all."""
        with self._engine.begin() as session:
            act = Act(session, self.settings)
            yield act
        if act.head:
            write_head(self.head_file, act.head)

    def check_head(self) -> None:
        """Refuse to go on with a ledger that is shorter than its head, or another."""
        head = read_head(self.head_file)
        with self._engine.connect() as session:
            fault = log.find_fault_with_head(session, head) if head else None
        if fault:
            raise LedgerBroken(
                f"In {self.folder}, {fault}.",
                "Put back the whole case from a backup, and compare with the heads of exports.",
            )


class Act:
    """An open transaction, in which entries are added to the ledger."""

    def __init__(self, session: Connection, settings: Settings) -> None:
        self.session = session
        self.view = View(session, settings.actor)
        self.head: log.Head | None = None
        self._settings = settings

    def record(self, act: str, body: object) -> None:
        """Add an entry to the ledger."""
        actor = self._settings.actor.name
        self.head = log.append(self.session, self._settings.clock, actor, act, body, self.head)

    def decide(self, draft: Draft) -> int:
        """Add a decision of the actor, and give its number.

        Raises CaseError when it cannot stand on the decisions before it; nothing is added then.
        """
        check_draft(draft, get_decisions(self.view))
        self.record(DECIDED, draft)
        return self.head.length if self.head else 0


@contextmanager
def deciding(folder: Path, settings: Settings) -> Iterator[Act]:
    """One transaction on a case that must be there: what is decided stands whole or not at all.

    Raises CaseError when there is none, or it cannot be written.
    """
    with open_case(folder, settings).reading():
        pass  # a decision never makes a case
    with change_case(folder, settings) as case, case.acting() as act:
        yield act


def is_case(folder: Path, settings: Settings) -> bool:
    """Whether there is a case to open; one on a server is there when its database answers."""
    return settings.database is not None or (folder / DATABASE).exists()


def open_case(folder: Path, settings: Settings) -> Case:
    """Open a case to look at it; nothing is written.

    Raises CaseError when there is none, or it is not to be read by this version.
    """
    path = folder / DATABASE
    if not is_case(folder, settings):
        raise CaseError(
            f"There is no case in {folder}.",
            f"Make one with 'probanda build DOCUMENTS --case {folder}'.",
        )
    url = settings.database or database.sqlite_url(path, read_only=True)
    engine = database.connect(url)
    database.check_readable(engine)
    return Case(folder, engine, settings)


@contextmanager
def change_case(folder: Path, settings: Settings) -> Iterator[Case]:
    """Open a case to add to it, making it if there is none, and keep others from doing so.

    Raises CaseError when it cannot be written, is being written, or has a broken ledger.
    """
    with locked(folder, "case"):
        yield _prepare(folder, settings)


@contextmanager
def locked(folder: Path, holder: str) -> Iterator[None]:
    """Keep others from adding to a folder of a case or a register, which is made if there is none.

    Raises CaseError when it cannot be written, or is being written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder / f"{holder}.lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise CaseError(
            f"The {holder} folder {folder} cannot be written ({error.strerror}).",
            f"Choose another folder for the {holder}, or ask for the right to write there.",
        ) from error
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CaseError(
                f"Another probanda is adding to the {holder} in {folder}.",
                "Wait until it has ended, then run the same command again.",
            ) from error
        try:
            yield
        except (OSError, DatabaseError) as error:
            cause = error.orig if isinstance(error, DatabaseError) else error.strerror
            raise CaseError(
                f"The {holder} in {folder} could not be written ({cause or error}).",
                "What was already taken in is kept. Make room or mend the disk, then run the same "
                "command again.",
            ) from error
    finally:
        os.close(lock)


def _prepare(folder: Path, settings: Settings) -> Case:
    url = settings.database or database.sqlite_url(folder / DATABASE)
    engine = database.connect(url)
    database.upgrade(engine)
    case = Case(folder, engine, settings)
    case.check_head()
    case.vault.prepare()
    return case

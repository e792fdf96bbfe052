"""A database: opened, upgraded, and closed; SQLite by default, PostgreSQL for a team."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from probanda.ledger.errors import CaseError


@dataclass(frozen=True)
class Schema:
    """Whose tables a database has: the folder of its steps, what holds them, and how it is mended.

    ``upgraded_by`` is the command that brings it to today's form.
    """

    steps: Path
    holder: str
    upgraded_by: str
    if_damaged: str


CASE = Schema(
    Path(__file__).parent / "migrations",
    "case",
    "probanda build",
    "keep it and take in the originals of its vault as a new case",
)
SECONDS_TO_WAIT = 30


def sqlite_url(path: Path, *, read_only: bool = False) -> URL:
    """The URL of a SQLite file.

    Read only, the file may lie where nothing can be written, such as on a sealed disk; then the
    file is taken to be unchanging unless a write-ahead log lies beside it.
    """
    if not read_only:
        return URL.create("sqlite", database=str(path.absolute()))
    still = not path.with_name(path.name + "-wal").exists()
    still = still and not os.access(path.parent, os.W_OK)
    said = {"mode": "ro", "uri": "true"} | ({"immutable": "1"} if still else {})
    # SQLite reads the name as a URI of its own, in which the path must be quoted.
    name = f"file:{quote(os.fsencode(path.absolute()))}"
    return URL.create("sqlite", database=name, query=said)


def connect(url: str | URL) -> Engine:
    """An engine for a database that may not exist yet."""
    engine = create_engine(url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions are begun by us, not by the driver
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={SECONDS_TO_WAIT * 1000}")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA recursive_triggers=ON")  # what replaces a row removes it, too
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _config(connection: Connection, schema: Schema) -> Config:
    config = Config()
    config.set_main_option("script_location", str(schema.steps))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine, schema: Schema = CASE) -> None:
    """Bring the schema to today's form; what is in the database stays.

    Raises CaseError when it was written by a newer version, and leaves it untouched.
    """
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.exec_driver_sql("BEGIN")
    with engine.begin() as connection:
        if is_current(connection, schema):
            return
        command.upgrade(_config(connection, schema), "head")


def is_current(connection: Connection, schema: Schema = CASE) -> bool:
    """Whether the schema is today's; False when it is older.

    Raises CaseError when it is newer.
    """
    script = ScriptDirectory(str(schema.steps))
    revision = _revision(connection)
    known = {step.revision for step in script.walk_revisions()}
    if revision is not None and revision not in known:
        raise CaseError(
            f"The {schema.holder} was written by a newer probanda (its schema is {revision}).",
            "Update probanda to open it; nothing was changed.",
        )
    return revision == script.get_current_head()


def check_readable(engine: Engine, schema: Schema = CASE) -> None:
    """Make sure that a database can be read as it stands.

    Raises CaseError when it is no such database, is damaged, cannot be reached, or has another version's
    schema.
    """
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
            current = is_current(connection, schema)
    except OperationalError as error:  # the disk or the server fails, not what is written there
        raise CaseError(
            f"The {schema.holder}'s database could not be read now ({error.orig}).",
            "Make room on the disk, or see that the disk or the server works; then run the same "
            "command again.",
        ) from error
    except DatabaseError as error:
        raise CaseError(
            f"The {schema.holder}'s database cannot be read ({error.orig}).",
            f"If it was damaged, {schema.if_damaged}.",
        ) from error
    if not current:
        raise CaseError(
            f"The {schema.holder} was written by an older probanda.",
            f"Run '{schema.upgraded_by}' on it once; it is upgraded and nothing is lost.",
        )

"""The case's database: opened, upgraded, and closed; SQLite by default, PostgreSQL for a team."""

import os
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

MIGRATIONS = Path(__file__).parent / "migrations"
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
    asked = {"mode": "ro", "uri": "true"} | ({"immutable": "1"} if still else {})
    return URL.create("sqlite", database=f"file:{quote(str(path.absolute()))}", query=asked)


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


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine) -> None:
    """Bring the schema to today's form; what is in the case stays.

    Raises CaseError when the case was written by a newer version, which is left untouched.
    """
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.exec_driver_sql("BEGIN")
    with engine.begin() as connection:
        if is_current(connection):
            return
        command.upgrade(_config(connection), "head")


def is_current(connection: Connection) -> bool:
    """Whether the schema is today's; False when it is older.

    Raises CaseError when it is newer.
    """
    script = ScriptDirectory(str(MIGRATIONS))
    revision = _revision(connection)
    known = {step.revision for step in script.walk_revisions()}
    if revision is not None and revision not in known:
        raise CaseError(
            f"The case was written by a newer probanda (its schema is {revision}).",
            "Update probanda to open it; nothing was changed.",
        )
    return revision == script.get_current_head()


def check_readable(engine: Engine) -> None:
    """Make sure that a case can be read as it stands.

    Raises CaseError when it is no case, is damaged, cannot be reached, or has another version's
    schema.
    """
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
            current = is_current(connection)
    except OperationalError as error:  # the disk or the server fails, not what is written there
        raise CaseError(
            f"The case's database could not be read now ({error.orig}).",
            "Make room on the disk, or see that the disk or the server works; then run the same "
            "command again.",
        ) from error
    except DatabaseError as error:
        raise CaseError(
            f"The case's database cannot be read ({error.orig}).",
            "If it was damaged, keep it and take in the originals of its vault as a new case.",
        ) from error
    if not current:
        raise CaseError(
            "The case was written by an older probanda.",
            "Run 'probanda build' on it once; it is upgraded and nothing is lost.",
        )

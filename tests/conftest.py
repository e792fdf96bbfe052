"""What many tests need: a database of each kind that is found, a case, the language model."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from spacy.language import Language
from sqlalchemy import Engine, text

from probanda.analysis.language import load_model
from probanda.ledger import database
from probanda.ledger.access import Actor
from probanda.workflows.case import Settings


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that no core waits for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("first") is None)


def standing_clock() -> datetime:
    """A clock that stands still."""
    return datetime(2031, 5, 2, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def model() -> Language:
    """The language model, loaded once."""
    return load_model()


@pytest.fixture
def settings() -> Settings:
    """One local actor and a clock that stands still."""
    return Settings(Actor("tester"), clock=standing_clock)


def find_postgres() -> Path | None:
    """The folder of PostgreSQL's server programs, newest first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    program = shutil.which("initdb")
    return Path(program).parent if program else None


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server made for this run, on a socket in a folder of its own."""
    programs = find_postgres()
    if programs is None:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    user = "postgres" if os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data = folder / "data"

    def run(program: str, *arguments: str | Path) -> None:
        subprocess.run(  # noqa: S603  a server of our own
            [programs / program, "-D", data, *arguments],
            check=True,
            user=user,
            cwd=folder,
            capture_output=True,
        )

    run("initdb", "-U", "test", "-A", "trust", "-E", "UTF8")
    options = f"-c listen_addresses='' -k {folder} -c fsync=off"
    run("pg_ctl", "-w", "-l", folder / "log", "-o", options, "start")
    yield f"postgresql+psycopg://test@/postgres?host={folder}"
    run("pg_ctl", "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def empty_database(url: str) -> None:
    """Make room for another case on the server."""
    with database.connect(url).begin() as session:
        session.execute(text("DROP SCHEMA public CASCADE"))
        session.execute(text("CREATE SCHEMA public"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An upgraded, empty database of each kind."""
    if request.param == "sqlite":
        url = database.sqlite_url(tmp_path / "case.sqlite")
    else:
        url = request.getfixturevalue("postgres")
        empty_database(url)
    engine = database.connect(url)
    database.upgrade(engine)
    yield engine
    engine.dispose()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was not checked because a program was not found."""
    skipped = {str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])}
    line = "; ".join(sorted(skipped)) or "nothing"
    terminalreporter.write_line(f"not checked: {line}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI everything must be checked."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED

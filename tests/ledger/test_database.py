"""A case is upgraded when it is older and refused when it is newer."""

import os
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, insert, text
from sqlalchemy.exc import DatabaseError, OperationalError

from probanda.evidence.tables import originals
from probanda.ledger import database
from probanda.ledger.errors import CaseError
from probanda.ledger.tables import entries


def test_the_migrations_make_the_tables_that_the_code_uses(engine: Engine) -> None:
    with engine.connect() as session:
        options = {"include_object": _is_ours}
        differences = compare_metadata(
            MigrationContext.configure(session, opts=options), originals.metadata
        )

    assert differences == []


def _is_ours(_: object, name: str | None, *__: object) -> bool:
    """The index of words keeps itself in tables of its own, which no code of ours names."""
    return not str(name).startswith("passage_")


def test_upgrading_twice_changes_nothing(engine: Engine) -> None:
    database.upgrade(engine)
    database.check_readable(engine)


def test_a_newer_case_is_refused_and_left_alone(engine: Engine) -> None:
    with engine.begin() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(CaseError, match="newer probanda"):
        database.upgrade(engine)
    with pytest.raises(CaseError, match="newer probanda"):
        database.check_readable(engine)


def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "case.sqlite"
    path.write_bytes(b"not a database at all, but long enough to look" * 100)

    with pytest.raises(CaseError, match="cannot be read"):
        database.check_readable(database.connect(database.sqlite_url(path, read_only=True)))


NAMES = ["a?b", "a#b", "a%41b", "a&mode=rw", "a b;c", "é漢", os.fsdecode(b"caf\xe9"), "a:b@c"]


@pytest.mark.parametrize("still", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_the_folder_of_a_case_may_have_any_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, still: bool
) -> None:
    path = tmp_path / name / "case.sqlite"
    path.parent.mkdir()
    database.upgrade(database.connect(database.sqlite_url(path)))
    with monkeypatch.context() as sealed:
        sealed.setattr("os.access", lambda *_: not still)
        url = database.sqlite_url(path, read_only=True)
    database.check_readable(database.connect(url))

    assert ("immutable" in url.query) == still
    assert [tmp_path / name] == list(tmp_path.iterdir())
    assert path.stat().st_size > 0
    with (
        database.connect(url).begin() as session,
        pytest.raises(OperationalError, match="readonly"),
    ):
        session.execute(text("CREATE TABLE x (y)"))


EMPTYING = (
    "UPDATE ledger SET actor = 'x'",
    "DELETE FROM ledger",
    "TRUNCATE ledger",
    "INSERT OR REPLACE INTO ledger SELECT number, time, 'x', act, body, digest FROM ledger",
)


@pytest.mark.parametrize("statement", EMPTYING)
def test_no_statement_changes_or_removes_what_is_append_only(
    engine: Engine, statement: str
) -> None:
    entry = {"number": 1, "time": "t", "actor": "a", "act": "x", "body": "{}", "digest": "d"}
    with engine.begin() as session:
        session.execute(insert(entries).values(entry))

    with pytest.raises(DatabaseError), engine.begin() as session:
        session.execute(text(statement))
    with engine.connect() as session:
        rows = session.execute(text("SELECT * FROM ledger"))
        assert [tuple(entry.values())] == [tuple(row) for row in rows]


def test_a_disk_that_fails_is_no_damaged_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = database.connect(database.sqlite_url(tmp_path / "case.sqlite"))

    def fail(*_: object) -> bool:
        raise OperationalError("SELECT 1", None, Exception("database or disk is full"))

    monkeypatch.setattr(database, "is_current", fail)
    with pytest.raises(CaseError) as raised:
        database.check_readable(engine)

    assert "Make room" in raised.value.way_out
    assert "new case" not in raised.value.way_out

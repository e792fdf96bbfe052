"""The ledger shows every change, removal and insertion."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, delete, text, update
from sqlalchemy.exc import DatabaseError

from probanda.ledger import database, log
from probanda.ledger.tables import entries
from tests.conftest import standing_clock


def fill(session: Connection, number: int) -> log.Head:
    """A ledger of that many entries; its head."""
    for i in range(number):
        log.append(session, standing_clock, "Ada", "noted", {"n": i, "text": "Їжак\u202e"})
    return log.get_head(session)


def allow_change(session: Connection) -> None:
    """What somebody with the database file in hand can do."""
    if session.dialect.name == "sqlite":
        session.execute(text("DROP TRIGGER ledger_no_update"))
        session.execute(text("DROP TRIGGER ledger_no_delete"))
    else:
        session.execute(text("ALTER TABLE ledger DISABLE TRIGGER ALL"))


def test_an_untouched_ledger_has_no_breaks(engine: Engine) -> None:
    with engine.begin() as session:
        head = fill(session, 5)

        assert log.find_breaks(session) == []
        assert None is log.find_fault_with_head(session, head)


@pytest.mark.parametrize("act", ["UPDATE ledger SET actor='x'", "DELETE FROM ledger"])
def test_the_database_refuses_to_change_the_ledger(engine: Engine, act: str) -> None:
    with engine.begin() as session:
        fill(session, 1)
    with pytest.raises(DatabaseError, match="append-only"), engine.begin() as session:
        session.execute(text(act))


@pytest.mark.parametrize("column", ["time", "actor", "act", "body", "digest"])
def test_a_changed_entry_is_named(engine: Engine, column: str) -> None:
    with engine.begin() as session:
        fill(session, 5)
        allow_change(session)
        session.execute(update(entries).where(entries.c.number == 3).values({column: "{}"}))

        assert "entry 3 of the ledger was changed" in log.find_breaks(session)


def test_a_removed_entry_is_named(engine: Engine) -> None:
    with engine.begin() as session:
        fill(session, 5)
        allow_change(session)
        session.execute(delete(entries).where(entries.c.number == 3))

        assert "entry 3 of the ledger is missing" in log.find_breaks(session)


def test_a_ledger_shorter_than_its_head_is_named(engine: Engine) -> None:
    with engine.begin() as session:
        head = fill(session, 5)
        allow_change(session)
        session.execute(delete(entries).where(entries.c.number > 3))

        assert log.find_breaks(session) == []
        assert (
            log.find_fault_with_head(session, head)
        ) == "the ledger has 3 entries, and its head was written at 5"


def test_a_ledger_longer_than_its_head_is_no_fault(engine: Engine) -> None:
    with engine.begin() as session:
        head = fill(session, 2)
        fill(session, 2)

        assert None is log.find_fault_with_head(session, head)


@settings(max_examples=20, deadline=None)
@given(length=st.integers(1, 8), data=st.data())
def test_any_rewritten_history_contradicts_a_head_kept_elsewhere(
    length: int, data: st.DataObject
) -> None:
    """Whoever rewrites the whole chain after a change cannot rewrite the head of an export."""
    at = data.draw(st.integers(1, length))
    heads = []
    for changed in (0, at):
        engine = database.connect("sqlite://")
        with engine.connect() as session:
            entries.create(session)
            for number in range(1, length + 1):
                body = {"changed": number == changed}
                log.append(session, standing_clock, "Ada", "noted", body)
            heads.append(log.get_head(session))
            if changed:
                assert log.find_breaks(session) == []
                assert log.find_fault_with_head(session, heads[0]) is not None

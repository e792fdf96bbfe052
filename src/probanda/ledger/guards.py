"""The triggers by which the database itself refuses to change what is append-only."""

from sqlalchemy import Connection, text

APPEND_ONLY = ("ledger", "originals", "intakes")
ON_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
ON_POSTGRES = (
    "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger "
    "WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
)


def find_missing_guards(session: Connection) -> list[str]:
    """The triggers that are gone, are turned off, or refuse nothing any more."""
    sqlite = session.dialect.name == "sqlite"
    acts = ("UPDATE", "DELETE") if sqlite else ("UPDATE", "DELETE", "TRUNCATE")
    refusal = "BEGIN SELECT RAISE(ABORT" if sqlite else "FUNCTION refuse_change()"
    rows = session.execute(text(ON_SQLITE if sqlite else ON_POSTGRES))
    found = {str(name): str(definition) for name, definition in rows}
    return [
        name
        for table in APPEND_ONLY
        for act in acts
        for name in [f"{table}_no_{act.lower()}"]
        if f"BEFORE {act} ON " not in found.get(name, "") or refusal not in found[name]
    ]

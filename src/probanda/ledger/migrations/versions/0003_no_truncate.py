"""On PostgreSQL, what is append-only cannot be emptied at once either."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

APPEND_ONLY = ("ledger", "originals", "intakes")


def upgrade() -> None:
    """Refuse TRUNCATE, which triggers on rows do not see; SQLite knows no such statement."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )

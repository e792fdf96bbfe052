"""The first register: ledger, sealed records and what is told of them, candidates, attachments."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; the ledger takes entries and lets none go."""
    op.create_table(
        "ledger",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("time", sa.String(40), nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("act", sa.String(40), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False, unique=True),
    )
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER ledger_no_{act.lower()} BEFORE {act} ON ledger "
            "BEGIN SELECT RAISE(ABORT, 'ledger is append-only'); END"
        )
    op.create_table(
        "records",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("list", sa.Integer),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "told",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("record", sa.Integer, nullable=False, index=True),
        sa.Column("beside", sa.Integer, index=True),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("sealed", sa.LargeBinary),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "candidates",
        sa.Column("found", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sought", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "attachments",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("record", sa.Integer, nullable=False, index=True),
        sa.Column("level", sa.String(20), nullable=False),
    )

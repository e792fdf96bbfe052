"""Passages of the texts, with an index of their words and lemmas."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and its index; the next build fills them."""
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.String(64), nullable=False, index=True),
        sa.Column("text", sa.String(64), nullable=False),
        sa.Column("level", sa.String(20), nullable=False),
        sa.Column("language", sa.String(20)),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("lemmas", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "postgresql":
        for column in ("words", "lemmas"):
            op.execute(
                f"CREATE INDEX passage_{column} ON passages "
                f"USING gin (to_tsvector('simple'::regconfig, {column}))"
            )
        return
    # The words come folded: the tokenizer must change nothing more.
    op.execute(
        "CREATE VIRTUAL TABLE passage_words USING fts5(words, lemmas, content='passages', "
        "content_rowid='id', tokenize='unicode61 remove_diacritics 0')"
    )
    gone = (
        "INSERT INTO passage_words(passage_words, rowid, words, lemmas) "
        "VALUES ('delete', old.id, old.words, old.lemmas)"
    )
    come = "INSERT INTO passage_words(rowid, words, lemmas) VALUES (new.id, new.words, new.lemmas)"
    op.execute(f"CREATE TRIGGER passages_come AFTER INSERT ON passages BEGIN {come}; END")
    op.execute(f"CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN {gone}; END")

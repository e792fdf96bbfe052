"""A second index of the passages, by word stems, so that "deport" finds "deportation"."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index of what the case holds already; passages that come later join it."""
    if op.get_bind().dialect.name == "postgresql":
        _upgrade_postgres()
        return
    op.execute(
        "CREATE VIRTUAL TABLE passage_stems USING fts5(words, content='passages', "
        "content_rowid='id', tokenize='porter unicode61 remove_diacritics 0')"
    )
    gone = (
        "INSERT INTO passage_stems(passage_stems, rowid, words) "
        "VALUES ('delete', old.id, old.words)"
    )
    come = "INSERT INTO passage_stems(rowid, words) VALUES (new.id, new.words)"
    op.execute(f"CREATE TRIGGER passage_stems_come AFTER INSERT ON passages BEGIN {come}; END")
    op.execute(f"CREATE TRIGGER passage_stems_gone AFTER DELETE ON passages BEGIN {gone}; END")
    op.execute("INSERT INTO passage_stems(passage_stems) VALUES ('rebuild')")


def _upgrade_postgres() -> None:
    """The same stemmer under its name there, which leaves out no word as too common."""
    op.execute(
        "CREATE TEXT SEARCH DICTIONARY passage_stem (TEMPLATE = snowball, LANGUAGE = porter)"
    )
    op.execute("CREATE TEXT SEARCH CONFIGURATION passage_stems (COPY = simple)")
    op.execute(
        "ALTER TEXT SEARCH CONFIGURATION passage_stems "
        "ALTER MAPPING FOR asciiword, word WITH passage_stem"
    )
    op.execute(
        "CREATE INDEX passage_stems ON passages "
        "USING gin (to_tsvector('passage_stems'::regconfig, words))"
    )

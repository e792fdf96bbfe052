"""The register's own tables. What a record says stands sealed in them; the open columns point at nobody."""

from pathlib import Path

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table

from probanda.ledger.database import Schema

SCHEMA = Schema(
    Path(__file__).parent / "migrations",
    "register",
    "probanda trace open",
    "keep it and put the whole register back from a backup: erasures are replayed first",
)
metadata = MetaData()

records = Table(
    "records",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),  # that of its key
    Column("kind", String(10), nullable=False),
    Column("list", Integer),  # the record of the list that it came with
    Column("level", String(20), nullable=False),
    Column("sealed", LargeBinary),  # nothing once it is erased
    Column(
        "digest", String(64), nullable=False
    ),  # of the sealed bytes, which tells nothing of them
)
told = Table(
    "told",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("record", Integer, nullable=False, index=True),
    Column("beside", Integer, index=True),  # of two records: sealed under both keys at once
    Column("level", String(20), nullable=False),
    Column("sealed", LargeBinary),
    Column("digest", String(64), nullable=False),
)
candidates = Table(
    "candidates",
    metadata,
    Column("found", Integer, primary_key=True, autoincrement=False),
    Column("sought", Integer, primary_key=True, autoincrement=False),
    Column("level", String(20), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)
attachments = Table(
    "attachments",
    metadata,
    Column("digest", String(64), primary_key=True),  # of the sealed bytes: their name in the vault
    Column("record", Integer, nullable=False, index=True),
    Column("level", String(20), nullable=False),
)

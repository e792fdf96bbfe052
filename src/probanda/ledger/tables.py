"""The ledger's own tables. Times are ISO 8601 in UTC; digests are SHA-256 in hex."""

from sqlalchemy import Column, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

entries = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("time", String(40), nullable=False),
    Column("actor", Text, nullable=False),
    Column("act", String(40), nullable=False),
    Column("body", Text, nullable=False),  # canonical JSON, kept as the bytes that were hashed
    Column("digest", String(64), nullable=False, unique=True),
)

derived = Table(
    "derived",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("stage", String(40), nullable=False, index=True),
    Column("subject", String(80), nullable=False, index=True),
    Column("level", String(20), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", String(64), nullable=False),
)

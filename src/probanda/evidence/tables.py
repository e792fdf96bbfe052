"""Originals and how they came to us, both append-only; the passages of their texts to search."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Table, Text

from probanda.ledger.tables import metadata

originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("level", String(20), nullable=False),
)

intakes = Table(
    "intakes",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("sha256", String(64), ForeignKey("originals.sha256"), nullable=False),
    Column("level", String(20), nullable=False),
    Column("particulars", Text, nullable=False),  # Intake as JSON, also the ledger's body
)

passages = Table(
    "passages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("text", String(64), nullable=False),  # digest of the text that the offsets count in
    Column("level", String(20), nullable=False),
    Column("language", String(20)),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("lemmas", Text, nullable=False),
)

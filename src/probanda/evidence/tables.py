"""Originals and how they came to us. Both are append-only."""

from sqlalchemy import BigInteger, Column, ForeignKey, String, Table, Text

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

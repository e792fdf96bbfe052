"""Claims: what statements and sentences of all documents say of the same matter."""

from probanda.analysis.claims.clauses import find_clauses
from probanda.analysis.claims.conflicts import find_conflicts
from probanda.analysis.claims.grouping import find_claims
from probanda.analysis.claims.units import find_units

__all__ = ["find_claims", "find_clauses", "find_conflicts", "find_units"]

"""Claims: what statements and sentences of all documents say of the same matter."""

from probanda.analysis.claims.clauses import find_clauses
from probanda.analysis.claims.conflicts import find_conflicts
from probanda.analysis.claims.grouping import find_claims
from probanda.analysis.claims.likeness import find_alike
from probanda.analysis.claims.page import find_things
from probanda.analysis.claims.sources import find_origins
from probanda.analysis.claims.units import find_units
from probanda.analysis.claims.voices import find_voices

__all__ = [
    "find_alike",
    "find_claims",
    "find_clauses",
    "find_conflicts",
    "find_origins",
    "find_things",
    "find_units",
    "find_voices",
]

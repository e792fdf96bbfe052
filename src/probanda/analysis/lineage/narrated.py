"""What of a stretch a document's narrator tells, and does not only quote."""

from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

from probanda.analysis.lineage.matter import find_matter
from probanda.analysis.lineage.stock import Wording
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Statement
from probanda.evidence.document import Position

TOLD = 2
"""Terms in common that neither stretch only quotes, and that are of no name and no charge."""


def find_narrated(
    wording: Wording, statements: Iterable[Statement], span: Position
) -> frozenset[str]:
    """The terms that the stretch does not only quote: two papers may hear the same words."""
    quoted = [q for s in statements for q in s.quoted if q.start < span.end and span.start < q.end]
    matter = find_matter(wording, span)
    heard = (find_matter(wording, place).terms for place in quoted)
    return matter.terms.difference(find_charges(), *heard, *matter.names.values())


def find_charges() -> frozenset[str]:
    """The terms in which anybody prints a charge, or a verdict."""
    return _read("charges.txt") | _read("verdicts.txt")


def find_verdicts() -> frozenset[str]:
    """The terms that tell a verdict."""
    return _read("verdicts.txt")


@lru_cache
def _read(name: str) -> frozenset[str]:
    text = (resources.files(__package__) / "data" / name).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(find_term(word) for line in lines for word in line.split())

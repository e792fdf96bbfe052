"""Whether two stretches that tell the same may speak of one person, where only a pronoun says of whom."""

from collections.abc import Sequence

from probanda.analysis.lineage.bearers import (
    People,
    count_naming,
    may_be_one_matter,
)
from probanda.analysis.lineage.matter import find_matter
from probanda.analysis.lineage.narrated import find_charges
from probanda.analysis.lineage.stock import Wording, is_formula
from probanda.evidence.document import Position

ENOUGH = 6
"""Terms in common, of no name and no charge, that are hardly told of two."""


def may_be_of_one(
    people: dict[str, People],
    wording: dict[str, Wording],
    spans: Sequence[Position],
    beside: bool = False,
) -> bool:
    """Whether nothing shows that two stretches speak of different persons.

    Whom "he" stands for is not sure where a paper put sentences in another order: then so much else
    that is told with a name, a day or a number in common decides, and beside a copied passage the
    passage.
    """
    if may_be_one_matter(people, spans):
        return True
    naming = count_naming(people, spans)
    if naming == len(spans):
        return False
    if beside:
        return True
    figures = [wording[s.document].figures_in(s.start, s.end) for s in spans]
    values = {value for value, _ in figures[0]} & {value for value, _ in figures[1]}
    if naming and not values:
        return False
    if any(is_formula(wording[s.document], s) for s in spans):
        return False
    a, b = (find_matter(wording[s.document], s) for s in spans)
    common = (a.terms & b.terms).difference(find_charges(), *a.names.values(), *b.names.values())
    if naming:
        return len(common) + len(values) >= ENOUGH
    return len(common) >= ENOUGH and bool(
        a.names.keys() & b.names.keys() or a.days & b.days or values
    )

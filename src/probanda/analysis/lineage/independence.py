"""For each two documents that support a common claim: what shows that they depend on each other."""

from collections.abc import Sequence
from itertools import combinations

from probanda.analysis.lineage.families import Lineage
from probanda.analysis.records import Claim, Independence


def assess_independence(claims: Sequence[Claim], lineage: Lineage) -> tuple[Independence, ...]:
    """Shown dependent by common text of the narrators; all else is not known.

    That two documents share nothing does not show that each had its own access.
    """
    pairs = sorted({pair for c in claims for pair in combinations(sorted(c.documents), 2)})
    shared: dict[tuple[str, str], list[str]] = {}
    for family in lineage.reuse:
        if not family.quotation:
            inside = sorted({span.document for span in family.spans})
            for pair in combinations(inside, 2):
                shared.setdefault(pair, []).append(family.id)
    found = []
    for a, b in pairs:
        families = tuple(shared.get((a, b), ()))
        if families:
            reason = (
                f"{len(families)} passages of the narrators' own words stand in both: common "
                "text, source not named"
            )
            found.append(
                Independence(a=a, b=b, relation="shown dependent", reason=reason, families=families)
            )
        else:
            reason = "no text of the narrators is shared, and no own access was looked for"
            found.append(Independence(a=a, b=b, relation="not known", reason=reason, families=()))
    return tuple(found)

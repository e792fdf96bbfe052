"""For each two documents that support a common claim: what shows that they depend on each other."""

from collections.abc import Sequence
from itertools import combinations

from probanda.analysis.lineage.access import Access, find_access
from probanda.analysis.lineage.families import Lineage
from probanda.analysis.records import Claim, Independence, Reading
from probanda.evidence.document import Document


def assess_independence(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    claims: Sequence[Claim],
    lineage: Lineage,
) -> tuple[Independence, ...]:
    """Say of each pair whether dependence or independence is shown, or neither is known.

    Common text of the narrators, or one document that names the other or the same agency as its
    source, shows dependence. That two documents share nothing shows nothing: independent are only
    two that each show their own access to a speaker, a place or a paper.
    """
    pairs = sorted({pair for c in claims for pair in combinations(sorted(c.documents), 2)})
    access = find_access(documents, readings)
    shared = _find_shared(lineage)
    return tuple(_assess(a, b, shared.get((a, b), ()), access) for a, b in pairs)


def _find_shared(lineage: Lineage) -> dict[tuple[str, str], tuple[str, ...]]:
    """Families of the narrators' own words by the pairs of documents that hold them."""
    shared: dict[tuple[str, str], list[str]] = {}
    for family in lineage.reuse:
        if not family.quotation:
            for pair in combinations(sorted({span.document for span in family.spans}), 2):
                shared.setdefault(pair, []).append(family.id)
    return {pair: tuple(families) for pair, families in shared.items()}


def _assess(a: str, b: str, families: tuple[str, ...], access: dict[str, Access]) -> Independence:
    leaning = _leaning(access[a], access[b])
    if families or leaning:
        count = f"{len(families)} passage{'s' if len(families) > 1 else ''}"
        common = (
            f"common text, {'' if leaning else 'source not named: '}{count} in the narrators' words"
        )
        reason = "; ".join(filter(None, [leaning, common if families else ""]))
        return Independence(a=a, b=b, relation="shown dependent", reason=reason, families=families)
    own = [access[document].own for document in (a, b)]
    if all(own):
        reason = f"each shows its own access: “{own[0][0]}” and “{own[1][0]}”"
        return Independence(a=a, b=b, relation="shown independent", reason=reason, families=())
    one = next((words[0] for words in own if words), None)
    reason = "no text of the narrators is shared; " + (
        f"only one shows its own access (“{one}”)" if one else "neither shows its own access"
    )
    return Independence(a=a, b=b, relation="not known", reason=reason, families=())


def _leaning(a: Access, b: Access) -> str | None:
    """Which names which, or whom both name, as the source of what it reports."""
    if b.publisher and b.publisher in a.leans_on:
        return f"{a.shown} names {b.shown} as its source"
    if a.publisher and a.publisher in b.leans_on:
        return f"{b.shown} names {a.shown} as its source"
    both = sorted(a.agencies & b.agencies)
    return f"both name {both[0]} as their source" if both else None

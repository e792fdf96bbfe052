"""For each two documents that support a common claim: what shows that they depend on each other."""

from collections.abc import Sequence
from itertools import combinations

import msgspec

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
    with_each: dict[str, set[str]] = {}
    for claim in claims:
        for a, b in combinations(sorted(claim.documents), 2):
            with_each.setdefault(a, set()).add(b)
    access = find_access(documents, readings)
    held = _find_held(lineage)
    nothing: frozenset[str] = frozenset()
    said: dict[str, str] = {}
    told: dict[tuple[str, ...], tuple[str, ...]] = {}
    found = []
    for a in sorted(with_each):
        for b in sorted(with_each[a]):
            families = tuple(sorted(held.get(a, nothing) & held.get(b, nothing)))
            one = _assess(a, b, told.setdefault(families, families), access)
            # A reason is kept once however many pairs have it: there may be a million pairs.
            found.append(
                msgspec.structs.replace(one, reason=said.setdefault(one.reason, one.reason))
            )
        del with_each[a]
    return tuple(found)


def _find_held(lineage: Lineage) -> dict[str, frozenset[str]]:
    """Families of the narrators' own words that each document holds."""
    held: dict[str, set[str]] = {}
    for family in lineage.reuse:
        if not family.quotation:
            for span in family.spans:
                held.setdefault(span.document, set()).add(family.id)
    return {document: frozenset(families) for document, families in held.items()}


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

"""For each two documents that support a common claim: what shows that they depend on each other."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from probanda.analysis.lineage.access import Access, find_access
from probanda.analysis.lineage.families import Lineage
from probanda.analysis.records import Claim, Dependence, Independence, Reading, Reuse
from probanda.evidence.document import Document, Position

QUOTED = 12
"""So many words of a passage are enough to find it."""

Both = dict[tuple[str, str], tuple[str, str]]
"""For two documents, the words by which each shows its own access to what both tell."""


def assess_independence(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    claims: Sequence[Claim],
    lineage: Lineage,
) -> tuple[Independence, ...]:
    """Say of each pair whether dependence or independence is shown, or neither is known.

    Common text of the narrators, or one document that names the other or the same agency as a
    source, shows dependence. That two documents share nothing shows nothing: independent are only
    two that each show their own access to a speaker, a place or a paper, in the paragraphs in which
    they tell one claim.
    """
    with_each: dict[str, set[str]] = {}
    for claim in claims:
        for a, b in combinations(sorted(claim.documents), 2):
            with_each.setdefault(a, set()).add(b)
    access = find_access(documents, readings)
    both = _find_own_of_both(claims, readings, access)
    texts = {d.id: d.text for d in documents}
    narrated = [family for family in lineage.reuse if not family.quotation]
    passages = {family.id: _show(family, texts) for family in narrated}
    held = _find_held(narrated)
    heard = _find_held([family for family in lineage.reuse if family.quotation])
    nothing: frozenset[str] = frozenset()
    said: dict[str, str] = {}
    told: dict[tuple[str, ...], tuple[str, ...]] = {}
    found = []
    for a in sorted(with_each):
        for b in sorted(with_each[a]):
            families = tuple(sorted(held.get(a, nothing) & held.get(b, nothing)))
            shared = len(heard.get(a, nothing) & heard.get(b, nothing))
            relation: Dependence = "shown dependent"
            reason = _why_dependent(access[a], access[b], [passages[f] for f in families])
            if not reason and (own := both.get((a, b))):
                relation = "shown independent"
                reason = f"each shows its own access to what both tell: “{own[0]}” and “{own[1]}”"
            elif not reason:
                relation = "not known"
                reason = _why_not_known(access[a], access[b], shared)
            # A reason is kept once however many pairs have it: there may be a million pairs.
            found.append(
                Independence(
                    a=a,
                    b=b,
                    relation=relation,
                    reason=said.setdefault(reason, reason),
                    families=told.setdefault(families, families),
                )
            )
        del with_each[a]
    return tuple(found)


def _find_own_of_both(
    claims: Sequence[Claim], readings: Sequence[Reading], access: Mapping[str, Access]
) -> Both:
    statements = {s.id: s for r in readings for s in r.statements}
    found: Both = {}
    for claim in claims:
        places: dict[str, list[Position]] = {}
        told = [statements[s.id] for s in claim.statements if s.relation == "supports"]
        for place in [*told, *(p for p in claim.passages if p.relation == "supports")]:
            places.setdefault(place.document, []).append(place)
        own = {d: access[d].own_near(spans) for d, spans in places.items() if access[d].own}
        shown = {d: words for d, words in sorted(own.items()) if words}
        for a, b in combinations(shown, 2):
            found.setdefault((a, b), (shown[a], shown[b]))
    return found


def _find_held(families: Sequence[Reuse]) -> dict[str, frozenset[str]]:
    """The families that each document holds."""
    held: dict[str, set[str]] = {}
    for family in families:
        for span in family.spans:
            held.setdefault(span.document, set()).add(family.id)
    return {document: frozenset(some) for document, some in held.items()}


def _show(family: Reuse, texts: Mapping[str, str]) -> tuple[int, str]:
    """How long the passage is, and its first words."""
    span = family.spans[0]
    words = texts[span.document][span.start : span.end].split()
    return len(words), " ".join(words[:QUOTED]) + (" …" if len(words) > QUOTED else "")


def _why_dependent(a: Access, b: Access, passages: Sequence[tuple[int, str]]) -> str:
    """Which names which, or whom both name, and the longest passage in common; else nothing."""
    leaning = _leaning(a, b)
    if not passages:
        return leaning
    count = "1 passage" if len(passages) == 1 else f"{len(passages)} passages"
    source = "" if leaning else _named_by_one(a, b)
    longest = "" if len(passages) == 1 else "the longest "
    text = f"common text, {source}{count} in the narrators' words, {longest}“{max(passages)[1]}”"
    return f"{leaning}; {text}" if leaning else text


def _named_by_one(a: Access, b: Access) -> str:
    """Whom only one of the two names as a source, which need not be that of the text they share."""
    if bool(a.agencies) == bool(b.agencies):
        return "source not named: "
    named = " and ".join((a.agencies or b.agencies).values())
    return f"one of the two names {named} as a source: "


def _leaning(a: Access, b: Access) -> str:
    for one, other in ((a, b), (b, a)):
        if other.publisher and other.publisher in one.leans_on:
            return (
                f"{one.shown} names {other.shown} as a source (“{one.leans_on[other.publisher]}”)"
            )
    both = sorted(a.agencies.keys() & b.agencies)
    return f"both name {a.agencies[both[0]]} as a source" if both else ""


def _why_not_known(a: Access, b: Access, heard: int) -> str:
    shown = [access for access in (a, b) if access.own]
    words = [f"“{access.own[0].words}”" for access in shown]
    if len(shown) == 2:
        own = f"each shows its own access ({words[0]}, {words[1]}), but not to what both tell"
    elif shown:
        which = shown[0].shown or "one of the two"  # whose publisher is unknown
        own = f"only {which} shows its own access ({words[0]})"
    else:
        own = "neither shows its own access"
    common = "no text of the narrators is shared"
    if heard:
        times = "an utterance" if heard == 1 else f"{heard} utterances"
        common += f", only the words of {times}, which both may have from the speaker"
    return f"{common}; {own}"

"""Group units into claims, and count documents, lines and original sources apart."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda import ids
from probanda.analysis.claims.allegations import find_allegations
from probanda.analysis.claims.denials import find_denied, points_back
from probanda.analysis.claims.group import Group
from probanda.analysis.claims.joining import join_alike
from probanda.analysis.claims.likeness import Likeness
from probanda.analysis.claims.lines import Copies, count_lines, index_copies
from probanda.analysis.claims.sources import Origins, Sources, find_sources
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.voices import Voices
from probanda.analysis.claims.wording import balance, without_end
from probanda.analysis.lineage import Lineage
from probanda.analysis.records import (
    Charge,
    Claim,
    Entity,
    Passage,
    Relation,
    StatementRelation,
)

ENDS = "”’\"'., "
PRONOUN = re.compile(r"\b(?:he|she|him|they|them)\b", re.IGNORECASE)


def find_claims(
    units: Sequence[Unit],
    pairs: Sequence[Likeness],
    entities: Sequence[Entity],
    charges: Sequence[Charge],
    lineage: Lineage,
    voices: Voices,
    origins: Origins,
) -> tuple[Claim, ...]:
    """One claim for each thing that units say; denials stand on the claim denied.

    A unit may serve several claims: two crimes, a mode and a finding may stand in one sentence.
    """
    allegations = find_allegations(units, charges, entities, voices)
    taken = {number for group in allegations for number in group.members}
    beside = frozenset[int]().union(*(group.beside for group in allegations))
    free = [number for number in range(len(units)) if number not in taken - beside]
    alike = join_alike(units, free, pairs, lineage.reuse, voices)
    groups = [*allegations, *(group for group in alike if not taken.issuperset(group.members))]
    denials = find_denied(units, pairs, voices)
    copies = index_copies(lineage.reuse)
    renderings = index_copies(lineage.reuse, quotation=True)
    said = {unit.statement.id: unit.statement for unit in units if unit.statement}
    claims: dict[str, Claim] = {}
    told: dict[str, Unit] = {}
    standing = {n for told, some in denials.items() if not units[told].statement for n in some}
    for group in groups:
        if all(n in standing and _only_points(units[n]) for n in group.members):
            continue
        sources = find_sources([units[n] for n in group.members], origins, said, renderings)
        claim = _make(units, group, denials, copies, sources)
        if claim.id not in claims:
            claims[claim.id] = claim
            told[claim.id] = _shown([units[number] for number in group.members])
    return _tell_apart([claims[key] for key in sorted(claims)], told)


def _only_points(unit: Unit) -> bool:
    """ "He denies this" stands on the narrator's telling at which it points, and tells nothing by itself."""
    return points_back(unit)


def _tell_apart(claims: Sequence[Claim], told: Mapping[str, Unit]) -> tuple[Claim, ...]:
    """Claims that are called by one sentence are each called by what they are of it, too; so is what
    stands inside another's words."""
    called = Counter(claim.text for claim in claims)
    return tuple(
        msgspec.structs.replace(claim, text=f"{claim.text} – {_part(told[claim.id])}")
        if told[claim.id].text != claim.text
        and (called[claim.text] > 1 or _is_inside(claim.text, told[claim.id]))
        else claim
        for claim in claims
    )


def _is_inside(called: str, unit: Unit) -> bool:
    inner = unit.statement is not None and unit.statement.within is not None
    framed = called.rstrip(ENDS).endswith(unit.text.rstrip(ENDS))
    return inner and called == unit.wording and not framed


def _part(unit: Unit) -> str:
    return f"of this{', denied' if unit.denies else ''}: {balance(without_end(unit.text))}"


def _make(
    units: Sequence[Unit],
    group: Group,
    denials: dict[int, set[int]],
    copies: Copies,
    sources: Sources,
) -> Claim:
    members = [units[number] for number in group.members]
    found = set(group.denied_by).union(*(denials.get(n, set()) for n in group.members))
    denying = sorted(found - set(group.members))
    parts: list[tuple[Relation, list[Unit]]] = [
        ("supports", members),
        ("denies", [units[n] for n in denying]),
        ("qualifies", [units[n] for n in group.qualified_by if n not in denying]),
    ]
    lines, folded = count_lines(members, copies)
    reasons = [group.kind, *folded] if len(members) > 1 else folded
    if group.qualified_by:
        reasons.append("a denial that does not name both this person and this deed qualifies it")
    if group.near:
        apart = ", ".join(group.near)
        reasons.append(f"nearly the same, with too much else to be one claim, is told in {apart}")
    reasons += sources.reasons
    return Claim(
        id=ids.content_id("claim", group.text, sorted(unit.id for unit in members)),
        text=group.text or _shown(members).wording,
        statements=tuple(r for relation, some in parts for r in _relations(some, relation)),
        passages=tuple(p for relation, some in parts for p in _passages(some, relation)),
        documents=tuple(sorted({unit.place.document for unit in members})),
        independent_lines=lines,
        original_sources=len(sources.names) if sources.complete else None,
        original_source_names=sources.names,
        reasons=tuple(reasons),
        about=group.about,
    )


def _relations(units: Iterable[Unit], relation: Relation) -> list[StatementRelation]:
    said = {u.statement.id for u in units if u.statement}
    return [StatementRelation(statement, relation) for statement in sorted(said)]


def _passages(units: Iterable[Unit], relation: Relation) -> list[Passage]:
    return [
        Passage(u.place.document, u.place.start, u.place.end, relation=relation)
        for u in units
        if u.statement is None
    ]


def _shown(members: Sequence[Unit]) -> Unit:
    """The telling that says least that another document does not say, and is plainest."""
    documents: dict[str, set[str]] = {}
    for unit in members:
        for term in unit.terms:
            documents.setdefault(term, set()).add(unit.place.document)

    def not_told(unit: Unit) -> int:
        around = len(unit.wording.split()) - len(unit.text.split())
        around += of_all * (len(PRONOUN.findall(unit.wording)) > len(PRONOUN.findall(unit.text)))
        return around + sum(of_all - len(documents[term]) for term in unit.terms)

    of_all = len({unit.place.document for unit in members})
    if of_all == 1:
        return min(members, key=_plainest)
    return min(members, key=lambda unit: (not_told(unit), *_plainest(unit)))


def _plainest(unit: Unit) -> tuple[bool, bool, int, str, str]:
    return unit.statement is None, not unit.clausal, len(unit.text), unit.text, unit.id

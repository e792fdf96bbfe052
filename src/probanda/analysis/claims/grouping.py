"""Group units into claims, and count documents, lines and original sources apart."""

from collections.abc import Iterable, Sequence

from probanda import ids
from probanda.analysis.claims.allegations import Group, find_allegations
from probanda.analysis.claims.counts import PERSON, count_the_same
from probanda.analysis.claims.denials import find_denied
from probanda.analysis.claims.likeness import (
    BONUS,
    Likeness,
    acts_agree,
    dates_agree,
    directions_agree,
    figures_agree,
    named_voice,
    names_agree,
    one_voice,
    polarities_agree,
    standards_agree,
    suspects_agree,
    voices_agree,
)
from probanda.analysis.claims.lines import (
    Copies,
    carries,
    contains,
    count_lines,
    index_copies,
)
from probanda.analysis.claims.sameness import find_sureness
from probanda.analysis.claims.sources import Origins, find_sources
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.voices import Voices
from probanda.analysis.claims.weights import RARE
from probanda.analysis.lineage import Lineage
from probanda.analysis.records import (
    Charge,
    Claim,
    Entity,
    Passage,
    Relation,
    Reuse,
    StatementRelation,
)

SURE = 0.5
"""How sure it must be that two units tell the same."""
FEWEST_THINGS = 2
ENOUGH = 2.5
"""The weight of a noun and a verb that tell a thing."""
NEARLY = 0.6
MOSTLY = 0.5
FEWEST = 3
NEIGHBOURS = 12
"""Of the units in one copied passage each is compared with so many that follow."""


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
    free = [number for number in range(len(units)) if number not in taken]
    groups = [*allegations, *_group_alike(units, free, pairs, lineage.reuse, voices)]
    denials = find_denied(units, pairs, voices)
    copies = index_copies(lineage.reuse)
    claims: dict[str, Claim] = {}
    for group in groups:
        claim = _make(units, group, denials, copies, origins)
        claims.setdefault(claim.id, claim)
    return tuple(claims[key] for key in sorted(claims))


def _group_alike(
    units: Sequence[Unit],
    free: Sequence[int],
    pairs: Sequence[Likeness],
    reuse: Sequence[Reuse],
    voices: Voices,
) -> list[Group]:
    """Units that no act or charge claims, joined where they say the same."""
    parent = {number: number for number in free}
    held = {number: [number] for number in free}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    sure = {
        (pair.a, pair.b): sureness
        for pair, sureness in zip(pairs, find_sureness(units, pairs), strict=True)
        if pair.a in parent
        and pair.b in parent
        and may_be_one(units[pair.a], units[pair.b], pair, voices)
    }
    for a, b, quoted in _carried_together(units, free, reuse):
        pair = Likeness(a, b, 1.0, 1.0, FEWEST)
        if _may_be_same(units[a], units[b], pair, voices, one_utterance=quoted):
            sure[min(a, b), max(a, b)] = 1.0
    for (a, b), sureness in sorted(sure.items(), key=lambda item: (-item[1], item[0])):
        one, two = root(a), root(b)
        if sureness >= SURE and one != two and _agree(units, held[one], held[two]):
            parent[two] = one
            held[one] += held.pop(two)
    return [Group("the same told in like words", tuple(sorted(g))) for g in held.values()]


def _agree(units: Sequence[Unit], one: Sequence[int], two: Sequence[int]) -> bool:
    """Whether no unit of one group is kept apart from one of the other.

    A telling that names nobody joins none that name two persons.
    """
    return all(
        names_agree(units[a], units[b])
        and dates_agree(units[a], units[b])
        and directions_agree(units[a], units[b])
        and standards_agree(units[a], units[b])
        and (figures_agree(units[a], units[b]) or one_voice(units[a], units[b]))
        for a in one[:NEIGHBOURS]
        for b in two[:NEIGHBOURS]
    )


def may_be_one(a: Unit, b: Unit, pair: Likeness, voices: Voices) -> bool:
    """Nothing keeps them apart, and what they have in common is a thing told.

    Names and one thing do not make one claim of two verbs, nor two words of what bears no name.
    """
    common = a.terms.keys() & b.terms.keys()
    matter = common - a.names - b.names
    rare = any(a.terms[term] >= RARE for term in common)
    if a.verbs and b.verbs and not a.verbs & b.verbs and len(matter) < FEWEST_THINGS and not rare:
        return False
    if not (a.names & b.names or a.denies or one_voice(a, b) or any(t[0] in BONUS for t in common)):
        weight = sum((a.terms[term] + b.terms[term]) / 2 for term in matter)
        if weight < ENOUGH:
            return False
    if matter and all(term[0] == "#" for term in matter) and _count_others(a, b):
        return False
    return _may_be_same(a, b, pair, voices)


def _count_others(a: Unit, b: Unit) -> bool:
    """Whether the same numbers are of other things: 31 people, 31 houses."""
    same = [(x, y) for x in a.counts for y in b.counts if x.figure.value == y.figure.value]
    return bool(same) and not any(
        count_the_same(x, y) or {x.thing, y.thing} <= terms("people") | {PERSON} for x, y in same
    )


def _may_be_same(
    a: Unit, b: Unit, pair: Likeness, voices: Voices, *, one_utterance: bool = False
) -> bool:
    """Nothing that stands in both keeps them apart.

    Another number in the same words of one speaker is the same claim, told again. The same words
    in quotation marks are one utterance though only one text names the speaker.
    """
    if not polarities_agree(a, b) or not names_agree(a, b) or _is_aside(a, b) or _is_aside(b, a):
        return False
    if not directions_agree(a, b) or not standards_agree(a, b):
        return False
    accused = "charge" in (a.act, b.act) or "conviction" in (a.act, b.act)
    if accused and not suspects_agree(a, b):
        return False
    if accused and pair.both < NEARLY and a.names - b.names and b.names - a.names:
        return False
    told_again = one_voice(a, b) and pair.both >= NEARLY and a.place.document != b.place.document
    figures = figures_agree(a, b) or told_again
    spoken = voices_agree(a, b, voices) or (
        one_utterance and None in (named_voice(a), named_voice(b))
    )
    return figures and dates_agree(a, b) and acts_agree(a, b) and spoken


def _is_aside(a: Unit, b: Unit) -> bool:
    """Whether one is said inside the other, which tells something else around it.

    "The ruling, which found him responsible, was historic".
    """
    inside = a.statement and b.statement and a.statement.within == b.statement.id
    length = sum(c.end - c.start for c in a.content)
    return bool(inside) and length < MOSTLY * sum(c.end - c.start for c in b.content)


def _carried_together(
    units: Sequence[Unit], free: Sequence[int], reuse: Sequence[Reuse]
) -> Iterable[tuple[int, int, bool]]:
    """Units that stand in the same copied passage, and whether it is a quotation."""
    by_document: dict[str, list[int]] = {}
    for number in free:
        by_document.setdefault(units[number].place.document, []).append(number)
    for family in reuse:
        held = [
            number
            for span in family.spans
            for number in by_document.get(span.document, ())
            if carries(span, units[number]) or (family.quotation and contains(units[number], span))
        ]
        for number, a in enumerate(held):
            for b in held[number + 1 : number + 1 + NEIGHBOURS]:
                x, y = units[a].terms.keys(), units[b].terms.keys()
                shared = len(x & y)
                elsewhere = units[a].place.document != units[b].place.document
                if elsewhere and shared * 2 > min(len(x), len(y)) - 1:
                    yield a, b, family.quotation


def _make(
    units: Sequence[Unit],
    group: Group,
    denials: dict[int, set[int]],
    copies: Copies,
    origins: Origins,
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
    sources = find_sources(members, origins)
    reasons = [group.kind, *folded] if len(members) > 1 else folded
    if group.qualified_by:
        reasons.append("a denial that does not name both this person and this deed qualifies it")
    if sources is not None:
        reasons += sources.reasons
    return Claim(
        id=ids.content_id("claim", group.text, sorted(unit.id for unit in members)),
        text=group.text or _shown(members).wording,
        statements=tuple(r for relation, some in parts for r in _relations(some, relation)),
        passages=tuple(p for relation, some in parts for p in _passages(some, relation)),
        documents=tuple(sorted({unit.place.document for unit in members})),
        independent_lines=lines,
        original_sources=None if sources is None else len(sources.names),
        original_source_names=sources.names if sources else (),
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
    """The telling that says least that the other documents do not say, and is plainest."""
    documents: dict[str, set[str]] = {}
    for unit in members:
        for term in unit.terms:
            documents.setdefault(term, set()).add(unit.place.document)

    def told_by_one(unit: Unit) -> int:
        around = len(unit.wording.split()) - len(unit.text.split())
        return around + sum(len(documents[term]) == 1 for term in unit.terms)

    if len({unit.place.document for unit in members}) == 1:
        return min(members, key=_plainest)
    return min(members, key=lambda unit: (told_by_one(unit), *_plainest(unit)))


def _plainest(unit: Unit) -> tuple[bool, bool, int, str, str]:
    return unit.statement is None, not unit.clausal, len(unit.text), unit.text, unit.id

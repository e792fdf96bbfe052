"""Group units into claims, and count documents, lines and original sources apart."""

from collections.abc import Iterable, Sequence

from probanda import ids
from probanda.analysis.claims.allegations import Group, find_allegations
from probanda.analysis.claims.denials import find_denied
from probanda.analysis.claims.likeness import (
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
    find_sources,
    index_copies,
)
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.voices import Voices
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

SAME = 0.5
SAME_SPEAKER = 0.35
SAME_COUNT = 0.4
"""Enough where both give one number of the same things."""
LIKE = 0.4
MUCH = 3.0
"""Less in common is enough where it is as much as two nouns, names not counted."""
REPEATED = 0.8
WHOLE = 0.85
NEARLY = 0.6
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
) -> tuple[Claim, ...]:
    """One claim for each thing that units say; denials stand on the claim denied.

    A unit may serve several claims: two crimes, a mode and a finding may stand in one sentence.
    """
    allegations = find_allegations(units, charges, entities, voices)
    taken = {number for group in allegations for number in group.members}
    free = [number for number in range(len(units)) if number not in taken]
    groups = [*allegations, *_group_alike(units, free, pairs, lineage.reuse)]
    denials = find_denied(units, pairs, voices)
    copies = index_copies(lineage.reuse)
    claims: dict[str, Claim] = {}
    for group in groups:
        claim = _make(units, group, denials, copies)
        claims.setdefault(claim.id, claim)
    return tuple(claims[key] for key in sorted(claims))


def _group_alike(
    units: Sequence[Unit], free: Sequence[int], pairs: Sequence[Likeness], reuse: Sequence[Reuse]
) -> list[Group]:
    """Units that no act or charge claims, joined where they say the same."""
    parent = {number: number for number in free}
    held = {number: [number] for number in free}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    alike = [
        pair
        for pair in pairs
        if pair.a in parent and pair.b in parent and _is_same(units[pair.a], units[pair.b], pair)
    ] + [
        pair
        for a, b, quoted in _carried_together(units, free, reuse)
        for pair in [Likeness(a, b, 1.0, 1.0, FEWEST)]
        if _may_be_same(units[a], units[b], pair, one_utterance=quoted)
    ]
    for pair in sorted(alike, key=lambda p: (-p.both, p.a, p.b)):
        one, two = root(pair.a), root(pair.b)
        if one != two and _agree(units, held[one], held[two]):
            parent[two] = one
            held[one] += held.pop(two)
    return [
        Group("the same told in most of the same words", tuple(sorted(g))) for g in held.values()
    ]


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


def _is_same(a: Unit, b: Unit, pair: Likeness) -> bool:
    if not _may_be_same(a, b, pair) or not _tell_one_thing(a, b):
        return False
    if one_voice(a, b) and (pair.both >= REPEATED or _is_retold_in_short(a, b, pair)):
        return True
    if pair.common < FEWEST and pair.both < NEARLY:
        return False
    if one_voice(a, b):
        return pair.both >= SAME_SPEAKER or (pair.shorter >= NEARLY and pair.common >= FEWEST)
    if {c.term for c in a.counts} & {c.term for c in b.counts}:
        return pair.both >= SAME_COUNT
    whole = pair.shorter >= WHOLE and pair.common >= FEWEST
    if pair.both >= SAME or (whole and bool(a.persons & b.persons)):
        return True
    return pair.both >= LIKE and _weigh_matter(a, b) >= MUCH


def _weigh_matter(a: Unit, b: Unit) -> float:
    """What the words in common weigh that name nobody."""
    common = (a.terms.keys() & b.terms.keys()) - a.names - b.names
    return sum((a.terms[term] + b.terms[term]) / 2 for term in common)


def _is_retold_in_short(a: Unit, b: Unit, pair: Likeness) -> bool:
    """One speaker's few words that stand in what the same speaker says elsewhere."""
    held = (a.terms.keys() & b.terms.keys()) - terms("anybody") - terms("people")
    elsewhere = a.place.document != b.place.document
    return bool(held) and elsewhere and pair.shorter >= WHOLE and pair.both >= SAME_SPEAKER


def _tell_one_thing(a: Unit, b: Unit) -> bool:
    """Names and one thing in common do not make one claim of two verbs."""
    if not a.verbs or not b.verbs or a.verbs & b.verbs:
        return True
    return len((a.terms.keys() & b.terms.keys()) - a.names - b.names) > 1


def _may_be_same(a: Unit, b: Unit, pair: Likeness, *, one_utterance: bool = False) -> bool:
    """Nothing that stands in both keeps them apart.

    Another number in the same words of one speaker is the same claim, told again. The same words
    in quotation marks are one utterance though only one text names the speaker.
    """
    if not polarities_agree(a, b) or not names_agree(a, b):
        return False
    if not directions_agree(a, b) or not standards_agree(a, b):
        return False
    accused = "charge" in (a.act, b.act) or "conviction" in (a.act, b.act)
    if accused and not suspects_agree(a, b):
        return False
    if accused and a.names - b.names and b.names - a.names:
        return False
    told_again = one_voice(a, b) and pair.both >= NEARLY and a.place.document != b.place.document
    figures = figures_agree(a, b) or told_again
    voices = voices_agree(a, b) or (one_utterance and None in (named_voice(a), named_voice(b)))
    return figures and dates_agree(a, b) and acts_agree(a, b) and voices


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
    units: Sequence[Unit], group: Group, denials: dict[int, set[int]], copies: Copies
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
    sources = find_sources(members)
    reasons = [group.kind, *folded] if len(members) > 1 else folded
    if group.qualified_by:
        reasons.append("a denial that does not name both this person and this deed qualifies it")
    return Claim(
        id=ids.content_id("claim", group.text, sorted(unit.id for unit in members)),
        text=group.text or min(members, key=_plainest).wording,
        statements=tuple(r for relation, some in parts for r in _relations(some, relation)),
        passages=tuple(p for relation, some in parts for p in _passages(some, relation)),
        documents=tuple(sorted({unit.place.document for unit in members})),
        independent_lines=lines,
        original_sources=None if sources is None else len(sources),
        original_source_names=sources or (),
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


def _plainest(unit: Unit) -> tuple[bool, bool, int, str, str]:
    return unit.statement is None, not unit.clausal, len(unit.text), unit.text, unit.id

"""Which units tell the same: pairs are weighed, and a group holds what tells the same as all of it."""

import math
from collections.abc import Iterable, Mapping, Sequence

from probanda.analysis.claims.counts import PERSON, count_the_same
from probanda.analysis.claims.group import Group
from probanda.analysis.claims.likeness import (
    LEAST,
    Likeness,
    acts_agree,
    dates_agree,
    deny_apart,
    directions_agree,
    doers_agree,
    figures_agree,
    known_persons_agree,
    named_voice,
    names_agree,
    one_voice,
    openings_agree,
    places_agree,
    polarities_agree,
    standards_agree,
    suspects_agree,
    voices_agree,
)
from probanda.analysis.claims.lines import carries, contains
from probanda.analysis.claims.sameness import find_sureness, share
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.claims.voices import Voices
from probanda.analysis.lineage.terms import find_state
from probanda.analysis.records import Reuse

SURE = 0.4
"""How sure it must be, over all pairs of a group, that they tell the same."""
LEAST_SURE = 0.05
"""What is less sure, or has too little in common to be weighed, counts as so sure."""
NEARLY = 0.6
PARTLY = 1 / 3
"""Of the words in common, from which on an accusation may name other places."""
MOSTLY = 0.5
NEIGHBOURS = 12
"""Of the units in one copied passage each is compared with so many that follow, of a group so many."""

Pair = tuple[int, int]


def join_alike(
    units: Sequence[Unit],
    free: Sequence[int],
    pairs: Sequence[Likeness],
    reuse: Sequence[Reuse],
    voices: Voices,
) -> list[Group]:
    """The units of ``free``, each in one group with what says the same.

    The surest pair of two documents comes first, those of one document last. Two groups become one
    where it is sure enough over all pairs of their units, so that one telling of two things does not
    make the two one claim; each then names the documents of the other.
    """
    parent = {number: number for number in free}
    held = {number: [number] for number in free}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    open_pairs = [
        pair
        for pair in pairs
        if pair.a in parent
        and pair.b in parent
        and not kept_apart(units[pair.a], units[pair.b], pair.both)
        and not deny_apart(units[pair.a], units[pair.b], voices)
    ]
    odds = {
        (pair.a, pair.b): _odds(max(sureness, LEAST_SURE))
        for pair, sureness in zip(
            open_pairs, find_sureness(units, pairs, open_pairs, voices), strict=True
        )
    }
    one_passage = _carried_together(units, free, reuse, voices)
    odds |= dict.fromkeys(one_passage, math.inf)

    def order(pair: Pair) -> tuple[bool, float, Pair]:
        return _are_of_one_document(units, *pair), -odds[pair], pair

    refused = []
    for a, b in sorted((p for p, own in odds.items() if own >= _odds(SURE)), key=order):
        one, two = root(a), root(b)
        if one == two:
            continue
        if _agree(units, held[one], held[two], one_passage, voices) and _are_one(
            units, held[one], held[two], odds
        ):
            parent[two] = one
            held[one] += held.pop(two)
        else:
            refused.append((a, b))
    near: dict[int, set[str]] = {}
    for a, b in refused:
        for one, two in ((root(a), root(b)), (root(b), root(a))):
            near.setdefault(one, set()).update(units[n].place.document for n in held[two])
    return [
        Group("the same told in like words", tuple(sorted(g)), near=tuple(sorted(near.get(n, ()))))
        for n, g in held.items()
    ]


def _odds(sureness: float) -> float:
    return math.log(sureness / (1 - sureness))


def _agree(
    units: Sequence[Unit],
    one: Sequence[int],
    two: Sequence[int],
    one_passage: set[Pair],
    voices: Voices,
) -> bool:
    """Whether no unit of one group is kept apart from one of the other.

    A telling that names nobody joins none that name two persons.
    """
    return not any(
        kept_apart(units[a], units[b]) or deny_apart(units[a], units[b], voices)
        for a in one[:NEIGHBOURS]
        for b in two[:NEIGHBOURS]
        if (min(a, b), max(a, b)) not in one_passage
    )


def _are_one(
    units: Sequence[Unit], one: Sequence[int], two: Sequence[int], odds: Mapping[Pair, float]
) -> bool:
    """Whether the pairs of two groups are sure enough on the whole.

    Where pairs of two documents can be weighed those of one document are not: it may tell a thing in
    two ways. A pair with much in common that was not proposed, because very many tell it, is not counted.
    """
    across: list[float] = []
    within: list[float] = []
    for a in one[:NEIGHBOURS]:
        for b in two[:NEIGHBOURS]:
            weight = odds.get((min(a, b), max(a, b)))
            if weight is None and share(units[a], units[b])[0] < LEAST:
                weight = _odds(LEAST_SURE)
            if weight is not None:
                (within if _are_of_one_document(units, a, b) else across).append(weight)
    weighed = across or within
    return sum(weighed) >= _odds(SURE) * len(weighed)


def _are_of_one_document(units: Sequence[Unit], a: int, b: int) -> bool:
    return units[a].place.document == units[b].place.document


def kept_apart(a: Unit, b: Unit, both: float | None = None) -> bool:
    """Whether something that stands in both keeps them apart, however alike they sound.

    Another number in the same words of one speaker is the same claim, told again. ``both`` is the
    share of their words in common where it is known.
    """
    if not polarities_agree(a, b) or not known_persons_agree(a, b):
        return True
    if not directions_agree(a, b) or not standards_agree(a, b):
        return True
    if not openings_agree(a, b):
        return True
    if not doers_agree(a, b) or not places_agree(a, b):
        return True
    if _is_aside(a, b) or _count_others(a, b):
        return True
    accused = "charge" in (a.act, b.act) or "conviction" in (a.act, b.act)
    if accused and not suspects_agree(a, b):
        return True
    both = share(a, b)[0] if both is None else both
    nearly = both >= NEARLY
    one, other = (_bearers(u) if both >= PARTLY else u.names for u in (a, b))
    if accused and not nearly and one - other and other - one:
        return True
    told_again = nearly and one_voice(a, b) and a.place.document != b.place.document
    return not ((told_again or figures_agree(a, b)) and dates_agree(a, b) and acts_agree(a, b))


def _bearers(unit: Unit) -> set[str]:
    """Who is named in it, without places and States: where it was is weighed by itself."""
    places = {place.term for place in unit.places}
    return {who for who in unit.names - places if not find_state(who)}


def _count_others(a: Unit, b: Unit) -> bool:
    """Whether only numbers are in common, and of other things: 31 people, 31 houses."""
    matter = (a.terms.keys() & b.terms.keys()) - a.names - b.names
    if not matter or any(term[0] != "#" for term in matter):
        return False
    same = [(x, y) for x in a.counts for y in b.counts if x.figure.value == y.figure.value]
    return bool(same) and not any(
        count_the_same(x, y) or {x.thing, y.thing} <= terms("people") | {PERSON} for x, y in same
    )


def _is_aside(a: Unit, b: Unit) -> bool:
    """Whether one is said inside the other, which tells something else around it.

    "The ruling, which found him responsible, was historic".
    """
    return _stands_in(a, b) or _stands_in(b, a)


def _stands_in(a: Unit, b: Unit) -> bool:
    inside = a.statement and b.statement and a.statement.within == b.statement.id
    length = sum(c.end - c.start for c in a.content)
    return bool(inside) and length < MOSTLY * sum(c.end - c.start for c in b.content)


def _carried_together(
    units: Sequence[Unit], free: Sequence[int], reuse: Sequence[Reuse], voices: Voices
) -> set[Pair]:
    """Pairs in the same copied passage that nothing keeps apart.

    The same words in quotation marks are one utterance though only one text names the speaker.
    """
    found = set()
    for a, b, quoted in _in_one_passage(units, free, reuse):
        one, two = units[a], units[b]
        spoken = voices_agree(one, two, voices) or (
            quoted and None in (named_voice(one), named_voice(two))
        )
        alone = not names_agree(one, two) or kept_apart(one, two, 1.0)
        if spoken and not alone:
            found.add((min(a, b), max(a, b)))
    return found


def _in_one_passage(
    units: Sequence[Unit], free: Sequence[int], reuse: Sequence[Reuse]
) -> Iterable[tuple[int, int, bool]]:
    """Units that stand in the same copied passage, and whether it is a quotation.

    A passage may be a whole report, in which much is told of one person: names alone join nothing.
    """
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
                x, y = (units[n].terms.keys() - units[n].names for n in (a, b))
                shared = len(x & y)
                elsewhere = units[a].place.document != units[b].place.document
                if elsewhere and shared and shared * 2 > min(len(x), len(y)) - 1:
                    yield a, b, family.quotation

"""How alike two units are, and what keeps them apart however alike they sound."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec
import numpy as np

from probanda.analysis.claims.counts import count_the_same, may_be_equal
from probanda.analysis.claims.doing import are_elsewhere, are_rivals
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import may_be_one_standard, words
from probanda.analysis.claims.voices import Voices
from probanda.analysis.claims.weights import LIGHT, RARE
from probanda.analysis.lineage.terms import find_opposites
from probanda.analysis.records import DateExpression

STRONGEST = 12
"""Of a long unit only so many terms propose others."""
EVERY_PAIR_UP_TO = 24
BONUS = frozenset("#@")
"""Numbers and days begin with these: one in common tells much, another one nothing."""
FEWEST = 2
LEAST = 0.2
LATE = "9999"
OWN = re.compile(r"\b(?:i|we|our|my|us)\b", re.IGNORECASE)
WILL = re.compile(r"\b(?:will|shall|won[’']t)\b|[’']ll\b", re.IGNORECASE)
"""What a speaker says will be is never what the speaker says has been."""


class Likeness(msgspec.Struct, frozen=True):
    """Two units that speak of the same matter: numbers in the row of units, shares in common.

    ``both`` is the weight in common of all their words, ``shorter`` of the shorter one's.
    """

    a: int
    b: int
    both: float
    shorter: float
    common: int


def find_alike(units: Sequence[Unit]) -> Iterator[Likeness]:
    """Pairs with some of their words in common, by weight; two terms together propose them, or one that is rare.

    A number in common makes them more alike, another number not less: that is for the gates.
    """
    sums = [sum(w for t, w in unit.terms.items() if t[0] not in BONUS) for unit in units]
    for a, b in _propose(units):
        x, y = units[a].terms, units[b].terms
        if len(y) < len(x):
            x, y = y, x
        weight, common, counted = 0.0, 0, 0.0
        for term, own in x.items():
            other = y.get(term)
            if other is not None:
                weight += (own + other) / 2
                common += 1
                counted += own if term[0] in BONUS else 0.0
        rare = any(x[term] >= RARE for term in x.keys() & y.keys())
        if common < FEWEST and not rare and not (common and one_voice(units[a], units[b])):
            continue
        both = weight / max(sums[a] + sums[b] + 2 * counted - weight, weight)
        shorter = min(1.0, weight / (min(sums[a], sums[b]) + counted))
        if both >= LEAST or shorter >= 3 * LEAST or rare:
            yield Likeness(a, b, both, shorter, common)


def _propose(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Pairs of units that have two terms in common, or one term and who says it.

    Where very many have the same two terms each is paired with the first and the one before only,
    so that a thing that all papers tell does not cost the square of their number.
    """
    numbers: dict[str, int] = {}
    voices = {f"voice:{unit.voice}" for unit in units if unit.voice}
    for term in sorted({term for unit in units for term in unit.terms} | voices):
        numbers[term] = len(numbers)
    keys, owners = [], []
    for number, unit in enumerate(units):
        strongest = sorted(unit.terms, key=lambda t: (-unit.terms[t], -len(t), t))[:STRONGEST]
        if unit.voice:
            strongest.append(f"voice:{unit.voice}")
        for x, y in combinations(sorted(numbers[t] for t in strongest), 2):
            keys.append(x * len(numbers) + y)
            owners.append(number)
        for term in strongest:
            if unit.terms.get(term, 0.0) >= RARE:
                keys.append(numbers[term] * len(numbers) + numbers[term])
                owners.append(number)
    if not keys:
        return []
    key, owner = np.array(keys, dtype=np.int64), np.array(owners, dtype=np.int64)
    order = np.lexsort((owner, key))
    key, owner = key[order], owner[order]
    begins = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    sizes = np.diff(np.r_[begins, len(key)])
    pairs: list[np.ndarray[tuple[int], np.dtype[np.int64]]] = []
    for size in range(2, EVERY_PAIR_UP_TO + 1):
        firsts = begins[sizes == size]
        for i, j in combinations(range(size), 2):
            pairs.append(owner[firsts + i] * len(units) + owner[firsts + j])
    for begin, size in zip(
        begins[sizes > EVERY_PAIR_UP_TO], sizes[sizes > EVERY_PAIR_UP_TO], strict=True
    ):
        group = owner[begin : begin + size]
        pairs.append(group[:-1] * len(units) + group[1:])
        pairs.append(group[0] * len(units) + group[1:])
    joined = np.unique(np.concatenate(pairs))
    return list(zip((joined // len(units)).tolist(), (joined % len(units)).tolist(), strict=True))


def names_agree(a: Unit, b: Unit) -> bool:
    """The same words said of different persons are two things."""
    return not a.persons or not b.persons or bool(a.persons & b.persons)


def known_persons_agree(a: Unit, b: Unit) -> bool:
    """Neither speaks of another known person; who says it is not another one for naming himself."""
    return names_agree(a, b) or not a.others or not b.others or bool(a.others & b.others)


def _tells_of_itself(a: Unit, b: Unit) -> bool:
    """`I will stay on`, and `Hart is to go` by the same speaker."""
    own = a.statement.speaker_entity if a.statement else None
    return own is not None and a.persons == {own} and own not in b.persons and bool(b.others)


def suspects_agree(a: Unit, b: Unit) -> bool:
    """Neither speaks of a person whom the other leaves out; who accuses ("the prosecutor's charges") may be."""
    return _without_accusers(a) == _without_accusers(b)


def _without_accusers(unit: Unit) -> frozenset[str]:
    described = unit.described
    return frozenset(p for p in unit.persons if described.get(p) not in words("prosecuting"))


def directions_agree(a: Unit, b: Unit) -> bool:
    """Neither tells the opposite of what the other does ("opened", "closed")."""
    only = a.terms.keys() - b.terms.keys(), b.terms.keys() - a.terms.keys()
    return not any(only[1] & find_opposites(term) for term in only[0])


def standards_agree(a: Unit, b: Unit) -> bool:
    """What there are grounds to believe is not what is so, and terms of the law are not one another."""
    if a.standard is None or b.standard is None:
        return a.standard == b.standard or "charge" in (a.act, b.act)
    return may_be_one_standard(a.standard, b.standard) or "charge" in (a.act, b.act)


def figures_agree(a: Unit, b: Unit) -> bool:
    """Of nothing that both count all numbers differ: "1,412 entries, 214 of them marked"."""
    return not any(
        rivals and not any(may_be_equal(c, y) for c in ours for y in rivals)
        for x in a.counts
        for ours in [[c for c in a.counts if count_the_same(c, x)]]
        for rivals in [[y for y in b.counts if count_the_same(x, y)]]
    )


def dates_agree(a: Unit, b: Unit) -> bool:
    """Some date of one can be that of the other; unknown ends agree with all.

    Two numbers of the same things outweigh a date: then one thing is told in two ways.
    """
    if not a.days or not b.days:
        return True
    if len([term for term in a.terms.keys() & b.terms.keys() if term[0] == "#"]) > 1:
        return True
    return any(not dates_differ(x, y) for x in a.days for y in b.days)


def dates_differ(x: DateExpression, y: DateExpression) -> bool:
    """Not one day can be meant; where the year is not known the printed days are compared."""
    if (x.from_ or x.to) and (y.from_ or y.to):
        return (x.from_ or "") > (y.to or LATE) + "~" or (y.from_ or "") > (x.to or LATE) + "~"
    days = [(d.says.get("day"), d.says.get("month")) for d in (x, y)]
    return None not in (*days[0], *days[1]) and days[0] != days[1]


def acts_agree(a: Unit, b: Unit) -> bool:
    """A conviction is no charge, a forecast no event, and a hedge that only one keeps parts them."""
    if (a.act == "conviction") != (b.act == "conviction"):
        return False
    if (a.act == "forecast") != (b.act == "forecast"):
        to_come, told = (a, b) if a.act == "forecast" else (b, a)
        of_two = _tells_of_itself(a, b) or _tells_of_itself(b, a)
        if not one_voice(a, b) or of_two or (WILL.search(to_come.text) and told.past):
            return False
    return a.hedged == b.hedged or one_voice(a, b) or not (a.persons and b.persons)


def polarities_agree(a: Unit, b: Unit) -> bool:
    """Neither has it that something is so of which the other has it that it is not.

    "We never touched the dam" agrees with a denial of having touched it.
    """
    done = a.predicates & b.predicates
    common = done | (a.predicates & b.terms.keys()) | (b.predicates & a.terms.keys())
    both = common | (a.terms.keys() & b.terms.keys())
    # one speaker's "no message has come" is the same as "not one message reached me"
    again = a.negated and b.negated and one_voice(a, b)
    if a.denies == b.denies and not again and bool(a.denied & both) != bool(b.denied & both):
        return False
    # a noun of the other's verb ("signed", "his signature") is told with the whole, or denied itself
    common &= done | a.denied | b.denied
    if one_voice(a, b):
        common -= LIGHT
        return all(a.tells(term) == b.tells(term) for term in common)
    if common:
        return all(a.tells(term) == b.tells(term) for term in common)
    return a.tells() == b.tells()


def openings_agree(a: Unit, b: Unit) -> bool:
    """Neither leaves open all that the other tells: "no evidence that they fired", "they fired"."""
    common = a.verbs & b.verbs | (
        a.terms.keys() & b.terms.keys() & (a.opened.keys() | b.opened.keys())
    )
    return not common or any(a.opened.get(verb) == b.opened.get(verb) for verb in common)


def doers_agree(a: Unit, b: Unit) -> bool:
    """Neither tells of other hands that did the same, nor are both orders, of two persons."""
    return not rival_deeds(a, b) and not of_two_orders(a, b)


def rival_deeds(a: Unit, b: Unit) -> list[str]:
    """Verbs of what is told of other hands in each."""
    return [v for v in a.hands.keys() & b.hands.keys() if are_rivals(a.hands[v], b.hands[v], v)]


def of_two_orders(a: Unit, b: Unit) -> bool:
    """Whether two persons order it, each on their own; who saw it done orders nothing."""
    return a.ordered and b.ordered and not one_voice(a, b)


def places_agree(a: Unit, b: Unit) -> bool:
    """Neither tells it of another place than the other."""
    return not are_elsewhere(a.places, b.places)


def voices_agree(a: Unit, b: Unit, voices: Voices) -> bool:
    """Words in the first person are the speaker's own position, or that of the body spoken for."""
    if a.statement is None or b.statement is None:
        return True
    own = any(OWN.search(u.text) for u in (a, b))
    return not own or voices.are_of_one_side(a, b)


def deny_apart(a: Unit, b: Unit, voices: Voices) -> bool:
    """Whether two sides deny, and not in the same words of one deed, or one denies and tells another deed."""
    if a.denies != b.denies and one_voice(a, b) and not a.negated and not b.negated:
        # "denied having deported them", and "they were evacuated"
        return bool(a.verbs and b.verbs and a.verbs.isdisjoint(b.verbs))
    if not (a.denies or b.denies) or None in (named_voice(a), named_voice(b)):
        return False  # "the ministry" of two texts may be one
    both = (a.denies or a.negated) and (b.denies or b.negated)
    if not both or voices.are_of_one_side(a, b):
        return False
    deeds = [u.verbs or u.terms.keys() - u.names for u in (a, b)]
    return not (deeds[0] <= b.terms.keys() and deeds[1] <= a.terms.keys())


def one_voice(a: Unit, b: Unit) -> bool:
    """Whether one speaker says both."""
    return a.voice is not None and a.voice == b.voice


def named_voice(unit: Unit) -> str | None:
    """Who says it; None where the text only describes the speaker or names nobody."""
    if unit.statement is None or unit.statement.speaker_kind in ("unnamed", "nobody"):
        return None
    return None if (unit.voice or "described:").startswith("described:") else unit.voice

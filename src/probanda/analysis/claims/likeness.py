"""How alike two units are, and what keeps them apart however alike they sound."""

from collections.abc import Iterator, Sequence

import msgspec

from probanda.analysis.claims.units import Unit

COMMON = 60
"""A word of more units than this brings no two of them together."""
SAME = 0.5
NEARLY = 0.6
FEWEST = 2


class Likeness(msgspec.Struct, frozen=True):
    """Two units that speak of the same matter: numbers in the row of units, shares in common.

    ``both`` is the weight in common of all their words, ``shorter`` of the shorter one's.
    """

    a: int
    b: int
    both: float
    shorter: float


def find_alike(units: Sequence[Unit]) -> Iterator[Likeness]:
    """Pairs that have half of their words in common, by weight; rare words propose them."""
    holders: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        for term in unit.terms:
            holders.setdefault(term, []).append(number)
    pairs: dict[tuple[int, int], float] = {}
    for numbers in holders.values():
        if len(numbers) <= COMMON:
            for i, a in enumerate(numbers):
                for b in numbers[i + 1 :]:
                    pairs[a, b] = 0.0
    for a, b in sorted(pairs):
        common = set(units[a].terms) & set(units[b].terms)
        if len(common) < FEWEST:
            continue
        weight = sum(max(units[a].terms[t], units[b].terms[t]) for t in common)
        sums = [sum(units[i].terms.values()) for i in (a, b)]
        both = weight / (sum(sums) - weight) if sum(sums) > weight else 1.0
        shorter = min(1.0, weight / min(sums))
        if both >= SAME or shorter >= NEARLY:
            yield Likeness(a, b, both, shorter)


def names_agree(a: Unit, b: Unit) -> bool:
    """The same formula said of different persons is two allegations."""
    return not a.persons or not b.persons or bool(a.persons & b.persons)


def suspects_agree(a: Unit, b: Unit) -> bool:
    """Neither names a person whom the other leaves out."""
    return a.persons == b.persons


def figures_agree(a: Unit, b: Unit) -> bool:
    """The same values, or none on one side."""
    values = [{f.value for f in unit.figures if f.value is not None} for unit in (a, b)]
    return not values[0] or not values[1] or values[0] == values[1]


def dates_agree(a: Unit, b: Unit) -> bool:
    """Some date of one can be that of the other; unknown ends agree with all."""
    if not a.dates or not b.dates:
        return True
    return any(
        (x.from_ or "") <= (y.to or "9999") + "~" and (y.from_ or "") <= (x.to or "9999") + "~"
        for x in a.dates
        for y in b.dates
    )


def voices_agree(a: Unit, b: Unit) -> bool:
    """Words in the first person are the speaker's own position."""
    if a.statement is None or b.statement is None:
        return True
    if a.statement.polarity != b.statement.polarity:
        return False
    own = any(f" {word} " in f" {u.text.lower()} " for u in (a, b) for word in ("i", "we", "our"))
    return not own or a.statement.speaker_name == b.statement.speaker_name

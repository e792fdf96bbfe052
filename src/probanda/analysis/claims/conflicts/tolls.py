"""How many were killed, injured or held, and at what hour it was: told otherwise."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.matter import UNDECIDED, Matter
from probanda.analysis.claims.conflicts.passages import passage_at
from probanda.analysis.claims.counts import SMALL, Count, are_comparable, are_near, may_be_equal
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.records import Conflict

FEWEST = 3
MOST = 24
COMMON = 2
NAMED = 4
BESIDE = 2


class Toll(msgspec.Struct, frozen=True):
    """A number of people to whom something happened, with what its sentence is about and who says it."""

    count: Count
    sentence: int
    voice: str | None
    about: frozenset[str]
    charged: bool


def find_tolls(matter: Matter) -> Iterator[Conflict | None]:
    """Near numbers of people to whom the same happened, of two texts or voices that share what it is about."""
    by_fate: dict[tuple[str, str], list[Toll]] = {}
    for unit in matter.units:
        passage = passage_at(matter.passages[unit.place.document], unit.content[0].start)
        for count in unit.counts if passage else ():
            told = count.fate and count.thing not in terms("measures")
            if told and count.fate and passage and (count.figure.value or 0) >= FEWEST:
                about = frozenset(t for p in matter.around(passage) for t in p.terms)
                by_fate.setdefault((count.thing, count.fate), []).append(
                    Toll(count, passage.number, unit.voice, about, unit.act == "charge")
                )
    for key in sorted(by_fate):
        rivals = [
            (x.count.place, y.count.place)
            for x, y in combinations(by_fate[key][:MOST], 2)
            if _are_two_tellings(matter, x, y)
            and are_comparable(x.count.role, y.count.role)
            and not may_be_equal(x.count, y.count)
            and are_near(x.count.figure.value, y.count.figure.value)
            and (
                len((x.about & y.about) - {key[0], key[1]}) >= COMMON
                or _is_the_toll(matter, by_fate[key], x, y)
            )
        ]
        yield from matter.counted_otherwise(rivals, UNDECIDED)


def _are_two_tellings(matter: Matter, x: Toll, y: Toll) -> bool:
    """Of two texts of one matter, or of two voices beside each other in one text."""
    one, two = x.count.place.document, y.count.place.document
    if one != two:
        return matter.is_one_matter(one, two)
    return x.voice != y.voice and 0 < abs(x.sentence - y.sentence) <= BESIDE


def _is_the_toll(matter: Matter, tolls: Sequence[Toll], x: Toll, y: Toll) -> bool:
    """The only number of the kind in each of two texts that name much of the same."""
    documents = [x.count.place.document, y.count.place.document]
    values = {t.count.figure.value for t in tolls if t.count.place.document in documents}
    large = min(x.count.figure.value or 0, y.count.figure.value or 0) > SMALL
    one, two = (matter.named.get(d, frozenset()) for d in documents)
    large = large and not x.charged and not y.charged
    return large and len(values) == len(documents) and len(one & two) >= NAMED

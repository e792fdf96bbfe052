"""How many were killed, injured or held, how old somebody is, at what hour: told otherwise."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage, passage_at, terms_of
from probanda.analysis.claims.counts import SMALL, Count, may_be_equal
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

FEWEST = 3
NEAR = 1.5
MOST = 24
COMMON = 2
NAMED = 4
AGE = re.compile(r"(?P<after>,\s(?:aged\s)?(?P<a>\d{1,2})(?=[,.;)]|\sand\b)|\s\((?P<b>\d{1,2})\))")
AGED = re.compile(r"\b(?P<age>\d{1,2})-year-old\s+(?:[\w’'-]+\s+){0,3}$")
HOUR = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?)"
    r"|\bat\s+(?P<h>[01]?\d|2[0-3])[:.](?P<m>[0-5]\d)\b(?!\s*(?:per|%|m\b|million|billion))",
    re.IGNORECASE,
)
APART = 180
"""Minutes by which two hours of one event may differ; more are two events."""


class Toll(msgspec.Struct, frozen=True):
    """A number of people to whom something happened, with what its sentence is about."""

    count: Count
    about: frozenset[str]


def find_tolls(matter: Matter) -> Iterator[Conflict | None]:
    """Near numbers of people to whom the same happened, in two texts that share what it is about."""
    by_fate: dict[tuple[str, str], list[Toll]] = {}
    for unit in matter.units:
        passage = passage_at(matter.passages[unit.place.document], unit.content[0].start)
        for count in unit.counts if passage else ():
            if count.fate and passage and (count.figure.value or 0) >= FEWEST:
                around = matter.passages[unit.place.document]
                near = around[max(0, passage.number - 1) : passage.number + 2]
                about = frozenset(t for p in near for t in p.terms)
                by_fate.setdefault((count.thing, count.fate), []).append(Toll(count, about))
    shared = _named_together(matter)
    for key in sorted(by_fate):
        rivals = [
            (x.count.place, y.count.place)
            for x, y in combinations(by_fate[key][:MOST], 2)
            if x.count.place.document != y.count.place.document
            and not may_be_equal(x.count, y.count)
            and _are_near(x.count.figure.value or 0, y.count.figure.value or 0)
            and (
                len((x.about & y.about) - {key[0], key[1]}) >= COMMON
                or _is_the_toll(by_fate[key], x, y, shared)
            )
        ]
        for places in connected(rivals):
            given = ", ".join(sorted({f"“{matter.shown(place)}”" for place in places}))
            yield make("figure", places, f"{given}: which is right, or as of when, is not decided.")


def _is_the_toll(
    tolls: Sequence[Toll], x: Toll, y: Toll, shared: Mapping[frozenset[str], int]
) -> bool:
    """The only number of the kind in each of two texts that name much of the same."""
    documents = {x.count.place.document, y.count.place.document}
    values = [t.count.figure.value for t in tolls if t.count.place.document in documents]
    large = min(x.count.figure.value or 0, y.count.figure.value or 0) > SMALL
    return large and len(set(values)) == len(documents) and shared[frozenset(documents)] >= NAMED


def _named_together(matter: Matter) -> Mapping[frozenset[str], int]:
    """How many persons, bodies and places each two texts both name."""
    found: Counter[frozenset[str]] = Counter()
    for entity in matter.entities.values():
        documents = sorted({m.document for m in entity.mentions}) if entity.forms else []
        if len(documents) <= MOST:
            found.update(frozenset(pair) for pair in combinations(documents, 2))
    return found


def _are_near(x: float, y: float) -> bool:
    return max(x, y) <= NEAR * min(x, y)


def find_ages(matter: Matter) -> Iterator[Conflict | None]:
    """Two ages of one person."""
    for entity in matter.entities.values():
        if entity.kind != "person":
            continue
        ages: dict[str, dict[str, Position]] = {}
        for mention in sorted(entity.mentions):
            text = matter.texts[mention.document]
            behind = AGE.match(text, mention.end)
            before = AGED.search(text, max(0, mention.start - 60), mention.start)
            if behind:
                age = behind["a"] or behind["b"]
                place = Position(mention.document, mention.start, behind.end())
            elif before:
                age, place = before["age"], Position(mention.document, before.start(), mention.end)
            else:
                continue
            ages.setdefault(age, {}).setdefault(mention.document, place)
        if len(ages) > 1:
            shown = " and ".join(f"“{age}”" for age in sorted(ages))
            spans = [place for age in sorted(ages) for place in ages[age].values()]
            yield make("age", spans, f"{entity.name}: {shown}; one age is wrong, or told later.")


def find_hours(matter: Matter) -> Iterator[Conflict | None]:
    """Two hours of one event, in sentences that share what happened."""
    told: list[tuple[int, Position, Passage]] = []
    for document, passages in matter.passages.items():
        text = matter.texts[document]
        for passage in passages:
            for match in HOUR.finditer(text, passage.place.start, passage.place.end):
                place = Position(document, match.start(), match.end())
                told.append((_minutes(match), place, passage))
    rivals = [
        (x, y)
        for (m, x, a), (n, y, b) in combinations(sorted(told, key=lambda t: t[:2])[: MOST * 4], 2)
        if x.document != y.document and 0 < abs(m - n) <= APART and _tell_one_event(matter, a, b)
    ]
    for places in connected(rivals):
        given = ", ".join(sorted({f"“{matter.shown(place)}”" for place in places}))
        yield make("date", places, f"{given}: at what hour it was is told differently.")


def _tell_one_event(matter: Matter, a: Passage, b: Passage) -> bool:
    """A verb in common and something else, and no two other persons."""
    one, two = matter.people_in(a), matter.people_in(b)
    if one and two and not one & two:
        return False
    common = a.terms & b.terms
    return len(common) >= COMMON and any(
        w.pos == "VERB" and terms_of([w]) & common for w in a.words
    )


def _minutes(match: re.Match[str]) -> int:
    hour = int(match["hour"] or match["h"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return 60 * hour + int(match["minute"] or match["m"] or 0)

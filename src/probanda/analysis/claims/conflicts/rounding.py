"""One number told exactly and rounded, with another bound, or of another thing."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.figures import with_unit
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage, passage_at
from probanda.analysis.claims.counts import PERSON, Count, Role, are_comparable, with_qualifier
from probanda.analysis.claims.vocabulary import fates, measures, terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Figure
from probanda.evidence.document import Position

LEAST = 100
"""Smaller numbers are alike by chance."""
FEWEST = 3
MOST_ROUND = 2
"""Digits that a rounded number shows."""
LEAST_SHARE, MOST_SHARE = 0.75, 1.5
"""No number is rounded by more: 108 is no "approximately 10,000"."""
REACH = 30
PAUSE = re.compile(r"[.,;:()]")
PEOPLE = frozenset({PERSON, find_term("name"), find_term("life")})
"""By these too people are counted."""
MOST = 24
"""Of numbers that are near each other in very many texts so many are compared."""


class Told(msgspec.Struct, frozen=True):
    """A number where it is told, with what its sentence is about."""

    figure: Figure
    place: Position
    about: frozenset[str]
    thing: str | None
    role: Role | None
    fate: str | None
    deed: str | None


def find_roundings(matter: Matter) -> Iterator[Conflict | None]:
    """An unround number, and the round one near it that another text gives of the same matter."""
    told = sorted(_told(matter), key=lambda t: (t.figure.value or 0, t.place))
    exact = [t for t in told if _digits(t.figure) > MOST_ROUND and t.figure.qualifier == "exactly"]
    rounded = [
        t for t in told if _digits(t.figure) <= MOST_ROUND and t.figure.qualifier != "exactly"
    ]
    values = [t.figure.value or 0 for t in exact]
    rivals = [
        (x.place, y.place)
        for y in rounded
        for low, high in [_reach(y.figure)]
        for x in exact[bisect_right(values, low) : bisect_left(values, high)]
        if _are_two_texts(matter, x.place, y.place)
        and _is_rounded(x.figure, y.figure)
        and are_comparable(x.role, y.role)
        and not _count_two_things(x, y)
        and _speak_of_one_thing(x, y)
    ]
    yield from matter.counted_otherwise(rivals, "one number told exactly and rounded, or two")


def find_other_things(matter: Matter) -> Iterator[Conflict | None]:
    """One unround number of two different things in two texts."""
    by_value: dict[float, list[Told]] = {}
    for told in _told(matter):
        if told.thing not in (None, PERSON) and _digits(told.figure) > MOST_ROUND:
            by_value.setdefault(told.figure.value or 0, []).append(told)
    for value in sorted(by_value):
        some = by_value[value]
        rivals = [
            (x.place, y.place)
            for x, y in matter.pairs_apart(some)
            if x.thing != y.thing and x.about & y.about
        ]
        yield from matter.counted_otherwise(rivals, "what the number counts is told differently")


def find_near_counts(matter: Matter) -> Iterator[Conflict | None]:
    """Numbers near each other of one sort of thing to which the same is done."""
    by_thing: dict[str, list[Told]] = {}
    for told in _told(matter):
        text = matter.texts[told.figure.document]
        part = text.startswith(" of ", told.figure.end)
        part = part or text[: told.figure.start].endswith("including ")
        plain = told.figure.qualifier == "exactly" and not part
        if told.thing not in (None, PERSON) and plain:
            by_thing.setdefault(told.thing or "", []).append(told)
    for thing in sorted(by_thing):
        rivals = [
            (x.place, y.place)
            for x, y in matter.pairs_apart(by_thing[thing])
            if _are_near(x.figure.value or 0, y.figure.value or 0)
            and are_comparable(x.role, y.role)
            and (x.role == y.role or x.deed == y.deed is not None)
            and (x.fate is None or y.fate is None or x.fate == y.fate)
            and (x.about & y.about) - {thing}
        ]
        yield from matter.counted_otherwise(rivals, "one number given wrongly once, or two")


def _are_near(x: float, y: float) -> bool:
    """Not the same, one apart or a quarter of the less; one and two are too common to compare."""
    less, more = sorted((x, y))
    return FEWEST <= less < more <= max(less + 1, less + less / 4)


def find_other_bounds(matter: Matter) -> Iterator[Conflict | None]:
    """The same number of the same things as a lower bound in one text and not so in another."""
    by_count: dict[tuple[str, float], list[Told]] = {}
    for told in _told(matter):
        if told.thing:
            by_count.setdefault((told.thing, told.figure.value or 0), []).append(told)
    for key in sorted(by_count):
        rivals = [
            (x.place, y.place)
            for x, y in matter.pairs_apart(by_count[key])
            if x.figure.qualifier != y.figure.qualifier
            and are_comparable(x.role, y.role)
            and x.about & y.about
        ]
        yield from matter.counted_otherwise(rivals, "the number is bounded differently")


def find_misplaced_points(matter: Matter) -> Iterator[Conflict | None]:
    """The same digits, a thousand times more of one measure, of one matter: "3.2 tons", "3,200 tons"."""
    by_digits: dict[tuple[str, str], list[tuple[Figure, Passage]]] = {}
    for reading in matter.readings:
        for figure in reading.figures:
            unit = find_term(figure.unit) if figure.unit else ""
            passage = passage_at(matter.passages[reading.document], figure.start)
            digits = f"{figure.value or 0:.15g}".replace(".", "").strip("0")
            if passage and unit in measures() and len(digits) >= MOST_ROUND:
                by_digits.setdefault((unit, digits), []).append((figure, passage))
    for key in sorted(by_digits):
        for (x, one), (y, two) in combinations(by_digits[key][:MOST], 2):
            if x.value != y.value and _are_two_texts(matter, x, y) and one.terms & two.terms:
                spans = [with_unit(matter, f) for f in (x, y)]
                shown = " and ".join(sorted(f"“{matter.shown(s)}”" for s in spans))
                yield make("figure", spans, f"{shown}: a point or noughts may be misplaced.")


def _are_two_texts(matter: Matter, x: Position, y: Position) -> bool:
    """Two documents of one matter."""
    return x.document != y.document and matter.is_one_matter(x.document, y.document)


def _told(matter: Matter) -> Iterator[Told]:
    """Numbers of things, the small ones, measures and money left out."""
    counted = {c.figure.id: c for u in matter.units for c in u.counts}
    for reading in matter.readings:
        passages = matter.passages[reading.document]
        for figure in reading.figures:
            passage = passage_at(passages, figure.start)
            if figure.value is None or passage is None or not _is_plain(figure):
                continue
            count = counted.get(figure.id)
            place = count.place if count else _widened(matter, passage, figure)
            about, role = _about(passages, passage, figure), count.role if count else None
            deed = _deed(matter, passage, figure)
            fate = count.fate if count else None
            yield Told(figure, place, about, _thing(figure, count), role, fate, deed)


def _deed(matter: Matter, passage: Passage, figure: Figure) -> str | None:
    """The verb told of a number, before the next pause."""
    text = matter.texts[figure.document]
    verb = next((w for w in passage.words if w.pos == "VERB" and w.start >= figure.end), None)
    return (
        find_term(verb.lemma) if verb and not PAUSE.search(text, figure.end, verb.start) else None
    )


def _widened(matter: Matter, passage: Passage, figure: Figure) -> Position:
    """A number of nothing named, from its qualifier to the next verb."""
    text = matter.texts[figure.document]
    start, end = with_qualifier(text, figure.start), figure.end
    verb = next((w for w in passage.words if w.pos == "VERB" and w.start >= end), None)
    if verb and verb.start - end < REACH and not PAUSE.search(text, end, verb.start):
        end = verb.end
    return Position(figure.document, start, end)


def _is_plain(figure: Figure) -> bool:
    unit = find_term(figure.unit) if figure.unit else ""
    money = bool(unit) and not unit.isalpha()
    return not money and figure.unit != "share" and unit not in terms("measures")


def _thing(figure: Figure, count: Count | None) -> str | None:
    if count:
        return count.thing
    return find_term(figure.unit) if figure.unit else None


def _about(passages: tuple[Passage, ...], passage: Passage, figure: Figure) -> frozenset[str]:
    """What the sentence is about; where nothing is named behind the number, the one before too."""
    about = passage.terms
    if not figure.unit and passage.number:
        about |= passages[passage.number - 1].terms
    return about


def _count_two_things(x: Told, y: Told) -> bool:
    """Whether one counts people and the other no names of them: cases are no children."""
    kinds = {t in terms("people") | PEOPLE for t in (x.thing, y.thing) if t}
    return len(kinds) > 1


def _speak_of_one_thing(x: Told, y: Told) -> bool:
    common = x.about & y.about
    same = bool(x.thing and x.thing == y.thing) or not common.isdisjoint(fates())
    return len(common) > (0 if same else 1)


def _digits(figure: Figure) -> int:
    """Digits before the noughts at the end, of a number large enough to be told by them."""
    value = figure.value or 0
    if value < LEAST or value != int(value):
        return 0
    return len(f"{int(value)}".rstrip("0"))


def _reach(rounded: Figure) -> tuple[float, float]:
    """Between what numbers those lie that may be rounded to this one."""
    value = rounded.value or 0
    step = 10 ** (len(f"{int(value)}") - len(f"{int(value)}".rstrip("0")))
    return max(value - step, value * LEAST_SHARE), min(value + step, value * MOST_SHARE)


def _is_rounded(exact: Figure, rounded: Figure) -> bool:
    x, y = exact.value or 0, rounded.value or 0
    return x != y and (rounded.qualifier != "over" or x > y)

"""Numbers, days, negations and hedges that differ for the same thing."""

import re
from collections.abc import Iterator
from itertools import combinations

from probanda.analysis.claims.conflicts.matter import UNDECIDED, Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import NEGATED
from probanda.analysis.claims.conflicts.slips import is_slip
from probanda.analysis.claims.counts import (
    PERSON,
    Count,
    are_near,
    are_rivals,
    may_be_equal,
)
from probanda.analysis.claims.likeness import (
    BONUS,
    Likeness,
    dates_agree,
    dates_differ,
    names_agree,
    polarities_agree,
)
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import measures, terms
from probanda.analysis.connecting import connected
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, DateExpression, Figure
from probanda.evidence.document import Position

LEAST = 0.2
MATTER = 0.6
SAME = 0.7
COUNTED = 0.5
BARE = 0.8
"""Figures of plain "children" count the same only where almost all else is the same."""
FEWEST = 2
ENOUGH = 3
LONG = 3
"""Digits of a number that is not like another one by chance."""
PROVISION = re.compile(
    r"\b(?P<kind>Articles?|Sections?|Paragraphs?|Clauses?|Rules?|Chapters?"
    r"|(?:Decree|Resolution|Order|Directive|Regulation|Ordinance|Law|Act|Convention)(?=\s+(?:no|of)\b))"
    r"(?:\s+no\.?|\s+number|\s+of(?=\s+\d{4}\b))?\s+"
    r"(?P<number>\d+\w?(?:\(\w+\))*)",
    re.IGNORECASE,
)
"""A numbered law or part of one, or a law known by its year."""
DATED = re.compile(r"((?:\b[Tt]he\s+)?\b(\w{4,}))\s+(?:of|from|on|in|dated)\s+(?:the\s+)?$")
SMALL = frozenset({"of", "the", "a", "an", "and", "in", "to", "from", "who", "whose", "for"})


def alike(matter: Matter, least: float) -> Iterator[tuple[Likeness, Unit, Unit]]:
    for pair in matter.pairs:
        a, b = matter.units[pair.a], matter.units[pair.b]
        apart = a.place.document != b.place.document or a.place.start != b.place.start
        apart = apart and matter.is_one_matter(a.place.document, b.place.document)
        if pair.both >= least and apart and names_agree(a, b):
            yield pair, a, b


def find_figures(matter: Matter) -> Iterator[Conflict | None]:
    """Another number for the same counted things; all numbers given for one thing together."""
    rivals: list[tuple[Count, Count]] = []
    for pair, a, b in alike(matter, LEAST):
        if a.denies != b.denies or not dates_agree(a, b):
            continue
        for x in a.counts:
            if any(x.thing == y.thing and x.figure.value == y.figure.value for y in b.counts):
                continue
            rivals += [
                (x, y)
                for y in b.counts
                if are_rivals(x, y) and not may_be_equal(x, y) and _is_one_count(pair, x, y)
            ]
    pairs = [(x.place, y.place) for x, y in rivals]
    yield from matter.counted_otherwise(pairs, UNDECIDED)


def find_slips(matter: Matter) -> Iterator[Conflict | None]:
    """Long numbers that differ by one slip of the pen, in sentences with something in common."""
    held: dict[tuple[str, ...], list[tuple[str, Count, Unit]]] = {}
    for unit in matter.units:
        for count in unit.counts:
            printed = f"{count.figure.value or 0:g}"
            if len(printed) >= LONG and printed.isdigit() and not printed.endswith("00"):
                held.setdefault(tuple(sorted(printed)), []).append((printed, count, unit))
    for some in held.values():
        for (m, x, a), (n, y, b) in combinations(some, 2):
            if (
                is_slip(m, n)
                and x.role == y.role
                and a.place.document != b.place.document
                and {t for t in a.terms.keys() & b.terms.keys() if t[0] not in BONUS}
            ):
                text = (
                    f"“{matter.shown(x.place)}” and “{matter.shown(y.place)}”: one may be a slip."
                )
                yield make("figure", (x.place, y.place), text)


def _is_one_count(pair: Likeness, x: Count, y: Count) -> bool:
    """Whether the units are enough alike that two numbers of a thing are of one thing."""
    if x.thing in terms("measures"):
        return pair.both >= BARE
    if x.fate and x.fate == y.fate:
        return pair.both >= MATTER or pair.common >= FEWEST
    if x.thing.isalpha() and pair.common >= ENOUGH and are_near(x.figure.value, y.figure.value):
        return True
    bare = x.thing == PERSON or min(len(_counted(c.figure)) for c in (x, y)) < FEWEST
    return pair.both >= (BARE if bare else COUNTED)


def find_measures(matter: Matter) -> Iterator[Conflict | None]:
    """The same number of another unit of measure."""
    for _, a, b in alike(matter, COUNTED):
        for x in a.counts:
            for y in b.counts:
                kinds = {measures().get(x.thing), measures().get(y.thing)}
                same = x.figure.value == y.figure.value and x.thing != y.thing
                if same and len(kinds) == 1 and None not in kinds:
                    text = (
                        f"“{matter.shown(x.place)}” and “{matter.shown(y.place)}” are not the same: "
                        "one unit of measure is wrong, or one number."
                    )
                    yield make("unit", (x.place, y.place), text)


def find_provisions(matter: Matter) -> Iterator[Conflict | None]:
    """Another number of the article or section of a law, in the same words but for it."""
    for _, a, b in alike(matter, COUNTED):
        one, two = _provisions(matter, a), _provisions(matter, b)
        for kind in sorted(one.keys() & two.keys()):
            if {n for n, _ in one[kind]}.isdisjoint({n for n, _ in two[kind]}):
                spans = [place for _, place in (*one[kind], *two[kind])]
                shown = " and ".join(f"“{matter.shown(s)}”" for s in spans)
                yield make("law", spans, f"{shown}: which provision it is, is not decided.")


def _provisions(matter: Matter, unit: Unit) -> dict[str, list[tuple[str, Position]]]:
    found: dict[str, list[tuple[str, Position]]] = {}
    for part in unit.content:
        for match in PROVISION.finditer(matter.texts[part.document], part.start, part.end):
            place = Position(part.document, match.start(), match.end())
            found.setdefault(match["kind"].lower()[:3], []).append((match["number"], place))
    return found


def _counted(figure: Figure) -> frozenset[str]:
    text = f"{figure.unit} {figure.counted}"
    return frozenset(find_term(w) for _, _, w in spell_words(text, 0, len(text)) if w not in SMALL)


def find_mixed_counts(matter: Matter) -> Iterator[Conflict | None]:
    """Figures of one text that all speak of the same people and count different things.

    All texts that mix them so are shown together, once; rivals for one thing as one or the other.
    """
    people = terms("people") - terms("anybody")
    counts = {c.figure.id: c for unit in matter.units for c in unit.counts}
    mixed: dict[str, list[Figure]] = {}
    for reading in matter.readings:
        groups: dict[str, list[Figure]] = {}
        for figure in reading.figures:
            money = bool(figure.unit) and not figure.unit[0].isalpha()
            if money or find_term(figure.unit) in terms("measures"):
                continue  # a sum for soldiers is no number of them
            for term in sorted(_counted(figure) & people):
                groups.setdefault(term, []).append(figure)
        for term, some in groups.items():
            if len({f.value for f in some}) > 1 and len({f.counted for f in some}) > 1:
                mixed.setdefault(term, []).extend(some)
    for term in sorted(mixed):
        told: dict[tuple[str, str | None], dict[str, None]] = {}
        places = []
        for figure in mixed[term]:
            count = counts.get(figure.id)
            place = _with_fate(with_unit(matter, figure), count)
            places.append(place)
            key = figure.counted.casefold(), count.fate if count else None
            told.setdefault(key, {})[f"“{matter.shown(place)}”"] = None
        if all(any(p.meets(q) for q in places if p != q) for p in places):
            continue  # "12 of 34 soldiers" is told as what it is
        shown = "; ".join(" or ".join(rivals) for rivals in told.values())
        text = f"These count different things and may never be added or compared: {shown}."
        yield make("figures of different things", places, text)


def _with_fate(place: Position, count: Count | None) -> Position:
    """With the word for what happened to those who are counted."""
    if count is None:
        return place
    start, end = min(place.start, count.place.start), max(place.end, count.place.end)
    return Position(place.document, start, end)


def with_unit(matter: Matter, figure: Figure) -> Position:
    """The figure with what it counts, where that is printed right behind it."""
    text = matter.texts[figure.document]
    for counted in (figure.counted, figure.unit):
        for join in (" ", " of "):
            if counted and text.startswith(join + counted, figure.end):
                return Position(figure.document, figure.start, figure.end + len(join + counted))
    return place_of(figure)


def find_dates(matter: Matter) -> Iterator[Conflict | None]:
    """Another day for the same event: in mostly the same words, or behind its noun.

    All days given for one event are one conflict.
    """
    rivals: list[tuple[Position, Position]] = []
    dates: dict[Position, DateExpression] = {}
    for pair, a, b in alike(matter, LEAST):
        one, two = _by_event(matter, a), _by_event(matter, b)
        told = [(*one[e], *two[e]) for e in sorted(one.keys() & two.keys())]
        if pair.both >= MATTER and len(a.days) == len(b.days) == 1:
            told.append((a.days[0], place_of(a.days[0]), b.days[0], place_of(b.days[0])))
        for x, first, y, second in told:
            if dates_differ(x, y):
                dates |= {first: x, second: y}
                rivals.append((first, second))
    for places in connected(rivals):
        given = ", ".join(sorted({_when(matter, dates[place]) for place in places}))
        yield make("date", places, f"It is put at {given}; which is right is not decided.")


def _by_event(matter: Matter, unit: Unit) -> dict[str, tuple[DateExpression, Position]]:
    """Dates behind the noun of what they date, and both ("the attack of 8 April")."""
    found: dict[str, tuple[DateExpression, Position]] = {}
    for date in unit.dates:
        text = matter.texts[date.document]
        match = DATED.search(text, max(0, date.start - 40), date.start)
        if match:
            place = Position(date.document, match.start(), date.end)
            found.setdefault(find_term(match[2].lower()), (date, place))
    return found


def _when(matter: Matter, date: DateExpression) -> str:
    if not (date.from_ or date.to):
        return f"“{matter.shown(date)}”"
    same = date.from_ == date.to
    return date.from_ or "?" if same else f"{date.from_ or '?'} to {date.to or '?'}"


def find_negations(matter: Matter) -> Iterator[Conflict | None]:
    """The same words with a negation and without one."""
    for _, a, b in alike(matter, SAME):
        again = any(
            not u.negated and NEGATED.search(u.text) for u in (a, b)
        )  # "has no" and "has not any"
        if not polarities_agree(a, b) and a.denies == b.denies and not again:
            text = (
                "One has it with a negation and the other without; which is right is not decided."
            )
            yield make("negation", (*a.content, *b.content), text)

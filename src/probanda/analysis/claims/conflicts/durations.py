"""How long something lasts and for how long somebody is sent to prison: told otherwise."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from probanda.analysis.claims.conflicts.figures import with_unit
from probanda.analysis.claims.conflicts.matter import Matter
from probanda.analysis.claims.conflicts.passages import Passage, passage_at, terms_of
from probanda.analysis.claims.counts import are_near
from probanda.analysis.claims.unit import known_of
from probanda.analysis.claims.vocabulary import terms
from probanda.analysis.records import Conflict, Figure
from probanda.evidence.document import Position

UNITS = frozenset({"year", "month", "week", "day", "hour", "minute"})
COMMON = 2
"""So many terms in common tell of one thing that lasts."""
DAYS = {"day": 1, "week": 7, "month": 30.5}
CLOCK = {"hour": 1, "minute": 1 / 60}
TWICE = 2
"""Nearer ones may be one length told less exactly."""
LASTING = re.compile(
    r"\b(?:last(?:ed|s|ing)?|(?:go|goes|went|gone) on|continu\w+|t(?:ake|akes|ook|aken)|over|end(?:ed|s)?)\b[^.;:“”\"]{0,40}$",
    re.IGNORECASE,
)
FOR = re.compile(r"\b(?:for|within)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
"""Before how long it was: said of what lasts, and of what is done meanwhile."""
SAME = 0.04
MOST = 24
"""Of texts on one person, or with one word around how long it lasted, so many are compared."""
PUNISHED = re.compile(
    r"\b(?:prison|jail(?:ed|s)?|imprison(?:ed|ment)|sentenc(?:e|ed|es|ing)|behind bars|verdict|convict(?:s|ed))\b",
    re.IGNORECASE,
)
GIVEN = re.compile(r"\b(?:given|handed|got|gets|received)\s(?:\d+|[a-z-]+)\syears(?=[.,;]|$)")
FOUND = re.compile(
    r"\b(?:guilty|convict(?:ed|s)|verdict|courts?|judges?|tribunal)\b", re.IGNORECASE
)
"""Beside this "he was given 12 years" tells of prison."""
ONLY_ASKED = re.compile(
    r"\b(?:asked|ask(?:s|ing)? for|sought|seeks?|seeking|demand(?:s|ed|ing)?|request(?:s|ed)?|call(?:s|ed) for|"
    r"could|may|might|faces?|facing|maximum|minimum|up to|at least|at most|after|later|served|serving|spent)\b",
    re.IGNORECASE,
)


class Lasting(msgspec.Struct, frozen=True):
    """A number of days or years, and the sentence that it stands in."""

    figure: Figure
    unit: str
    place: Position
    passage: Passage


def find_prison_terms(matter: Matter) -> Iterator[Conflict | None]:
    """For how many years one person is sent to prison, where two texts have no number in common."""
    told: dict[str, dict[str, list[Lasting]]] = {}
    for lasting in _lasting(matter):
        if not _punishes(matter, lasting):
            continue
        for who in _whose(matter, lasting.passage):
            told.setdefault(who, {}).setdefault(lasting.place.document, []).append(lasting)
    rivals = [
        (x.place, y.place)
        for who in sorted(told)
        for a, b in combinations(sorted(told[who])[:MOST], 2)
        if matter.is_one_matter(a, b) and _values(told[who][a]).isdisjoint(_values(told[who][b]))
        for x in told[who][a]
        for y in told[who][b]
    ]
    yield from matter.told_otherwise("figure", rivals, "for how long it is, is told differently")


def _whose(matter: Matter, passage: Passage) -> frozenset[str]:
    """Persons whom the sentence names, else whom its "he" means, else who is named around it."""
    named = matter.people_in(passage)
    if named:
        return named
    units = matter.by_document.get(passage.place.document, ())
    here = (u for u in units if passage.place.holds(u.content[0]))
    meant = {w for u in here for w in known_of(u.persons) if matter.entities[w].forms}
    near = (who for n in matter.around(passage) for who in matter.people_in(n))
    return frozenset(meant or near)


def find_other_durations(matter: Matter) -> Iterator[Conflict | None]:
    """Near lengths of time, in sentences of two texts that share what it is about."""
    by_scale: dict[str, list[Lasting]] = {}
    printed: dict[tuple[str, str], list[float]] = {}
    for lasting in _lasting(matter):
        scale, length = _length(lasting)
        by_scale.setdefault(scale, []).append(lasting)
        printed.setdefault((lasting.place.document, scale), []).append(length)
    rivals = [
        (x.place, y.place)
        for scale in sorted(by_scale)
        for x, y in matter.pairs_apart(by_scale[scale])
        if not _is_among(_length(y)[1], printed[x.place.document, scale])
        and not _is_among(_length(x)[1], printed[y.place.document, scale])
        and _length(x)[1] != _length(y)[1]
        and are_near(_length(x)[1], _length(y)[1])
        and len((x.passage.terms & y.passage.terms) - terms("measures")) >= COMMON
        and not (_punishes(matter, x) and _punishes(matter, y))
    ]
    yield from matter.told_otherwise("figure", rivals, "how long it is, is told differently")


def find_lasted(matter: Matter) -> Iterator[Conflict | None]:
    """Some minutes and some hours that one thing lasted, told beside each other or in two texts.

    What lasts is called by many words ("the shooting", "the disturbance"): what stands around must be the same.
    """
    told = [x for x in _lasting(matter) if x.unit in CLOCK and _tells(matter, x, LASTING, FOR)]
    by_term: dict[str, list[int]] = {}
    for number, lasting in enumerate(told):
        for term in sorted(_around(matter, lasting)):
            by_term.setdefault(term, []).append(number)
    near = {pair for numbers in by_term.values() for pair in combinations(numbers[:MOST], 2)}
    rivals = [
        (matter.clauses_around(x.passage, x.place)[0], matter.clauses_around(y.passage, y.place)[0])
        for x, y in ((told[a], told[b]) for a, b in sorted(near))
        if _are_apart(_bounds(x), _bounds(y)) and _may_last_one(matter, x, y)
    ]
    yield from matter.told_otherwise("figure", rivals, "how long it lasted is told differently")


def _tells(matter: Matter, lasting: Lasting, *patterns: re.Pattern[str]) -> bool:
    """Whether the words before tell that something lasts so long."""
    text, start = matter.texts[lasting.place.document], lasting.passage.place.start
    return any(pattern.search(text, start, lasting.place.start) for pattern in patterns)


def _may_last_one(matter: Matter, x: Lasting, y: Lasting) -> bool:
    """Of two voices beside each other in one text, or of two texts with the same around it."""
    one, two = x.place.document, y.place.document
    if one == two:
        beside = abs(x.passage.number - y.passage.number) == 1
        return beside and matter.teller_at(x.place) != matter.teller_at(y.place)
    common = _around(matter, x) & _around(matter, y)
    same = bool(_told_with(matter, x) & _told_with(matter, y))
    same = same or all(_tells(matter, z, LASTING) for z in (x, y))
    return same and matter.is_one_matter(one, two) and len(common) >= COMMON


def _around(matter: Matter, lasting: Lasting) -> frozenset[str]:
    """What the sentence and the two beside it are about."""
    return frozenset[str]().union(*(p.terms for p in matter.around(lasting.passage))) - terms(
        "measures"
    )


def _told_with(matter: Matter, lasting: Lasting) -> frozenset[str]:
    """What the clause is about that tells how long."""
    clause = matter.clauses_around(lasting.passage, lasting.place)[0]
    return terms_of(matter.words_of((clause,))) - terms("measures")


def _bounds(lasting: Lasting) -> tuple[float, float]:
    """Between what numbers of hours it lies."""
    figure, hours = lasting.figure, CLOCK[lasting.unit]
    low = figure.min if figure.min is not None else 0
    return low * hours, (figure.max if figure.max is not None else float("inf")) * hours


def _are_apart(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return max(a[0], b[0]) > TWICE * min(a[1], b[1])


def _length(lasting: Lasting) -> tuple[str, float]:
    """How long it is in days, of what is told in weeks or months too; else in its own unit."""
    days = DAYS.get(lasting.unit)
    value = lasting.figure.value or 0
    return ("day", value * days) if days else (lasting.unit, value)


def _is_among(length: float, others: Sequence[float]) -> bool:
    """Whether it is as good as one of them: thirty days are a month."""
    return any(abs(length - other) <= SAME * max(length, other) for other in others)


def _lasting(matter: Matter) -> Iterator[Lasting]:
    """Numbers of units of time that are no ages."""
    for reading in matter.readings:
        for figure in reading.figures:
            unit = figure.unit.lower().rstrip("s") if figure.unit else ""
            passage = passage_at(matter.passages[reading.document], figure.start)
            served = unit in ("year", "month")
            if passage and served and _is_only_asked(matter.shown(passage.place)):
                continue
            timed = unit in UNITS and figure.counted != "age" and figure.value is not None
            if passage and timed:
                yield Lasting(figure, unit, with_unit(matter, figure), passage)


def _punishes(matter: Matter, lasting: Lasting) -> bool:
    """Whether it may be years of prison: whose they are is then to be known."""
    if lasting.unit != "year":
        return False
    shown = matter.shown(lasting.passage.place)
    around = " ".join(matter.shown(p.place) for p in matter.around(lasting.passage))
    return bool(PUNISHED.search(shown) or (GIVEN.search(shown) and FOUND.search(around)))


def _is_only_asked(shown: str) -> bool:
    """ "The prosecution asked for 12 years in prison"."""
    return bool(PUNISHED.search(shown) and ONLY_ASKED.search(shown))


def _values(some: list[Lasting]) -> set[float | None]:
    return {lasting.figure.value for lasting in some}

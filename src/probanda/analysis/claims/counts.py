"""What the figures of a unit count, so that the same thing is known in other words."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Literal

import msgspec

from probanda.analysis.claims.vocabulary import fates, phrases, terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Figure, Qualifier, Word
from probanda.evidence.document import Position

PERSON = "person"
NAMED_BEHIND = re.compile(r"\s+(?:of\s+(?:them|whom|those)\s*,?\s+)?")
SMALL = 12
NEAR = 1.5
"""Numbers up to this are so common that they tell nothing alone."""
REACH = 40
"""Characters behind a figure in which the word that tells a fate may belong to its place."""
PARTED = re.compile(r"[.;:()]|, (?!\w+ of them)|\band (?:\w+ ){0,2}(?=\d)")
FATE_BEFORE = re.compile(r"\b(?P<noun>\w+)\s+of\s+(?:the\s+)?$")
"""The return of 308 children."""
LEFT_OF = frozenset({"remains", "bodies", "corpses", "deaths", "names", "lives"})
"""The remains of 47 people."""
OF = re.compile(r"\s+of\s+(?:(?:the|its|their|some|about|all)\s+)?")
OF_THE = re.compile(r"\s+of\s+(?:the|its|their|his|her|those|these)\s+")
RISING = (
    r"(?:(?:is|was|are|were|has|have|had|now|stands?|stood|put|puts|rises?|rose|risen|climbed|grew|grown|"
    r"reached|fell|fallen|dropped|at|to|by)\s+)+(?:(?:about|around|some|over|at\s+least|more\s+than|nearly)\s+)?$"
)
NUMBER_OF = re.compile(r"\bnumber\s+of\s+(?:the\s+)?(?P<some>[\w\s-]{2,40}?)\s+" + RISING)
"""The number of patients is 44."""
TOLL = re.compile(r"\b(?:death\s+)?toll\s+" + RISING)
"""The toll rose to 61."""
OPENING = re.compile(
    r"(?:^|[.!?“”\"\n]\s*|\bthat\s+)(?:[Oo]f|[Ff]rom|[Aa]mong)\s+(?:(?:the|its|their|some|about|all)\s+)?$"
)
WHO = re.compile(r"\s+(?:of\s+(?:them|whom|those)\s+)?who\b")
MORE = re.compile(r"\s+(?:more|further|additional)\b")
FURTHER = re.compile(r"\b(?:another|(?:an?\s+)?(?:further|additional))\s+$")
""" "Five more inmates", "a further 14"."""
DIFFERENCE = re.compile(r"\s+(?:more|fewer|less)\s+(?:\w+\s+){0,2}than\b")
"""Eleven more than on 2 March."""
OF_THEM = re.compile(r"\s+of\s+(?:them|whom|those|these|us)\b")
BEFORE = 300
"""Characters in which a number may be told that this one is added to."""
OF_SOME = re.compile(
    r"(?:^|[.!?“”\"\n]\s*|\bthat\s+)(?:[Oo]f|[Ff]rom|[Aa]mong)\s+(?P<some>[^,.;:!?\n]{2,80}),\s*(?:[a-z]+\s+){0,2}$"
)
"""Of 94 substations in the country, 61 were hit."""
BEFALLEN = re.compile(
    r"\s+(?:(?:of\s+(?:them|whom|those)|more|others|have|had|has|were|was|are|been|being|also|\w+ly)\s+)*"
)
HARMED = frozenset({"killed", "injured"})
SOME_OF_THEM = frozenset(map(find_term, ("woman", "girl", "boy")))
"""Never all of the people who are counted elsewhere."""
UNCOUNTED = frozenset({"PROPN", "VERB", "ADV", "NUM"})


Role = Literal["part", "whole", "some", "added"]


class Count(msgspec.Struct, frozen=True):
    """A number of things; ``thing`` is a term, one for people of every sort but children.

    ``fate`` is what happened to them, as far as a word of a closed list tells it. ``place`` is the
    figure with its qualifier, what it counts and the word for the fate where they stand together.
    ``role`` tells of 22 in "22 of 61 stations were hit" that it is a part, of 61 that it is the whole,
    of "12 of them" that it is some of what was just told, of "five more" that it is added to that.
    """

    figure: Figure
    thing: str
    fate: str | None
    place: Position
    role: Role | None = None

    @property
    def term(self) -> str:
        """The number as a word of the matter; a small one only with what it counts."""
        value = self.figure.value or 0
        return f"#{value:g}" if value > SMALL else f"#{value:g} {self.thing}"


def find_counts(text: str, words: Sequence[Word], figures: Sequence[Figure]) -> tuple[Count, ...]:
    """The figures with a value that count something; ``words`` are those of the unit."""
    found = []
    for figure in figures:
        noun = _noun(text, words, figure)
        if figure.value is None or noun is None:
            continue
        thing = PERSON if noun in terms("anybody") else noun
        place, fate = _place(text, words, figure)
        role = _role(text, figures, figure)
        if fate != "injured" and _goes_with_another(text, words, figure, noun):
            role = "some"
        elif _is_added(text, figure, fate):
            role = "added"
        found.append(Count(figure, thing, fate, place, role))
    return tuple(found)


def _is_added(text: str, figure: Figure, fate: str | None) -> bool:
    """Whether it is more of what was told before.

    "20 died and another 60 were injured" is not: the wounded come behind the dead.
    """
    if DIFFERENCE.match(text, figure.end):
        return True
    begin = max(0, figure.start - BEFORE)
    if not (MORE.match(text, figure.end) or FURTHER.search(text, begin, figure.start)):
        return False
    spelled = re.findall(r"\w+", text[begin : figure.start].lower())
    told = {fates()[term] for term in map(find_term, spelled) if term in fates()}
    if fate == "injured":
        return fate in told and "killed" not in told
    return fate is None or not told or fate in told


def _goes_with_another(text: str, words: Sequence[Word], figure: Figure, noun: str) -> bool:
    """ "12 of them at the hands of others", but not "five of them children", who are counted."""
    match = OF_THEM.match(text, figure.end)
    if match is None:
        return False
    behind = next((w for w in words if w.start >= match.end()), None)
    return behind is None or find_term(behind.lemma) != noun


def _role(text: str, figures: Sequence[Figure], figure: Figure) -> Role | None:
    """Whether it is one of two numbers of which one is told of the other: "Of 94 stations, 61"."""
    begin = max(0, figure.start - REACH)
    if OPENING.search(text, begin, figure.start) or any(
        OF.fullmatch(text, f.end, figure.start) for f in figures if f.end < figure.start
    ):
        return "whole"
    of = OF_THE.match(text, figure.end) or any(
        OF.fullmatch(text, figure.end, f.start) for f in figures if figure.end < f.start
    )
    some = OF_SOME.search(text, max(0, figure.start - 3 * REACH), figure.start)
    return "part" if of or some else None


def _noun(text: str, words: Sequence[Word], figure: Figure) -> str | None:
    """The term of what is counted; of "five of them children" children, of "12 were killed" people."""
    if figure.unit and figure.unit not in ("they", "it", "we", "one"):
        term = find_term(figure.unit)
        return PERSON if fates().get(term) in HARMED else term
    match = NAMED_BEHIND.match(text, figure.end)
    begin = match.end() if match else figure.end
    behind = next((w for w in words if w.start == begin and w.pos not in UNCOUNTED), None)
    if behind:
        return find_term(behind.lemma)
    return _noun_before(text, words, figure) or _whom(text, words, figure)


def _noun_before(text: str, words: Sequence[Word], figure: Figure) -> str | None:
    """Of "of 94 stations in the country, 61 were hit" stations, of "the toll rose to 61" people."""
    begin = max(0, figure.start - 3 * REACH)
    if TOLL.search(text, begin, figure.start):
        return PERSON
    match = OF_SOME.search(text, begin, figure.start)
    match = match or NUMBER_OF.search(text, begin, figure.start)
    if match is None:
        return None
    last = match["some"].split()[-1:]
    if last and fates().get(find_term(last[0].lower())) in HARMED:
        return PERSON
    held = [w for w in words if match.start("some") <= w.start < match.end("some")]
    heads = [
        word
        for word, then in zip_longest(held, held[1:])
        if word.pos == "NOUN" and (then is None or then.pos != "NOUN" or then.start > word.end + 1)
    ]
    return find_term(heads[0].lemma) if heads else None


def _whom(text: str, words: Sequence[Word], figure: Figure) -> str | None:
    """People, where a number is told of nothing named and "who" or what befell them stands behind it."""
    if WHO.match(text, figure.end):
        return PERSON
    told = BEFALLEN.match(text, figure.end)
    verb = next((w for w in words if told and w.start == told.end()), None)
    return PERSON if verb and fates().get(find_term(verb.lemma)) in HARMED else None


def _place(text: str, words: Sequence[Word], figure: Figure) -> tuple[Position, str | None]:
    start, end = with_qualifier(text, figure.start), figure.end
    before = FATE_BEFORE.search(text, max(0, start - REACH), start)
    noun = before["noun"].lower() if before else ""
    if before and (noun in LEFT_OF or find_term(noun) in fates()):
        start = before.start()
    for told in (TOLL, NUMBER_OF):
        if told_before := told.search(text, max(0, figure.start - 3 * REACH), figure.start):
            start = told_before.start()
    of = OF_THE.match(text, figure.end)  # "nine of the returned patients" tells no return
    telling = [
        (w, fates()[t])
        for w in words
        if (t := find_term(w.lemma)) in fates() and not (of and w.start == of.end())
    ]
    beside = [t for t in telling if not _is_parted(text, t[0], figure)]
    nearest = min(beside or telling, key=lambda x: _distance(x[0], figure), default=None)
    behind = [w for w, _ in telling if figure.end <= w.start < figure.end + REACH]
    nouns = [w for w in words if w.pos == "NOUN" and figure.end <= w.start < figure.end + REACH]
    for word in (*nouns[:1], *behind[:1]):
        if not _is_parted(text, word, figure):
            end = max(end, word.end)
    return Position(figure.document, start, end), nearest[1] if nearest else None


def with_qualifier(text: str, start: int) -> int:
    """Where the words begin that widen the number that stands at a place."""
    for qualifier in phrases("qualifiers"):
        before = text[max(0, start - len(qualifier) - 1) : start].casefold()
        if before.strip() == qualifier:
            return start - len(before.lstrip())
    return start


def _is_parted(text: str, word: Word, figure: Figure) -> bool:
    """Whether a pause or another number stands between."""
    first, last = sorted(((word.start, word.end), (figure.start, figure.end)))
    return bool(PARTED.search(text[first[1] : last[1]]))


def _distance(word: Word, figure: Figure) -> int:
    return max(word.start - figure.end, figure.start - word.end)


def may_be_equal(a: Count, b: Count) -> bool:
    """The same value, or one that the other's wording allows."""
    x, y = a.figure, b.figure
    if x.value == y.value:
        return True
    inexact: set[Qualifier] = {"exactly", "over", "at least", "about"}
    ends = any(f.min is not None and f.max is not None and f.min < f.max for f in (x, y))
    plain = not ends and {x.qualifier, y.qualifier} <= inexact
    return not plain and (_allows(x, y.value) or _allows(y, x.value))


def _allows(figure: Figure, value: float | None) -> bool:
    low = figure.min if figure.min is not None else float("-inf")
    high = figure.max if figure.max is not None else float("inf")
    return value is not None and low <= value <= high


def are_near(x: float | None, y: float | None) -> bool:
    """Whether neither is much more than the other, as two counts of one thing mostly are not."""
    return bool(x and y) and max(x or 0, y or 0) <= NEAR * min(x or 0, y or 0)


def count_the_same(a: Count, b: Count) -> bool:
    """Whether both count one sort of thing to which the same happened; a whole is none of its parts."""
    if a.thing != b.thing or (a.role == "whole") != (b.role == "whole"):
        return False
    units = {find_term(c.figure.unit) for c in (a, b)}
    if len(units) > 1 and not units.isdisjoint(SOME_OF_THEM):
        return False
    return a.fate is None or b.fate is None or a.fate == b.fate


def are_rivals(a: Count, b: Count) -> bool:
    """Whether another number of the same is told: a part and a plain number only of one fate."""
    one_fate = a.fate is not None and a.fate == b.fate and are_comparable(a.role, b.role)
    return count_the_same(a, b) and (a.role == b.role or one_fate)


def are_comparable(a: Role | None, b: Role | None) -> bool:
    """Whether not just one of them goes with a number before it: "12 of them", "five more"."""
    return a == b or {a, b}.isdisjoint(("some", "added"))

"""Numbers of laws, names of letters and digits, and long numbers that one slip of the pen makes of each other."""

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.counts import Count
from probanda.analysis.claims.likeness import BONUS
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.weights import IDENTIFIER
from probanda.analysis.figures.vocabulary import number_words
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

LAW = re.compile(
    r"(?P<name>(?:\b[A-Z][\w’'-]*\s+)*)"
    r"\b(?P<kind>Decree|Law|Act|Resolution|Order|Directive|Regulation|Ordinance|Statute|Code|Convention)"
    r"(?:\s+(?:no\.?|No\.?|number|of))?\s+(?P<number>\d+)\b"
)
"""A law by its number or its year: "Decree No. 118", "the War Crimes Act of 2027"."""
ARTICLES = frozenset({"the", "a", "an", "under", "in", "by"})
PROVISION = re.compile(
    r"\b(?P<kind>Articles?|Sections?|Paragraphs?|Clauses?|Rules?|Chapters?"
    r"|(?:Decree|Resolution|Order|Directive|Regulation|Ordinance|Law|Act|Convention)(?=\s+(?:no|of)\b))"
    r"(?:\s+no\.?|\s+number|\s+of(?=\s+\d{4}\b))?\s+"
    r"(?P<number>\d+\w?(?:\(\w+\))*)",
    re.IGNORECASE,
)
"""A numbered law or part of one, or a law known by its year."""
SHORTEST = 2
LONG = 3
"""Digits of a number that is not like another one by chance."""
COUNTED = 0.5
SAME = 0.8
"""So much of two units must be the same words that one number in them is one."""
BEFORE = 2
"""Words shown before the number."""


def find_provisions(matter: Matter) -> Iterator[Conflict | None]:
    """Another number of the article or section of a law, in the same words but for it."""
    for _, a, b in matter.alike(COUNTED):
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


def find_law_numbers(matter: Matter) -> Iterator[Conflict | None]:
    """Another number or year of a law of one name; where only its kind is named, a slip."""
    laws: dict[str, dict[str, dict[str, Position]]] = {}
    for document, text in matter.texts.items():
        for match in LAW.finditer(text):
            name = re.split(r"[’']s\s", match["name"].lower())[-1].split()
            name = [w for w in name if w not in ARTICLES]
            key = " ".join([*map(find_term, name), match["kind"].lower()])
            place = Position(
                document, match.start() + len(match[0]) - len(match[0].lstrip()), match.end()
            )
            laws.setdefault(key, {}).setdefault(match["number"], {}).setdefault(document, place)
    for key in sorted(laws):
        yield from _rivals(matter, "law", laws[key], only_slips=" " not in key)


def find_identifiers(matter: Matter) -> Iterator[Conflict | None]:
    """ "K-17" in one text and "K-71" in the other."""
    known: dict[str, dict[str, dict[str, Position]]] = {}
    for document, text in matter.texts.items():
        for match in IDENTIFIER.finditer(text):
            letters = re.sub(r"\d", "", match[0])
            digits = re.sub(r"\D", "", match[0])
            place = Position(document, match.start(), match.end())
            known.setdefault(letters, {}).setdefault(digits, {}).setdefault(document, place)
    for key in sorted(known):
        yield from _rivals(matter, "name", known[key], only_slips=True)


def _rivals(
    matter: Matter, kind: str, numbers: dict[str, dict[str, Position]], *, only_slips: bool
) -> Iterator[Conflict | None]:
    """Two numbers for one thing, where no text has both."""
    for m, n in combinations(sorted(numbers), 2):
        one, two = numbers[m], numbers[n]
        if one.keys() & two.keys() or (only_slips and not is_slip(m, n)):
            continue
        spans = [*one.values(), *two.values()]
        shown = " and ".join(sorted({f"“{matter.shown(s)}”" for s in spans}))
        yield make(kind, spans, f"{shown} may be one and wrongly given once, or two.")


def find_changed_numbers(matter: Matter) -> Iterator[Conflict | None]:
    """A number that counts nothing named ("must detain the two"), and another in the same words."""
    for pair in matter.pairs:
        a, b = matter.units[pair.a], matter.units[pair.b]
        one, two = a.place.document, b.place.document
        if pair.both < SAME or one == two or not matter.is_one_matter(one, two):
            continue
        for x, y in _changed(matter, a, b):
            shown = f"“{matter.shown(x)}” and “{matter.shown(y)}”"
            yield make("figure", (x, y), f"{shown}: which is right is not decided.")


def _changed(matter: Matter, a: Unit, b: Unit) -> Iterator[tuple[Position, Position]]:
    """Where one of the words in order is a number, and another one in the other unit."""
    told = [_numbered(matter, unit) for unit in (a, b)]
    spelled = [[word.lower() for _, _, word in words] for words in told]
    for change in Levenshtein.opcodes(*spelled):
        i, j = change.src_start, change.dest_start
        sizes = change.src_end - i, change.dest_end - j
        if change.tag != "replace" or sizes != (1, 1) or not i or not j:
            continue
        numbers = {spelled[0][i], spelled[1][j]}
        if numbers <= number_words() and spelled[0][i - 1] == spelled[1][j - 1]:
            yield _shown(a, told[0], i), _shown(b, told[1], j)


def _shown(unit: Unit, words: list[tuple[int, int, str]], at: int) -> Position:
    """A word with those before it."""
    return Position(unit.place.document, words[max(0, at - BEFORE)][0], words[at][1])


def _numbered(matter: Matter, unit: Unit) -> list[tuple[int, int, str]]:
    """The words of a unit, without the numbers that count something or stand in a date."""
    counted = [*(count.place for count in unit.counts), *unit.dates]
    return [
        word
        for part in unit.content
        for word in spell_words(matter.texts[part.document], part.start, part.end)
        if not any(p.start <= word[0] < p.end for p in counted)
    ]


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


def is_slip(a: str, b: str) -> bool:
    """Whether two digits that stand beside each other have changed places."""
    if len(a) != len(b) or len(a) < SHORTEST or a == b:
        return False
    differ = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    i, j = differ[0], differ[-1]
    return len(differ) == SHORTEST and j == i + 1 and (a[i], a[j]) == (b[j], b[i])

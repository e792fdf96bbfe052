"""Numbers of laws and names of letters and digits that one slip of the pen makes of each other."""

import re
from collections.abc import Iterator
from itertools import combinations

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.weights import IDENTIFIER
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

LAW = re.compile(
    r"(?P<name>(?:\b[A-Z][\w’'-]*\s+)*)"
    r"\b(?P<kind>Decree|Law|Act|Resolution|Order|Directive|Regulation|Ordinance|Statute|Code|Convention)"
    r"(?:\s+(?:no\.?|No\.?|number|of))?\s+(?P<number>\d+)\b"
)
"""A law by its number or its year: "Decree No. 118", "the War Crimes Act of 2027"."""
ARTICLES = frozenset({"the", "a", "an", "under", "in", "by"})
SHORTEST = 2


def find_law_numbers(matter: Matter) -> Iterator[Conflict | None]:
    """Another number or year of a law of one name; where only its kind is named, a slip."""
    laws: dict[str, dict[str, dict[str, Position]]] = {}
    for document, text in matter.texts.items():
        for match in LAW.finditer(text):
            name = re.split(r"[’']s\s", match["name"].lower())[-1].split()
            name = [w for w in name if w not in ARTICLES]
            key = " ".join([*name, match["kind"].lower()])
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


def is_slip(a: str, b: str) -> bool:
    """Whether two digits that stand beside each other have changed places."""
    if len(a) != len(b) or len(a) < SHORTEST or a == b:
        return False
    differ = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    i, j = differ[0], differ[-1]
    return len(differ) == SHORTEST and j == i + 1 and (a[i], a[j]) == (b[j], b[i])

"""What the words of a telling weigh: names, numbers, days and identifiers more than others."""

import re
from collections.abc import Iterator, Sequence

from probanda.analysis.claims.counts import SMALL, Count
from probanda.analysis.claims.page import Page, is_inside
from probanda.analysis.claims.vocabulary import measures
from probanda.analysis.claims.vocabulary import terms as closed
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Reading, Word
from probanda.evidence.document import Position

WEIGHTS = {"PROPN": 1.5, "NOUN": 1.5, "VERB": 1.0, "ADJ": 1.0, "ADV": 0.5}
"""What a word says of the matter, by its part of speech; the same in every case."""
NAMED = 1.5
COUNTED = 1.5
"""A number with what it counts weighs as a name does."""
RARE = 2.5
"""A number that is neither small nor round, and a day, are seldom named of two matters."""
ROUND = 100
IDENTIFIER = re.compile(r"\b(?=[\w-]*[A-Za-z])(?=[\w-]*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+)*\b")
"""What is known by letters with digits: "K-17", "PX-9", "T72"."""
MEASURED = re.compile(r"\d+(?:st|nd|rd|th)|\d+-[a-z]{3,}(?:-[a-z]+)*", re.IGNORECASE)
"""An age, a length or a rank among others is no name: "73-year-old", "10-month", "19th"."""
LEAST = 0.5
LIGHT = frozenset({"be", "have", "do", "say", "also", "tell", "include", "so", "far"})
DAY = len("2023-03-17")


def weigh_terms(page: Page, found: Sequence[Word], content: Sequence[Position]) -> dict[str, float]:
    """Weights by meaning; a name of several words counts once, by the entity it names."""
    names = [n for n in page.named if any(c.start <= n[0] and n[1] <= c.end for c in content)]
    people = [
        m for m in page.people.mentions if any(c.start < m[1] and m[0] < c.end for c in content)
    ]
    terms: dict[str, float] = {}
    for word in found:
        if word.pos in ("NEG", "NUM") or word.lemma in LIGHT:
            continue
        if any(s <= word.start and word.end <= e for s, e, _ in people):
            continue
        if any(d.start <= word.start and word.end <= d.end for d in page.reading.dates):
            continue
        held = next((who for s, e, who in names if s <= word.start and word.end <= e), None)
        if held is None and word.pos == "PROPN":
            held = page.things.get(word.lemma)
        term = find_term(word.lemma)
        if term in measures():
            continue
        terms[held or term] = max(
            terms.get(held or term, 0.0), NAMED if held else _weigh_word(word.pos, term)
        )
    for part in content:
        for match in IDENTIFIER.finditer(page.text, part.start, part.end):
            if not MEASURED.fullmatch(match[0]):
                terms[match[0].casefold()] = RARE
    return terms


def _weigh_word(kind: str, term: str) -> float:
    """A verb that may be told of anything ("know", "take") weighs as little as an adverb.

    So does a word of the law's formulas ("war crimes"), which many tellings of a case share.
    """
    if term in closed("formulas"):
        return LEAST
    return LEAST if kind == "VERB" and term in closed("undenied") else WEIGHTS.get(kind, LEAST)


def weigh_count(count: Count) -> float:
    value = count.figure.value or 0
    return COUNTED if value <= SMALL or value % ROUND == 0 else RARE


def find_days(reading: Reading, content: Sequence[Position]) -> Iterator[str]:
    """Dates that are one day."""
    for date in reading.dates:
        if (
            date.from_
            and date.from_ == date.to
            and len(date.from_) == DAY
            and is_inside(date, content)
        ):
            yield f"@{date.from_}"

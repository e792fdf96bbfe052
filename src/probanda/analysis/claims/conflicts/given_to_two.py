"""The same quoted words, given to one speaker in one text and to another in the other."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.unit import Unit
from probanda.analysis.lineage import Lineage
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

FEWEST = 3
MOST = 12
"""Of longer words it is plain that one speaks for the other: a release, a party's line."""
NAMED = frozenset({"person", "body"})


def find_given_to_two(matter: Matter, lineage: Lineage) -> Iterator[Conflict | None]:
    """Whoever printed it may have named the office, or its holder: it is one utterance, or two.

    Formulas that many use, and words of a standard of proof, are nobody's own.
    """
    stock = [span for phrase in lineage.stock_phrases for span in phrase.spans]
    by_words: dict[tuple[str, ...], list[tuple[Unit, Position]]] = {}
    for unit in matter.units:
        said = unit.statement
        if said is None or said.speaker_kind not in NAMED or unit.standard or unit.denies:
            continue
        for quoted in said.quoted:
            words = _spell(matter, quoted)
            if FEWEST <= len(words) <= MOST and not any(quoted.meets(s) for s in stock):
                by_words.setdefault(words, []).append((unit, quoted))
    for same in by_words.values():
        for (a, one), (b, two) in combinations(same, 2):
            if _are_two(matter, a, b) and _tell_one_thing(matter, (a, one), (b, two)):
                names = [unit.statement.speaker_name for unit in (a, b) if unit.statement]
                yield make(
                    "speaker",
                    (one, two),
                    f"The words “{matter.shown(one)}” are given to {names[0]} in one and to "
                    f"{names[1]} in the other: one utterance, or two.",
                )


def _are_two(matter: Matter, a: Unit, b: Unit) -> bool:
    """Of two texts, and of speakers of whom nothing shows that one speaks for the other."""
    apart = a.place.document != b.place.document and a.speaker != b.speaker
    return (
        apart
        and not matter.voices.are_one(a, b)
        and matter.is_one_matter(a.place.document, b.place.document)
    )


def _tell_one_thing(matter: Matter, one: tuple[Unit, Position], two: tuple[Unit, Position]) -> bool:
    """Whether both say it of the same: most of what stands before the words in the shorter telling."""
    around = []
    for unit, quoted in (one, two):
        inside = set(_spell(matter, quoted))
        around.append({w for w in _content(matter, unit) if w not in inside and len(w) > FEWEST})
    return not around[0].isdisjoint(around[1])


def _content(matter: Matter, unit: Unit) -> Sequence[str]:
    return [word for part in unit.content for word in _spell(matter, part)]


def _spell(matter: Matter, place: Position) -> tuple[str, ...]:
    text = matter.texts[place.document]
    return tuple(word.lower() for _, _, word in spell_words(text, place.start, place.end))

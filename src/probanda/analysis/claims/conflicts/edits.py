"""One sentence printed in two texts, with a word that weighs in one of them only."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec
from rapidfuzz.distance import Levenshtein

from probanda.analysis.claims.conflicts.matter import Matter, make_joined
from probanda.analysis.claims.conflicts.quoted import find_quoted
from probanda.analysis.claims.vocabulary import fates, phrases, terms
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict
from probanda.evidence.document import Position

RUN = 4
"""So many words in a row that stand in both make two sentences comparable."""
MOST = 12
"""A run that stands in more sentences is a formula."""
FEWEST = 8
COPIED = 0.6
FLANK = 2
"""So many words beside what differs must be the same."""
LONGEST = 8
AROUND = 4
SCARE = 3
"""Words in marks that are a word held at arm's length and no quotation of a sentence."""
TOLD = "One text prints the sentence with words or marks that weigh, and the other without them."


Change = tuple[tuple[str, ...], Position, Position]


class Printed(msgspec.Struct, frozen=True):
    """A sentence as its words in order, with their places."""

    document: str
    words: tuple[tuple[int, int, str], ...]
    lower: tuple[str, ...]
    people: frozenset[str]


def find_edits(matter: Matter) -> Iterator[Conflict | None]:
    """A doubt, a limit, a further crime or scare quotes in one of two prints of a sentence.

    What is changed in the same words again, in a heading for one, is shown with it.
    """
    quoted = Quotations(matter)
    rivals: list[tuple[Position, Position]] = []
    first: dict[tuple[str, ...], Position] = {}
    for a, b in _copies(matter):
        for changed, one, two in (*_additions(a, b), *_marks(a, b, quoted)):
            rivals += [(one, two), (first.setdefault(changed, one), one)]
    yield from make_joined("wording", rivals, TOLD)


class Quotations:
    """What stands in quotation marks in each text, and which of it is a word or two."""

    def __init__(self, matter: Matter) -> None:
        self.places: dict[str, list[tuple[Position, bool]]] = {}
        for quoted in find_quoted(matter):
            some = self.places.setdefault(quoted.place.document, [])
            some.append((quoted.place, len(quoted.words) <= SCARE))

    def around(self, document: str, start: int, end: int) -> bool | None:
        """Whether words are quoted by themselves; None of words that are not quoted."""
        held = [
            short
            for place, short in self.places.get(document, ())
            if place.start <= start and end <= place.end
        ]
        return all(held) if held else None


def _copies(matter: Matter) -> Iterator[tuple[Printed, Printed]]:
    """Sentences of two texts of one matter that are mostly the same words in the same order."""
    printed = [
        Printed(document, held, tuple(w.lower() for _, _, w in held), matter.people_in(passage))
        for document, passages in matter.passages.items()
        for passage in passages
        for held in [
            tuple(spell_words(matter.texts[document], passage.place.start, passage.place.end))
        ]
        if len(held) >= FEWEST
    ]
    index: dict[tuple[str, ...], set[int]] = {}
    for number, sentence in enumerate(printed):
        for i in range(len(sentence.lower) - RUN + 1):
            index.setdefault(sentence.lower[i : i + RUN], set()).add(number)
    near = {
        pair
        for some in index.values()
        if len(some) <= MOST
        for pair in combinations(sorted(some), 2)
    }
    for x, y in sorted(near):
        a, b = printed[x], printed[y]
        if (
            a.document != b.document
            and (a.people <= b.people or b.people <= a.people)
            and matter.is_one_matter(a.document, b.document)
            and Levenshtein.normalized_similarity(a.lower, b.lower) >= COPIED
        ):
            yield a, b


def _additions(a: Printed, b: Printed) -> Iterator[Change]:
    """Where one has words that weigh and the other, in the same words around, has not."""
    changes = list(Levenshtein.opcodes(a.lower, b.lower))
    for before, change, behind in zip(changes, changes[1:], changes[2:], strict=False):
        i, j, k, m = change.src_start, change.src_end, change.dest_start, change.dest_end
        if min(before.src_end - before.src_start, behind.src_end - behind.src_start) < FLANK:
            continue
        added, other = (a.lower[i:j], b.lower) if k == m else (b.lower[k:m], a.lower)
        if (i == j or k == m) and len(added) <= LONGEST and _weighs(added, other):
            yield added, _shown(a, i, j), _shown(b, k, m)


def _marks(a: Printed, b: Printed, quoted: Quotations) -> Iterator[Change]:
    """Where a word or two stand in marks in one of them only."""
    for change in Levenshtein.opcodes(a.lower, b.lower):
        if change.tag != "equal":
            continue
        begun: int | None = None
        for i in range(change.src_start, change.src_end + 1):
            k = change.dest_start + i - change.src_start
            inside = i < change.src_end and {
                quoted.around(s.document, *s.words[n][:2]) for s, n in ((a, i), (b, k))
            } == {True, None}
            if inside and begun is None:
                begun = i
            elif not inside and begun is not None:
                n = change.dest_start + begun - change.src_start
                yield a.lower[begun:i], _shown(a, begun, i), _shown(b, n, k)
                begun = None


def _weighs(added: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words doubt, limit or sharpen what is told, or name a further crime.

    A doubt that the other sentence tells by another word is not lost.
    """
    if any(f" {phrase} " in f" {' '.join(added)} " for phrase in phrases("reservations")):
        return terms("hedges").isdisjoint(map(find_term, other))
    if not terms("limits").isdisjoint(map(find_term, added)) and len(added) <= SCARE:
        return True
    crimes = terms("done_by_suspects") | fates().keys()
    return added[0] in ("and", "or") and not crimes.isdisjoint(map(find_term, added))


def _shown(sentence: Printed, begin: int, end: int) -> Position:
    """The words with some of those before and behind them."""
    first = sentence.words[max(0, begin - AROUND)]
    last = sentence.words[min(len(sentence.words), end + AROUND) - 1]
    return Position(sentence.document, first[0], last[1])

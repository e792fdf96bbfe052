"""What police and courts did to a person who is named: arrests, warrants, releases."""

import re
from collections.abc import Iterable, Iterator, Set

from probanda.analysis.acts.vocabulary import load_kinds
from probanda.analysis.lineage.bearers import PRONOUN, People
from probanda.analysis.records import Act, Word
from probanda.evidence.document import Position

OF = re.compile(r"\bof (?:[\w.]+ ){0,2}$")
"""Before an owner, with an office at most between."""


class Undergone(Position, frozen=True, kw_only=True):
    """What police or courts did, as a kind of act ("arrest"), and to whom; the position is the word that tells it."""

    kind: str
    persons: frozenset[str]


def find_undergone(
    people: People, acts: Iterable[Act], words: Iterable[Word]
) -> tuple[Undergone, ...]:
    """Each act of justice that a document tells as done to persons who are known."""
    kinds = load_kinds().justice
    nouns = frozenset(w.start for w in words if w.pos == "NOUN")
    return tuple(
        Undergone(act.document, *act.word, kind=act.kind, persons=persons)
        for act in acts
        if act.kind in kinds and act.standing in ("told", "alleged") and act.patient
        for persons in [frozenset(_known(people, nouns, *act.patient))]
        if persons
    )


def _known(people: People, nouns: Set[int], start: int, end: int) -> Iterator[str]:
    """Whom the words name; to Brand nothing was done in "the driver of Brand", "Brand's driver" and "the
    Brand supporters" (``nouns``: where they begin)."""
    if PRONOUN.fullmatch(people.text, start, end):
        yield from people.spoken_of(start, end) or ()
        return
    for first, last, who in people.mentions_in(start, end):
        owns = last < end and people.text.startswith(("'s", "’s"), last)
        which = last + 1 < end and last + 1 in nouns
        if not owns and not which and not OF.search(people.text, start, first):
            yield who

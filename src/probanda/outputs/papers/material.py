"""Everything of a case that a paper is made of, and how a place in it is cited."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from probanda.analysis.records import Charge, Conflict, DateExpression, Entity, Statement
from probanda.casework.audit import Audited
from probanda.casework.bearings import Bearing
from probanda.casework.chase import Chase
from probanda.casework.counts import Count, Suspect
from probanda.casework.incidents import Incident
from probanda.casework.matrix import Matrix
from probanda.casework.sides import ClaimOn
from probanda.casework.uniting import Joined
from probanda.casework.verdicts import NOTHING, UNCHECKED, Standing
from probanda.evidence.custody import Held
from probanda.evidence.document import Document, Position
from probanda.ledger.access import LEVELS
from probanda.proceedings.docket import Docket


class Search(msgspec.Struct, frozen=True):
    """What a person looked for in the texts, when, and how many passages that finds now."""

    words: str
    by: str
    on: str
    found: int | None


class Checked(msgspec.Struct, frozen=True):
    """How many counts and passages there are, and how many a person confirmed or rejected."""

    entries: int
    checked: int
    level: str = LEVELS[0]

    @property
    def stamp(self) -> str:
        """What stands at the head of each page: the level where it is not public, then this."""
        level = "" if self.level == LEVELS[0] else f"{self.level.upper()} · "
        return f"{level}{self._tell()}"

    def _tell(self) -> str:
        left = self.entries - self.checked
        if not self.entries:
            return "UNCHECKED: nothing in this was checked by a person"
        if left:
            return f"UNCHECKED: {left:,} of {self.entries:,} counts and passages were checked by no person"
        return (
            f"All {self.entries:,} counts and passages were checked by a person; "
            "of the rest, what is unchecked says so"
        )


class Outside(msgspec.Struct, frozen=True, kw_only=True):
    """What of the proceedings may leave the office: the public dockets, how many steps are not in
    them, and the level of the rest."""

    dockets: tuple[Docket, ...]
    held_back: int
    level: str


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """A case as its papers need it; the documents in the order of their exhibit's numbers.

    ``labels`` are the exhibits' numbers by document, ``held`` how each original came, by digest;
    ``joined`` are the charges that are one by a decision; ``held_back`` is how many recorded steps
    are left out, ``own_searches`` how many searches; ``faulty`` tells of originals, by digest, why they are not held as they were taken
    in.  ``read_by`` and ``read_on`` are who had the texts read by the program, and when.
    """

    title: str
    documents: tuple[Document, ...]
    labels: Mapping[str, str]
    held: Mapping[str, Held]
    entities: tuple[Entity, ...]
    charges: tuple[Charge, ...]
    joined: Mapping[str, Joined]
    suspects: tuple[Suspect, ...]
    counts: tuple[Count, ...]
    matrices: tuple[Matrix, ...]
    standing: Mapping[str, Standing]
    statements: tuple[Statement, ...]
    dates: tuple[DateExpression, ...]
    conflicts: tuple[Conflict, ...]
    incidents: tuple[Incident, ...]
    chases: tuple[Chase, ...]
    dockets: tuple[Docket, ...]
    searches: tuple[Search, ...]
    audits: tuple[Audited, ...]
    read_by: str
    read_on: str
    level: str
    outside: Outside
    faulty: Mapping[str, str] = {}
    held_back: int = 0
    own_searches: int = 0

    def for_outside(self) -> "Material":
        """The same without the steps that are not known to be public, and without what people searched for:
        whom they ask about is theirs."""
        return msgspec.structs.replace(
            self,
            dockets=self.outside.dockets,
            held_back=self.outside.held_back,
            level=self.outside.level,
            searches=(),
            own_searches=len(self.searches),
        )

    def get(self, document: str) -> Document:
        """A document of the case."""
        return next(d for d in self.documents if d.id == document)

    def cite(self, place: Position) -> str:
        """The exhibit's number and the exact place: "PRB-00003, p. 2, ¶4, characters 120-260"."""
        document = self.get(place.document)
        starts = [start for start, _ in document.paragraphs()]
        page = next((p.page for p in document.places if p.start <= place.start < p.end), None)
        paragraph = bisect_right(starts, place.start)
        parts = [
            self.labels[place.document],
            *([f"p. {page}"] if page else []),
            *([f"¶{paragraph}"] if paragraph else []),
            f"characters {place.start}-{place.end}",
        ]
        return ", ".join(parts)

    def quote(self, place: Position) -> str:
        """The words that stand there, white space made even."""
        return " ".join(self.get(place.document).text[place.start : place.end].split())

    def find_whole(self, place: Position) -> Position:
        """The whole words around a place: the sentences of a statement, else the paragraph."""
        around = [
            Position(s.document, s.start, s.end)
            for s in self.statements
            if s.document == place.document and s.start <= place.start and place.end <= s.end
        ]
        if around:
            return min(around, key=lambda p: p.end - p.start)
        for start, end in self.get(place.document).paragraphs():
            if start <= place.start and place.end <= end:
                return Position(place.document, start, end)
        return place

    def tell_standing(self, key: str) -> str:
        """What people decided on something: "unchecked", or "confirmed by Ada (decision 12)"."""
        return self.standing.get(key, NOTHING).tell()

    def bearings(self) -> dict[str, Bearing]:
        """Every passage of every matrix once, in order."""
        return {
            bearing.id: bearing
            for matrix in self.matrices
            for claim in matrix.claims()
            for bearing in claim.bearings
        }

    def count_checked(self) -> Checked:
        """The entries: every count and every passage that stands under an element or a defence."""
        entries = [*(c.id for c in self.counts), *self.bearings()]
        checked = sum(self.standing.get(key, NOTHING).checked != UNCHECKED for key in entries)
        return Checked(len(entries), checked, self.level)


def passages_of(claims: Sequence[ClaimOn]) -> Iterator[tuple[ClaimOn, Bearing]]:
    """Each passage with its claim."""
    for claim in claims:
        yield from ((claim, bearing) for bearing in claim.bearings)

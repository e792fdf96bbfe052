"""One thing said about the matter, with what it must agree in to be the same claim as another."""

from functools import cached_property
from typing import Literal

import msgspec

from probanda.analysis.claims.counts import Count
from probanda.analysis.claims.doing import Place
from probanda.analysis.claims.undergone import Undergone
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.records import DateExpression, Figure, Statement
from probanda.evidence.document import Position

UNKNOWN = "unknown:"
"""How the id of a person who cannot be known begins."""
Act = Literal["conviction", "charge", "finding", "forecast", "telling"]


class Unit(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One thing said about the matter, with what it must agree in to be the same claim.

    ``terms`` are words of one meaning with their weights, names as entity ids; ``verbs`` and
    ``names`` are those of them that are such; ``persons`` those
    whom it speaks of, with one id that nobody has where that cannot be known; ``described`` has
    the noun of each who has no name ("one driver"), of whom another text may be speaking. ``predicates`` are
    all verbs, those too that tell nothing ("say"), ``denied`` the terms that it says are not so, and ``negated`` tells whether its first verb is one, ``opened`` the verbs that
    it leaves open, each with what does so. ``wording`` is what a
    claim of it is called, ``clausal`` whether its words make a clause; ``performed`` is the
    act that the speaker does by the words told, and ``deed`` how it is printed ("issued a warrant").
    ``hands`` tells whose armed hands do what the first verb tells, ``places`` where, and ``ordered``
    whether the words are an order, a promise or a threat of who says them; ``undergone`` is what it tells
    that police or courts did to whom.
    """

    id: str
    place: Position
    content: tuple[Position, ...]
    statement: Statement | None
    text: str
    wording: str
    clausal: bool
    terms: dict[str, float]
    verbs: frozenset[str]
    names: frozenset[str]
    predicates: frozenset[str]
    denied: frozenset[str]
    negated: bool
    past: bool
    persons: frozenset[str]
    described: dict[str, str]
    figures: tuple[Figure, ...]
    counts: tuple[Count, ...]
    dates: tuple[DateExpression, ...]
    act: Act
    hedged: bool
    standard: str | None
    performed: str | None
    deed: str | None
    reaction: str | None
    hands: dict[str, frozenset[str]]
    places: tuple[Place, ...]
    ordered: bool
    opened: dict[str, str] = {}
    undergone: tuple[Undergone, ...] = ()

    @property
    def speaker(self) -> str | None:
        """Who says it, as far as known; None of a narrator's words."""
        if self.statement is None:
            return None
        return self.statement.speaker_entity or self.statement.speaker_name

    @cached_property
    def voice(self) -> str | None:
        """Who says it, in all documents: who has no name is known by the description."""
        name = self.statement.speaker_name if self.statement else None
        parts = name.split() if name else []
        if any(word[:1].isupper() for word in parts[1:]):
            return self.speaker
        if not name or (len(parts) == 1 and name.casefold() not in words("nameless")):
            return self.speaker
        first, *rest = name.casefold().split()
        if first in words("indefinite"):
            return self.speaker
        return "described:" + " ".join(rest if first == "the" else (first, *rest))

    @property
    def told_act(self) -> str | None:
        """The act that the narrator tells as done, who did it untold or in the passive."""
        told = terms("acts") & self.terms.keys()
        done = self.verbs & terms("performing") and not self.verbs & terms("not_yet_done")
        plain = not self.statement and not self.negated and self.act in ("telling", "charge")
        return min(told) if len(told) == 1 and done and plain else None

    @cached_property
    def weight(self) -> float:
        """That of all its words."""
        return sum(self.terms.values())

    @cached_property
    def others(self) -> frozenset[str]:
        """Known persons of whom it speaks, but for who says it; of who has no name what text calls them."""
        own = self.statement.speaker_entity if self.statement else None
        return frozenset(self.described.get(p, p) for p in known_of(self.persons) if p != own)

    @cached_property
    def days(self) -> tuple[DateExpression, ...]:
        """The dates of what it tells; that of an application on which a ruling rests is not the ruling's."""
        return tuple(date for date in self.dates if self._is_of_the_whole(date))

    def _is_of_the_whole(self, date: DateExpression) -> bool:
        place = date.says.get("clause") or date.says.get("phrase")
        if place is None:
            return True
        start, end = map(int, place.split("-"))
        return start <= self.content[0].start and self.content[-1].end <= end + 1

    @property
    def denies(self) -> bool:
        """Whether it is somebody's denial."""
        return self.statement is not None and self.statement.polarity == "denies"

    def tells(self, term: str | None = None) -> bool:
        """Whether it has it that the term, or the whole, is so; a denial turns round what it denies."""
        negated = self.negated if term is None else term in self.denied
        return negated == self.denies


def known_of(persons: frozenset[str]) -> list[str]:
    """The persons of whom it is known who they are, sorted."""
    return sorted(person for person in persons if not person.startswith(UNKNOWN))

"""What every search for conflicts works on, and how a conflict is made."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

import msgspec

from probanda import ids
from probanda.analysis.claims.conflicts.passages import Passage, find_passages
from probanda.analysis.claims.doing import Place
from probanda.analysis.claims.likeness import Likeness, names_agree
from probanda.analysis.claims.page import find_things
from probanda.analysis.claims.sources import Origins
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.voices import Voices
from probanda.analysis.connecting import connected
from probanda.analysis.records import (
    Claim,
    Clause,
    Conflict,
    DateExpression,
    Entity,
    Figure,
    Reading,
    Statement,
    Word,
)
from probanda.evidence.document import Document, Position

ENOUGH = 2
"""So many names in common show that two texts are of one matter."""


MOST = 24
"""Of many tellings of one kind so many are compared."""


LONGEST = 90
"""Characters of what a number is told of that are shown with it."""
TOLD = re.compile(
    r"(?:[^.,;:()“”\"\n]|[.,](?=\d))*?(?=[.,](?!\d)|[;:()“”\"\n]|\s+and\s|\s+[–—-]\s|$)"
)


UNDECIDED = "which is right, or as of when, is not decided"
"""What is told of numbers that differ."""


class Placed(Protocol):
    """A telling with its place."""

    @property
    def place(self) -> Position: ...


T = TypeVar("T", bound=Placed)
Rivals = tuple[Position, Position]


class Matter(msgspec.Struct, frozen=True):
    """A case in the parts that are compared."""

    documents: dict[str, Document]
    texts: dict[str, str]
    readings: Sequence[Reading]
    units: Sequence[Unit]
    pairs: Sequence[Likeness]
    apart: Sequence[Likeness]
    """Those from two places of one matter that name no two persons."""
    entities: dict[str, Entity]
    claims: Sequence[Claim]
    voices: Voices
    origins: Origins
    things: Mapping[str, str]
    by_document: dict[str, list[Unit]]
    by_statement: dict[str, Unit]
    passages: Mapping[str, tuple[Passage, ...]]
    statements: Mapping[str, tuple[Statement, ...]]
    clauses: Mapping[str, tuple[Clause, ...]]
    dates: Mapping[str, tuple[DateExpression, ...]]
    figures: Mapping[str, tuple[Figure, ...]]
    people: Mapping[str, tuple[tuple[int, int, str], ...]]
    named: Mapping[str, frozenset[str]]

    def shown(self, place: Position) -> str:
        """The words at a place, white space made plain."""
        return " ".join(self.texts[place.document][place.start : place.end].split())

    def with_told(self, place: Position) -> Position:
        """A number with what is told of it up to the next pause: "38 deaths from cold"."""
        text = self.texts[place.document]
        last = place.end + LONGEST
        last = last if last >= len(text) else text.rfind(" ", place.end, last)
        match = TOLD.match(text, place.end, max(last, place.end))
        return Position(place.document, place.start, match.end() if match else place.end)

    def told_otherwise(
        self, kind: str, rivals: Iterable[Rivals], what: str
    ) -> Iterator[Conflict | None]:
        """A conflict for all places that hang together by pairs, with their words."""
        for places in connected(rivals):
            yield make(kind, places, f"{self.quoted(places)}: {what}.")

    def counted_otherwise(self, rivals: Iterable[Rivals], what: str) -> Iterator[Conflict | None]:
        """The same of numbers, each shown with what is told of it."""
        for places in connected(rivals):
            told = [self.with_told(place) for place in places]
            yield make("figure", told, f"{self.quoted(told)}: {what}.")

    def quoted(self, places: Iterable[Position]) -> str:
        """The words at several places, each wording once, in quotation marks."""
        return ", ".join(sorted({f"“{self.shown(place)}”" for place in places}))

    def places_in(self, place: Position) -> list[Place]:
        """The places that the tellings at a place name."""
        return [
            p
            for unit in self.by_document.get(place.document, ())
            for p in unit.places
            if place.start <= p.start and p.end <= place.end
        ]

    def teller_at(self, place: Position) -> str | None:
        """Who says the words at a place, of several the first; None of a narrator's."""
        return next(
            (
                s.speaker_entity or s.speaker_name
                for s in self.statements[place.document]
                if any(c.start < place.end and place.start < c.end for c in s.content)
            ),
            None,
        )

    def voice(self, speaker: str | None) -> frozenset[str]:
        """A speaker, and the bodies that the speaker speaks for."""
        if speaker is None:
            return frozenset()
        return frozenset({speaker}) | self.voices.homes.get(speaker, frozenset())

    def are_of_one_side(self, a: Position, b: Position) -> bool:
        """Whether the words at two places are said by one voice, or for one body."""
        one, two = (self.voice(self.teller_at(place)) for place in (a, b))
        return bool(one & two)

    def is_one_matter(self, a: str, b: str) -> bool:
        """Whether two documents name enough of the same persons, bodies and places.

        Of a text that names few, half of them is enough.
        """
        return a == b or _name_enough(self.named, a, b)

    def pairs_apart(self, told: Sequence[T]) -> Iterator[tuple[T, T]]:
        """Of the first of some tellings each two that stand in two documents of one matter."""
        for x, y in combinations(told[:MOST], 2):
            one, two = x.place.document, y.place.document
            if one != two and self.is_one_matter(one, two):
                yield x, y

    def is_denied(self, place: Position) -> bool:
        """Whether somebody denies what begins at a place."""
        return any(
            s.polarity == "denies" and any(c.start <= place.start < c.end for c in s.content)
            for s in self.statements[place.document]
        )

    def words_of(self, parts: Sequence[Position]) -> list[Word]:
        """The words of one document that begin in the parts."""
        return [
            word
            for part in parts[:1]
            for passage in self.passages[part.document]
            for word in passage.words
            if any(p.start <= word.start < p.end for p in parts)
        ]

    def said(self, statement: Statement) -> str:
        """The words that a statement says."""
        return " ".join(self.shown(part) for part in statement.content)

    def around(self, passage: Passage) -> tuple[Passage, ...]:
        """A sentence with the one before it and the one behind."""
        passages = self.passages[passage.place.document]
        return passages[max(0, passage.number - 1) : passage.number + 2]

    def clauses_around(self, passage: Passage, place: Position) -> list[Position]:
        """The clauses and tellings of a sentence that hold a place, the shortest first; the sentence last."""
        document = place.document
        parts = [
            *(c for unit in self.by_document.get(document, ()) for c in unit.content),
            *(Position(document, c.start, c.end) for c in self.clauses[document]),
        ]
        held = [place_of(p) for p in parts if p.holds(place) and passage.place.holds(p)]
        return [*sorted(held, key=lambda p: (p.end - p.start, p.start)), passage.place]

    def dates_in(self, passage: Passage) -> list[DateExpression]:
        """The dates that a sentence names."""
        return [
            date
            for date in self.dates[passage.place.document]
            if passage.place.start <= date.start < passage.place.end
        ]

    def alike(self, least: float) -> Iterator[tuple[Likeness, Unit, Unit]]:
        """Pairs with so much in common, from two places of one matter, that name no two persons."""
        for pair in self.apart:
            if pair.both >= least:
                yield pair, self.units[pair.a], self.units[pair.b]

    def people_in(self, passage: Passage) -> frozenset[str]:
        """Persons whom a sentence names."""
        return self.people_at(passage.place)

    def people_at(self, place: Position) -> frozenset[str]:
        """Persons named in a stretch."""
        return frozenset(
            who
            for start, _, who in self.people.get(place.document, ())
            if place.start <= start < place.end
        )


def _name_enough(named: Mapping[str, frozenset[str]], a: str, b: str) -> bool:
    one, two = named.get(a, frozenset()), named.get(b, frozenset())
    return len(one & two) >= min(ENOUGH, (min(len(one), len(two)) + 1) // 2)


def _are_apart(named: Mapping[str, frozenset[str]], a: Unit, b: Unit) -> bool:
    """Whether two units stand at two places of one matter and name no two persons."""
    one, two = a.place, b.place
    if not names_agree(a, b) or (one.document == two.document and one.start == two.start):
        return False
    return one.document == two.document or _name_enough(named, one.document, two.document)


def make_matter(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    units: Sequence[Unit],
    pairs: Sequence[Likeness],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    voices: Voices,
    origins: Origins,
) -> Matter:
    """Put the parts together."""
    texts = {d.id: d.text for d in documents}
    by_document: dict[str, list[Unit]] = {}
    for unit in units:
        by_document.setdefault(unit.place.document, []).append(unit)
    named = _named(entities)
    return Matter(
        documents={d.id: d for d in documents},
        texts=texts,
        readings=readings,
        units=units,
        pairs=pairs,
        apart=tuple(p for p in pairs if _are_apart(named, units[p.a], units[p.b])),
        entities={e.id: e for e in entities},
        claims=claims,
        voices=voices,
        origins=origins,
        things=find_things(entities),
        by_document=by_document,
        by_statement={u.statement.id: u for u in units if u.statement},
        passages=find_passages(documents, readings),
        statements={r.document: r.statements for r in readings},
        clauses={r.document: r.clauses for r in readings},
        dates={r.document: r.dates for r in readings},
        figures={r.document: r.figures for r in readings},
        people=_people(entities),
        named=named,
    )


def _people(entities: Sequence[Entity]) -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Where each document names persons."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for mention in entity.mentions if entity.kind == "person" else ():
            found.setdefault(mention.document, []).append((mention.start, mention.end, entity.id))
    return {document: tuple(sorted(named)) for document, named in found.items()}


def _named(entities: Sequence[Entity]) -> dict[str, frozenset[str]]:
    """Whom and what each document names."""
    found: dict[str, set[str]] = {}
    for entity in entities:
        for document in {m.document for m in entity.mentions} if entity.forms else ():
            found.setdefault(document, set()).add(entity.id)
    return {document: frozenset(held) for document, held in found.items()}


def place_of(position: Position) -> Position:
    """The bare place of a record that is placed."""
    return Position(position.document, position.start, position.end)


def make(kind: str, spans: Iterable[Position], text: str) -> Conflict | None:
    """A conflict of at least two places; None when fewer are left."""
    places = tuple(sorted({place_of(s) for s in spans}))
    return _make(kind, places, text) if len(places) > 1 else None


def make_joined(kind: str, rivals: Iterable[Rivals], text: str) -> Iterator[Conflict | None]:
    """A conflict for all places that hang together by pairs."""
    for places in connected(rivals):
        yield make(kind, places, text)


def make_odd(kind: str, place: Position, text: str) -> Conflict:
    """A passage that is odd in itself."""
    return _make(kind, (place_of(place),), text)


def _make(kind: str, places: tuple[Position, ...], text: str) -> Conflict:
    key = [(s.document, s.start, s.end) for s in places]
    return Conflict(id=ids.content_id("conflict", kind, key), kind=kind, spans=places, text=text)

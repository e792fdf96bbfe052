"""What one charge is about: its places, its suspect, its time. What is told of others is not its matter."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from probanda.analysis.acts.vocabulary import load_lists
from probanda.analysis.records import Act, Charge, DateExpression, Entity
from probanda.evidence.document import Document, Position

NAME = re.compile(r"\b[A-ZÀ-ÖØ-ÞŁŚŽČ][\w’'-]*[\w]")
SHORTEST = 5
PERSONS = ("minors", "civilians", "captives")
ENDING = 2
"""Letters in which a name and the adjective of it may differ: "Ukraine", "Ukrainian"."""


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """The names and the time of a charge, and where its suspect is mentioned.

    ``homes`` are the places and bodies of the suspect's offices; ``documents`` are the texts on the charge.
    """

    places: tuple[str, ...]
    homes: tuple[str, ...]
    elsewhere: frozenset[tuple[str, int, int]]
    suspect: frozenset[tuple[str, int, int]]
    others: frozenset[tuple[str, int, int]]
    courts: frozenset[tuple[str, int, int]]
    from_: str | None
    to: str | None
    documents: frozenset[str]

    def names_place(self, text: str) -> bool:
        """Whether the words name a place of the charge, or what or who is of it."""
        return any(is_named(place, text) for place in self.places)

    def names_suspect(self, position: Position) -> bool:
        """Whether the suspect is mentioned there."""
        return _has(self.suspect, position)

    def names_other_suspect(self, position: Position) -> bool:
        """Whether another who is charged is mentioned there."""
        return _has(self.others, position)

    def names_court(self, position: Position) -> bool:
        """Whether the body that charges is mentioned there."""
        return _has(self.courts, position)

    def names_elsewhere(self, position: Position) -> bool:
        """Whether another place is named there; none is another where the charge has no place."""
        return bool(self.places) and _has(self.elsewhere, position)

    def is_out_of_time(self, dates: Iterable[DateExpression], years_before: int = 0) -> bool:
        """Whether every date that is told is before the charge's time, or after it."""
        told = [d for d in dates if d.from_ or d.to]
        first = self.from_ and f"{int(self.from_[:4]) - years_before:04}{self.from_[4:]}"
        return bool(told) and all(
            (first is not None and d.to is not None and d.to < first[: len(d.to)])
            or (self.to is not None and d.from_ is not None and d.from_[: len(self.to)] > self.to)
            for d in told
        )


def find_matter(
    charge: Charge,
    charges: Sequence[Charge],
    entities: Sequence[Entity],
    documents: Sequence[Document],
) -> Matter:
    """The matter of a charge; without a printed place, the places that its sentences name."""
    others = {c.suspect for c in charges} - {charge.suspect}
    texts = {document.id: document.text for document in documents}
    places = {name for place in charge.places for name in NAME.findall(place)}
    if not places:
        places = {
            word
            for e in entities
            if e.kind == "place" and any(s.holds(m) for s in charge.spans for m in e.mentions)
            for word in NAME.findall(e.name)
        }
    own = next((e for e in entities if e.id == charge.suspect), None)
    courts = {charge.body, *charge.may_be}
    known = [e for e in entities if e is own or e.name in courts]
    about = {m.document for e in known for m in e.mentions}
    named = tuple(sorted(places))
    homes = _find_homes(own, entities)
    return Matter(
        places=named,
        homes=homes,
        elsewhere=frozenset(
            (m.document, m.start, m.end)
            for e in entities
            if e.kind == "place"
            for m in e.mentions
            if not any(
                is_named(p, texts.get(m.document, "")[m.start : m.end]) for p in (*named, *homes)
            )
        ),
        suspect=frozenset((m.document, m.start, m.end) for m in (own.mentions if own else ())),
        others=frozenset(
            (m.document, m.start, m.end) for e in entities if e.id in others for m in e.mentions
        ),
        courts=frozenset(
            (m.document, m.start, m.end) for e in entities if e.name in courts for m in e.mentions
        ),
        from_=charge.from_,
        to=charge.to,
        documents=frozenset(
            d for d in about if any(is_named(p, texts.get(d, "")) for p in (*named, *homes))
        ),
    )


def _find_homes(suspect: Entity | None, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The places and bodies that the suspect's offices name: the State that he or she serves."""
    offices = " ".join(suspect.offices) if suspect else ""
    served = {e.name for e in entities if e.kind in ("place", "organisation")}
    return tuple(sorted(n for n in served if NAME.match(n) and is_named(n, offices)))


def is_named(name: str, text: str) -> bool:
    """The name, or a word that begins as it does."""
    stem = name if len(name) <= SHORTEST else name[:-ENDING]
    return re.search(rf"\b{re.escape(stem)}\w{{0,5}}\b", text) is not None


def _has(mentions: Iterable[tuple[str, int, int]], position: Position) -> bool:
    return any(
        document == position.document and position.start <= start and end <= position.end
        for document, start, end in mentions
    )


def actor_of(act: Act) -> Position | None:
    """Where the one who did it stands."""
    return Position(act.document, *act.actor) if act.actor else None


def persons_of(wordings: Iterable[str]) -> tuple[str, ...]:
    """The lists of persons of whom the words of a charge speak: "(children)" of minors."""
    printed = " ".join(wordings).lower()
    lists = load_lists()
    return tuple(
        name
        for name in PERSONS
        if any(re.search(rf"\b{word}(?:s|ren)?\b", printed) for word in lists[name])
    )

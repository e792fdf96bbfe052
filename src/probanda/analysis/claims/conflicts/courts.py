"""One thing told of two courts whose names share a word: one of them may be wrongly named."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from probanda.analysis.claims.conflicts.matter import Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import SMALL, Passage, passage_at
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, Entity
from probanda.evidence.document import Position

OF_A_COURT = re.compile(r"[^,;:.“”()]{0,80}\b(?:by|of)\s+(?:the\s+)?", re.IGNORECASE)
"""Between "warrants" and the court: "issued a while ago by the"."""
WITH_A_COURT = re.compile(r"\s+(?:to|of|in)\s+(?:the\s+)?", re.IGNORECASE)
MOST = 200
"""Courts with one word in common of which each two are compared."""

Thing = tuple[str, ...]
Place = tuple[Position, frozenset[str]]
Told = dict[Thing, dict[str, list[Place]]]
"""Where what is told of which court, and the persons whom it is told of."""


def find_confused_courts(matter: Matter) -> Iterator[Conflict | None]:
    """What is told of one court and of another with a like name: that it issued warrants, that a State
    is a party to it, what somebody feels about what it did."""
    pairs = _find_alike(matter)
    told = _find_told(matter, {court for pair in pairs for court in pair}) if pairs else {}
    spans: dict[tuple[str, str], list[Position]] = {}
    for _, held in sorted(told.items()):
        for pair in combinations(sorted(held), 2):
            if pair in pairs:
                rare, common = _sort(matter, pair)
                own = _of_the_same(held[rare.id], held[common.id])
                others = _of_the_same(held[common.id], own)
                firsts = {place.document: place for place, _ in sorted(others)[::-1]}
                spans.setdefault(pair, []).extend([*(p for p, _ in own), *firsts.values()])
    for pair in sorted(spans):
        rare, common = _sort(matter, pair)
        text = f"What is told of “{rare.name}” is told of “{common.name}” too; one may be wrongly named."
        yield make("name", spans[pair], text)


def _find_alike(matter: Matter) -> set[tuple[str, str]]:
    """Courts of which two have like names."""
    by_word: dict[str, list[Entity]] = {}
    for entity in matter.entities.values():
        for word in _own_words(entity.name) if entity.kind == "organisation" else ():
            by_word.setdefault(word, []).append(entity)
    return {
        (min(a.id, b.id), max(a.id, b.id))
        for near in by_word.values()
        for a, b in combinations(near[:MOST], 2)
        if _are_alike(a, b)
    }


def _sort(matter: Matter, pair: tuple[str, str]) -> tuple[Entity, Entity]:
    """The one that is named less often first."""
    rare, common = sorted(
        (matter.entities[court] for court in pair), key=lambda e: (len(e.mentions), e.id)
    )
    return rare, common


def _of_the_same(places: Sequence[Place], others: Sequence[Place]) -> list[Place]:
    """Places that tell of nobody, or of persons of whom one of the others tells, or may tell."""
    return [
        (place, persons)
        for place, persons in places
        if any(not persons or not known or persons & known for _, known in others)
    ]


def _find_told(matter: Matter, courts: set[str]) -> Told:
    """What is told of each court, with the places."""
    told: Told = {}
    states = _states(matter)
    for unit in matter.units:
        about = next((t for t in unit.terms if t.startswith("entity") and t in courts), None)
        if unit.reaction and about and unit.speaker and not unit.negated:
            for voice in matter.voice(unit.speaker):
                held = told.setdefault(("feeling", voice, unit.reaction), {})
                held.setdefault(about, []).append((unit.content[0], frozenset()))
        said = unit.statement
        if unit.performed in terms("wanting") and said and said.speaker and unit.speaker in courts:
            held = told.setdefault(("act", unit.performed or ""), {})
            held.setdefault(unit.speaker or "", []).append((place_of(said.speaker), unit.others))
    for court, place in _mentions(matter, courts):
        passage = passage_at(matter.passages.get(place.document, ()), place.start)
        if passage is None:
            continue
        before = [
            state for at, state in states.get(place.document, ())
            if passage.place.start <= at < place.start
        ]  # fmt: skip
        for thing, start in _things(matter, passage, place, before):
            whole = Position(place.document, start, place.end)
            told.setdefault(thing, {}).setdefault(court, []).append(
                (whole, matter.people_at(whole))
            )
    return told


def _states(matter: Matter) -> dict[str, list[tuple[int, str]]]:
    """Where each document names States."""
    found: dict[str, list[tuple[int, str]]] = {}
    for entity in matter.entities.values():
        state = find_state(entity.name)
        for place in entity.mentions if state else ():
            found.setdefault(place.document, []).append((place.start, state or ""))
    return found


def _mentions(matter: Matter, courts: set[str]) -> Iterator[tuple[str, Position]]:
    """Where each court is named, also in the name of its law."""
    for court in sorted(courts):
        forms = {form.casefold() for form in matter.entities[court].forms}
        laws = [
            e
            for e in matter.entities.values()
            if e.kind == "instrument" and any(f in e.name.casefold() for f in forms)
        ]
        for entity in (matter.entities[court], *laws):
            yield from ((court, place) for place in entity.mentions)


def _things(
    matter: Matter, passage: Passage, court: Position, states: Iterable[str]
) -> Iterator[tuple[Thing, int]]:
    """What the sentence tells of the court by a noun before its name, and where the noun stands."""
    text = matter.texts[court.document]
    for word in passage.words:
        if word.end > court.start or word.pos not in ("NOUN", "PROPN"):
            continue
        between = text[word.end : court.start]
        term = find_term(word.lemma)
        if word.lemma in words("wanting") and OF_A_COURT.fullmatch(between):
            yield ("act", term), word.start
        elif word.lemma in words("belonging") and WITH_A_COURT.fullmatch(between):
            for state in states:
                yield ("member", state, str(word.negated)), word.start


@lru_cache(maxsize=10_000)
def _own_words(name: str) -> frozenset[str]:
    """The words of a court's name but for the one that says what it is; none of another name."""
    spelled = [w for _, _, w in spell_words(name.casefold(), 0, len(name)) if w not in SMALL]
    head = next((w for w in spelled if w in words("courts")), None)
    return frozenset(spelled) - {head} if head else frozenset()


def _are_alike(one: Entity, two: Entity) -> bool:
    """Words in common, and words of its own in each; a court and its chamber are no two courts."""
    a, b = _own_words(one.name), _own_words(two.name)
    return bool(a & b and a - b and b - a)

"""For whom a speaker speaks: a body named in an office or in the name of another body."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import words
from probanda.analysis.lineage.terms import find_state, find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Entity

LONGEST = 6
"""Words of a body's name that are looked for in an office."""


class Voices(msgspec.Struct, frozen=True):
    """``homes`` are terms of bodies, as units have them; ``described`` the words for a speaker."""

    homes: Mapping[str, frozenset[str]]
    described: Mapping[str, frozenset[str]]

    def behind(self, unit: Unit) -> frozenset[str]:
        """Terms of the bodies that answer when the unit's speaker speaks."""
        return self.homes.get(unit.speaker or "", frozenset())

    def are_one(self, a: Unit, b: Unit) -> bool:
        """One speaker, or speakers of one body, as far as their names and offices show."""
        if a.voice is None or b.voice is None:
            return False
        return a.voice == b.voice or bool(self._words(a) & self._words(b))

    def are_of_one_side(self, a: Unit, b: Unit) -> bool:
        """One speaker, or two for whom the same body answers."""
        return self.are_one(a, b) or bool(self.behind(a) & self.behind(b))

    def _words(self, unit: Unit) -> frozenset[str]:
        held = self.described.get(unit.speaker or "", frozenset())
        name = unit.statement.speaker_name if unit.statement else None
        return held | _bodies_in(name or "")


def find_voices(entities: Iterable[Entity], things: Mapping[str, str]) -> Voices:
    """What offices and names show; ``things`` are the terms for names of bodies and places."""
    homes, described = {}, {}
    entities = tuple(entities)
    for entity in entities:
        texts = entity.offices if entity.kind == "person" else (entity.name, *entity.forms)
        own = {things.get(entity.name.casefold(), entity.id)}
        found = {things[run] for text in texts for run in runs(text) if run in things}
        found |= {s for text in texts for run in runs(text) if (s := find_state(run))}
        homes[entity.id] = frozenset(found | (set() if entity.kind == "person" else own))
        described[entity.id] = frozenset(w for text in texts for w in _bodies_in(text))
    spoken_for = {
        entity.id: [
            homes[t.body] for t in entity.ties if t.kind == "speaks for" and t.body in homes
        ]
        for entity in entities
    }
    homes |= {who: homes[who].union(*bodies) for who, bodies in spoken_for.items()}
    return Voices(homes, described)


def runs(text: str) -> Iterator[str]:
    """Every run of a few words, in lower case and without the genitive's ending."""
    spelled = [w.removesuffix("’s").removesuffix("'s") for w in text.casefold().split()]
    for start in range(len(spelled)):
        for end in range(start + 1, min(len(spelled), start + LONGEST) + 1):
            yield " ".join(spelled[start:end]).strip(",.")


@lru_cache(maxsize=10_000)
def _bodies_in(text: str) -> frozenset[str]:
    """Words for bodies that are not of every State ("mission", not "ministry")."""
    return frozenset(
        term
        for _, _, word in spell_words(text.lower(), 0, len(text))
        if word in words("single_bodies")
        for term in [find_term(word)]
    )

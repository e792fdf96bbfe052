"""Names of places, bodies and persons that two texts write with other vowels: "Kharvik" and "Kharvok"."""

import re
from collections.abc import Iterator
from itertools import combinations

from probanda.analysis.claims.conflicts.facts import connected
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.lineage.terms import find_state
from probanda.analysis.records import Conflict, Entity
from probanda.evidence.document import Position
from probanda.names import sound_key, tokens_of_name

SHORTEST = 4
FEWEST = 3
"""Consonants of a name that is not like another one by chance; of a person's surname too."""
VOWELS = re.compile(r"[aeiouy\W_]+")
WORDS = 3
MOST = 12
KINDS = frozenset({"place", "organisation"})


def find_transcribed(matter: Matter) -> Iterator[Conflict | None]:
    """One consonant after the other the same, in two texts of which neither writes both."""
    by_sound: dict[tuple[str, str], list[tuple[str, Position]]] = {}
    for entity in matter.entities.values():
        for sound, name, place in _written(matter, entity):
            by_sound.setdefault(sound, []).append((name, place))
    for sound in sorted(by_sound):
        texts: dict[str, set[str]] = {}
        for name, place in by_sound[sound]:
            texts.setdefault(place.document, set()).add(name)
        first: dict[tuple[str, str], Position] = {}
        for name, place in sorted(by_sound[sound], key=lambda x: x[1]):
            if len(texts[place.document]) == 1:
                first.setdefault((name, place.document), place)
        rivals = [
            (x, y)
            for ((one, a), x), ((two, b), y) in combinations(sorted(first.items())[: MOST * 2], 2)
            if a != b
            and not (one.endswith(two) or two.endswith(one))
            and matter.is_one_matter(a, b)
        ]
        for places in connected(rivals):
            yield make(
                "name", places, f"{matter.quoted(places)}: one name written differently, or two."
            )


def _differ(kind: str, one: str, two: str) -> bool:
    """Whether no text only writes more of the name; of a person one text has a name more, else the
    spellings are found as such."""
    if kind == "person":
        a, b = one.split(), two.split()
        return len(a) != len(b) and a[:2] != b[:2]
    return not (one.endswith(two) or two.endswith(one))


def _written(matter: Matter, entity: Entity) -> Iterator[tuple[tuple[str, str], str, Position]]:
    """Each mention by name: how it sounds without its vowels, and how it is written."""
    forms = {form.casefold() for form in entity.forms}
    for mention in entity.mentions:
        shown = matter.shown(mention)
        if shown.casefold() not in forms or not shown[:1].isupper():
            continue
        if entity.kind in KINDS and len(shown.split()) <= WORDS and not find_state(shown):
            name = re.sub(r"[^\w\s]", "", shown.casefold())
            sound = _consonants(shown)
            if len(name) >= SHORTEST and len(sound) >= FEWEST and not shown.isupper():
                yield ("name", sound), name, mention
        elif entity.kind == "person":
            parts = tokens_of_name(shown)
            if len(parts) > 1 and len(_consonants(parts[-1])) >= FEWEST:
                sound = f"{_consonants(parts[0])} {_consonants(parts[-1])}"
                yield (
                    ("person", sound),
                    " ".join((parts[0], parts[-1], *parts[1:-1])).casefold(),
                    mention,
                )


def _consonants(name: str) -> str:
    """Of a name its consonants, g and h taken for one as between two alphabets."""
    return VOWELS.sub("", sound_key(re.sub(r"\W", "", name)).casefold()).replace("h", "g")

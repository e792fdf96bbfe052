"""What shows that two records of different documents are one, and what speaks against it."""

from collections.abc import Iterable
from itertools import pairwise

from probanda.analysis.entities.bodies import company_core, initials, is_beginning, state_first
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.short_names import (
    are_two_units,
    is_short_of,
    turned_key,
    unit_key,
)
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.records import Entity, Reading
from probanda.names import compare_names, name_tokens, normal_name, sound_key
from probanda.names.comparison import ONE_VOWEL

Cluster = list[Entity]


def context_names(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """By document: the full names of people, bodies and instruments, without States."""
    states = {normal_name(name) for name in known_state_words().names.values()}
    return {
        reading.document: frozenset(
            name
            for entity in reading.entities
            if entity.forms and entity.kind in {"person", "organisation", "instrument"}
            for name in [normal_name(entity.name)]
            if name not in states and (entity.kind != "person" or " " in name)
        )
        for reading in readings
    }


def find_person_home(
    clusters: list[Cluster], entity: Entity, context: dict[str, frozenset[str]]
) -> Cluster | None:
    """The only cluster whose full names the entity's name can be; None where it may be two."""
    same: list[Cluster] = []
    maybe: list[Cluster] = []
    keys = _surname_keys(entity)
    for cluster in clusters:
        if not any(keys & _surname_keys(other) for other in cluster):
            continue
        if any(_are_two(entity, other) for other in cluster):
            continue
        verdicts = {compare_names(entity.name, other.name).verdict for other in cluster}
        if "same" in verdicts:
            same.append(cluster)
        elif "may be" in verdicts:
            maybe.append(cluster)
    if same:
        return same[0] if len(same) == 1 else None
    if len(maybe) != 1:
        return None
    return maybe[0] if _is_shown(entity, maybe[0], context) else None


def _surname_keys(entity: Entity) -> frozenset[str]:
    """Sounds of the surname and its halves, and of a first word that may be the family's."""
    tokens = name_tokens(entity.name)
    ends = {tokens[0], tokens[-1]} if tokens else set()
    return frozenset(sound_key(half) for token in ends for half in token.split("-"))


def _is_shown(entity: Entity, cluster: Cluster, context: dict[str, frozenset[str]]) -> bool:
    """A bare surname of another document needs a like office, or a text on the same matter."""
    own = _document(entity)
    if len(name_tokens(entity.name)) > 1:
        close = all(compare_names(entity.name, o.name).reason != ONE_VOWEL for o in cluster)
        return close or any(context[own] & context[_document(other)] for other in cluster)
    last_words = {name_tokens(other.name)[-1] for other in cluster}
    given_only = not any(
        compare_names(entity.name, last).verdict != "different" for last in last_words
    )
    like = any(_office_words(entity) & _office_words(other) for other in cluster)
    if given_only:
        return like and any(
            _states_of(entity.offices) & _states_of(other.offices) for other in cluster
        )
    return like or any(context[own] & context[_document(other)] for other in cluster)


def _document(entity: Entity) -> str:
    return entity.mentions[0].document


def _are_two(first: Entity, second: Entity) -> bool:
    """One document keeps them apart, or gender or the States of their offices do."""
    if _document(first) == _document(second):
        return True
    if {_gender(first), _gender(second)} == {"f", "m"}:
        return True
    states = _states_of(first.offices), _states_of(second.offices)
    return bool(states[0] and states[1] and not states[0] & states[1])


def _office_words(entity: Entity) -> set[str]:
    printed = {word.lower() for office in entity.offices for word in office.split()}
    return printed & words("offices")


def _gender(entity: Entity) -> str:
    printed = _office_words(entity)
    if printed & words("feminine_offices"):
        return "f"
    return "m" if printed & words("masculine_offices") else ""


def _states_of(offices: Iterable[str]) -> set[str]:
    known = known_state_words()
    found = set()
    for office in offices:
        parts = office.replace("’s", "").replace("'s", "").split()
        for part in [*parts, *(" ".join(pair) for pair in pairwise(parts))]:
            found.add(known.adjectives.get(part) or known.names.get(part) or "")
    return found - {""}


def body_keys(entity: Entity) -> list[tuple[set[str], set[str]]]:
    """Keys from the strongest to the weakest: those to look for, and those to be found by.

    The same name; the same name of the gazetteer; the same words turned, the same unit, another
    spelling; an acronym of the long name; the company.
    """
    known = known_names_by_form()
    long_forms = {form for form in entity.forms if not form.isupper()}
    names = {state_first(entity.name), *(state_first(form) for form in long_forms)}
    turned = {key for name in names if (key := turned_key(name))}
    units = {key for name in names if (key := unit_key(name))}
    sounds = {sound_key(name) for name in names if entity.kind == "place" and len(name) > 5}
    filed = {known[n].name for n in map(normal_name, entity.forms) if n in known}
    acronyms = {form for form in entity.forms if form.isupper()}
    acronyms |= {letters for form in long_forms if (letters := initials(form))}
    short = " ".join(company_core(entity.name)).upper()
    asked = {short} if entity.name.isupper() else set()
    cores = {" ".join(company_core(entity.name))} if entity.kind == "organisation" else set()
    return [
        (names, names),
        (filed, filed),
        (turned | units | sounds, turned | units | sounds),
        (asked, acronyms),
        (cores, cores),
    ]


def are_two_bodies(entity: Entity, cluster: Cluster) -> bool:
    """Whether two units of one number differ in their arm."""
    return any(
        are_two_units(first, second)
        for other in cluster
        for first in entity.forms
        for second in other.forms
    )


def is_shortened(entity: Entity, cluster: Cluster, context: dict[str, frozenset[str]]) -> bool:
    """Whether the name shortens the cluster's in a text on the same matter."""
    if not any(
        is_beginning(form, long) or is_short_of(form, long)
        for other in cluster
        for long in other.forms
        for form in entity.forms
    ):
        return False
    own = {normal_name(form) for form in entity.forms}
    return any((context[_document(entity)] & context[_document(other)]) - own for other in cluster)

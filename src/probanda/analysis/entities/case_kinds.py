"""One kind for a name over all documents, where one shows what another could not tell."""

import re
from collections import Counter

import msgspec

from probanda.analysis.entities.bodies import company_core
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.learned_states import stems_of_adjective
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.records import Entity
from probanda.names import name_tokens, normal_name, sounds_of_name


def settle_case_kinds(entities: list[Entity], context: dict[str, frozenset[str]]) -> list[Entity]:
    """The entities of all documents, each name of the kind that some document shows.

    A body without a noun for bodies is the person of just that name; a person of one word without
    an office, who shares it with no person's surname, is the place or State of that name. A doubled surname
    of somebody is that person's. A place, or somebody of one word without an office, of the name
    of a company that another document prints with its legal form is that company. A surname that
    the model took for a body or place is the only bearer's, whom a text on its matter names in full.
    """
    named = [e for e in entities if e.kind == "person" and e.forms]
    people = {_key(e) for e in named if len(name_tokens(e.name)) > 1}
    bodies = people & _mostly_bodies(entities)
    people -= bodies
    surnames = {name_tokens(key)[-1] for key in people}
    companies = {
        " ".join(company_core(e.name))
        for e in entities
        if e.kind == "organisation" and len(company_core(e.name)) < len(e.name.split())
    }
    known = set(known_names_by_form()) | {
        normal_name(form)
        for table in (known_state_words().names, known_state_words().capitals)
        for form in table
    }
    lands = {kind: {_key(e) for e in entities if e.kind == kind and e.forms} for kind in LANDS}
    lands["organisation"] |= _governed(entities)
    mistaken = _mistaken_surnames(entities, people, known, context)
    return [
        msgspec.structs.replace(entity, kind="person")
        if entity.id in mistaken
        else msgspec.structs.replace(entity, kind="organisation")
        if entity.kind == "person" and entity.forms and _key(entity) in bodies
        else msgspec.structs.replace(entity, kind="organisation")
        if _key(entity) in companies - known and _may_be_company(entity, surnames)
        else _settle(entity, people, surnames, lands)
        for entity in entities
    ]


def _governed(entities: list[Entity]) -> set[str]:
    """The names that a land may have of whose bodies some document tells: "the Karsovan government"."""
    bodies = (e.name.split() for e in entities if e.kind == "organisation" and " " in e.name)
    adjectives = {parts[0] for parts in bodies if parts[-1].lower() in words("state_bodies")}
    return {stem for word in adjectives if word.endswith("an") for stem in stems_of_adjective(word)}


def _may_be_company(entity: Entity, surnames: set[str]) -> bool:
    if entity.kind == "person":
        return bool(entity.forms) and not entity.offices and _key(entity) not in surnames
    return entity.kind == "place" and bool(entity.forms)


def _mistaken_surnames(
    entities: list[Entity],
    people: set[str],
    known: set[str],
    context: dict[str, frozenset[str]],
) -> set[str]:
    """The ids of bodies and places that bear one person's surname and no longer name of theirs."""
    bearers: dict[str, set[tuple[str, str]]] = {}
    told_in: dict[str, set[str]] = {}
    for entity in entities:
        key = _key(entity)
        if entity.kind == "person" and entity.forms and key in people:
            sounds, surname = sounds_of_name(entity.name), name_tokens(key)[-1]
            bearers.setdefault(surname, set()).add((sounds[0], sounds[-1]))
            told_in.setdefault(surname, set()).add(entity.mentions[0].document)
    land_in: dict[str, list[Entity]] = {}
    longer: set[str] = set()
    for entity in entities:
        if entity.kind in LANDS and entity.forms:
            for form in map(normal_name, entity.forms):
                longer |= set(form.split()) if " " in form else set()
            if entity.name.istitle() and entity.name.isalpha() and len(entity.forms) == 1:
                land_in.setdefault(_key(entity), []).append(entity)
    found: set[str] = set()
    for word, alike in land_in.items():
        if len(bearers.get(word, ())) != 1 or word in longer | known:
            continue
        if told_in[word] & {entity.mentions[0].document for entity in alike}:
            continue  # a text tells the two apart
        matters = frozenset[str]().union(*(context[document] for document in told_in[word]))
        if all(context[entity.mentions[0].document] & matters for entity in alike):
            found |= {entity.id for entity in alike}
    return found


def _mostly_bodies(entities: list[Entity]) -> set[str]:
    """Full names that at least as many documents show as a body's, and none with an office."""
    votes: Counter[str] = Counter()
    offices = set()
    for entity in entities:
        if entity.kind == "organisation":
            votes[_key(entity)] += 1
        elif entity.kind == "person":
            votes[_key(entity)] -= 1
            offices |= {_key(entity)} if entity.offices else set()
    return {key for key, balance in votes.items() if balance >= 0} - offices


LANDS = ("place", "organisation")
INITIALS = re.compile(r"(?:[A-Z]\. ?)+[A-Z][a-z]{2,}")
""" "O.P. Brin", which the model may take for a body's name."""


def _key(entity: Entity) -> str:
    return normal_name(entity.name)


def _is_person_by_initials(name: str) -> bool:
    """ "O.P. Brin"; not "U.S. Steel", where the letters stand for a State or a body."""
    letters = name.rpartition(" ")[0]
    known = letters in known_state_words().names or normal_name(letters) in known_names_by_form()
    return not known and bool(INITIALS.fullmatch(name))


def _settle(
    entity: Entity, people: set[str], surnames: set[str], lands: dict[str, set[str]]
) -> Entity:
    key = _key(entity)
    if not entity.forms or entity.offices or key in known_names_by_form():
        return entity
    if entity.kind == "organisation" and (
        _is_person_by_initials(entity.name) or (key in people and not _of_a_body(key))
    ):
        return msgspec.structs.replace(entity, kind="person")
    if entity.kind in LANDS and "-" in entity.name and key in surnames:
        return msgspec.structs.replace(entity, kind="person")
    if entity.kind == "person" and " " not in key and key not in surnames:
        for kind in LANDS:
            if key in lands[kind]:
                return msgspec.structs.replace(entity, kind=kind)
    return entity


def _of_a_body(key: str) -> bool:
    return bool(set(key.split()) & (words("body_name_nouns") | words("company_words")))

"""One record over all documents of a case for each person, body, place and instrument."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from probanda import ids
from probanda.analysis.entities.bodies import state_first
from probanda.analysis.entities.case_kinds import settle_case_kinds
from probanda.analysis.entities.case_lands import name_by_lands
from probanda.analysis.entities.described_bodies import place_described_bodies
from probanda.analysis.entities.described_people import place_described
from probanda.analysis.entities.gazetteer import forms_of_any, known_names_by_form
from probanda.analysis.entities.homes import (
    Home,
    find_person_home,
    generations_apart,
    has_surname,
    sides_told,
)
from probanda.analysis.entities.maybe import add_may_be
from probanda.analysis.entities.offices_as_mentions import add_offices_beside_names
from probanda.analysis.entities.same import (
    Cluster,
    are_two_bodies,
    body_keys,
    company_of,
    context_names,
    document_of,
    on_one_matter,
    shortened_keys,
    surname_keys,
)
from probanda.analysis.entities.shared_names import is_shared_name
from probanda.analysis.entities.ties_by_office import tie_by_offices
from probanda.analysis.records import Charge, Entity, Process, Reading, Statement, Tie
from probanda.evidence.document import Position
from probanda.names import name_tokens, normal_name, sounds_of_name
from probanda.names.comparison import is_cut

GOVERNMENTS = (" government", " regime", " administration", " dictatorship")
"""Ends of names that go behind the State's own."""


class Merged(msgspec.Struct, frozen=True):
    """The entities of the case, and the readings that name them by the ids of the case."""

    entities: tuple[Entity, ...]
    readings: tuple[Reading, ...]


def merge_entities(readings: tuple[Reading, ...]) -> Merged:
    """Join what is one over all documents; what may be two stays two.

    The records do not depend on the order of the readings, which come back in the order given.
    """
    context = context_names(readings)
    local = name_by_lands(
        settle_case_kinds([e for reading in readings for e in reading.entities], context)
    )
    people = [entity for entity in local if entity.kind == "person"]
    others = [entity for entity in local if entity.kind != "person"]
    bodies = _cluster_others(others, context)
    known = place_described(
        _cluster_people(people, context, company_of(readings), sides_told(readings)),
        context,
        readings,
        bodies,
    )
    clusters = known + place_described_bodies(bodies, context)
    records, case_ids = _records(clusters)
    names = _names_of_described(known)
    records = add_offices_beside_names(add_may_be(_tie_records(records, local, case_ids)))
    kinds = {entity.id: entity.kind for entity in local}
    return Merged(records, tuple(_rewrite(reading, case_ids, kinds, names) for reading in readings))


def _fullest_first(entity: Entity) -> tuple[bool, int, str, str]:
    whole = len(name_tokens(entity.name)) - is_cut(
        entity.name
    )  # Orsan T. comes after all he may be
    return not entity.forms, -whole, normal_name(entity.name), entity.id


def _most_names_first(entity: Entity) -> tuple[int, bool, int, str, str]:
    """Who is told to have two long names comes first, for other texts may print either."""
    return -len({state_first(f) for f in entity.forms if " " in f}), *_fullest_first(entity)


def _cluster_people(
    people: list[Entity],
    context: dict[str, frozenset[str]],
    company: dict[str, frozenset[str]],
    told: dict[str, frozenset[str]],
) -> list[Cluster]:
    homes: list[Home] = []
    by_key: dict[str, list[Home]] = {}
    generations = generations_apart(people)
    printed = Counter(normal_name(entity.name) for entity in people)

    def often_first(entity: Entity) -> tuple[bool, int, int, str, str]:
        unnamed, length, name, own = _fullest_first(entity)
        return unnamed, length, -printed[name], name, own  # a misspelling comes late

    for entity in sorted(people, key=often_first):
        keys, sides = surname_keys(entity), told.get(entity.id, frozenset())
        home, near = None, []
        if entity.forms:
            numbered = {home.number: home for key in sorted(keys) for home in by_key.get(key, ())}
            near = [numbered[n] for n in sorted(numbered)]
        if near and not _may_be_two_of_its_text(entity, near):
            home = find_person_home(
                near,
                entity,
                context,
                company,
                generations,
                sides,
            )
        if home is None:
            home = Home(len(homes))
            homes.append(home)
        home.take(entity, context, sides)
        for key in keys - home.keys:
            by_key.setdefault(key, []).append(home)
        home.keys |= keys
    return [home.members for home in homes]


def _may_be_two_of_its_text(entity: Entity, homes: Iterable[Home]) -> bool:
    """ "Velin", where its own text names two Velins in full, is nobody whom only other texts name."""
    if len(name_tokens(entity.name)) > 1:
        return False
    own = document_of(entity)
    return sum(own in home.documents and has_surname(home, entity.name) for home in homes) > 1


def _cluster_others(entities: list[Entity], context: dict[str, frozenset[str]]) -> list[Cluster]:
    """Each goes to the only cluster that shares its strongest key; none where several do."""
    clusters: list[Cluster] = []
    holders: dict[tuple[str, int, str], list[Cluster]] = {}
    for entity in sorted(entities, key=_most_names_first):
        home = None
        shared = entity.kind == "organisation" and all(map(is_shared_name, entity.forms))
        levels = [*body_keys(entity), shortened_keys(entity)] if entity.forms else []
        for level, (asked, _) in enumerate(levels):
            fitting = _unique(holders, [(entity.kind, level, key) for key in asked])
            fitting = [c for c in fitting if not are_two_bodies(entity, c)]
            if level == len(levels) - 1 or shared:
                fitting = [c for c in fitting if on_one_matter(entity, c, context)]
            if fitting:
                home = fitting[0] if len(fitting) == 1 else None
                break
        if home is None:
            home = []
            clusters.append(home)
        home.append(entity)
        for level, (_, given) in enumerate(levels):
            for key in given:
                known = holders.setdefault((entity.kind, level, key), [])
                if not any(cluster is home for cluster in known):
                    known.append(home)
    return clusters


def _unique(
    holders: dict[tuple[str, int, str], list[Cluster]], keys: list[tuple[str, int, str]]
) -> list[Cluster]:
    found: list[Cluster] = []
    for key in keys:
        for cluster in holders.get(key, []):
            if not any(cluster is other for other in found):
                found.append(cluster)
    return found


def _records(clusters: list[Cluster]) -> tuple[tuple[Entity, ...], dict[str, str]]:
    by_key: dict[tuple[str, str], list[Cluster]] = {}
    for cluster in clusters:
        by_key.setdefault((cluster[0].kind, _key(cluster)), []).append(cluster)
    records: list[Entity] = []
    case_ids: dict[str, str] = {}
    for (_, key), namesakes in by_key.items():
        for cluster in namesakes:
            record = _record(cluster, key, alone=len(namesakes) == 1)
            records.append(record)
            case_ids |= {entity.id: record.id for entity in cluster}
    return tuple(sorted(records, key=lambda r: (r.kind, r.name, r.id))), case_ids


def _name(cluster: Cluster) -> str:
    """The fullest name; of spellings that are as full the one that most documents print.

    A State's own name goes before that of its government.
    """
    told = [entity for entity in cluster if entity.forms] or cluster
    told = [entity for entity in told if not entity.name.endswith(GOVERNMENTS)] or told
    printed = Counter(entity.name for entity in told)
    loud = cluster[0].kind == "place"  # LUSK is how a dateline prints Lusk
    return min(
        printed,
        key=lambda n: (-len(name_tokens(n)), loud and n.isupper(), -printed[n], -len(n), n),
    )


def _names_of_described(people: list[Cluster]) -> dict[str, str]:
    """By the id of somebody only described: the name of whom the case shows it to be."""
    return {
        entity.id: _name(cluster)
        for cluster in people
        if cluster[0].forms
        for entity in cluster
        if not entity.forms
    }


def _key(cluster: Cluster) -> str:
    """What the id is made of: no spelling, title, middle name or longer name of one document."""
    first = cluster[0]
    if first.kind == "person" and first.forms:
        full = [sounds for e in cluster if len(sounds := sounds_of_name(e.name)) > 1]
        return min(f"{sounds[0]} {sounds[-1]}" for sounds in full) if full else _name(cluster)
    known = known_names_by_form()
    printed = {normal_name(f) for e in cluster for f in e.forms} - forms_of_any()
    filed = {known[n].name for n in printed if n in known}
    return min(filed, default=state_first(_name(cluster)) if first.forms else _name(cluster))


def _record(cluster: Cluster, key: str, alone: bool) -> Entity:
    """Known by kind and key; namesakes, bare surnames and those only described also by place.

    So neither a document that does not mention somebody nor one of several that do changes the id.
    """
    first = cluster[0]
    mentions = tuple(sorted({m for entity in cluster for m in entity.mentions}))
    told = first.forms and (first.kind != "person" or " " in key)
    apart = () if alone and told else (mentions[0].document, mentions[0].start)
    return Entity(
        id=ids.content_id("entity", first.kind, key, *apart),
        name=_name(cluster),
        kind=first.kind,
        mentions=mentions,
        offices=tuple(sorted({office for entity in cluster for office in entity.offices})),
        held=tuple(sorted({held for entity in cluster for held in entity.held})),
        forms=tuple(sorted({form for entity in cluster for form in entity.forms})),
        told=tuple(sorted({place for entity in cluster for place in entity.told or ()}))
        or msgspec.UNSET,
    )


def _tie_records(
    records: tuple[Entity, ...], local: list[Entity], case_ids: dict[str, str]
) -> tuple[Entity, ...]:
    """The records with the ties of all their documents, by the ids of the case."""
    ties = {one: set(found) for one, found in tie_by_offices(records).items()}
    for entity in local:
        own = case_ids[entity.id]
        for tie in _tied(entity, case_ids):
            if tie.body != own:
                ties.setdefault(own, set()).add(tie)
    return tuple(
        msgspec.structs.replace(record, ties=tuple(sorted(ties[record.id])))
        if record.id in ties
        else record
        for record in records
    )


def _tied(entity: Entity, case_ids: dict[str, str]) -> tuple[Tie, ...]:
    return tuple(
        msgspec.structs.replace(tie, body=case_ids.get(tie.body, tie.body)) for tie in entity.ties
    )


def _rested_on(entity: Entity, speakers: set[str | None]) -> tuple[Position, ...]:
    """The mentions on which claims rest: not an office that is only told of, unless its holder speaks."""
    if entity.id in speakers:
        return entity.mentions
    return tuple(m for m in entity.mentions if m not in (entity.told or ()))


def _rewrite(
    reading: Reading, case_ids: dict[str, str], kinds: dict[str, str], names: dict[str, str]
) -> Reading:
    spoken = (*reading.statements, *reading.ascriptions)
    speakers = {entity for one in spoken for entity in (one.speaker_entity, *one.candidates)}

    def put(entity: str) -> str:
        return case_ids.get(entity, entity)

    def statement(one: Statement) -> Statement:
        name = names.get(one.speaker_entity or "")
        return msgspec.structs.replace(
            one,
            speaker_name=name or one.speaker_name,
            speaker_kind="person" if name else one.speaker_kind,
            speaker_entity=one.speaker_entity and put(one.speaker_entity),
            candidates=tuple(dict.fromkeys(put(c) for c in one.candidates)),
        )

    def charge(one: Charge) -> Charge:
        suspect = one.suspect and put(one.suspect)
        return msgspec.structs.replace(one, suspect=suspect, body=put(one.body))

    def process(one: Process) -> Process:
        return msgspec.structs.replace(one, body=put(one.body))

    return msgspec.structs.replace(
        reading,
        entities=tuple(
            msgspec.structs.replace(
                e,
                id=put(e.id),
                kind=kinds.get(e.id, e.kind),
                ties=_tied(e, case_ids),
                mentions=mentions,
            )
            for e in reading.entities
            if (mentions := _rested_on(e, speakers))
        ),
        statements=tuple(map(statement, reading.statements)),
        ascriptions=tuple(map(statement, reading.ascriptions)),
        charges=tuple(map(charge, reading.charges)),
        processes=tuple(map(process, reading.processes)),
    )

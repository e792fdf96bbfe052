"""One record over all documents of a case for each person, body, place and instrument."""

from collections.abc import Iterable

import msgspec

from probanda import ids
from probanda.analysis.entities.bodies import initials, same_company, state_first
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.records import Charge, Entity, Process, Reading, Statement
from probanda.names import compare_names, normal_name, tokens_of_name


class Merged(msgspec.Struct, frozen=True):
    """The entities of the case, and the readings that name them by the ids of the case."""

    entities: tuple[Entity, ...]
    readings: tuple[Reading, ...]


def merge_entities(readings: tuple[Reading, ...]) -> Merged:
    """Join what is one over all documents; what may be two stays two.

    The order of the readings does not matter for the records, only for the order of ``readings``.
    """
    local = sorted(
        (entity for reading in readings for entity in reading.entities), key=_fullest_first
    )
    clusters: list[list[Entity]] = []
    for entity in local:
        home = _home(clusters, entity)
        if home is None:
            clusters.append([entity])
        else:
            home.append(entity)
    records, case_ids = _records(clusters)
    return Merged(records, tuple(_rewrite(reading, case_ids) for reading in readings))


def _fullest_first(entity: Entity) -> tuple[bool, str, int, str, str]:
    tokens = tokens_of_name(entity.name)
    return not entity.forms, entity.kind, -len(tokens), normal_name(entity.name), entity.id


def _home(clusters: list[list[Entity]], entity: Entity) -> list[Entity] | None:
    """The only cluster that the entity fits; None where none or more than one does."""
    if not entity.forms:
        return None
    of_kind = [c for c in clusters if c[0].kind == entity.kind and c[0].forms]
    if entity.kind == "person":
        return _home_of_person(of_kind, entity)
    for test in (_same_name, _same_known, _same_acronym, _same_core):
        fitting = [c for c in of_kind if any(test(entity, other) for other in c)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return None
    return None


def _home_of_person(clusters: list[list[Entity]], entity: Entity) -> list[Entity] | None:
    same, maybe = [], []
    for cluster in clusters:
        if any(_conflict(entity, other) for other in cluster):
            continue
        verdicts = {
            compare_names(entity.name, form).verdict for other in cluster for form in other.forms
        }
        if "same" in verdicts:
            same.append(cluster)
        elif "may be" in verdicts:
            maybe.append(cluster)
    if same:
        return same[0] if len(same) == 1 else None
    return maybe[0] if len(maybe) == 1 else None


def _conflict(first: Entity, second: Entity) -> bool:
    """Whether offices or gender show two people: different States, or a man and a woman.

    Two namesakes in one document were kept apart there already, by what that document says.
    """
    if first.mentions[0].document == second.mentions[0].document:
        return True
    if {_gender(first), _gender(second)} == {"f", "m"}:
        return True
    states = _states_of(first.offices), _states_of(second.offices)
    return bool(states[0] and states[1] and not states[0] & states[1])


def _gender(entity: Entity) -> str:
    printed = {word for office in entity.offices for word in office.lower().split()}
    if printed & words("feminine_offices"):
        return "f"
    return "m" if printed & words("masculine_offices") else ""


def _states_of(offices: Iterable[str]) -> set[str]:
    known = known_state_words()
    found = set()
    for office in offices:
        for word in office.replace("’", "'").replace("'s", "").split():
            state = known.adjectives.get(word) or known.names.get(word)
            if state:
                found.add(state)
    return found


def _same_name(first: Entity, second: Entity) -> bool:
    return state_first(first.name) == state_first(second.name) or bool(
        _long_forms(first) & _long_forms(second)
    )


def _long_forms(entity: Entity) -> set[str]:
    """Its forms without acronyms, which two bodies may share."""
    return {state_first(form) for form in entity.forms if not form.isupper()}


def _same_known(first: Entity, second: Entity) -> bool:
    known = known_names_by_form()
    names = [
        {known[normal_name(form)].name for form in entity.forms if normal_name(form) in known}
        for entity in (first, second)
    ]
    return bool(names[0] & names[1])


def _same_acronym(first: Entity, second: Entity) -> bool:
    short, long = sorted((first, second), key=lambda e: (not e.name.isupper(), e.name))
    if not short.name.isupper():
        return False
    return short.name in long.forms or any(initials(form) == short.name for form in long.forms)


def _same_core(first: Entity, second: Entity) -> bool:
    return first.kind == "organisation" and same_company(first.name, second.name)


def _records(clusters: list[list[Entity]]) -> tuple[tuple[Entity, ...], dict[str, str]]:
    by_name: dict[tuple[str, str], list[list[Entity]]] = {}
    for cluster in clusters:
        by_name.setdefault((cluster[0].kind, _name(cluster)), []).append(cluster)
    records: list[Entity] = []
    case_ids: dict[str, str] = {}
    for (_, name), namesakes in by_name.items():
        for cluster in namesakes:
            record = _record(cluster, name, alone=len(namesakes) == 1)
            records.append(record)
            case_ids |= {entity.id: record.id for entity in cluster}
    return tuple(sorted(records, key=lambda r: (r.kind, r.name, r.id))), case_ids


def _name(cluster: list[Entity]) -> str:
    """The fullest name; the first in the alphabet of spellings that are as full."""
    return min(
        (entity.name for entity in cluster), key=lambda n: (-len(tokens_of_name(n)), -len(n), n)
    )


def _record(cluster: list[Entity], name: str, alone: bool) -> Entity:
    """Named by kind and name; namesakes, and those only described, also by where they stand."""
    first = cluster[0]
    mentions = tuple(sorted({m for entity in cluster for m in entity.mentions}))
    apart = () if alone and first.forms else (mentions[0].document, mentions[0].start)
    offices = sorted({office for entity in cluster for office in entity.offices})
    forms = sorted({form for entity in cluster for form in entity.forms})
    return Entity(
        id=ids.content_id("entity", first.kind, name, *apart),
        name=name,
        kind=first.kind,
        mentions=mentions,
        offices=tuple(offices),
        forms=tuple(forms),
    )


def _rewrite(reading: Reading, case_ids: dict[str, str]) -> Reading:
    def put(entity: str) -> str:
        return case_ids.get(entity, entity)

    def statement(one: Statement) -> Statement:
        return msgspec.structs.replace(
            one,
            speaker_entity=one.speaker_entity and put(one.speaker_entity),
            candidates=tuple(dict.fromkeys(put(c) for c in one.candidates)),
        )

    def charge(one: Charge) -> Charge:
        return msgspec.structs.replace(
            one, suspect=one.suspect and put(one.suspect), body=put(one.body)
        )

    def process(one: Process) -> Process:
        return msgspec.structs.replace(one, body=put(one.body))

    own = {entity.id for entity in reading.entities}
    return msgspec.structs.replace(
        reading,
        entities=tuple(
            msgspec.structs.replace(e, id=put(e.id)) for e in reading.entities if e.id in own
        ),
        statements=tuple(map(statement, reading.statements)),
        ascriptions=tuple(map(statement, reading.ascriptions)),
        charges=tuple(map(charge, reading.charges)),
        processes=tuple(map(process, reading.processes)),
    )

"""Bodies of a land or town, called by its name where one text has the adjective, another the name."""

import re

import msgspec

from probanda.analysis.entities.described_bodies import ministry_of
from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.learned_states import stems_of_adjective
from probanda.analysis.entities.short_names import clean_form
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.records import Entity
from probanda.names import name_tokens, normal_name

POLICE = "police"
LINKS = ("in", "of")
OWN = frozenset({"government", "regime"})
"""What a State's own name stands for."""
OWNED = re.compile(r"(?P<owner>[A-Z][\w-]+)['’]s (?:[\w-]+ )?(?P<body>\w+)")
LONGEST = 3
"""Words of a land's or town's name."""


def name_by_lands(entities: list[Entity]) -> list[Entity]:
    """The entities of all documents, of which each body of a land has the land's name among its forms.

    "The Karsovan army" and "Karsova's army" are one, and so are "police in Lusk" and the Lusk police,
    which is a body and no group. A land is what some document of the case names; Kranz is none where
    somebody of that name is told of: "Kranz's government" is nothing of the bank Kranz.
    """
    surnames = {name_tokens(e.name)[-1:] for e in entities if e.kind == "person"}
    lands = {
        normal_name(entity.name): entity.name
        for entity in sorted(entities, key=lambda e: (not e.name.isupper(), e.name))
        if entity.forms
        and (
            entity.kind == "place"
            or (entity.kind == "organisation" and name_tokens(entity.name) not in surnames)
        )
        and not _is_body(entity)
    }
    owners = _owners(entities).items()
    lands |= {key: owner for key, owner in owners if name_tokens(owner) not in surnames}
    return [_named(e, lands) if e.kind in {"organisation", "group"} else e for e in entities]


def _owners(entities: list[Entity]) -> dict[str, str]:
    """The lands whose bodies texts tell of: Karsova of "Karsova's army"."""
    owned = (OWNED.fullmatch(e.name) for e in entities if e.kind == "organisation")
    found = [o for o in owned if o and o["body"].lower() in words("state_bodies")]
    return {normal_name(o["owner"]): o["owner"] for o in found}


def _is_body(entity: Entity) -> bool:
    """A court or parliament, which has a government or police as little as a hospital has."""
    nouns = words("state_bodies") | words("body_nouns") | words("body_name_nouns")
    return bool(set(normal_name(entity.name).split()) & nouns)


def _named(entity: Entity, lands: dict[str, str]) -> Entity:
    name = clean_form(entity.name)
    form = _police(name, lands)
    if form is None and entity.kind == "organisation":
        form = _body(name, lands)
    if form is None or form in entity.forms:
        return entity
    return msgspec.structs.replace(
        entity,
        kind="organisation",
        name=entity.name if entity.forms else form,
        forms=(*entity.forms, form),
    )


def _police(name: str, lands: dict[str, str]) -> str | None:
    """ "Lusk police" of "police in Lusk" as of "Lusk's police"."""
    parts = name.split()
    if parts[0].lower() == POLICE and parts[1:2] and parts[1] in LINKS:
        land = _land(" ".join(parts[2:]), lands)
    else:
        land = _land(" ".join(parts[:-1]), lands) if parts[-1].lower() == POLICE else None
    return f"{land} {POLICE}" if land else None


def _body(name: str, lands: dict[str, str]) -> str | None:
    """ "Karsova army" of "Karsovan army", Karsova of "Karsovan government"; None of another body."""
    parts = name.split()
    for length in range(min(LONGEST, len(parts) - 1), 0, -1):
        rest = " ".join(parts[length:])
        kind = ministry_of(rest) or rest.lower()
        of_state = kind.split()[-1] in words("state_bodies")
        if of_state and (land := _land(" ".join(parts[:length]), lands)):
            return land if kind in OWN else f"{land} {kind}"
    return None


def _land(word: str, lands: dict[str, str]) -> str | None:
    """The land of this name or adjective that the case names; None where two may be meant."""
    known = known_state_words()
    if state := known.names.get(word) or known.adjectives.get(word):
        return state
    plain = clean_form(word)
    if not plain[:1].isupper():
        return None
    if (own := normal_name(plain)) in lands:
        return lands[own]
    found = {lands[stem] for stem in stems_of_adjective(plain) if stem in lands}
    return found.pop() if len(found) == 1 else None

"""What shows that two records of different documents are one, and what speaks against it."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise

from probanda.analysis.entities.bodies import company_core, state_first
from probanda.analysis.entities.coalitions import coalition_key
from probanda.analysis.entities.gazetteer import forms_of_any, known_names_by_form, words
from probanda.analysis.entities.offices import ALIKE, DEPUTIES, WITH_DEPUTIES
from probanda.analysis.entities.shared_names import is_shared_name
from probanda.analysis.entities.short_names import (
    SHORT_LETTERS,
    are_told_apart,
    are_two_units,
    initials,
    plain_key,
    shortened,
    turned_key,
    unit_key,
    without_matter,
)
from probanda.analysis.entities.small_heads import (
    ARTICLES_OF_NAMES,
    house_short_forms,
    small_head_key,
)
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.records import Entity, Reading
from probanda.names import name_tokens, normal_name, sound_key, sounds_of_name
from probanda.names.comparison import loose_sound

Cluster = list[Entity]
MOST_SURNAMES = 40
"""A longer text names people of many matters."""


def context_names(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """By document: the full names of people, bodies and instruments, without States.

    And the surnames of people, two by two: two in common tell a matter as a full name does.
    """
    states = {normal_name(name) for name in known_state_words().names.values()}
    return {
        reading.document: frozenset(
            name
            for entity in reading.entities
            if entity.forms and entity.kind in {"person", "organisation", "instrument"}
            for name in _matter_names(entity)
            if name not in states
        )
        | _pairs_of_surnames(reading)
        for reading in readings
    }


def _pairs_of_surnames(reading: Reading) -> frozenset[str]:
    people = [e for e in reading.entities if e.forms and e.kind == "person"]
    surnames = sorted({sounds_of_name(e.name)[-1] for e in people if sounds_of_name(e.name)})
    if len(surnames) > MOST_SURNAMES:
        return frozenset()
    return frozenset(f"{one} + {other}" for one, other in combinations(surnames, 2))


def _matter_names(entity: Entity) -> set[str]:
    """A person by given name and surname in any spelling; a body by its name and its letters."""
    name = normal_name(entity.name)
    if entity.kind == "person":
        sounds = sounds_of_name(entity.name)
        full = len(sounds) > 1 and min(len(sounds[0]), len(sounds[-1])) > 1
        return {f"{sounds[0]} {sounds[-1]}"} if full else set()
    if entity.kind != "organisation":
        return {name}
    return (set() if is_shared_name(name) else {name}) | _letters(entity)


def _letters(entity: Entity) -> set[str]:
    """Acronyms of three letters or more, printed or those of the long names."""
    found = {form if form.isupper() else initials(form) for form in entity.forms}
    return {normal_name(letters) for letters in found if len(letters) > 2 and letters.isalpha()}


def company_of(readings: Iterable[Reading]) -> dict[str, frozenset[str]]:
    """By document: all that it names, States and places too."""
    return {
        reading.document: frozenset(normal_name(e.name) for e in reading.entities if e.forms)
        for reading in readings
    }


def surname_keys(entity: Entity) -> frozenset[str]:
    """Sounds of each word of its full names and their halves, for any may be the family's.

    Also the given name with the surname's first letter, for a surname that may be misspelt.
    """
    tokens = name_tokens(entity.name)
    every = [tokens, *(other for f in entity.forms if len(other := name_tokens(f)) > 1)]
    sounds = {sound_key(half) for name in every for token in name for half in token.split("-")}
    sounds |= set(map(loose_sound, sounds))
    if len(tokens) == 2 and (surname := sound_key(tokens[1])):
        sounds.add(f"{sound_key(tokens[0])} {surname[0]}")
    return frozenset(sounds)


def document_of(entity: Entity) -> str:
    """The document that a record comes from."""
    return entity.mentions[0].document


def office_words(entity: Entity) -> set[str]:
    """The words of the person's offices that name an office."""
    printed = {word.lower() for office in entity.offices for word in office.split()}
    return printed & words("offices")


def office_nouns(entity: Entity) -> set[str]:
    """The offices by one word for each: a chairwoman's and a chair's are alike, Col. is Colonel.

    A deputy minister is no minister.
    """
    found: set[str] = set()
    known = words("offices") | words("short_offices")
    for office in entity.offices:
        printed = {w.lower().strip(".,") for w in office.split()}
        nouns = {ALIKE.get(word, word) for word in printed if word in known}
        under = nouns & WITH_DEPUTIES if printed & DEPUTIES else set()
        found |= (nouns - under) | {f"deputy {noun}" for noun in under}
    return found


def gender_of(entity: Entity) -> str:
    """ "f" or "m" where an office tells it, else ""."""
    printed = office_words(entity)
    if printed & words("feminine_offices"):
        return "f"
    return "m" if printed & words("masculine_offices") else ""


@lru_cache(maxsize=4096)
def states_of(offices: tuple[str, ...]) -> frozenset[str]:
    """The States that offices name."""
    known = known_state_words()
    found: set[str] = set()
    for office in offices:
        parts = office.replace("’s", "").replace("'s", "").split()
        for part in [*parts, *(" ".join(pair) for pair in pairwise(parts))]:
            found.add(known.adjectives.get(part) or known.names.get(part) or "")
    return frozenset(found - {""})


def body_keys(entity: Entity) -> list[tuple[set[str], set[str]]]:
    """Keys from the strongest to the weakest: those to look for, and those to be found by.

    The same name; the same name of the gazetteer; the same words turned, the same unit, another
    spelling; the same noun and owner; an acronym of the long name; the company.
    """
    known = known_names_by_form()
    long_forms = {form for form in entity.forms if not form.isupper()}
    names = {state_first(entity.name), *(state_first(form) for form in long_forms)}
    turned = {key for name in names if (key := turned_key(name))}
    units = {key for name in names if (key := unit_key(name))}
    houses = {key for form in long_forms if (key := small_head_key(form) or coalition_key(form))}
    glued = {name.replace(" ", "") for name in names if entity.kind == "organisation"}
    plain = {key for form in long_forms | {entity.name} if (key := plain_key(form))}
    towns = {_without_article(name) for name in names if entity.kind == "place" and len(name) > 4}
    sounds = set(map(sound_key, towns))
    guards = {name for name in names if name.split()[-1] in words("group_nouns")}
    singular = {name.removesuffix("s") for name in guards}
    singular |= {name for name in names if f"{name.split()[-1]}s" in words("group_nouns")}
    alike = turned | units | sounds | glued | houses | singular
    printed = set(map(normal_name, entity.forms)) - forms_of_any()
    filed = {known[n].name for n in printed if n in known}
    acronyms = {form for form in entity.forms if form.isupper()}
    acronyms |= {letters for form in long_forms if (letters := initials(form))}
    short = " ".join(company_core(entity.name)).upper()
    asked = {short} if entity.name.isupper() else set()
    cores = {" ".join(company_core(entity.name))} if entity.kind == "organisation" else set()
    return [
        (names, names),
        (filed, filed),
        (alike, alike),
        (plain, plain),
        (asked, acronyms),
        (cores, cores),
    ]


def _without_article(place: str) -> str:
    """ "al-Orven" and "el-Orven" are Orven."""
    article, dash, rest = place.partition("-")
    return rest if dash and article in ARTICLES_OF_NAMES and len(rest) > 3 else place


def _is_kept_apart(letters: Entity, other: Entity) -> bool:
    return bool(other.forms) and document_of(letters) == document_of(other)


def are_two_bodies(entity: Entity, cluster: Cluster) -> bool:
    """Whether two units of one number differ in their arm, or two missions in what they do.

    Or one text has kept the letters apart from the long name, and no other explains them.
    """
    explained = any(entity.name in other.forms for other in cluster)
    few = len(entity.name) <= SHORT_LETTERS and entity.name.isupper()
    if few and not explained and any(_is_kept_apart(entity, other) for other in cluster):
        return True
    if not any(unit_key(form) or plain_key(form) for form in entity.forms):
        return False
    return any(
        are_two_units(first, second)
        or (plain_key(first) == plain_key(second) != "" and are_told_apart(entity.name, other.name))
        for other in cluster
        for first in entity.forms
        for second in other.forms
    )


def shortened_keys(entity: Entity) -> tuple[set[str], set[str]]:
    """The body's name to look for among short forms, and the short forms of its long names.

    Of an instrument the name without what it is on: the Lusk Protocol on Schools.
    """
    if entity.kind == "instrument":
        return {normal_name(entity.name)}, set(map(without_matter, entity.forms))
    if entity.kind != "organisation":
        return set(), set()
    whole = [form for form in entity.forms if not _is_organ(form)]
    short = {normal_name(short) for form in whole for short in shortened(form)}
    short |= {short for form in whole for short in house_short_forms(form)}
    return {normal_name(entity.name)}, short


def _is_organ(form: str) -> bool:
    """ "Maren Tribunal registry" is a part of the tribunal, whose name is not short for it."""
    noun = form.split()[-1]
    return noun.islower() and noun in words("organ_nouns")


def on_one_matter(entity: Entity, cluster: Cluster, context: dict[str, frozenset[str]]) -> bool:
    """Whether two texts name a person, body or law in common, besides this one."""
    if document_of(entity) in map(document_of, cluster):
        return False  # the text itself keeps them apart
    own = {normal_name(form) for form in entity.forms} | _letters(entity)
    asked = context[document_of(entity)] - own
    return any(asked & context[document_of(other)] for other in cluster)

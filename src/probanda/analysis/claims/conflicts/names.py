"""Laws, courts and persons that are named differently."""

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.offices import head_of
from probanda.analysis.claims.conflicts.passages import SMALL
from probanda.analysis.claims.vocabulary import words
from probanda.analysis.entities.short_names import ORDINALS
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, Entity
from probanda.evidence.document import Position
from probanda.names import normal_name, sound_key, tokens_of_name

YEAR = re.compile(r"(?:\s+of)?\s+\d{4}\b")
SOUNDS = 75.0
LOOKS = 60.0
LONG = 5
FEWEST = 2
MOST = 12
"""Persons of one surname who are compared with each other."""


def find_misnomers(matter: Matter) -> Iterator[Conflict | None]:
    """Names of a law or court that agree in all but the word for what it is."""
    for kind, heads in (("instrument", "laws"), ("organisation", "courts")):
        groups: dict[frozenset[str], dict[str, list[Position]]] = {}
        for entity in matter.entities.values():
            if entity.kind == kind:
                for form, place in _first_places(matter, entity):
                    parts = _split(form, words(heads), short=kind == "instrument")
                    if parts:
                        groups.setdefault(parts[1], {}).setdefault(parts[0], []).append(place)
        for rest in sorted(groups, key=sorted):
            named = groups[rest]
            if len(named) > 1:
                spans = [place for head in sorted(named) for place in named[head]]
                shown = sorted({f"“{matter.shown(s)}”" for s in spans})
                text = f"{' and '.join(shown)} may be one and wrongly named once, or two."
                yield make("name", spans, text)


def find_misnamed_laws(matter: Matter) -> Iterator[Conflict | None]:
    """Names of laws of one kind that differ in one word, which looks like the other.

    It need not where no text has both: then one thing may be called by two words.
    """
    laws: dict[tuple[str, int], list[tuple[frozenset[str], Entity]]] = {}
    for entity in matter.entities.values():
        parts = (
            _split(entity.name.casefold(), words("laws")) if entity.kind == "instrument" else None
        )
        if parts:
            laws.setdefault((parts[0], len(parts[1])), []).append((parts[1], entity))
    for key in sorted(laws):
        for (a, one), (b, two) in combinations(sorted(laws[key], key=lambda x: x[1].id)[:MOST], 2):
            other = (*(a - b), *(b - a))
            differ = bool(a & b) and len(other) == FEWEST
            differ = differ and not all(word in ORDINALS for word in other)  # two of a series
            if differ and (ratio(*other) >= LOOKS or _are_in_two_texts(matter, one, two)):
                spans = [
                    q
                    for e in (one, two)
                    for _, p in _first_places(matter, e)
                    for q in _with_year(matter, e, p)
                ]
                text = f"“{one.name}” and “{two.name}” may be one and wrongly named once, or two."
                yield make("law", spans, text)


def _are_in_two_texts(matter: Matter, one: Entity, two: Entity) -> bool:
    """Whether each stands in texts of one matter that do not have the other."""
    documents = [{m.document for m in e.mentions} for e in (one, two)]
    return documents[0].isdisjoint(documents[1]) and any(
        matter.is_one_matter(a, b) for a in documents[0] for b in documents[1]
    )


def find_lone_misspellings(matter: Matter) -> Iterator[Conflict | None]:
    """A surname alone that is one letter off, or has two turned round, beside the only one like it in a text."""
    named: dict[str, list[tuple[str, Entity, Position]]] = {}
    for entity in matter.entities.values():
        for form in entity.forms if entity.kind == "person" else ():
            for place in _first_places_by_form(matter, entity).get(form.casefold(), ()):
                named.setdefault(place.document, []).append((form, entity, place))
    for some in named.values():
        full = [x for x in some if len(tokens_of_name(x[0])) > 1]
        for lone, entity, place in some:
            if len(tokens_of_name(lone)) > 1 or len(lone) < LONG:
                continue
            near = [
                x for x in full if _is_one_off(tokens_of_name(x[0])[-1], tokens_of_name(lone)[-1])
            ]
            if len({x[1].id for x in near}) == 1:
                one = near[0][1].id == entity.id
                said = "are taken for one person" if one else "may be one person, or two"
                text = f"“{near[0][0]}” and “{lone}” {said}."
                yield make("name", (near[0][2], place), text)


def _is_one_off(a: str, b: str) -> bool:
    return OSA.distance(a, b) == 1


def _with_year(matter: Matter, entity: Entity, first: Position) -> list[Position]:
    """The first place of a law's name, and that where the text gives its year."""
    text = matter.texts[first.document]
    for mention in sorted(entity.mentions):
        year = YEAR.match(text, mention.end) if mention.document == first.document else None
        if year:
            return [first, Position(first.document, mention.start, year.end())]
    return [first]


def _first_places(matter: Matter, entity: Entity) -> Iterator[tuple[str, Position]]:
    """In each document the first place of each form."""
    seen = set()
    for mention in sorted(entity.mentions):
        form = matter.shown(mention).casefold()
        if (mention.document, form) not in seen:
            seen.add((mention.document, form))
            yield form, mention


def _first_places_by_form(matter: Matter, entity: Entity) -> dict[str, list[Position]]:
    """Places of each name, also where a courtesy title stands before it ("Dr")."""
    places: dict[str, list[Position]] = {}
    for shown, place in _first_places(matter, entity):
        for form in entity.forms:
            if shown == form.casefold() or shown.endswith(" " + form.casefold()):
                places.setdefault(form.casefold(), []).append(place)
    return places


def _split(
    form: str, heads: frozenset[str], *, short: bool = False
) -> tuple[str, frozenset[str]] | None:
    """The head of a name and its other words, of a ``short`` name those before it, if any.

    None when it has no head or nothing else.
    """
    spelled = [str(w) for _, _, w in spell_words(form, 0, len(form)) if w not in SMALL]
    head = next((w for w in spelled if w in heads), None)
    if head is None:
        return None
    before = frozenset(spelled[: spelled.index(head)]) if short else frozenset()
    rest = before or frozenset(spelled) - {head}
    return (head, rest) if rest else None


def find_spellings(matter: Matter) -> Iterator[Conflict | None]:
    """Names of two persons that sound alike, of one office or of one given name.

    One of them may be misspelled.
    """
    offices: dict[tuple[str, int], list[Entity]] = {}
    given: dict[tuple[str, int], list[Entity]] = {}
    for entity in matter.entities.values():
        parts = tokens_of_name(entity.name)
        if entity.kind == "person" and entity.forms and len(parts) > 1:
            given.setdefault((normal_name(parts[0]), len(parts)), []).append(entity)
            if entity.offices:
                offices.setdefault((sound_key(parts[-1]), len(parts)), []).append(entity)
    found: dict[tuple[str, str], str] = {}
    for named, what in ((given, "of one given name"), (offices, "of one office")):
        for key in sorted(named):
            for a, b in combinations(sorted(named[key], key=lambda e: e.id)[:MOST], 2):
                heads = [{head_of(office) for office in e.offices} for e in (a, b)]
                if (what == "of one given name" or heads[0] & heads[1]) and sound_alike(
                    a.name, b.name
                ):
                    found.setdefault((a.id, b.id), what)
    for (one, two), what in sorted(found.items()):
        a, b = matter.entities[one], matter.entities[two]
        spans = [
            place
            for e in (a, b)
            for form, place in _first_places(matter, e)
            if form.endswith(e.name.casefold())
        ]
        text = f"“{a.name}” and “{b.name}”, {what}, may be one person, or two."
        yield make("name", spans, text)


def find_variants(matter: Matter) -> Iterator[Conflict | None]:
    """Two spellings of one person's full name."""
    for entity in matter.entities.values():
        if entity.kind != "person" or len(entity.forms) < FEWEST:
            continue
        places = _first_places_by_form(matter, entity)
        spelled: dict[str, list[Position]] = {}
        for a, b in combinations(sorted(entity.forms)[:MOST], 2):
            one, two = places.get(a.casefold()), places.get(b.casefold())
            full = len(tokens_of_name(a)) == len(tokens_of_name(b)) >= FEWEST
            if one and two and full and normal_name(a) != normal_name(b) and sound_alike(a, b):
                spelled |= {a: one, b: two}
        named = " and ".join(f"“{form}”" for form in sorted(spelled))
        spans = [place for form in sorted(spelled) for place in spelled[form]]
        yield make("name", spans, f"{named} are taken for one person, spelled in different ways.")


def sound_alike(a: str, b: str) -> bool:
    return a != b and all(
        ratio(sound_key(x), sound_key(y)) >= SOUNDS
        for x, y in zip(tokens_of_name(a), tokens_of_name(b), strict=True)
    )

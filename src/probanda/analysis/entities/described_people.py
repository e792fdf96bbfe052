"""Offices that one text prints alone and another beside a name: "the midwife", whom all texts know."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.office_descriptions import RANKS
from probanda.analysis.entities.offices import ALIKE
from probanda.analysis.entities.same import Cluster, document_of, states_of
from probanda.analysis.entities.short_names import initials
from probanda.analysis.records import Entity, Reading
from probanda.names import normal_name

ARTICLES = frozenset({"the"})
INDEFINITE = frozenset({"a", "an"})
OwnedOffice = tuple[str, str, frozenset[str]]
"""The State or body that has an office, the noun of it and its other words."""
OF_PLACES = frozenset({"mayor", "governor"})
"""Whom a town or region has one of."""
ALL_OF_ONE = frozenset({"chief", "lead", "head"})
"""What the press puts before the prosecutor of a court, who is one."""
SPELT = {"defense": "defence"}
LEAVING = frozenset(
    {"resign", "sack", "dismiss", "oust", "replace", "succeed", "quit", "fire", "retire", "depose",
     "former", "ex", "predecessor", "successor", "resignation", "dismissal", "lose", "defeat",
     "unseat", "overthrow", "topple", "impeach", "late", "assassination"}
)  # fmt: skip
"""What tells that an office is another's now."""
DYING = frozenset({"die", "kill", "assassinate", "execute", "death"})
"""The same right behind a name: "Orn was killed in May"."""
LINKS = frozenset({"of", "for", "in", "at", "on", "to", "and", "with", "from"})


class Owner(NamedTuple):
    """A body or place whose offices are told of, and which offices there is one of."""

    name: str
    forms: frozenset[str]
    offices: frozenset[str]


Owners = dict[str, Owner]
"""By printed form: who alone in the case is called so."""


def place_described(
    people: list[Cluster],
    context: dict[str, frozenset[str]],
    readings: Iterable[Reading],
    bodies: Iterable[Cluster] = (),
) -> list[Cluster]:
    """The people, each described one with the only one named before whose office it is.

    The name stands in the same document, the office beside it in any of the case. Where two may be
    meant, or words beside the noun tell of another, the description stays by itself. An office of a
    named State or body ("the Maren Tribunal's prosecutor") is its only holder's in all the texts.
    """
    named: dict[str, list[Cluster]] = {}
    described: dict[str, list[Entity]] = {}
    for cluster in people:
        if cluster[0].forms:
            for document in {document_of(entity) for entity in cluster}:
                named.setdefault(document, []).append(cluster)
        else:
            for entity in cluster:
                described.setdefault(document_of(entity), []).append(entity)
    texts = {reading.document: reading for reading in readings}
    offices = {id(cluster): _nouns_held(cluster) for cluster in people if cluster[0].forms}
    owners = _owners(bodies)
    placed: set[str] = set()
    for document, entities in sorted(described.items()):
        told_apart = {_last_noun(e.name) for e in entities if not _plain_noun(e.name)}
        for entity in entities:
            noun = _plain_noun(entity.name)
            here = named.get(document, [])
            holder = _holder_of_owned(entity, people, here, texts[document], owners, context)
            if holder is not None:
                holder.append(entity)
                placed.add(entity.id)
                continue
            if not noun or noun in told_apart:
                continue
            holders = [c for c in named.get(document, []) if noun in offices[id(c)]]
            if len(holders) == 1 and _is_named_before(holders[0], entity):
                holders[0].append(entity)
                placed.add(entity.id)
    return [cluster for cluster in people if cluster[0].id not in placed or cluster[0].forms]


def _owners(bodies: Iterable[Cluster]) -> Owners:
    """Bodies and places by each form that no other has; a long name goes by its letters too."""
    found: dict[str, set[int]] = {}
    clusters = [c for c in bodies if c[0].kind in {"organisation", "place"} and c[0].forms]
    forms = [frozenset(normal_name(f) for e in c for f in e.forms) for c in clusters]
    for number, printed in enumerate(forms):
        for form in printed | {initials(form).lower() for form in printed} - {""}:
            found.setdefault(form, set()).add(number)
    owners = [
        Owner(min(printed), printed, OF_PLACES if c[0].kind == "place" else words("single_offices"))
        for c, printed in zip(clusters, forms, strict=True)
    ]
    return {
        form: owners[min(numbers)]
        for form, numbers in found.items()
        if len(numbers) == 1 and not states_of((form.title(),))
    }


def _holder_of_owned(
    described: Entity,
    people: list[Cluster],
    here: list[Cluster],
    text: Reading,
    owners: Owners,
    context: dict[str, frozenset[str]],
) -> Cluster | None:
    """Who alone in all texts has just this office of this State or body; nobody the text tells apart.

    That is whom it names in one sentence with the description, or who has left the office in it. Whom
    the text does not name may be meant by the office of a body, in a text on the matter that names
    nobody who ever had such an office.
    """
    for asked in _owned_offices(described.name, owners):
        named = [cluster for cluster in people if cluster[0].forms]
        holders = [
            cluster
            for cluster in named
            if any(_is_called(asked, o, owners) for e in cluster for o in e.offices)
        ]
        if len(holders) != 1:
            continue
        [holder] = holders
        if any(c is not holder and asked[1] in _nouns_held(c) for c in here):
            continue
        if any(c is holder for c in here):
            former = "former" in asked[2]
            return None if _is_succeeded(holder, described, text, former) else holder
        now = any(
            held.standing in {"held", "acting"} and _is_called(asked, held.office, owners)
            for entity in holder
            for held in entity.held
        )
        own = next((o.forms for o in owners.values() if o.name == asked[0]), None)
        once = any(asked[1] == _last_noun(o) for c in here for e in c for o in e.offices)
        if now and own and not once and _is_known_on_matter(described, holder, own, context):
            return holder
    return None


def _is_called(asked: OwnedOffice, office: str, owners: Owners) -> bool:
    return any(_is_office(asked, held) for held in _owned_offices(office, owners))


def _is_known_on_matter(
    described: Entity, holder: Cluster, own: frozenset[str], context: dict[str, frozenset[str]]
) -> bool:
    """Whether it is "the" holder, of a text that names more in common than the body."""
    if not described.name.lower().startswith("the "):
        return False
    own = own | {initials(name).lower() for name in own}  # it outlasts those who lead it
    asked = {n for n in context[document_of(described)] - own if not any(n in o for o in own)}
    return any(asked & context[document_of(entity)] for entity in holder)


def _is_succeeded(cluster: Cluster, described: Entity, text: Reading, former: bool) -> bool:
    named = [m for e in cluster for m in e.mentions if m.document == text.document and e.forms]
    asked = described.mentions
    for one in text.sentences:
        if not any(one.start <= m.start < one.end for m in named):
            continue
        if any(one.start <= m.start < one.end for m in asked):
            return True
        told = [w for w in text.words if one.start <= w.start < one.end]
        if not former and any(w.lemma in LEAVING for w in told):
            return True
        behind = [next((w for w in told if w.start >= m.end), None) for m in named]
        if any(w is not None and w.lemma in DYING for w in behind):
            return True
    return False


def _is_office(asked: OwnedOffice, held: OwnedOffice) -> bool:
    """Whether one office is asked for by all its words, or by some that no other rank of it has."""
    if asked[:2] != held[:2] or (asked[2] & RANKS) != (held[2] & RANKS):
        return False
    return asked[2] == held[2] or (bool(asked[2]) and asked[2] < held[2])


def _owned_offices(printed: str, owners: Owners) -> list[OwnedOffice]:
    """Owner, noun and other words of "Karsova's acting defence minister", "ICC prosecutor".

    A body with a State in its name is one owner, the State another.
    """
    bare = printed.replace("’s", "").replace("'s", "").split()
    if bare and bare[0].lower() in INDEFINITE and {"former", "ex"} & {w.lower() for w in bare}:
        bare = bare[1:]  # a lead's "a former minister of Karsova", whom the text names below
    found = []
    spans = sorted(combinations(range(len(bare) + 1), 2), key=lambda s: (s[0] - s[1], s))
    for start, end in spans:
        owner = owners.get(normal_name(" ".join(bare[start:end])))
        if owner is not None and bare[start][0].isupper():
            found += _office(owner.name, [*bare[:start], *bare[end:]], owner.offices)
            break
    states = states_of((" ".join(bare),))
    if len(states) == 1:
        rest = [word for word in bare if not states_of((word,))]
        found += _office(next(iter(states)), rest, words("single_offices"))
    return found


def _office(owner: str, bare: list[str], sole: frozenset[str]) -> list[OwnedOffice]:
    noun = _last_noun(" ".join(bare))
    if noun not in sole:
        return []
    told = {w.lower() for w in bare} - ARTICLES - LINKS - {"acting"} - words("epithets")
    told -= ALL_OF_ONE if noun == "prosecutor" else frozenset()
    rest = {SPELT.get(word, word) for word in told if ALIKE.get(word, word) != noun}
    return [(owner, noun, frozenset(rest))]


def _nouns_held(cluster: Cluster) -> set[str]:
    """The offices that are theirs without "former" or "deputy": of these the noun alone tells."""
    return {
        noun
        for entity in cluster
        for office in entity.offices
        if not set(office.lower().replace("-", " ").split()) & RANKS
        and (noun := _last_noun(office))
    }


def _last_noun(printed: str) -> str:
    """The head of an office: the last noun for one before "of", of "Prosecutor General" the first."""
    found = ""
    for word in printed.lower().split():
        if found and word in LINKS:
            break
        bare = word.rstrip(".,")
        known = names_calling(bare) or bare in words("short_offices")
        if known and not (found and bare == "general"):
            found = bare
    return ALIKE.get(found, found)


def _plain_noun(printed: str) -> str:
    """The noun of "the old machinist"; empty where another word tells which, or many are one."""
    first, *rest = printed.lower().split()
    if first not in ARTICLES or not rest:
        return ""
    beside = set(rest[:-1]) - words("epithets")
    alone = not beside and rest[-1] not in words("many_are")
    return ALIKE.get(rest[-1], rest[-1]) if alone and names_calling(rest[-1]) else ""


def _is_named_before(cluster: Cluster, described: Entity) -> bool:
    place = described.mentions[0]
    return any(m.document == place.document and m < place for e in cluster for m in e.mentions)

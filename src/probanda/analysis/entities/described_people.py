"""Offices that one text prints alone and another beside a name: "the midwife", whom all texts know."""

import re
from collections.abc import Iterable

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.office_descriptions import RANKS
from probanda.analysis.entities.offices import ALIKE
from probanda.analysis.entities.same import Cluster, document_of, states_of
from probanda.analysis.entities.short_names import initials
from probanda.analysis.records import Entity, Reading
from probanda.names import normal_name

ARTICLES = frozenset({"the"})
OF_BODY = re.compile(
    r"(?:[Tt]he )?(?P<noun>[\w-]+(?: [\w-]+)?) (?:of|at) (?:the )?(?P<body>[A-Z][\w’'-]*(?: [\w’'-]+)+)"
)
StateOffice = tuple[str, str, frozenset[str]]
"""The State, the noun and the other words of an office."""
SPELT = {"defense": "defence"}
LEAVING = frozenset(
    {"resign", "sack", "dismiss", "oust", "replace", "succeed", "quit", "fire", "retire", "depose",
     "former", "ex", "predecessor", "successor", "resignation", "dismissal"}
)  # fmt: skip
"""What tells that an office is another's now."""
LINKS = frozenset({"of", "for", "in", "at", "on", "to", "and", "with", "from"})


def place_described(
    people: list[Cluster], context: dict[str, frozenset[str]], readings: Iterable[Reading]
) -> list[Cluster]:
    """The people, each described one with the only one named before whose office it is.

    The name stands in the same document, the office beside it in any of the case. Where two may be
    meant, or words beside the noun tell of another, the description stays by itself. An office of a
    named body ("the prosecutor of the Maren Tribunal") is its only holder's in all texts on the matter.
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
    placed: set[str] = set()
    for document, entities in sorted(described.items()):
        told_apart = {_last_noun(e.name) for e in entities if not _plain_noun(e.name)}
        for entity in entities:
            noun = _plain_noun(entity.name)
            here = named.get(document, [])
            holder = _holder_of_full(entity, people, here, context)
            holder = holder or _holder_in_state(entity, people, here, texts[document])
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


def _holder_of_full(
    described: Entity,
    people: list[Cluster],
    here: list[Cluster],
    context: dict[str, frozenset[str]],
) -> Cluster | None:
    """The only one who is printed with just this office of a named body, in a text on its matter.

    Nobody else in the text of the description may hold an office of that noun.
    """
    asked = _full_office(described.name)
    if not asked or not described.name.lower().startswith("the "):
        return None
    holders = [
        cluster
        for cluster in people
        if cluster[0].forms
        and any(
            _full_office(held.office) == asked and held.standing in {"held", "acting"}
            for entity in cluster
            for held in entity.held
        )
    ]
    if len(holders) != 1:
        return None
    named = any(cluster is holders[0] for cluster in here)
    noun = _last_noun(asked)
    others = [c for c in here if c is not holders[0] and noun in _nouns_held(c)]
    body = asked.partition(" of ")[2]
    own = {body, initials(body).lower()}  # its own name makes no common matter: it outlasts holders
    asks = {name for name in context[document_of(described)] - own if body not in name}
    matter = any(asks & context[document_of(entity)] for entity in holders[0])
    return holders[0] if named or (not others and matter) else None


def _holder_in_state(
    described: Entity, people: list[Cluster], here: list[Cluster], text: Reading
) -> Cluster | None:
    """Who is named in the text and in all texts the only one with just this office of this State.

    Nobody whom the text names in one sentence with the description, or who has left the office in it.
    """
    asked = _office_of_state(described.name)
    if asked is None:
        return None
    holders = [
        cluster
        for cluster in people
        if cluster[0].forms
        and any(_is_office(asked, _office_of_state(o)) for e in cluster for o in e.offices)
    ]
    if len(holders) != 1 or not any(cluster is holders[0] for cluster in here):
        return None
    others = [c for c in here if c is not holders[0] and asked[1] in _nouns_held(c)]
    return None if others or _is_succeeded(holders[0], described, text) else holders[0]


def _is_succeeded(cluster: Cluster, described: Entity, text: Reading) -> bool:
    named = [m for e in cluster for m in e.mentions if m.document == text.document and e.forms]
    asked = described.mentions
    for one in text.sentences:
        if not any(one.start <= m.start < one.end for m in named):
            continue
        if any(one.start <= m.start < one.end for m in asked):
            return True
        if any(w.lemma in LEAVING for w in text.words if one.start <= w.start < one.end):
            return True
    return False


def _is_office(asked: StateOffice, held: StateOffice | None) -> bool:
    """Whether one office is asked for by all its words, or by some that no other rank of it has."""
    if held is None or asked[:2] != held[:2] or (asked[2] & RANKS) != (held[2] & RANKS):
        return False
    return asked[2] == held[2] or (bool(asked[2]) and asked[2] < held[2])


def _office_of_state(printed: str) -> StateOffice | None:
    """State, noun and other words of "Karsova's acting defence minister", one for each State."""
    states = states_of((printed,))
    noun = _last_noun(printed)
    if len(states) != 1 or noun not in words("single_offices"):
        return None
    bare = printed.replace("’s", "").replace("'s", "").split()
    told = {w.lower() for w in bare if not states_of((w,))} - ARTICLES - LINKS - {"acting"}
    told -= words("epithets")
    rest = {SPELT.get(word, word) for word in told if ALIKE.get(word, word) != noun}
    return next(iter(states)), noun, frozenset(rest)


def _full_office(printed: str) -> str:
    """ "prosecutor of maren tribunal", where words with a capital behind "of" or "at" name a body."""
    found = OF_BODY.fullmatch(printed)
    if found is None or set(found["noun"].lower().replace("-", " ").split()) & RANKS:
        return ""
    return f"{found['noun'].lower()} of {normal_name(found['body'])}"


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

"""Offices that one text prints alone and another beside a name: "the midwife", whom all texts know."""

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.office_descriptions import RANKS
from probanda.analysis.entities.offices import ALIKE
from probanda.analysis.entities.same import Cluster, document_of
from probanda.analysis.records import Entity

ARTICLES = frozenset({"the"})
LINKS = frozenset({"of", "for", "in", "at", "on", "to", "and", "with", "from"})


def place_described(people: list[Cluster]) -> list[Cluster]:
    """The people, each described one with the only one named before whose office it is.

    The name stands in the same document, the office beside it in any of the case. Where two may be
    meant, or words beside the noun tell of another, the description stays by itself.
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
    offices = {id(cluster): _nouns_held(cluster) for cluster in people if cluster[0].forms}
    placed: set[str] = set()
    for document, entities in sorted(described.items()):
        told_apart = {_last_noun(e.name) for e in entities if not _plain_noun(e.name)}
        for entity in entities:
            noun = _plain_noun(entity.name)
            if not noun or noun in told_apart:
                continue
            holders = [c for c in named.get(document, []) if noun in offices[id(c)]]
            if len(holders) == 1 and _is_named_before(holders[0], entity):
                holders[0].append(entity)
                placed.add(entity.id)
    return [cluster for cluster in people if cluster[0].id not in placed or cluster[0].forms]


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

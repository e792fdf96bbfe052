"""Offices that one text prints alone and another beside a name: "the midwife", whom all texts know."""

import re
from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from probanda.analysis.entities.gazetteer import names_calling, words
from probanda.analysis.entities.office_descriptions import MANY_SORTS, RANKS
from probanda.analysis.entities.offices import ALIKE, LEADING, PRIME
from probanda.analysis.entities.same import Cluster, document_of, states_of
from probanda.analysis.entities.short_names import initials
from probanda.analysis.records import Entity, Reading
from probanda.names import normal_name

ARTICLES = frozenset({"the"})
OWNERS = frozenset({"his", "her", "its", "their", "our", "my"})
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
LETTERS = re.compile(r"\s*\([^)]*\)")
"""What explains a long name: "the Lusk Trade Council (LTC) prosecutor"."""
LEAD = 4
"""Sentences, headings among them, within which a text may describe before it names."""


class Told(NamedTuple):
    """An office as printed: its noun, the words that tell which, the names among them apart."""

    noun: str
    beside: frozenset[str]
    names: frozenset[str]
    states: frozenset[str]
    former: bool

    @property
    def says_more(self) -> bool:
        """Whether it is more than a bare noun."""
        return bool(self.beside or self.names or self.states or self.former)


NOBODY = Told("", frozenset(), frozenset(), frozenset(), former=False)
SAME = dict.fromkeys(("forces", "troops", "military"), "army")
FORMER = frozenset({"former", "ex"})
NO_WORDS = FORMER | frozenset({"head", "state", "armed", "year", "old"})


class Owner(NamedTuple):
    """A body or place whose offices are told of, and which offices there is one of."""

    name: str
    forms: frozenset[str]
    offices: frozenset[str]


Owners = dict[str, Owner]
"""By printed form: who alone in the case is called so."""


class Holders:
    """Named people by the offices told of them, so that who has one is looked up and not sought."""

    def __init__(
        self, people: Iterable[Cluster], owners: Owners, context: dict[str, frozenset[str]]
    ) -> None:
        self.owners, self.context = owners, context
        self.forms = {owner.name: owner.forms for owner in reversed(owners.values())}
        self._owned: dict[tuple[str, str], dict[tuple[OwnedOffice, int], Cluster]] = {}
        self._bare: dict[str, list[tuple[str, Cluster]]] = {}
        for cluster in people:
            for entity in cluster if cluster[0].forms else ():
                self.add(cluster, entity)

    def add(self, cluster: Cluster, entity: Entity) -> None:
        """The offices that a record tells are theirs."""
        for office in entity.offices:
            for owned in _owned_offices(office, self.owners):
                self._owned.setdefault(owned[:2], {})[owned, id(cluster)] = cluster
            told = _told(office)
            if not told.says_more:
                self._bare.setdefault(told.noun, []).append((document_of(entity), cluster))

    def called(self, asked: OwnedOffice) -> list[Cluster]:
        held = self._owned.get(asked[:2], {}).items()
        return list({who: c for (office, who), c in held if _is_office(asked, office)}.values())

    def bare(self, noun: str, own: frozenset[str]) -> list[Cluster]:
        """ "Prosecutor Orn" in texts that name the tribunal: its prosecutor, where nobody else is called so."""
        held = self._bare.get(noun, ())
        return list({id(c): c for d, c in held if not own.isdisjoint(self.context[d])}.values())


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
    held = {id(c): [_told(office) for e in c for office in e.offices] for c in people if c[0].forms}
    bodies = list(bodies)
    owners = _owners(bodies)
    inner = _owners_inside(bodies, owners)
    holders = Holders(people, owners, context)
    placed: set[str] = set()
    for document, entities in sorted(described.items()):
        asked = {entity.id: _asked(entity.name) for entity in entities}
        for entity in entities:
            here = named.get(document, [])
            owner = inner.get((document, entity.mentions[0].start))
            holder = _holder_of_owned(entity, holders, here, texts[document], owner)
            holder = holder or _holder_here(entity, here, held, asked, texts[document])
            if holder is not None:
                holder.append(entity)
                holders.add(holder, entity)
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


def _owners_inside(bodies: list[Cluster], owners: Owners) -> dict[tuple[str, int], Owner]:
    """By place: the body that "the court" of "the court's prosecutor" stands for."""
    return {
        (m.document, m.start): owner
        for cluster in bodies
        for owner in [_owner_of(cluster, owners)]
        if owner is not None
        for entity in cluster
        for m in entity.mentions
    }


def _owner_of(cluster: Cluster, owners: Owners) -> Owner | None:
    forms = (normal_name(f) for e in cluster for f in e.forms)
    return next((owners[form] for form in forms if form in owners), None)


def _holder_of_owned(
    described: Entity, known: Holders, here: list[Cluster], text: Reading, inner: Owner | None
) -> Cluster | None:
    """Who alone in all texts has just this office of this State or body; nobody the text tells apart.

    That is whom it names in one sentence with the description, or who has left the office in it. Whom
    the text does not name may be meant by the office of a body, in a text on the matter that names
    nobody who ever had such an office.
    """
    for asked in _owned_offices(described.name, known.owners) or _office_inside(
        described.name, inner
    ):
        own = known.forms.get(asked[0])
        holders = known.called(asked)
        if not holders and own and not asked[2]:
            holders = known.bare(asked[1], own)
        if len(holders) != 1:
            continue
        [holder] = holders
        if any(c is not holder and asked[1] in _nouns_held(c) for c in here):
            continue
        if any(c is holder for c in here):
            former = "former" in asked[2]
            return None if _is_succeeded(holder, described, text, former) else holder
        now = any(
            held.standing in {"held", "acting"}
            and (_is_called(asked, held.office, known.owners) or not _told(held.office).says_more)
            for entity in holder
            for held in entity.held
        )
        once = any(asked[1] == _last_noun(o) for c in here for e in c for o in e.offices)
        if now and own and not once and _is_known_on_matter(described, holder, own, known.context):
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


def _is_succeeded(
    cluster: Cluster, described: Entity, text: Reading, former: bool, owned: bool = True
) -> bool:
    named = [m for e in cluster for m in e.mentions if m.document == text.document and e.forms]
    asked = described.mentions
    for one in text.sentences:
        if not any(one.start <= m.start < one.end for m in named):
            continue
        if any(one.start <= m.start < one.end for m in asked) and (owned or not former):
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
    bare = LETTERS.sub("", printed.replace("’s", "").replace("'s", "")).split()
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


def _office_inside(printed: str, owner: Owner | None) -> list[OwnedOffice]:
    """Of "the court's prosecutor" what is told of the body that "the court" stands for."""
    _, mark, rest = printed.replace("’", "'").partition("'s ")
    return _office(owner.name, rest.split(), owner.offices) if owner is not None and mark else []


def _office(owner: str, bare: list[str], sole: frozenset[str]) -> list[OwnedOffice]:
    noun = _last_noun(" ".join(bare))
    if noun not in sole:
        return []
    told = {w.lower() for w in bare} - ARTICLES - LINKS - {"acting"} - words("epithets")
    told -= ALL_OF_ONE if noun == "prosecutor" else frozenset()
    rest = {SPELT.get(word, word) for word in told if ALIKE.get(word, word) != noun}
    rest |= {"prime"} if told & PRIME else set()
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
    for word in printed.lower().replace("head of state", "president").split():
        if found and word in LINKS:
            break
        bare = word.rstrip(".,")
        known = names_calling(bare) or bare in words("short_offices")
        if known and not (found and bare == "general"):
            found = bare
    return ALIKE.get(found, found)


def _holder_here(
    described: Entity,
    here: list[Cluster],
    held: dict[int, list[Told]],
    asked: dict[str, Told],
    text: Reading,
) -> Cluster | None:
    """Who alone of those named in the text had the office in any; the text tells of no other so called.

    A lead may describe before it names, where it says more than the bare noun.
    """
    own = asked[described.id]
    holders = [c for c in here if own.noun and any(_may_be(own, office) for office in held[id(c)])]
    if len(holders) != 1:
        return None
    others = [told for told in asked.values() if told.noun == own.noun]
    if not all(any(_may_be(told, office) for office in held[id(holders[0])]) for told in others):
        return None
    served = frozenset().union(*(office.states for office in held[id(holders[0])]))
    if own.states and served and not own.states & served:
        return None
    if _is_succeeded(holders[0], described, text, own.former, owned=False):
        return None
    before = _is_named_before(holders[0], described)
    return holders[0] if before or (own.says_more and _is_in_lead(described, text)) else None


def _is_in_lead(described: Entity, text: Reading) -> bool:
    return any(described.mentions[0].start < one.end for one in text.sentences[:LEAD])


def _asked(printed: str) -> Told:
    """The noun of "the former Orvenian machinist" and the words beside it; no noun for many or nobody."""
    first, *rest = printed.replace("’", "'").replace("'s", "").split()
    if first.lower() in INDEFINITE | OWNERS:
        return NOBODY
    told = _told(" ".join(rest if first.lower() in ARTICLES else [first, *rest]))
    return told if told.noun not in words("many_are") else NOBODY


def _told(printed: str) -> Told:
    noun = _last_noun(printed)
    small, names = set[str](), set[str]()
    for part in re.findall(r"[\w.]+", printed):
        word = part.lower()
        if word in PRIME:
            small.add("prime")
        elif ALIKE.get(word.rstrip("."), word) != noun and not states_of((part.title(),)):
            (names if part[0].isupper() else small).add(SAME.get(word, word))
    former = not FORMER.isdisjoint(small | names)
    small = {w for w in small - LINKS - ARTICLES - NO_WORDS - words("epithets") if w.isalpha()}
    names -= ARTICLES | NO_WORDS
    return Told(noun, frozenset(small), frozenset(names), states_of((printed,)), former)


def _may_be(asked: Told, held: Told) -> bool:
    """Whether all words asked for are told of the holder, of whom names may be left out.

    Or a former commander is told with no words at all.
    """
    told = held.beside | held.names
    if held.former and not asked.former:
        return False
    chief = asked.noun == "head" and held.noun in LEADING and bool(asked.beside - MANY_SORTS)
    if (asked.noun != held.noun and not chief) or ((asked.beside | asked.names) ^ told) & RANKS:
        return False
    if asked.former and held.former and not told:
        return True
    known = asked.names <= told or (bool(asked.beside) and not held.names)
    return known and asked.beside <= told


def _is_named_before(cluster: Cluster, described: Entity) -> bool:
    place = described.mentions[0]
    return any(m.document == place.document and m < place for e in cluster for m in e.mentions)

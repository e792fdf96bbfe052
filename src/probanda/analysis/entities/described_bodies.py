"""Bodies that one text only describes and others name: "the court", "the interior ministry"."""

import re
from collections.abc import Iterator
from itertools import combinations

from probanda.analysis.entities.bodies import state_first
from probanda.analysis.entities.gazetteer import known_names_by_form, words
from probanda.analysis.entities.same import Cluster, document_of, on_one_matter, states_of
from probanda.analysis.entities.shared_names import is_shared_name
from probanda.analysis.entities.short_names import names_of_states, turned_key
from probanda.analysis.entities.state_bodies import MINISTRIES
from probanda.analysis.records import Entity
from probanda.names import normal_name

ARTICLE = len("the ")
COURTS = frozenset({"court", "tribunal", "chambers"})
UN = frozenset({"un", "united", "nations"})
OF_FIELD = re.compile(r"\b(?:ministry|department) (?:of|for) (?:the )?(?P<field>[\w ,-]+)$")
HIGHEST = frozenset({"top", "highest"})
LEAD = 600
"""Characters of a text that tell what it is about."""
SERVICES = {
    "air force": "air force", "general staff": "general staff", "presidency": "presidency",
    "coast guard": "coast guard", "coastguard": "coast guard", "presidential staff": "presidency", "presidential office": "presidency",
    "president office": "presidency", "presidential administration": "presidency",
}  # fmt: skip
"""Services of which a State has one, by names that no other body has."""
SMALL = frozenset({"of", "the", "for", "in", "at", "from", "on", "against"})
SEATED = re.compile(r"(?P<kind>(?:[\w-]+ )?court) (?:in|of|at) (?P<town>\w+)")
OTHERS = frozenset({"another", "other", "second", "third", "new", "different", "nearby"})
BEHIND = re.compile(r" (?:of|for|in|at|from|on|against) ")
IN_TOWN = re.compile(r" in \w+$")
FIELD_FIRST = re.compile(r"(?:^|\s)(?P<field>[\w-]+) ministry$")


def place_described_bodies(
    clusters: list[Cluster], context: dict[str, frozenset[str]]
) -> list[Cluster]:
    """The bodies, each described one with the only one of its kind that texts on its matter name.

    None of its own text's named bodies may be of that kind, for then the text tells it from them.
    """
    named: dict[str, list[Cluster]] = {}
    kinds_in: dict[str, set[str]] = {}
    clusters = _join_stateless(clusters, context)
    for cluster in clusters:
        for entity in cluster:
            if entity.forms and entity.kind == "organisation" and not _general_words(entity):
                for kind in _kinds(entity):
                    kinds_in.setdefault(document_of(entity), set()).add(kind)
                    bearers = named.setdefault(kind, [])
                    if not any(cluster is other for other in bearers):
                        bearers.append(cluster)
    placed: list[tuple[Cluster, Entity]] = []
    for cluster, entity in [(c, entity) for c in clusters for entity in c]:
        seated, general = _words_with_seat(entity), _general_words(entity)
        kind = _plain_kind(entity) or _printed_small(entity, named)
        kind = kind or ("court" if seated or general else "")
        told_apart = kind in kinds_in.get(document_of(entity), ()) and not general & UN
        if not kind or told_apart:
            continue
        bearers = named.get(kind, [])
        if seated:
            bearers = [c for c in bearers if _has_in_name(c, seated)]
        elif general:
            bearers = [c for c in bearers if _may_be_called(c, entity, general)]
        if len(bearers) != 1 or bearers[0] is cluster:
            continue
        here = document_of(entity) in map(document_of, bearers[0])  # by its letters alone
        if here or on_one_matter(entity, bearers[0], context):
            placed.append((cluster, entity))
            bearers[0].append(entity)
    for cluster, entity in placed:
        cluster.remove(entity)
    left = [cluster for cluster in clusters if cluster]
    return _join_described(left, named, context)


def _join_stateless(clusters: list[Cluster], context: dict[str, frozenset[str]]) -> list[Cluster]:
    """The bodies, one of which texts do not say whose ("the Supreme Court") with the only State's."""
    stateless = [c for c in clusters if all(map(_is_stateless, c))]
    of_none = set(map(id, stateless))
    bearers: dict[str, list[Cluster]] = {}
    for cluster in clusters if stateless else ():
        if id(cluster) not in of_none and cluster[0].forms and cluster[0].kind == "organisation":
            _add_bearer(bearers, cluster, cluster)
    joined: set[int] = set()
    for cluster in stateless:
        bodies = bearers.get(_kind_of_many(cluster[0].name), [])
        if len(bodies) == 1 and all(on_one_matter(e, bodies[0], context) for e in cluster):
            bodies[0].extend(cluster)
            _add_bearer(bearers, bodies[0], cluster)
            joined.add(id(cluster))
    return [c for c in clusters if id(c) not in joined]


def _add_bearer(bearers: dict[str, list[Cluster]], body: Cluster, printed: Cluster) -> None:
    """The body under all that texts which do not say whose it is may call it, by its printed forms."""
    forms = {form for entity in printed for form in entity.forms}
    for kind in sorted({kind for form in forms for kind in _stateless_kinds(form)}):
        bodies = bearers.setdefault(kind, [])
        if not any(body is other for other in bodies):
            bodies.append(body)


def _is_stateless(entity: Entity) -> bool:
    """ "The Foreign Ministry", "the Supreme Court" in a text that does not say whose."""
    if entity.kind != "organisation" or not entity.forms:
        return False
    return all(
        " " in form and (is_shared_name(form) or OF_FIELD.match(normal_name(form)) is not None)
        for form in entity.forms
    )


def _stateless_kinds(form: str) -> Iterator[str]:
    """What "Karsova's Supreme Court" is where no State is told: all of it, or what an owner has before it."""
    yield _kind_of_many(form)
    words_of_name = normal_name(form).split()
    for behind in range(1, len(words_of_name)):
        kind = " ".join(words_of_name[behind:])
        if kind.endswith(" ministry") or " ".join(words_of_name[:behind]) in names_of_states():
            yield kind


def _kind_of_many(form: str) -> str:
    """The ministry of a field, in whatever order it is printed; else the name as it is."""
    kind = _kind(form)
    return kind if kind.endswith(" ministry") else normal_name(form)


def _join_described(
    clusters: list[Cluster], named: dict[str, list[Cluster]], context: dict[str, frozenset[str]]
) -> list[Cluster]:
    """The bodies, with the only clinic of each text one where no text names a clinic or tells of two."""
    described: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        kind = _kind(cluster[0].name) if cluster[0].kind == "organisation" else ""
        if not cluster[0].forms and kind in words("sole_bodies") and kind not in named:
            described.setdefault(kind, []).append(cluster)
    joined: set[int] = set()
    for _, alike in sorted(described.items()):
        if any(_are_told_apart(a[0], b[0]) for a, b in combinations(alike, 2)):
            continue
        first = alike[0]
        for cluster in alike[1:]:
            here = document_of(cluster[0]) == document_of(first[0])
            if here or on_one_matter(cluster[0], first, context):
                first += cluster
                joined.add(id(cluster))
    return [cluster for cluster in clusters if id(cluster) not in joined]


def _are_told_apart(one: Entity, other: Entity) -> bool:
    """Whether each has a place or a sort of its own, or one text a bare clinic beside another."""
    first, second = (set(e.name.split()) - SMALL for e in (one, other))
    if (first | second) & OTHERS:
        return True
    for kind in (str.islower, str.istitle):
        own, theirs = set(filter(kind, first)), set(filter(kind, second))
        if not (own <= theirs or theirs <= own):
            return True
    return document_of(one) == document_of(other) and min(len(first), len(second)) == 1


def _general_words(entity: Entity) -> frozenset[str]:
    """The words of "the special court in Senegal", "a Polish court": they name no one court.

    What has an "a" may be any court; but one of a State is, in a lead, the court that a text is about.
    """
    if entity.kind != "organisation":
        return frozenset()
    first, names = entity.mentions[0], entity.forms or (entity.name,)
    base, *place = BEHIND.split(normal_name(names[0]))
    owned = bool(_states(entity))
    definite = bool(entity.forms) or first.end - first.start == len(base) + ARTICLE
    if first.start > LEAD if owned else not (definite or place):
        return frozenset()
    found = [frozenset(BEHIND.split(_stateless(name))[0].split()) for name in names]
    general = words("court_words") | COURTS | UN | HIGHEST
    alike = all(t & COURTS and (owned or len(t) > 1) and t <= general for t in found)
    return frozenset[str]().union(*found) if alike else frozenset()


def _states(entity: Entity) -> frozenset[str]:
    """The States of "a Polish court", not of "a court in Poland"."""
    return states_of(tuple(BEHIND.split(name)[0] for name in entity.forms or (entity.name,)))


def _stateless(name: str) -> str:
    """The name in small letters without a State's: "court" of "Polish court"."""
    state = next(iter(states_of((name,))), "")
    return state_first(name).removeprefix(normal_name(state)).strip()


def _may_be_called(cluster: Cluster, entity: Entity, general: frozenset[str]) -> bool:
    """Whether a court may be meant by general words: by "the UN tribunal" a tribunal that all know."""
    forms = tuple(f for e in cluster for f in e.forms)
    names = {normal_name(f) for f in forms}
    known = any("tribunal" in name and name in known_names_by_form() for name in names)
    return _states(entity) <= states_of(forms) and (known or not general & UN)


def _words_with_seat(entity: Entity) -> frozenset[str]:
    """The words of "the district court in Lusk", by which the Lusk District Court is known."""
    name = normal_name(entity.name)
    seat = None if entity.forms or entity.kind != "organisation" else SEATED.fullmatch(name)
    first = entity.mentions[0]
    if seat is None or first.end - first.start != len(seat["kind"]) + ARTICLE:
        return frozenset()
    return frozenset({*seat["kind"].split(), seat["town"]})


def _has_in_name(cluster: Cluster, words_asked: frozenset[str]) -> bool:
    return any(words_asked <= set(normal_name(f).split()) for e in cluster for f in e.forms)


def _kinds(entity: Entity) -> set[str]:
    """What a text may call the body without naming it: its kind, its name printed small."""
    names = {name for form in entity.forms if " " in (name := normal_name(form))}
    names |= {key for form in entity.forms if (key := turned_key(form))}
    names |= {"tribunal in its seat" for form in entity.forms if "tribunal" in form.lower()}
    return names | {kind for form in entity.forms if (kind := _kind(form))}


def ministry_of(form: str) -> str:
    """ "trade ministry" of "Ministry of Trade" and "Trade Ministry"; else ""."""
    name = normal_name(form)
    found = OF_FIELD.search(name) or FIELD_FIRST.search(name)
    return f"{MINISTRIES.get(found['field'], found['field'])} ministry" if found else ""


def _kind(form: str) -> str:
    """What a text may call the body by its kind alone: "court", "interior ministry"; else ""."""
    name = normal_name(form)
    if ministry := ministry_of(name):
        return ministry
    if service := next((s for s in SERVICES if f" {name}".endswith(f" {s}")), ""):
        return SERVICES[service]
    head = BEHIND.split(name)[0].split()
    if head and head[-1] in COURTS:
        return "court"
    sent = form.split()[-1]  # the Council of Shores' mission
    kind = sent if sent.islower() else head[-1] if head else ""
    return kind if kind in words("sole_bodies") else ""


def _printed_small(entity: Entity, named: dict[str, list[Cluster]]) -> str:
    """ "The appeals chamber", "the ministry of trade", "the miners' union" where another text has the
    Appeals Chamber, the Trade Ministry, the Union of Miners; else ""."""
    if entity.forms or entity.kind != "organisation":
        return ""
    name = normal_name(entity.name)
    field = _kind(IN_TOWN.sub("", name))
    ways = (name, turned_key(name), field if field.endswith(" ministry") else "")
    return next((way for way in ways if " " in way and way in named), "")


def _plain_kind(entity: Entity) -> str:
    """The kind of "the court", "the interior ministry in Lusk", where no further word tells which."""
    if entity.forms or entity.kind != "organisation":
        return ""
    first = entity.mentions[0]
    name = normal_name(entity.name).replace("commission of inquiry", "commission")
    if (court := name.removeprefix("this ")) in COURTS and court != name:
        return "court"
    base = BEHIND.split(name)[0]
    lengths = {m.end - m.start for m in entity.mentions}
    if name in words("sole_bodies") and len(base) + ARTICLE in lengths:
        return SERVICES.get(name, name)
    definite = first.end - first.start == len(base) + ARTICLE
    if first.end - first.start == len(base) and entity.name[0].isupper():
        definite = base.endswith(
            " ministry"
        )  # as translations begin a sentence, without an article
    if not definite:
        return ""
    if name in COURTS:
        return "court"
    if re.fullmatch(r"tribunal in (?:the )?\w+", name):
        return "tribunal in its seat"
    if name in SERVICES:
        return SERVICES[name]
    plain = len(base.split()) == len(("interior", "ministry"))
    return _kind(base) if plain and base.endswith(" ministry") else ""

"""Where the words of a question stand in a page so that they hang together as they were asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from probanda.analysis.questions.asking import Asked, Edge
from probanda.analysis.questions.counting import find_number
from probanda.analysis.questions.fitting import is_filler, means, tells_who
from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.roles import (
    AGENT,
    AWAY,
    IS,
    OF,
    PATIENT,
    PLACING,
    THAT,
    TOWARDS,
    UPON,
    agree,
)
from probanda.analysis.questions.vocabulary import words

Assigned = dict[int, Place]
CORE = frozenset({AGENT, PATIENT, THAT, IS})
NEAR = 3
"""Words from a participle to the noun behind it."""
MOST = 200
"""Ways tried to lay one question over one word."""


@dataclass(frozen=True)
class Match:
    """The words of a page that the question's terms were found in, by the terms' numbers."""

    page: Page
    places: Mapping[int, Place]
    root: Place


def find_matches(
    asked: Asked, page: Page, named: Mapping[int, frozenset[str]], within: Place | None = None
) -> Iterator[Match]:
    """Every place where the question's root and all that hangs on it stand."""
    if asked.root is None:
        return
    root = asked.terms[asked.root]
    for place in page.all_places() if within is None else [within]:
        if root.slot and not is_filler(asked, page, place, named):
            continue
        if not root.slot and not means(page, root, place, named):
            continue
        if asked.now and asked.kind == "who" and is_no_longer(asked, page, place):
            continue
        order = _order_edges(asked)
        for number, found in enumerate(_extend(asked, page, named, order, {root.number: place})):
            yield Match(page, found, place)
            if number > MOST:
                break


def _order_edges(asked: Asked) -> list[Edge]:
    """The edges so that each begins at a term that is found already, what is asked for last."""
    reached, left = {asked.root}, list(asked.edges)
    order: list[Edge] = []
    while True:
        usable = [e for e in left if e.head in reached or e.other in reached]
        if not usable:
            return order
        usable = [e for e in usable if asked.slot not in (e.head, e.other)] or usable
        for edge in usable:
            left.remove(edge)
            order.append(edge)
            reached |= {edge.head, edge.other}


def _extend(
    asked: Asked,
    page: Page,
    named: Mapping[int, frozenset[str]],
    edges: list[Edge],
    found: Assigned,
) -> Iterator[Assigned]:
    if not edges:
        yield from _cover_loose(asked, page, named, found)
        return
    edge, rest = edges[0], edges[1:]
    if edge.head in found and edge.other in found:
        if any(
            place == found[edge.other] for place in _below(asked, page, found, edge)
        ) or page.node(found[edge.head]) is page.node(found[edge.other]):
            yield from _extend(asked, page, named, rest, found)
        return
    known_head = edge.head in found
    near, far = (edge.head, edge.other) if known_head else (edge.other, edge.head)
    is_whose = (edge.role == IS and not is_several(page, found[near])) or (
        edge.role == AGENT and _is_who_leads(page, found[near])
    )
    is_whose = is_whose and asked.kind == "who"  # "how many sons has he": not his office
    if is_whose and far == asked.slot and tells_who(page, found[near], asked.terms[near]):
        yield from _extend(asked, page, named, rest, {**found, far: found[near]})
        return
    if far == asked.slot and _counts_people(asked, page, found[near]):
        yield from _extend(asked, page, named, rest, {**found, far: found[near]})
        return
    missing = asked.terms[far]
    ways = _below(asked, page, found, edge) if known_head else _above(asked, page, found, edge)
    seen = set()
    for place in ways:
        if place in seen or (place in found.values() and not is_several(page, place)):
            continue
        seen.add(place)
        if missing.slot:
            fits = is_filler(asked, page, place, named)
        else:
            fits = means(page, missing, place, named)
        if fits:
            yield from _extend(asked, page, named, rest, {**found, missing.number: place})


def _is_who_leads(page: Page, place: Place) -> bool:
    """Of "the agency's director, Ina Krell" the director, who leads it; not of "the deputy"."""
    token = page.token(place)
    around = [token, *page.members(place), *token.children]
    if not any(t.pos_ == "NOUN" and t.lemma_.lower() in words("persons") for t in around):
        return False
    return not any(t.lower_ in words("not_leading") for t in around)


def is_no_longer(asked: Asked, page: Page, place: Place) -> bool:
    """ "Former president" is no president, unless a former one is asked for."""
    if asked.root is None or asked.terms[asked.root].lemma not in words("persons"):
        return False
    members = [page.token(place), *page.members(place)]
    told = {t.lower_ for member in members for t in (member, *member.children)}
    return not told.isdisjoint(words("not_leading") - {t.lemma for t in asked.terms.values()})


def _counts_people(asked: Asked, page: Page, place: Place) -> bool:
    """ "67 dead" tells how many people died."""
    slot = asked.terms[asked.slot] if asked.slot is not None else None
    if asked.kind != "how many" or slot is None or slot.lemma not in {"person", "people"}:
        return False
    token = page.token(place)
    if token.lemma_.lower() not in words("counted_people") or token.pos_ == "VERB":
        return False
    if token.pos_ == "NOUN" and find_number(page, place) is not None:
        return True
    behind = token.i > 0 and token.nbor(-1).pos_ == "NUM"
    return behind and not (token.i + 1 < len(token.doc) and token.nbor(1).pos_ in NOMINAL)


def _is_nominal(asked: Asked, term: int, token: Token) -> bool:
    return asked.terms[term].pos in NOMINAL or token.pos_ in NOMINAL


def _below(asked: Asked, page: Page, found: Assigned, edge: Edge) -> Iterator[Place]:
    """Words that hang on the edge's head as the edge says.

    A preposition's phrase may have been hung on a neighbour: "the attack on the town in May" and
    "attacked the town in May" are one.
    """
    at = found[edge.head]
    nominal = _is_nominal(asked, edge.head, page.token(at))
    who = _asks_who(asked, edge)
    for role, place in page.links_of(at):
        if edge.role == AGENT and role == OF and _is_where(page, place):
            continue
        if who and role != IS:
            continue
        if _is_aimed(page, at, edge.role, role):
            yield place
            yield from (far for of, far in page.links_of(place) if _is_aimed(page, place, role, of))
        elif (
            agree(edge.role, role, nominal=nominal)
            or _is_whose(page, at, edge.role, role)
            or _is_same_turned(page, at, edge.role, role)
            or (edge.role == AGENT and role == PATIENT and _begins(asked, edge, page, at, place))
            or (edge.role in PLACING and role == AGENT and _is_incident(page, place))
        ):
            yield place
            if edge.role in PLACING | TOWARDS:
                yield from _places_around(page, place)
            acting = edge.role == AGENT and edge.other != asked.slot
            if acting and page.token(place).lemma_.lower() in words("leading"):
                # what the president of Norvia knew, Norvia knew; not what its soldiers did
                yield from (far for of, far in page.links_of(place) if of == OF)
    for role, place in page.links_to(at):
        if edge.role in {IS, OF} and role in {IS, OF} and nominal and not (who and role == OF):
            yield place
        elif role == PATIENT and page.token(place).lemma_.lower() in words("putting"):
            # remanded in custody: in custody
            yield from (far for own, far in page.links_of(place) if own == edge.role)
        elif role == OF and edge.role == "in" and asked.kind == "how many":
            yield place  # the convoy of 31 lorries: in the convoy
    if asked.terms[edge.head].pos in NOMINAL and _is_modifying(asked, edge):
        yield from _modifiers_of(page, at)
        earlier = page.earlier(at)
        if earlier is not None:
            yield from _modifiers_of(page, earlier)  # "the inquiry", of "a joint inquiry"
        yield from (far for role, far in page.links_of(at) if role in UPON)
    if edge.role == "about" and page.token(at).lemma_.lower() in words("finding"):
        for under in page.token(at).subtree:  # what it found about them: where they stand in it
            if under.i > at.token:
                yield Place(at.block, under.i)
    if edge.role in CORE or edge.role == OF:
        return
    if edge.role not in PLACING | TOWARDS | AWAY:
        for _, near in page.links_of(at):
            yield from (far for role, far in page.links_of(near) if role == edge.role)
    if edge.role in PLACING:
        yield from _places_of_whole(page, at)
    for near in _neighbours(asked, found, edge):
        for role, place in page.links_of(near):
            if role in CORE or role == OF:
                continue
            aimed = _is_aimed(page, near, edge.role, role)
            if aimed or agree(edge.role, role, nominal=True):
                yield place
            if aimed:
                yield from (f for of, f in page.links_of(place) if _is_aimed(page, place, role, of))


def is_several(page: Page, place: Place) -> bool:
    """Whether one word stands for two people, as "both officers" does."""
    return page.token(place).tag_ == "NNS" and len(page.node(place).entities) > 1


def _is_whose(page: Page, at: Place, asked: str, found: str) -> bool:
    """ "A lawyer for the general" is the general's lawyer."""
    someone = page.token(at).lemma_.lower() in words("persons")
    return someone and asked == OF and found == "for"


def _is_incident(page: Page, place: Place) -> bool:
    """ "The raid killed nine": nine were killed in the raid."""
    token = page.token(place)
    return token.pos_ == "NOUN" and token.lemma_.lower() in words("incidents")


def _is_same_turned(page: Page, at: Place, asked: str, found: str) -> bool:
    """ "Left Osk" and "withdrew from Osk", "visited" and "travelled to"."""
    verb, pair = page.token(at).lemma_.lower(), {asked, found}
    if PATIENT not in pair:
        return False
    other = next(iter(pair - {PATIENT}), "")
    return (other in AWAY and verb in words("leaving")) or (
        other in TOWARDS - {"for"} and verb in words("reaching")
    )


def _begins(asked: Asked, edge: Edge, page: Page, verb: Place, event: Place) -> bool:
    """ "The trial began" where "they began the trial".

    Only of an event, and by the very word of the question: who stopped the army did not make it
    stop, and the offensive that began is not the raid, which is an attack too.
    """
    term, lemma = asked.terms[edge.other], page.token(event).lemma_.lower()
    if not term.slot and term.lemma != lemma:
        return False
    turned = page.token(verb).lemma_.lower()
    return turned in {"open", "close"} or (turned in words("phases") and lemma in words("events"))


def _asks_who(asked: Asked, edge: Edge) -> bool:
    """ "Who is Ravo Lintz": what he is, not whose lawyer somebody is."""
    is_name = bool(asked.terms[edge.head].words)
    return edge.role == IS and edge.other == asked.slot and is_name and asked.kind == "who"


def _places_of_whole(page: Page, at: Place) -> Iterator[Place]:
    """ "They shelled the town, killing nine": the nine were killed in the town."""
    verb = page.token(at)
    if verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return
    for role, place in page.links_of(Place(at.block, verb.head.i)):
        if role in PLACING or role == PATIENT:
            yield place


def _is_modifying(asked: Asked, edge: Edge) -> bool:
    """Whether what hangs on a noun stands before it, as in "forced removal"."""
    return edge.role in {IS, OF} and not asked.terms[edge.other].slot and edge.other < edge.head


def _is_participle_before(asked: Asked, edge: Edge) -> bool:
    """ "Forced" of "forced removal", which is no telling of its own."""
    near = 0 < edge.other - edge.head < NEAR
    return near and edge.head != asked.root and edge.role in {PATIENT, AGENT}


def _modifiers_of(page: Page, noun: Place) -> Iterator[Place]:
    """Every word before a noun in its phrase: "forced child removal" is a forced removal."""
    token = page.token(noun)
    for before in token.doc[token.left_edge.i : token.i]:
        if before.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"}:
            yield Place(noun.block, before.i)


def _is_where(page: Page, place: Place) -> bool:
    """ "The Ostrel attack" is where it was; "the army attack" and "Norvia's" are whose."""
    acts = page.kinds(place) & {"organisation", "person", "group"}
    return not acts and (page.is_place(place) or page.token(place).dep_ == "compound")


def _places_around(page: Page, place: Place) -> Iterator[Place]:
    """ "Taken to Ostrel in Norvia": taken to Norvia."""
    for role, around in page.links_of(place):
        if role in PLACING and page.is_place(around):
            yield around


def _is_aimed(page: Page, at: Place, asked: str, found: str) -> bool:
    """A warrant for somebody is one against them; a vote for it is not."""
    aimed = page.token(at).lemma_.lower() in words("aimed")
    if page.token(at).dep_ == "pobj" and page.token(at).head.head.lemma_.lower() in words("aimed"):
        return found == OF and asked in {"against", "for", "on"}  # a warrant for the arrest of them
    return aimed and {asked, found} <= {"against", "for", "on"}


def _neighbours(asked: Asked, found: Assigned, edge: Edge) -> Iterator[Place]:
    for other in asked.edges:
        if other is edge:
            continue
        if other.other == edge.head and other.head in found:
            yield found[other.head]
        if other.head == edge.head and other.other in found and other.other != edge.other:
            yield found[other.other]


def _above(asked: Asked, page: Page, found: Assigned, edge: Edge) -> Iterator[Place]:
    """Words that the edge's other end hangs on as the edge says."""
    at = found[edge.other]
    who = _asks_who(asked, edge)
    for role, place in page.links_to(at):
        if who and role != IS:
            continue
        nominal = _is_nominal(asked, edge.head, page.token(place))
        turned = _is_same_turned(page, place, edge.role, role) or (
            edge.role == AGENT and role == PATIENT and _begins(asked, edge, page, place, at)
        )
        if turned or agree(edge.role, role, nominal=nominal):
            yield place
    if asked.terms[edge.other].pos in NOMINAL and _is_participle_before(asked, edge):
        yield from _modifiers_of(page, at)
    if edge.role in {IS, OF}:
        for role, place in page.links_of(at):
            if role == IS or (role == OF and not who):
                yield place


def _cover_loose(
    asked: Asked, page: Page, named: Mapping[int, frozenset[str]], found: Assigned
) -> Iterator[Assigned]:
    """Terms that hang on nothing in the question need only stand in the sentence."""
    told = {*found, asked.speaker, *asked.describing}
    loose = [t for n, t in asked.terms.items() if n not in told]
    if asked.root is None:
        return
    if any(t.slot for t in loose):
        return
    root = found[asked.root]
    whole = page.sentence_of(root)
    for term in loose:
        place = next(
            (
                p
                for p in page.all_places()
                if p.block == root.block
                and whole.start <= page.position(p).start < whole.end
                and means(page, term, p, named)
            ),
            None,
        )
        if place is None:
            return
        found = {**found, term.number: place}
    yield found

"""What a question asks: the words it holds, how they hang together, and the kind of answer."""

from dataclasses import dataclass, replace
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc, Token

from probanda.analysis.language import CONTENT
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.declaring import MEASURED, PRONOUNS, Kind, declare, parse
from probanda.analysis.questions.grammar import Graph, find_node, find_turned, is_light
from probanda.analysis.questions.roles import AGENT, IS, NUMBER, PATIENT, THAT
from probanda.analysis.questions.telling import read_links
from probanda.analysis.questions.vocabulary import terms, words
from probanda.analysis.questions.wording import Wording

Saying = Literal["said", "denied", "granted"]
NAMED = frozenset({"PROPN", "NUM"})
ABOUT = frozenset({"about", "on", "of", "regarding", "concerning"})


@dataclass(frozen=True)
class Term:
    """One thing that the question names. ``words`` are those of a name, empty for other words."""

    number: int
    lemma: str
    shown: str
    pos: str
    words: frozenset[str]
    slot: bool = False
    both: bool = False
    """Whether it means two: "both officers"."""
    in_incident: bool = False
    """Whether the question tells of an attack or accident."""


@dataclass(frozen=True)
class Edge:
    """How two things that the question names hang together."""

    head: int
    role: str
    other: int


@dataclass(frozen=True)
class Asked:
    """A question, read. ``root`` is where matching begins; ``slot`` is what is asked for.

    ``saying`` is set when the question is about what somebody said or denied: then ``speaker`` is
    the term of who (or the slot), and the other terms are those of what was said.
    """

    kind: Kind
    terms: dict[int, Term]
    edges: tuple[Edge, ...]
    root: int | None
    slot: int | None
    negated: bool
    supposed: bool
    saying: Saying | None = None
    speaker: int | None = None
    about: bool = False
    describing: frozenset[int] = frozenset()
    """Terms that tell who the speaker is: "law" of "the law professor"."""
    now: bool = False
    """Whether it asks where somebody is, not where they were."""
    but: frozenset[str] = frozenset()
    """The terms of who is left out, by what they are: "besides the nurses"."""


def read_question(wording: Wording, model: Language) -> Asked:
    """The question, read; raises NotUnderstood when it is of no kind that is known."""
    doc = parse(wording.plain + ("." if wording.whether else "?"), model)
    supposed = any(_is_modal(t) for t in doc)
    if wording.whether:
        return _read("whether", doc, supposed=supposed)
    kind, declared = declare(doc, model)
    return _read(kind, declared, supposed=supposed)


def _is_modal(token: Token) -> bool:
    """ "Must", "may", and "has to"."""
    follows = token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ == "TO"
    return token.lower_ in words("modal") or (follows and token.lemma_ in {"have", "be"})


def _read(kind: Kind, doc: Doc, *, supposed: bool) -> Asked:
    graph = read_links(doc)
    slot = _find_slot(kind, doc)
    found = {t.number: t for t in _find_terms(kind, doc, slot)}
    edges = _find_edges(graph, found)
    main = _find_main(doc, found)
    if main is not None and slot in found and _is_what_it_is(doc, main, edges, slot):
        edges = (*edges, Edge(main, IS, slot))
    if main is not None and slot in found and _is_loose(kind, doc[main], edges, slot):
        edges = (*edges, Edge(main, PATIENT, slot))
    negated = any(t.dep_ == "neg" or t.lower_ == "never" for t in doc)
    asked = Asked(kind, found, edges, main, slot, negated, supposed, now=_is_now(doc))
    return _as_saying(asked, doc) or _as_done_with(asked) or asked


def _is_loose(kind: Kind, main: Token, edges: tuple[Edge, ...], slot: int) -> bool:
    """ "What did they find about the mine", "whom do they blame for it": what the verb is done to
    was left behind the rest."""
    if kind not in ("what", "who") or main.pos_ != "VERB":
        return False
    roles = {edge.role for edge in edges if edge.head == main.i}
    hangs = any(slot in (edge.head, edge.other) for edge in edges)
    return not hangs and PATIENT not in roles and (AGENT in roles or kind == "what")


def _is_now(doc: Doc) -> bool:
    root = next((t for t in doc if t.head == t), doc[0])
    return root.lemma_ == "be" and root.tag_ in {"VBZ", "VBP"}


def _as_done_with(asked: Asked) -> Asked | None:
    """ "How many drones were used in the attack": how many attacked."""
    if asked.root is None or asked.terms[asked.root].lemma not in words("using"):
        return None
    used = [e.other for e in asked.edges if e.head == asked.root and e.role in {PATIENT, AGENT}]
    where = [e.other for e in asked.edges if e.head == asked.root and e.role == "in"]
    where = [n for n in where if asked.terms[n].lemma in words("incidents")]
    if len(used) != 1 or used[0] != asked.slot or len(where) != 1:
        return None
    kept = {n: t for n, t in asked.terms.items() if n != asked.root}
    edges = tuple(e for e in asked.edges if e.head in kept and e.other in kept)
    edges = (*edges, Edge(where[0], AGENT, used[0]))
    return replace(asked, terms=kept, edges=edges, root=where[0])


def _find_slot(kind: Kind, doc: Doc) -> int | None:
    if kind in ("who", "what"):
        asking = next((t for t in doc if t.lower_ in PRONOUNS), None)
        return asking.i if asking is not None else None
    if kind == "which":
        asking = next((t for t in doc if t.lower_ in {"which", "what"}), None)
        if asking is None:
            return None
        noun = asking
        while noun.i + 1 < len(doc) and noun.dep_ in {"det", "amod", "attr", "dobj", "compound"}:
            if noun.pos_ in {"NOUN", "PROPN"}:
                break
            noun = noun.head if noun.head.i > noun.i else doc[noun.i + 1]
        return find_node(noun).i
    if kind == "how many":
        many = next((t for t in doc if t.lower_ in {"many", "much"}), None)
        if many is None:
            return None
        if many.i + 2 < len(doc) and many.nbor(1).lower_ == "of":
            part = next((c for c in many.nbor(1).children if c.dep_ == "pobj"), None)
            return find_node(part).i if part is not None else None
        noun = many.head if many.head.i > many.i else doc[min(many.i + 1, len(doc) - 1)]
        return find_node(noun).i
    return None


def _find_terms(kind: Kind, doc: Doc, slot: int | None) -> list[Term]:
    found = []
    for token in doc:
        node = find_node(token)
        if token.i == slot:
            found.append(_make_term(token, is_slot=True))
        elif node == token and _has_meaning(kind, token):
            found.append(_make_term(token, is_slot=False))
    return found


def _has_meaning(kind: Kind, token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ not in CONTENT or lemma in words("empty") or token.dep_ == "neg":
        return False
    if not any(letter.isalnum() for letter in lemma):
        return False
    if token.lower_ in {"many", "much", "how", "when", "where", "why", "there"}:
        return False
    if kind in MEASURED.values() and token.lower_ in MEASURED:
        return False
    if kind == "disputed" and token.lower_ in words("disputed"):
        return False
    if kind == "secret" and find_term(lemma) in terms("secret"):
        return False
    if token.pos_ in {"VERB", "AUX"} and (is_light(token) or _is_achieving(token)):
        return False
    return not (token.is_stop and token.pos_ in {"ADV", "ADJ"}) or lemma in words("telling_apart")


def _is_achieving(verb: Token) -> bool:
    """ "Who managed to leave": who left."""
    return verb.lemma_ in words("managing") and any(
        c.dep_ in {"xcomp", "prep"} for c in verb.children
    )


def _make_term(token: Token, *, is_slot: bool) -> Term:
    name = [t for t in token.doc if find_node(t) == token and t.pos_ in NAMED]
    is_name = token.pos_ == "PROPN" and token.text[:1].isupper()
    shown = token.text
    if is_name:
        first, last = name[0].i, name[-1].i
        whole = all(t in name or t.is_punct for t in token.doc[first : last + 1])
        shown = token.doc[first : last + 1].text if whole else " ".join(t.text for t in name)
    return Term(
        token.i,
        find_turned(token) or token.lemma_.lower(),
        shown,
        token.pos_,
        frozenset(t.lower_ for t in name) if is_name else frozenset(),
        is_slot,
        token.tag_ == "NNS" and any(c.lower_ in {"both", "two"} for c in token.children),
        any(t.lemma_.lower() in words("incidents") and t != token for t in token.doc),
    )


def _find_edges(graph: Graph, found: dict[int, Term]) -> tuple[Edge, ...]:
    edges = set()
    for head, links in graph.links.items():
        for link in links:
            if found.get(head) and found[head].slot and link.role == THAT:
                continue  # "who has to go": the one who goes, and no more
            if head in found and link.other in found and link.role not in {NUMBER, "how", "advcl"}:
                edges.add(Edge(head, link.role, link.other))
    return tuple(sorted(edges, key=lambda e: (e.head, e.other, e.role)))


def _find_main(doc: Doc, found: dict[int, Term]) -> int | None:
    """The predicate, or of "is" what is told by it."""
    root = next((t for t in doc if t.head == t), doc[0])
    if root.i in found:
        return root.i
    below = [t for t in root.subtree if t.i in found and t.lower_ not in PRONOUNS]
    for wanted in ({"attr", "acomp", "xcomp"}, {"nsubj", "nsubjpass"}):
        for token in below:
            if token.dep_ in wanted:
                return token.i
    return below[0].i if below else None


def _is_what_it_is(doc: Doc, main: int, edges: tuple[Edge, ...], slot: int) -> bool:
    """ "Who is the governor": what is asked for is the thing itself."""
    root = next((t for t in doc if t.head == t), doc[0])
    return (
        root.lemma_ == "be"
        and slot != main
        and not any(slot in (edge.head, edge.other) for edge in edges)
    )


def _as_saying(asked: Asked, doc: Doc) -> Asked | None:
    """The question as one about what somebody said or denied, if that is what it is."""
    if asked.root is None or asked.kind in ("disputed", "secret"):
        return None
    root = doc[asked.root]
    saying: Saying
    if root.lemma_ in words("denying"):
        saying = "denied"
    elif root.lemma_ in words("saying"):
        saying = "said"
    elif root.lemma_ in words("granting"):
        saying = "granted"
    else:
        return None
    if root.pos_ != "VERB":
        return None
    speakers = [e.other for e in asked.edges if e.head == root.i and e.role == AGENT]
    if not speakers:
        return None
    speaker = speakers[0]
    rest = {n: t for n, t in asked.terms.items() if n not in {root.i, speaker}}
    if asked.slot is not None and asked.slot != speaker and asked.kind == "what":
        rest.pop(asked.slot, None)
    describing = find_below(asked.edges, speaker, {root.i})
    rest = {n: t for n, t in rest.items() if n not in describing}
    below = [
        e.other
        for e in asked.edges
        if e.head == root.i and e.other in rest and e.role in {THAT, PATIENT, IS, *ABOUT}
    ]
    about = any(t.lower_ in ABOUT and t.head == root for t in doc)
    heard: set[int] = set()
    about = about or root.lemma_ in words("naming")
    if root.lemma_ in words("telling") and asked.kind == "what":
        heard = {e.other for e in asked.edges if e.head == root.i and e.role == PATIENT}
        below = [n for n in below if n not in heard]
        about = about or bool(heard & set(rest))
    if asked.kind == "how many" or (asked.kind == "which" and asked.slot != speaker):
        return None  # "how many witnesses testified": who told something is not counted by it
    edges = tuple(e for e in asked.edges if e.head in rest and e.other in rest)
    main = below[0] if below else next(iter(n for n in rest if n not in heard), None)
    terms_left = {n: t for n, t in asked.terms.items() if n in {speaker, *rest, *describing}}
    return Asked(
        kind=asked.kind,
        terms=terms_left,
        edges=edges,
        root=main,
        slot=speaker if asked.slot == speaker else None,
        negated=False,
        supposed=True,
        saying=saying,
        speaker=speaker,
        about=about or asked.kind == "what",
        describing=describing,
    )


def find_below(edges: tuple[Edge, ...], top: int, but: set[int]) -> frozenset[int]:
    """Everything that hangs on a term."""
    found, added = {top}, True
    while added:
        more = {e.other for e in edges if e.head in found} - found - but
        found |= more
        added = bool(more)
    return frozenset(found - {top})

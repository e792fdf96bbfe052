"""Who does what to whom in a parsed text: words that carry meaning, and the links between them.

Questions and the sentences that may answer them are read by the same rules, so that "was arrested
in Ostrel" and "the arrest in Ostrel" can be compared link by link.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from probanda.analysis.questions.roles import AGENT, IS, NUMBER, OF, PATIENT, THAT, WHEN
from probanda.analysis.questions.vocabulary import find_phrase, words

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "PRON", "X"})
SUBJECTS = frozenset({"nsubj", "csubj"})
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "advcl"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@dataclass(frozen=True)
class Link:
    """``head`` has ``other`` as its agent, patient, place and so on; both are tokens' numbers."""

    head: int
    role: str
    other: int


@dataclass
class Graph:
    """The links of a parsed text, by head."""

    doc: Doc
    links: dict[int, set[Link]] = field(default_factory=dict)

    def of(self, token: int) -> set[Link]:
        """What hangs on a token."""
        return self.links.get(token, set())

    def add(self, head: int, role: str, other: int) -> None:
        """Add a link, if it joins two different things."""
        if head != other:
            self.links.setdefault(head, set()).add(Link(head, role, other))


def find_node(token: Token) -> Token:
    """The word that stands for a name's parts and for what is set beside it in apposition."""
    seen = 0
    while seen < len(token.doc):
        seen += 1
        if token.dep_ == "appos" and token.head.pos_ in NOMINAL:
            token = _find_described(token)
        elif _is_part_of_name(token):
            token = token.head
        else:
            break
    return token


def _find_described(name: Token) -> Token:
    """What a name is set beside: of "the mayor of Ostrel, Jon Perrec" the mayor, not the town."""
    over, offices = name.head, []
    while over.dep_ == "pobj" and over.head.head.pos_ in NOMINAL:
        if over.lemma_.lower() in words("persons"):
            offices.append(over)
        over = over.head.head
    if over.lemma_.lower() in words("persons"):
        offices.append(over)
    # Of "the envoy of the president of Norvia, Jon Perrec" it may be either.
    return offices[0] if len(offices) == 1 else name.head


def _is_part_of_name(token: Token) -> bool:
    if token.head.pos_ != "PROPN" or token.dep_ not in {"compound", "nmod", "amod"}:
        return False
    if token.pos_ == "NOUN":
        return is_title(token)
    # Of "the court's"-like words before a title ("ICC president Adam Holt") none is of the name.
    return token.pos_ == "PROPN" and not any(
        is_title(between) for between in token.doc[token.i + 1 : token.head.i]
    )


def is_title(token: Token) -> bool:
    """Whether a noun before a name tells what the person is: "spokeswoman", "law professor"."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in words("persons")


def find_turned(verb: Token) -> str | None:
    """What a verb means with the word beside it: to get or bring somebody back is to return them,
    to shoot them dead is to kill them."""
    if verb.lemma_.lower() == "shoot":
        return "kill" if any(c.lower_ in {"dead", "death"} for c in verb.subtree) else None
    for child in verb.children if verb.pos_ == "VERB" else ():
        if child.dep_ == "prt":
            done_to = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
            objects = [t.lemma_.lower() for t in done_to]
            return find_phrase(verb.lemma_.lower(), child.lower_, objects)
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() not in words("moving"):
        return None
    return "return" if any(c.lower_ in {"back", "home"} for c in verb.children) else None


def read_plain_links(doc: Doc) -> Graph:
    """The links that single words tell."""
    graph = Graph(doc)
    for token in doc:
        if token.pos_ not in CONTENT or token.is_space:
            continue
        node = find_node(token)
        if node != token and token.dep_ != "appos":
            continue
        for head, role in _climb(token):
            if role == OF and is_measuring(head):
                _pass_measure(graph, head, node)
            _join(graph, find_node(head), role, node)
    _share_subjects(graph)
    return graph


def _join(graph: Graph, head: Token, role: str, other: Token) -> None:
    if is_light(head) and head.pos_ in {"AUX", "VERB"}:
        _join_through(graph, head, role, other)
    graph.add(head.i, role, other.i)


def is_light(token: Token) -> bool:
    """Whether a verb only joins what stands around it."""
    return token.lemma_.lower() in words("light") and find_turned(token) is None


def is_measuring(token: Token) -> bool:
    """Whether a noun only measures the one behind it."""
    return token.lemma_.lower() in words("measuring") or token.pos_ == "NUM"


def _pass_measure(graph: Graph, measure: Token, counted: Token) -> None:
    """ "Thousands of children were taken": the children are what was taken, thousands the number."""
    graph.add(counted.i, NUMBER, measure.i)
    for head, role in _climb(measure):
        if find_node(head) != counted:
            _join(graph, find_node(head), role, counted)


def _join_through(graph: Graph, verb: Token, role: str, other: Token) -> None:
    """ "The camps are in Norvia": the camps hang together with Norvia, over the light verb."""
    for child in verb.children if role != AGENT else ():
        if child.dep_ in SUBJECTS | {"nsubjpass", "attr"} and find_node(child) != other:
            for subject in (child, *(c for c in child.conjuncts if c.pos_ in NOMINAL)):
                graph.add(find_node(subject).i, IS if role in {PATIENT, IS} else role, other.i)


def _climb(token: Token) -> Iterator[tuple[Token, str]]:
    """The words that a token hangs on, and as what."""
    dep, head = token.dep_, token.head
    if head == token:
        return
    if dep == "conj":
        first = head
        while first.dep_ == "conj":
            first = first.head
        if token.pos_ == "VERB" or not _is_own(token):
            yield from _climb(first)
        return
    if dep in SUBJECTS:
        undergoes = head.lemma_.lower() in words("undergoing")
        yield head, PATIENT if undergoes or _is_passive(head) else AGENT
    elif dep == "nsubjpass" or dep in {"dobj", "dative", "oprd"}:
        yield head, PATIENT
    elif dep in {"attr", "acomp"}:
        yield head, IS
    elif dep in {"pobj", "pcomp"}:
        yield from _climb_preposition(token, head)
    elif dep in {"ccomp", "xcomp"}:
        yield head, THAT
    elif dep == "advcl":
        yield head, THAT if token.tag_ in {"VBG", "VBN"} else "advcl"
    elif dep == "acl":
        yield from ()
    elif dep == "poss" or dep in {"compound", "nmod"}:
        yield head, OF
    elif dep == "amod":
        if token.pos_ != "VERB":
            yield head, IS
    elif dep == "nummod":
        yield head, NUMBER
    elif dep in {"npadvmod", "tmod"}:
        yield head, WHEN
    elif dep == "advmod":
        yield head, "how"


def _is_own(token: Token) -> bool:
    """Whether a word in a row of words has its own link, which does not hold for the others."""
    return token.dep_ != "conj"


def _climb_preposition(token: Token, preposition: Token) -> Iterator[tuple[Token, str]]:
    role, over = preposition.lower_, preposition
    if over.dep_ == "agent":
        yield over.head, AGENT
        return
    steps = 0
    while over.dep_ in {"prep", "pcomp"} and over.head.pos_ in {"ADP", "SCONJ"} and steps < 3:
        over, steps = over.head, steps + 1
    if over.dep_ == "conj":
        while over.dep_ == "conj":
            over = over.head
    if over.head == over:
        return
    head = over.head
    yield head, OF if role == "of" else role
    beside = _find_noun_before(preposition, head)
    if beside is not None:
        yield beside, role
    if token.dep_ == "pcomp":
        yield head, THAT


def _find_noun_before(preposition: Token, head: Token) -> Token | None:
    """ "The director of the home in Ostrel": the home too may be what is in Ostrel."""
    if head.pos_ not in NOMINAL or preposition.lower_ == "of" or not preposition.i:
        return None
    before = preposition.nbor(-1)
    return (
        before if before.pos_ in NOMINAL and before != head and head.is_ancestor(before) else None
    )


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(
        child.dep_ in {"auxpass"} or (child.dep_ == "aux" and child.lemma_ == "be")
        for child in verb.children
    )


def _share_subjects(graph: Graph) -> None:
    """Give verbs without a subject of their own the one they share, and nouns their participles."""
    for token in graph.doc:
        if token.pos_ not in {"VERB", "AUX"}:
            continue
        if token.dep_ in {"acl", "amod"} and token.head.pos_ in NOMINAL:
            role = (
                AGENT
                if token.tag_ == "VBG" or (token.dep_ == "acl" and token.tag_ == "VB")
                else PATIENT
            )
            _join(graph, token, role, find_node(token.head))
        elif token.dep_ == "relcl":
            _join_relative(graph, token)
        if has_subject(token):
            continue
        for shared in _find_shared(token):
            role = PATIENT if _is_undergone(token) else AGENT
            _join(graph, token, role, find_node(shared))


def _is_undergone(verb: Token) -> bool:
    """Whether a verb tells what became of its subject: "was killed", "died"."""
    undergoes = verb.lemma_.lower() in words("undergoing")
    return undergoes or _is_passive(verb) or _is_bare_participle(verb)


def _is_bare_participle(token: Token) -> bool:
    return token.tag_ == "VBN" and not any(c.dep_.startswith("aux") for c in token.children)


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in SUBJECTS | {"nsubjpass", "expl"} for c in verb.children)


def _find_shared(verb: Token) -> Iterator[Token]:
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in {"VERB", "AUX"}:
        while True:
            found = [c for c in head.children if c.dep_ in SUBJECTS | {"nsubjpass"}]
            yield from found
            if found or head.dep_ != "conj":
                if not found:
                    yield from _find_shared(head)
                return
            head = head.head
    if verb.dep_ == "pcomp" and head.pos_ in {"ADP", "SCONJ"}:
        head = head.head
    if verb.dep_ in {"xcomp", "pcomp", "ccomp", "advcl"} and head.pos_ in {"VERB", "AUX"}:
        objects = [c for c in head.children if c.dep_ in {"dobj"}]
        if verb.dep_ in {"xcomp", "pcomp"} and objects:
            yield objects[0]
            return
        found = [c for c in head.children if c.dep_ in SUBJECTS | {"nsubjpass"}]
        if found:
            yield from found
        elif not has_subject(head):
            yield from _find_shared(head)


def _find_begun(verb: Token) -> Token:
    """Of "the trial in Osk, which began in May" the trial: a place does not begin."""
    noun = verb.head
    while noun.dep_ == "appos" and noun.pos_ == "PROPN":
        noun = noun.head
    if verb.lemma_.lower() not in words("phases") or noun.pos_ != "PROPN" or noun.dep_ != "pobj":
        return noun
    over = noun.head.head
    return over if over.pos_ == "NOUN" and noun.head.lower_ in {"in", "at", "on", "of"} else noun


def _join_relative(graph: Graph, verb: Token) -> None:
    """ "The officer who ordered it", "the town that they shelled": the noun is in the clause."""
    antecedent = find_node(_find_begun(verb))
    for word in verb.subtree:
        if word.lower_ in RELATIVE and word.tag_ in {"WP", "WDT", "WP$", "IN"}:
            for head, role in _climb(word):
                _join(graph, find_node(head), role, antecedent)
            return
        if word.lower_ == "where":
            _join(graph, verb, "in", antecedent)
            return
    if has_subject(verb) and not any(c.dep_ == "dobj" for c in verb.children):
        _join(graph, verb, PATIENT, antecedent)

"""Links that a turn of phrase tells: "at the request of", "the decision to issue them"."""

from spacy.tokens import Doc, Token

from probanda.analysis.questions.grammar import Graph, find_node, read_plain_links
from probanda.analysis.questions.roles import AGENT, IS, OF, PATIENT
from probanda.analysis.questions.vocabulary import words

NOBODY = words("negating") | {"few", "barely", "scarcely"}


def read_links(doc: Doc) -> Graph:
    """Every link between words that carry meaning."""
    graph = read_plain_links(doc)
    _tell_objects(graph)
    _tell_what_became(graph)
    _tell_who_asked(graph)
    _tell_when_it_began(graph)
    _tell_what_is_decided(graph)
    _tell_what_is_to_be_made(graph)
    _share_with_objects(graph)
    _tell_whose_turn(graph)
    _tell_parts(graph)
    _tell_date_set(graph)
    return graph


def _tell_date_set(graph: Graph) -> None:
    """ "They set a date of 4 July for the vote": the vote is on 4 July."""
    for token in graph.doc:
        if token.lemma_ != "date" or token.pos_ != "NOUN":
            continue
        days = [x.other for x in graph.of(token.i) if x.role == OF]
        tops = (token.i, token.head.i)
        events = [x.other for top in tops for x in graph.of(top) if x.role == "for"]
        for event in events:
            for day in days:
                graph.add(event, "on", day)


def _tell_parts(graph: Graph) -> None:
    """ "Nine people, including two nurses, were held", "the dead included two nurses", "two nurses
    were among the dead": what is told of the whole is told of its part."""
    for token in graph.doc:
        if token.lower_ == "including" and token.dep_ == "prep":
            whole, parts = token.head, [c for c in token.children if c.dep_ == "pobj"]
        elif token.lemma_ == "include" and token.pos_ == "VERB" and token.dep_ == "ROOT":
            subjects = [c for c in token.children if c.dep_ == "nsubj"]
            whole, parts = (subjects or [token])[0], [c for c in token.children if c.dep_ == "dobj"]
        elif token.lower_ == "among" and token.head.lemma_ == "be":
            wholes = [c for c in token.children if c.dep_ == "pobj"]
            whole = (wholes or [token])[0]
            parts = [c for c in token.head.children if c.dep_ in {"nsubj", "attr"}]
        else:
            continue
        if whole == token or _is_nobody(whole) or _is_who_did_it(token, whole):
            continue
        for part in parts:
            for one in (part, *part.conjuncts):
                _share_whole(graph, find_node(whole), find_node(one))


def _is_nobody(whole: Token) -> bool:
    """ "No guards", "not one of the guards", "none of them": what is told of these is told of
    nobody."""
    over = [whole]
    while over[-1].dep_ == "pobj" and over[-1].head.lower_ == "of":
        over.append(over[-1].head.head)
    return any(t.lower_ in NOBODY for top in over for t in (top, *top.children))


def _is_who_did_it(including: Token, whole: Token) -> bool:
    """Whether those may be meant to whom it was done: "nine were killed by soldiers, including two
    nurses" and "soldiers killed nine, including two nurses" are parsed with the soldiers."""
    if any(t.dep_ == "agent" for t in (whole, *whole.ancestors)):
        return True
    return (
        whole.dep_ == "nsubj"
        and whole.head.i < including.i
        and any(c.dep_ == "dobj" for c in whole.head.children)
        and including.lower_ == "including"
    )


def _share_whole(graph: Graph, whole: Token, part: Token) -> None:
    for links in list(graph.links.values()):
        for link in [x for x in links if x.other == whole.i and x.role in {AGENT, PATIENT}]:
            if graph.doc[link.head].lemma_ not in {"include", "be"}:
                graph.add(link.head, link.role, part.i)
    if whole.lemma_.lower() in words("counted_people"):
        graph.add(whole.i, PATIENT, part.i)


def _tell_objects(graph: Graph) -> None:
    """ "They kept the warrants secret": the warrants are secret."""
    for token in graph.doc:
        if token.dep_ == "oprd":
            for other in token.head.children:
                if other.dep_ in {"dobj", "nsubjpass"}:
                    graph.add(find_node(other).i, IS, token.i)


def _tell_what_became(graph: Graph) -> None:
    """ "It was turned into a base", "it served as a base": it is a base, or was one."""
    for token in graph.doc:
        if token.dep_ != "pobj" or token.head.lower_ not in {"into", "as"}:
            continue
        verb = token.head.head
        if verb.lemma_.lower() in words("becoming"):
            links = graph.of(verb.i)
            told = [x.other for x in links if x.role == PATIENT]
            for subject in told or [x.other for x in links if x.role == AGENT]:
                graph.add(subject, IS, find_node(token).i)


def _tell_who_asked(graph: Graph) -> None:
    """ "Warrants were issued at the request of the prosecutor": the prosecutor asked for them."""
    for token in graph.doc:
        if token.dep_ != "pobj" or token.head.lower_ not in {"at", "on"}:
            continue
        if token.lemma_.lower() not in words("asked_for"):
            continue
        for link in list(graph.of(token.head.head.i)):
            if link.role == PATIENT:
                graph.add(token.i, "for", link.other)


def _tell_when_it_began(graph: Graph) -> None:
    """ "Since the beginning of the siege on 4 May": on that day it began."""
    for token in graph.doc:
        if token.dep_ != "pobj" or token.lemma_.lower() not in words("beginnings"):
            continue
        last = token.right_edge
        behind = last.nbor() if last.i + 1 < len(token.doc) else last
        for child in behind.children if behind.lower_ in {"on", "in"} else ():
            begun = [x.other for x in graph.of(token.i) if x.role == OF]
            for number in (token.i, *begun) if child.dep_ == "pobj" else ():
                graph.add(number, behind.lower_, find_node(child).i)


def _tell_what_is_decided(graph: Graph) -> None:
    """ "They welcomed the decision to issue the orders", "the issuing of the orders": the orders
    too are what they welcomed."""
    for noun in graph.doc:
        if noun.pos_ != "NOUN" or noun.dep_ != "dobj":
            continue
        made: list[Token] = []
        if noun.lemma_.lower() in words("deciding"):
            verbs = [c for c in noun.children if c.dep_ in {"acl", "relcl"} and _is_infinitive(c)]
            verbs = [v for v in verbs if v.lemma_.lower() in words("making")]
            made = [c for v in verbs for c in v.children if c.dep_ == "dobj"]
        elif noun.lemma_.lower() in words("makings"):
            ofs = [c for c in noun.children if c.lower_ == "of"]
            made = [c for of in ofs for c in of.children if c.dep_ == "pobj"]
        for thing in made:
            graph.add(noun.head.i, PATIENT, find_node(thing).i)


def _tell_what_is_to_be_made(graph: Graph) -> None:
    """ "They proposed issuing a statement", "promised to publish it": it is what they proposed."""
    for verb in graph.doc:
        if verb.dep_ != "xcomp" or verb.lemma_.lower() not in words("making"):
            continue
        for link in list(graph.of(verb.i)):
            if link.role == PATIENT and verb.head.pos_ == "VERB":
                graph.add(verb.head.i, PATIENT, link.other)


def _share_with_objects(graph: Graph) -> None:
    """ "They secured the return of 58 children": who secures it does what the noun tells."""
    for verb in graph.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in words("carrying"):
            continue
        links = graph.of(verb.i)
        for done in [link.other for link in links if link.role == PATIENT]:
            for doer in [link.other for link in links if link.role == AGENT]:
                if graph.doc[done].pos_ == "NOUN":
                    graph.add(done, AGENT, doer)


def _tell_whose_turn(graph: Graph) -> None:
    """ "It is up to the States to arrest them", "it is for them to": who is to do it."""
    for token in graph.doc:
        if token.dep_ != "pobj" or token.head.lower_ not in {"to", "for"}:
            continue
        over = token.head.head
        if over.lower_ == "up":
            over = over.head
        if over.lemma_ != "be" or not any(c.lower_ == "it" and c.i < over.i for c in over.children):
            continue
        for verb in over.subtree:
            if verb.pos_ == "VERB" and verb.i > token.i and _is_infinitive(verb):
                graph.add(verb.i, AGENT, find_node(token).i)
                break


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)

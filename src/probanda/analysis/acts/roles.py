"""Who does an act and to whom, by the grammar of its sentence."""

from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Token

from probanda.analysis.acts.standing import find_standing
from probanda.analysis.acts.vocabulary import ANYBODY, NAMES, load_lists, load_quantities

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE = "nsubjpass"
OBJECTS = frozenset({"dobj", "obj", "dative"})
RELATIVE = frozenset({"WP", "WDT", "WP$"})
OF = frozenset({"of"})
AUXILIARIES = frozenset({"aux", "auxpass", "mark"})
CAUSING = frozenset({"have", "want", "get", "see", "order"})
BEHIND = frozenset({"of", "against", "on"})
UNLAWFUL = frozenset({"unlawful", "illegal"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def find_actor(act: Token) -> Token | None:
    """Who does it: the subject of the active verb, "by" behind a passive one, "Brask's removal"."""
    if act.pos_ in NOUNS:
        return next((c for c in act.children if c.dep_ == "poss"), None) or find_by(act)
    if _is_passive(act):
        return find_by(act)
    return _subject(act)


def find_patients(act: Token, behind: Set[str] = BEHIND) -> tuple[Token, ...]:
    """To whom or what it is done; of a noun whoever stands behind one of the prepositions."""
    found = list(_of_noun(act, behind) if act.pos_ in NOUNS else _of_verb(act))
    return tuple(t for head in found for t in _with_others(_counted(head)))


def find_owners(noun: Token) -> tuple[Token, ...]:
    """Whose it is: of "Brand's arrest" the one who is arrested."""
    return tuple(c for c in noun.children if c.dep_ == "poss")


def find_subjects(verb: Token) -> tuple[Token, ...]:
    """Of whom a verb tells, with those joined to them."""
    subject = _subject(verb)
    return () if subject is None else tuple(_with_others(_counted(subject)))


def _of_noun(noun: Token, behind: Set[str]) -> Iterator[Token]:
    """ "The removal of children", "child abductions"; of a charge, without "of", "the unlawful removal
    population (children)"."""
    named = {c.lower_ for c in noun.head.lefts} & UNLAWFUL
    if noun.dep_ == "compound" and named and find_standing(noun) == "alleged":
        yield noun.head
    for child in noun.children:
        if child.dep_ == "compound":
            yield child
        elif child.dep_ == "prep" and child.lower_ in behind:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _of_verb(verb: Token) -> Iterator[Token]:
    if verb.dep_ == "amod" and verb.tag_ == "VBN":
        yield verb.head  # "the deported children"
        return
    if _is_passive(verb):
        subject = _subject(verb) or next((c for c in verb.head.children if c.dep_ == "dobj"), None)
        if subject is not None:
            yield subject
        return
    yield from (c for c in verb.children if c.dep_ in OBJECTS)


def _is_passive(verb: Token) -> bool:
    if (
        verb.dep_ in {"ccomp", "xcomp"}
        and verb.head.lemma_ in CAUSING
        and not any(c.dep_ in AUXILIARIES for c in verb.children)
    ):
        return verb.tag_ in {"VBN", "VBD"}  # "to have him arrested"
    if verb.tag_ != "VBN":
        return False
    if any(c.dep_ in {"auxpass", PASSIVE} for c in verb.children):
        return True
    if verb.dep_ in {"acl", "amod"}:
        return True
    has_object = any(c.dep_ in OBJECTS for c in verb.children)
    return verb.dep_ == "conj" and not has_object and _is_passive(verb.head)


def _subject(verb: Token) -> Token | None:
    """Its own subject, whom a relative pronoun means, or that of the verb it is joined to."""
    for child in verb.children:
        if child.dep_ in SUBJECTS or child.dep_ == PASSIVE:
            if child.tag_ in RELATIVE or child.lower_ == "that":
                return verb.head if verb.dep_ == "relcl" else child
            return child
    if verb.dep_ in {"acl", "amod"}:
        return verb.head
    if verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject(verb.head)
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.pos_ in {"VERB", "AUX"}:
        told = [c for c in verb.head.children if c.dep_ in OBJECTS]
        return told[0] if told and verb.dep_ == "xcomp" else _subject(verb.head)
    return None


def find_by(act: Token) -> Token | None:
    for child in act.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _counted(token: Token) -> Token:
    """Of "thousands of civilians" the civilians."""
    if token.lemma_.lower() in load_quantities() or token.pos_ == "NUM":
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in OF:
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        return _counted(inner)
    return token


def find_of(noun: Token) -> Iterator[Token]:
    """Of whom a noun is: "the decision of the court"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in OF:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _with_others(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in {"conj", "appos"} and child.pos_ in NOUNS:
            yield from _with_others(_counted(child))


def lists_of(token: Token, wanted: Sequence[str]) -> tuple[str, ...]:
    """Which of the lists the word stands in."""
    lemma, lists = token.lemma_.lower(), load_lists()
    found = [name for name in wanted if lemma in lists.get(name, ())]
    if NAMES in wanted and token.pos_ == "PROPN":
        found.append(NAMES)
    if ANYBODY in wanted and (token.pos_ == "PROPN" or token.dep_ != "compound"):
        found.append(ANYBODY)
    return tuple(found)

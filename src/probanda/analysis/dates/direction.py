"""Whether the clause around an expression speaks of the past or of what is to come."""

from typing import Literal

from spacy.tokens import Doc, Token

Direction = Literal["past", "future", "either"]

TO_COME = frozenset(
    "due expect schedule plan set slate intend aim hope prepare propose likely bind".split()
)
ONWARD = frozenset("until till by from starting effective".split())
PAST_TAGS = frozenset({"VBD", "VBN"})


def find_direction(doc: Doc, start: int, end: int, heading: bool) -> Direction:
    """The tense of the verb that the expression hangs on; "either" where it does not tell."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return "either"
    root = span.root
    onward = any(t.lower_ in ("until", "till") for t in (root.head, _before(doc, span.start)) if t)
    for token in (root, *root.ancestors):
        if token.pos_ in ("VERB", "AUX"):
            answer = _of_verb(token, heading)
            if answer:
                return "future" if onward and answer == "either" else answer
        elif token.pos_ in ("ADJ", "NOUN") and token.lemma_.lower() in TO_COME:
            return "future"
    return "future" if onward else "either"


def _before(doc: Doc, start: int) -> Token | None:
    return doc[start - 1] if start else None


def _of_verb(verb: Token, heading: bool) -> Direction | None:
    """What one verb says; None sends the question to the verb above it."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if helpers & {"will", "’ll", "'ll", "shall", "wo", "can", "may", "might", "must", "should"}:
        return "past" if "have" in helpers and "will" not in helpers else "future"
    if helpers & {"would", "could"}:
        return "past" if "have" in helpers else "either"
    if _is_to_come(verb):
        return "future"
    if helpers & {"had", "has", "have", "’ve", "'ve", "was", "were", "did"}:
        return "past"
    if verb.tag_ in PAST_TAGS and not helpers:
        # "scheduled for Monday" and the like speak of what is to come
        return "future" if verb.lemma_ in ("schedule", "slate") else "past"
    if verb.tag_ == "VB" and "to" in helpers:
        above = verb.head
        if above is not verb and above.pos_ in ("VERB", "ADJ", "AUX", "NOUN"):
            return "future" if above.lemma_ in TO_COME or above.lemma_ == "be" else None
        return None
    if verb.tag_ == "VBG" and helpers & {"is", "are", "’s", "'s", "’re", "'re", "am", "be"}:
        return "future"
    if verb.tag_ in ("VBZ", "VBP"):
        return "either" if heading or verb.dep_ != "ROOT" else "future"
    return None


def _is_to_come(verb: Token) -> bool:
    """ "is due to", "is set to", "plans to": the verb itself or the one it completes."""
    chain = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
    return any(
        t.lemma_ in TO_COME and any(c.dep_ in ("xcomp", "acomp") for c in t.children)
        or any(c.dep_ == "acomp" and c.lemma_ in TO_COME for c in t.children)
        or (t.lower_ == "going" and verb is not t)
        for t in chain
    )

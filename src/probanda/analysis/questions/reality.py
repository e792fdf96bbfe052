"""Whether what a question found is told as a fact: not denied, and not what may be or is wished."""

from spacy.tokens import Token

from probanda.analysis.questions.asking import Asked
from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.matching import Match
from probanda.analysis.questions.pages import Page, Place
from probanda.analysis.questions.vocabulary import words


def is_negated(page: Page, match: Match, asked: Asked) -> bool:
    """Whether the page says that it is not so: "was not", "no child was", "nobody"."""
    return any(
        _has_negation(page.token(place))
        for number, place in match.places.items()
        if _carries_negation(asked, number)
    )


def _carries_negation(asked: Asked, number: int) -> bool:
    return number in asked.terms and number != asked.speaker


def _has_negation(token: Token) -> bool:
    if token.lower_ in words("negating"):
        return True
    for child in token.children:
        if child.dep_ == "neg" or child.lower_ in words("negating"):
            return True
    if token.dep_ == "conj" and token.pos_ in NOMINAL:
        row = token.head.children  # "neither Norvia nor Velmora"
        if any(c.lower_ in {"neither", "nor"} and c.dep_ in {"cc", "preconj"} for c in row):
            return True
    head = token.head
    if token.dep_ == "xcomp" and head.lemma_.lower() in words("refusing"):
        return not any(c.dep_ == "neg" for c in head.children)
    told = token.dep_ in {"attr", "acomp", "nsubj", "nsubjpass", "dobj", "oprd"}
    light = told and head.lemma_.lower() in words("light") and head.pos_ in {"AUX", "VERB"}
    if light and any(c.dep_ == "neg" or c.lower_ in words("negating") for c in head.children):
        return True
    return _is_under_evidence(token)


def _is_under_evidence(token: Token) -> bool:
    """ "No evidence that it was stored there" says that it may not have been."""
    seen = 0
    while token.head != token and seen < 6:
        token, seen = token.head, seen + 1
        if token.lemma_.lower() in words("evidence"):
            return any(c.lower_ == "no" for c in token.children) or any(
                c.dep_ == "neg" for c in token.head.children
            )
    return False


def is_supposed(page: Page, match: Match, asked: Asked) -> bool:
    """Whether the page tells it as what may be, should be or was only wanted."""
    taken = set(match.places.values())
    for number, place in match.places.items():
        term = asked.terms.get(number)
        token = page.token(place)
        if term is None or (term.slot and asked.kind in ("who", "which", "what")):
            continue
        if token.pos_ in {"VERB", "AUX"} and _is_irreal(token, place, taken):
            return True
        if term.pos == "VERB" and token.pos_ == "NOUN" and _is_wished(token, place, taken):
            return True
    return False


def is_asking(page: Page, match: Match) -> bool:
    """Whether the page itself only asks or leaves open: "what the inquiry found", "who did it"."""
    for place in match.places.values():
        token = page.token(place)
        tells = token.pos_ == "VERB" and token.dep_ not in {"relcl", "acl"}
        if tells and any(c.lower_ in words("asking") and c.i < token.i for c in token.children):
            return True
    return False


def is_reported(token: Token) -> bool:
    """Whether a word hangs on a verb of saying, so that it is no telling of the narrator's own."""
    while True:
        if any(c.dep_ in {"advcl", "parataxis"} and _says_nothing_more(c) for c in token.children):
            return True
        if token.head == token:
            return False
        clause = token.dep_ == "ccomp"
        token = token.head
        if clause and token.pos_ == "VERB" and token.lemma_.lower() in words("saying"):
            return True


def is_taken_for_granted(token: Token) -> bool:
    """ "They deny having shelled it since they came": that they came is not what is denied, nor
    that there was a siege in "they deny having shelled it during the siege"."""
    if token.dep_ == "pobj" and token.head.lower_ in words("temporal") | {"during"}:
        return True
    while token.head != token and token.dep_ != "ccomp":
        if token.dep_ == "advcl" and any(
            c.dep_ in {"mark", "advmod"} and c.lower_ in words("temporal") for c in token.children
        ):
            return True
        token = token.head
    return False


def _says_nothing_more(verb: Token) -> bool:
    """ "It was burned, a spokesman said": the verb of saying has no clause of its own."""
    own = any(c.dep_ in {"ccomp", "dobj", "xcomp"} for c in verb.children)
    return verb.lemma_.lower() in words("saying") and not own


def _is_irreal(verb: Token, place: Place, taken: set[Place]) -> bool:
    for child in verb.children:
        if child.tag_ == "MD" or child.lower_ in words("conditional"):
            return True
    head = verb.head
    light = head.lemma_.lower() in words("light") and head.pos_ == "AUX" and head != verb
    if light and any(c.tag_ == "MD" for c in head.children):
        return True
    infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    if infinitive and head != verb and Place(place.block, head.i) not in taken:
        return head.lemma_.lower() not in words("achieving") | words("refusing")
    return False


def _is_wished(noun: Token, place: Place, taken: set[Place]) -> bool:
    token, steps = noun, 0
    if any(c.dep_ == "amod" and c.lower_ in words("not_yet") for c in noun.children):
        return True
    if any(c.dep_ == "compound" and c.lemma_.lower() in words("wishing") for c in noun.children):
        return True  # a heading: "Court orders arrest"
    while token.head != token and steps < 4:
        token, steps = token.head, steps + 1
        if Place(place.block, token.i) in taken:
            return False
        if token.lemma_.lower() in words("wishing"):
            return True
        if token.pos_ == "VERB":
            return any(c.tag_ == "MD" for c in token.children)
    return False

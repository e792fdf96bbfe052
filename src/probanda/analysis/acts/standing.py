"""How an act is told: as done, as not done, as denied, as alleged, or only as feared or forbidden."""

from typing import Literal

from spacy.tokens import Token

from probanda.analysis.acts.vocabulary import load_told
from probanda.analysis.negation import is_negated
from probanda.analysis.openness import find_opening
from probanda.analysis.untruth import find_untruth

Standing = Literal["told", "negated", "denied", "alleged"]
VERBS = frozenset({"VERB", "AUX"})
BESIDE = frozenset({"advcl", "parataxis"})
"""What hangs by these tells something of its own: "arrested after soldiers took ..."."""
TIMES = frozenset({"during", "since", "after", "before", "amid", "despite", "throughout"})
"""What stands behind these stands for itself: "denied crimes during its invasion"."""
OVER = "over"
"""What an arrest is ordered over is a charge."""
HOW = frozenset({"at", "with", "by", "on", "in", "upon"})
"""What stands behind these says in which way a thing is done, and is not so where that is not."""
FIRST = frozenset({"nsubj", "nsubjpass", "csubj"})
HOLDING = frozenset(
    {"have", "enjoy", "be", "give", "grant", "afford", "receive", "entitle", "guarantee"}
)
"""Protection is told of whoever has it; who lost it, asks for it or is denied it has none for sure."""
BINDING = frozenset({"must", "shall"})


def find_standing(act: Token, *, whole: bool = False) -> Standing | None:
    """How it is told; None of what is asked, feared, planned, forbidden, or said in general.

    ``whole``: the word stands for a whole expression, which a charge may hold.
    """
    if act.sent.text.rstrip('”’" ').endswith("?"):
        return None
    not_so = is_negated(act) or (whole and _is_of_what_is_not_done(act))
    own: Standing | None = "negated" if not_so else "told"
    if find_untruth(act) is not None:
        return None if own == "negated" else "denied"
    if find_opening(act) is not None:
        return None
    if act.pos_ in VERBS and act.dep_ != "amod":
        if _is_open_verb(act):
            return None
        if any(c.lower_ in load_told().alleging_words for c in _adverbs(act)):
            own = "alleged"
    elif adjectives := {c.lemma_.lower() for c in act.children if c.dep_ == "amod"}:
        if adjectives & load_told().open_adjectives:
            return None
        if adjectives & load_told().alleging_adjectives:
            own = "alleged"
    below = _below(act, own)
    if below == "told" and (whole or act.pos_ not in VERBS) and _is_behind_allegation(act):
        return "alleged"
    return below


def find_standing_of_law(word: Token) -> Standing | None:
    """How it is told that somebody is protected; what is charged above it takes nothing from that.

    `crimes against children, who have special protection`, `they were not protected`.
    """
    if word.dep_ == "acl":
        return find_standing(word)  # `the removal of persons protected under ...`
    verb = word
    while verb.pos_ not in VERBS | {"ADJ"} and verb.head.i != verb.i:
        verb = verb.head
    asked = word.sent.text.rstrip('”’" ').endswith("?") or _has_condition(verb)
    may = any(c.tag_ == "MD" and c.lower_ not in BINDING for c in verb.children)
    if asked or may or (verb.i != word.i and verb.lemma_.lower() not in HOLDING):
        return None
    if find_opening(word) is not None or find_opening(verb) is not None:
        return None
    if find_untruth(verb) is not None:
        return "denied"
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in load_told().denied:
        return "denied"
    return "negated" if is_negated(word) or is_negated(verb) else "told"


def _is_of_what_is_not_done(noun: Token) -> bool:
    """How nobody did it, or what nobody got: "nobody moved them at the request of", "did not get the consent of"."""
    how = noun.head
    if noun.dep_ == "pobj" and how.dep_ == "prep" and how.lower_ in HOW:
        return how.head.pos_ in VERBS and is_negated(how.head)
    return noun.dep_ == "dobj" and is_negated(how)


def _is_behind_allegation(noun: Token) -> bool:
    """A noun behind a word of accusation in its sentence: to which of both it belongs is not sure."""
    told = load_told()
    if noun.dep_ == "pobj" and noun.head.lower_ in TIMES:
        return False
    return any(
        t.lemma_.lower() in told.alleging_before or t.lower_ in told.alleging_words
        for t in noun.sent
        if t.i < noun.i
    )


def _below(act: Token, own: Standing | None) -> Standing | None:
    """What the words above it make of it, up to the clause that stands for itself."""
    told, token, unless_found = load_told(), act, False
    while token.head.i != token.i:
        if token.dep_ in BESIDE and token.pos_ in VERBS:
            return own
        if token.dep_ == "prep" and token.lower_ in TIMES:
            return own
        child, token = token, token.head
        if child.dep_ == "conj":
            continue  # "rejected the charge and spoke of ...": the first says nothing on the second
        lemma = token.lemma_.lower()
        if lemma in told.denied and child.dep_ not in FIRST:
            return None if is_negated(token) else "denied"
        if child.dep_ == "prep" and child.lower_ == OVER and lemma in told.open:
            own = "alleged"
        if _is_one_of(token, child, told.alleged, told.alleged_with_preposition):
            own = "alleged"
        elif (own == "alleged" and lemma in told.foreseen and child.dep_ == "xcomp") or (
            own != "alleged"
            and _is_one_of(token, child, told.open, told.open_with_preposition | told.cleared)
        ):
            return None
        if token.pos_ in VERBS and token.i != act.i and _has_condition(token):
            return None
        if any(c.lower_ in told.alleging_words for c in _adverbs(token)) or any(
            c.dep_ == "amod" and c.lower_ in told.alleging_adjectives for c in token.children
        ):
            own = "alleged"
        unless_found |= lemma in told.alleged_unless_found and child.dep_ not in FIRST
        if lemma in told.found:
            unless_found = False
    return "alleged" if unless_found and own == "told" else own


def _is_one_of(
    token: Token, child: Token, words: frozenset[str], with_preposition: frozenset[str]
) -> bool:
    """Whether it is such a word, and the act hangs by it as what it is about, not as who does it."""
    if child.dep_ in FIRST and token.pos_ in VERBS and token.tag_ != "VBN":
        return False
    lemma = token.lemma_.lower()
    return (lemma in with_preposition and child.dep_ == "prep") or lemma in words


def _adverbs(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ == "advmod"]


def _has_condition(verb: Token) -> bool:
    words = load_told().conditions | {"until"}
    return any(c.dep_ == "mark" and c.lower_ in words for c in verb.children)


def _is_open_verb(verb: Token) -> bool:
    """A verb that says only what may, should or will be, or names the act in general."""
    if _has_condition(verb) or any(c.tag_ == "MD" for c in verb.children):
        return True
    if verb.tag_ == "VB" or any(c.tag_ == "TO" for c in verb.children):
        governs = verb.head.lemma_.lower() in load_told().happened
        return not (verb.dep_ == "xcomp" and governs) and not _is_asked_or_negated(verb)
    if verb.tag_ == "VBG" and verb.dep_ in {"csubj", "nsubj", "ROOT", "csubjpass"}:
        return not any(c.dep_ in {"aux", "nsubj"} for c in verb.children)
    if verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        own = any(c.dep_ in FIRST for c in verb.children)
        return not own and _is_open_verb(verb.head)
    return False


def _is_asked_or_negated(verb: Token) -> bool:
    """ "Did not take": the plain form behind "do"."""
    return any(c.lemma_.lower() == "do" and c.dep_ == "aux" for c in verb.children)

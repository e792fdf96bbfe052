"""Which verbs a sentence leaves open: `no evidence that men were shot` tells no shooting, nor does `asked whether`."""

import re

from spacy.tokens import Token

from probanda.analysis.negation import is_negated

CONDITIONS = frozenset({"if", "whether", "unless"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
QUESTION_WORDS = frozenset({"WRB", "WP", "WP$"})
CLAUSES = frozenset({"ccomp", "acl", "xcomp", "pcomp", "csubj", "csubjpass", "advcl"})
INQUIRING = frozenset(
    {"ask", "know", "say", "clear", "see", "determine", "establish", "inquire", "enquire"}
)
DOUBTING = frozenset({"doubt", "wonder", "question"})
SHOWING = frozenset({
    "evidence", "proof", "indication", "sign", "clear", "certain", "sure", "proven", "established", "prove", "show",
    "establish", "confirm", "verify", "find", "demonstrate", "determine", "corroborate", "see", "suggest",
    "indicate", "say", "claim", "allege", "believe", "think",
})  # fmt: skip
"""What is not shown or said stays open; what somebody "did not know" or "did not stop" is so."""
LACKING = frozenset({"lack", "fail", "remain"})
OPEN = frozenset(
    {"unclear", "unlikely", "uncertain", "doubtful", "improbable", "questionable", "likelihood"}
)
UNSAID = frozenset({"say", "know", "tell", "confirm", "verify", "establish", "determine", "prove"})
"""What it is impossible to say stays open; what it is impossible to deny does not."""
CLEARING = frozenset({"acquit", "acquittal", "clear", "exonerate", "absolve"})
ASKING = frozenset({"order", "refuse", "forbid", "prohibit", "threaten", "threat", "refusal"})
KINDS = {
    "it is asked": CONDITIONS | {"would"},
    "it is doubted": DOUBTING,
    "somebody is cleared of it": CLEARING,
    "it is ordered": frozenset({"order"}),
    "it is not shown": SHOWING | {"impossible"},
}
SPELLED = re.compile(
    r"\b(?:if|whether|unless|no|not|never|nobody|none|nothing|neither|nor|without|would|had|insufficient"
    r"|doubt\w*|wonder\w*|question\w*|un(?:clear|likely|certain)|im(?:probable|possible)|likelihood|lack\w*|fail\w*"
    r"|remain\w*|acquit\w*|clear\w*|exonerat\w*|absol\w*|order\w*|threat\w*|refus\w+|forb\w+"
    r"|prohibit\w*)\b|n['’]t\b",
    re.IGNORECASE,
)


def may_leave_open(text: str) -> bool:
    """A cheap look before a close one."""
    return SPELLED.search(text) is not None


def find_opening(verb: Token) -> Token | None:
    """The word that leaves open whether what the verb tells is so; None where the sentence has it so or not so."""
    if verb.pos_ != "VERB":
        return None
    unreal = _unreal(verb)
    if unreal is not None:
        return unreal
    below, above = verb, verb.head
    if verb.dep_ == "amod" and above.dep_ in {"acl", "ccomp"}:
        below, above = (
            above,
            above.head,
        )  # "that soldiers tortured prisoners", read as "tortured ones"
    while above.i != below.i:
        opening = _opens(above, below)
        if opening is not None:
            return opening
        if below.dep_ == "conj":
            if below.tag_ != above.tag_ or any(c.dep_ in SUBJECTS for c in below.children):
                return None  # "ordered to burn it and shot them": they shot
        elif below.dep_ not in CLAUSES or below.dep_ == "advcl":
            return None
        below, above = above, above.head
        condition = _condition(below)
        if condition is not None:
            return condition
    return None


def kind_of_opening(opening: Token) -> str:
    """What the word does, so that "acquitted of it" and "cleared of it" are the same."""
    told = {opening.lower_, opening.lemma_.lower()}
    return next((kind for kind, words in KINDS.items() if told & words), opening.lemma_.lower())


def _unreal(verb: Token) -> Token | None:
    """ "If they shot", "they would have shot"."""
    helping = {c.lower_: c for c in verb.children if c.dep_ == "aux"}
    return _condition(verb) or (helping["would"] if {"would", "have"} <= helping.keys() else None)


def _condition(verb: Token) -> Token | None:
    """What is only asked, or opens the sentence as a condition; one behind is beside what is told."""
    above = verb.head
    behind = verb.dep_ == "advcl" and verb.i > above.i and above.lemma_.lower() not in INQUIRING
    marks = (c for c in verb.children if c.dep_ == "mark" and c.lower_ in CONDITIONS)
    return None if behind else next(marks, None)


def _opens(above: Token, below: Token) -> Token | None:
    """The word that leaves open the clause that hangs by it."""
    lemma = above.lemma_.lower()
    if below.dep_ == "pcomp" and below.head.dep_ == "prep":
        cleared = below.head.head
        return cleared if cleared.lemma_.lower() in CLEARING else None
    if below.dep_ not in CLAUSES - {"advcl", "pcomp"} or below.left_edge.tag_ in QUESTION_WORDS:
        return None  # "does not show how they died": they did
    if lemma in ASKING:
        return above if any(c.tag_ == "TO" for c in below.children) else None
    if lemma in DOUBTING:
        return above if above.pos_ == "VERB" and not is_negated(above) else None
    if _is_open(above, above, below):
        return above
    if lemma == "be":
        predicates = (c for c in above.children if c.dep_ in {"acomp", "attr"})
        return next((c for c in predicates if _is_open(c, above, below)), None)
    return None


def _is_open(word: Token, verb: Token, below: Token) -> bool:
    """ "It is unlikely that ...", "it is not clear that ...", "there is no evidence that ..."."""
    lemma = word.lemma_.lower()
    negated = is_negated(word) or is_negated(verb)
    if lemma == "impossible":
        return not negated and below.lemma_.lower() in UNSAID
    if lemma in OPEN:
        return not negated
    compared = any(c.tag_ in {"JJR", "RBR"} for c in word.children)  # "no clearer proof than"
    lacking = word.dep_ in {"dobj", "xcomp"} and word.head.lemma_.lower() in LACKING
    lacking |= any(c.lower_ == "insufficient" for c in word.lefts)
    return lemma in SHOWING and not compared and negated != lacking

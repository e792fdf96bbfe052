"""Which words stand in what a sentence says is untrue: `the claim that men were shot is a lie`."""

import re

from spacy.tokens import Token

UNTRUE = frozenset({
    "untrue", "untruth", "false", "falsehood", "baseless", "bogus", "groundless", "unfounded", "unsubstantiated",
    "incorrect", "fabricated", "fabrication", "fake", "fictitious", "fiction", "invention", "invented", "hoax",
    "lie", "slander", "libel", "calumny", "myth", "nonsense", "disinformation", "fantasy", "absurd",
})  # fmt: skip
TRUTH = frozenset({"true", "truth", "substance", "foundation", "correct", "grain", "word"})
ANYONE = frozenset({"those", "anyone", "anybody", "all", "everyone", "everybody", "people"})
FALSELY = frozenset({"falsely", "wrongly", "untruthfully", "mistakenly", "wrongfully"})
LIARS = frozenset({"liar", "mistaken", "wrong"})
SPELLED = re.compile(
    rf"\b(?:{'|'.join(sorted(UNTRUE | TRUTH | LIARS | FALSELY))})s?|lying|lied\b", re.IGNORECASE
)
CLAIMS = frozenset({
    "accusation", "allegation", "assertion", "claim", "charge", "suggestion", "report", "rumour", "rumor", "story",
    "idea", "notion", "insinuation", "version", "narrative", "theory", "talk", "tale", "statement",
})  # fmt: skip
WRITTEN = frozenset({"report", "story", "version", "narrative", "tale", "statement"})
FILLERS = frozenset({"it", "that"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})
CLAUSES = frozenset(
    {"relcl", "acl", "ccomp", "xcomp", "csubj", "pobj", "prep", "conj", "pcomp", "appos", "advcl"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OF = frozenset({"of", "about", "regarding"})
PLACED_IN = frozenset({"in", "to", "behind", "for"})


def may_be_called_untrue(text: str) -> bool:
    """A cheap look before a close one."""
    return SPELLED.search(text) is not None


def find_untruth(word: Token) -> Token | None:
    """The word that says it is not so what the word, a verb or what "reports of ..." are of, tells.

    None for that of "the report, which came on Monday, is false": the report came.
    """
    if word.pos_ not in {"VERB", "AUX"}:
        of = word.dep_ == "pobj" and word.head.lower_ in OF
        return _finds_false(word.head.head) if of else None
    below, above = word, word.head
    while above.i != below.i:
        if below.dep_ not in CLAUSES or (below.dep_ == "relcl" and not _is_told(below)):
            return _finds_liar(below)
        untrue = (
            _finds_falsely(above)
            or _finds_liar(below)
            or _finds_false(above)
            or _finds_no_truth(above)
            or _finds_predicate_of_it(above)
        )
        if untrue is not None:
            return untrue
        below, above = above, above.head
    return None


def _finds_falsely(saying: Token) -> Token | None:
    """ "Falsely claimed that ...", "was wrongly accused of having ..."."""
    return next((c for c in saying.lefts if c.dep_ == "advmod" and c.lower_ in FALSELY), None)


def _finds_liar(saying: Token) -> Token | None:
    """ "Whoever says that ... lies", "those who claim that ... are liars", "lied when they said that"."""
    verb = saying.head if saying.dep_ in {"csubj", "advcl", "pcomp"} else None
    if saying.dep_ == "pcomp":
        verb = saying.head.head
    if saying.dep_ == "relcl" and saying.head.dep_ == "nsubj" and saying.head.lower_ in ANYONE:
        verb = saying.head.head
    if verb is None or _is_not(verb):
        return None
    if verb.lemma_ == "lie" and verb.pos_ == "VERB":
        return verb
    if verb.lemma_ != "be" or saying.dep_ in {"advcl", "pcomp"}:
        return None
    wrong = (c for c in verb.children if c.dep_ in PREDICATES and c.lemma_.lower() in LIARS)
    return next(wrong, None)


def _is_told(verb: Token) -> bool:
    """ "The rumour that he fled", which a parse may take for "the story that he wrote"."""
    that = verb.left_edge
    taken = that.dep_ == "dobj" and verb.head.lemma_.lower() in CLAIMS - WRITTEN
    return that.lower_ == "that" and (that.dep_ == "mark" or taken)


def _finds_false(claim: Token) -> Token | None:
    """ "The claim ... is false", "is not true"."""
    verb = claim.head
    if claim.lemma_.lower() not in CLAIMS or claim.dep_ not in SUBJECTS or claim.i > verb.i:
        return None
    if claim.dep_ == "nsubjpass" and _is_word_for(verb, UNTRUE):
        return None if _is_not(verb) else verb
    return next((c for c in verb.children if _is_untrue(c, verb)), None)


def _finds_no_truth(claim: Token) -> Token | None:
    """ "There is no truth in the claim that ..."."""
    if claim.lemma_.lower() not in CLAIMS or claim.dep_ != "pobj":
        return None
    above = claim.head.head
    truths = (above, *above.children) if above.lemma_ == "be" else (above,)
    held = (
        t for t in truths if t.lemma_.lower() in TRUTH and any(c.lower_ == "no" for c in t.lefts)
    )
    return next(held, None) if claim.head.lower_ in PLACED_IN else None


def _finds_predicate_of_it(verb: Token) -> Token | None:
    """ "It is untrue that ...", "it was a lie to say that ..."; a parse may hang the clause by "untrue"."""
    if verb.dep_ in PREDICATES:
        verb = verb.head
    if not any(c.dep_ in SUBJECTS and c.lower_ in FILLERS and c.i < verb.i for c in verb.children):
        return None
    return next((c for c in verb.children if _is_untrue(c, verb)), None)


def _is_untrue(word: Token, verb: Token) -> bool:
    if word.dep_ not in PREDICATES or verb.lemma_ != "be":
        return False
    if _is_word_for(word, UNTRUE):
        return not _is_not(verb) and not any(c.lower_ in {"no", "neither"} for c in word.children)
    return word.lower_ in {"true", "correct"} and _is_not(verb)


def _is_word_for(word: Token, words: frozenset[str]) -> bool:
    return word.lower_ in words or word.lemma_.lower() in words


def _is_not(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)

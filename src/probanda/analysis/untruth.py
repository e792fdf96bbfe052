"""Which words stand in what a sentence says is untrue: `the claim that men were shot is a lie`."""

import re

from spacy.tokens import Token

from probanda.analysis.openness import CONDITIONS

UNTRUE = frozenset({
    "untrue", "untruth", "false", "falsehood", "baseless", "bogus", "groundless", "unfounded", "unsubstantiated",
    "incorrect", "inaccurate", "fabricated", "fabrication", "fake", "fictitious", "forged", "forgery", "hoax",
    "invented", "invention", "lie", "slander", "slanderous", "libel", "calumny", "smear", "concocted", "manufactured",
    "disinformation", "misinformation", "doctored", "staged", "untruthful", "fanciful", "fantasy", "fiction",
    "fairytale", "imaginary", "myth", "nonsense", "rubbish", "deepfake",
})  # fmt: skip
"""What a claim, a paper or a picture is called by those who deny it."""
ABSURD = frozenset({"absurd", "concoction", "farcical", "joke", "laughable", "ludicrous", "nonsensical", "outlandish", "preposterous", "ridiculous", "spurious"})  # fmt: skip
"""What a claim alone is called: "it is absurd that they are free" has it that they are."""
TRUTH = frozenset({"true", "truth", "substance", "foundation", "correct", "grain", "word"})
ANYONE = frozenset({"those", "anyone", "anybody", "all", "everyone", "everybody", "people"})
FALSELY = frozenset({"falsely", "wrongly", "untruthfully", "mistakenly", "wrongfully"})
LIARS = frozenset({"liar", "mistaken", "wrong"})
SAYING = frozenset({
    "accuse", "allege", "assert", "assume", "believe", "blame", "charge", "claim", "convict", "report", "say", "state",
    "suggest", "suspect", "tell", "think",
})  # fmt: skip
SPELLED = re.compile(
    rf"\b(?:(?:{'|'.join(sorted(UNTRUE | ABSURD | TRUTH | LIARS | FALSELY))})s?|lying|lied)\b",
    re.IGNORECASE,
)
CLAIMS = frozenset({
    "accusation", "allegation", "assertion", "claim", "charge", "suggestion", "report", "rumour", "rumor", "story",
    "idea", "notion", "insinuation", "version", "narrative", "theory", "talk", "tale", "statement",
})  # fmt: skip
WRITTEN = frozenset({"report", "story", "version", "narrative", "tale", "statement"})
DENYING = frozenset({"deny", "doubt", "dispute", "refute", "fail", "refuse"})
HEDGES = frozenset({"hardly", "partly", "partially", "barely", "perhaps", "possibly", "maybe"})
SUPPOSING = frozenset({"may", "might", "could", "would"})
FILLERS = frozenset({"it", "that"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})
CLAUSES = frozenset({"relcl", "acl", "ccomp", "xcomp", "csubj", "pobj", "prep", "pcomp", "appos"})
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
        untrue = _finds_liar(below) if below.i != word.i else None
        if untrue is None and below.dep_ in CLAUSES and _is_told(below):
            untrue = (
                _finds_falsely(above)
                or _finds_false(above)
                or _finds_no_truth(above)
                or _finds_predicate_of_it(above)
            )
        if untrue is not None:
            return untrue
        if above.lemma_.lower() in DENYING:
            return None  # "it is a lie to deny that they fired"
        if below.dep_ != "conj" and not (below.dep_ in CLAUSES and _is_told(below)):
            return None  # "it was a lie because they fired": they did
        below, above = above, above.head
    return None


def _finds_falsely(saying: Token) -> Token | None:
    """ "Falsely claimed that ...", "was wrongly accused of having ..."."""
    if saying.lemma_.lower() not in SAYING:
        return None  # "wrongly ordered them to fire"
    return next((c for c in saying.lefts if c.dep_ == "advmod" and c.lower_ in FALSELY), None)


def _finds_liar(saying: Token) -> Token | None:
    """ "Whoever says that ... lies", "those who claim that ... are liars", "lied when they said that"."""
    if saying.lemma_.lower() not in SAYING:
        return None  # "lied when they saw men shot"
    verb = saying.head if saying.dep_ in {"csubj", "advcl", "pcomp"} else None
    if saying.dep_ == "pcomp":
        verb = saying.head.head
    if saying.dep_ == "relcl" and saying.head.dep_ == "nsubj" and saying.head.lower_ in ANYONE:
        verb = saying.head.head
    if verb is not None and verb.dep_ == "aux":
        verb = verb.head  # "is lying"
    if verb is None or _is_not(verb):
        return None
    if verb.lemma_ == "lie" and verb.pos_ == "VERB":
        return verb
    if verb.lemma_ != "be" or saying.dep_ in {"advcl", "pcomp"}:
        return None
    wrong = (c for c in verb.children if c.dep_ in PREDICATES and c.lemma_.lower() in LIARS)
    return next(wrong, None)


def _is_told(below: Token) -> bool:
    """Whether a clause is what is claimed: "the rumour that he fled", read as "the story that he wrote", is."""
    that = below.left_edge
    taken = that.dep_ == "dobj" and below.head.lemma_.lower() in CLAIMS - WRITTEN
    return below.dep_ != "relcl" or (that.lower_ == "that" and (that.dep_ == "mark" or taken))


def _finds_false(claim: Token) -> Token | None:
    """ "The claim ... is false", "is not true"."""
    verb = claim.head
    if claim.lemma_.lower() not in CLAIMS or claim.dep_ not in SUBJECTS or claim.i > verb.i:
        return None
    if claim.dep_ == "nsubjpass" and _is_word_for(verb, UNTRUE):
        return None if _is_not(verb) else verb
    return next((c for c in verb.children if _is_untrue(c, verb, UNTRUE | ABSURD)), None)


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
    return next((c for c in verb.children if _is_untrue(c, verb, UNTRUE)), None)


def _is_untrue(word: Token, verb: Token, words: frozenset[str]) -> bool:
    if word.dep_ not in PREDICATES or verb.lemma_ != "be" or is_supposed(verb):
        return False
    if any(c.lower_ in HEDGES for c in (*word.children, *verb.children)):
        return False
    if _is_word_for(word, words):
        return not _is_not(verb) and not any(c.lower_ in {"no", "neither"} for c in word.children)
    return word.lower_ == "true" and _is_not(verb)


def is_supposed(verb: Token) -> bool:
    """ "May be false", "whether it is false": nobody has it that it is."""
    may = any(c.dep_ == "aux" and c.lower_ in SUPPOSING for c in verb.children)
    return may or any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in verb.children)


def _is_word_for(word: Token, words: frozenset[str]) -> bool:
    return word.lower_ in words or word.lemma_.lower() in words


def _is_not(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)

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
LIARS = frozenset({"liar", "mistaken", "wrong"})
SPELLED = re.compile(rf"\b(?:{'|'.join(sorted(UNTRUE | TRUTH | LIARS))})s?|lying\b", re.IGNORECASE)
CLAIMS = frozenset({
    "accusation", "allegation", "assertion", "claim", "charge", "suggestion", "report", "rumour", "rumor", "story",
    "idea", "notion", "insinuation", "version", "narrative", "theory", "talk", "tale", "statement",
})  # fmt: skip
WRITTEN = frozenset({"report", "story", "version", "narrative", "tale", "statement"})
FILLERS = frozenset({"it", "that"})
PREDICATES = frozenset({"acomp", "attr", "oprd"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OF = frozenset({"of", "about", "regarding"})
PLACED_IN = frozenset({"in", "to", "behind", "for"})


def may_be_called_untrue(text: str) -> bool:
    """A cheap look before a close one."""
    return SPELLED.search(text) is not None


def is_called_untrue(word: Token) -> bool:
    """Whether the word, a verb or what "reports of ..." are of, tells what is said not to be so.

    That of "the report, which came on Monday, is false" does not: the report came.
    """
    if word.pos_ not in {"VERB", "AUX"}:
        return word.dep_ == "pobj" and word.head.lower_ in OF and _is_false(word.head.head)
    below, above = word, word.head
    while above.i != below.i:
        if _does_liar_say(below):
            return True
        if below.dep_ == "relcl" and not _is_told(below):
            return False
        if below.dep_ not in {
            "relcl",
            "acl",
            "ccomp",
            "xcomp",
            "csubj",
            "pobj",
            "prep",
            "conj",
            "pcomp",
            "appos",
        }:
            return False
        if _is_false(above) or _has_no_truth(above):
            return True
        if _is_predicate_of_it(above) or any(_is_predicate_of_it(c) for c in above.children):
            return True
        below, above = above, above.head
    return False


def _does_liar_say(word: Token) -> bool:
    """ "Whoever says that ... lies", "those who claim that ... are liars": what stands under the saying."""
    verb = word.head if word.dep_ == "csubj" else None
    if word.dep_ == "relcl" and word.head.dep_ == "nsubj" and word.head.lower_ in ANYONE:
        verb = word.head.head
    if verb is None or _is_not(verb):
        return False
    wrong = any(c.dep_ in PREDICATES and c.lemma_.lower() in LIARS for c in verb.children)
    return verb.lemma_ == "lie" or (verb.lemma_ == "be" and wrong)


def _is_told(verb: Token) -> bool:
    """ "The rumour that he fled", which a parse may take for "the story that he wrote"."""
    that = verb.left_edge
    taken = that.dep_ == "dobj" and verb.head.lemma_.lower() in CLAIMS - WRITTEN
    return that.lower_ == "that" and (that.dep_ == "mark" or taken)


def _is_false(claim: Token) -> bool:
    """ "The claim ... is false", "is not true"."""
    if claim.lemma_.lower() not in CLAIMS or claim.dep_ not in SUBJECTS or claim.i > claim.head.i:
        return False
    verb = claim.head
    if claim.dep_ == "nsubjpass" and _is_word_for(verb, UNTRUE):
        return not _is_not(verb)
    return verb.lemma_ == "be" and any(_is_untrue(c, verb) for c in verb.children)


def _has_no_truth(claim: Token) -> bool:
    """ "There is no truth in the claim that ..."."""
    truth = claim.head.head
    in_it = (
        claim.lemma_.lower() in CLAIMS and claim.dep_ == "pobj" and claim.head.lower_ in PLACED_IN
    )
    if in_it and truth.lemma_ == "be":
        truth = next((c for c in truth.children if c.lemma_.lower() in TRUTH), truth)
    return (
        in_it
        and truth.lemma_.lower() in TRUTH
        and any(c.lower_ in {"no", "not"} for c in truth.lefts)
    )


def _is_predicate_of_it(word: Token) -> bool:
    """ "It is untrue that ...", "it was a lie to say that ..."."""
    verb = word.head
    if verb.lemma_ != "be" or not _is_untrue(word, verb):
        return False
    return any(c.dep_ in SUBJECTS and c.lower_ in FILLERS and c.i < word.i for c in verb.children)


def _is_untrue(word: Token, verb: Token) -> bool:
    if word.dep_ not in PREDICATES:
        return False
    if _is_word_for(word, UNTRUE):
        return not _is_not(verb) and not any(c.lower_ in {"no", "neither"} for c in word.children)
    return word.lower_ in {"true", "correct"} and _is_not(verb)


def _is_word_for(word: Token, words: frozenset[str]) -> bool:
    return word.lower_ in words or word.lemma_.lower() in words


def _is_not(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)

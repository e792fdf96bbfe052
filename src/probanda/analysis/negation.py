"""Which words a sentence says are not so: the verb that "not" stands by, not all of the sentence."""

import re

from spacy.tokens import Token

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
NONE_OF = frozenset({"no", "neither"})
WITHOUT = "without"
INSTEAD = frozenset({"rather than", "instead of"})
"""Right before a verb: "rather than fighting"."""
NOT_TO = re.compile(r"(?:\byet|\bin no position) to (?:be )?$", re.IGNORECASE)
"""Right before a verb that is not done: "has yet to see it", "was in no position to order it"."""
NOWISE = frozenset(
    {"way", "time", "point", "moment", "means", "circumstance", "occasion", "stage", "account"}
)
"""With "no" they stand for "not": "no way did he order it", "at no time did they fire"."""
SPELLED = re.compile(
    r"not\b|n['’]t\b|\byet to\b|\b(?:n(?:ever|either|or|obody|one|othing|o)|without)\b|rather than\b|instead of\b",
    re.IGNORECASE,
)
"""All of them as printed: "cannot" and "isn't" hold one as well."""
PLACED = frozenset({"in", "at", "inside", "near", "aboard"})
WITH_NOBODY = frozenset({"to", "with", "of", "at", "from", "on"})
WITH_NOTHING = frozenset({"of"})
OWNING_UP = frozenset({"confess", "admit", "own", "agree", "consent", "object", "testify", "plead"})
"""Who does so "to nothing" does not; a barn that "burned to nothing" burned, who "fled with nothing" fled."""
BUT = frozenset({"but", "except", "of"})
BESIDE_A_VERB = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd"})
COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})
LIMITS = frozenset({"only", "just", "merely", "least", "simply"})
"""Behind "not" these deny nothing: "not only"."""

SHORT = 3
"""A heading has all its longer words in capitals: there "Without" is no name's."""
COMPARED = frozenset({"fewer", "less", "more", "later", "earlier"})
"""Between "no" or "not" and "than" these are bounds: "no fewer than 61 people died"."""


def may_negate(text: str) -> bool:
    """A cheap look before a close one: whether a text has any word that negates another."""
    return SPELLED.search(text) is not None


def is_negated(token: Token) -> bool:
    """Whether the word itself is said not to be so, or a verb of which nobody is the subject.

    A verb in the clause of a negated one ("did not say that he fled") is not negated by that.
    """
    if token.pos_ in {"VERB", "AUX"}:
        denied = (
            _is_denied(token)
            or any(_is_none(child) for child in token.children if child.dep_ in BESIDE_A_VERB)
            or any(_is_nowise(child) for child in token.lefts)
            or any(_is_of_nothing(child) for child in token.rights)
            or _is_not_done(token)
        )
    else:
        denied = _is_none(token)
    if denied or (token.dep_ in {"pobj", "pcomp"} and _is_without(token.head)):
        return True
    if (
        token.pos_ == "VERB"
        and token.i > 1
        and token.doc[token.i - 2 : token.i].text.lower() in INSTEAD
    ):
        return True
    if token.dep_ in COMPLEMENTS and token.head.pos_ == "AUX":
        return is_negated(token.head)
    if token.dep_ == "pobj" and token.pos_ == "PROPN" and token.head.lower_ in PLACED:
        return _was_not(token.head.head)
    if token.dep_ == "conj" and any(c.lower_ in {"or", "nor"} for c in token.head.children):
        return is_negated(token.head)
    return False


def _is_nowise(word: Token) -> bool:
    """ "No way", "at no time"."""
    noun = word if word.dep_ == "npadvmod" else next(iter(word.rights), word)
    none = any(c.lower_ == "no" and c.dep_ == "det" for c in noun.lefts)
    return word.dep_ in {"npadvmod", "prep"} and noun.lemma_.lower() in NOWISE and none


def _is_of_nothing(word: Token) -> bool:
    """ "Confessed to nothing", "spoke with nobody"; who "died with nobody beside them" died, and "nothing
    but the theft" is something."""
    link, owns_up = word.lower_, word.head.lemma_.lower() in OWNING_UP
    nothing = link in WITH_NOTHING or (link == "to" and owns_up)
    return word.dep_ == "prep" and any(
        noun.lower_ in NOBODY
        and (nothing if noun.lower_ == "nothing" else link in WITH_NOBODY)
        and not any(c.lower_ in BUT or c.dep_ == "prep" for c in noun.children)
        for noun in word.rights
    )


def _is_not_done(verb: Token) -> bool:
    """ "Has yet to see it", "was in no position to order it"."""
    return NOT_TO.search(verb.doc[max(verb.i - 5, 0) : verb.i].text_with_ws) is not None


def _was_not(verb: Token) -> bool:
    """ "Was not in Tarn"; who was not there "when it burned" does not say that it did not."""
    timed = any(child.dep_ == "advcl" for child in verb.children)
    return verb.pos_ == "AUX" and _is_denied(verb) and not timed


def _is_without(token: Token) -> bool:
    """ "Without" as a word of its own, and not of a name: "Nurses Without Walls"."""
    before = token.nbor(-1) if token.i else None
    in_a_name = (
        token.is_title
        and before is not None
        and before.is_title
        and not token.is_sent_start
        and any(t.is_lower and t.is_alpha and len(t) > SHORT for t in token.sent)
    )
    return token.lower_ == WITHOUT and not in_a_name


def _is_denied(token: Token) -> bool:
    """Whether "not" and the like stand by the word itself."""
    return any(
        child.lower_ in NEGATIONS and child.dep_ != "cc" and not _is_bound(child)
        for child in token.children
    ) or any(child.lower_ == "nor" and child.i < token.i for child in token.children)


def _is_bound(word: Token) -> bool:
    behind = [token.lower_ for token in word.doc[word.i + 1 : word.i + 3]]
    limits = behind[:1] and behind[0] in LIMITS
    return bool(limits) or (behind[1:] == ["than"] and behind[0] in COMPARED)


def _is_none(noun: Token) -> bool:
    """ "Nobody", "no order", "not a gram", "not one call"."""
    return (
        noun.lower_ in NOBODY
        or _is_denied(noun)
        or any(
            (child.dep_ == "det" and child.lower_ in NONE_OF and not _is_bound(child))
            or (child.dep_ == "nummod" and _is_denied(child))
            for child in noun.children
        )
    )

"""Verbs of saying by which nothing is said: `it goes without saying`, `whoever says that ... lies`, `no longer denies it`."""

from spacy.tokens import Token

from probanda.analysis.untruth import is_said_by_nobody

TAKING_BACK = frozenset({"regret", "apologise", "apologize"})
GIVING_UP = frozenset({"stop", "cease", "quit", "avoid", "refrain", "use"})


def is_unsaid(verb: Token) -> bool:
    """`It goes without saying that ...`, `regretted having said that ...`: nobody says it, or no more."""
    if verb.dep_ in {"xcomp", "pcomp"}:
        above = verb.head if verb.dep_ == "xcomp" else verb.head.head
        if above.lemma_ in TAKING_BACK:
            return True
    without = verb.dep_ == "pcomp" and verb.head.lower_ == "without"
    return (without and verb.head.head.lemma_ == "go") or is_said_by_nobody(verb)


def is_given_up(verb: Token) -> bool:
    """`no longer denies it`, `stopped denying it`, `used to deny it`: no denial any more."""
    over = any(c.lower_ == "longer" and c.dep_ == "advmod" for c in verb.lefts)
    below = verb.dep_ in {"xcomp", "pcomp"}
    return over or (below and {verb.head.lemma_, verb.head.head.lemma_} & GIVING_UP != set())

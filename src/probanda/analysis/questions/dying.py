"""Who died was killed only where a violent cause stands beside it."""

from collections.abc import Iterator

from spacy.tokens import Token

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.vocabulary import terms, words

APART = frozenset({"before", "since", "until", "year", "month"})
"""What parts a death from the attack that is named with it: "two years after the attack"."""


def is_killing(token: Token, *, told: bool) -> bool:
    """Whether a word for dying tells of people who were killed.

    ``told``: the attack or accident is told by the question, so that it need not stand here.
    """
    if find_term(token.lemma_.lower()) not in terms("dying"):
        return False
    causes = [t for t in _find_causes(token) if t.lemma_.lower() not in words("wounds")]
    if any(not _is_violent(t) and t.lemma_.lower() not in words("incidents") for t in causes):
        return False
    return told or any(_is_violent(t) for t in _find_around(token))


def _is_violent(token: Token) -> bool:
    return token.lemma_.lower() in words("violent")


def _find_causes(token: Token) -> Iterator[Token]:
    """What somebody died of: "died of cancer", "deaths from cold"."""
    for child in token.children:
        of_what = child.lower_ == "from" or (child.lower_ == "of" and token.pos_ == "VERB")
        if child.dep_ == "prep" and of_what:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _find_around(token: Token) -> Iterator[Token]:
    """The words of what is told of the dying, without those that only tell who died."""
    verb = token
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    if verb.dep_ == "relcl" and any(c.dep_ == "prep" for c in verb.children):
        yield verb.head  # an attack in which nine died
    for child in verb.children:
        who = verb == token and child.dep_ in {"nsubj", "nsubjpass", "conj", "ccomp"}
        inside = [] if who or child.dep_ == "conj" else list(child.subtree)
        if not any(t.lemma_.lower() in APART for t in inside):
            yield from inside

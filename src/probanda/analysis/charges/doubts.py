"""Whether a text only rumours, denies, asks or leaves undone what a word tells."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from probanda.analysis.charges.vocabulary import load_words
from probanda.analysis.language import text_of

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
CLAUSES = frozenset({"acl", "ccomp", "csubj", "csubjpass", "relcl", "appos"})
PREDICATES = frozenset({"acomp", "attr", "oprd", "dobj"})
NEAR = 100
"""Characters before a word in which it may be said that it is left undone."""
ABOUT = frozenset({"of", "about", "over"})


def is_doubted(token: Token) -> bool:
    """Whether the word stands in a question, a rumour, or a clause that is said to be untrue."""
    sentence = token.sent
    if text_of(sentence).rstrip(" \n\t”\"'’)").endswith("?"):
        return True
    words = load_words()
    if _is_left_undone(token, sentence):
        return True
    below: Token | None = None
    for step, parent in governors(token):
        lemma = parent.lemma_.lower()
        clause = step.pos_ in {"VERB", "AUX"} and step.dep_ in CLAUSES
        said = clause or (step.dep_ == "prep" and step.lower_ in ABOUT)
        noun = parent.pos_ in {"NOUN", "PROPN"}
        if said and noun and lemma in words.rumours and not _is_certain(parent):
            return True
        if step.dep_ in {"ccomp", "xcomp"}:
            posted = lemma == "claim" and parent.tag_ == "VBG"  # "a post claiming that ..."
            # "posts saying that ... are fake", where the parse takes the predicate for said too
            beside = any(_is_called_untrue(c) for c in parent.children if c.dep_ == "ccomp")
            if posted or beside or lemma in words.doubting or _is_wrongly_said(parent):
                return True
        told = clause or (step.dep_ in SUBJECTS and below is not None and _tells(below))
        if told and parent.pos_ in {"VERB", "AUX"} and _is_called_untrue(parent):
            return True
        if parent.pos_ in {"VERB", "AUX"} and _is_left_undone(parent, sentence):
            return True
        below = step
    return False


def governors(token: Token) -> Iterator[tuple[Token, Token]]:
    """Each word above a word with the one it governs, as long as both are of what is told.

    A clause that describes somebody ("Karst, who was charged") is told for itself.
    """
    step = token
    while step.dep_ != "ROOT":
        yield step, step.head
        told_apart = (
            step.dep_ in SUBJECTS - {"csubj", "csubjpass"}
            or step.dep_ in {"advcl", "parataxis", "poss"}
            or (step.dep_ in {"relcl", "acl"} and not _tells(step))
            or (step.dep_ == "conj" and any(c.dep_ in SUBJECTS for c in step.children))
        )
        if told_apart:
            return
        step = step.head


def _tells(clause: Token) -> bool:
    """ "Rumours that", "a post claiming", "a decision to": the clause is what the noun says."""
    if clause.dep_ not in {"acl", "relcl", "ccomp", "appos"}:
        return False
    if clause.tag_ in {"VBG", "VB"} and clause.dep_ == "acl":
        return True
    return any(
        c.lower_ == "that" and c.dep_ not in SUBJECTS and c.i < clause.i for c in clause.children
    )


def _is_certain(noun: Token) -> bool:
    """ "No doubt that", "no question that"."""
    return noun.lemma_ in {"doubt", "question"} and any(c.lower_ == "no" for c in noun.children)


def _is_wrongly_said(verb: Token) -> bool:
    """ "Was wrongly reported to have", "a false report said that"."""
    words = load_words()
    return any(c.dep_ == "advmod" and c.lower_ in words.wrongly for c in verb.children) or any(
        of.dep_ == "amod" and of.lower_ in words.untrue
        for c in verb.children
        if c.dep_ in SUBJECTS
        for of in c.children
    )


def _is_called_untrue(verb: Token) -> bool:
    untrue = load_words().untrue
    if verb.lemma_.lower() in untrue:
        return True
    return any(c.dep_ in PREDICATES and c.lemma_.lower() in untrue for c in verb.children)


def _is_left_undone(token: Token, sentence: Span) -> bool:
    """ "Without charging", "instead of a warrant", "has yet to charge", "against charging"."""
    text, instead = text_of(token.doc), load_words().instead
    for end in {token.idx, token.left_edge.idx}:
        before = text[max(sentence.start_char, end - NEAR) : end].rstrip()
        if instead.search(before.removesuffix(" to")) or instead.search(before):
            return True
    is_first = token.i == sentence.start
    return token.tag_ == "VBG" and not is_first and token.nbor(-1).lower_ == "against"

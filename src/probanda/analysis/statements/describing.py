"""How much of a noun phrase describes a speaker whom the text leaves unnamed."""

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Layout, Phrase
from probanda.analysis.statements.vocabulary import Vocabulary

SOME = frozenset({"all", "any", "both", "each", "few", "half", "many", "most", "neither", "none", "one",
                  "others", "several", "some"})  # fmt: skip
INTRODUCING = frozenset({"a", "an", "another", "one", "some", "two", "three"})
NAMING = frozenset({"name", "identify", "anonymity", "anonymous", "quote"})
LONGEST_CLAUSE = 14
"""Tokens of a clause that still tells who it is."""


def is_some_of(head: Token) -> bool:
    """`some of the parents`: no pronoun for who was named before."""
    return head.lower_ in SOME and any(c.lower_ == "of" for c in head.rights)


def end_of_description(layout: Layout, phrase: Phrase, vocabulary: Vocabulary) -> int:
    """The last token of what tells who speaks: without asides, and without when and where it was
    said; `a man who had spent a year there` is another than `a man`."""
    head, last = phrase.head, phrase.last
    if head.pos_ == "PROPN" and head.ent_type_ == "PERSON":
        last = head.i
    for child in head.rights:
        behind = layout.tokens[child.left_edge.i - 1].text == ","
        if head.pos_ == "PROPN" and child.dep_ == "appos" and behind:
            last = min(last, child.left_edge.i - 1)
        if child.dep_ == "prep" and _names_occasion(child, vocabulary):
            last = min(last, child.i - 1)
        passed_on = child.dep_ == "acl" and child.lemma_ in {"cite", "quote"}
        aside = child.dep_ in {"acl", "advcl"} and behind
        clause = child.dep_ == "relcl" and (behind or not _tells_who(phrase, child))
        if child.dep_ == "relcl" and not clause:
            last = min(last, _end_of_clause(child))
        if (clause or aside or passed_on) and child.left_edge.i > head.i:
            last = min(last, child.left_edge.i - 1)
    brackets = [i for i in range(head.i + 1, last + 1) if layout.tokens[i].text in {"(", "["}]
    last = min([last, *(i - 1 for i in brackets)])
    while last > phrase.first and (
        layout.tokens[last].is_punct or layout.tokens[last].tag_ == "POS"
    ):
        last -= 1
    return last


def _tells_who(phrase: Phrase, clause: Token) -> bool:
    """`a woman who lost her son there`: who is brought in by it and may not be any other."""
    opens = phrase.head.doc[phrase.first].lower_ in INTRODUCING
    near = _end_of_clause(clause) - phrase.head.i <= LONGEST_CLAUSE
    if any(t.lemma_ in NAMING for t in clause.subtree):
        return False  # `a woman who asked not to be named`
    return opens and near and clause.left_edge.tag_ in {"WP", "WDT"}


def _end_of_clause(clause: Token) -> int:
    """The last token of `who had cooked for them [and who came to Lenz]`: one clause tells enough."""
    for joined in clause.conjuncts:
        if joined.i > clause.i and joined.left_edge.tag_ in {"WP", "WDT"}:
            return next((c.i for c in clause.rights if c.dep_ == "cc"), joined.left_edge.i) - 1
    return int(clause.right_edge.i)


def _names_occasion(preposition: Token, vocabulary: Vocabulary) -> bool:
    """`the vice president [in a telephone conference]`, `the guard [on Sunday]`: where and when it
    was said is no part of who."""
    held = [c for c in preposition.children if c.dep_ == "pobj"]
    where = preposition.lower_ in {"in", "at", "on", "during"}
    words = vocabulary.nouns["media"] | vocabulary.words["time"]
    return where and any(c.lemma_.lower() in words for c in held)

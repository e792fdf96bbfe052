"""The kind of a question, and the question as a sentence in the order of telling."""

from typing import Literal

import simplemma
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from probanda.analysis.lineage.terms import find_term
from probanda.analysis.questions.grammar import NOMINAL
from probanda.analysis.questions.vocabulary import terms, words

Kind = Literal[
    "who",
    "what",
    "which",
    "how many",
    "how long",
    "how old",
    "how often",
    "when",
    "where",
    "why",
    "whether",
    "disputed",
    "secret",
]
MEASURED: dict[str, Kind] = {"long": "how long", "old": "how old", "often": "how often"}
BESIDE = frozenset({"when", "where", "why", *MEASURED.values()})
"""Kinds of question that what stands beside the other words answers."""
ADVERBS: dict[str, Kind] = {"when": "when", "where": "where", "why": "why"}
PRONOUNS: dict[str, Kind] = {
    "who": "who",
    "whom": "who",
    "whose": "who",
    "what": "what",
    "which": "what",
}


TAKEN_FOR = frozenset({"ADJ", "ADV", "NOUN", "VERB", "X", "INTJ"})
"""What the model takes a name for that it does not know."""


class NotUnderstood(Exception):
    """The question is of no kind that can be answered from the documents' own words."""


def declare(doc: Doc, model: Language) -> tuple[Kind, Doc]:
    """The kind of the question, and the question as a sentence in the order of telling."""
    kind, first = _find_kind(doc)
    helping = _find_helping(doc, first)
    if helping is None or (helping.i > first and kind in BESIDE | {"whether"}):
        return kind, doc
    front = "" if kind in BESIDE else doc[: helping.i].text
    behind = doc[helping.i + 1 : len(doc) - 1]
    if not len(behind) or not _begins_noun(behind[0]):
        return kind, doc
    doing = helping.lower_ in {"do", "does", "did"}
    cuts = range(1, len(behind) + (not doing))
    for cut in sorted(cuts, key=lambda cut: _is_within_noun(behind, cut)):
        if behind[cut - 1].pos_ not in NOMINAL:
            continue
        if cut < len(behind) and _is_one(behind[cut - 1], behind[cut]):
            continue
        if not behind[cut - 1].whitespace_ and cut < len(behind):
            continue  # within "Berg-Dorn"
        subject, rest = behind[:cut].text, behind[cut:].text
        if not rest and not front:
            continue
        if rest and behind[cut].pos_ in {"ADP", "PART"} and kind in BESIDE | {"whether", "secret"}:
            continue
        tail = _move_behind(front)
        # "The army did fire" is taken for a noun more often than "the army will fire".
        verb = "will" if doing else helping.lower_
        told = parse(" ".join(p for p in (subject, verb, rest, tail) if p) + ".", model)
        size = len(model.make_doc(subject))
        if _has_subject(told, size):
            return kind, told
    return kind, doc


def parse(text: str, model: Language) -> Doc:
    """The text, parsed; a word with a capital that is no English word is a name."""
    doc = model(text)
    for token in doc[1:]:
        unknown = token.is_title and not simplemma.is_known(token.lower_, lang="en")
        if unknown and token.pos_ in TAKEN_FOR and token.ent_type_ not in {"NORP", "DATE"}:
            token.pos_, token.tag_ = "PROPN", "NNP"
    return doc


def _is_within_noun(behind: Span, cut: int) -> bool:
    """Whether a cut parts a noun from what the model takes for its front: "an arrest | warrant"."""
    before = behind[cut - 1]
    return before.dep_ == "compound" and before.head.i > before.i


def _find_helping(doc: Doc, first: int) -> Token | None:
    """The helping verb of the question itself, not of what somebody says or denies in it."""
    for token in doc[first:]:
        if token.lower_ in words("helping"):
            return token
        if token.tag_ in {"VBD", "VBZ", "VBP"} or (token.lower_ == "that" and token.dep_ == "mark"):
            return None
    return None


def _is_one(before: Token, after: Token) -> bool:
    """Whether two words are of one name, or of one noun with its owner."""
    return before.pos_ == after.pos_ == "PROPN" or after.tag_ == "POS"


def _move_behind(front: str) -> str:
    return front[:1].lower() + front[1:]


def _begins_noun(token: Token) -> bool:
    return token.pos_ in {"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"} and token.tag_ not in {"EX"}


def _has_subject(told: Doc, size: int) -> bool:
    """Whether the sentence's subject is exactly its first words."""
    root = next((t for t in told if t.head == t), None)
    if root is None or root.i < size or len(list(told.sents)) != 1:
        return False
    return any(
        child.dep_ in {"nsubj", "nsubjpass"}
        and child.left_edge.i == 0
        and child.right_edge.i == size - 1
        for child in root.children
    )


def _find_kind(doc: Doc) -> tuple[Kind, int]:
    """The kind of answer asked for, and the number of the word behind the asking ones."""
    lowered = [t.lower_ for t in doc]
    at = 1 if doc[0].pos_ in {"ADP", "SCONJ"} and len(doc) > 1 and lowered[1] in PRONOUNS else 0
    word = lowered[at]
    if word == "how":
        if len(doc) > 1 and lowered[1] in {"many", "much"}:
            return "how many", 2
        if len(doc) > 1 and lowered[1] in MEASURED:
            return MEASURED[lowered[1]], 2
        raise NotUnderstood
    if word in ADVERBS:
        return ADVERBS[word], at + 1
    if word in {"which", "what"} and _begins_kind(doc, at + 1):
        return "which", at + 1
    if word in PRONOUNS:
        return PRONOUNS[word], at + 1
    if word in words("helping"):
        return _kind_of_whether(lowered), 0
    raise NotUnderstood


def _begins_kind(doc: Doc, at: int) -> bool:
    """ "Which court", "what crime": a noun tells the kind of thing that is asked for."""
    return (
        at < len(doc)
        and doc[at].lower_ not in words("helping")
        and doc[at].pos_ in {"NOUN", "PROPN", "ADJ"}
    )


def _kind_of_whether(lowered: list[str]) -> Kind:
    if lowered[0] in {"is", "are", "was", "were"}:
        if lowered[1:3] in (["it", "disputed"], ["it", "contested"], ["it", "denied"]):
            return "disputed"
        if lowered[-2] in words("disputed"):
            return "disputed"
        if find_term(lowered[-2]) in terms("secret"):
            return "secret"
    return "whether"

"""Clauses of a sentence: which words belong to an act, and which dates stand in them."""

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from probanda.analysis.charges.grammar import SUBJECTS
from probanda.analysis.language import Paragraph, text_of
from probanda.analysis.records import DateExpression
from probanda.evidence.document import Position

CLAUSES = frozenset({"ROOT", "conj", "ccomp", "advcl", "relcl", "parataxis", "acl", "xcomp"})
LOOSE_END = re.compile(r",?\s(?:but|and|or|that|while)[,;]?$|^(?:that|but|and|to|because)\s")
QUOTES = " \n\t,;:“”\"'‘’–—-"


@dataclass(frozen=True)
class Sighting:
    """An act found in a sentence; the offsets count in its paragraph."""

    paragraph: Paragraph
    sentence: Span
    start: int
    end: int

    @property
    def token(self) -> Token:
        """The act's first verb, or its first word when it has none."""
        inside = [t for t in self.sentence if self.start <= t.idx < self.end and not t.is_punct]
        verbs = [t for t in inside if t.pos_ == "VERB"]
        return (verbs or inside or [self.sentence.root])[0]

    def place(self) -> Position:
        """The sentence's position."""
        return self.paragraph.span_position(self.sentence)


def words_of(sighting: Sighting) -> str:
    """The act in the document's words: its noun phrase where it hangs on one, else its clause."""
    noun = noun_of(sighting)
    if noun is not None:
        words = list(noun.subtree)
        return trimmed(sighting.paragraph, words[0].idx, words[-1].idx + len(words[-1].text))
    return trimmed(sighting.paragraph, *_clause(sighting))


def _clause(sighting: Sighting) -> tuple[int, int]:
    """The sentence, without main clauses beside the act's own that have a named subject.

    What somebody says stays whole with who says it.
    """
    sentence = sighting.sentence
    start, end = sentence.start_char, sentence.end_char
    clauses = [c for c in sentence.root.conjuncts if _has_named_subject(c)]
    own = next((c for c in clauses if sighting.token in set(c.subtree)), None)
    if own is not None:
        start = own.left_edge.idx
    for clause in clauses:
        if (
            clause != own
            and clause.left_edge.idx > start
            and _has_named_subject(own or sentence.root)
        ):
            end = min(end, clause.left_edge.idx)
    return start, end


def _has_named_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS and c.pos_ in {"NOUN", "PROPN"} for c in verb.children)


def noun_of(sighting: Sighting) -> Token | None:
    """The noun that an act only narrows: "applications made on Friday"."""
    token = sighting.token
    noun = token.head if is_participle(token) else None
    inside = [t for t in sighting.sentence if sighting.start <= t.idx < sighting.end]
    if noun is None and not any(t.pos_ in {"VERB", "AUX"} for t in inside):
        noun = next((t for t in reversed(inside) if t.pos_ == "NOUN" and _has_participle(t)), None)
    named = noun is not None and noun.pos_ in {"NOUN", "PROPN"} and noun.dep_ != "ROOT"
    return noun if named else None


def is_participle(token: Token) -> bool:
    """Whether a verb only narrows a noun: "made on Friday", "to issue a warrant"."""
    return (
        token.dep_ == "acl"
        and token.tag_ in {"VBN", "VBG", "VB"}
        and not any(child.dep_ in SUBJECTS for child in token.children)
    )


def _has_participle(noun: Token) -> bool:
    return any(child.dep_ == "acl" and child.tag_ == "VBN" for child in noun.children)


def trimmed(paragraph: Paragraph, start: int, end: int) -> str:
    """Printed words without white space and lone marks at their ends, on one line."""
    text = " ".join(text_of(paragraph.doc)[start:end].split())
    if text.count("“") == text.count("”") and text.count('"') % 2 == 0:
        return LOOSE_END.sub("", text.strip(" ,;:–—-"))
    return LOOSE_END.sub("", text.strip(QUOTES))


def date_of(
    sighting: Sighting, dates: tuple[DateExpression, ...], others: tuple[int, ...]
) -> DateExpression | None:
    """The date that the sentence gives this act: one that hangs on the act's own words.

    ``others`` are where the sentence's other acts begin: a date nearer to them is theirs.
    """
    begin = sighting.paragraph.start
    inside = [
        d
        for d in dates
        if begin + sighting.sentence.start_char <= d.start < begin + sighting.sentence.end_char
    ]
    lemmas = _act_words(sighting)
    best: tuple[int, DateExpression] | None = None
    for date in inside:
        at = date.start - begin
        top = _hangs_on(sighting, at)
        if top is None or top not in lemmas:
            continue
        own = top == sighting.token.i
        if not own and sighting.sentence.doc[top].idx in others:
            continue
        if not own and any(abs(at - other) < abs(at - sighting.start) for other in others):
            continue
        distance = abs(at - sighting.start)
        if best is None or distance < best[0]:
            best = (distance, date)
    return best[1] if best else None


def _act_words(sighting: Sighting) -> set[int]:
    """The words of the act, its verb and the verbs that govern it in the same clause."""
    words = {t.i for t in sighting.sentence if sighting.start <= t.idx < sighting.end}
    token = sighting.token
    words.add(token.i)
    for _ in range(3):
        if token.dep_ in CLAUSES - {"xcomp"} and token.pos_ in {"VERB", "AUX"}:
            break
        token = token.head
        words.add(token.i)
    words |= {c.i for c in token.children if c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"}}
    words |= {
        c.i for i in list(words) for c in sighting.sentence.doc[i].children if c.dep_ == "acl"
    }
    words |= {
        inner.i
        for i in list(words)
        for inner in sighting.sentence.doc[i].children
        if inner.dep_ in {"pobj", "dobj"} and sighting.sentence.doc[i].dep_ == "prep"
    }
    return words


def _hangs_on(sighting: Sighting, at: int) -> int | None:
    """The word that a date is said of: upwards from it through its own phrase."""
    token = next((t for t in sighting.sentence if t.idx + len(t.text) > at), None)
    for _ in range(8):
        if token is None or token.dep_ == "ROOT":
            return token.i if token is not None else None
        if token.pos_ in {"VERB", "AUX"} or (
            token.pos_ in {"NOUN", "PROPN"}
            and token.idx < at
            and token.ent_type_ not in {"DATE", "PERSON"}  # a date is said of no person
        ):
            return token.i
        token = token.head
    return None

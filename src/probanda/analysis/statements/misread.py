"""Verbs that the parse takes for nouns: `The lawyer claims he was beaten`."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import FINITE, SUBJECTS, may_act
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.trimming import without_aside
from probanda.analysis.statements.vocabulary import Vocabulary

OPENING = frozenset({"that", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their",
                     "the", "a", "an", "no", "there"})  # fmt: skip


def find_misread(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """A sentence whose head is no verb, but a plural noun that is also a verb of saying, between
    one who may speak and a clause."""
    special = vocabulary.special
    known = special["plain"] | special["disputing"] | {"report", "promise", "testify"}
    drafts = []
    for token in layout.tokens:
        if token.tag_ not in {"NN", "NNS"} or layout.quoted[token.i] >= 0:
            continue
        lemma = token.lemma_.lower()
        stray = lemma in vocabulary.speech.clause and _before_stray_that(token)
        if not stray and not (token.tag_ == "NNS" and lemma in known and _is_head(token)):
            continue
        first, last = layout.sentence_of(token.i)
        clause = None if stray else _clause_behind(token, last)
        if not (stray and _opens_with_speaker(layout, first, token)) and (
            clause is None or not _is_speaker(layout, first, token)
        ):
            continue
        contents = clip(layout, token.i + 1, last, [])
        if contents:
            contents[-1] = without_aside(layout, contents[-1])
            drafts.append(
                Draft(
                    layout,
                    contents,
                    [layout.span(token.i, token.i)],
                    token.i,
                    _speaker(layout, first, token),
                    lemma,
                    denies=lemma in special["disputing"],
                    reasons=[f"clause behind “{token.text}”"],
                )
            )
    return drafts


def _is_head(token: Token) -> bool:
    """Whether the sentence hangs on it, as on a verb."""
    root = token.sent.root
    if token == root or (token.dep_ == "appos" and token.head == root):
        return True
    return token.dep_ in SUBJECTS and _second_subject(token)


def _before_stray_that(token: Token) -> bool:
    """`A memo seen by the Herald states that it was closed`: no main clause begins with "that"."""
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    root = token.sent.root
    if behind.lower_ != "that" or (token.head == root and token != root):
        return False
    if behind.dep_ == "mark":
        return behind.head.dep_ == "ccomp" if token == root else behind.head == root
    of_noun = behind.dep_ == "det" and behind.head.dep_ in SUBJECTS and behind.head.head == root
    subjects = sum(c.dep_ in SUBJECTS for c in root.lefts)
    return of_noun and subjects > 1


def _opens_with_speaker(layout: Layout, first: int, token: Token) -> bool:
    """Whether the sentence up to the misread verb is a noun with what is said of it."""
    before = layout.tokens[first : token.i]
    if len(before) < 2 or len(before) > 16 or any(t.tag_ in FINITE for t in before):
        return False
    head = _speaker(layout, first, token).head
    return head.dep_ in SUBJECTS and may_act(head) and head.left_edge.i == first


def _second_subject(token: Token) -> bool:
    """`claims he was held`: a clause has one subject, and that stands directly behind."""
    return any(c.dep_ in SUBJECTS and c.left_edge.i == token.i + 1 for c in token.head.lefts)


def _speaker(layout: Layout, first: int, token: Token) -> Phrase:
    """The words before; of `his attorney, Lora Venn, claims`, the attorney with her name."""
    last = token.i - 2 if layout.tokens[token.i - 1].text == "," else token.i - 1
    head = layout.tokens[last]
    if token.dep_ == "appos":
        head = token.head
    if _before_stray_that(token):
        head = next((t for t in layout.tokens[first:last] if t.dep_ in SUBJECTS), head)
    return Phrase(head, first, last)


def _clause_behind(token: Token, last: int) -> Token | None:
    """The verb of the clause that begins directly behind, with a subject of its own."""
    if token.i + 2 > last or token.doc[token.i + 1].lower_ not in OPENING:
        return None
    for word in token.doc[token.i + 2 : last + 1]:
        if word.dep_ not in {"aux", "auxpass"} and (word.tag_ in FINITE or word.tag_ == "VBN"):
            subject = any(c.dep_ in SUBJECTS for c in word.lefts)
            return word if subject and (token.is_ancestor(word) or token.head == word) else None
    return None


def _is_speaker(layout: Layout, first: int, token: Token) -> bool:
    """Whether the words before are one noun phrase, or a description such as "the 44-year-old"."""
    end = token.i - 1 if layout.tokens[token.i - 1].text == "," else token.i
    before = layout.tokens[first:end]
    if not len(before) or len(before) > 12 or any(t.tag_ in FINITE for t in before):
        return False
    last = before[-1]
    named = last.pos_ in {"PROPN", "NOUN"} and last.tag_ not in {"NNS", "NNPS"}
    aged = last.lower_ == "old" and before[0].pos_ == "DET"
    return (named or aged) and (before[0].pos_ in {"DET", "PRON"} or last.pos_ == "PROPN")

"""Denials that lie in all that is said: `The allegations are a lie, she said`."""

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Draft, Span
from probanda.analysis.statements.vocabulary import Vocabulary

BESIDE = frozenset({"aux", "advmod", "npadvmod", "punct", "mark", "intj", "nsubj", "attr", "acomp", "prep",
                    "auxpass", "nsubjpass"})  # fmt: skip


def mark_untrue(drafts: list[Draft], vocabulary: Vocabulary) -> None:
    """Whoever says of a claim that it is false, and nothing more, denies the claim."""
    for draft in drafts:
        if draft.belief or draft.denies or len(draft.contents) != 1 or not draft.cues:
            continue
        found = _thing_and_predicate(draft, vocabulary)
        if found is not None:
            draft.contents, draft.called = [found[0]], found[1]
            draft.denies = True
            draft.reasons.append("a claim is said to be untrue")


def _thing_and_predicate(draft: Draft, vocabulary: Vocabulary) -> tuple[Span, Span] | None:
    start, end = draft.contents[0]
    said = [t for t in draft.layout.tokens if start <= t.idx < end and not t.is_space]
    for copula in said:
        parts = {c.dep_: c for c in copula.children if start <= c.idx < end}
        subject = parts.get("nsubj") or parts.get("nsubjpass")
        predicate = parts.get("attr") or parts.get("acomp")
        if "auxpass" in parts:
            predicate = copula
        elif copula.lemma_ != "be":
            continue
        if subject is None or predicate is None or not set(parts) <= BESIDE:
            continue
        if subject.lemma_.lower() not in vocabulary.nouns["accusations"]:
            continue
        if not _is_untrue(predicate, vocabulary) or subject.i > copula.i:
            continue
        own = {t.i for t in copula.subtree}
        if all(t.i in own or t.is_punct for t in said):
            first = max(subject.left_edge.i, said[0].i)
            last = max(i for i in (predicate.right_edge.i, predicate.i) if i <= said[-1].i)
            beside = min(c.i for c in (copula, *copula.lefts) if c.i > subject.right_edge.i)
            layout = draft.layout
            return layout.span(first, subject.right_edge.i), layout.span(beside, last)
    return None


def _is_untrue(predicate: Token, vocabulary: Vocabulary) -> bool:
    words = vocabulary.words["untrue"] | vocabulary.words["absurd"]
    plain = not any(c.dep_ in {"neg", "cc", "conj"} or c.lower_ == "no" for c in predicate.children)
    return plain and bool({predicate.lower_, predicate.lemma_.lower()} & words)

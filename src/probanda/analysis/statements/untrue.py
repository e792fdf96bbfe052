"""Denials that lie in all that is said: `She said that the allegations were a lie`."""

from spacy.tokens import Token

from probanda.analysis.statements.drafts import Draft, Span
from probanda.analysis.statements.signed import is_signed
from probanda.analysis.statements.vocabulary import Vocabulary
from probanda.analysis.untruth import finds_no_match, is_supposed, is_word_for, out_of_question

BESIDE = frozenset({"aux", "advmod", "npadvmod", "punct", "mark", "intj", "nsubj", "attr", "acomp", "prep",
                    "auxpass", "nsubjpass", "neg", "prt"})  # fmt: skip
TRUTH = frozenset({"truth", "substance", "foundation"})
TRUE = frozenset({"true", "correct", "accurate"})

Parts = dict[str, Token]
Found = tuple[Span, Span]
"""What is denied, and what it is said to be."""


def mark_untrue(drafts: list[Draft], vocabulary: Vocabulary) -> None:
    """Whoever says of a claim that it is false, and nothing more, denies the claim."""
    for draft in drafts:
        said = draft.cues or is_signed(draft)
        if draft.belief or draft.denies or len(draft.contents) != 1 or not said:
            continue
        found = _find_untrue(draft, vocabulary)
        if found is not None:
            whole = draft.contents[0]
            draft.contents, draft.called = [found[0]], found[1]
            if found[0][0] < found[1][0]:
                draft.told = whole  # the claim stands before what it is said to be
            draft.denies = True
            draft.reasons.append("a claim is said to be untrue")


def _find_untrue(draft: Draft, vocabulary: Vocabulary) -> Found | None:
    start, end = draft.contents[0]
    quoted = any(q.outer_start <= start and end <= q.outer_end for q in draft.layout.quotations)
    rules = (_claim_is_untrue,) if quoted else (_claim_is_untrue, _untrue_that, _no_truth_in)
    said = [t for t in draft.layout.tokens if start <= t.idx < end and not t.is_space]
    for copula in said:
        parts = {c.dep_: c for c in copula.children if start <= c.idx < end}
        unlike = finds_no_match(copula) is not None
        if (copula.lemma_ != "be" and not unlike and "auxpass" not in parts) or is_supposed(copula):
            continue
        own = {t.i for t in copula.subtree}
        if not all(t.i in own or t.is_punct for t in said):
            continue
        for rule in rules:
            found = rule(draft, copula, parts, vocabulary)
            if found is not None:
                return found
    return None


def _claim_is_untrue(
    draft: Draft, copula: Token, parts: Parts, vocabulary: Vocabulary
) -> Found | None:
    subject = parts.get("nsubj") or parts.get("nsubjpass")
    predicate = parts.get("attr") or parts.get("acomp")
    unlike = finds_no_match(copula) is not None
    if "auxpass" in parts or unlike:
        predicate = copula
    if predicate is not None and predicate.lower_ == "nothing":
        predicate = _nothing_but(predicate)
    if subject is None or predicate is None or not set(parts) <= BESIDE:
        return None
    if subject.lemma_.lower() not in vocabulary.nouns["accusations"] or subject.i > copula.i:
        return None
    if unlike:
        pass  # `do not correspond to reality`
    elif "neg" in parts:
        if not _is_plain(predicate) or predicate.lower_ not in TRUE:
            return None
    elif not _is_untrue(predicate, vocabulary) and predicate.lower_ != "wrong":
        return None
    layout, (start, end) = draft.layout, draft.contents[0]
    inside = [t.i for t in layout.tokens if start <= t.idx < end]
    first = max(subject.left_edge.i, inside[0])
    last = max(i for i in (predicate.right_edge.i, predicate.i) if i <= inside[-1])
    beside = min(c.i for c in (copula, *copula.lefts) if c.i > subject.right_edge.i)
    return layout.span(first, subject.right_edge.i), layout.span(beside, last)


def _untrue_that(draft: Draft, copula: Token, parts: Parts, vocabulary: Vocabulary) -> Found | None:
    """`it was untrue that the well had been sealed`: what is denied is that it had been."""
    subject, predicate = parts.get("nsubj"), parts.get("attr") or parts.get("acomp")
    predicate = predicate or out_of_question(copula)
    if predicate is None or "neg" in parts:
        return None
    known = vocabulary.words["untrue"] | {"impossible", "question"}
    if not {predicate.lower_, predicate.lemma_.lower()} & known:
        return None  # `it is absurd that they are free`: they are
    if "csubj" in parts:
        return _fronted(draft, copula, parts["csubj"], predicate)
    if subject is None or subject.lower_ != "it":
        return None
    for clause in (*copula.rights, *predicate.rights):
        mark = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
        if (
            clause.dep_ in {"ccomp", "acl", "relcl"}
            and mark is not None
            and mark.i == clause.left_edge.i
        ):
            told = draft.layout.span(mark.i + 1, clause.right_edge.i)
            return told, draft.layout.span(subject.i, mark.i - 1)
    return None


def _fronted(draft: Draft, copula: Token, clause: Token, predicate: Token) -> Found | None:
    """`That he had fled was an invention`."""
    that = clause.left_edge
    if that.dep_ != "mark" or that.lower_ != "that":
        return None
    called = draft.layout.span(copula.i, predicate.right_edge.i)
    return draft.layout.span(that.i + 1, clause.right_edge.i), called


def _no_truth_in(draft: Draft, copula: Token, parts: Parts, vocabulary: Vocabulary) -> Found | None:
    """`there is no truth in the claim that ...`, `there was no foundation for the rumours`."""
    truth = parts.get("attr") or parts.get("nsubj")
    if "expl" not in parts or truth is None or truth.lemma_ not in TRUTH:
        return None
    if not any(c.lower_ == "no" for c in truth.lefts) and "neg" not in parts:
        return None
    for preposition in (*truth.rights, *copula.rights):
        for claim in preposition.children if preposition.dep_ == "prep" else ():
            if claim.dep_ == "pobj" and claim.lemma_.lower() in vocabulary.nouns["accusations"]:
                layout = draft.layout
                told = layout.span(claim.left_edge.i, claim.right_edge.i)
                return told, layout.span(parts["expl"].i, preposition.i)
    return None


def _nothing_but(nothing: Token) -> Token | None:
    """`Nothing but slander`, `nothing more than a rumour`."""
    words = [t for t in nothing.subtree if t.dep_ == "pobj" and t.head.lower_ in {"but", "than"}]
    return next(iter(words), None)


def _is_untrue(predicate: Token, vocabulary: Vocabulary) -> bool:
    words = vocabulary.words["untrue"] | vocabulary.words["absurd"]
    invented = predicate.lower_ == "made" and any(c.lower_ == "up" for c in predicate.rights)
    return _is_plain(predicate) and (invented or is_word_for(predicate, words))


def _is_plain(predicate: Token) -> bool:
    return not any(c.dep_ in {"neg", "cc", "conj"} or c.lower_ == "no" for c in predicate.children)

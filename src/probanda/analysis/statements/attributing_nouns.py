"""What a noun attributes: `the ministry's claim that ...`, `a denial by X of ...`."""

from spacy.tokens import Token

from probanda.analysis.openness import ASKING, LACKING, find_retraction
from probanda.analysis.statements.clauses import (
    FINITE,
    clause_of_claim,
    find_subject,
    is_hypothetical,
    is_negated,
    is_passive,
    may_act,
    noun_phrase,
)
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.sources import may_speak
from probanda.analysis.statements.vocabulary import Vocabulary
from probanda.analysis.tellings import is_infinitive

DENIALS = frozenset({"denial", "rejection", "rebuttal"})
ARRIVING = frozenset({"arrive", "come", "follow"})
IN_HOLDER = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
CLAUSE_ONLY = frozenset({"account"})
"""`his account that it was empty`; of `his account of the night` it is not told what he says."""


def find_nouns(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """`the ministry's claim that ...`, `a denial by X of ...`, `her belief that ...`."""
    drafts = []
    nouns = vocabulary.nouns
    doc = layout.tokens
    for token in doc:
        if token.pos_ != "NOUN" or layout.quoted[token.i] >= 0:
            continue
        lemma = token.lemma_.lower()
        belief = lemma in nouns["believing"] and lemma not in nouns["attributing"]
        if not belief and lemma not in nouns["attributing"]:
            continue
        if _is_taken_back(token):
            continue
        holder = _holder(token, vocabulary)
        content, why = _content_of(token, holder, belief)
        if content is None or (why == "clause" and _is_where_denied(token, vocabulary)):
            continue
        if why == "infinitive" and _tells_who(token):
            continue
        if (holder is None or lemma in CLAUSE_ONLY) and why != "clause":
            continue
        contents = clip(layout, content[0], content[1], [])
        if not contents or (content[0] == content[1] and doc[content[0]].pos_ == "PRON"):
            continue
        drafts.append(
            Draft(
                layout=layout,
                contents=contents,
                cues=[layout.span(token.i, token.i)],
                anchor=token.i,
                speaker=holder,
                lemma=lemma,
                belief=belief or holder is None,
                denies=lemma in DENIALS,
                reasons=[f"{why} of the noun “{token.text}”"],
            )
        )
    return drafts


def _is_taken_back(claim: Token) -> bool:
    """`withdrew its statement that 31 were killed`: it says so no longer; who `refused to withdraw` it,
    or whose rivals ask that it `withdraw` it, does."""
    retraction = find_retraction(claim)
    if retraction is None:
        return False
    wanted = is_infinitive(retraction) and retraction.head.lemma_.lower() in LACKING | ASKING
    asked = retraction.tag_ == "VB" and not any(c.dep_ == "aux" for c in retraction.children)
    return not (wanted or asked)


def _tells_who(noun: Token) -> bool:
    """`the man who gave the order to fire`: it tells which man, and what he did."""
    verb = noun.head
    which = any(c.dep_ == "nsubj" and c.lower_ in {"who", "that"} for c in verb.lefts)
    return verb.dep_ == "relcl" and which and verb.doc[verb.left_edge.i - 1].text != ","


def _is_where_denied(noun: Token, vocabulary: Vocabulary) -> bool:
    """`denied in his testimony that there was a plan`: the clause is what the verb denies."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or verb.pos_ != "VERB":
        return False
    taken = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.rights)
    return verb.lemma_.lower() in vocabulary.special["denial"] and not taken


def _holder(noun: Token, vocabulary: Vocabulary) -> Phrase | None:
    for child in noun.lefts:
        if child.dep_ == "poss" and child.lower_ not in vocabulary.words["time"]:
            return noun_phrase(child)
    clause = _clause_behind(noun) or any(_is_that_clause(c) for c in noun.rights)
    clause = clause or _far_clause(noun) is not None
    for child in noun.rights:
        of = child.lower_ == "of" and clause
        if child.dep_ == "prep" and (child.lower_ in {"by", "from"} or of):
            for grandchild in child.children:
                named = grandchild.pos_ in {"PROPN", "PRON"}  # "by the war crime" gives no order
                if grandchild.dep_ == "pobj" and (named or may_speak(grandchild, vocabulary)):
                    return noun_phrase(grandchild)
    reached = _who_reached(noun, vocabulary)
    if reached is not None and clause:
        return noun_phrase(reached)
    verb = noun.head
    arrives = noun.dep_ == "nsubj" and verb.lemma_ in ARRIVING
    if arrives and noun.lemma_.lower() in DENIALS:  # `a denial that ... came from X`
        of_whom = (c for p in verb.rights if p.lower_ == "from" for c in p.children)
        return next((noun_phrase(c) for c in of_whom if may_act(c)), None)
    by = next((c for c in verb.rights if c.i == noun.i + 1 and c.lower_ == "by"), None)
    author = next((c for c in by.children if c.dep_ == "pobj"), None) if by else None
    if author is not None and noun.dep_ == "dobj" and may_speak(author, vocabulary):
        return noun_phrase(author)  # `published a denial by the ministry that ...`
    told = noun.dep_ in {"dobj", "attr"} and verb.pos_ in {"VERB", "AUX"}
    if told and verb.lemma_ in vocabulary.special["giving_out"]:
        for child in verb.lefts:
            if child.dep_ == "nsubj":
                return noun_phrase(child)
    return None


def _who_reached(noun: Token, vocabulary: Vocabulary) -> Token | None:
    """`The panel has come to the conclusion that ...`, `The union takes the view that ...`."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ in {"to", "at"}:
        verb = verb.head
    elif noun.dep_ != "dobj":
        return None
    if verb.pos_ != "VERB" or verb.lemma_ not in vocabulary.special["reaching"]:
        return None
    if is_negated(verb) or is_hypothetical(verb, vocabulary) or is_passive(verb):
        return None
    return find_subject(verb)


def _far_clause(noun: Token) -> tuple[int, int] | None:
    """The clause of `the finding of a panel, published in May, that the well was sealed`."""
    doc, at = noun.doc, noun.i + 1
    if at >= len(doc) or doc[at].lower_ not in {"of", "by", "from"}:
        return None
    while at < len(doc) and doc[at].pos_ in IN_HOLDER:
        at += 1
    return clause_of_claim(noun, at - 1)


def _is_that_clause(child: Token) -> bool:
    return child.dep_ in {"acl", "ccomp", "relcl"} and any(
        c.dep_ == "mark" and c.lower_ in {"that", "whether"} for c in child.lefts
    )


def _clause_behind(noun: Token) -> tuple[Token, int] | None:
    """`Denial of the ministry that it has one came late`: the verb of the clause and its last
    token, where the parse takes the noun for the subject of its own clause; `the claim is that ...` too."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be" and not is_negated(verb):
        told = next((c for c in verb.rights if c.dep_ == "ccomp" and _is_that_clause(c)), None)
        return (told.left_edge, told.right_edge.i) if told else None
    mark = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
    if noun.dep_ != "nsubj" or mark is None or not noun.i < mark.i < verb.i:
        return None
    main = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE), None)
    if main is None or any(c.dep_ in {"cc", "nsubj"} for c in (*main.lefts, *verb.rights)):
        return None
    return mark, main.left_edge.i - 1


def _content_of(
    noun: Token, holder: Phrase | None, belief: bool
) -> tuple[tuple[int, int] | None, str]:
    behind = _clause_behind(noun)
    if behind is not None:
        return (behind[0].i, behind[1]), "clause"
    for child in noun.rights:
        if _is_that_clause(child):
            return (child.left_edge.i, child.right_edge.i), "clause"
        if child.dep_ == "acl" and any(c.lower_ == "to" and c.dep_ == "aux" for c in child.lefts):
            return (child.left_edge.i, child.right_edge.i), "infinitive"
    far = _far_clause(noun)
    if far is not None:
        return far, "clause"
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "about"}:
            if holder and child.i < holder.first <= child.right_edge.i:
                continue
            return (child.i + 1, child.right_edge.i), f"“{child.text}” phrase"
    return None, ""

"""Allegations without a speaker's words: hearsay adverbs, and acts of courts that carry one."""

from probanda.analysis.statements.clauses import (
    is_hypothetical,
    is_negated,
    is_time_or_place_of_cue,
    noun_phrase,
)
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.vocabulary import Vocabulary

GROUNDS = frozenset({"for", "over", "against", "on", "in", "because"})
LINKING = frozenset({"connection", "relation", "context", "respect", "regard", "case"})
"""`in connection with the raid`; `in its inquiry` tells where it was done."""
SOMEBODY = frozenset({"him", "her", "it", "them"})


def find_hearsay(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """`were allegedly committed`: somebody alleges it, and the sentence does not say who."""
    drafts = []
    for token in layout.tokens:
        if (
            token.lower_ not in vocabulary.words["implied_allegation"]
            or layout.quoted[token.i] >= 0
        ):
            continue
        first, last = layout.sentence_of(token.i)
        if "according to" in layout.doc[first : last + 1].text.lower():
            continue  # the sentence does say who
        head = token.head
        while head.dep_ != "ROOT" and head.pos_ not in {"VERB", "AUX"}:
            head = head.head
        if head.pos_ not in {"VERB", "AUX"} or head.dep_ in {"relcl", "acl", "pcomp"}:
            continue
        first, last = layout.sentence_of(token.i)
        begin, end = max(first, head.left_edge.i), min(last, head.right_edge.i)
        contents = clip(layout, begin, end, [(token.i, token.i)] if token.i in {begin, end} else [])
        if contents:
            cue = layout.span(token.i, token.i)
            why = f"the adverb “{token.text}”"
            drafts.append(
                Draft(layout, contents, [cue], token.i, lemma=token.lower_, reasons=[why])
            )
    return drafts


def find_acts(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """`issued a warrant for X over ...`: a court's act that carries an allegation."""
    drafts = []
    for verb in layout.tokens:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in vocabulary.nouns["act_verbs"]:
            continue
        if is_negated(verb) or is_hypothetical(verb, vocabulary):
            continue
        act = next((c for c in verb.rights if c.dep_ == "dobj"), None)
        subject = next((c for c in reversed([*verb.lefts]) if c.dep_ == "nsubj"), None)
        if act is None or subject is None or act.lemma_.lower() not in vocabulary.nouns["acts"]:
            continue
        behind = [
            c for c in [*act.children, *verb.rights]
            if c.dep_ in {"prep", "dative"} and c.i > act.i and c.lower_ in GROUNDS
            and (c.lower_ != "in" or any(g.lemma_ in LINKING for g in c.children))
        ]  # fmt: skip
        objects = [d for word in behind for g in word.children for d in g.children]
        nested = [c for c in objects if c.dep_ == "prep"]
        times = [c for c in behind if is_time_or_place_of_cue(c, vocabulary)]
        prepositions = [c for c in behind if c not in times]
        grounds = [c for c in [*prepositions, *nested] if c.lower_ in {"over", "because", "on"}]
        after_time = [c for c in nested if c.head.head in times and c.lower_ in GROUNDS]
        chosen = grounds or prepositions or after_time
        if not chosen:
            continue
        last = chosen[-1]
        skip = 2 if last.lower_ == "because" else 1
        contents = clip(layout, last.i + skip, max(last.right_edge.i, last.i + skip), [])
        said = [layout.text[start:end].lower() for start, end in contents]
        if contents and not SOMEBODY.issuperset(said):
            drafts.append(
                Draft(
                    layout,
                    contents,
                    [layout.span(verb.i, act.i)],
                    verb.i,
                    noun_phrase(subject),
                    verb.lemma_,
                    accuses=True,
                    charges=True,
                    reasons=["a court's act that carries an allegation"],
                )
            )
    return drafts

"""Beliefs told by an adjective: "is confident that", "are ready to"."""

from spacy.tokens import Token

from probanda.analysis.statements.clauses import find_subject, noun_phrase
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.vocabulary import Vocabulary


def find_adjectives(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """What somebody is sure, afraid or willing of; always an ascription."""
    drafts = []
    for token in layout.tokens:
        if token.lower_ not in vocabulary.words["believing"] or layout.quoted[token.i] >= 0:
            continue
        content = _clause_of(token)
        verb = token.head if token.dep_ in {"acomp", "attr"} else token
        subject = find_subject(verb)
        if content is None or subject is None or subject.lower_ in {"it", "there"}:
            continue
        contents = clip(layout, content.left_edge.i, content.right_edge.i, [])
        if contents:
            drafts.append(
                Draft(
                    layout=layout,
                    contents=contents,
                    cues=[layout.span(token.i, token.i)],
                    anchor=token.i,
                    speaker=noun_phrase(subject, keep_relative=False),
                    lemma=token.lower_,
                    belief=True,
                    reasons=[f"clause of the adjective “{token.text}”"],
                )
            )
    return drafts


def _clause_of(adjective: Token) -> Token | None:
    for child in adjective.rights:
        if child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"VERB", "AUX"}:
            return child
    return None

"""Charges that are taken up again without their accuser: `The crimes were allegedly committed`."""

from probanda.analysis.statements.clauses import SUBJECTS
from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.genders import HE, SHE
from probanda.analysis.statements.speakers import Names
from probanda.analysis.statements.vocabulary import Vocabulary


def takes_up_charge(
    draft: Draft, accused: list[Draft], names: Names, vocabulary: Vocabulary
) -> bool:
    """Whether `The crimes were allegedly committed in May` takes up what was charged before: by
    its subject, which is the crimes or one of the accused. Else nobody knows who alleges it."""
    if draft.lemma not in vocabulary.words["implied_allegation"] or not accused:
        return False
    layout = draft.layout
    verb = layout.doc[draft.anchor].head
    while verb.dep_ != "ROOT" and verb.pos_ not in {"VERB", "AUX"}:
        verb = verb.head
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    definite = any(c.lower_ in {"the", "these", "those"} for c in subject.lefts)
    if definite and subject.lemma_.lower() in vocabulary.nouns["charged"]:
        return True
    if subject.lower_ in HE | SHE:
        return 0 <= layout.number - accused[-1].layout.number <= 1
    named = names.at(layout.paragraph.start + subject.idx)
    return named is not None and any(named[0].id in _named_beside(a, names) for a in accused)


def _named_beside(draft: Draft, names: Names) -> set[str]:
    """Who is named in the sentence of a draft."""
    base = draft.layout.paragraph.start
    start, end = draft.layout.span(*draft.layout.sentence_of(draft.anchor))
    return {entity.id for entity, _, _ in names.inside(base + start, base + end)}

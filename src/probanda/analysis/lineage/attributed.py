"""Sentences that have in common only who says what they tell."""

from collections.abc import Sequence

from probanda.analysis.lineage.utterances import Voices
from probanda.evidence.document import Position

OF_POORER = 0.5
"""How much of what the poorer one tells must be told by both."""
AT_END = 2
"""Characters between what is said and the sentence's beginning or end."""


def only_attribute_alike(voices: dict[str, Voices], spans: Sequence[Position]) -> bool:
    """Whether two sentences mostly tell what is said, and that is not the same: who says it, with name
    and office, may be all that they have in common."""
    told = []
    for span in spans:
        said = [
            c
            for s in voices[span.document].statements
            for c in s.content
            if span.start <= c.start and c.end <= span.end
        ]
        if not any(c.start <= span.start + AT_END or span.end <= c.end + AT_END for c in said):
            return False
        wording = voices[span.document].wording
        told.append(frozenset().union(*(wording.terms_in(c.start, c.end) for c in said)))
    return len(frozenset.intersection(*told)) <= OF_POORER * min(map(len, told))

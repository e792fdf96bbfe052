"""Quoted words: which verb beside a quotation says who said it."""

import re

from probanda.analysis.statements.beside import (
    ENDING,
    last_mark,
    quoting_verbs,
)
from probanda.analysis.statements.clauses import FINITE
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.leading import find_before
from probanda.analysis.statements.scare import is_scare
from probanda.analysis.statements.trailing import find_behind
from probanda.analysis.statements.vocabulary import Vocabulary


def find_direct(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """Quotations that a verb beside them attributes, one draft for each verb."""
    drafts: list[Draft] = []
    for number, quotation in enumerate(layout.quotations):
        if is_scare(layout, quotation, vocabulary):
            continue
        previous = drafts[-1] if drafts else None
        ended = last_mark(layout, quotation) in ENDING
        draft = find_before(layout, number, vocabulary) if ended else None
        if draft is not None and previous and draft.anchor == previous.anchor:
            draft = None
        if draft is None and previous and _goes_on(layout, number, previous, vocabulary):
            previous.contents.append((quotation.start, quotation.end))
            continue
        draft = draft or find_behind(layout, number, vocabulary)
        if draft is None and previous and _interrupted(layout, number, previous, vocabulary):
            previous.contents.append((quotation.start, quotation.end))
            continue
        if draft is None and not ended:
            draft = find_before(layout, number, vocabulary)
        if draft:
            drafts.append(draft)
    return drafts


def _goes_on(layout: Layout, number: int, previous: Draft, vocabulary: Vocabulary) -> bool:
    """`“My brother,” she said, “stopped speaking.” Lora Venn wept`: whatever stands behind it."""
    quotation = layout.quotations[number]
    before = layout.quotations[number - 1] if number else None
    return (
        before is not None
        and layout.text[quotation.start].islower()
        and last_mark(layout, before) == ","
        and _interrupted(layout, number, previous, vocabulary)
    )


def _interrupted(layout: Layout, number: int, previous: Draft, vocabulary: Vocabulary) -> bool:
    """`“...,” he said, “...”`: the same sentence goes on behind the verb."""
    quotation = layout.quotations[number]
    cue_end = max(end for _, end in previous.cues)
    if cue_end > quotation.outer_start or previous.begin > quotation.start:
        return False
    if number and layout.quotations[number - 1].outer_start > cue_end:
        return False
    between = layout.text[cue_end : quotation.outer_start]
    tokens = [t for t in layout.tokens if cue_end <= t.idx < quotation.outer_start]
    if any(t.tag_ == "VBG" and t.lemma_ in quoting_verbs(vocabulary) for t in tokens):
        return False  # `“...,” he said, adding that “...” was so`
    ends = re.search(r"[.!?](\s|$)", between)
    if ends and layout.text[quotation.start : quotation.start + 1].isupper():
        return False
    if ends and any(t.tag_ in FINITE for t in tokens if t.idx > cue_end + ends.start()):
        return False  # `“It holds,” she said. The board says it “holds for now”`
    return between.rstrip().endswith(
        (",", "—", "–", "-", ";", "and", "but", "that", "because")
    ) or (layout.text[quotation.start].islower() and previous.begin < cue_end)

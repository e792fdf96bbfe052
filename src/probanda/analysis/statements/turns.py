"""Turns of a transcript that go on: paragraphs between one name in capitals and the next."""

import re
from collections import Counter

from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.signed import is_signed
from probanda.analysis.statements.sources import is_first_person

LABEL = re.compile(r"[^\W\d_a-z](?:[^\W\d_a-z]|[.’'\- ]){1,40}:")
WORDS = 4
"""Of a name fewer than these."""
TWO = 2
"""Names at least: who speaks with nobody is no transcript."""
CAPITALS = 3
"""Letters of a name at least."""


def find_labels(layouts: list[Layout]) -> frozenset[int]:
    """The paragraphs that begin with a name in capitals which a transcript prints twice or more."""
    labels = {n: m.group() for n, lay in enumerate(layouts) if (m := LABEL.match(lay.text))}
    printed = Counter(labels.values())
    often = {n for n, label in labels.items() if printed[label] > 1 and label.count(" ") < WORDS}
    return frozenset(often) if len(printed) >= TWO else frozenset()


def find_turns(layouts: list[Layout], drafts: list[Draft]) -> list[Draft]:
    """`HART: ...¶We asked what was lost.¶VENN: ...`: the words between are HART's.

    A paragraph without "I" or "we", or with another's words told in it, may be anybody's. Behind
    the last name nothing goes on: a transcript ends with words that are nobody's of these.
    """
    labelled = {d.layout.number: d for d in drafts if _is_label(d)}
    if len({_name(label) for label in labelled.values()}) < TWO:
        return []
    told = {d.layout.number for d in drafts}
    found: list[Draft] = []
    turn: Draft | None = None
    for layout in layouts[: max(labelled, default=0)]:
        if LABEL.match(layout.text):
            turn = labelled.get(layout.number)
            continue
        speaks = any(is_first_person(t) for t in layout.tokens)
        if turn is None or layout.number in told or not speaks:
            continue
        if layout.paragraph.block.role != "paragraph":
            continue
        contents = clip(layout, 0, len(layout.tokens) - 1, [])
        if contents:
            why = "the turn of a transcript goes on to the next name"
            found.append(
                Draft(layout, contents, [], 0, lemma=turn.lemma, follows=turn, reasons=[why])
            )
    return found


def is_turn(draft: Draft) -> bool:
    """Whether it is a post, or what a speaker of a transcript says, who is no "he" of anybody's telling there."""
    return is_signed(draft) or (draft.lemma == ":" and (not draft.cues or _is_label(draft)))


def _is_label(draft: Draft) -> bool:
    phrase = draft.speaker
    if draft.lemma != ":" or phrase is None or draft.layout.tokens[draft.anchor].text != ":":
        return False
    name = draft.layout.tokens[phrase.first : phrase.last + 1]
    return all(t.is_upper and len(t) >= CAPITALS for t in name)


def _name(label: Draft) -> str:
    return label.layout.text[: label.layout.tokens[label.anchor].idx]

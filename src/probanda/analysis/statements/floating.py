"""Quotations without a verb of their own: those that go on, and those that nobody can be given."""

import re

from probanda.analysis.statements.direct import is_scare
from probanda.analysis.statements.drafts import Draft, Layout
from probanda.analysis.statements.quotations import Quotation
from probanda.analysis.statements.vocabulary import Vocabulary


def find_floating(
    layouts: list[Layout], drafts: list[Draft], vocabulary: Vocabulary
) -> list[Draft]:
    """Whole quoted sentences that no draft holds yet, each with the statement it goes on from."""
    found: list[Draft] = []
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_paragraph.setdefault(draft.layout.number, []).append(draft)
    for layout in layouts:
        here = by_paragraph.setdefault(layout.number, [])
        for quotation in layout.quotations:
            span = (quotation.start, quotation.end)
            if any(d.overlap(span) * 2 > span[1] - span[0] for d in here):
                continue
            if not _is_whole(layout, quotation) or is_scare(layout, quotation, vocabulary):
                continue
            before, why = _goes_on_from(layout, quotation, by_paragraph)
            draft = Draft(
                layout=layout, contents=[span], cues=[], anchor=_token_at(layout, quotation.start),
                follows=before, reasons=[why],
            )  # fmt: skip
            here.append(draft)
            here.sort(key=lambda d: d.begin)
            found.append(draft)
    return found


def _token_at(layout: Layout, offset: int) -> int:
    for token in layout.doc:
        if token.idx + len(token.text) > offset:
            return int(token.i)
    return len(layout.doc) - 1


def _is_whole(layout: Layout, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence or several, not a few words inside one."""
    words = layout.text[quotation.start : quotation.end]
    before = layout.text[: quotation.outer_start].rstrip()
    starts = not before or before[-1] in '.!?…:”"’—–'
    if quotation.continues:
        return True
    if not starts or (not words[:1].isupper() and words[:1] not in "…[("):
        return False
    return words.rstrip()[-1:] in ".!?…—–,-" or len(words.split()) > 6


def _goes_on_from(
    layout: Layout, quotation: Quotation, by_paragraph: dict[int, list[Draft]]
) -> tuple[Draft | None, str]:
    """The statement whose speaker goes on here; None when the words between leave it open."""
    here = [
        d for d in by_paragraph[layout.number]
        if d.begin < quotation.start and not d.belief and (d.speaker or d.follows)
    ]  # fmt: skip
    if here:
        last = max(here, key=lambda d: max(d.end, _cue_end(d)))
        outer = _outermost(last, here)
        gap = layout.text[max(outer.end, _cue_end(outer)) : quotation.outer_start]
        if len(re.findall(r"[.!?](?:\s|$)", gap.strip(' ”"’'))) <= 1 and len(gap.split()) < 25:
            return outer, "quotation that goes on behind its speaker's last words"
        return None, "quotation whose speaker is not named beside it"
    if layout.text[: quotation.outer_start].strip():
        return None, "quotation whose speaker is not named beside it"
    if layout.number == 0:
        return None, "quotation without a speaker"
    before = [d for d in by_paragraph.get(layout.number - 1, []) if not d.belief]
    if not before:
        return None, "quotation without a speaker"
    last = max(before, key=lambda d: max(d.end, _cue_end(d)))
    outer = _outermost(last, before)
    if quotation.continues:
        return outer, "quotation that was not closed in the paragraph before"
    text = outer.layout.text
    gap = text[max(outer.end, _cue_end(outer)) :].strip(" ”\"’'.!?")
    if len(gap.split()) > 25:
        return None, "quotation whose speaker is not named beside it"
    if re.search(r"[.!?]\s", text[max(outer.end, _cue_end(outer)) :].strip(" ”\"’'.!?")):
        return None, "quotation after the narrator's own words"
    return outer, "quotation that goes on from the paragraph before"


def _cue_end(draft: Draft) -> int:
    return max((end for _, end in draft.cues), default=0)


def _outermost(draft: Draft, others: list[Draft]) -> Draft:
    """The statement around a statement: it is its speaker who goes on."""
    for other in others:
        if other is not draft and draft.cues and other.overlap(draft.cues[0]) and other.speaker:
            return _outermost(other, [o for o in others if o is not draft])
    return draft

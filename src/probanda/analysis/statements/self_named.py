"""Quoted words that name their own speaker: two people of one surname were taken for one."""

import re

from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.speakers import Names, Speaker

FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours)\b", re.IGNORECASE)


def doubt_self_named(draft: Draft, speaker: Speaker, names: Names) -> Speaker:
    """`“Radu led nobody,” Velde said.`: hardly Radu Velde, so nobody for sure, with him as candidate."""
    who, layout = speaker.entity, draft.layout
    if who is None or speaker.kind != "person" or not draft.cues:
        return speaker
    base = layout.paragraph.start
    named = any(
        entity.id == who.id
        for start, end in draft.contents
        for entity, _, _ in names.inside(base + start, base + end)
    )
    said = " ".join(layout.text[start:end] for start, end in draft.contents)
    if not named or FIRST_PERSON.search(said) or not _is_quoted(draft):
        return speaker
    why = f"the quoted words name {who.name}: another of that name may have said them"
    return Speaker(None, None, speaker.kind, why, candidates=(who.id,))


def _is_quoted(draft: Draft) -> bool:
    starts = [start for start, _ in draft.contents]
    return all(
        any(q.outer_start <= start < q.outer_end for q in draft.layout.quotations)
        for start in starts
    )

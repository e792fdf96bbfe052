"""Quoted words that name their own speaker: two people of one surname were taken for one."""

import re

from probanda.analysis.records import Entity
from probanda.analysis.statements.drafts import Draft
from probanda.analysis.statements.speakers import Names, Speaker

FIRST_PERSON = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our|ours)\b", re.IGNORECASE)


def doubt_self_named(draft: Draft, speaker: Speaker, names: Names) -> Speaker:
    """`“Radu led nobody,” Velde said.`: hardly Radu Velde, so nobody for sure, with him as candidate.

    Nor for sure a brother whom the text has only by his given name.
    """
    who, layout = speaker.entity, draft.layout
    if who is None or speaker.kind != "person" or not draft.cues:
        return speaker
    base = layout.paragraph.start
    named = any(
        entity.id == who.id or _are_kin(who, entity)
        for start, end in draft.contents
        for entity, _, _ in names.inside(base + start, base + end)
    )
    said = " ".join(layout.text[start:end] for start, end in draft.contents)
    if not named or FIRST_PERSON.search(said) or not _is_quoted(draft):
        return speaker
    why = f"the quoted words name {who.name}: another of that name may have said them"
    return Speaker(None, None, speaker.kind, why, candidates=(who.id,))


def _are_kin(who: Entity, named: Entity) -> bool:
    """Whether the one has no full name, and the surname of the other among his names."""
    own = {form for form in who.forms if " " not in form}
    return len(own) == len(who.forms) > 1 and named.name.split()[-1] in own


def _is_quoted(draft: Draft) -> bool:
    starts = [start for start, _ in draft.contents]
    return all(
        any(q.outer_start <= start < q.outer_end for q in draft.layout.quotations)
        for start in starts
    )

"""Whose words a quotation goes on from, and how far a statement's own words reach."""

from dataclasses import dataclass

from probanda.analysis.statements.beside import DASHES
from probanda.analysis.statements.drafts import Draft, Phrase
from probanda.analysis.statements.relays import names_outlet
from probanda.analysis.statements.settling import speaks_in_quotation
from probanda.analysis.statements.vocabulary import load_vocabulary


@dataclass(frozen=True)
class Origin:
    """The statement that a quotation goes on from, if one is sure, and in words why."""

    draft: Draft | None
    why: str
    rivals: tuple[Draft, ...] = ()
    speaker: Phrase | None = None


def speaks(draft: Draft) -> bool:
    if (draft.belief and not _is_ones_thought(draft)) or speaks_in_quotation(draft):
        return False
    return draft.speaker is not None or draft.follows is not None


def _is_ones_thought(draft: Draft) -> bool:
    """`Kranz doubts that he will come.¶“He reads the papers.”`: one person's, told from within."""
    who = draft.speaker.head if draft.speaker is not None else None
    person = who is not None and (who.ent_type_ == "PERSON" or who.lower_ in {"he", "she"})
    return person and draft.lemma in load_vocabulary().belief.clause


def may_go_on(draft: Draft) -> bool:
    """Not a quotation signed with a name behind a dash, which is complete, nor a heading."""
    heading = draft.lemma == ":" and not any(
        q.outer_start <= draft.begin < q.outer_end for q in draft.layout.quotations
    )
    return draft.lemma not in DASHES and not heading


def reach(draft: Draft) -> int:
    """Where the last of the draft's own words ends."""
    ends = [draft.end, *(end for _, end in draft.cues)]
    if draft.speaker is not None:
        ends.append(draft.layout.span(draft.speaker.first, draft.speaker.last)[1])
    return max(ends)


def outermost(draft: Draft, others: list[Draft]) -> Draft:
    """The statement around a statement: it is its speaker who goes on, unless that is an agency which
    only passes it on: `“...,” he said, the agency reported.`"""
    if draft.speaker and names_outlet(draft.layout, draft.speaker, load_vocabulary()):
        inner = [o for o in others if o is not draft and o.cues and draft.overlap(o.cues[0])]
        if inner and inner[-1].speaker is not None:
            return inner[-1]
    for other in others:
        if other is not draft and draft.cues and other.overlap(draft.cues[0]) and other.speaker:
            if names_outlet(other.layout, other.speaker, load_vocabulary()):
                continue
            return outermost(other, [o for o in others if o is not draft])
    return draft

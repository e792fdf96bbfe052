"""A verb that calls things something, left out before a second speaker: `Kranz called the vote “a farce”,
the mayor “a triumph”`."""

from dataclasses import replace
from itertools import pairwise

from probanda.analysis.statements.clauses import may_act
from probanda.analysis.statements.drafts import Draft, Layout, Phrase, Span
from probanda.analysis.statements.vocabulary import Vocabulary, load_vocabulary

NAMING = frozenset({"ADJ", "DET", "NOUN", "PART", "PRON", "PROPN", "PUNCT", "CCONJ", "SCONJ"})


def part_gapped(drafts: list[Draft], vocabulary: Vocabulary) -> list[Draft]:
    """The drafts, and one more for each second speaker, who calls the same thing something else."""
    calling = vocabulary.special["framing"] | vocabulary.special["naming_quoted"]
    others = []
    for draft in drafts:
        if draft.lemma in calling and draft.speaker is not None and len(draft.contents) == 1:
            others += _seconds(draft)
    return [*drafts, *others]


def _seconds(draft: Draft) -> list[Draft]:
    layout, (start, end) = draft.layout, draft.contents[0]
    stop = layout.span(*layout.sentence_of(draft.anchor))[1]
    quoted = [q for q in layout.quotations if start < q.outer_start and q.start < stop]
    held = bool(quoted) and quoted[0].start < end
    thing = layout.text[start : quoted[0].outer_start].rstrip() if held else ""
    if not thing or _may_call(layout, (start, start + len(thing))) is not None:
        return []
    found = []
    for first, second in pairwise(quoted):
        if layout.text[first.outer_end : first.outer_end + 1] != ",":
            break
        speaker = _may_call(layout, (first.outer_end + 1, second.outer_start))
        if speaker is None:
            break
        contents = [(start, start + len(thing)), (second.start, second.end)]
        others = replace(draft, contents=contents, anchor=speaker.head.i, speaker=speaker)
        others.reasons = [*draft.reasons, "the verb is left out before a second speaker"]
        found.append(others)
    if found:
        draft.contents = [(start, quoted[0].end)]
    return found


def _may_call(layout: Layout, span: Span) -> Phrase | None:
    """The noun phrase that fills a stretch, where it is somebody who may call a thing something."""
    words = [t for t in layout.tokens if span[0] <= t.idx < span[1] and not t.is_space]
    words = words[1:] if words and words[0].lower_ in {"and", "but", "while"} else words
    if not words or any(t.pos_ not in NAMING for t in words):
        return None
    head = words[-1]
    paper = head.lemma_.lower() in load_vocabulary().nouns["documents"]
    if head.pos_ not in {"NOUN", "PROPN", "PRON"} or not may_act(head) or paper:
        return None
    return Phrase(head, words[0].i, head.i)

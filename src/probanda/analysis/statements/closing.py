"""Who says it, where the sentence ends with it: `The mine is shut, reports the agency`, `..., so Kranz`.

Read from the words alone, where the parse takes the verb for another clause's.
"""

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from probanda.analysis.statements.clauses import FINITE, SUBJECTS, may_act
from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.vocabulary import Vocabulary

IN_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART"})
ENDS = frozenset({",", ".", "!", "?"})
OPENING = frozenset({"the", "a", "an", "its", "his", "her", "their"})
LONGEST_NAME = 14  # tokens


def find_closing(layout: Layout, vocabulary: Vocabulary) -> list[Draft]:
    """One draft for each sentence that a verb with its speaker, or "so" and a speaker, ends."""
    drafts = []
    for token in layout.tokens[2:]:
        if layout.tokens[token.i - 1].text != "," or layout.quoted[token.i] >= 0:
            continue
        draft = None
        if token.lower_ == "so":
            draft = _so(layout, token)
        elif token.lower_ in vocabulary.special["closing"]:
            draft = _verb_first(layout, token, vocabulary) or _verb_last(layout, token)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _so(layout: Layout, so: Token) -> Draft | None:
    """`The bridge, so Kranz, was mined.`, `The bridge was mined, so the court in a letter.`"""
    first, last = layout.sentence_of(so.i)
    tail = list(takewhile(lambda t: t.text not in ENDS, layout.tokens[so.i + 1 : last + 1]))
    speaker = _name(layout, so.i + 1, last)
    if speaker is None or any(t.tag_ in FINITE for t in tail) or not may_act(speaker.head):
        return None
    end = so.i + len(tail)
    around = [*layout.tokens[first : so.i], *layout.tokens[end + 1 : last + 1]]
    return _draft(layout, so, speaker, around, (so.i, end))


def _verb_first(layout: Layout, verb: Token, vocabulary: Vocabulary) -> Draft | None:
    """`Two men fled, shows a report of the guard`: unless the parse knows who says it."""
    first, last = layout.sentence_of(verb.i)
    speaker = _name(layout, verb.i + 1, last)
    before = layout.tokens[first : verb.i - 1]
    if speaker is None or not before or layout.quoted[before[-1].i] >= 0:
        return None
    if any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None  # `A study of barges that sank in May, 2015, shows guards taking bribes`
    behind = layout.tokens[speaker.last + 1 : last + 1]
    if verb.lemma_ == "tell" and not any(t.lower_ == "to" for t in behind):
        return None  # `..., head of the clinic, told Reuters`: whom, not who
    if any((t.tag_ in FINITE and t.dep_ != "relcl") or t.dep_ == "cc" for t in behind):
        return None
    head = speaker.head
    paper = head.lemma_.lower() in vocabulary.nouns["documents"] and head.pos_ == "NOUN"
    shows = verb.lower_ in vocabulary.special["showing"]
    if not (shows if paper else may_act(head) or head.is_upper):
        return None
    return _draft(layout, verb, speaker, before, (verb.i - 1, last))


def _verb_last(layout: Layout, verb: Token) -> Draft | None:
    """`Few are left in Vale, the mayor of Tarn, Lora Venn, said.`: the parse takes her for the mayor of Vale."""
    first, last = layout.sentence_of(verb.i)
    if verb.tag_ not in FINITE or any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    if verb.i + 1 > last or layout.tokens[verb.i + 1].text not in ENDS:
        return None
    for comma in layout.tokens[first : verb.i - 1]:
        name = _name(layout, comma.i + 1, last) if comma.text == "," else None
        if name is not None and name.last == verb.i - 2 and may_act(name.head):
            before = layout.tokens[first : comma.i]
            return _draft(layout, verb, name, before, (comma.i, verb.i)) if len(before) else None
    return None


def _draft(
    layout: Layout, cue: Token, speaker: Phrase, around: Sequence[Token], tag: tuple[int, int]
) -> Draft | None:
    """The draft, where the words around are a whole clause."""
    if not any(t.tag_ in FINITE and layout.quoted[t.i] < 0 for t in around):
        return None
    if around[0].dep_ == "mark" or around[0].pos_ == "CCONJ":
        return None
    first, last = layout.sentence_of(cue.i)
    contents = clip(layout, first, last, [tag])
    why = f"words that “{cue.text}” and a speaker close"
    return Draft(
        layout, contents, [layout.span(cue.i, cue.i)], cue.i, speaker, cue.lemma_.lower(),
        reasons=[why],
    )  # fmt: skip


def _name(layout: Layout, first: int, last: int) -> Phrase | None:
    """The noun phrase that begins at a token, with what "of" joins to it; None of other words."""
    doc = layout.tokens
    if first > last:
        return None
    end = first
    while end <= last and (doc[end].pos_ in IN_NAME or doc[end].is_upper):
        end += 1
    head = doc[end - 1]
    opens = doc[first].lower_ in OPENING or doc[first].is_title or doc[first].is_upper
    if end == first or not opens or (head.pos_ not in {"NOUN", "PROPN"} and not head.is_upper):
        return None
    while end < last and doc[end].lower_ in {"of", "for"}:
        joined = end + 1
        while joined <= last and doc[joined].pos_ in IN_NAME:
            joined += 1
        if joined == end + 1:
            break
        end = joined
    if end < last and doc[end].text == "," and doc[end + 1].pos_ == "PROPN":
        end += 1  # `its head, Lora Venn`
        while end <= last and doc[end].pos_ == "PROPN":
            end += 1
    behind = doc[end] if end <= last else None
    ends = behind is None or behind.text in ENDS or behind.pos_ in {"ADP", "SCONJ"}
    ends = ends or (behind is not None and behind.lemma_ in {"cite", "quote"})
    return Phrase(head, first, end - 1) if ends and end - first <= LONGEST_NAME else None

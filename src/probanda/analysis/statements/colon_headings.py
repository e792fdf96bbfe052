"""Words behind a name and a colon: headings, captions, transcripts."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from probanda.analysis.statements.clipping import clip
from probanda.analysis.statements.drafts import Draft, Layout, Phrase
from probanda.analysis.statements.sources import is_first_person
from probanda.analysis.statements.speakers import Names
from probanda.analysis.statements.vocabulary import Vocabulary

LONGEST_HEADING = 30  # tokens
HEAD = 3
"""Paragraphs, the title among them, of which the first with a dateline is one."""
CAPITALS = re.compile(r"[^\W\d_a-z]{2}[^\Wa-z]*(?:[ '-][^\Wa-z]{2,}){0,2}: ?[A-Z“\"]")
WHOLE_ENDS = (".", "!", "?", "”", '"')


def is_dateline(layout: Layout, layouts: Sequence[Layout]) -> bool:
    """`SARNO: The minister says that ...`: where it was written, at the head of a text and nowhere
    else in it, before a whole sentence that nobody tells of themselves."""
    if layout.number >= HEAD or not CAPITALS.match(layout.text):
        return False
    alone = sum(bool(CAPITALS.match(other.text)) for other in layouts) == 1
    whole = layout.text.rstrip().endswith(WHOLE_ENDS)
    return alone and whole and not any(is_first_person(t) for t in layout.tokens)


def names_somebody(layout: Layout, names: Names, vocabulary: Vocabulary) -> bool:
    """Whether a person, a body or a noun for such stands before the colon: `GENERAL KRANZ: ...`."""
    nouns, base = vocabulary.nouns, layout.paragraph.start
    for token in layout.tokens:
        if token.text == ":":
            break
        found = names.at(base + token.idx)
        if found and found[0].kind in ("person", "organisation"):
            entity, start, end = found
            # of a name that stands only there nothing shows what it names
            if len(entity.mentions) > 1 or entity.name != layout.text[start - base : end - base]:
                return True
        if _is_called(token, vocabulary) or token.lower_ in nouns["heading"] | nouns["bodies"]:
            return True
    return False


def end_heading(heading: Draft, others: list[Draft]) -> None:
    """Words behind a heading end where another is quoted or says something in a later sentence.

    In a transcript, with names in capitals, they go on to the paragraph's end.
    """
    layout = heading.layout
    if layout.tokens[heading.anchor - 1].is_upper or heading.anchor + 1 >= len(layout.doc):
        return
    first, last = layout.sentence_of(heading.anchor + 1)
    told = [layout.sentence_of(other.anchor)[0] for other in others]
    end = layout.span(first, last)[1]
    if any(i > first for i in told) or any(q.outer_start >= end for q in layout.quotations):
        heading.contents = clip(layout, heading.anchor + 1, last, [])


def _heads_report(before: list[Token], doc: Doc, vocabulary: Vocabulary) -> bool:
    """`Report: guards took phones`, `Police: bridge was mined`: in a heading, who says it."""
    told = before[-1].lower_ in vocabulary.nouns["heading"] and len(before) < 4
    nominal = all(t.pos_ in {"NOUN", "PROPN", "ADJ", "VERB"} for t in before)
    return told and nominal and doc[-1].text not in {".", "!", "?"} and len(doc) < LONGEST_HEADING


def _is_called(token: Token, vocabulary: Vocabulary) -> bool:
    """`THE PRESIDENT:`, `MS HART:` in a transcript: an office or a title."""
    titles = vocabulary.words["male"] | vocabulary.words["female"]
    return token.lower_ in vocabulary.nouns["people"] or token.lower_.title() in titles


def find_heading(
    layout: Layout,
    names: frozenset[int],
    topics: frozenset[int],
    vocabulary: Vocabulary,
    *,
    turn: bool = False,
) -> list[Draft]:
    """`Name: words` at the paragraph's start; ``names`` are tokens inside the names of speakers,
    ``topics`` those of them that may as well be what the words are about. In a ``turn`` of a
    transcript anybody speaks."""
    doc = layout.doc
    for token in doc[:10]:
        if token.text != ":" or not token.i:
            continue
        before = [t for t in doc[: token.i] if not t.is_space and not t.is_punct]
        if not before or token.i + 2 >= len(doc):
            return []
        capital = all(t.text.isupper() and len(t.text) > 2 for t in before)
        if (
            capital
            and not turn
            and not any(t.i in names or _is_called(t, vocabulary) for t in before)
        ):
            return []  # `HOUR OF HORROR: brave nurse speaks`
        told = not capital and _heads_report(before, doc, vocabulary)
        if not told and not capital and not all(t.i in names or t.pos_ == "PROPN" for t in before):
            return []
        if not told and not capital and not any(t.i in names for t in before):
            return []
        speaking = any(is_first_person(t) for t in doc[token.i :])
        if not capital and not told and not speaking and all(t.i in topics for t in before):
            return []  # `Rurania: prisoners beaten`: what it is about
        has_verb = any(t.pos_ in {"VERB", "AUX"} for t in doc[token.i :])
        if not has_verb or layout.quoted[token.i] < layout.quoted[0]:
            return []
        contents = clip(layout, token.i + 1, len(doc) - 1, [])
        if not contents:
            return []
        speaker = Phrase(before[-1], before[0].i, before[-1].i)
        return [
            Draft(layout, contents, [layout.span(token.i, token.i)], token.i, speaker, ":",
                  reasons=["words behind a name and a colon"])
        ]  # fmt: skip
    return []

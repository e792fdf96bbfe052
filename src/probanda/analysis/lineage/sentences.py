"""Passages made whole: to the sentence they nearly fill, or to two sentences that tell the same."""

import re

from rapidfuzz.distance import LCSseq

from probanda.analysis.lineage.bearers import People
from probanda.analysis.lineage.matter import compare_spans
from probanda.analysis.lineage.stock import FEW_WORDS, MEANINGFUL, Wording
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.lineage.whom import may_be_of_one
from probanda.analysis.records import Sentence
from probanda.evidence.document import Position

FILLED = 0.75
TOUCHED = 0.4
SAME_END = 0.5
RETOLD = 0.6
RETOLD_OF_LONGER = 0.5
FEWEST = 4
REWORDED = 0.8
REWORDED_OF_LONGER = 0.6
ENOUGH = 6
SMALL = 0.5
LONG, PRINTED = 10, 3
"""Words of a sentence printed alike, and terms in common, from which on it is a copy."""
DATELINE = re.compile(r"[A-Z]{3}(?:[^.!?\n]|\.(?=\s\d)){0,60}?\s(?:[—–]|--|-)\s+")
"""A town in capitals up to the dash, with which a report begins."""
FRAME = "the same turn of words said of different things"


def trim(people: dict[str, People], a: Position, b: Position) -> tuple[Position, Position]:
    """The passages without ends that only touch a further sentence.

    They stay whole where different ends would fall away.
    """
    one, other = (_trim(people[span.document], span) for span in (a, b))
    if (one, other) == (a, b):
        return a, b
    words = [_spell(people, side) for side in (one, other)]
    if LCSseq.similarity(*words) <= SAME_END * max(map(len, words)):
        return a, b
    return one, other


def cut_ends(people: dict[str, People], a: Position, b: Position) -> tuple[Position, Position]:
    """The passages without sentences at their ends of which the other has next to nothing."""
    one, other = (set(_spell(people, side)) for side in (a, b))
    return _cut_ends(people, a, other), _cut_ends(people, b, one)


def _cut_ends(people: dict[str, People], span: Position, words: set[str]) -> Position:
    sentences = people[span.document].sentences_of(span)
    told = [_spell(people, s) for s in sentences]
    kept = [n for n, t in enumerate(told) if sum(w in words for w in t) >= TOUCHED * len(t)]
    if not kept:
        return span
    return Position(span.document, sentences[kept[0]].start, sentences[kept[-1]].end)


def _spell(people: dict[str, People], span: Position) -> list[str]:
    return [w for _, _, w in spell_words(people[span.document].text, span.start, span.end)]


def _trim(people: People, span: Position) -> Position:
    """The shorter end first."""
    first, last = people.sentence_at(span.start), people.sentence_at(span.end - 1)
    if first is None or last is None or first == last:
        return span
    before, after = people.sentences[first], people.sentences[last]
    shorter_last = span.end - after.start <= before.end - span.start
    for at_end in (shorter_last, not shorter_last):
        if at_end and _filled(after, span) < TOUCHED:
            return _trim(
                people, Position(span.document, span.start, people.sentences[last - 1].end)
            )
        if not at_end and _filled(before, span) < TOUCHED:
            return _trim(
                people, Position(span.document, people.sentences[first + 1].start, span.end)
            )
    return span


def widen(people: People, span: Position) -> Position:
    """The passage with the rest of a first and a last sentence that it nearly fills."""
    start, end = span.start, span.end
    first, last = people.sentence_at(start), people.sentence_at(end - 1)
    if first is not None and _filled(people.sentences[first], span) >= FILLED:
        start = people.sentences[first].start
    if last is not None and _filled(people.sentences[last], span) >= FILLED:
        end = people.sentences[last].end
    return Position(span.document, start, end)


def _filled(sentence: Sentence, span: Position) -> float:
    common = min(sentence.end, span.end) - max(sentence.start, span.start)
    return common / (sentence.end - sentence.start)


def lift(
    people: dict[str, People], wording: dict[str, Wording], spans: tuple[Position, Position]
) -> tuple[Position, Position] | None:
    """The two sentences around a shared run, if they tell the same in most words.

    Where both name the same persons more than half of the words must be common; else nearly all.
    None when they do not, when other names or numbers stand in one, or when a side goes over a
    sentence's end: then only the run itself may be a copy.
    """
    a, b = (find_sentence(people[span.document], span) for span in spans)
    if a is None or b is None:
        return None
    if not may_be_of_one(people, wording, (a, b)):
        return None
    alike = compare_spans(wording, (a, b))
    if alike.same_frame:
        return None
    named = [people[s.document].within(s.start, s.end) for s in (a, b)]
    if named[0] and named[0] == named[1]:
        terms = [wording[s.document].matter_in(s.start, s.end) for s in (a, b)]
        common = len(terms[0] & terms[1])
        fewest, most = sorted(map(len, terms))
        if common >= max(FEWEST, RETOLD * fewest, RETOLD_OF_LONGER * most):
            return behind_datelines(people, (a, b))
    enough = max(ENOUGH, REWORDED * alike.fewest, REWORDED_OF_LONGER * alike.most)
    copied = alike.common >= enough and alike.plain >= FEWEST
    return behind_datelines(people, (a, b)) if copied else None


def tell_the_same_beside(
    wording: dict[str, Wording], run: tuple[Position, Position], whole: tuple[Position, Position]
) -> bool:
    """Whether the two sentences have enough in common beside a run that is only somebody's title."""
    told = [
        wording[w.document].matter_in(w.start, r.start)
        | wording[w.document].matter_in(r.end, w.end)
        for r, w in zip(run, whole, strict=True)
    ]
    return len(told[0] & told[1]) >= FEWEST


def behind_datelines(
    people: dict[str, People], spans: tuple[Position, Position]
) -> tuple[Position, Position]:
    """The sentences without place, day and agency before the dash, where each paper has its own."""
    found = [DATELINE.match(people[s.document].text, s.start, s.end) for s in spans]
    if len({line[0] if line else "" for line in found}) == 1:
        return spans
    a, b = (
        Position(span.document, line.end(), span.end) if line else span
        for span, line in zip(spans, found, strict=True)
    )
    return a, b


def why_frame(
    people: dict[str, People], wording: dict[str, Wording], spans: tuple[Position, Position]
) -> str | None:
    """Why passages alike are only the same turn said of two things, or None.

    They are when names or numbers stand in each other's place, in the passages or, where these are
    the smaller part of their sentences, in the sentences around them.
    """
    alike = compare_spans(wording, spans)
    if alike.common < (PRINTED if _is_one_sentence(people, spans) else MEANINGFUL):
        return FEW_WORDS
    if alike.same_frame:
        return FRAME
    a, b = (find_sentence(people[span.document], span) for span in spans)
    if a is None or b is None:
        return None
    small = all(
        span.end - span.start < SMALL * (s.end - s.start)
        for s, span in zip((a, b), spans, strict=True)
    )
    return FRAME if small and compare_spans(wording, (a, b)).same_frame else None


def _is_one_sentence(people: dict[str, People], spans: tuple[Position, Position]) -> bool:
    """Whether both are the same whole sentence, long enough not to be written twice."""
    words = []
    for span in spans:
        if find_sentence(people[span.document], span) != span:
            return False
        spelled = spell_words(people[span.document].text, span.start, span.end)
        words.append([find_term(word) for _, _, word in spelled])  # "recognise", "recognize"
    return words[0] == words[1] and len(words[0]) >= LONG


def find_sentence(people: People, span: Position) -> Position | None:
    """The whole sentence around a stretch, or None when it goes over the sentence's end."""
    number = people.sentence_at(span.start)
    if number is None or people.sentences[number].end < span.end:
        return None
    sentence = people.sentences[number]
    return Position(span.document, sentence.start, sentence.end)

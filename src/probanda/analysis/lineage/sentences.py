"""Passages made whole: to the sentence they nearly fill, or to two sentences that tell the same."""

from probanda.analysis.lineage.bearers import People
from probanda.analysis.lineage.stock import Wording
from probanda.analysis.records import Sentence
from probanda.evidence.document import Position

FILLED = 0.75
TOUCHED = 0.4
RETOLD = 0.6
RETOLD_OF_LONGER = 0.5
FEWEST = 4


def trim(people: People, span: Position) -> Position:
    """The passage without an end that only touches a further sentence, the shorter end first."""
    first, last = people.sentence_at(span.start), people.sentence_at(span.end - 1)
    if first is None or last is None or first == last:
        return span
    before, after = people.sentences[first], people.sentences[last]
    shorter_last = span.end - after.start <= before.end - span.start
    for at_end in (shorter_last, not shorter_last):
        if at_end and _filled(after, span) < TOUCHED:
            return trim(people, Position(span.document, span.start, people.sentences[last - 1].end))
        if not at_end and _filled(before, span) < TOUCHED:
            return trim(
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
    """The two sentences around a shared run, if they tell the same of the same persons in most words.

    None when they do not, when a side goes over a sentence's end, or when nobody is named: then
    only the run itself may be a copy.
    """
    whole: list[Position] = []
    for span in spans:
        known = people[span.document]
        number = known.sentence_at(span.start)
        if number is None or known.sentences[number].end < span.end:
            return None
        sentence = known.sentences[number]
        whole.append(Position(span.document, sentence.start, sentence.end))
    a, b = whole
    named = [people[s.document].within(s.start, s.end) for s in whole]
    if not named[0] or named[0] != named[1]:
        return None
    terms = [wording[s.document].matter_in(s.start, s.end) for s in whole]
    common = len(terms[0] & terms[1])
    fewest, most = sorted(map(len, terms))
    alike = common >= max(FEWEST, RETOLD * fewest, RETOLD_OF_LONGER * most)
    return (a, b) if alike else None

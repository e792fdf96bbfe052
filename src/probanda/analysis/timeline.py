"""Events in order: each sentence that holds a date that is known, in the document's words."""

from collections.abc import Sequence

from probanda import ids
from probanda.analysis.records import DateExpression, Reading, TimelineEvent
from probanda.evidence.document import Document, Position

SAME = 0.5


def find_timeline(
    documents: Sequence[Document], readings: Sequence[Reading]
) -> tuple[TimelineEvent, ...]:
    """Sentences of one interval that share half of their words are one event."""
    texts = {document.id: document.text for document in documents}
    groups: list[tuple[tuple[str, str], set[str], list[Position]]] = []
    for reading in readings:
        for date in reading.dates:
            place = _sentence(reading, date)
            if place is None or date.from_ is None or date.to is None:
                continue
            when = (date.from_, date.to)
            words = {
                w.lemma for w in reading.words if place.start <= w.start and w.end <= place.end
            }
            for other, terms, spans in groups:
                if other == when and len(words & terms) > SAME * min(len(words), len(terms)):
                    if place not in spans:
                        spans.append(place)
                    break
            else:
                groups.append((when, words, [place]))
    events = [
        TimelineEvent(
            id=ids.content_id("event", when, [(s.document, s.start, s.end) for s in spans]),
            from_=when[0],
            to=when[1],
            text=" ".join(texts[spans[0].document][spans[0].start : spans[0].end].split()),
            documents=tuple(sorted({s.document for s in spans})),
            spans=tuple(sorted(spans)),
        )
        for when, _, spans in groups
    ]
    return tuple(sorted(events, key=lambda e: (e.from_ or "", e.to or "", e.id)))


def _sentence(reading: Reading, date: DateExpression) -> Position | None:
    for sentence in reading.sentences:
        if sentence.start <= date.start < sentence.end:
            return Position(reading.document, sentence.start, sentence.end)
    return None

"""Events in order: what the documents tell with a date, in their own words, one event once."""

from collections.abc import Sequence
from typing import NamedTuple

from probanda import ids
from probanda.analysis.records import DateExpression, Reading, Sentence, TimelineEvent
from probanda.evidence.document import Document, Position

SAME = 0.6
"""Share of the shorter telling's words that two tellings of one event have in common."""
MOSTLY = 0.8
AT_LENGTH = 6
"""Of tellings with other bounds so many words are in common, and so large a share of the shorter one."""
NO_EVENT = frozenset({"now", "so far", "recently", "decade", "century"})
"""Shapes of dates that tell how far a text looks, and nothing that happened."""
LATER = "9999"


class Telling(NamedTuple):
    """One sentence that dates an event: interval, place, and the words that tell it apart.

    ``own`` is the clause that the date belongs to, where the sentence tells other things as well.
    """

    when: tuple[str | None, str | None]
    evidence: tuple[Position, ...]
    place: Position
    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    negated: bool
    bounds: bool
    own: Position | None
    printed: str


def find_timeline(
    documents: Sequence[Document], readings: Sequence[Reading]
) -> tuple[TimelineEvent, ...]:
    """Every dated event, in order of its first possible day.

    Tellings are one event when they give the same interval in mostly the same words, and no name,
    figure or "not" speaks against it. The text is the fullest telling, hedges and speaker and all.
    What has no known beginning and no known end is left out.
    """
    texts = {document.id: document.text for document in documents}
    groups: list[list[Telling]] = []
    by_day: dict[tuple[tuple[str | None, str | None], bool], list[list[Telling]]] = {}
    ordered = sorted(readings, key=lambda r: r.document)
    tellings = [t for r in ordered for t in _tellings(r, texts[r.document])]
    for telling in sorted(tellings, key=lambda t: (-len(t.words), t.place)):
        near = by_day.setdefault((telling.when, telling.negated), [])
        group = next((g for g in near if all(_is_same(telling, t) for t in g)), None)
        if group is None:
            near.append([telling])
            groups.append(near[-1])
        else:
            group.append(telling)
    return tuple(sorted((_event(g, texts) for g in _join_bounded(groups)), key=_order))


def _join_bounded(groups: Sequence[list[Telling]]) -> list[list[Telling]]:
    """Tellings of one event by texts whose days are not known: "next week" in the same words. Each
    text bounds it otherwise, and all the bounds hold."""
    joined: list[list[Telling]] = []
    by_words: dict[str, list[list[Telling]]] = {}
    for group in groups:
        alike = by_words.setdefault(group[0].printed, []) if group[0].bounds else []
        home = next((g for g in alike if _are_of_one(g, group)), None)
        if home is None:
            joined.append(group)
            alike.append(group)
        else:
            home.extend(group)
    return joined


def _are_of_one(group: Sequence[Telling], other: Sequence[Telling]) -> bool:
    if not all(_is_told_alike(a, b) for a in group for b in other):
        return False
    both = (*group, *other)
    documents = {t.place.document for t in group} & {t.place.document for t in other}
    if documents or not all(t.bounds for t in both) or len({t.negated for t in both}) > 1:
        return False
    first, last = _all_bounds(both)
    return first is None or last is None or first <= last


def _is_told_alike(a: Telling, b: Telling) -> bool:
    common = len(a.words & b.words)
    enough = max(AT_LENGTH, MOSTLY * min(len(a.words), len(b.words)))
    return a.printed == b.printed and common >= enough and _is_same(a, b)


def _all_bounds(tellings: Sequence[Telling]) -> tuple[str | None, str | None]:
    """What all of them leave open."""
    firsts = [t.when[0] for t in tellings if t.when[0] is not None]
    lasts = [t.when[1] for t in tellings if t.when[1] is not None]
    return max(firsts, default=None), min(lasts, default=None)


def _tellings(reading: Reading, text: str) -> list[Telling]:
    found = []
    for date in reading.dates:
        sentence = _sentence_of(reading, date)
        if sentence is not None and _tells_event(date) and not _is_only_said(reading, date):
            found.append(_telling(reading, date, sentence, text[date.start : date.end]))
    return list(dict.fromkeys(found))


def _tells_event(date: DateExpression) -> bool:
    shape = date.says.get("shape", "")
    lasting = "lasting" in date.says
    written = "dateline" in date.says  # the day of the report
    return (
        (date.from_ or date.to) is not None and shape not in NO_EVENT and not (lasting or written)
    )


def _is_only_said(reading: Reading, date: DateExpression) -> bool:
    """What somebody denies or foretells, and any forecast, did not happen on that day.

    A clause of its own inside it is told as a fact: they denied crimes "since the war began in May".
    """
    if "mood" in date.says:
        return True
    if "clause" in date.says:
        return False
    return any(
        said.polarity == "denies" or date.says.get("direction") == "future"
        for said in (*reading.statements, *reading.ascriptions)
        if any(c.start <= date.start and date.end <= c.end for c in said.content)
    )


def _own_clause(date: DateExpression) -> Position | None:
    place = date.says.get("clause") or date.says.get("phrase")
    if place is None:
        return None
    start, _, end = place.partition("-")
    return Position(date.document, int(start), int(end))


def _end(date: DateExpression) -> str | None:
    """What lasts since a day has no end that is told."""
    return None if date.from_ is not None and "lasts" in date.says else date.to


def _sentence_of(reading: Reading, date: DateExpression) -> Sentence | None:
    return next((s for s in reading.sentences if s.start <= date.start < s.end), None)


def _telling(reading: Reading, date: DateExpression, sentence: Sentence, printed: str) -> Telling:
    own = _own_clause(date)
    first, last = (own.start, own.end) if own else (sentence.start, sentence.end)
    inside = [
        word
        for word in reading.words
        if first <= word.start
        and word.end <= last
        and not (date.start <= word.start and word.end <= date.end)
    ]
    return Telling(
        (date.from_, _end(date)),
        date.evidence,
        Position(reading.document, sentence.start, sentence.end),
        frozenset(w.lemma for w in inside if w.pos not in ("NEG", "NUM")),
        frozenset(w.lemma for w in inside if w.pos == "PROPN"),
        frozenset(w.lemma for w in inside if w.pos == "NUM"),
        any(w.pos == "NEG" for w in inside),
        date.bounds,
        own,
        " ".join(printed.casefold().split()),
    )


def _is_same(one: Telling, two: Telling) -> bool:
    """Of tellings that give the same interval, and a "not" both or neither."""
    fewer = min(len(one.words), len(two.words))
    return (
        (one.figures <= two.figures or two.figures <= one.figures)
        and _share_names(one.names, two.names)
        and fewer > 0
        and len(one.words & two.words) >= SAME * fewer
    )


def _share_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Most names of the telling that has fewer stand in the other."""
    fewer = min(len(one), len(two))
    return not fewer or 2 * len(one & two) >= fewer


def _event(group: Sequence[Telling], texts: dict[str, str]) -> TimelineEvent:
    fullest = group[0]
    spans = tuple(sorted({t.place for t in group}))
    text = texts[fullest.place.document][fullest.place.start : fullest.place.end]
    first, last = _all_bounds(group) if fullest.bounds else fullest.when
    return TimelineEvent(
        id=ids.content_id("event", first, last, [(s.document, s.start, s.end) for s in spans]),
        from_=first,
        to=last,
        text=" ".join(text.split()),
        documents=tuple(sorted({s.document for s in spans})),
        spans=spans,
        evidence=tuple(sorted({e for t in group for e in t.evidence})),
        bounds=all(t.bounds for t in group),
        told=tuple(sorted({t.own for t in group if t.own})),
    )


def _order(event: TimelineEvent) -> tuple[str, str, str]:
    """By the first possible day; what began at an unknown time stands at its end."""
    return event.from_ or event.to or LATER, event.to or LATER, event.id

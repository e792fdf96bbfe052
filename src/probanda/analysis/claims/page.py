"""One document ready to be asked: its words, the people spoken of, the names of things."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from probanda.analysis.claims.undergone import Undergone, find_undergone
from probanda.analysis.lineage.bearers import People, find_people
from probanda.analysis.lineage.sentences import DATELINE
from probanda.analysis.lineage.terms import find_state
from probanda.analysis.records import DateExpression, Entity, Reading, Word
from probanda.evidence.document import Document, Position


class Page(msgspec.Struct, frozen=True):
    """One document ready to be asked."""

    text: str
    reading: Reading
    people: People
    named: tuple[tuple[int, int, str], ...]
    places: frozenset[Position]
    things: Mapping[str, str]
    undergone: tuple[Undergone, ...]
    starts: tuple[int, ...]
    """Where each word begins."""
    verbs: Mapping[int, str]
    """The lemmas of verbs by where they end."""


def open_page(document: Document, reading: Reading, things: Mapping[str, str]) -> Page:
    """What bears the name of a place or body is no person, so that no claim hangs on it as one.

    The day in a dateline is that of the report, and dates nothing that it tells.
    """
    words = tuple(sorted(reading.words, key=lambda w: w.start))
    reading = msgspec.structs.replace(
        reading,
        words=words,
        dates=_behind_datelines(document.text, reading),
        entities=tuple(
            msgspec.structs.replace(e, kind="place")
            if e.kind == "person" and e.name.casefold() in things
            else e
            for e in reading.entities
        ),
    )
    named = sorted(
        (m.start, m.end, things.get(e.name.casefold(), e.id))
        for e in reading.entities
        if e.kind not in ("person", "document")
        for m in e.mentions
    )
    places = frozenset(m for e in reading.entities if e.kind == "place" for m in e.mentions)
    people = find_people(document.text, reading)
    return Page(
        document.text,
        reading,
        people,
        tuple(named),
        places,
        things,
        find_undergone(people, reading.acts, words),
        tuple(w.start for w in words),
        {w.end: w.lemma for w in words if w.pos == "VERB"},
    )


def _behind_datelines(text: str, reading: Reading) -> tuple[DateExpression, ...]:
    matches = (DATELINE.match(text, s.start, s.end) for s in reading.sentences)
    lines = [match.span() for match in matches if match]
    return tuple(date for date in reading.dates if not any(s <= date.start < e for s, e in lines))


def find_things(entities: Iterable[Entity]) -> dict[str, str]:
    """One term for each name of a State, body or place: a State and its land are one matter."""
    found: dict[str, str] = {}
    for entity in entities:
        if entity.kind not in ("person", "document"):
            for form in {entity.name, *entity.forms}:
                key = form.casefold()
                term = find_state(form) or min(found.get(key, entity.id), entity.id)
                found[key] = term
    return found


def words_in(page: Page, place: Position) -> list[Word]:
    first, last = bisect_left(page.starts, place.start), bisect_left(page.starts, place.end)
    return [w for w in page.reading.words[first:last] if w.end <= place.end]


def words_told(page: Page, content: Sequence[Position]) -> list[Word]:
    """The words of what is said; what is called untrue in it is not so."""
    return [
        msgspec.structs.replace(w, negated=not w.negated)
        if w.untrue_by is not None and _holds(content, w.untrue_by)
        else w
        for part in content
        for w in words_in(page, part)
    ]


def is_called_untrue_elsewhere(page: Page, content: Sequence[Position]) -> bool:
    """Whether words that stand outside call what is said untrue."""
    return any(_is_outside(w.untrue_by, content) for part in content for w in words_in(page, part))


def is_judged_elsewhere(page: Page, content: Sequence[Position]) -> bool:
    """Whether words that stand outside call what is said untrue, or leave it open."""
    held = (w for part in content for w in words_in(page, part))
    return any(_is_outside(mark, content) for w in held for mark in (w.untrue_by, w.left_open_at))


def _is_outside(mark: int | None, content: Sequence[Position]) -> bool:
    return mark is not None and not _holds(content, mark)


def _holds(content: Sequence[Position], place: int) -> bool:
    return any(c.start <= place < c.end for c in content)


def is_inside(place: Position, content: Sequence[Position]) -> bool:
    return any(c.start <= place.start and place.end <= c.end for c in content)


def is_dated(reading: Reading, start: int, end: int) -> bool:
    return any(start <= d.start and d.end <= end for d in reading.dates)

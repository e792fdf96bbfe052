"""What a text itself sets against something: a denial and a "but", two voices, a contradiction."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from probanda.analysis.claims.conflicts.denials import said
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage, passage_at
from probanda.analysis.claims.vocabulary import phrases
from probanda.analysis.records import Conflict, Statement
from probanda.evidence.document import Position

YET = re.compile(r"(?:[,;]|\s[–—-])\s*(?:but|although|though|yet|while|whereas)\b", re.IGNORECASE)
CONCEDING = re.compile(r",\s+(?:although|though|whereas)\b", re.IGNORECASE)
TURNED = re.compile(r"(?:But|Yet|However|Nevertheless|Still)\b")
ANSWERING = re.compile(r"\b(?:in response to|responding to|asked about)\b", re.IGNORECASE)
TEXT = "The text itself sets the one against the other; which is right is not decided."
LONG = 50
"""A sentence that only tells that somebody answers is shorter."""
SHORT = 30
"""A subject not longer than this stands for what the sentence before tells ("The finding")."""


def find_contrasts(matter: Matter) -> Iterator[Conflict | None]:
    """What one voice tells and what the same text sets against it."""
    for reading in matter.readings:
        passages = matter.passages[reading.document]
        for passage in passages:
            inside = [s for s in reading.statements if _is_in(s, passage)]
            for spans in (
                _conceded(matter, passage, inside),
                _contradicted(matter, passages, passage),
                _answered(matter, passage, inside),
            ):
                yield make("contrast", spans, TEXT)
        for denial in reading.statements:
            if denial.polarity == "denies":
                yield make("contrast", _turned(matter, passages, denial), TEXT)


def _is_in(statement: Statement, passage: Passage) -> bool:
    return passage.place.start <= statement.content[0].start < passage.place.end


def _conceded(matter: Matter, passage: Passage, inside: Sequence[Statement]) -> Sequence[Position]:
    """Both sides of an "although", behind which another voice is heard than before it."""
    text = matter.texts[passage.place.document]
    for match in CONCEDING.finditer(text, passage.place.start, passage.place.end):
        if any(c.start < match.start() < c.end for s in inside for c in s.content):
            continue
        before = {s.speaker_name for s in inside if s.content[0].start < match.start()}
        behind = {s.speaker_name for s in inside if s.content[0].start > match.start()}
        if behind - before - {None}:
            start, end = passage.place.start, passage.place.end
            return _parts(text, passage, (start, match.start()), (match.end(), end))
    return ()


def _contradicted(
    matter: Matter, passages: Sequence[Passage], passage: Passage
) -> Sequence[Position]:
    """Both sides of a verb of contradiction; of a short subject the sentence before it."""
    text = matter.texts[passage.place.document]
    start, end = passage.place.start, passage.place.end
    match = _contradicting().search(text, start, end)
    if match is None:
        return ()
    parts = _parts(text, passage, (start, match.start()), (match.end(), end))
    if match.start() - start > SHORT or not passage.number:
        return parts
    return (passages[passage.number - 1].place, *parts[1:])


@lru_cache(maxsize=1)
def _contradicting() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases('contradicting')))})\b", re.I)


def _answered(matter: Matter, passage: Passage, inside: Sequence[Statement]) -> Sequence[Position]:
    """What critics say and what is said in response to it."""
    text = matter.texts[passage.place.document]
    if not ANSWERING.search(text, passage.place.start, passage.place.end):
        return ()
    outer = [s for s in inside if s.speaker_name and s.within is None]
    voices = {s.speaker_name: s for s in reversed(outer)}
    return tuple(said(s) for s in voices.values()) if len(voices) > 1 else ()


def _turned(matter: Matter, passages: Sequence[Passage], denial: Statement) -> Sequence[Position]:
    """A denial and what stands behind "but", in its sentence or behind the denier's own words."""
    passage = passage_at(passages, denial.content[0].start)
    if passage is None:
        return ()
    text = matter.texts[denial.document]
    match = YET.search(text, denial.content[-1].end, passage.place.end)
    if match:
        rest = _parts(text, passage, (match.end(), passage.place.end))
        return (said(denial), *rest)
    for following in passages[passage.number + 1 :]:
        if TURNED.match(text, following.place.start):
            told = following.place.end - following.place.start > LONG
            return (said(denial), following.place) if told else ()
        own = [s for s in matter.statements[denial.document] if _is_in(s, following)]
        if not own or any(s.speaker_name != denial.speaker_name for s in own):
            return ()
    return ()


def _parts(text: str, passage: Passage, *ends: tuple[int, int]) -> tuple[Position, ...]:
    """Parts of a sentence without white space at their beginnings."""
    begun = ((end - len(text[start:end].lstrip()), end) for start, end in ends)
    return tuple(
        Position(passage.place.document, start, end) for start, end in begun if start < end
    )

"""Whose words it is: an accusation told as a fact, a body for who speaks for it, a bare heading."""

from collections.abc import Iterator

from probanda.analysis.claims.conflicts.facts import alike
from probanda.analysis.claims.conflicts.hedges import hedge_in
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage
from probanda.analysis.claims.likeness import figures_agree
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.records import Conflict, Statement
from probanda.evidence.document import Position

HEADED = 3
FEWEST = 4
"""Terms of words that two would hardly say alike by chance."""
LEAST = 0.2
SAME = 0.9
"""What two say in as good as the same words is one utterance."""


def find_lost_accusers(matter: Matter) -> Iterator[Conflict | None]:
    """What prosecutors or police say happened to so many, told by another text as its own."""
    for _, a, b in alike(matter, LEAST):
        said, plain = (a, b) if a.statement else (b, a)
        if said.statement is None or plain.statement is not None or said.denies or plain.hedged:
            continue
        if a.place.document == b.place.document or not _accuses(said):
            continue
        fates = {(c.term, c.fate) for c in said.counts if c.fate} & {
            (c.term, c.fate) for c in plain.counts
        }
        if fates:
            start = min(p.start for p in (*said.statement.cue, *said.content))
            spans = (Position(said.place.document, start, said.content[-1].end), plain.place)
            yield make(
                "hedge", spans, "One tells as somebody's words what the other tells as a fact."
            )


def find_other_speakers(matter: Matter) -> Iterator[Conflict | None]:
    """The same words that one text gives to a person and another to a body."""
    for _, a, b in alike(matter, SAME):
        if a.statement is None or b.statement is None or a.denies != b.denies:
            continue
        speakers = [s.speaker for s in (a.statement, b.statement) if s.speaker]
        kinds = {a.statement.speaker_kind, b.statement.speaker_kind}
        apart = a.place.document != b.place.document and not matter.voices.are_of_one_side(a, b)
        told = min(len(a.terms), len(b.terms)) >= FEWEST
        apart = apart and told and not _is_of(matter, a.statement, b.statement)
        if len(speakers) > 1 and apart and kinds == {"person", "body"} and figures_agree(a, b):
            spans = [
                Position(p.document, min(p.start, u.place.start), max(p.end, u.content[-1].end))
                for p, u in zip(speakers, (a, b), strict=True)
            ]
            yield make(
                "speaker", spans, f"{matter.quoted(speakers)}: who says it is told differently."
            )


def _is_of(matter: Matter, a: Statement, b: Statement) -> bool:
    """Whether one's own text has it that they speak for the other: "Lena Marr, of the Commission"."""
    for one, other in ((a, b), (b, a)):
        named = matter.shown(other.speaker).split()[-1:] if other.speaker else []
        said = matter.shown(one.speaker).split() if one.speaker else []
        if one.speaker_kind == "person" and {w.strip(",.") for w in named} & {
            w.strip(",.") for w in said
        }:
            return True
    return False


def _accuses(unit: Unit) -> bool:
    name = (unit.statement.speaker_name or "") if unit.statement else ""
    return bool({find_term(w.lower()) for w in name.split()} & terms("accusers"))


def find_bare_headings(matter: Matter) -> Iterator[Conflict | None]:
    """A heading that has as a fact what its own text has with "likely" or "allegedly"."""
    for passages in matter.passages.values():
        for heading in passages:
            kept = any(w.lemma in words("hedges") for w in heading.words)
            if not heading.heading or kept or hedge_in(matter, heading.place):
                continue
            for passage in passages:
                hedge = None if passage.heading else hedge_in(matter, passage.place)
                if hedge and _tells_the_same(matter, heading, passage):
                    yield make(
                        "hedge",
                        (heading.place, passage.place),
                        f"The text has it with “{matter.shown(hedge)}” and its heading without.",
                    )


def _tells_the_same(matter: Matter, heading: Passage, passage: Passage) -> bool:
    """Whether a sentence has what its heading tells to have happened, and the heading's numbers."""
    common = heading.terms & passage.terms
    deeds = {find_term(w.lemma) for w in heading.words if w.pos == "VERB"}
    told = len(common) >= max(HEADED, len(heading.terms) / 2) and bool(common & deeds)
    return told and _numbers(matter, heading) <= _numbers(matter, passage)


def _numbers(matter: Matter, passage: Passage) -> set[float | None]:
    place = passage.place
    return {
        figure.value
        for reading in matter.readings
        if reading.document == place.document
        for figure in reading.figures
        if place.start <= figure.start < place.end
    }

"""Whose words it is: an accusation told as a fact, words given to two speakers, a bare heading."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from probanda.analysis.claims.conflicts.hedges import hedge_in
from probanda.analysis.claims.conflicts.matter import Matter, make
from probanda.analysis.claims.conflicts.passages import Passage
from probanda.analysis.claims.likeness import figures_agree
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import terms, words
from probanda.analysis.lineage import Lineage
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, Statement
from probanda.evidence.document import Position

HEADED = 3
FEWEST = 4
"""Terms of words that two would hardly say alike by chance."""
SHORTEST = 3
MOST = 12
"""Words that are nobody's own if they are fewer; of more it is plain that one speaks for the other."""
NAMED = frozenset({"person", "body"})
LEAST = 0.2
SAME = 0.9
"""What two say in as good as the same words is one utterance."""


def find_lost_accusers(matter: Matter) -> Iterator[Conflict | None]:
    """What prosecutors or police say happened to so many, told by another text as its own."""
    for _, a, b in matter.alike(LEAST):
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
    for _, a, b in matter.alike(SAME):
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
        for figure in matter.figures[place.document]
        if place.start <= figure.start < place.end
    }


def find_given_to_two(matter: Matter, lineage: Lineage) -> Iterator[Conflict | None]:
    """Whoever printed it may have named the office, or its holder: it is one utterance, or two.

    Formulas that many use, and words of a standard of proof, are nobody's own.
    """
    stock: dict[str, list[Position]] = {}
    for span in {span for phrase in lineage.stock_phrases for span in phrase.spans}:
        stock.setdefault(span.document, []).append(span)
    by_words: dict[tuple[str, ...], list[tuple[Unit, Position]]] = {}
    for unit in matter.units:
        said = unit.statement
        if said is None or said.speaker_kind not in NAMED or unit.standard or unit.denies:
            continue
        for quoted in said.quoted:
            words = _spell(matter, quoted)
            formulas = stock.get(quoted.document, ())
            if SHORTEST <= len(words) <= MOST and not any(map(quoted.meets, formulas)):
                by_words.setdefault(words, []).append((unit, quoted))
    for same in by_words.values():
        for (a, one), (b, two) in combinations(same, 2):
            if _are_two(matter, a, b) and _tell_one_thing(matter, (a, one), (b, two)):
                names = [unit.statement.speaker_name for unit in (a, b) if unit.statement]
                yield make(
                    "speaker",
                    (one, two),
                    f"The words “{matter.shown(one)}” are given to {names[0]} in one and to "
                    f"{names[1]} in the other: one utterance, or two.",
                )


def _are_two(matter: Matter, a: Unit, b: Unit) -> bool:
    """Of two texts, and of speakers of whom nothing shows that one speaks for the other."""
    apart = a.place.document != b.place.document and a.speaker != b.speaker
    return (
        apart
        and not matter.voices.are_one(a, b)
        and matter.is_one_matter(a.place.document, b.place.document)
    )


def _tell_one_thing(matter: Matter, one: tuple[Unit, Position], two: tuple[Unit, Position]) -> bool:
    """Whether both say it of the same: most of what stands before the words in the shorter telling."""
    around = []
    for unit, quoted in (one, two):
        inside = set(_spell(matter, quoted))
        around.append({w for w in _content(matter, unit) if w not in inside and len(w) > SHORTEST})
    return not around[0].isdisjoint(around[1])


def _content(matter: Matter, unit: Unit) -> Sequence[str]:
    return [word for part in unit.content for word in _spell(matter, part)]


def _spell(matter: Matter, place: Position) -> tuple[str, ...]:
    text = matter.texts[place.document]
    return tuple(word.lower() for _, _, word in spell_words(text, place.start, place.end))

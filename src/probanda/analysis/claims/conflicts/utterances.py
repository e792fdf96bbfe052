"""One speaker's words told in different words, in another medium, or of another subject."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from rapidfuzz.distance import LCSseq

from probanda.analysis.claims.conflicts.matter import Matter, make, place_of
from probanda.analysis.claims.conflicts.passages import passage_at
from probanda.analysis.claims.conflicts.quoted import find_quoted_alike
from probanda.analysis.claims.likeness import Likeness
from probanda.analysis.claims.unit import Unit
from probanda.analysis.claims.vocabulary import words
from probanda.analysis.connecting import connected
from probanda.analysis.lineage import Lineage
from probanda.analysis.lineage.terms import find_stem, find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Conflict, Statement
from probanda.evidence.document import Position

RENDERED = 0.3
RETOLD = 0.4
MOSTLY = 0.75
FEWEST = 3
SHORTER = 0.6
FRAME = 4
LONGEST_FRAME = 12
FRAMED = 0.6
"""Of a short quotation so many words must be the same, the small ones too."""
MOST = 24
BEHIND = 2
MARKED = 3
"""One part in so many of words in common must stand in quotation marks."""
RENDERINGS = (
    "Renderings of what may be one utterance or one position; which of them, if any, gives "
    "the exact words is not known."
)
FIRST = re.compile(r"\b(?:I|we|my|our)\b|\b(?:I|we)[’']", re.IGNORECASE)
BEHIND_A_VERB = re.compile(
    r"[\s“”\"]*(?:and|or|from|in|on|at|by|with|until|for|of|into)\b", re.IGNORECASE
)
"""The words in common are no more than when, where or with what it was."""
GENERAL = frozenset({"statement", "interview", "speech", "remarks", "comments", "channel"})


def find_renderings(matter: Matter, lineage: Lineage) -> Iterator[Conflict | None]:
    """Quoted words of one voice that mean the same and are not the same words.

    All renderings that hang together are one conflict.
    """
    rendered: list[tuple[Position, ...]] = [*_copied(matter, lineage), *_in_one_frame(matter)]
    rendered += find_quoted_alike(matter)
    for pair in matter.pairs:
        a, b = matter.units[pair.a], matter.units[pair.b]
        if a.negated != b.negated or a.denies or b.denies or bool(a.standard) != bool(b.standard):
            continue
        if a.place.start == b.place.start and a.place.document == b.place.document:
            continue
        if not matter.voices.are_of_one_side(a, b):
            continue
        if not matter.is_one_matter(a.place.document, b.place.document):
            continue
        one, two = _quoted(a), _quoted(b)
        whole = _is_quoted_whole(a, one) and _is_quoted_whole(b, two)
        if one and two and _is_rendering(matter, pair, one, two, whole):
            rendered.append((*one, *two))
    for spans in _hanging_together(rendered):
        yield make("rendering", spans, RENDERINGS)


def _copied(matter: Matter, lineage: Lineage) -> Iterator[tuple[Position, ...]]:
    """Words in common that one text quotes and another gives differently.

    A shorter quotation of the same words is not another rendering, nor are two reports of them.
    """
    for family in lineage.reuse:
        if family.quotation:
            told = [_whole(matter, span) for span in family.spans]
            for (a, one), (b, two) in combinations(told, 2):
                quoted = (one or two) and a.document != b.document
                if quoted and _differ(_spelled(matter, [a]), _spelled(matter, [b])):
                    yield a, b


def _in_one_frame(matter: Matter) -> Iterator[tuple[Position, ...]]:
    """Short quotations of one speaker with the same verbs that differ in a noun or two."""
    by_voice: dict[str, list[tuple[Unit, list[Position], list[str]]]] = {}
    for unit in matter.units:
        quoted = _quoted(unit)
        if unit.voice and not unit.denies and _is_quoted_whole(unit, quoted):
            words = [w.lower() for w in _spelled(matter, quoted)]
            if FRAME <= len(words) <= LONGEST_FRAME:
                by_voice.setdefault(unit.voice, []).append((unit, quoted, words))
    for some in by_voice.values():
        for (a, one, x), (b, two, y) in combinations(some[:MOST], 2):
            apart = a.place.document != b.place.document and a.negated == b.negated
            if (
                apart
                and a.predicates == b.predicates
                and LCSseq.normalized_similarity(x, y) >= FRAMED
                and _differ(x, y)
            ):
                yield (*one, *two)


def _whole(matter: Matter, span: Position) -> tuple[Position, bool]:
    """The sentence quoted in which words in common stand, and whether enough of them are in marks."""
    parts = [p for u in matter.by_document.get(span.document, ()) for p in _quoted(u)]
    for part in parts:
        if part.start <= span.start and span.end <= part.end:
            return part, True
    marked = {i for p in parts for i in range(max(p.start, span.start), min(p.end, span.end))}
    return place_of(span), MARKED * len(marked) >= span.end - span.start


def _hanging_together(some: list[tuple[Position, ...]]) -> list[set[Position]]:
    """Places joined where any two of them overlap; of nested places the longest stays."""
    pairs = [(places[0], other) for places in some for other in places]
    longest: Position | None = None
    for place in sorted({place for places in some for place in places}):
        beside = longest is not None and longest.document == place.document
        if longest and beside and place.start < longest.end:
            pairs.append((longest, place))
        if longest is None or not beside or place.end > longest.end:
            longest = place
    return [
        {p for p in group if not any(p != q and q.holds(p) for q in group)}
        for group in connected(pairs)
    ]


def _is_quoted_whole(unit: Unit, quoted: list[Position]) -> bool:
    length = sum(p.end - p.start for p in unit.content)
    return sum(p.end - p.start for p in quoted) >= MOSTLY * length


def _is_rendering(
    matter: Matter, pair: Likeness, a: list[Position], b: list[Position], whole: bool
) -> bool:
    if (
        whole
        and a[0].document != b[0].document
        and (pair.both >= RETOLD or (pair.shorter >= MOSTLY and pair.common >= FEWEST))
    ):
        return _differ(_spelled(matter, a), _spelled(matter, b))
    return (pair.both >= RENDERED or pair.shorter >= SHORTER) and _synonyms(matter, a, b)


def _spelled(matter: Matter, parts: list[Position]) -> list[str]:
    return [w for p in parts for _, _, w in spell_words(matter.texts[p.document], p.start, p.end)]


def _differ(a: list[str], b: list[str]) -> bool:
    """Whether other words stand among common ones; a shorter quotation of the same is none."""
    one, two = (f" {' '.join(words)} " for words in (a, b))
    return LCSseq.similarity(a, b) >= FEWEST and one not in two and two not in one


def _quoted(unit: Unit) -> list[Position]:
    """The quoted words of a unit."""
    if unit.statement is None:
        return []
    return [
        Position(q.document, max(q.start, c.start), min(q.end, c.end))
        for q in unit.statement.quoted
        for c in unit.content
        if q.start < c.end and c.start < q.end
    ]


def _synonyms(matter: Matter, a: list[Position], b: list[Position]) -> bool:
    """Whether both use words of other stems for one meaning."""
    spelled = []
    for parts in (a, b):
        held = [
            w for p in parts for _, _, w in spell_words(matter.texts[p.document], p.start, p.end)
        ]
        spelled.append({find_stem(word): find_term(word) for word in held if len(word) > 3})
    left, right = spelled
    meanings = set(left.values()) & set(right.values())
    return any(
        {w for w, t in left.items() if t == term}.isdisjoint(
            w for w, t in right.items() if t == term
        )
        for term in sorted(meanings)
    )


def find_media(matter: Matter) -> Iterator[Conflict | None]:
    """Another medium for what one speaker said of one matter."""
    statements = {s.id: s for r in matter.readings for s in r.statements}
    media: dict[tuple[str, str], dict[str, Statement]] = {}
    for statement in statements.values():
        if statement.medium and statement.speaker_entity:
            held = media.setdefault((statement.document, statement.speaker_entity), {})
            held.setdefault(statement.medium.casefold(), statement)
    for claim in matter.claims:
        supporting = [
            s
            for r in claim.statements
            for s in [statements[r.id]]
            if r.relation == "supports" and (s.document, s.speaker_entity) in media
        ]
        for a, b in combinations(sorted(supporting), 2):
            if (
                a.document == b.document
                or a.speaker_entity is None
                or a.speaker_entity != b.speaker_entity
            ):
                continue
            one = media.get((a.document, a.speaker_entity), {})
            two = media.get((b.document, b.speaker_entity), {})
            if len(one) == len(two) == 1:
                x, y = next(iter(one)), next(iter(two))
                if x != y and x not in y and y not in x and not {x, y} & GENERAL:
                    text = f"One gives “{x}” and the other “{y}”: one occasion told in two ways, or two."
                    yield make("medium", (_printed(matter, one[x]), _printed(matter, two[y])), text)


def _printed(matter: Matter, statement: Statement) -> Position:
    """Where the medium is printed in the statement's sentence; else the sentence."""
    text = matter.texts[statement.document]
    medium = statement.medium or ""
    at = text.casefold().find(medium.casefold(), statement.start, statement.end)
    if at < 0:
        return place_of(statement)
    return Position(statement.document, at, at + len(medium))


def find_turns(matter: Matter) -> Iterator[Conflict | None]:
    """Something considered, and in the next sentence something decided."""
    for reading in matter.readings:
        text = matter.texts[reading.document]
        sentences = sorted(reading.sentences, key=lambda s: s.start)
        for first, second in pairwise(sentences):
            lemmas = [
                {w.lemma for w in reading.words if s.start <= w.start < s.end}
                for s in (first, second)
            ]
            opening = text[second.start : second.end].split(maxsplit=1)[0].strip(",").lower()
            if not (lemmas[0] & words("considering") and lemmas[1] & words("deciding")):
                continue
            if opening in words("turning") or opening in {"it", "they"}:
                spans = [Position(reading.document, s.start, s.end) for s in (first, second)]
                note = (
                    "What was considered and what was decided are told apart: only the second is "
                    "a decision, and it goes no further than its words."
                )
                yield make("considered and decided", spans, note)


def find_resubjected(matter: Matter, lineage: Lineage) -> Iterator[Conflict | None]:
    """Quoted words in common that are said of different things."""
    for family in lineage.reuse:
        if not family.quotation or family.kind == "paraphrase":
            continue
        different: dict[str, Position] = {}
        for span in family.spans:
            different.setdefault(matter.shown(_before(matter, span)).casefold(), span)
        for a, b in combinations(different.values(), 2):
            if a.document == b.document:
                continue
            subjects = [_before(matter, s) for s in (a, b)]
            if any(_tells_more(matter, s) for s in subjects):
                continue
            if all(s.start < s.end for s in subjects) and not _same_words(matter, subjects):
                text = (
                    f"The words in common are said of “{_plain(matter, subjects[0])}” in "
                    f"one and of “{_plain(matter, subjects[1])}” in the other."
                )
                spans = [_onwards(matter, s, t) for s, t in zip(subjects, (a, b), strict=True)]
                yield make("quotation", spans, text)


def _plain(matter: Matter, place: Position) -> str:
    """The words without the mark that opens what is quoted behind them."""
    return matter.shown(place).rstrip(" “\"‘'")


def _tells_more(matter: Matter, subject: Position) -> bool:
    """Whether it is no bare subject, or the speaker ("We will" is "Halden will")."""
    text = matter.texts[subject.document]
    if FIRST.search(text, subject.start, subject.end):
        return True
    passage = passage_at(matter.passages[subject.document], subject.start)
    held = passage.words if passage else ()
    inside = [w for w in held if subject.start <= w.start < subject.end]
    verbal = any(w.pos == "VERB" and w.lemma != "exist" for w in inside)
    return verbal and BEHIND_A_VERB.match(text, subject.end) is not None


def _before(matter: Matter, span: Position) -> Position:
    """What stands in the same content before the words in common; empty when nothing does, or when
    it tells another thing ("knows of it and ...")."""
    for unit in matter.by_document.get(span.document, ()):
        if unit.statement:
            for part in unit.content:
                if part.start <= span.start and span.end <= part.end:
                    before = matter.texts[span.document][part.start : span.start].split()
                    if before[-1:] == ["and"]:
                        return Position(span.document, span.start, span.start)
                    return Position(span.document, part.start, span.start)
    return Position(span.document, span.start, span.start)


def _same_words(matter: Matter, places: list[Position]) -> bool:
    terms = []
    for place in places:
        text = matter.texts[place.document]
        spelled = [w for _, _, w in spell_words(text, place.start, place.end)]
        terms.append({find_term(w) for w in spelled if len(w) > 2 and w not in {"the", "that"}})
    if not all(terms):
        return True
    return terms[0] <= terms[1] or terms[1] <= terms[0]


def _onwards(matter: Matter, subject: Position, span: Position) -> Position:
    """The subject with the first of the words in common."""
    spelled = spell_words(matter.texts[span.document], span.start, span.end)
    behind = spelled[min(BEHIND, len(spelled)) - 1][1]
    return Position(span.document, subject.start, behind)

"""One speaker's words in several documents: one original source, and no copying by itself."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

import msgspec
from rapidfuzz.distance import LCSseq

from probanda.analysis.lineage.narrated import TOLD, find_narrated
from probanda.analysis.lineage.stock import PLAIN, Wording, find_wording, is_formula
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.records import Reading, Statement
from probanda.evidence.document import Position

RUN = 4
MEANINGFUL = 3
MOSTLY = 0.5
RETOLD = 0.5
AROUND = 2
"""A narrator's words around a quotation that do not make the passage the narrator's."""
ONE_UTTERANCE = 0.9
MANY = 7
"""Terms in common from which on words are hardly said by two without one repeating the other."""
EVERY_PAIR_UP_TO = 8
REACH = 4
"""Characters behind a statement that a passage of it may reach."""

OF_LAW = frozenset({"law", "laws", "legal", "international", "humanity", "human", "rights", "crime",
                    "crimes", "war", "court", "justice", "evidence"})  # fmt: skip
"""Words of which anybody's turns are made."""

ANYBODY = frozenset({"", "man", "woman", "person", "people", "resident", "residents", "witness", "witnesses",
                     "survivor", "survivors", "villager", "villagers", "official", "officials", "source",
                     "sources", "spokesman", "spokeswoman", "spokesperson", "prisoner", "prisoners",
                     "detainee", "victim", "victims", "other", "others", "one", "those", "who",
                     "mother", "father", "worker", "workers", "refugee", "expert", "experts"})  # fmt: skip
"""Words for an unnamed speaker beside which another text may have a closer one."""

ARTICLES = frozenset({"the", "a", "an"})

T = TypeVar("T")
Pair = tuple[Position, Position]
Run = tuple[str, ...]
Said = tuple[Statement, int]
"""A statement, and the number of the word in it where a run begins."""


class Rendering(msgspec.Struct, frozen=True):
    """Words in common in two documents, and what of the two texts is the same utterance.

    ``spans`` are the whole sentences where both tell it with the same verb in mostly the same
    words; else they are the run of words itself.
    """

    run: Pair
    spans: Pair


class Voices(msgspec.Struct, frozen=True, eq=False):
    """Who says what in one document; each is equal to itself alone, as a wording is."""

    text: str
    wording: Wording
    statements: tuple[Statement, ...]


def find_voices(texts: dict[str, str], readings: Sequence[Reading]) -> dict[str, Voices]:
    """What each reading knows of statements, ready to be asked."""
    return {
        r.document: Voices(
            texts[r.document], find_wording(texts[r.document], r), tuple(sorted(r.statements))
        )
        for r in readings
    }


def is_quotation(voices: dict[str, Voices], spans: Sequence[Position]) -> bool:
    """Whether the words are one speaker's in every document, quoted in one of them at least.

    Words that all documents quote are one utterance also where one tells it of a person and the
    other of a body, a paper or nobody. Where narrators share more than a word or two around them,
    the passage is the narrators'.
    """
    sayings = [
        find_holding(voices[span.document], span) or _quotations_of_one(voices, span)
        for span in spans
    ]
    quoted = [
        _covered({q for s in own for q in s.quoted}, span) > 0.5
        for own, span in zip(sayings, spans, strict=True)
    ]
    if _one_speaker(sayings):
        return any(quoted)
    return all(quoted) and (not are_two_speakers(sayings) or _too_much_alike(voices, spans))


def is_quoted_and_told(voices: dict[str, Voices], spans: Sequence[Position]) -> bool:
    """Whether one document quotes what another tells without marks, and their narrators share no more.

    Who reads a court's words in the one and the same without a speaker in the other knows of one
    utterance, not of copying between the papers.
    """
    quoted = [
        _covered([q for s in voices[span.document].statements for q in s.quoted], span)
        for span in spans
    ]
    if max(quoted) <= MOSTLY or min(quoted) > 0 or is_said_by_two(voices, spans):
        return False
    narrated = [
        (s.document, find_narrated(voices[s.document].wording, voices[s.document].statements, s))
        for s in spans
    ]
    return all(a[0] == b[0] or len(a[1] & b[1]) < TOLD for a, b in combinations(narrated, 2))


def is_said_by_two(voices: dict[str, Voices], spans: Sequence[Position]) -> bool:
    """Whether the words are quoted of two persons, or of two bodies."""
    quoted = [
        [s for s in find_holding(voices[span.document], span) if _covered(s.quoted, span) > MOSTLY]
        for span in spans
    ]
    return not _one_speaker(quoted) and are_two_speakers(quoted)


def is_utterance(voices: dict[str, Voices], spans: Sequence[Position]) -> bool:
    """Whether both stretches mostly tell what one speaker says, quoted in one of them at least."""
    told = [
        [s for s in voices[span.document].statements if _covered(s.content, span) > MOSTLY]
        for span in spans
    ]
    return _one_speaker(told) and any(s.quoted for own in told for s in own)


def is_only_quoted(voices: dict[str, Voices], span: Position) -> bool:
    """Whether a stretch is what somebody is quoted with, but for naming who says it and a word or two."""
    near = [
        s for s in voices[span.document].statements if s.start < span.end and span.start < s.end
    ]
    if _covered({q for s in near for q in s.quoted}, span) <= MOSTLY:
        return False
    named = [
        p
        for s in near
        if s.quoted
        for p in (*s.quoted, *s.cue, *([s.speaker] if s.speaker else []))
    ]
    return _holds(spell_words(voices[span.document].text, span.start, span.end), named)


def _one_speaker(sayings: Sequence[Sequence[Statement]]) -> bool:
    first, *others = sayings
    return any(all(any(_is_one_voice(s, t) for t in own) for own in others) for s in first)


def _is_one_voice(a: Statement, b: Statement) -> bool:
    """By entity; where one text gives too little for that, by the last word of the name, as for a
    body that one text calls by its noun alone: "the chamber". Who is one of those that may have
    spoken is who the other text names."""
    for one, other in ((a, b), (b, a)):
        if one.speaker_name is None and other.speaker_entity in one.candidates:
            return True
    surname = find_surname(a)
    alike = surname != "" and surname == find_surname(b) and a.speaker_kind == b.speaker_kind
    if a.speaker_entity and b.speaker_entity:
        bare = alike and a.speaker_kind == "body" and (_is_noun_alone(a) or _is_noun_alone(b))
        return a.speaker_entity == b.speaker_entity or bare
    return alike


def _is_noun_alone(statement: Statement) -> bool:
    name = (statement.speaker_name or "").removeprefix("the ")
    return name.islower() and " " not in name


def find_surname(statement: Statement) -> str:
    """The last word of the speaker's name, empty where there is none."""
    return (statement.speaker_name or "").casefold().rpartition(" ")[2]


def are_two_speakers(sayings: Sequence[Sequence[Statement]]) -> bool:
    """Whether named speakers are of one kind; a person may speak for a body, not for another person.

    "The presiding judge" of one text may be whom the other names; "a teacher" is not "a farmer".
    """
    kinds = [{s.speaker_kind for s in own if s.speaker_entity and is_named(s)} for own in sayings]
    if set.intersection(*kinds) & {"person", "body"}:
        return True
    trades = [_trades(own) for own in sayings]
    return all(trades) and not set.intersection(*trades)


def _trades(sayings: Sequence[Statement]) -> set[str]:
    """What unnamed speakers are called, if all are by words that not anybody may be called by."""
    heads = {(s.speaker_name or "").casefold().split(" of ")[0].rpartition(" ")[2] for s in sayings}
    unnamed = all(s.speaker_kind == "unnamed" for s in sayings)
    return {find_term(head) for head in heads} if unnamed and not heads & ANYBODY else set()


def is_named(statement: Statement) -> bool:
    """Whether the speaker is called by a name, not only by an office or a noun."""
    words = (statement.speaker_name or "").split()
    if words and words[0].lower() in ARTICLES:
        words = words[1:]
    return any(word[:1].isupper() for word in words[1:] or words)


@lru_cache(maxsize=1_000)
def find_holding(voice: Voices, span: Position) -> tuple[Statement, ...]:
    """The statements whose content holds the stretch but for a word or two."""
    near = [s for s in voice.statements if s.start < span.end <= s.end + REACH]
    if not near:
        return ()
    words = spell_words(voice.text, span.start, span.end)
    return tuple(s for s in near if _holds(words, s.content))


def _quotations_of_one(voices: dict[str, Voices], span: Position) -> Sequence[Statement]:
    """Statements of one speaker that follow each other and whose contents together hold the stretch."""
    near = [
        s for s in voices[span.document].statements if s.start < span.end and span.start < s.end
    ]
    if len(near) < 2:
        return []
    words = spell_words(voices[span.document].text, span.start, span.end)
    found = []
    for speaker in sorted({s.speaker_entity for s in near if s.speaker_entity}):
        own = [s for s in near if s.speaker_entity == speaker]
        if len(own) > 1 and _holds(words, [c for s in own for c in s.content]):
            found += own
    return found


def _too_much_alike(voices: dict[str, Voices], spans: Sequence[Position]) -> bool:
    words = [[w for _, _, w in spell_words(voices[s.document].text, s.start, s.end)] for s in spans]
    terms = [voices[s.document].wording.terms_in(s.start, s.end) for s in spans]
    same = LCSseq.similarity(*words) >= ONE_UTTERANCE * max(map(len, words))
    return same and len(frozenset.intersection(*terms)) >= MANY


def _holds(words: Sequence[tuple[int, int, str]], content: Sequence[Position]) -> bool:
    """Whether the content holds the words but for one or two."""
    outside = [
        word for word in words if not any(c.start <= word[0] and word[1] <= c.end for c in content)
    ]
    return len(outside) <= AROUND < len(words)


def _covered(parts: Iterable[Position], span: Position) -> float:
    common = sum(max(0, min(p.end, span.end) - max(p.start, span.start)) for p in parts)
    return common / (span.end - span.start)


def find_speaker(statement: Statement) -> str | None:
    """By entity id, or by name where there is none."""
    return statement.speaker_entity or statement.speaker_name


def find_renderings(voices: dict[str, Voices]) -> Iterator[Rendering]:
    """Places where one speaker says the same in two documents, from four words in a row on."""
    places: dict[tuple[str, Run], list[Said]] = {}
    by_run: dict[Run, list[Said]] = {}
    words = {}
    for document in sorted(voices):
        for statement in voices[document].statements:
            speaker = find_speaker(statement)
            if not statement.quoted:
                continue
            content = [
                w
                for part in _said(statement)
                for w in spell_words(voices[document].text, part.start, part.end)
            ]
            words[statement.id] = content
            for number in range(len(content) - RUN + 1):
                run = tuple(w for _, _, w in content[number : number + RUN])
                by_run.setdefault(run, []).append((statement, number))
                if speaker is not None:
                    places.setdefault((speaker, run), []).append((statement, number))
    found: set[tuple[Pair, Pair]] = set()
    for group in [*places.values(), *by_run.values()]:
        whoever = not all(is_named(s) for s, _ in group)
        for (a, i), (b, j) in pair_up(group):
            same = find_speaker(a) is not None and find_speaker(a) == find_speaker(b)
            if a.document != b.document and (same or not are_two_speakers([[a], [b]])):
                common = _stretch(voices, a, words[a.id], i, b, words[b.id], j)
                if common and (same or whoever or is_saying_of_its_own(voices, *common)):
                    found.add((common, _whole(a, b) if _retold(voices, a, b) else common))
    yield from (Rendering(run=run, spans=spans) for run, spans in sorted(found))


def _said(statement: Statement) -> list[Position]:
    """The content, and words quoted of the speaker beside it: "dismissed the ruling as “a joke”"."""
    beside = [
        q
        for q in statement.quoted
        if not any(c.start < q.end and q.start < c.end for c in statement.content)
    ]
    return sorted([*statement.content, *beside])


def pair_up(group: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Every pair of a few; of many each with the first and the one before."""
    if len(group) <= EVERY_PAIR_UP_TO:
        yield from combinations(group, 2)
        return
    for number in range(1, len(group)):
        yield group[number - 1], group[number]
        yield group[0], group[number]


def _stretch(
    voices: dict[str, Voices],
    a: Statement,
    left: list[tuple[int, int, str]],
    i: int,
    b: Statement,
    right: list[tuple[int, int, str]],
    j: int,
) -> Pair | None:
    """The longest quoted run of words in common around a place, if it says anything."""
    before = after = 0
    while i > before and j > before and left[i - before - 1][2] == right[j - before - 1][2]:
        before += 1
    while (
        i + after < len(left)
        and j + after < len(right)
        and left[i + after][2] == right[j + after][2]
    ):
        after += 1
    x = Position(a.document, left[i - before][0], left[i + after - 1][1])
    y = Position(b.document, right[j - before][0], right[j + after - 1][1])
    wording = voices[a.document].wording
    if len(wording.lemmas_in(x.start, x.end)) < MEANINGFUL - is_saying_of_its_own(voices, x, y):
        return None
    if not (_covered(a.quoted, x) > 0.5 and _covered(b.quoted, y) > 0.5):
        return None
    return x, y


def is_saying_of_its_own(voices: dict[str, Voices], a: Position, b: Position) -> bool:
    """ "A floor, not a ceiling": few words that carry meaning, but all that one text quotes, and
    hardly said by two; fewer of one speaker. Words of law are, but where both quote them whole of one
    speaker, and a formula is anybody's."""
    if is_formula(voices[a.document].wording, a):
        return False
    words = [w for _, _, w in spell_words(voices[a.document].text, a.start, a.end)]
    of_one = _one_speaker([_quoting(voices, side) for side in (a, b)])
    whole = [_quoting_whole(voices, side) for side in (a, b)]
    lemmas = voices[a.document].wording.lemmas_in(a.start, a.end)
    if all(whole) and len(words) >= RUN and len(lemmas) >= MEANINGFUL:
        return of_one or not OF_LAW.intersection(words)
    return len(words) > RUN - of_one and any(whole) and not OF_LAW.intersection(words)


def _quoting(voices: dict[str, Voices], side: Position) -> list[Statement]:
    """Statements that quote most of the stretch."""
    return [s for s in voices[side.document].statements if _covered(s.quoted, side) > MOSTLY]


def _quoting_whole(voices: dict[str, Voices], side: Position) -> list[Statement]:
    """Statements of whose quoted words the stretch is all but a mark or an article."""
    return [
        s
        for s in voices[side.document].statements
        if any(
            0 <= side.start - q.start <= REACH and 0 <= q.end - side.end <= REACH for q in s.quoted
        )
    ]


def _whole(a: Statement, b: Statement) -> Pair:
    return Position(a.document, a.start, a.end), Position(b.document, b.start, b.end)


def _retold(voices: dict[str, Voices], a: Statement, b: Statement) -> bool:
    """Whether both are told with the same telling verb and in mostly the same words."""
    verbs = [
        frozenset().union(
            *(voices[s.document].wording.lemmas_in(c.start, c.end) for c in s.cue), frozenset()
        )
        for s in (a, b)
    ]
    lemmas = [
        frozenset().union(
            *(voices[s.document].wording.lemmas_in(c.start, c.end) for c in s.content), frozenset()
        )
        for s in (a, b)
    ]
    common = len(lemmas[0] & lemmas[1])
    return bool((verbs[0] & verbs[1]) - PLAIN) and common >= RETOLD * max(1, min(map(len, lemmas)))

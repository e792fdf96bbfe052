"""What one speaker says in two documents in other words: translated twice, or told after."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

import msgspec
from rapidfuzz.distance import LCSseq

from probanda.analysis.lineage.bearers import People
from probanda.analysis.lineage.light import find_light
from probanda.analysis.lineage.matter import Matter, compare, find_matter
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.lineage.utterances import (
    ARTICLES,
    Pair,
    Voices,
    are_two_speakers,
    find_speaker,
    find_surname,
    is_named,
    pair_up,
)
from probanda.analysis.records import Statement
from probanda.evidence.document import Position

FEW, FEWEST = 2, 3
RUN = 3
"""Words in marks that, word for word, one speaker says in two documents beside one more term."""
SPOKEN = 5
"""Words of a quotation that say enough to be the same one when few of them carry meaning."""
OF_LONGER = 0.65
OF_SHORTER = 0.8
MANY = 5
"""Terms from which on the rest may be translated otherwise."""
SHARED = 4
"""Terms from which on a shorter telling may be a part of a longer one."""
HALF = 0.5
GOING_ON, RENDERED, NEARLY = 0.5, 0.6, 0.75
"""How much of all words must be the same, in order, where terms alone do not show it."""
OFTEN = 2
RAREST = 6
"""So many of a saying's terms, the rarest of its speaker's, lead to others like it."""


class Saying(msgspec.Struct, frozen=True):
    """What of one sentence one speaker says; the quoted words where these are most of it."""

    place: Position
    sentence: int
    statement: Statement
    matter: Matter
    quoted: bool
    denied: bool
    """Whether the speaker denies it, and not only something that it is said of."""
    own: frozenset[str]
    """The terms of the quoted words."""
    spoken: tuple[str, ...]
    """The quoted words one by one, without articles, which not every language has."""
    words: tuple[str, ...]
    """All its words, without articles."""
    ends: tuple[tuple[int, int], ...]
    """Where each of these words stands."""

    @property
    def is_quotation(self) -> bool:
        """Whether all of it is quoted."""
        return self.spoken == self.words

    @property
    def sentence_key(self) -> tuple[str, int]:
        """The sentence that it stands in."""
        return self.place.document, self.sentence


def find_sayings(voices: dict[str, Voices], people: dict[str, People]) -> list[Saying]:
    """Every sentence of what is said in any document, in order."""
    found = []
    for document in sorted(voices):
        voice, known = voices[document], people[document]
        for statement in voice.statements:
            parts = _by_sentence(known, statement.content)
            for sentence, place in parts.items():
                quoted = [
                    Position(q.document, max(q.start, place.start), min(q.end, place.end))
                    for q in statement.quoted
                    if q.start < place.end and place.start < q.end
                ]
                if sum(q.end - q.start for q in quoted) > HALF * (place.end - place.start):
                    places = [Position(place.document, quoted[0].start, quoted[-1].end)]
                else:
                    places = [place, *quoted]
                found += [_saying(voice, p, sentence, statement, quoted) for p in places]
            found += _beside_content(voice, known, statement)
    return found


def _beside_content(voice: Voices, known: People, statement: Statement) -> Iterator[Saying]:
    """Words quoted of the speaker about what the statement is on: "called the list “a school book”"."""
    for q in statement.quoted:
        number = known.sentence_at(q.start)
        if number is not None and not any(
            c.start < q.end and q.start < c.end for c in statement.content
        ):
            yield _saying(voice, q, number, statement, [q])


def _saying(
    voice: Voices, place: Position, sentence: int, statement: Statement, quoted: list[Position]
) -> Saying:
    own = [find_matter(voice.wording, q).terms for q in quoted]
    held = _spell(voice, place)
    words, ends = tuple(w for _, _, w in held), tuple((s, e) for s, e, _ in held)
    matter = find_matter(voice.wording, place)
    terms: frozenset[str] = frozenset().union(*own)
    denied = statement.polarity == "denies" and any(
        c.start < place.end and place.start < c.end for c in statement.content
    )
    own_terms = terms & matter.terms
    spoken = tuple(word for q in quoted for _, _, word in _spell(voice, q))
    return Saying(
        place, sentence, statement, matter, bool(quoted), denied, own_terms, spoken, words, ends
    )


def _spell(voice: Voices, place: Position) -> list[tuple[int, int, str]]:
    spelled = spell_words(voice.text, place.start, place.end)
    return [word for word in spelled if word[2] not in ARTICLES]


def _by_sentence(people: People, parts: Iterable[Position]) -> dict[int, Position]:
    """The content's stretch in each sentence that it touches."""
    found: dict[int, Position] = {}
    for part in sorted(parts):
        number = people.sentence_at(part.start)
        while number is not None and number < len(people.sentences):
            sentence = people.sentences[number]
            if sentence.start >= part.end:
                break
            start, end = max(part.start, sentence.start), min(part.end, sentence.end)
            number += 1
            if end <= start:  # the part begins in the white space behind a sentence
                continue
            before = found.get(number - 1)
            start = min(start, before.start) if before else start
            found[number - 1] = Position(part.document, start, end)
    return found


def find_retold(
    sayings: Sequence[Saying], copied: Sequence[Pair], few: Sequence[Pair]
) -> Iterator[Pair]:
    """Places where one speaker is told to say the same.

    Beside words that two documents have in common (``few`` that are no copy by themselves too), one
    may name the speaker and the other only the body or the paper that the words come from. A
    negation is lost where one document is shown to have words of the other in several places.
    """
    shown = Counter(frozenset((a.document, b.document)) for a, b in copied)
    alike = [
        (a, b)
        for a, b in (*_candidates(sayings), *_quoted_of_anybody(sayings))
        if _tell_the_same(a, b)
    ]
    alike += [
        (a, b)
        for a, b in _beside(sayings, [*copied, *few])
        if not are_two_speakers([[a.statement], [b.statement]]) and _tell_the_same(a, b)
    ]
    alike = [
        (a, b)
        for a, b in alike
        if a.matter.negated == b.matter.negated
        or shown[frozenset((a.place.document, b.place.document))] >= OFTEN
    ]
    following: dict[str, list[Saying]] = {}
    for saying in sorted(sayings, key=lambda s: s.place):
        following.setdefault(saying.place.document, []).append(saying)
    narrowest = {
        (a.sentence_key, b.sentence_key): (a, b) for a, b in sorted(alike, key=_width)[::-1]
    }
    for a, b in alike:
        x, y = narrowest[a.sentence_key, b.sentence_key]
        if _are_mostly_alike(a, b) or (x.place, y.place) == (a.place, b.place):
            yield from _with_what_follows(following, a, b)


def _with_what_follows(
    following: Mapping[str, Sequence[Saying]], a: Saying, b: Saying
) -> Iterator[Pair]:
    """The two places, and the speaker's next words where these are alike too, though less so.

    The last pair ties the words and what follows them: they are one passage.
    """
    yield _held_alone(a, b)
    x, y = (_next_words(following[saying.place.document], saying) for saying in (a, b))
    if x and y and x.matter.negated == y.matter.negated and _in_words(x, y) >= GOING_ON:
        alike = compare(x.matter, y.matter)
        if alike.common >= FEW and not alike.same_frame:
            yield x.place, y.place
            yield a.place, y.place


def _next_words(own: Sequence[Saying], saying: Saying) -> Saying | None:
    """What the same speaker is quoted with in the same sentence or in the next one."""
    at = bisect_left(own, saying.place.end, key=lambda s: s.place.start)
    if at == len(own) or own[at].sentence > saying.sentence + 1 or not saying.is_quotation:
        return None
    same = find_speaker(own[at].statement) == find_speaker(saying.statement)
    return own[at] if same and own[at].is_quotation else None


def _width(pair: tuple[Saying, Saying]) -> int:
    return sum(saying.place.end - saying.place.start for saying in pair)


def _beside(sayings: Sequence[Saying], copied: Sequence[Pair]) -> Iterator[tuple[Saying, Saying]]:
    """Sayings in the sentence before, of or behind words in common."""
    by_document: dict[str, list[Saying]] = {}
    for saying in sayings:
        by_document.setdefault(saying.place.document, []).append(saying)

    def near(side: Position) -> list[Saying]:
        own = by_document.get(side.document, [])
        touched = {s.sentence for s in own if s.place.start < side.end and side.start < s.place.end}
        return [s for s in own if touched & {s.sentence - 1, s.sentence, s.sentence + 1}]

    sides = {side: near(side) for side in sorted({side for pair in copied for side in pair})}
    for one, other in copied:
        yield from product(sides[one], sides[other])


def _candidates(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Sayings of one speaker that share two of their rarest terms, each pair once."""
    by_speaker: dict[str, list[Saying]] = {}
    known = _entities_by_surname(sayings)
    for saying in sayings:
        speaker = find_speaker(saying.statement)
        bearers = known.get(find_surname(saying.statement), set())
        if len(bearers) == 1 and _is_only_surname(saying.statement):
            [speaker] = bearers
        if speaker and len(saying.matter.terms) >= FEW:
            by_speaker.setdefault(speaker, []).append(saying)
    for speaker in sorted(by_speaker):
        yield from _sharing_terms(by_speaker[speaker])


def _quoted_of_anybody(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Quotations nearly alike in all their words, of which one text gives no name of the speaker."""
    quoted = [s for s in sayings if s.is_quotation and len(s.words) > SPOKEN]
    for a, b in _sharing_terms(quoted):
        named = all(is_named(s.statement) for s in (a, b))
        if named or not (_in_words(a, b) >= NEARLY or _is_held_in_words(a, b)):
            continue
        if not are_two_speakers([[a.statement], [b.statement]]):
            yield a, b


def _sharing_terms(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """Those of two documents that share two of their rarest terms, each pair once."""
    frequency = Counter(term for saying in sayings for term in saying.matter.terms)
    groups: dict[tuple[str, str], list[int]] = {}
    for number, saying in enumerate(sayings):
        shared = (term for term in saying.matter.terms if frequency[term] > 1)
        rarest = sorted(shared, key=lambda term: (frequency[term], term))[:RAREST]
        for two in combinations(sorted(rarest), 2):
            groups.setdefault((two[0], two[1]), []).append(number)
    pairs = {pair for group in groups.values() for pair in pair_up(group)}
    for i, j in sorted(pairs):
        if sayings[i].place.document != sayings[j].place.document:
            yield sayings[i], sayings[j]


def _is_only_surname(statement: Statement) -> bool:
    """Whether no more is printed than a last name, whatever the reading of one text makes of it."""
    return statement.speaker_entity is None or " " not in (statement.speaker_name or " ")


def _entities_by_surname(sayings: Sequence[Saying]) -> dict[str, set[str]]:
    """Which persons speak under a last name, for documents that print no more of a name."""
    found: dict[str, set[str]] = {}
    for statement in (saying.statement for saying in sayings):
        if (
            statement.speaker_entity
            and statement.speaker_kind == "person"
            and not _is_only_surname(statement)
        ):
            found.setdefault(find_surname(statement), set()).add(statement.speaker_entity)
    return found


def _tell_the_same(a: Saying, b: Saying) -> bool:
    """Whether most terms are the same and nothing is denied, named or counted otherwise.

    What neither quotes must be nearly the same in its words too. A negation may have been lost where
    all other terms are the same.
    """
    slipped, unmarked = a.matter.negated != b.matter.negated, not (a.quoted or b.quoted)
    if a.denied != b.denied or (
        (slipped or unmarked) and len(a.matter.terms & b.matter.terms) < FEWEST
    ):
        return False
    alike = compare(a.matter, b.matter)
    if alike.same_frame:
        return False
    if slipped:
        if a.quoted and b.quoted:  # the speaker may say the opposite later
            return False
        whole = alike.plain >= max(SHARED, alike.most - 1) and alike.common == alike.fewest
        return whole and _in_words(a, b) >= RENDERED
    if unmarked:
        return alike.common >= FEWEST and _in_words(a, b) >= NEARLY
    if _quote_the_same(a, b, alike.common):
        return True
    if alike.common < FEWEST:
        return alike.common >= FEW and _is_translated_twice(a, b)
    part = alike.common >= max(SHARED, OF_SHORTER * alike.fewest, HALF * alike.most)
    return part or _are_mostly_alike(a, b) or _is_translated_twice(a, b)


def _is_translated_twice(a: Saying, b: Saying) -> bool:
    """Whether both quote, and mostly the same words in one order: only a verb that says little stands
    in another's place ("put a wall between us", "set the wall between us")."""
    if not (a.is_quotation and b.is_quotation):
        return False
    one, two = a.matter.terms, b.matter.terms
    if len(one & two) >= max(MANY, HALF * max(len(one), len(two))) and _in_words(a, b) >= OF_LONGER:
        return True
    if (one - two) - find_light() and (two - one) - find_light():
        return False
    enough = RENDERED if len(one & two) >= FEWEST else NEARLY
    return _in_words(a, b) >= enough or _is_held_in_words(a, b)


def _is_held_in_words(a: Saying, b: Saying) -> bool:
    """Whether nearly all words of the shorter saying stand in as many of the longer one's."""
    return _where_held(a, b) is not None


def _where_held(a: Saying, b: Saying) -> int | None:
    """The word of the longer saying from which on most of the shorter one's stand in it."""
    short, long = sorted((a.words, b.words), key=len)
    if len(short) <= SPOKEN:
        return None
    alike = [
        LCSseq.normalized_similarity(short, long[start : start + len(short)])
        for start in range(len(long) - len(short) + 1)
    ]
    return alike.index(max(alike)) if max(alike) >= OF_SHORTER else None


def _held_alone(a: Saying, b: Saying) -> Pair:
    """The two places; of a saying that is only in a part the other's, this part."""
    short, long = sorted((a, b), key=lambda saying: len(saying.words))
    start = _where_held(a, b) if _is_translated_twice(a, b) else None
    if start is None or _are_mostly_alike(a, b) or _in_words(a, b) >= RENDERED:
        return a.place, b.place
    first, last = long.ends[start], long.ends[start + len(short.words) - 1]
    part = Position(long.place.document, first[0], last[1])
    return (a.place, part) if short is a else (part, b.place)


def _in_words(a: Saying, b: Saying) -> float:
    """How much of the longer saying's words stands in the other in the same order; 0 for a few."""
    if min(len(a.words), len(b.words)) < SPOKEN:
        return 0.0
    return LCSseq.normalized_similarity(a.words, b.words)


def _are_mostly_alike(a: Saying, b: Saying) -> bool:
    """Also when one tells no more than the other, and not only a part of it."""
    alike = compare(a.matter, b.matter)
    return alike.common >= OF_LONGER * alike.most


def _run_in_both(a: Sequence[str], b: Sequence[str]) -> int:
    """Words of the shorter one where the longer one holds it word for word, else 0."""
    short, long = sorted((a, b), key=len)
    starts = range(len(long) - len(short) + 1)
    return len(short) if any(long[s : s + len(short)] == short for s in starts) else 0


def _quote_the_same(a: Saying, b: Saying, common: int) -> bool:
    """Whether both quote the same: all of a whole sentence, or the words in marks and one more."""
    if a.own != b.own or not a.own:
        return False
    if (run := _run_in_both(a.spoken, b.spoken)) >= RUN:
        return (run > RUN and len(a.own) >= FEW) or common > len(a.own)
    if len(a.own) < FEW:
        return False
    if a.matter.terms == b.matter.terms:
        return min(len(a.words), len(b.words)) >= SPOKEN
    return common > len(a.own) and a.own < a.matter.terms and b.own < b.matter.terms

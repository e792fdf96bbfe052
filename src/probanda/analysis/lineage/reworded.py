"""Sentences that tell the same in most of their words though few stand in a row: text of a wire that
was worked over, cut short or translated."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import msgspec
from rapidfuzz.distance import LCSseq

from probanda.analysis.lineage.attributed import only_attribute_alike
from probanda.analysis.lineage.bearers import People
from probanda.analysis.lineage.matter import Likeness, compare, find_matter
from probanda.analysis.lineage.narrated import TOLD, find_narrated
from probanda.analysis.lineage.sentences import behind_datelines
from probanda.analysis.lineage.stock import tells_law
from probanda.analysis.lineage.terms import find_term
from probanda.analysis.lineage.tokens import spell_words
from probanda.analysis.lineage.utterances import (
    Pair,
    Voices,
    is_said_by_two,
    is_utterance,
    pair_up,
)
from probanda.analysis.lineage.whom import may_be_of_one
from probanda.evidence.document import Position

FEWEST, PLAIN = 6, 4
"""Terms that must be common, and how many of them must belong to no name."""
OF_LONGER = 0.65
SHORT, OF_SHORT, OFTEN = 4, 0.8, 2
"""The same of short sentences, of documents that have so many passages in common."""
RAREST = 7
"""So many of a sentence's terms, the rarest of the case, lead to others like it."""
ENDS = ".!?"
NEAR = 2
"""Sentences from a copied passage within which one may be copied that has little to show for it."""
FEW, OF_FEW, HALF = 2, 0.6, 0.5
WHOLE = 0.75
"""How much of a sentence the terms in common must span to stand for all of it."""

Terms = frozenset[str]


class Told(msgspec.Struct, frozen=True):
    """A sentence, and the terms of all its words."""

    place: Position
    terms: Terms


def find_reworded(
    people: dict[str, People], voices: dict[str, Voices], copied: Sequence[Pair]
) -> Iterator[Pair]:
    """Pairs of whole sentences of two documents; what one speaker says is left to sayings.

    Documents that are shown to have copied in several places may do so in shorter sentences, and in
    sentences with still less in common just before or behind a copied one.
    """
    shown = Counter(frozenset((a.document, b.document)) for a, b in copied)
    told = _find_told(people, voices)
    candidates = [
        (a, b, alike)
        for a, b in _candidates(told)
        for alike in [_compare(voices, a, b)]
        if (_are_alike(alike) or _are_alike_enough(a, b, alike, OFTEN))
        and _may_be_copied(people, voices, a, b)
    ]
    sure = [(a, b) for a, b, alike in candidates if _are_alike(alike)]
    shown.update(frozenset(one.place.document for one in pair) for pair in sure)
    near = _beside(
        told,
        [
            pair
            for pair in [*copied, *((a.place, b.place) for a, b in sure)]
            if shown[frozenset(side.document for side in pair)] >= OFTEN
        ],
    )
    more = [
        (a, b)
        for a, b, alike in candidates
        if _are_alike_enough(a, b, alike, shown[frozenset((a.place.document, b.place.document))])
    ]
    more += [
        pair for pair in near if _are_near(*pair) and _may_be_copied(people, voices, *pair, True)
    ]
    for a, b in dict.fromkeys([*sure, *more]):
        whole = behind_datelines(people, (a.place, b.place))
        yield _own_part(voices, a, b) or (_cut(voices, whole[0], b), _cut(voices, whole[1], a))


def _find_told(people: dict[str, People], voices: dict[str, Voices]) -> list[Told]:
    """The sentences of all documents, in order."""
    return [
        Told(
            Position(document, sentence.start, sentence.end),
            voices[document].wording.terms_in(sentence.start, sentence.end),
        )
        for document in sorted(people)
        for sentence in people[document].sentences
    ]


def _compare(voices: dict[str, Voices], a: Told, b: Told) -> Likeness:
    one, other = (find_matter(voices[s.place.document].wording, s.place) for s in (a, b))
    return compare(one, other)


def _are_alike(alike: Likeness) -> bool:
    return alike.plain >= PLAIN and alike.common >= max(FEWEST, OF_LONGER * alike.most)


def _is_cut_short(a: Told, b: Told) -> bool:
    """Whether the longer one tells nearly all of the shorter one."""
    common, fewest, _ = _count(a, b)
    return common >= OF_SHORT * fewest


def _is_heading(voices: dict[str, Voices], told: Told) -> bool:
    """Whether nothing ends it: it says in short what is told below."""
    return not set(ENDS).intersection(
        voices[told.place.document].text[told.place.end - 2 : told.place.end]
    )


def _are_alike_enough(a: Told, b: Told, alike: Likeness, often: int) -> bool:
    """The same of documents that copy so often."""
    if often < OFTEN:
        return False
    if alike.common >= max(SHORT, OF_SHORT * alike.most) and alike.plain >= SHORT - 1:
        return True
    common, _, most = _count(a, b)
    if alike.plain >= SHORT - 1 and common >= FEWEST and _is_cut_short(a, b):
        return True
    return alike.plain >= FEW and common >= max(SHORT, OF_LONGER * most)


def _count(a: Told, b: Told) -> tuple[int, int, int]:
    """Terms in common, those of the shorter one and those of the longer one."""
    fewest, most = sorted((len(a.terms), len(b.terms)))
    return len(a.terms & b.terms), fewest, most


def _are_near(a: Told, b: Told) -> bool:
    """The same just beside what was copied."""
    common, _, most = _count(a, b)
    return common >= max(FEW, OF_FEW * most) or common >= max(SHORT, HALF * most)


def _may_be_copied(
    people: dict[str, People], voices: dict[str, Voices], a: Told, b: Told, beside: bool = False
) -> bool:
    """Whether nothing shows that two sentences tell different things, or only what somebody says."""
    pair = a.place, b.place
    if _is_heading(voices, a) != _is_heading(voices, b):
        return False
    wording = {s.document: voices[s.document].wording for s in pair}
    one, other = (find_matter(wording[s.document], s) for s in pair)
    if compare(one, other).same_frame or one.negated != other.negated:
        return False
    narrated = [_narrated(voices, place) for place in pair]
    enough = HALF * max(map(len, narrated))
    least = max(TOLD + 1, enough) if all(_quotes(voices, p) for p in pair) else TOLD
    if len(narrated[0] & narrated[1]) < least:
        return False
    if not may_be_of_one(people, wording, pair, beside):
        return False
    if all(tells_law(wording[s.document].text, s) for s in pair):
        return False
    if is_utterance(voices, pair) or is_said_by_two(voices, pair):
        return False
    return not only_attribute_alike(voices, pair)


def _cut(voices: dict[str, Voices], place: Position, other: Told) -> Position:
    """The sentence without an end that the other one has nothing of."""
    words = voices[place.document].wording.words_in(place.start, place.end)
    common = [w for w in words if find_term(w.lemma) in other.terms]
    start, end = common[0].start, common[-1].end
    whole = end - start > WHOLE * (place.end - place.start)
    return place if whole else Position(place.document, start, end)


def _own_part(voices: dict[str, Voices], a: Told, b: Told) -> Pair | None:
    """What both tell somebody to have said, where only that is alike and each says in its own way who
    said it."""
    for one, other in product(*(_contents(voices, told) for told in (a, b))):
        words = [
            [w for _, _, w in spell_words(voices[c.document].text, c.start, c.end)]
            for c in (one, other)
        ]
        around = [
            told.terms - voices[c.document].wording.terms_in(c.start, c.end)
            for told, c in ((a, one), (b, other))
        ]
        apart = len(around[0] & around[1]) < OF_LONGER * max(map(len, around))
        if (
            apart
            and LCSseq.normalized_similarity(*words) >= OF_SHORT
            and min(map(len, words)) > FEWEST
        ):
            return one, other
    return None


def _contents(voices: dict[str, Voices], told: Told) -> list[Position]:
    return [
        c
        for s in voices[told.place.document].statements
        for c in s.content
        if not s.quoted and told.place.start <= c.start and c.end <= told.place.end
    ]


def _quotes(voices: dict[str, Voices], place: Position) -> bool:
    return any(
        q.start < place.end and place.start < q.end
        for s in voices[place.document].statements
        for q in s.quoted
    )


def _narrated(voices: dict[str, Voices], span: Position) -> Terms:
    voice = voices[span.document]
    return find_narrated(voice.wording, voice.statements, span)


def _candidates(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Sentences that share two of their rarest terms, each pair once."""
    found = [one for one in told if len(one.terms) >= SHORT]
    groups: dict[tuple[str, str], list[int]] = {}
    frequency = Counter(term for one in found for term in one.terms)
    for number, one in enumerate(found):
        shared = (term for term in one.terms if frequency[term] > 1)
        rarest = sorted(shared, key=lambda term: (frequency[term], term))[:RAREST]
        for two in combinations(sorted(rarest), 2):
            groups.setdefault((two[0], two[1]), []).append(number)
    pairs = {pair for group in groups.values() for pair in pair_up(group)}
    for i, j in sorted(pairs):
        a, b = found[i], found[j]
        if a.place.document != b.place.document and _may_be_alike(a.terms, b.terms):
            yield a, b


def _may_be_alike(left: Terms, right: Terms) -> bool:
    """A cheap look before a close one."""
    common, (fewest, most) = len(left & right), sorted((len(left), len(right)))
    return common >= max(SHORT, OF_LONGER * most - 2) or common >= max(FEWEST, OF_SHORT * fewest)


def _beside(told: Sequence[Told], copied: Sequence[Pair]) -> Iterator[tuple[Told, Told]]:
    """Sentences just before or behind passages that two documents have in common."""
    starts = [(one.place.document, one.place.start) for one in told]

    def near(side: Position) -> list[Told]:
        first = bisect_left(starts, (side.document, side.start + 1)) - 1
        last = bisect_left(starts, (side.document, side.end))
        around = [*told[max(0, first - NEAR) : first], *told[last : last + NEAR]]
        return [one for one in around if one.place.document == side.document]

    seen = set()
    for a, b in copied:
        for pair in product(near(a), near(b)):
            if (key := (pair[0].place, pair[1].place)) not in seen:
                seen.add(key)
                yield pair

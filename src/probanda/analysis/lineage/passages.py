"""Passages that two documents share: word runs sorted together, chained, extended, checked."""

from itertools import combinations

import msgspec
import numpy as np
from rapidfuzz.distance import LCSseq

from probanda.analysis.lineage.tokens import Numbers, Tokens

RUN = 4
SHORTEST = 6
"""Words in a row in common; what is kept of the shortest ones is decided by who reads them."""
ALIKE = 0.7
EVERY_PAIR_UP_TO = 8
GAP = 12
DRIFT = 4
GIVE_UP = 3
FARTHEST = 160
NEAR, CLAUSE = 4, 20
"""Words between passages that nearly touch, and that a clause put in may have."""


class Passage(msgspec.Struct, frozen=True, order=True):
    """Word numbers of the same passage in two documents; ends are exclusive."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def find_passages(tokens: Tokens) -> list[Passage]:
    """Every shared passage of at least six words, between different documents, in order."""
    if len(tokens.words) < RUN:
        return []
    sides = _extend(tokens, _chain(tokens, *_find_seeds(tokens)))
    long = np.minimum(sides[:, 1] - sides[:, 0], sides[:, 3] - sides[:, 2]) >= SHORTEST
    extended = [Passage(*row) for row in np.unique(sides[long], axis=0).tolist()]
    return [p for p in _join(tokens, extended) if _is_alike(tokens, p)]


def _hash_runs(tokens: Tokens) -> tuple[Numbers, Numbers]:
    """A number for each run of words inside one document, and where the run begins."""
    count = len(tokens.words) - RUN + 1
    total = np.zeros(count, dtype=np.uint64)
    mixed = (tokens.words.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    for step in range(RUN):
        total = total * np.uint64(1099511628211) + mixed[step : step + count]
    inside = tokens.documents[:count] == tokens.documents[RUN - 1 :]
    places = np.flatnonzero(inside)
    return total[inside].astype(np.int64), places


def _find_seeds(tokens: Tokens) -> tuple[Numbers, Numbers]:
    """Pairs of places where the same run begins in two documents.

    Of a run that stands in many places each is paired with the first and the one before, so that
    a text printed a thousand times costs a thousand pairs and not a million.
    """
    hashes, places = _hash_runs(tokens)
    order = np.lexsort((places, hashes))
    hashes, places = hashes[order], places[order]
    begins = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]])
    sizes = np.diff(np.r_[begins, len(hashes)])
    left, right = [], []
    for size in range(2, EVERY_PAIR_UP_TO + 1):
        firsts = begins[sizes == size]
        for i, j in combinations(range(size), 2):
            left.append(places[firsts + i])
            right.append(places[firsts + j])
    for begin, size in zip(
        begins[sizes > EVERY_PAIR_UP_TO], sizes[sizes > EVERY_PAIR_UP_TO], strict=True
    ):
        group = places[begin : begin + size]
        left += [group[:-1], np.repeat(group[:1], size - 1)]
        right += [group[1:], group[1:]]
    a, b = np.concatenate(left), np.concatenate(right)
    apart = tokens.documents[a] != tokens.documents[b]
    return a[apart], b[apart]


def _chain(tokens: Tokens, a: Numbers, b: Numbers) -> Numbers:
    """Seeds of one pair of documents that follow each other closely in both, as rows of bounds."""
    if not len(a):
        return np.zeros((0, 4), dtype=np.int64)
    pair = tokens.documents[a] * len(tokens.first) + tokens.documents[b]
    order = np.lexsort((b, a, pair))
    a, b, pair = a[order], b[order], pair[order]
    new = np.r_[
        True,
        (pair[1:] != pair[:-1])
        | (np.abs((a[1:] - b[1:]) - (a[:-1] - b[:-1])) > DRIFT)
        | (a[1:] - a[:-1] > GAP + RUN)
        | (b[1:] - b[:-1] > GAP + RUN)
        | (b[1:] < b[:-1]),
    ]
    begins = np.flatnonzero(new)
    ends = np.r_[begins[1:], len(a)] - 1
    return np.column_stack((a[begins], a[ends] + RUN, b[begins], b[ends] + RUN))


def _extend(tokens: Tokens, sides: Numbers) -> Numbers:
    """Push both ends of all passages outwards while the words agree more often than not."""
    if not len(sides):
        return sides
    left = _reach(tokens, sides[:, 0], sides[:, 2], -1)
    right = _reach(tokens, sides[:, 1] - 1, sides[:, 3] - 1, 1)
    return sides + np.column_stack((-left, right, -left, right))


def _reach(tokens: Tokens, a: Numbers, b: Numbers, step: int) -> Numbers:
    """How many words each pair of places may be pushed in one direction."""
    owner_a, owner_b = tokens.documents[a], tokens.documents[b]
    score = np.zeros(len(a), dtype=np.int64)
    best, far = score.copy(), score.copy()
    live = np.arange(len(a))
    for n in range(1, FARTHEST):
        i, j = a[live] + step * n, b[live] + step * n
        inside = (i >= tokens.first[owner_a[live]]) & (i < tokens.first[owner_a[live] + 1])
        inside &= (j >= tokens.first[owner_b[live]]) & (j < tokens.first[owner_b[live] + 1])
        live, i, j = live[inside], i[inside], j[inside]
        if not len(live):
            break
        score[live] += np.where(tokens.words[i] == tokens.words[j], 1, -1)
        better = live[score[live] > best[live]]
        best[better], far[better] = score[better], n
        live = live[best[live] - score[live] < GIVE_UP]
    return far


def _join(tokens: Tokens, passages: list[Passage]) -> list[Passage]:
    """Passages of one pair that overlap or nearly touch in both documents are one.

    So are those between which one document has put something in, as long as they stay alike.
    """
    joined: list[Passage] = []
    owner = tokens.documents
    keyed = sorted((int(owner[p.a_start]), int(owner[p.b_start]), p) for p in passages)
    previous: tuple[int, int] | None = None
    for a, b, p in keyed:
        last = joined[-1] if joined and previous == (a, b) else None
        whole = _unite(last, p) if last else None
        if whole and (_touch(joined[-1], p) or _only_puts_in(tokens, joined[-1], p, whole)):
            joined[-1] = whole
        else:
            joined.append(p)
        previous = (a, b)
    return joined


def _unite(last: Passage, p: Passage) -> Passage | None:
    """The two as one, if at most one document has put something between them."""
    fewer, more = sorted((p.a_start - last.a_end, p.b_start - last.b_end))
    if fewer > NEAR or more > min(CLAUSE, last.b_end - last.b_start) or p.b_start < last.b_start:
        return None
    return Passage(last.a_start, max(last.a_end, p.a_end), last.b_start, max(last.b_end, p.b_end))


def _touch(last: Passage, p: Passage) -> bool:
    return max(p.a_start - last.a_end, p.b_start - last.b_end) <= NEAR


def _only_puts_in(tokens: Tokens, last: Passage, p: Passage, whole: Passage) -> bool:
    """Whether what one document has between the two is no sentence of its own, and little beside them."""
    sentences = tokens.sentences
    own = (
        sentences[p.a_start] - sentences[last.a_end - 1],
        sentences[p.b_start] - sentences[last.b_end - 1],
    )
    return bool(max(own) < 2) and _is_alike(tokens, whole)


def _is_alike(tokens: Tokens, passage: Passage) -> bool:
    a = tokens.words[passage.a_start : passage.a_end].tolist()
    b = tokens.words[passage.b_start : passage.b_end].tolist()
    same = LCSseq.similarity(a, b)
    return same >= SHORTEST and same >= ALIKE * max(len(a), len(b))

"""Passages that two documents share: word runs sorted together, chained, extended, checked."""

from collections.abc import Iterator

import msgspec
import numpy as np
from rapidfuzz.distance import LCSseq

from probanda.analysis.lineage.tokens import Numbers, Tokens

RUN = 4
SHORTEST = 8
ALIKE = 0.7
MOST_COPIES = 200
EVERY_PAIR_UP_TO = 8
GAP = 12
DRIFT = 4
GIVE_UP = 3


class Passage(msgspec.Struct, frozen=True, order=True):
    """Word numbers of the same passage in two documents; ends are exclusive."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def find_passages(tokens: Tokens) -> list[Passage]:
    """Every shared passage of at least eight words, between different documents, in order."""
    if len(tokens.words) < RUN:
        return []
    a, b = _find_seeds(tokens)
    chains = _chain(tokens, a, b)
    extended = sorted({_extend(tokens, chain) for chain in chains})
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
    for begin, size in zip(begins[sizes > 1], sizes[sizes > 1], strict=True):
        if size > MOST_COPIES:
            continue
        group = places[begin : begin + size]
        if size <= EVERY_PAIR_UP_TO:
            i, j = np.triu_indices(size, 1)
        else:
            later = np.arange(1, size)
            i, j = np.r_[later - 1, np.zeros_like(later)], np.r_[later, later]
        left.append(group[i])
        right.append(group[j])
    if not left:
        empty = np.zeros(0, dtype=np.int64)
        return empty, empty
    a, b = np.concatenate(left), np.concatenate(right)
    apart = tokens.documents[a] != tokens.documents[b]
    return a[apart], b[apart]


def _chain(tokens: Tokens, a: Numbers, b: Numbers) -> Iterator[Passage]:
    """Seeds of one pair of documents that follow each other closely in both."""
    if not len(a):
        return
    pair = tokens.documents[a] * len(tokens.first) + tokens.documents[b]
    order = np.lexsort((b, a, a - b, pair))
    a, b, pair = a[order], b[order], pair[order]
    new = np.r_[
        True,
        (pair[1:] != pair[:-1])
        | (np.abs((a[1:] - b[1:]) - (a[:-1] - b[:-1])) > DRIFT)
        | (a[1:] - a[:-1] > GAP + RUN)
        | (a[1:] < a[:-1])
        | (b[1:] < b[:-1]),
    ]
    begins = np.flatnonzero(new)
    ends = np.r_[begins[1:], len(a)] - 1
    for first, last in zip(begins, ends, strict=True):
        yield Passage(int(a[first]), int(a[last]) + RUN, int(b[first]), int(b[last]) + RUN)


def _extend(tokens: Tokens, passage: Passage) -> Passage:
    """Push both ends outwards while the words agree more often than not."""
    words, first, owner = tokens.words, tokens.first, tokens.documents
    a, b = owner[passage.a_start], owner[passage.b_start]

    def reach(i: int, j: int, step: int, room: int) -> int:
        score = best = far = 0
        for n in range(1, room + 1):
            score += 1 if words[i + step * n] == words[j + step * n] else -1
            if score > best:
                best, far = score, n
            if best - score >= GIVE_UP:
                break
        return far

    before = min(passage.a_start - first[a], passage.b_start - first[b])
    after = min(first[a + 1] - passage.a_end, first[b + 1] - passage.b_end)
    left = reach(passage.a_start, passage.b_start, -1, int(before))
    right = reach(passage.a_end - 1, passage.b_end - 1, 1, int(after))
    return Passage(
        passage.a_start - left, passage.a_end + right, passage.b_start - left, passage.b_end + right
    )


def _join(tokens: Tokens, passages: list[Passage]) -> list[Passage]:
    """Passages of one pair that overlap or nearly touch in both documents are one."""
    joined: list[Passage] = []
    owner = tokens.documents
    keyed = sorted((int(owner[p.a_start]), int(owner[p.b_start]), p) for p in passages)
    previous: tuple[int, int] | None = None
    for a, b, p in keyed:
        last = joined[-1] if joined and previous == (a, b) else None
        if (
            last
            and p.a_start <= last.a_end + 4
            and abs(p.b_start - last.b_end) <= 4 + (last.b_end - last.b_start)
            and p.b_start >= last.b_start
        ):
            joined[-1] = Passage(
                last.a_start,
                max(last.a_end, p.a_end),
                last.b_start,
                max(last.b_end, p.b_end),
            )
        else:
            joined.append(p)
        previous = (a, b)
    return joined


def _is_alike(tokens: Tokens, passage: Passage) -> bool:
    a = tokens.words[passage.a_start : passage.a_end].tolist()
    b = tokens.words[passage.b_start : passage.b_end].tolist()
    same = LCSseq.similarity(a, b)
    return same >= SHORTEST - 1 and same >= ALIKE * max(len(a), len(b))

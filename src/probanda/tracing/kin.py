"""Brothers and sisters as a group: where one of them is found, the others are likelier beside it.

Records of one list are a group when they have a surname and a father's or mother's name in common,
and a place or the list they stand in. A family that took two children gave both one new surname, so
that the groups hold on either side even where the names between them do not.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from probanda.tracing.describing import NO, Codes, Described, Lexicons

Rows = NDArray[np.int64]
Reals = NDArray[np.float64]
LARGEST = 6
"""Larger groups are namesakes, no family."""


def find_groups(described: Described, lexicons: Lexicons, families: Sequence[str] = ()) -> Codes:
    """The group of each record; -1 of one that stands alone.

    ``families``: what people recorded of each record, which counts before what the fields look like.
    """
    numbers: dict[tuple[str, ...], int] = {}
    groups = np.full(len(described), NO, np.int32)
    for row in range(len(described)):
        surname = described.surname[row]
        if surname == NO or not (stem := lexicons.surname.entries[surname].stems[0]):
            continue
        parent = _parent(described, lexicons, row)
        place = described.place[row] if described.place[row] != NO else described.oblast[row]
        if parent:
            groups[row] = numbers.setdefault((stem, parent, str(place)), len(numbers))
    sizes = np.bincount(groups[groups != NO], minlength=len(numbers) + 1)
    lonely = (sizes < 2) | (sizes > LARGEST)
    groups[(groups != NO) & lonely[groups]] = NO
    return _join(groups, families)


def _join(groups: Codes, families: Sequence[str]) -> Codes:
    """The groups with those of one recorded family in one, whoever was with them before."""
    joined = groups.copy()
    rows_of: dict[str, list[int]] = {}
    for row, family in enumerate(families):
        if family:
            rows_of.setdefault(family, []).append(row)
    following = int(joined.max(initial=NO)) + 1
    for number, rows in enumerate(rows_of.values(), following):
        before = joined[rows]
        joined[np.isin(joined, before[before != NO])] = number
        joined[rows] = number
    return joined


def measure_known(
    rows: Rows, others: Rows, sought: Sequence[str], found: Sequence[str]
) -> NDArray[np.bool_]:
    """For each pair whether both records are of one family, by what people recorded and confirmed."""
    if not any(sought) or not any(found):
        return np.zeros(len(rows), np.bool_)
    first, second = np.array(sought, object)[rows], np.array(found, object)[others]
    return np.asarray((first == second) & (first != ""), np.bool_)


def _parent(described: Described, lexicons: Lexicons, row: int) -> str:
    father, mother = int(described.patronymic[row]), int(described.mother_given[row])
    if father != NO and not lexicons.patronymic.entries[father].is_initial:
        return f"father {lexicons.patronymic.entries[father].keys[0]}"
    if mother != NO and not lexicons.given.entries[mother].is_initial:
        return f"mother {lexicons.given.entries[mother].keys[0]}"
    return ""


def measure_support(
    rows: Rows, others: Rows, probability: Reals, sought_groups: Codes, found_groups: Codes
) -> Reals:
    """For each pair how surely brothers or sisters of the two match each other, from 0 to 1."""
    support = np.zeros(len(rows))
    first, second = sought_groups[rows].astype(np.int64), found_groups[others].astype(np.int64)
    at = np.flatnonzero((first != NO) & (second != NO))
    if not len(at):
        return support
    p = probability[at]
    width = int(first.max()) + 2
    both = _sums(second[at] * width + first[at], p)
    by_sought = _sums(second[at] * (int(rows.max()) + 1) + rows[at], p)
    by_found = _sums(others[at] * width + first[at], p)
    support[at] = np.clip(both - by_sought - by_found + p, 0, 1)
    return support


def measure_rivals(rows: Rows, probability: Reals) -> Reals:
    """For each pair the best probability of the same sought child with another record found."""
    if not len(rows):
        return np.zeros(0)
    order = np.lexsort((-probability, rows))
    ordered = rows[order]
    begins = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    sizes = np.diff(np.r_[begins, len(ordered)])
    best = probability[order[begins]]
    second = np.where(sizes > 1, probability[order[np.minimum(begins + 1, len(order) - 1)]], 0.0)
    rivals = np.empty(len(rows))
    rivals[order] = np.repeat(best, sizes)
    rivals[order[begins]] = second
    return rivals


def _sums(keys: Rows, values: Reals) -> Reals:
    """For each element the sum of the values that have its key."""
    _, places = np.unique(keys, return_inverse=True)
    return np.asarray(np.bincount(places, values), np.float64)[places]

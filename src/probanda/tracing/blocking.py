"""Which pairs are worth comparing: those that have one of several keys in common.

Each key leaves out what some corruption changes, so that a pair is lost only where all that is
told was changed at once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from probanda.names.slavic import skeleton
from probanda.tracing.describing import NO, Codes, Described, Lexicons

Keys = NDArray[np.int64]
Rows = NDArray[np.int64]
Keyed = tuple[Rows, Keys]
"""Rows of a list beside a key of each; a row may stand several times."""
LARGEST = 1200
"""A key that more sought children have in common tells too little to compare them all."""
PRIME = 1_000_003
OLDEST_YEAR = 1900


@dataclass(frozen=True)
class Sorted:
    """The keys of a list in order, ready to be looked up."""

    keys: Keys
    rows: Rows


class KeyMaker:
    """Makes the keys of lists that share their lexicons; texts become numbers once."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.numbers: dict[str, int] = {}
        self._tables: dict[str, tuple[Keys, Keys]] = {}

    def make(self, described: Described, slips: bool) -> dict[str, Keyed]:
        """Every kind of key of every record; with the years and days that a slip makes of a birth.

        One of two lists with slips is enough.
        """
        given = self._expand("given", described.given)
        stems = self._expand("stem", described.surname)
        bones = self._expand("bones", described.surname)
        father = self._expand("father", described.patronymic)
        mother = self._expand("given", described.mother_given)
        mother_bones = self._expand("bones", described.mother_surname)
        place = _plain(described.place)
        birth_place = _plain(described.birth_place)
        institution = self._expand("institution", described.institution)
        years, days = _years(described), _days(described)
        near_years, near_days = (_beside(years), _slipped(described)) if slips else (years, days)
        sex = _plain(np.where(described.sex > 0, described.sex, NO))
        first = self._expand("letter", described.given)
        return {
            "day": near_days,
            "given, year": _both(given, near_years),
            "given, surname's consonants": _both(given, bones),
            "given and surname in either order": _unordered(
                self._expand("first bones", described.given),
                self._expand("first bones of surname", described.surname),
            ),
            "surname, year": _both(stems, near_years),
            "surname's consonants, first letter": _both(bones, first),
            "surname's consonants, place": _both(bones, place),
            "given, place": _both(given, place),
            "father, given": _both(father, given),
            "father, year, sex": _both(_both(father, years), sex),
            "mother": _both(mother, mother_bones),
            "mother's name, year, sex": _both(_both(mother, years), sex),
            "institution, year, sex": _both(_both(institution, years), sex),
            "institution, given": _both(institution, given),
            "birth place, given": _both(birth_place, given),
            "birth place, month": _both(birth_place, _months(described)),
            "place, month, sex": _both(_both(place, _months(described)), sex),
        }

    def _expand(self, kind: str, codes: Codes) -> Keyed:
        """The keys of each record's word, which may be several."""
        offsets, keys = self._table(kind)
        rows = np.flatnonzero(codes != NO)
        return _spread(rows, codes[rows], offsets, keys)

    def _table(self, kind: str) -> tuple[Keys, Keys]:
        """Where each lexicon entry's keys begin, and the keys; grows with the lexicon."""
        entries, keys_of = self._kinds()[kind]
        offsets, keys = self._tables.get(kind, (np.zeros(1, np.int64), np.zeros(0, np.int64)))
        if len(offsets) <= len(entries):
            new = [
                [
                    self.numbers.setdefault(f"{kind[:2]} {k}", len(self.numbers))
                    for k in keys_of(e)
                    if k
                ]
                for e in entries[len(offsets) - 1 :]
            ]
            ends = np.cumsum([len(k) for k in new], dtype=np.int64) + len(keys)
            offsets = np.concatenate([offsets, ends])
            keys = np.concatenate([keys, np.array([k for ks in new for k in ks], np.int64)])
            self._tables[kind] = offsets, keys
        return offsets, keys

    def _kinds(self) -> dict[str, tuple[Sequence[object], Callable[..., Sequence[str]]]]:
        given, surname = self.lexicons.given.entries, self.lexicons.surname.entries
        return {
            "given": (given, lambda g: () if g.is_initial else g.keys),
            "letter": (given, lambda g: g.letters),
            "stem": (surname, lambda s: () if s.is_initial else (*s.stems, *s.halves)),
            "bones": (surname, lambda s: () if s.is_initial else s.bones),
            "first bones": (
                given,
                lambda g: () if g.is_initial else (skeleton(g.sounds[0].rstrip("aeiou")),),
            ),
            "first bones of surname": (surname, lambda s: () if s.is_initial else s.bones[:1]),
            "father": (self.lexicons.patronymic.entries, lambda p: () if p.is_initial else p.keys),
            "institution": (self.lexicons.institution.entries, lambda i: (i.key,)),
        }


def sort_keys(keyed: dict[str, Keyed]) -> dict[str, Sorted]:
    """The keys of the sought in order."""
    found = {}
    for name, (rows, keys) in keyed.items():
        order = np.argsort(keys, kind="stable")
        found[name] = Sorted(keys[order], rows[order])
    return found


def only_of(keyed: dict[str, Keyed], some: Rows, size: int) -> dict[str, Keyed]:
    """The keys of some records of a list of a ``size``."""
    wanted = np.zeros(size, np.bool_)
    wanted[some] = True
    return {name: (rows[wanted[rows]], keys[wanted[rows]]) for name, (rows, keys) in keyed.items()}


def propose(
    sought: dict[str, Sorted], found: dict[str, Keyed], width: int
) -> Iterator[tuple[str, Keys]]:
    """For each kind of key the pairs that have one in common, as found row times width plus sought row."""
    for name, (rows, keys) in found.items():
        table = sought[name]
        begins = np.searchsorted(table.keys, keys, "left")
        counts = np.searchsorted(table.keys, keys, "right") - begins
        counts[counts > LARGEST] = 0
        left = np.repeat(rows, counts)
        places = np.repeat(begins - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        yield name, distinct(left * width + table.rows[places])


def propose_all(sought: dict[str, Sorted], found: dict[str, Keyed], width: int) -> Keys:
    """Every pair that has any key in common, once."""
    pairs = [codes for _, codes in propose(sought, found, width)]
    return distinct(np.concatenate(pairs)) if pairs else np.zeros(0, np.int64)


def distinct(codes: Keys) -> Keys:
    """Each code once, in order; sorting beats numpy's hashing for millions."""
    ordered = np.sort(codes)
    return ordered[np.r_[True, ordered[1:] != ordered[:-1]]] if len(ordered) else ordered


def _plain(codes: Codes) -> Keyed:
    rows = np.flatnonzero(codes != NO)
    return rows, codes[rows].astype(np.int64)


def _spread(rows: Rows, codes: NDArray[np.integer], offsets: Keys, keys: Keys) -> Keyed:
    begins = offsets[codes]
    counts = offsets[codes + 1] - begins
    places = np.repeat(begins - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return np.repeat(rows, counts), keys[places]


def _both(first: Keyed, second: Keyed) -> Keyed:
    """For each row every pair of a key of the one kind with a key of the other."""
    rows, keys = first
    other_rows, other_keys = second
    if not len(rows) or not len(other_rows):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    order = np.argsort(other_rows, kind="stable")
    other_rows, other_keys = other_rows[order], other_keys[order]
    begins = np.searchsorted(other_rows, rows, "left")
    counts = np.searchsorted(other_rows, rows, "right") - begins
    places = np.repeat(begins - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    return np.repeat(rows, counts), np.repeat(keys, counts) * PRIME + other_keys[places]


def _unordered(first: Keyed, second: Keyed) -> Keyed:
    rows, keys = _both(first, second)
    one, other = keys // PRIME, keys % PRIME
    return rows, np.minimum(one, other) * PRIME + np.maximum(one, other)


def _years(described: Described) -> Keyed:
    """The years in which a birth may lie."""
    rows = np.flatnonzero(described.born[:, 0] != NO)
    known = described.birth[rows, 0] > 0
    first = np.array([date.fromordinal(int(d)).year for d in described.born[rows, 0]], np.int64)
    last = np.array([date.fromordinal(int(d)).year for d in described.born[rows, 1]], np.int64)
    first, last = (
        np.where(known, described.birth[rows, 0], first),
        np.where(known, described.birth[rows, 0], last),
    )
    two = last > first
    return np.concatenate([rows, rows[two]]), np.concatenate([first, last[two]])


def _beside(years: Keyed) -> Keyed:
    rows, keys = years
    return np.tile(rows, 3), np.concatenate([keys, keys - 1, keys + 1])


def _slipped(described: Described) -> Keyed:
    """The day itself, with day and month swapped, and a year off."""
    rows, keys = _days(described)
    _, month, day = described.birth[rows].astype(np.int64).T
    swapped = keys - month * 32 - day + day * 32 + month
    return np.tile(rows, 4), np.concatenate([keys, swapped, keys - 1024, keys + 1024])


def _days(described: Described) -> Keyed:
    rows = np.flatnonzero(described.birth[:, 2] > 0)
    year, month, day = described.birth[rows].astype(np.int64).T
    return rows, (year - OLDEST_YEAR) * 1024 + month * 32 + day


def _months(described: Described) -> Keyed:
    rows = np.flatnonzero(described.birth[:, 1] > 0)
    year, month, _ = described.birth[rows].astype(np.int64).T
    return rows, (year - OLDEST_YEAR) * 16 + month

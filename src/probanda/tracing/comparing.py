"""How alike two records are in each field, as levels; 0 where one of the two tells nothing.

Everything works on columns of pairs: two arrays of rows, one of the sought and one of the found.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from probanda.tracing import words
from probanda.tracing.attributes import Institution
from probanda.tracing.describing import NO, UNKNOWN, Codes, Described, Lexicons

Levels = NDArray[np.int8]
Rows = NDArray[np.int64]
Reals = NDArray[np.float32]
T = TypeVar("T", words.Given, words.Surname, words.Patronymic, Institution)
ALIKE_FROM = 0.6
"""Surnames less alike than that are not looked at any closer."""
ONE_WORD = 0.85
"""From here two words of institutions' names are one in two languages."""

FIELDS = (
    "given", "surname", "patronymic", "birth", "sex", "place", "birth_place", "mother",
    "institution", "eyes", "seen",
)  # fmt: skip
# birth
EXACT, SWAPPED, YEAR_SLIP, DAY_OTHER, MONTH_OTHER, YEAR_OTHER = 1, 2, 3, 4, 5, 6
SAME_YEAR, NEXT_YEAR, BIRTH_OTHER = 7, 8, 9
MONTH_FITS, YEAR_FITS, YEAR_NEAR, YEARS_APART, AGE_FITS, AGE_NEAR, AGE_APART = range(10, 17)
# sex
SEX_SAME, SEX_OTHER, SEX_OTHER_BY_NAME = 1, 2, 3
# place and birth place
PLACE_SAME, PLACE_CLOSE, OBLAST_SAME, PLACE_NEAR, PLACE_FAR, PLACE_OTHER = 1, 2, 3, 4, 5, 6
CLOSE_KM, NEAR_KM = 15, 120
BORN_SAME, BORN_OTHER, BORN_HOME, BORN_ELSEWHERE = 1, 2, 3, 4
# mother
MOTHER_SAME, MOTHER_GIVEN, MOTHER_CLOSE, MOTHER_PART, MOTHER_OTHER, MOTHER_FATHER = 1, 2, 3, 4, 5, 6
# institution
HOME_SAME, HOME_NUMBER, HOME_WORDS, HOME_OTHER = 1, 2, 3, 4
# eyes
EYES_SAME, EYES_NEAR, EYES_OTHER = 1, 2, 3
# last seen
SEEN_SAME, SEEN_MONTH, SEEN_SEASON, SEEN_FAR, SEEN_AFTER = 1, 2, 3, 4, 5

COUNTS = {
    "given": 9, "surname": 9, "patronymic": 5, "birth": 17, "sex": 4, "place": 7, "birth_place": 5,
    "mother": 7, "institution": 5, "eyes": 4, "seen": 6,
}  # fmt: skip
"""How many levels each field has, with that of nothing told."""


@dataclass(frozen=True)
class Compared:
    """The levels of pairs in each field, and where the words of a pair stand in the lexicons."""

    levels: dict[str, Levels]
    swapped: NDArray[np.bool_]
    """Given name and surname agree when one record's are taken in the other order."""

    def __len__(self) -> int:
        return len(self.swapped)

    def only(self, pairs: Rows) -> Self:
        """Some of the pairs."""
        return type(self)(
            {f: levels[pairs] for f, levels in self.levels.items()}, self.swapped[pairs]
        )


def join(parts: Sequence[Compared]) -> Compared:
    """The pairs of several comparisons in one."""
    levels = {f: np.concatenate([part.levels[f] for part in parts]) for f in FIELDS}
    return Compared(levels, np.concatenate([part.swapped for part in parts]))


def compare(
    sought: Described, found: Described, rows: Rows, others: Rows, lexicons: Lexicons
) -> Compared:
    """The levels of the pairs (sought ``rows``, found ``others``)."""
    given = _by_words(
        sought.given[rows], found.given[others], lexicons.given.entries, words.compare_given
    )
    surname = _by_words(
        sought.surname[rows],
        found.surname[others],
        lexicons.surname.entries,
        words.compare_surnames,
        _may_be_alike,
        words.UNLIKE,
    )
    swapped = _are_swapped(sought, found, rows, others, lexicons, given, surname)
    given[swapped], surname[swapped] = words.SAME, words.STEM
    patronymic = _by_words(
        sought.patronymic[rows],
        found.patronymic[others],
        lexicons.patronymic.entries,
        words.compare_patronymics,
    )
    levels = {
        "given": given,
        "surname": surname,
        "patronymic": patronymic,
        "birth": compare_births(sought, found, rows, others),
        "sex": _compare_sex(sought, found, rows, others, given),
        "place": _compare_places(sought, found, rows, others),
        "birth_place": _compare_birth_places(sought, found, rows, others),
        "mother": _compare_mothers(sought, found, rows, others, lexicons),
        "institution": _by_words(
            sought.institution[rows],
            found.institution[others],
            lexicons.institution.entries,
            compare_homes,
        ),
        "eyes": _compare_eyes(sought.eyes[rows], found.eyes[others]),
        "seen": _compare_seen(sought, found, rows, others),
    }
    return Compared(levels, swapped)


def _by_words(
    first: Codes,
    second: Codes,
    entries: Sequence[T],
    compare_two: Callable[[T, T], int],
    preselect: Callable[[Sequence[T], Rows, Rows], NDArray[np.bool_]] | None = None,
    unlike: int = 0,
) -> Levels:
    """Compare each pair of distinct words once; those not preselected have the level ``unlike``."""
    levels = np.zeros(len(first), np.int8)
    told = np.flatnonzero((first != NO) & (second != NO))
    if not len(told):
        return levels
    codes = first[told].astype(np.int64) * len(entries) + second[told]
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    begins = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    lefts, rights = np.divmod(ordered[begins], len(entries))
    values = np.full(len(begins), unlike, np.int8)
    looked = (
        np.flatnonzero(preselect(entries, lefts, rights)) if preselect else np.arange(len(begins))
    )
    for place in looked.tolist():
        values[place] = compare_two(entries[lefts[place]], entries[rights[place]])
    levels[told[order]] = np.repeat(values, np.diff(np.r_[begins, len(ordered)]))
    return levels


def _may_be_alike(
    surnames: Sequence[words.Surname], lefts: Rows, rights: Rows
) -> NDArray[np.bool_]:
    """Whether two surnames have something of a likeness, or more readings than one."""
    first = [surnames[i] for i in lefts.tolist()]
    second = [surnames[i] for i in rights.tolist()]
    alike = process.cpdist(
        [s.stems[0] for s in first],
        [s.stems[0] for s in second],
        scorer=JaroWinkler.similarity,
        dtype=np.float32,
    )
    plain = np.array([a.is_plain and b.is_plain for a, b in zip(first, second, strict=True)])
    return np.asarray((alike >= ALIKE_FROM) | ~plain)


def _are_swapped(
    sought: Described, found: Described, rows: Rows, others: Rows, lexicons: Lexicons,
    given: Levels, surname: Levels,
) -> NDArray[np.bool_]:  # fmt: skip
    """Whether each given name sounds as the other's surname, where neither agrees as it stands."""
    swapped = np.zeros(len(rows), np.bool_)
    apart = np.flatnonzero((given >= words.SHORTENED) & (surname >= words.LIKE))
    if not len(apart):
        return swapped
    by_given = _sounds(
        lexicons.given.entries, sought.given[rows[apart]], found.given[others[apart]]
    )
    by_surname = _sounds(
        lexicons.surname.entries, sought.surname[rows[apart]], found.surname[others[apart]]
    )
    first = by_given[sought.given[rows[apart]]] == by_surname[found.surname[others[apart]]]
    second = by_surname[sought.surname[rows[apart]]] == by_given[found.given[others[apart]]]
    swapped[apart] = first & second
    return swapped


def _sounds(
    entries: Sequence[words.Given] | Sequence[words.Surname], first: Codes, second: Codes
) -> NDArray[np.object_]:
    """The sound of each word that is needed, without its last vowels, by its number."""
    sounds = np.full(len(entries), "", object)
    for code in np.unique(np.concatenate([first, second])).tolist():
        sounds[code] = entries[code].sounds[0].rstrip("aeiou")
    return sounds


def compare_births(sought: Described, found: Described, rows: Rows, others: Rows) -> Levels:
    """Levels of birth: days, months and years as told, else whether ages can fit."""
    levels = np.zeros(len(rows), np.int8)
    y, m, d = sought.birth[rows].T
    y2, m2, d2 = found.birth[others].T
    apart = np.abs(y - y2)
    holiday, holiday2 = (m == 1) & (d == 1), (m2 == 1) & (d2 == 1)
    days = (
        (d > 0) & (d2 > 0) & ((holiday == holiday2) | (holiday & (m2 == 1) | holiday2 & (m == 1)))
    )
    dates = (y > 0) & (y2 > 0)
    partial = dates & ~days
    months = partial & (m > 0) & (m2 > 0) & ~holiday & ~holiday2
    same_md = (m == m2) & (d == d2)
    full = np.select(
        [
            (apart == 0) & same_md,
            (apart == 0) & (m == d2) & (d == m2),
            (apart == 1) & same_md,
            (apart == 0) & (m == m2),
            (apart == 0) & (d == d2),
            same_md,
            apart == 0,
            apart == 1,
        ],
        [EXACT, SWAPPED, YEAR_SLIP, DAY_OTHER, MONTH_OTHER, YEAR_OTHER, SAME_YEAR, NEXT_YEAR],
        BIRTH_OTHER,
    )
    levels[days] = full[days]
    part = np.select(
        [months & (apart == 0) & (m == m2), months & (apart == 0), apart == 0, apart == 1],
        [MONTH_FITS, YEAR_NEAR, YEAR_FITS, YEAR_NEAR],
        YEARS_APART,
    )
    levels[partial] = part[partial]
    lo, hi = sought.born[rows].T
    lo2, hi2 = found.born[others].T
    aged = (lo != NO) & (lo2 != NO) & ~dates
    gap = np.maximum(lo - hi2, lo2 - hi)
    age = np.select([gap <= 0, gap <= 366], [AGE_FITS, AGE_NEAR], AGE_APART)
    levels[aged] = age[aged]
    return levels


def _compare_sex(
    sought: Described, found: Described, rows: Rows, others: Rows, given: Levels
) -> Levels:
    """Of one name two children have one sex: that agrees already and counts no second time."""
    sex, sex2 = sought.sex[rows], found.sex[others]
    told = (sex != UNKNOWN) & (sex2 != UNKNOWN)
    stated = sought.sex_stated[rows] & found.sex_stated[others]
    agreed = (given == words.SAME) | (given == words.FORM)
    same = np.where(agreed, 0, SEX_SAME)
    other = np.where(stated, SEX_OTHER, SEX_OTHER_BY_NAME)
    return np.where(told, np.where(sex == sex2, same, other), 0).astype(np.int8)


def distance(first: Reals, second: Reals) -> Reals:
    """Kilometres between points, near enough for towns of one country."""
    lat, lon = np.radians(first).T
    lat2, lon2 = np.radians(second).T
    x = (lon2 - lon) * np.cos((lat + lat2) / 2)
    return np.asarray(np.hypot(x, lat2 - lat) * 6371, np.float32)


def _compare_places(sought: Described, found: Described, rows: Rows, others: Rows) -> Levels:
    place, place2 = sought.place[rows], found.place[others]
    oblast, oblast2 = sought.oblast[rows], found.oblast[others]
    km = distance(sought.point[rows], found.point[others])
    measured = ~np.isnan(km)
    towns = (place != NO) & (place2 != NO)
    oblasts = (oblast != NO) & (oblast2 != NO)
    # A name that two villages have is one place only where nothing tells them apart.
    apart = measured & (km > NEAR_KM) | oblasts & (oblast != oblast2) & ~measured
    levels = np.select(
        [
            towns & (place == place2) & ~apart,
            measured & (km <= CLOSE_KM),
            oblasts & (oblast == oblast2),
            measured & (km <= NEAR_KM),
            measured | oblasts,
            towns,
        ],
        [PLACE_SAME, PLACE_CLOSE, OBLAST_SAME, PLACE_NEAR, PLACE_FAR, PLACE_OTHER],
        0,
    )
    return levels.astype(np.int8)


def _compare_birth_places(sought: Described, found: Described, rows: Rows, others: Rows) -> Levels:
    """Birth place with birth place, else with where the child sought was at home.

    That a child was last seen where it was born adds nothing.
    """
    home, home2 = sought.place[rows], found.place[others]
    place, place2 = sought.birth_place[rows], found.birth_place[others]
    told = (place != NO) & (place2 != NO)
    at_home = (place == home) & (place2 == home2)
    levels = np.where(place == place2, BORN_SAME, BORN_OTHER)
    by_home = (place == NO) & (home != NO) & (place2 != NO) & (place2 != home2)
    levels_by_home = np.where(home == place2, BORN_HOME, BORN_ELSEWHERE)
    instead = np.where(by_home, levels_by_home, 0)
    return np.where(told & ~at_home, levels, np.where(told, 0, instead)).astype(np.int8)


def _compare_mothers(
    sought: Described, found: Described, rows: Rows, others: Rows, lexicons: Lexicons
) -> Levels:
    given = _by_words(
        sought.mother_given[rows],
        found.mother_given[others],
        lexicons.given.entries,
        words.compare_given,
    )
    surname = _by_words(
        sought.mother_surname[rows],
        found.mother_surname[others],
        lexicons.surname.entries,
        words.compare_surnames,
        _may_be_alike,
        words.UNLIKE,
    )
    father = _by_words(
        sought.mother_patronymic[rows], found.mother_patronymic[others],
        lexicons.patronymic.entries, words.compare_patronymics,
    )  # fmt: skip
    g = (given == words.SAME) | (given == words.FORM)
    s = (surname > 0) & (surname <= words.PART)
    g_close = g | (given == words.CLOSE) | (given == words.INITIAL) | (given == words.SHORTENED)
    s_close = s | (surname == words.S_INITIAL) | (surname == words.LIKE)
    other_father = father == words.FATHER_OTHER
    levels = np.select(
        [
            (given == 0) & (surname == 0),
            (given == 0) | (given == words.OTHER_INITIAL),
            g & s & ~other_father,
            g & (father == words.FATHER),
            g & ~other_father,
            g_close & s_close,
            s,
        ],
        [0, 0, MOTHER_SAME, MOTHER_FATHER, MOTHER_GIVEN, MOTHER_CLOSE, MOTHER_PART],
        MOTHER_OTHER,
    )
    return levels.astype(np.int8)


def compare_homes(first: Institution, second: Institution) -> int:
    """The level of likeness of two institutions' names."""
    if first.town and second.town and first.town != second.town:
        return HOME_OTHER
    kinds = not first.kind or not second.kind or first.kind == second.kind
    shared = {
        (a, b)
        for a in first.words
        for b in second.words
        if JaroWinkler.similarity(a, b) >= ONE_WORD
    }
    if first.number and second.number:
        if first.number != second.number:
            return HOME_OTHER
        return HOME_SAME if kinds else HOME_NUMBER
    if shared and kinds:
        whole = len(shared) >= max(len(first.words), len(second.words))
        return HOME_SAME if whole else HOME_WORDS
    if kinds and first.kind and (first.town == second.town != ""):
        return HOME_WORDS
    return HOME_OTHER


def _compare_eyes(first: Codes, second: Codes) -> Levels:
    told = (first > 0) & (second > 0)
    same = np.where(first == second, EYES_SAME, np.where(first & second, EYES_NEAR, EYES_OTHER))
    return np.where(told, same, 0).astype(np.int8)


def _compare_seen(sought: Described, found: Described, rows: Rows, others: Rows) -> Levels:
    seen, seen2 = sought.seen[rows], found.seen[others]
    listed = found.listed[others]
    gap = np.abs(seen - seen2)
    told = (seen != NO) & (seen2 != NO)
    levels = np.select(
        [
            (seen != NO) & (listed != NO) & (listed < seen - 10),
            told & (gap <= 7),
            told & (gap <= 31),
            told & (gap <= 120),
            told,
        ],
        [SEEN_AFTER, SEEN_SAME, SEEN_MONTH, SEEN_SEASON, SEEN_FAR],
        0,
    )
    return levels.astype(np.int8)

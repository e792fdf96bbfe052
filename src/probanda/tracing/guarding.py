"""Pairs that may be brother and sister, cousins or namesakes, and never stand above the threshold.

How likely a pair is tells nothing of kin who share a name, a home and a father: what both sides
state, and state otherwise, does.
"""

import numpy as np
from numpy.typing import NDArray

from probanda.tracing import comparing as c
from probanda.tracing import words

Reals = NDArray[np.float64]
UNLIKELY, GUARDED = 0.4, 0.45
"""The most that a likely brother, sister or namesake can reach: below the default threshold. From
``UNLIKELY`` on they are pressed together, in their order."""
HELD = 0.499
"""The most that a pair for which little but a name speaks can reach."""
SURE = 0.95
"""A likelier pair leaves no other record of the sought child to be feared for."""
OF_NAMESAKES = 0.4
"""That part of what a name says is left out where namesakes are feared, for they have it as well."""
LEAST_ODDS, LEAST_OF_SHORT = -0.1, 2.0
"""What the odds must be without it; more in short lists, in which little is learned of how far they hold."""
NAMESAKES = 0.004
"""Where fewer records found have the name by chance, and nothing speaks against the pair, nobody else is feared."""
LEAST_FOUND = 100
"""A shorter list counts as one so long: it leaves out most children."""
NOT_TOLD_WHOLE = (words.MISSING, words.INITIAL, words.SHORTENED)
ONE_NAME = (words.SAME, words.FORM)
OTHER_BIRTH = (
    c.YEAR_OTHER, c.SAME_YEAR, c.NEXT_YEAR, c.BIRTH_OTHER, c.YEARS_APART, c.AGE_APART,
)  # fmt: skip
"""More than one slip of a pen in a date, or a year that is two and more away."""
SLIPPED_BIRTH = (c.SWAPPED, c.YEAR_SLIP, c.DAY_OTHER, c.MONTH_OTHER)
OTHER_MOTHER = (c.MOTHER_PART, c.MOTHER_OTHER)
ONE_MOTHER = (c.MOTHER_SAME, c.MOTHER_GIVEN, c.MOTHER_FATHER)
NO_DAY = (
    c.SAME_YEAR, c.NEXT_YEAR, c.BIRTH_OTHER, c.YEAR_OTHER, c.YEAR_FITS, c.YEAR_NEAR, c.YEARS_APART,
    c.AGE_FITS, c.AGE_NEAR, c.AGE_APART, 0,
)  # fmt: skip
"""Births that brothers and sisters may have as well: no day and no month agrees."""
AWAY = (c.PLACE_FAR, c.PLACE_OTHER)
BORN_AWAY = (c.BORN_OTHER, c.BORN_ELSEWHERE)
BORN_THERE = (c.BORN_SAME, c.BORN_HOME)
ONE_HOME = (c.HOME_SAME, c.HOME_NUMBER, c.HOME_WORDS)
FREE, NAME_ALONE, NOTHING_SHARED, FOUND_ELSEWHERE, INITIAL_ALONE = range(5)
"""Why a pair is held below the threshold, if it is."""


def is_guarded(compared: c.Compared) -> NDArray[np.bool_]:
    """Whether a pair may be of two children of a family, or of two namesakes.

    Two different given names with one surname are of two children of a family, near as they may be
    (Олександр, Олександра), and so are two sexes.
    """
    levels = compared.levels
    family = _is_of_family(levels)
    two_names = np.isin(levels["given"], (words.KNOWN_OTHER, words.OTHER_INITIAL))
    # One mother's children of two names, whatever their surname is now, where no birth tells more.
    one_mother = np.isin(levels["mother"], ONE_MOTHER) & np.isin(levels["birth"], NO_DAY)
    of_mother = one_mother & (two_names | (levels["given"] == words.OTHER))
    # A name that no table has may be a pet form where the day of birth is the same.
    unlike = (levels["given"] == words.OTHER) & (levels["birth"] != c.EXACT)
    other_birth = np.isin(levels["birth"], OTHER_BIRTH)
    # An initial, or no given name at all, is anyone's whose day of birth is another.
    unlike |= np.isin(levels["given"], NOT_TOLD_WHOLE) & other_birth
    # So is a name that is only near, where the birth is not the same.
    unlike |= (levels["given"] == words.CLOSE) & (other_birth | (levels["birth"] == c.AGE_NEAR))
    namesakes = np.isin(levels["given"], ONE_NAME) & _is_contradicted(levels)
    kin = (family & (two_names | unlike | namesakes)) | _is_of_other_mother(levels)
    return np.asarray(kin | of_mother | (levels["sex"] == c.SEX_OTHER))


def is_name_alone(levels: dict[str, c.Levels], odds: Reals, least: float) -> NDArray[np.bool_]:
    """Whether two records have a name in common, whole or the only part that is told, and too little
    beside it to fear no namesake: neither one institution, nor one day of birth unless places differ,
    nor, without what the name adds, ``odds`` of at ``least`` so much.

    That another child of the name is on a list is likelier than its rarity tells: families and
    villages have their names.
    """
    told = (levels["given"] > 0) | (levels["surname"] > 0)
    given = np.isin(levels["given"], (*ONE_NAME, words.CLOSE, words.INITIAL, words.MISSING))
    name = told & given & (_is_of_family(levels) | (levels["surname"] == words.MISSING))
    away = np.isin(levels["place"], AWAY) | np.isin(levels["birth_place"], BORN_AWAY)
    known = np.isin(levels["institution"], ONE_HOME) | (levels["birth"] == c.EXACT) & ~away
    return np.asarray(name & (odds < least) & ~known)


def is_initial_alone(levels: dict[str, c.Levels]) -> NDArray[np.bool_]:
    """Whether an initial beside a family's name may be any of its children's: no birth is told."""
    initial = (levels["given"] == words.INITIAL) & (levels["birth"] == 0)
    return np.asarray(initial & _is_of_family(levels))


def has_nothing_shared(levels: dict[str, c.Levels]) -> NDArray[np.bool_]:
    """Whether neither a birth place, an institution nor a mother is one: too little for a child whose
    both names would have been changed."""
    born = np.isin(levels["birth_place"], BORN_THERE)
    home = np.isin(levels["institution"], ONE_HOME)
    mother = np.isin(levels["mother"], (*ONE_MOTHER, c.MOTHER_CLOSE))
    return np.asarray(~(born | home | mother))


def _is_of_family(levels: dict[str, c.Levels]) -> NDArray[np.bool_]:
    return np.asarray((levels["surname"] > 0) & (levels["surname"] <= words.PART))


def _is_of_other_mother(levels: dict[str, c.Levels]) -> NDArray[np.bool_]:
    """Whether two children of one given name have mothers of one surname and other given names, and no
    day of birth or father in common: whatever the children's surnames are now."""
    other = (levels["mother"] == c.MOTHER_PART) & (levels["patronymic"] != words.FATHER)
    return np.asarray(other & np.isin(levels["given"], ONE_NAME) & (levels["birth"] != c.EXACT))


def _is_contradicted(levels: dict[str, c.Levels]) -> NDArray[np.bool_]:
    """Whether one thing that no slip explains is told otherwise, or two that a slip may explain.

    Another father's name beside the same mother's may be that of a stepfather; another mother's given
    name beside the same father's that of a stepmother.
    """
    other_father = levels["patronymic"] == words.FATHER_OTHER
    one_mother = np.isin(levels["mother"], ONE_MOTHER)
    slips = sum(
        told.astype(int)
        for told in (
            np.isin(levels["birth"], SLIPPED_BIRTH),
            np.isin(levels["mother"], OTHER_MOTHER),
            np.isin(levels["birth_place"], BORN_AWAY),
            other_father & one_mother,
        )
    )
    other_birth = np.isin(levels["birth"], OTHER_BIRTH)
    other_mother = (levels["mother"] == c.MOTHER_PART) & (levels["patronymic"] != words.FATHER)
    other_parent = (other_father & ~one_mother) | other_mother
    return np.asarray(other_birth | other_parent | (np.asarray(slips) >= 2))

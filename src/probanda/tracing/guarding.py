"""Pairs that may be brother and sister, cousins or namesakes, and never stand above the threshold.

How likely a pair is tells nothing of kin who share a name, a home and a father: what both sides
state, and state otherwise, does.
"""

import numpy as np
from numpy.typing import NDArray

from probanda.tracing import comparing as c
from probanda.tracing import words

GUARDED = 0.45
"""The most that a likely brother, sister or namesake can reach: below the default threshold."""
NOT_TOLD_WHOLE = (words.MISSING, words.INITIAL, words.SHORTENED)
ONE_NAME = (words.SAME, words.FORM)
OTHER_BIRTH = (
    c.YEAR_OTHER, c.SAME_YEAR, c.NEXT_YEAR, c.BIRTH_OTHER, c.YEARS_APART, c.AGE_APART,
)  # fmt: skip
"""More than one slip of a pen in a date, or a year that is two and more away."""
SLIPPED_BIRTH = (c.SWAPPED, c.YEAR_SLIP, c.DAY_OTHER, c.MONTH_OTHER)
OTHER_MOTHER = (c.MOTHER_PART, c.MOTHER_OTHER)
ONE_MOTHER = (c.MOTHER_SAME, c.MOTHER_GIVEN, c.MOTHER_FATHER)
BORN_AWAY = (c.BORN_OTHER, c.BORN_ELSEWHERE)


def is_guarded(compared: c.Compared) -> NDArray[np.bool_]:
    """Whether a pair may be of two children of a family, or of two namesakes.

    Two different given names with one surname are of two children of a family, near as they may be
    (Олександр, Олександра), and so are two sexes.
    """
    levels = compared.levels
    family = (levels["surname"] > 0) & (levels["surname"] <= words.PART)
    two_names = np.isin(levels["given"], (words.KNOWN_OTHER, words.OTHER_INITIAL))
    # A name that no table has may be a pet form where the day of birth is the same.
    unlike = (levels["given"] == words.OTHER) & (levels["birth"] != c.EXACT)
    other_birth = np.isin(levels["birth"], OTHER_BIRTH)
    # An initial, or no given name at all, is anyone's whose day of birth is another.
    unlike |= np.isin(levels["given"], NOT_TOLD_WHOLE) & other_birth
    namesakes = np.isin(levels["given"], ONE_NAME) & _is_contradicted(levels)
    return np.asarray((family & (two_names | unlike | namesakes)) | (levels["sex"] == c.SEX_OTHER))


def _is_contradicted(levels: dict[str, c.Levels]) -> NDArray[np.bool_]:
    """Whether one thing that no slip explains is told otherwise, or two that a slip may explain.

    Another father's name beside the same mother's may be that of a stepfather.
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
    return np.asarray(other_birth | (other_father & ~one_mother) | (np.asarray(slips) >= 2))

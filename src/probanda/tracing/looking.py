"""Whether the values of a column look like the field that it was taken for; told in shares, never by a cell.

A wrong mapping may name a column whose cells can be read all the same, as the day of a list for that
of a birth. Given name, patronymic and surname may be mixed up; they are judged as names alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from probanda.ids import system_clock
from probanda.names.places import find_place
from probanda.names.slavic_given import is_full_form, sex_of_patronymic
from probanda.tracing.attributes import read_colour, read_institution, read_sex
from probanda.tracing.births import (
    Birth,
    ImpossibleDate,
    days_of,
    is_nothing,
    read_age,
    read_date,
)
from probanda.tracing.ordering import split_words
from probanda.tracing.problems import ListError

LOOKED_AT = 1000
"""So many values, evenly over the list, are enough to tell."""
TOLD_FROM = 0.1
ENOUGH = 6
"""From so many values a field can be refused; of fewer it is only said."""
WHOLE_LIST = 5
"""Of fewer dates nothing is said together."""
ONE_BIRTH = 4
OFTEN = 0.1
"""One day is not that of so many children's births, nor of more than quadruplets."""
GROWN = 40
"""Who was born so many years ago was grown before any child was taken."""
INVASION = date(2022, 2, 24).toordinal()
"""A list whose children were mostly born later holds other days than those of births."""
FIRST_TAKEN = date(2014, 4, 1).toordinal()
"""Earlier no child was taken to whom this is about."""
OLDEST = 25
FAMILY = re.compile(r"(?:енк[оа]|чук|юк|enk[oa]|chuk|yuk|iuk)$", re.IGNORECASE)
"""Endings of surnames that no towns have."""
NAMES = ("name", "given", "patronymic", "surname", "mother")
WAY_OUT = "Say in a mapping (--map) which column holds it, or leave the field out."


def check_looks(called: str, cells: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What share of a field's values does not look like it, in words, for each field of which some do not.

    Raises ListError where most of at least ``ENOUGH`` values do not: it is another column.
    """
    said = []
    for field, what in WHAT.items():
        told = [cell for cell in cells.get(field, ()) if not is_nothing(cell)]
        looked = told[:: -(-len(told) // LOOKED_AT) or 1]
        if not looked:
            continue
        share = sum(_strange(field, looked)) / len(looked)
        words = f"{called}: {share:.0%} of the values of {field} do not look like {what}"
        if share > 0.5 and len(looked) >= ENOUGH:
            raise ListError(f"{words}.", WAY_OUT)
        if share > 0.5:
            said.append(f"{words} (of {len(looked)}, too few to judge); compared as they stand.")
        elif share >= TOLD_FROM:
            said.append(f"{words}; compared as they stand.")
    return tuple(said)


def _strange(field: str, cells: list[str]) -> Iterator[bool]:
    """For each value whether it looks like something else than its field."""
    if field == "birth_date":
        return _strange_births(cells)
    looks = _looks_like_name if field in NAMES else LOOKS[field]
    return (not looks(cell) for cell in cells)


def _strange_births(cells: list[str]) -> Iterator[bool]:
    """Days that too many share, those of the grown, and, of a whole list, days since the invasion."""
    read = [_read(cell) for cell in cells]
    times = Counter(birth for birth in read if birth and birth.day and birth[1:3] != (1, 1))
    often = max(ONE_BIRTH, OFTEN * len(cells))
    grown = system_clock().year - GROWN
    for birth in read:
        shared = birth is not None and times[birth] > often
        late = birth is not None and days_of(birth)[0] > INVASION and len(cells) >= WHOLE_LIST
        yield shared or late or (birth is not None and (birth.until or birth.year) < grown)


def _read(cell: str) -> Birth | None:
    try:
        return read_date(cell)
    except ImpossibleDate:
        return None


def _looks_like_name(cell: str) -> bool:
    return (
        _is_wordy(cell)
        and not read_sex(cell)
        and find_place(cell) is None
        # Малюк and Малюта are families as well as words for a home of babies.
        and read_institution(cell).kind in (("", "baby") if len(split_words(cell)) == 1 else ("",))
    )


def _looks_like_place(cell: str) -> bool:
    words = split_words(cell)
    named = any(is_full_form(w) or sex_of_patronymic(w) for w in words)
    return _is_wordy(cell) and (
        find_place(cell) is not None or not (named or read_sex(cell) or FAMILY.search(cell))
    )


def _looks_like_institution(cell: str) -> bool:
    if read_institution(cell).kind:
        return True
    return _is_wordy(cell) and not read_sex(cell) and not any(map(is_full_form, split_words(cell)))


def _is_wordy(cell: str) -> bool:
    """Whether a cell has more letters than figures, and is no day written in words."""
    letters, figures = sum(map(str.isalpha, cell)), sum(map(str.isdigit, cell))
    return letters > figures and not (figures and _read(cell))


def _is_of_the_war(cell: str) -> bool:
    read = _read(cell)
    return read is not None and days_of(read)[1] >= FIRST_TAKEN


def _is_childs_age(cell: str) -> bool:
    return (read_age(cell) or 0) <= OLDEST


LOOKS: dict[str, Callable[[str], bool]] = {
    "age": _is_childs_age,
    "list_date": _is_of_the_war,
    "date_last_seen": _is_of_the_war,
    "settlement": _looks_like_place,
    "birth_place": _looks_like_place,
    "oblast": _looks_like_place,
    "institution": _looks_like_institution,
    "eye_colour": lambda cell: read_colour(cell) > 0,
}
WHAT = (
    dict.fromkeys(NAMES, "names")
    | {"birth_date": "births of children", "age": "ages of children"}
    | dict.fromkeys(("list_date", "date_last_seen"), "days since the war began in 2014")
    | dict.fromkeys(("settlement", "birth_place", "oblast"), "places")
    | {"institution": "homes or schools", "eye_colour": "colours of eyes"}
)
"""What the values of a field look like, in words."""

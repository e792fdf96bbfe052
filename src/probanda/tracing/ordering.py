"""Which word of a record is the given name, the patronymic, the surname.

Lists mix them up. The table of given names, the endings, the column and, above all, how often the
lists at hand have a word as one or the other decide together.
"""

import re
from collections import Counter
from functools import lru_cache
from math import log1p
from typing import NamedTuple

from probanda.names.slavic import fold
from probanda.names.slavic_given import (
    find_given_names,
    find_nearly,
    has_known_father,
    is_full_form,
    sex_of_patronymic,
)
from probanda.tracing.births import is_nothing
from probanda.tracing.listing import Listing

WORD = re.compile(r"[^\W_]+(?:['’ʼ`\-‐–][^\W_]+)*")
SURNAME_ENDING = re.compile(
    "(?:enk[oa]?|ʧuk|uk|ski|ska|ʦki|ʦka|skaa|ov|ova|ev|eva|k[oa]|eʦ|ak|ik|iʃin|ʦa)$"
)
STATED, TABLE, PET, ENDING = 1.2, 2.5, 1.4, 1.0
MIDDLE = -0.01
"""How much a column's heading, the table's full forms, its pet forms and an ending weigh."""


class FullName(NamedTuple):
    """The parts of one child's name as written; empty where not told."""

    given: str = ""
    patronymic: str = ""
    surname: str = ""


class Use(NamedTuple):
    """How often lists have a word under the heading of given names, of surnames, and at all."""

    given: Counter[str]
    surname: Counter[str]

    def lean(self, word: str) -> float:
        """Above nought where a word is more of a given name than of a surname."""
        sound = fold(word)
        as_given, as_surname = self.given[sound], self.surname[sound]
        return 0.6 * (log1p(as_given) - log1p(as_surname))


def count_use(listings: tuple[Listing, ...]) -> Use:
    """What the lists at hand tell of their words, by headings and by repetition."""
    use = Use(Counter(), Counter())
    for listing in listings:
        for field, counter in (("given", use.given), ("surname", use.surname)):
            for text, times in Counter(listing.column(field)).items():
                for word in split_words(text):
                    counter[fold(word)] += times
        # In one column for the whole name, what is repeated beside ever other words is given.
        for text in listing.column("name"):
            words = split_words(text)
            for word in words:
                if is_full_form(word):
                    use.given[fold(word)] += 1
    return use


@lru_cache(maxsize=65536)
def split_words(text: str) -> tuple[str, ...]:
    """The words of a name; a doubled surname stays one, an initial is one letter."""
    return () if is_nothing(text) else tuple(WORD.findall(text.replace("\u0301", "")))


@lru_cache(maxsize=262144)
def _table_lean(word: str) -> float:
    if is_full_form(word):
        return TABLE
    if find_given_names(word) or find_nearly(word):
        return PET
    return -ENDING if SURNAME_ENDING.search(fold(word)) else 0.0


def order_name(name: str, given: str, patronymic: str, surname: str, use: Use) -> FullName:
    """The parts of a name in their places, whichever columns they were found in."""
    stated = [
        *((word, STATED) for word in split_words(given)),
        *((word, MIDDLE) for word in split_words(patronymic)),
        *((word, -STATED) for word in split_words(surname)),
    ]
    if not (given.strip() and surname.strip()):
        have = {fold(word) for word, _ in stated}
        # "Surname, given names": what a comma sets apart is said.
        before, comma, after = name.partition(",")
        leans = (-STATED, STATED) if comma else (0.0, 0.0)
        for text, lean in ((before, leans[0]), (after, leans[1])):
            stated += [(w, lean) for w in split_words(text) if fold(w) not in have]
    return _place(stated, use) if stated else FullName()


def _place(stated: list[tuple[str, float]], use: Use) -> FullName:
    words = [word for word, _ in stated]
    leans = [lean + _table_lean(word) + use.lean(word) for word, lean in stated]
    middle = _find_patronymic(stated, leans)
    if middle is None and len(words) > 1:
        middle = next((i for i, (_, lean) in enumerate(stated) if lean == MIDDLE), None)
    rest = [i for i in range(len(words)) if i != middle]
    if not rest:
        return FullName(patronymic=words[middle]) if middle is not None else FullName()
    initials = [i for i in rest if len(words[i]) == 1]
    full = [i for i in rest if len(words[i]) > 1]
    if initials and full:
        last = "-".join(words[i] for i in full) if len(initials) > 1 or len(full) == 1 else ""
        if last:
            second = words[initials[1]] if len(initials) > 1 else ""
            if len(initials) == 1 and max(leans[i] for i in full) > TABLE:
                # A full given name with an initial for the surname or the patronymic.
                return FullName(
                    given=last, patronymic=_part(words, middle), surname=words[initials[0]]
                )
            return FullName(words[initials[0]], _part(words, middle) or second, last)
    if len(rest) == 1:
        only = rest[0]
        if leans[only] > 0.5 or (middle is not None and leans[only] >= 0):
            return FullName(words[only], _part(words, middle), "")
        return FullName("", _part(words, middle), words[only])
    first = max(rest, key=lambda i: (leans[i], i))
    others = [words[i] for i in rest if i != first]
    return FullName(words[first], _part(words, middle), "-".join(others))


def _find_patronymic(stated: list[tuple[str, float]], leans: list[float]) -> int | None:
    """The place of the patronymic. Surnames end so, too (Литвич, Петрович): of two words that look like
    one it is a known father's, and follows the given name; beside a given name alone, a word under the
    surnames' heading is a surname, and so is one that ends as a boy's beside a girl's name."""
    words = [word for word, _ in stated]
    sexes = [sex_of_patronymic(word) if len(word) > 4 else None for word in words]
    found = [i for i, sex in enumerate(sexes) if sex]
    if not found or len(words) == 1:
        return None
    sure = {i: sexes[i] == "f" or has_known_father(words[i]) for i in found}
    if len(words) == 2:
        place = found[-1]
        other = 1 - place
        beside = {name.sex for name in find_given_names(words[other])}
        told = sexes[place] == "f" or (stated[place][1] > -STATED and beside != {"f"})
        alone = stated[place][1] == MIDDLE or (sure[place] and told)
        return place if alone and leans[other] > 0.5 else None
    if len(found) == 1 and stated[found[0]][1] == -STATED and not sure[found[0]]:
        return None
    after_given = {i for i in found if i and leans[i - 1] > 0.5}
    return max(
        found,
        key=lambda i: (stated[i][1] == MIDDLE, sure[i], leans[i] > -STATED, i in after_given, i),
    )


def _part(words: list[str], place: int | None) -> str:
    return "" if place is None else words[place]

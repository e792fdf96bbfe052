"""What a surname has in common for a brother and a sister, in Ukrainian and Russian."""

import re
from functools import lru_cache

from probanda.names.slavic import fold

FEMININE = re.compile("(?:[oei]va|ina|ska|ʦka|na)$")
MASCULINE = re.compile("(?:ov|ev|iv|ski|ʦki)$")


@lru_cache(maxsize=262144)
def surname_stem(surname: str) -> str:
    """The folded surname without the ending that tells the sex: Ковальова and Ковалёв are one."""
    return fold(surname).rstrip("aeiou") or fold(surname)


@lru_cache(maxsize=65536)
def sex_of_surname(surname: str) -> str | None:
    """ "f" or "m" where the ending of a surname tells it, else None: Бондаренко is anyone's."""
    sound = fold(surname)
    if FEMININE.search(sound) and len(sound) > 4:
        return "f"
    return "m" if MASCULINE.search(sound) and len(sound) > 4 else None

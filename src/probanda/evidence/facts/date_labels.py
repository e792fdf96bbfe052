"""The words before a date on a page that say what the date is of."""

import re
from functools import lru_cache

from probanda.evidence.vocabulary import load_table


def label_length(kind: str, text: str) -> int:
    """How many characters the label of a kind takes at the beginning of a line; 0 if none.

    Kinds are ``published``, ``changed`` and ``other`` (archived, printed, copyright).
    """
    found = _label(kind).match(text)
    return found.end() if found else 0


@lru_cache(maxsize=4)
def _label(kind: str) -> re.Pattern[str]:
    words = "|".join(load_table("date_labels")[kind])
    return re.compile(rf"\W{{0,3}}(?:{words})(?!\w)", re.IGNORECASE)

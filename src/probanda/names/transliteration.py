"""Cyrillic names in Latin letters, and a key that the usual romanisations have in common."""

import re
from functools import lru_cache

from probanda.names.normal import normal_name

COMMON = {
    "а": "a", "б": "b", "в": "v", "д": "d", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "'": "",
}  # fmt: skip
RUSSIAN = COMMON | {"г": "g", "е": "e", "ё": "yo", "и": "i", "й": "y", "ъ": "", "ы": "y", "э": "e"}
UKRAINIAN = COMMON | {
    "г": "h",
    "ґ": "g",
    "е": "e",
    "є": "ye",
    "и": "y",
    "і": "i",
    "ї": "yi",
    "й": "y",
}
UKRAINIAN_SIGNS = re.compile("[іїєґ]|[сцз]ьк")
"""Letters and endings that Russian names do not have."""

SAME_SOUNDS = (
    (r"shch|sch|sh", "š"),
    (r"zh", "ž"),
    (r"tsch|tch|ch|cz", "č"),
    (r"ts|tz", "c"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"ks", "x"),
    (r"ck|q", "k"),
    (r"ou|oo", "u"),
    (r"w", "v"),
    (r"(?<=\w)(?:iia|iya|ija|yia|ya|ja|ia)", "a"),
    (r"(?<=\w)(?:iiu|iyu|yu|ju|iu)", "u"),
    (r"iie|iye|ye|je|ie|(?<=\w)(?:yo|jo|io)(?=\w)", "e"),
    (r"[iyj]+", "i"),
    (r"'", ""),
    (r"(.)\1+", r"\1"),
    (r"(?<=\w\w\w)e?i\b", ""),
)
"""In order; the last drops the ending that each romanisation writes in its own way.

At the head of a name only "ye" is "e": Jane is not Anne, nor Joan Jean.
"""


def romanise(name: str) -> str:
    """A name in lower-case Latin letters; Latin names come back normalised only."""
    text = normal_name(name)
    table = UKRAINIAN if UKRAINIAN_SIGNS.search(text) else RUSSIAN
    if not any("Ѐ" <= letter <= "ӿ" for letter in text):
        return text
    return "".join(table.get(letter, letter) for letter in text)


@lru_cache(maxsize=4096)
def sound_key(word: str) -> str:
    """A key that spellings of one Slavic name share: Zelensky, Zelenskyy, Zelenskiy, Зеленський.

    It joins spellings, never different consonants; equal keys are a hint, not a proof.
    """
    key = romanise(word)
    for pattern, replacement in SAME_SOUNDS:
        key = re.sub(pattern, replacement, key)
    return key

"""One spelling for names that differ only in case, accents, apostrophes, dashes and spaces."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼʹ′`´ʻ"), "'")
DASHES = dict.fromkeys(map(ord, "‐‑‒–—"), "-")
UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)
POSSESSIVE = re.compile(r"(?<=\w)'s(?=\W|$)|(?<=s)'(?=\W|$)")


@lru_cache(maxsize=50_000)
def normal_name(name: str) -> str:
    """The name in lower case, without accents, possessives and punctuation but ``'`` and ``-``.

    Cyrillic letters keep their identity: й and ї are letters, not accented ones.
    Applying it twice changes nothing.
    """
    text = unicodedata.normalize("NFKC", name).casefold().translate(APOSTROPHES | DASHES)
    text = "".join(_without_accent(letter) for letter in text).translate(UNDECOMPOSED)
    text = re.sub(r"[^\w'-]+", " ", text.replace("_", " "))
    before = None
    while before != text:
        before = text
        text = POSSESSIVE.sub("", " ".join(text.split()))
        text = re.sub(r"(?<![^\s])['-]+|['-]+(?![^\s])", "", text)
        text = re.sub(r"(['-])['-]+", r"\1", text)
    return text.strip()


def tokens_of_name(name: str) -> tuple[str, ...]:
    """The words of a normalised name; a doubled surname stays one word."""
    return tuple(normal_name(name).split())


def _without_accent(letter: str) -> str:
    if "Ѐ" <= letter <= "ӿ":
        return letter
    decomposed = unicodedata.normalize("NFKD", letter)
    return "".join(c for c in decomposed if not unicodedata.combining(c))

"""Letters of one alphabet that were typed for those of another that look like them."""

import re
import unicodedata
from functools import lru_cache

LATIN = "aceiopxyABCEHIKMOPTXYïÏ"
CYRILLIC = "асеіорхуАВСЕНІКМОРТХУїЇ"
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
TO_LATIN = str.maketrans(CYRILLIC, LATIN)
WORD = re.compile(r"[^\W_]+")
CYRILLIC_FIGURES = str.maketrans("03461", "озчбі")
LATIN_FIGURES = str.maketrans("01568", "olsbb")
"""Figures that a scanner reads for letters of a word."""


@lru_cache(maxsize=65536)
def repair(text: str) -> str:
    """Each word in one alphabet, that of the letters which have no twin in the other; NFC.

    A word made of twins alone stays as it is. Applying it twice changes nothing.
    """
    composed = unicodedata.normalize("NFC", text)
    return WORD.sub(lambda found: _one_alphabet(found[0]), composed)


def _one_alphabet(word: str) -> str:
    letters = sum(letter.isalpha() for letter in word)
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in word)
    if cyrillic and cyrillic < letters:
        own_cyrillic = sum("Ѐ" <= letter <= "ӿ" and letter not in CYRILLIC for letter in word)
        own_latin = sum(
            letter.isalpha() and not "Ѐ" <= letter <= "ӿ" and letter not in LATIN for letter in word
        )
        is_latin = (own_cyrillic, cyrillic) < (own_latin, letters - cyrillic)
        word = word.translate(TO_LATIN if is_latin else TO_CYRILLIC)
        cyrillic = 0 if is_latin else letters
    if letters >= 3 and 0 < len(word) - letters <= 2:
        return word.translate(CYRILLIC_FIGURES if cyrillic else LATIN_FIGURES)
    return word

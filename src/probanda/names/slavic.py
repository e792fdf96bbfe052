"""Ukrainian and Russian names in any usual spelling as one: a phonetic alphabet of their sounds.

Its letters are a b d e f i k l m n o p r s t u v and those of the phoneticians for five more sounds:
ħ ʒ ʦ ʧ ʃ, which no list has, so that folding what is folded changes nothing. Sounds that the
usual romanisations do not keep apart are one letter: г, ґ and х; и, і, ї, й and ы; з and с.
"""

import re
from functools import lru_cache

from probanda.names.homoglyphs import repair
from probanda.names.normal import normal_name

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "ħ", "ґ": "ħ", "д": "d", "е": "e", "є": "ie", "ё": "e",
    "ж": "ʒ", "з": "s", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "ħ",
    "ц": "ʦ", "ч": "ʧ", "ш": "ʃ", "щ": "ʃ", "ы": "i", "э": "e", "ю": "iu", "я": "ia", "ў": "u",
    "ь": "", "ъ": "", "'": "",
}  # fmt: skip
USUAL = (
    ("sh(?:t?sh|ʧ|ch)|sch|sh", "ʃ"), ("zh", "ʒ"),
    ("tsch|tch|tsh|ch|cz", "ʧ"), ("ts|tz", "ʦ"), ("kh|gh", "ħ"),
)  # fmt: skip
"""English, Ukrainian (2010 and older), Russian passports, BGN, scholars."""
GERMAN = (
    ("schtsch", "ʃ"), ("tsch", "ʧ"), ("sch", "ʃ"), ("sh", "ʒ"), ("ch", "ħ"), ("tz|z", "ʦ"),
)  # fmt: skip
GERMAN_VOICED = (("tsch", "ʧ"), ("sch", "ʒ"), ("ch", "ħ"), ("tz|z", "ʦ"))
FRENCH = (
    ("chtch", "ʃ"), ("tch", "ʧ"), ("ch", "ʃ"), ("kh|gu(?=[eiy])", "ħ"), ("j|g(?=[ei])", "ʒ"),
    ("ts", "ʦ"), ("in?e$", "in"),
)  # fmt: skip
SCHOLARLY = (("ch", "ħ"), ("c", "ʦ"), *USUAL)
READINGS = {
    "usual": USUAL,
    "german": GERMAN,
    "voiced": GERMAN_VOICED,
    "french": FRENCH,
    "scholarly": SCHOLARLY,
}
BY_FRENCH = re.compile("tch|ou|gu[ei]|dj")
BY_GERMAN = re.compile("tsch|w|sch")
BY_ENGLISH = re.compile("zh|kh|sh")
HACHEKS = str.maketrans({"š": "sh", "ž": "zh", "č": "ʧ", "ć": "ʧ", "ş": "sh", "ç": "ʧ"})
AFTERWARDS = (
    ("c(?=[eiy])", "ʦ"), ("ck|[cq]", "k"), ("ph", "f"), ("th", "t"), ("[hg]", "ħ"),
    ("x", "ks"), ("w", "v"), ("ou|oo", "u"), ("z", "s"), ("[yj]", "i"), ("ts", "ʦ"), ("o[fv]f?$", "ov"),
    ("e[fv]f$", "ev"), ("^i+", "i"), ("i+e", "e"), ("(?<=..)i+o", "e"), ("(?<=..)i+([au])", r"\1"), ("([a-zħʒʦʧʃ])\\1+", r"\1"),
)  # fmt: skip
VOWELS = re.compile("[aeiou]+")


@lru_cache(maxsize=262144)
def fold(word: str) -> str:
    """The sounds of a word, by the likeliest reading of its spelling.

    Shevchenko, Schewtschenko, Chevtchenko and Шевченко are one. Applying it twice changes nothing.
    """
    sound = readings(word)[0]
    for _ in range(len(sound)):  # a sound that is itself read otherwise only grows shorter
        again = readings(sound)[0]
        if again == sound:
            break
        sound = again
    return sound


@lru_cache(maxsize=262144)
def readings(word: str) -> tuple[str, ...]:
    """All sounds that a spelling can stand for, the likeliest first: "ch" is ч, х or ш."""
    text = repair(word).casefold().translate(HACHEKS)
    text = re.sub(r"[^\w']", "", normal_name(text))
    if not text.isascii() or "'" in text:
        text = re.sub("ь(?=о)", "й", text)
        text = "".join(CYRILLIC.get(letter, letter) for letter in text)
    if BY_GERMAN.search(text):
        order = ["german", "voiced", "usual"]
    elif BY_FRENCH.search(text):
        order = ["french", "usual"]
    elif BY_ENGLISH.search(text):
        order = ["usual"]
    else:
        order = ["usual", "german", "scholarly", "french"]
    found = dict.fromkeys(_sounds(text, READINGS[way]) for way in order)
    return tuple(found)


def skeleton(folded: str) -> str:
    """The consonants of a folded word, after its first letter: what vowels leave as they are."""
    return folded[:1] + VOWELS.sub("", folded[1:])


def _sounds(text: str, spelling: tuple[tuple[str, str], ...]) -> str:
    for pattern, sound in (*spelling, *AFTERWARDS):
        text = re.sub(pattern, sound, text)
    return re.sub("([a-zħʒʦʧʃ])\\1+", r"\1", text)

"""How a number is meant: exactly, about, over, at least, under, at most; and what that allows."""

import re

from probanda.analysis.dates.passages import Passage
from probanda.analysis.figures.vocabulary import listed, qualifiers
from probanda.analysis.records import Qualifier

Number = int | float | None
ABOUT_SOMETHING = frozenset(
    [
        "talk",
        "speak",
        "know",
        "ask",
        "hear",
        "learn",
        "tell",
        "complain",
        "lie",
        "write",
        "read",
        "report",
        "say",
        "worry",
        "think",
    ]
)
NAMES: dict[str, Qualifier] = {
    "over": "over",
    "at least": "at least",
    "under": "under",
    "at most": "at most",
    "about": "about",
    "exactly": "exactly",
}


def find_qualifier(
    passage: Passage, start: int, end: int, noun_end: int, noun: str
) -> tuple[Qualifier, int]:
    """The qualifier and where it begins (the start of the number when none is printed).

    ``noun_end`` is where the counted noun ends, ``noun`` its lemma: "20 people or more".
    """
    text = passage.text
    before = re.sub(r"\s+", " ", text[max(0, start - 40) : start].lower())
    for phrase, meaning in qualifiers("before"):
        if before.rstrip().endswith(phrase) and _is_whole(before.rstrip(), phrase):
            if meaning == "exactly" and phrase in ("the", "these", "those", "all", "all of"):
                break
            if _means_it(passage, start, phrase, noun):
                return NAMES[meaning], _where(text, start, phrase)
    for at in sorted({end, noun_end}):
        after = re.sub(r"^\s*,?\s*", " ", text[at : at + 20].lower())
        for phrase, meaning in qualifiers("after"):
            joined = phrase if phrase[0] in "-+" else " " + phrase
            follows = after if phrase[0] not in "-+" else text[at : at + 20].lower()
            if follows.startswith(joined) and not follows[len(joined) : len(joined) + 1].isalnum():
                return NAMES[meaning], start
    return "exactly", start


def _is_whole(before: str, phrase: str) -> bool:
    left = before[: -len(phrase)]
    return not left or not left[-1].isalnum() or not phrase[0].isalnum()


def _where(text: str, start: int, phrase: str) -> int:
    at = text.lower().rfind(phrase.split()[0], max(0, start - 45), start)
    return at if at >= 0 else start


def _means_it(passage: Passage, start: int, phrase: str, noun: str) -> bool:
    """Whether "over", "about" or "some" loosens the number and is no preposition."""
    if phrase not in listed("durations", "prepositions"):
        return True
    number = passage.span(start, start + 1)
    if number is None or not number[0].i:
        return True
    word = passage.doc[number[0].i - 1]
    if noun in listed("durations", "units") and phrase in ("over", "under"):
        earlier = passage.doc[word.i - 1].lower_ if word.i else ""
        return earlier in listed("durations", "introduced_by")
    if phrase == "about" and word.dep_ == "prep":
        return word.head.pos_ not in ("NOUN", "PROPN") and word.head.lemma_ not in ABOUT_SOMETHING
    return True


def bounds(
    value: Number, qualifier: Qualifier, least: Number, counts: bool
) -> tuple[Number, Number]:
    """The least and the most that the wording allows; None where it sets no bound.

    ``counts``: the number counts things, so that the next one over 16,000 is 16,001.
    """
    whole = counts and isinstance(value, int)
    match qualifier:
        case "exactly":
            return value, value
        case "over" if value is not None:
            return (value + 1 if whole else value), None
        case "at least":
            return value, None
        case "under" if value is not None:
            return None, (value - 1 if whole else value)
        case "at most":
            return None, value
        case "vague":
            return least, None
    return None, None

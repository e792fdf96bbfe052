"""How a number is meant: exactly, about, over, at least, under, at most; and what that allows."""

import re

from probanda.analysis.dates.passages import Passage
from probanda.analysis.figures.vocabulary import listed, qualifiers
from probanda.analysis.records import Qualifier

Number = int | float | None
AGE = re.compile(r"[\w-]+\s+(?:years?|months?|weeks?|days?)\s+(?:old|of\s+age)\b")
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
) -> tuple[Qualifier, str]:
    """The qualifier and the words that say it; "exactly" and no words where none is printed.

    ``noun_end`` is where the counted noun ends, ``noun`` its lemma: "20 people or more".
    """
    text = passage.text
    before = " ".join(text[max(0, start - 40) : start].lower().split())
    for phrase, meaning in qualifiers("before"):
        if _ends_in(before, phrase) and _means_it(passage, start, phrase, noun):
            return NAMES[meaning], phrase
    for at in (end, noun_end):
        after = text[at : at + 20].lower()
        for phrase, meaning in qualifiers("after"):
            if phrase in after and _follows(after, phrase):
                return NAMES[meaning], phrase
    return "exactly", ""


def _ends_in(before: str, phrase: str) -> bool:
    left = before.removesuffix(phrase)
    if left == before:
        return False
    return not left or not left[-1].isalnum() or not phrase[0].isalnum()


def _follows(after: str, phrase: str) -> bool:
    """A phrase that begins with a mark is joined to the number, others stand apart from it."""
    after = after if phrase[0] in "-+" else after.lstrip(", ")
    rest = after[len(phrase) :]
    # "six dead and more than 20 hurt": that is said of the next number
    return after.startswith(phrase) and not rest[:1].isalnum() and not rest.startswith(" than")


def _means_it(passage: Passage, start: int, phrase: str, noun: str) -> bool:
    """Whether "over", "about" or "some" loosens the number and is no preposition."""
    if phrase not in listed("durations", "prepositions"):
        return True
    number = passage.span(start, start + 1)
    if number is None or not number[0].i:
        return True
    word = passage.doc[number[0].i - 1]
    earlier = passage.doc[word.i - 1] if word.i else None
    is_age = AGE.match(passage.text, start) is not None
    if not is_age and noun in listed("durations", "units") and phrase in ("over", "under"):
        return earlier is not None and earlier.lower_ in listed("durations", "introduced_by")
    if phrase != "about" or earlier is None:
        return True
    spoken = earlier.lemma_ in listed("about_something", "verbs")
    return not spoken and not (word.dep_ == "prep" and word.head.pos_ in ("NOUN", "PROPN"))


def bounds(
    value: Number, qualifier: Qualifier, least: Number, counts: bool, words: str = ""
) -> tuple[Number, Number]:
    """The least and the most that the wording allows; None where it sets no bound.

    ``counts``: the number counts things, so that the next one over 16,000 is 16,001.
    ``words`` say the qualifier: what is "nearly" a number does not reach it.
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
        case "about" if words in listed("short_of", "words"):
            return None, value
        case "at most":
            return None, value
        case "vague":
            return least, None
    return None, None

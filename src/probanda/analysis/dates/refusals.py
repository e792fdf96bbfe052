"""What looks like a date and is none: names, numbers, verbs, given names."""

import re
from functools import lru_cache

from spacy.tokens import Doc, Token

from probanda.analysis.dates.passages import Passage, find_span
from probanda.analysis.dates.scanning import Sighting
from probanda.analysis.dates.vocabulary import any_of, words

IN_A_SEASON = re.compile(
    r"\b(?:in|during|by|since|over|until|through|throughout|all)\s+(?:the\s+)?$", re.IGNORECASE
)
NEAR = 80
"""How many characters on either side are looked at."""


@lru_cache(maxsize=1)
def _named_after_year() -> re.Pattern[str]:
    names = any_of(words("named_after_year"))
    return re.compile(rf"(?:{names})(?:\s+of|\s+\(|,|\s+\d+\s*\(?)?\s*$")


@lru_cache(maxsize=1)
def _counted_after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{any_of(words('counted'))})(?!\w)|(?!UTC)[A-Z]{{2,}}\b)")


def ends_in_law_name(before: str) -> bool:
    """Whether what stands before a year is a law, a treaty or the like, named by that year."""
    return bool(_named_after_year().search(before))


def is_no_date(sighting: Sighting, passage: Passage) -> bool:
    """Whether the words around say that this is no date."""
    text, doc = passage.text, passage.doc
    before = text[max(0, sighting.start - NEAR) : sighting.start]
    after = text[sighting.end : sighting.end + NEAR]
    match sighting.shape:
        case "weekday":
            return _is_named_day(sighting, before, after)
        case "month":
            return "year" not in sighting.parts and _is_word(sighting, doc, before, after)
        case "year" | "years":
            return _is_number(sighting, doc, before, after)
        case "day" | "day range" if "month" in sighting.parts:
            return bool(re.match(r"\s+(?:Group|Movement|Brigade|Martyrs|Revolution)\b", after))
        case "near day":
            return sighting.parts["near"] == "Today" and _last_word(before)[:1].isupper()
        case "unit":
            return _is_other_unit(sighting, before, after)
        case "season":
            return not sighting.parts.keys() & {"which", "year", "yearwhich", "part"} and not (
                IN_A_SEASON.search(before)
            )
        case "shift":
            return bool(re.match(r"\s*(?:year|month)", after))
    return False


def _last_word(before: str) -> str:
    found = re.search(r"([\w’'.-]+|[(\[,])\s*$", before)
    return found[1] if found else ""


def _is_named_day(sighting: Sighting, before: str, after: str) -> bool:
    if sighting.parts["weekday"] in ("Mon", "Sat", "Sun", "Wed", "Thu", "Fri", "Tue"):
        return True  # short forms stand in tables and datelines, beside a date
    follows = re.match(r"\s+([A-Z]\w+)", after)
    if follows and follows[1] in words("after_weekday_in_names", "calendar"):
        return True
    if after.startswith(("-", "–")) and re.match(r".[A-Z]", after):
        return False
    return _last_word(before) in words("before_weekday_in_names", "calendar") or bool(
        re.match(r"\s+prayers?\b", after) or re.search(r"\b(?:every|each|most)\s+$", before)
    )


def _is_word(sighting: Sighting, doc: Doc, before: str, after: str) -> bool:
    """A bare month name that may be a verb, a noun or somebody's name."""
    parts = sighting.parts
    if {"near", "which", "part"} & parts.keys():
        return False
    name = parts["month"]
    word = _last_word(before)
    if (
        word[:1].isupper()
        and word.lower() not in words("before_month")
        and before.rstrip()[-1:] != "."
    ):
        return True  # "Black September", "Theresa May", "Ms August"
    ambiguous = name in words("words_too", "calendar")
    if not ambiguous:
        return False
    if word.lower() not in words("before_month"):
        return True
    if word.lower() in words("weak_before_month"):
        return not re.match(r"\s+(?:to|and|until|till|through|or|this|last)\b|\s?[-–]", after)
    span = find_span(doc, sighting.start, sighting.end)
    return span is not None and span.root.pos_ in ("AUX", "VERB")


def _is_number(sighting: Sighting, doc: Doc, before: str, after: str) -> bool:
    """A figure that could be a year, but counts something or belongs to a name."""
    parts = sighting.parts
    if _counted_after().match(after) or ends_in_law_name(before):
        return True
    if "part" in parts or sighting.shape == "years" or sighting.end - sighting.start > 9:
        return False
    span = find_span(doc, sighting.start, sighting.end)
    number = span[-1] if span is not None else None
    if number is not None and _counts(number):
        return True
    word = _last_word(before)
    if re.match(r"\s+[A-Z]\w+(?:\s+[A-Z]\w+|[’']?s)", after) and word.lower() in (
        "the",
        "a",
        "its",
    ):
        return True  # "the 1949 Geneva Conventions"
    if word.lower() in words("before_year") or not word:
        return False
    if re.match(r"\s+[A-Z]", after) and not re.match(r"\s+[A-Z]\w*\s+[a-z]", after):
        return True
    if re.match(r"\s+[a-z]", after):
        return not (word[0].islower() or word[0].isdigit()) and word[-2:] not in ("'s", "’s")
    return word[0].isupper() or not re.match(r"[)\].,;:]|$", after)


def _counts(number: Token) -> bool:
    """ "2000 villages": a number before a plural, unless it stands as a year would."""
    noun = number.head
    if number.dep_ != "nummod" or noun.i != number.i + 1 or noun.tag_ != "NNS":
        return False
    before = number.nbor(-1).lower_ if number.i else ""
    value = int(number.text) if number.text.isdigit() else 0
    return not (1900 <= value < 2050 and (before in ("the", "’s", "'s") or value % 100))


def _is_other_unit(sighting: Sighting, before: str, after: str) -> bool:
    parts = sighting.parts
    if parts.get("which", "").lower() == "current" and "the" not in parts:
        return True
    if re.match(r"\s+(?:of|in)\s+(?:January|February|March|April|May|June|July|August)", after):
        return False
    return bool(re.match(r"\s+(?:of|before|after|when|that)\b", after)) and (
        parts.get("which", "").lower() in ("last", "previous", "past") and "the" in parts
    )

"""What looks like a date and is none: names, numbers, verbs, given names."""

import re

from spacy.tokens import Doc, Token

from probanda.analysis.dates.passages import Passage, find_span
from probanda.analysis.dates.scanning import Sighting
from probanda.analysis.dates.vocabulary import words

BEFORE_MONTH = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "during",
        "through",
        "throughout",
        "before",
        "after",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "end",
        "beginning",
        "start",
        "of",
        "middle",
        "and",
        "to",
        "from",
        "between",
        "around",
        "past",
        "previous",
    ]
)
WEAK_BEFORE_MONTH = frozenset({"of", "and", "to", "from", "between", "by", "after", "before"})
BEFORE_YEAR = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "between",
        "to",
        "during",
        "of",
        "before",
        "after",
        "through",
        "throughout",
        "around",
        "circa",
        "and",
        "early",
        "late",
        "mid",
        "year",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "or",
        "versus",
        "than",
        "(",
        "[",
        ",",
    ]
)
NEAR = 80
NAMED_AFTER_YEAR = re.compile(
    r"(?:Act|Law|Convention|Conventions|Statute|Treaty|Protocol|Protocols|Resolution|Code|"
    r"Regulation|Agreement|Accord|Accords|Directive|Charter|Declaration|Constitution|Order|"
    r"Decree|Rules|Agenda|Vision|Bill|Covenant|No\.|Memorandum|Pact)(?:\s+of|\s+\(|,|\s+\d+\s*\(?)?\s*$"
)
NOT_A_YEAR = re.compile(
    r"\s*(?:%|percent|per cent|points?|km|kilomet\w+|metres?|meters?|miles?|feet|people|children|"
    r"men|women|troops|soldiers|cases|dollars|euros|pounds|rubles?|roubles?|units|hours?\b|"
    r"[A-Z]{2,}\b(?<!UTC))"
)


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
    if follows and follows[1] in words("after_weekday_in_names"):
        return True
    if after.startswith(("-", "–")) and re.match(r".[A-Z]", after):
        return False
    return _last_word(before) in words("before_weekday_in_names") or bool(
        re.match(r"\s+prayers?\b", after) or re.search(r"\b(?:every|each|most)\s+$", before)
    )


def _is_word(sighting: Sighting, doc: Doc, before: str, after: str) -> bool:
    """A bare month name that may be a verb, a noun or somebody's name."""
    parts = sighting.parts
    if {"near", "which", "part"} & parts.keys():
        return False
    name = parts["month"]
    word = _last_word(before)
    if word[:1].isupper() and word.lower() not in BEFORE_MONTH and before.rstrip()[-1:] != ".":
        return True  # "Black September", "Theresa May", "Ms August"
    ambiguous = name in words("words_too")
    if not ambiguous:
        return False
    if word.lower() not in BEFORE_MONTH:
        return True
    if word.lower() in WEAK_BEFORE_MONTH:
        return not re.match(r"\s+(?:to|and|until|till|through|or|this|last)\b|\s?[-–]", after)
    span = find_span(doc, sighting.start, sighting.end)
    return span is not None and span.root.pos_ in ("AUX", "VERB")


def _is_number(sighting: Sighting, doc: Doc, before: str, after: str) -> bool:
    """A figure that could be a year, but counts something or belongs to a name."""
    parts = sighting.parts
    if NOT_A_YEAR.match(after) or NAMED_AFTER_YEAR.search(before):
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
    if word.lower() in BEFORE_YEAR or not word:
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

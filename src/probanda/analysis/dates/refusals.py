"""What looks like a date and is none: names, numbers, verbs, given names."""

import re
from functools import lru_cache

from spacy.tokens import Doc, Token

from probanda.analysis.dates.direction import find_direction
from probanda.analysis.dates.passages import ENDS, Passage, find_span
from probanda.analysis.dates.scanning import Sighting
from probanda.analysis.dates.vocabulary import any_of, months, weekdays, words

IN_A_SEASON = re.compile(
    r"\b(?:in|during|by|since|over|until|through|throughout|all)\s+(?:the\s+)?$", re.IGNORECASE
)
EACH = re.compile(r"\b(?:every|each|most)\s+(?:other\s+|second\s+|third\s+)?$", re.IGNORECASE)
ALONE = re.compile(r"\s*(?:[^\w\s]|$)|\s+(?:in|of|at|on|when|that|and|or|before|after)\b")
"""Behind "a Friday" that is some Friday, and not the day of "a Friday deadline"."""
FIRST_IN = re.compile(
    r"\bthe\s+(?:first|only|second|third|last|\w+est)(?:\s+(?:one|such|of\s+its\s+kind|[a-z]+))?\s+$",
    re.IGNORECASE,
)
"""Before "in two years": the first within them, and not what is to come at their end."""
LASTED = re.compile(r"\b(?:for|of)\s+[a-z-]+(?:\s+or\s+[a-z-]+)?\s+$", re.IGNORECASE)
PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|set|slated|due|expected|called|pencilled\s+in|fixed)\s+for\s+$|"
    r"\b(?:planned|scheduled|due|expected|likely)\s+(?:before|after|by|until|till)\s+$|"
    r"\bas\s+(?:early|late|recently|soon|far\s+back)\s+as\s+$|\b(?:put|pushed|held)\s+(?:off|back)\s+to\s+$",
    re.IGNORECASE,
)
"""Before a month that is also a word: "planned for May", "as early as March"."""
EACH_MONTH = re.compile(r"\s+(?:of|in)\s+(?:every|each)\b", re.IGNORECASE)
HEAD = re.compile(r"\s*(?::|[–—])\s")
"""Behind a month that heads a line of a chronology: "May – The court sits"."""
OTHER_TIME = frozenset(
    {
        "had",
        "’d",
        "'d",
        "will",
        "would",
        "’ll",
        "when",
        "ago",
        "last",
        "yesterday",
        "tomorrow",
        "then",
    }
)
"""Beside "for a third day" they show that it need not be the day of the news."""
NEAR = 80
"""How many characters on either side are looked at."""
YEARS_AGO = re.compile(r"\b(?:months?|years?|decades?) ago (?:on )?$", re.IGNORECASE)
""" "A year ago this Saturday" is a day of that year, and "a year ago" tells which."""


@lru_cache(maxsize=1)
def _named_after_year() -> re.Pattern[str]:
    names = any_of(words("named_after_year"))
    return re.compile(rf"(?:{names})(?:\s+of|\s+\(|,|\s+\d+\s*\(?)?\s*$")


@lru_cache(maxsize=1)
def _law_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s+(?:[A-Z][\w’']*|of|and|on|the|for)){{0,7}}\s+(?:{any_of(words('named_after_year'))})\b"
    )


@lru_cache(maxsize=1)
def _counted_after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:(?:{any_of(words('counted'))})(?!\w)|(?!UTC)[A-Z]{{2,}}\b)")


def _is_running(sighting: Sighting, passage: Passage) -> bool:
    """ "Fighting raged for a third day": counted back from the day of the news, unless the sentence
    tells of another time: "had sat for a third day when", "broke off in 2029 for a second week"."""
    span = passage.span(sighting.start, sighting.end)
    if span is None or find_direction(passage, sighting.start, sighting.end) == "future":
        return False
    told = {token.lower_ for token in span.root.sent}
    dated = any(word.isdigit() or word in OTHER_TIME for word in told)
    return not dated and told.isdisjoint({*weekdays(), *(m for m in months() if m != "may")})


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
            return _is_named_day(sighting, before, after) or bool(YEARS_AGO.search(before))
        case "month" if "weekday" in sighting.parts:
            return False
        case "month":
            return "year" not in sighting.parts and _is_word(sighting, doc, before, after)
        case "year" | "years":
            return _is_number(sighting, doc, before, after)
        case "day" | "day range" if "month" in sighting.parts:
            return bool(re.match(r"\s+(?:Group|Movement|Brigade|Martyrs|Revolution)\b", after))
        case "span" if "nth" in sighting.parts:
            return not _is_running(sighting, passage)
        case "day of month":
            span = passage.span(sighting.end - 3, sighting.end)  # "on the 4th floor"
            return span is None or (
                span.root.dep_ in ("amod", "nummod", "compound") and span.root.head.i > span.root.i
            )
        case "near day":
            near = sighting.parts["near"].lower()
            if near == "tomorrow" and _last_word(before).lower() == "of":
                return True  # "the cars of tomorrow"
            return sighting.parts["near"] == "Today" and _last_word(before)[:1].isupper()
        case "unit":
            return _is_other_unit(sighting, before, after)
        case "ahead":
            # "in three weeks they will vote": in the past it is how long something took
            told = find_direction(passage, sighting.start, sighting.end)
            first = FIRST_IN.search(before) is not None
            return "bare" in sighting.parts and (told != "future" or first)
        case "step":
            return bool(re.match(r"\s+one\b", after)) or _is_what_is_told(sighting, passage)
        case "season":
            return not sighting.parts.keys() & {"which", "year", "yearwhich", "part"} and not (
                (held := IN_A_SEASON.search(before))
                and not ("the" not in held[0].lower() and _belongs_to_noun(sighting, passage))
            )
        case "shift":
            return bool(
                re.match(r"\s*(?:year|month)", after)
                or re.search(r"\bnot\s+$", before)  # "not one day before"
                or ("bare" in sighting.parts and LASTED.search(before))  # "for two weeks after"
                or re.search(r"\bfor(?:\s+(?:almost|nearly|about|over|more\s+than))?\s+$", before)
                or ("count" not in sighting.parts and re.search(r"\bin\s+$", before))
            )
    return False


def _belongs_to_noun(sighting: Sighting, passage: Passage) -> bool:
    """ "Over winter blackouts": what kind of blackouts."""
    span = passage.span(sighting.start, sighting.end)
    return span is not None and span.root.dep_ == "compound"


def _last_word(before: str) -> str:
    found = re.search(r"([\w’'.-]+|[(\[,])\s*$", before)
    return found[1] if found else ""


def _is_named_day(sighting: Sighting, before: str, after: str) -> bool:
    if sighting.parts["weekday"] in ("Mon", "Sat", "Sun", "Wed", "Thu", "Fri", "Tue"):
        return True  # short forms stand in tables and datelines, beside a date
    follows = re.match(r"\s+([A-Z]\w+)", after)
    if follows and (
        follows[1] in words("after_weekday_in_names", "calendar")
        or _last_word(before).lower() == "the"
    ):
        return True
    if after.startswith(("-", "–")) and re.match(r".[A-Z]", after):
        return False
    return _last_word(before) in words("before_weekday_in_names", "calendar") or bool(
        re.match(r"\s+prayers?\b", after)
        or EACH.search(before)
        or EACH_MONTH.match(after)
        or re.match(r"\s+week\b", after)  # "Monday week": a week after the next one
        or (re.search(r"\b(?:an?|one|some)\s+$", before) and ALONE.match(after))
    )


def _is_word(sighting: Sighting, doc: Doc, before: str, after: str) -> bool:
    """A bare month name that may be a verb, a noun or somebody's name."""
    parts = sighting.parts
    if {"near", "which", "part"} & parts.keys() or (not before.strip("•*- ") and HEAD.match(after)):
        return False
    name = parts["month"]
    word = _last_word(before)
    if (
        word[:1].isupper()
        and word.lower() not in words("before_month")
        and before.rstrip()[-1:] != "."
    ):
        return True  # "Black September", "Theresa May", "Ms August"
    if name not in words("words_too", "calendar") or PLANNED_FOR.search(before):
        return False
    if _is_told_by_company(word, name, before, after):
        return False
    if word.lower() not in words("before_month"):
        return True
    if word.lower() in words("weak_before_month"):
        return not re.match(r"\s+(?:to|and|until|till|through|or|this|last)\b|\s?[-–]", after)
    span = find_span(doc, sighting.start, sighting.end)
    return span is not None and span.root.pos_ in ("AUX", "VERB")


def _is_told_by_company(word: str, name: str, before: str, after: str) -> bool:
    """ "By March", "between March and May", "a June agreement": never before another capital."""
    if re.match(r"\s+[A-Z]", after):
        return False
    if word.lower() == "by":
        return True
    if word.lower() in ("and", "or", "to", "with"):
        return bool(_month_before().search(before))
    named = re.match(r"\s+(?:government|administration|cabinet|family|brothers|sisters)\b", after)
    whose = word.lower() in ("a", "an", "the", "its", "his", "her", "their", "this", "that")
    return whose and not named and bool(re.match(r"\s+[a-z]{3,}", after))


@lru_cache(maxsize=1)
def _month_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(months())})\.?\s+(?:and|or|to|\w+\s+with)\s+$")


def _is_what_is_told(sighting: Sighting, passage: Passage) -> bool:
    """ "They said that day care must go on": what is told, and no day."""
    if sighting.parts["step"].lower() != "that":
        return False
    at = passage.text.lower().index("that", sighting.start)  # behind "later", "earlier"
    span = passage.span(at, at + len("that"))
    opens = at == 0 or passage.text[:at].rstrip()[-1:] in ENDS  # "That Thursday, the court ..."
    return span is None or (span[0].dep_ != "det" and not opens)


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
    determined = word.lower() in words("determiners")
    if determined and _law_after().match(after):
        return True  # "the 1949 Geneva Conventions"
    if determined or word.lower() in words("before_year") or not word:
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
    if parts.get("which", "").lower() == "current" and not parts.keys() & {"the", "part"}:
        return True
    if re.match(r"\s+(?:of|in)\s+(?:January|February|March|April|May|June|July|August)", after):
        return False
    return bool(re.match(r"\s+(?:of|before|after|when|that)\b", after)) and (
        parts.get("which", "").lower() in ("last", "previous", "past") and "the" in parts
    )

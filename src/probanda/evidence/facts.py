"""What a document shows about itself: publisher, day, language, translation; each with its span."""

import re
from datetime import date, datetime
from functools import lru_cache

import msgspec
from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from probanda.evidence.document import Furniture, Position, Published, Publisher, ReadText

LANGUAGES = (
    Language.ENGLISH,
    Language.UKRAINIAN,
    Language.RUSSIAN,
    Language.GERMAN,
    Language.FRENCH,
    Language.SPANISH,
    Language.ITALIAN,
    Language.POLISH,
    Language.GREEK,
    Language.ARABIC,
    Language.TURKISH,
)
SHORTEST = 60
"""Fewer characters of article than this do not show a language."""
SURE = 0.9

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
PRINTED = (
    re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)"),
    re.compile(rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s+{MONTH},?\s+(?P<year>(?:19|20)\d\d)\b", re.I),
    re.compile(rf"\b{MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b", re.I),
)
SAYS_PUBLISHED = re.compile(
    r"published|posted|updated|^date:|published_time|^date\b|issued|dateline", re.I
)
SAYS_UPDATED = re.compile(r"updated|modified", re.I)
PUBLISHERS = (
    re.compile(r"^(?:og:site_name|application-name):\s*(?P<name>.+)$"),
    re.compile(r"^(?:publisher|published by|outlet)\s*:?\s+(?P<name>[^\d|,\n]{3,60})", re.I),
    re.compile(
        r"(?:©|\(c\)|copyright)\s*(?:©\s*)?"
        r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?\s*(?:by )?"
        r"(?P<name>[A-Z][^.|,\n\d]{2,60}?)(?=\s*(?:[.|,\n]|all rights|$))"
    ),
)
MACHINE = re.compile(
    r"(?:machine|automatic(?:ally)?|computer)[- ]?translat(?:ed|ion)"
    r"|translated (?:by|with|using) (?:google|deepl|a machine|an? (?:automatic|online))",
    re.I,
)
BY_PEOPLE = re.compile(r"translated by (?!google|deepl|an? |the )[A-Z]\w+", re.I)


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a document that its own text shows."""

    publisher: Publisher
    published: Published
    language: str | None
    language_evidence: tuple[Position, ...]
    machine_translated: bool | None
    translation_evidence: tuple[Position, ...]


def find_facts(
    read: ReadText,
    furniture: tuple[Furniture, ...],
    document: str,
    given: tuple[str | None, str | None] | None,
) -> Facts:
    """Look for each fact where pages print it; what is not printed stays unknown."""
    language, shown = _find_language(read, furniture, document)
    translated, notice = _find_translation(read, furniture, document)
    published = Published(*given, ()) if given else _find_published(read, furniture, document)
    return Facts(
        publisher=_find_publisher(read, furniture, document),
        published=published,
        language=language,
        language_evidence=shown,
        machine_translated=translated,
        translation_evidence=notice,
    )


def _find_publisher(read: ReadText, furniture: tuple[Furniture, ...], document: str) -> Publisher:
    for pattern in PUBLISHERS:
        for block in furniture:
            match = pattern.search(read.text[block.start : block.end])
            if match:
                start = block.start + match.start("name")
                name = match["name"].strip()
                return Publisher(name, (Position(document, start, start + len(name)),))
    return Publisher(None, ())


def find_printed_dates(text: str) -> list[tuple[date, int, int]]:
    """Whole dates printed with day, month and year; a day that cannot be is left out."""
    found = []
    for pattern in PRINTED:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            month = parts.get("number") or ""
            number = int(month) if month else _month(parts["month"])
            try:
                day = date(int(parts["year"]), number, int(parts["day"]))
            except ValueError:
                continue
            found.append((day, match.start(), match.end()))
    return sorted(found, key=lambda item: item[1])


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _find_published(read: ReadText, furniture: tuple[Furniture, ...], document: str) -> Published:
    """A date in a line that speaks of publication; else a line at the top that is only a date."""
    updated = None
    for block in furniture:
        text = read.text[block.start : block.end]
        if SAYS_PUBLISHED.search(text):
            for day, start, end in find_printed_dates(text)[:1]:
                spot = Position(document, block.start + start, block.start + end)
                shown = Published(day.isoformat(), day.isoformat(), (spot,))
                if SAYS_UPDATED.search(text[:start]) and not re.search("published", text, re.I):
                    updated = updated or shown
                else:
                    return shown
    for listed in read.blocks[:4]:
        text = read.text[listed.start : listed.end]
        for day, start, end in find_printed_dates(text):
            if end - start >= len(text.strip()) - 12:
                spot = Position(document, listed.start + start, listed.start + end)
                return Published(day.isoformat(), day.isoformat(), (spot,))
    if updated:
        return Published(None, updated.to, updated.evidence)
    return _find_mail_date(read, furniture, document)


def _find_mail_date(read: ReadText, furniture: tuple[Furniture, ...], document: str) -> Published:
    for block in furniture:
        match = re.match(
            r"Date: (?:\w{3}, )?(\d{1,2} \w{3} \d{4})", read.text[block.start : block.end]
        )
        if match:
            day = datetime.strptime(match[1], "%d %b %Y").date().isoformat()  # noqa: DTZ007  a day, no time
            spot = Position(document, block.start + match.start(1), block.start + match.end(1))
            return Published(day, day, (spot,))
    return Published(None, None, ())


@lru_cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*LANGUAGES).with_low_accuracy_mode().build()


def _find_language(
    read: ReadText, furniture: tuple[Furniture, ...], document: str
) -> tuple[str | None, tuple[Position, ...]]:
    """The language of the longest article block, if it is long enough to show it surely."""
    taken = {(f.start, f.end) for f in furniture}
    blocks = [b for b in read.blocks if (b.start, b.end) not in taken]
    longest = max(blocks, key=lambda b: b.end - b.start, default=None)
    if longest is None or longest.end - longest.start < SHORTEST:
        return None, ()
    end = min(longest.end, longest.start + 2000)
    best = _detector().compute_language_confidence_values(read.text[longest.start : end])[0]
    if best.value < SURE:
        return None, ()
    return best.language.iso_code_639_1.name.lower(), (Position(document, longest.start, end),)


def _find_translation(
    read: ReadText, furniture: tuple[Furniture, ...], document: str
) -> tuple[bool | None, tuple[Position, ...]]:
    for block in furniture:
        text = read.text[block.start : block.end]
        for pattern, answer in ((MACHINE, True), (BY_PEOPLE, False)):
            match = pattern.search(text)
            if match:
                spot = Position(document, block.start + match.start(), block.start + match.end())
                return answer, (spot,)
    return None, ()

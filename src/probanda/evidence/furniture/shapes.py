"""Furniture by the shape of a line: bylines, lone dates, addresses, menus, separators."""

import re
from dataclasses import replace

from probanda.evidence.facts.date_labels import label_length
from probanda.evidence.facts.printed_dates import find_printed_dates, has_day_and_month
from probanda.evidence.furniture.lines import FINITE, PageBlock
from probanda.evidence.furniture.words import is_label, is_share_button, kind_by_words
from probanda.evidence.furniture.writers import is_byline
from probanda.evidence.vocabulary import load_table

BREADCRUMB = re.compile(r"[^.!?>»›\n]{2,30}(?:\s+[>»›]\s+[^.!?>»›\n]{2,40})+")
URL = re.compile(r"<?(?:https?://|www\.)\S+>?|[\w.+-]+@[\w-]+\.[\w.-]+|[\w-]+(?:\.[\w-]+)+/\S*")
SEPARATOR = re.compile(r"[\W_]+")
DIVIDED = re.compile(r"\s*(?:[|•·›»>]|::)\s*|\s+/\s+|\s{2,}")
DATE_COMPANY = re.compile(
    r"(?:on|at|by|the|gmt|utc|est|edt|cst|cdt|mst|pst|pdt|bst|cet|cest|eet|eest|msk|ist|pkt|pht|wib|sgt|hkt|jst|aest|aedt|nzst|eat|cat|wat|sast|am|pm|a\.m\.|p\.m\.|h|hrs|kyiv|london|local|time"
    r"|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?:publish|updat|upload|modif|creat)\w*|posted|edited|edition|released?|t\d\d|date|last|latest|first|read|min|minutes?|views?|comments?|shares?|news|o’clock|no|vol|issue)",
    re.IGNORECASE,
)
CLOCK = re.compile(r"\b\d{1,2}:\d\d\b")
WORD = re.compile(r"[^\W\d_][\w.’']*")
PLACE_AND_DAY = re.compile(r"[A-Z][A-Z .’'-]+,\s+\S+ \S{1,12}\s*[./(|–—-]?.{0,30}")
INTO_SENTENCE = re.compile(
    r"(?:on|in|by|since|from|until|after|before|between|at)\s", re.IGNORECASE
)
DIVIDER = re.compile(r"[,|•·/–—(]|\d[:.]\d\d|\w-\s")
NAMED_TWICE = re.compile(
    r"(?P<name>[A-Z]\S+ [A-Z][^\s,.!?]+(?: [A-Z][^\s,.!?]+){0,3})\s[^,.!?:;]{0,80}\s(?P=name)"
)
"""An outlet's name before and after a part of its menu."""
SLUG = re.compile(r"[A-Z]{2,}[A-Z\d]*(?:[-/][A-Z\d]+){2,}(?:/.{0,20})?")
"""How an agency calls its report within the house: "NPA-0412-COURT"."""
SMALL_SLUG = re.compile(r"(?=\D*\d)(?=[\d-]*[a-z])[a-z\d]+(?:[-_][a-z\d]+)+")
"""How a page's program calls a block of it: "mid2-general"."""
INITIALS = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,5}(?:-[a-z]{2,4})?){1,4}")
"""Who wrote and edited an agency's report: "ab/cde/fg"."""
HASHTAGS = re.compile(r"(?:#\w+[\s,]*)+")
COUNTER = re.compile(
    r"\W*\d[\d.,  ]*[KkMm]?\+?\s+(?:subscribers?|followers?|members?|views?|reads|shares?|likes?"
    r"|comments?|replies|reactions?|votes?|photos?|minutes? read|min)\b.{0,30}",
    re.IGNORECASE,
)
ARROW = re.compile(r">{2,}\s.{2,120}<{2,}|(?:[←→«»‹›◀▶►➡➤⟵⟶]|>>)\s+\S.{0,120}|\S.{0,120}\s[→»›▶⟶]")
BRACKETED = re.compile(r"\[\s*[^\[\]]{2,60}\s*\](?:\s*\[\s*[^\[\]]{2,60}\s*\])*")
FILE_SIZE = re.compile(
    r".{0,60}\((?:PDF|HTML|DOCX?|XLSX?|MP3|MP4|EPUB|ZIP)\b[^()]{0,30}\)", re.IGNORECASE
)
NEW_WINDOW = re.compile(r".{0,80}\((?:opens|opening) in (?:a )?new (?:window|tab)\)", re.IGNORECASE)
SIGNED_PICTURE = re.compile(
    r"(?P<shown>[^\"“‘'«„].{12,250}(?:\w{4}|\d))[.!?]\s+"
    r"(?:[A-Z][\w&’'-]*\.?|/)(?:\s(?:for the|for|via|of|and|/|[A-Z][\w&’'/-]*\.?)){0,6}(?<![.])"
)
"""A sentence or a date, and a name that no full stop follows: "At the depot, 4 May. Jon Abelard"."""
SIGNED_BY_AGENCY = re.compile(
    r".{20,300}[.!?”\"’'\d](?:\s*[–—─-]+\s*|\s+)(?P<agency>[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}?)"
    r"(?:\s?[/,|–—-]?\s?(?i:files?|photos?|pics?|pictures?|images?|handout|pool|archives?)){1,3}\.?"
)
"""The same with the agency's word for it: "In the depot, he said. - Reuters/File"."""
OF_PICTURE = re.compile(r"[/|,]\s?\w+\.?$|\b(?i:photos?|pics?|pictures?|images?|files?)\.?$")
"""Of these none ends a report, as "- AP pool" may: what is said above it is told below a picture."""
BEFORE_AGENCIES = re.compile(r"(?:[a-z]{2,4}(?:[-/,]\s?[a-z]{2,5}){0,4}\s+)?(?=\()")
PLACE_BEFORE = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}\s*(?:[-–—,|/]|(?=\())\s*")
PLACE_AFTER = re.compile(r",\s[A-Z][A-Z .’'-]{2,30}(?:,\s[A-Z][\w ]{2,20})?$")
FROM_AGENCIES = re.compile(r"^(?:with|from|by|via|source:?)\s+", re.IGNORECASE)
BETWEEN_AGENCIES = re.compile(r"\s*(?:,|/|&|;|\band\b|\bwith\b)\s*")
FEWEST_ENTRIES = 3
LONGEST_DATES = 120
LETTERS_OF_COUNTS = frozenset("KkMm")


def kind_by_shape(block: PageBlock) -> str | None:
    """The kind that the form of a short line shows, or None."""
    text = block.text.strip()
    if SEPARATOR.fullmatch(text):
        return "markup remains"
    if len(text) > 200:
        return "caption" if _is_signed(block, text) else None
    if any(form.fullmatch(text) for form in (URL, HASHTAGS, SLUG, SMALL_SLUG, INITIALS)):
        return "metadata"
    is_row = block.role in ("list item", "table cell")
    if not is_row and _is_divided_metadata(block, text):
        return "metadata"
    if NAMED_TWICE.fullmatch(text) and not FINITE.search(text):
        return "navigation"
    if _is_menu(text) or FILE_SIZE.fullmatch(text) or NEW_WINDOW.fullmatch(text):
        return "navigation"
    if is_row:
        is_dated = block.is_before_text and CLOCK.search(text) and _is_date_line(text)
        return "metadata" if is_dated else None
    if _names_only_agencies(text):
        return "credit"
    if not block.is_sentence and _is_choice_of_language(text):
        return "navigation"
    if BRACKETED.fullmatch(text):
        return "markup remains"
    if (not block.is_sentence or text.startswith(">>")) and ARROW.fullmatch(text):
        return "navigation"
    if _is_signed(block, text):
        return "caption"
    if _is_count(text):
        return "metadata"
    if _is_date_line(text) or is_byline(block):
        return "metadata"
    return None


def _names_only_agencies(text: str) -> bool:
    """An agency or several, with the writers' initials or the place beside them: "TORVAL - Reuters"."""
    agencies = load_table("outlets")["agencies"]
    for start in (BEFORE_AGENCIES, PLACE_BEFORE, PLACE_AFTER, FROM_AGENCIES):
        rest = start.sub("", text).lower().strip(" /().:")
        if rest and all(entry.strip(" .") in agencies for entry in BETWEEN_AGENCIES.split(rest)):
            return True
    return False


def _is_signed(block: PageBlock, text: str) -> bool:
    """What a picture shows, and whose it is; an agency's name alone after a dash shows it of any."""
    signed = SIGNED_PICTURE.fullmatch(text)
    if signed and signed["shown"].count(" ") >= 3 and not block.reports:
        return True
    by_agency = SIGNED_BY_AGENCY.fullmatch(text)
    if by_agency is None or by_agency["agency"].lower() not in load_table("outlets")["agencies"]:
        return False
    return bool(OF_PICTURE.search(text)) or not (block.reports or FINITE.search(text))


def _is_date_line(text: str) -> bool:
    """A line that holds a whole date, and else only a weekday, a time, a place or such words."""
    if len(text) > LONGEST_DATES:
        return False
    dates = find_printed_dates(text)
    if not dates:
        return bool(PLACE_AND_DAY.fullmatch(text)) and has_day_and_month(text)
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    words = [word for word in WORD.findall(rest) if not DATE_COMPANY.fullmatch(word)]
    if not words or _is_labelled_date(text, dates[0].start):
        return True
    if not DIVIDER.search(rest) or text[-1] in ".!?”:;" or INTO_SENTENCE.match(text):
        return False
    has_day = len(dates[0].first) == len("2031-03-04")
    return has_day and len(words) <= 5


def _is_labelled_date(text: str, date: int) -> bool:
    """Whether nothing but a label such as "Published:" stands before the date."""
    label = max(label_length(kind, text) for kind in ("published", "changed"))
    return bool(label) and not text[label:date].strip(" :·|-–—")


def _is_menu(text: str) -> bool:
    """Short entries with marks between them, or only names of platforms and buttons."""
    label, _, after = text.partition(":")
    entries = [
        entry for entry in DIVIDED.split(after if is_label(label.lower()) else text) if entry
    ]
    words = text.lower().split()
    labels = sum(is_label(word) for word in words)
    if len(words) >= FEWEST_ENTRIES and (labels == len(words) or _is_row_of_capitals(text, labels)):
        return True
    if len(entries) >= 3 and all(len(entry) <= 30 and entry[-1] not in ".!?" for entry in entries):
        return True
    if BREADCRUMB.fullmatch(text) or (
        len(entries) == 2 and all(is_label(entry.strip().lower()) for entry in entries)
    ):
        return True
    return " " in text and is_share_button(text.lower())


def _is_row_of_capitals(text: str, labels: int) -> bool:
    """`HOME NATION WORLD COURTS SPORT`: half of the words are labels, the others the paper's own."""
    words = text.split()
    return (
        words[0] == "HOME"
        and labels * 2 >= len(words)
        and all(w.isalpha() and w.isupper() for w in words)
    )


def _is_count(text: str) -> bool:
    """How often a page was seen or liked, or how long a recording runs: hardly any letters."""
    if COUNTER.fullmatch(text):
        return True
    return len(text) <= 30 and not any(c.isalpha() and c not in LETTERS_OF_COUNTS for c in text)


def _is_divided_metadata(block: PageBlock, text: str) -> bool:
    """Entries with marks between them, of which one is a date or has such a label as "Source:"."""
    entries = [entry.strip() for entry in DIVIDED.split(text) if entry.strip()]
    if len(entries) < 2 or (block.is_sentence and block.reports):
        return False
    return any(
        _is_date_line(entry.rstrip(".")) or kind_by_words(replace(block, text=entry)) == "metadata"
        for entry in entries
    )


def _is_choice_of_language(text: str) -> bool:
    """Names of languages, with nothing but such words as "available in"."""
    table = load_table("language_names")
    words = re.findall(r"[^\W\d_]+", text.lower())
    others = [word for word in words if word not in table["names"]]
    return len(words) >= 2 and len(others) < len(words) and set(others) <= set(table["beside"])

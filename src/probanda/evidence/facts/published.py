"""The day of publication, read from where a page states it, never from the article's events."""

import re
from collections.abc import Iterator
from datetime import date as Day  # "date" is a printed one here

from probanda.evidence.document import Position, Published
from probanda.evidence.facts.date_labels import label_length
from probanda.evidence.facts.page import Page, Part
from probanda.evidence.facts.posts import find_posts
from probanda.evidence.facts.printed_dates import (
    PrintedDate,
    find_day_before,
    find_printed_dates,
)
from probanda.evidence.vocabulary import load_table

DATELINE = re.compile(
    r"[(\[]?[A-Z](?:[^.!?\n]|\.(?=\s\d)){1,60}?\s*"
    r"(?:[—–]|--| - |:|/[^/\n]{2,30}/\.?\s|(?<=\d)\s?\([A-Z][\w .]{1,20}\)\.?\s(?=[A-Z“\"]))\s*"
    r"|[(\[][A-Z][^.!?\n()\[\]]{1,60}\d[)\]]\.?\s+(?=[A-Z])"
    r"|(?=[^(\n]{4,20}\b20\d\d\s?\()[\w.,]+(?:\s[\w.,]+){1,3}\s?\([A-Z][^)\n]{1,39}\)\s*(?:[—–-]|--)\s"
)
OPENING = re.compile(
    r"\W{0,3}(?:(?i:date):?\s+(?=\d{4}-\d\d-\d\d\b)|(?=\d{4}-\d\d-\d\d\s+[A-Z]{3,}\b(?!:)))"
)
FIGURES = re.compile(r"\W{0,3}\d{4}-\d\d-\d\d\b")
ENTRY = re.compile(r"\s[|•·]\s+")
BARE_DAY = re.compile(r"[A-Z][a-z]{2,8},?\s[\w., ]{6,25}")
AROUND_DATE = re.compile(r"\W*(?:[A-Z]{2,8}\b\W*)?(?:[A-Z][a-z]{2,5}day\W*)?")
BYLINE = re.compile(r"(?:By|BY) [^.!?:;]{3,60}[,|–—-]\s*\W*")
BEHIND_DASH = re.compile(r"\s?(?::|[—–]|--?)\s(?!(?:the|an?|on|when|which)\b)")
"""A report begins there; "4 March - the day of the raid" goes on telling of that day."""
RELEASE = re.compile(
    r"(?:press|news|media) (?:release|statement|advisory)\b|for (?:immediate )?release\b",
    re.IGNORECASE,
)
WHOLE_DAY = len("2031-03-04")
WEEKS = 45
"""Days after which a page that was changed may well be a year older than its dateline."""
MAIL_DATE = "header/Date"
ADDRESS = frozenset({"og:url"})
CALLED = r"(?:source|url|link|address|web|original|saved from|retrieved from)\W{1,3}"
CALLED_ADDRESS = re.compile(rf"{CALLED}https?://\S+\s*", re.IGNORECASE)
ADDRESS_LINE = re.compile(rf"(?:{CALLED})?https?://\S+\s*", re.IGNORECASE)
AMONG_FIRST = 5
FIRST_PUT_OUT = re.compile(
    r"(?:^\W*|[.!?|–—-]\s+|\bthis\s+(?:article|text|report|story|interview|essay|piece)\s+(?:was\s+)?)"
    r"(?:(?:first|originally)\s+(?:published|printed|broadcast|aired)|(?:first\s+)?appeared)"
    r"\s+(?:in|on|by|at)\b[^.!?\d]{0,60}$",
    re.IGNORECASE,
)
"""Before the day on which a text that stands here in translation, or again, was put out. Of anything
else that "was first published", or of who "appeared in court", the text only tells."""
Stated = tuple[PrintedDate, Position]


def find_published(page: Page) -> Published:
    """The day on which the page says that it was put out, or the interval that it leaves open.

    A page that states only when it was last changed was put out on that day or before. Where a
    page states nothing, all is None.
    """
    sources = (
        _in_properties,
        _in_mail,
        _after_label,
        _in_posts,
        _at_opening,
        _in_head_or_dateline,
        _in_address,
        _in_note,
    )
    for source in sources:
        stated = list(source(page))
        if stated:
            return Published(
                min(date.first for date, _ in stated),
                max(date.last for date, _ in stated),
                tuple(place for _, place in stated),
            )
    changed = list(_changed(page))
    if changed:
        return Published(
            None, max(d.last for d, _ in changed), tuple(place for _, place in changed)
        )
    return Published(None, None, ())


def _in_properties(page: Page) -> Iterator[Stated]:
    for part in page.parts:
        if stated_property(part) in load_table("page_metadata")["published"]:
            yield from _dates_of(part)


def _in_mail(page: Page) -> Iterator[Stated]:
    for part in page.parts:
        if part.node == MAIL_DATE:
            yield from list(_dates_of(part))[:1]


def _after_label(page: Page) -> Iterator[Stated]:
    """ "Published: 4 March 2031, updated 5 March 2031": the date after the right label.

    The label may open any entry of its line: "Updated: 5 March 2031 | Created: 4 March 2031".
    """
    for part in page.parts:
        if part.kind != "metadata":
            continue
        entries = [0, *(m.end() for m in ENTRY.finditer(part.text))]
        labelled = next((n for n in entries if label_length("published", part.text[n:])), None)
        if labelled is not None:
            yield from [stated for stated in _dates_of(part) if stated[0].start >= labelled][:1]


def _in_posts(page: Page) -> Iterator[Stated]:
    """The days of a channel's posts, from the first to the last; not of the entries of a chronicle,
    whose page states its own day above them."""
    posts = find_posts(page)
    if any(part.start < posts[0].start for part, _ in _in_head(page) if posts):
        return
    for post in posts:
        place = post.place
        yield PrintedDate(place.start, place.end, post.first, post.last), place


def _in_address(page: Page) -> Iterator[Stated]:
    """The page's own address: "https://news.example/2031/03/04/bridge"; not where two lines differ.

    It may stand in the head of the page's source, above the text or, called so, in the last line: a
    bare address there may be that of another text, on which this one rests.
    """
    lines = [part for part in page.parts if stated_property(part) in ADDRESS]
    lines += [part for part in page.parts[:2] if ADDRESS_LINE.fullmatch(part.text)]
    lines += [part for part in page.parts[2:][-1:] if CALLED_ADDRESS.fullmatch(part.text)]
    stated = [found for part in lines for found in _dates_of(part)][: len(lines)]
    if len({(date.first, date.last) for date, _ in stated}) == 1:
        yield from stated


def _in_note(page: Page) -> Iterator[Stated]:
    """ "Translated from Varlian. First published in the Sorn Mirror, 4 March 2031"."""
    for part in page.parts[:AMONG_FIRST]:
        for found, place in _dates_of(part):
            if FIRST_PUT_OUT.search(part.text[: found.start]):
                yield found, place


def _at_opening(page: Page) -> Iterator[Stated]:
    """ "2031-03-04 KORVIN -- ...", "date 2031-03-04 ...": a text that opens with a day in figures.

    A day before what is told is the day of that; so is the first of several such lines, and one
    from which the text goes on to later days.
    """
    first, others = page.parts[:1], page.parts[1:]
    opens = OPENING.match(first[0].text) if first else None
    if opens is None or any(FIGURES.match(part.text) for part in others):
        return
    stated = [found for found in _dates_of(first[0]) if found[0].start == opens.end()]
    if not any(date.first > found.last for date in _dates_told(page) for found, _ in stated):
        yield from stated


def _dates_told(page: Page) -> Iterator[PrintedDate]:
    for part in page.article:
        yield from find_printed_dates(part.text)


def _in_head_or_dateline(page: Page) -> Iterator[Stated]:
    """The day beside the title, else that of the dateline, which counts too where the other is weeks later.

    A page that is looked at years afterwards may show that day, bare, above its title. A day in a
    byline or below the title stays: "KORVIN, 9 May 1992 – The shelling began" may open a report of it.
    """
    beside, reported = list(_beside_title(page)), list(_in_dateline(page))
    if beside and reported and _is_bare_above(page):
        (day, _), (of_report, _) = beside[0], reported[0]
        whole = len(day.first) == len(of_report.last) == WHOLE_DAY
        if whole and _days_between(of_report.last, day.first) > WEEKS:
            beside = []
    yield from beside or reported


def _beside_title(page: Page) -> Iterator[Stated]:
    """A date line before the text begins, or within a byline there.

    Where a bare weekday and day stand above the title and another date below, the one below: the
    other may be the day on which the page was looked at.
    """
    found = list(_in_head(page))
    if len(found) > 1 and _is_bare_above(page) and _title(page) <= found[1][0].number:
        found = found[1:]
    yield from [stated for _, stated in found[:1]]


def _title(page: Page) -> int:
    return next((part.number for part in page.head if part.kind is None), 0)


def _is_bare_above(page: Page) -> bool:
    """Whether the first date of the head is a line above the title that is nothing else."""
    first = next((part for part, _ in _in_head(page)), None)
    above = first is not None and first.number < _title(page)
    return first is not None and above and bool(BARE_DAY.fullmatch(first.text.strip()))


def _in_head(page: Page) -> Iterator[tuple[Part, Stated]]:
    """The first date of each line of the head that can state the day of publication."""
    for part in page.head:
        is_release = part.kind == "navigation" and bool(RELEASE.match(part.text))
        is_stated = (
            is_release or part.kind in ("metadata", "running header") or _is_date_alone(part)
        ) and not part.node.startswith("properties")
        if is_stated and not stated_property(part) and not _is_about_something_else(part.text):
            yield from ((part, stated) for stated in list(_dates_of(part))[:1])


def _is_date_alone(part: Part) -> bool:
    """ "NPA Tuesday 4 March 2031", "By our reporters, 4 March 2031": a line that is nothing else."""
    found = [date for date, _ in _dates_of(part)]
    if len(found) != 1:
        return False
    around = part.text[: found[0].start] + part.text[found[0].end :]
    alone = part.kind is None and AROUND_DATE.fullmatch(around)
    return bool(alone or BYLINE.fullmatch(around))


def _in_dateline(page: Page) -> Iterator[Stated]:
    """ "OSTRAV, 4 March 2031 (Agency) - ...": a date before the dash with which a report begins.

    One without a year ("OSTRAV, March 4") is of the last weeks before the page says that it was changed.
    """
    long = [part for part in page.article if len(part.text) >= 80][:2]  # the first may be a title
    for first in long:
        stated = list(_before_dash(page, first))
        if stated:
            yield from stated
            return


def _before_dash(page: Page, first: Part) -> Iterator[Stated]:
    dateline = DATELINE.match(first.text)
    if not dateline:
        return
    changed = max((date.last for date, _ in _changed(page)), default="")
    furniture = [part for part in page.parts if part.kind is not None]
    printed = [
        date
        for date, _ in _dates_of(first)
        if date.end <= dateline.end()
        or (date.start == dateline.end() and BEHIND_DASH.match(first.text, date.end))
    ]
    if not printed:
        whole = {date.last for part in furniture for date, _ in _dates_of(part)}
        same = {find_day_before(dateline[0], day) for day in whole if len(day) == WHOLE_DAY}
        printed = [day for day in same if day and day.last in whole][:1]
    if not printed and len(changed) == WHOLE_DAY:
        day = find_day_before(dateline[0], changed)
        printed = [day] if day and _days_between(day.first, changed) <= WEEKS else []
    for date in printed[:1]:
        if first.text[: date.start].count(" ") <= 4:
            yield date, first.span(date.start, date.end)


def _days_between(one: str, other: str) -> int:
    return (Day.fromisoformat(other) - Day.fromisoformat(one)).days


def _changed(page: Page) -> Iterator[Stated]:
    for part in page.parts:
        if stated_property(part) in load_table("page_metadata")["modified"]:
            yield from _dates_of(part)
        elif part.kind == "metadata" and label_length("changed", part.text):
            yield from list(_dates_of(part))[:1]


def _dates_of(part: Part) -> Iterator[Stated]:
    for date in find_printed_dates(part.text[:400]):
        yield date, part.span(date.start, date.end)


def stated_property(part: Part) -> str:
    """Which property a line of page metadata states, from its node; "" if it is none."""
    found = re.search(r"@(?:property|name|itemprop)='([^']+)'|#(\w+)$", part.node)
    return (found[1] or found[2]).lower() if found else ""


def _is_about_something_else(text: str) -> bool:
    return bool(label_length("changed", text) or label_length("other", text))

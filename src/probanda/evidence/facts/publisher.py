"""Who put a document out, from where pages and mails state it; not from agencies' credits."""

import re
from collections.abc import Iterator
from itertools import pairwise

from probanda.evidence.document import Position, Publisher
from probanda.evidence.facts.page import Page, Part
from probanda.evidence.facts.printed_dates import find_printed_dates
from probanda.evidence.facts.published import stated_property
from probanda.evidence.vocabulary import load_table

WORD = r"(?:[A-Z0-9][\w’'&.-]*|of|the|and|for|&|de|la|du|der|die|das)"
NAME = rf"(?:[Tt]he\s+)?[A-Z][\w’'&.-]*(?:\s+{WORD}){{0,6}}"
COPYRIGHT = re.compile(
    rf"\s*(?:(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*)+(?:by\s+)?(?:(?:19|20|21)\d\d(?:\s*[-–]\s*(?:19|20|21)?\d\d)?,?\s*)?(?:by\s+)?(?P<name>(?!(?i:copyright|all rights|part of)\b){NAME}?)"
    rf"\s*(?:,?\s*(?:19|20|21)\d\d(?:\s*[-–]\s*(?:19|20|21)?\d\d)?)?\s*(?=$|[.|,;•–—\n]|[Aa]ll\s+[Rr]ights|ALL\s+RIGHTS)"
)
BYLINE_FOR = re.compile(
    rf"\s*(?:[Bb]y|BY)\s+[^.!?]{{3,60}}?\s+for\s+(?P<name>{NAME})\s*(?=$|[|,•–—(\n])"
)
BYLINE_COMMA = re.compile(
    rf"\s*(?:[Bb]y|BY)\s+[^.!?,]{{3,60}}?,\s*(?P<name>{NAME})\s*(?=$|[|,•–—(\n])"
)
BEFORE_HOME = re.compile(rf"(?P<name>{NAME})\s*(?:[|•·/>›]|\s-)\s*(?:Home|HOME|Homepage)\b")
DESK_AND_PLACE = re.compile(rf"(?P<name>{NAME}),\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?$")
ABOUT = re.compile(rf"\s*About\s+(?P<name>{NAME})$")
PUBLISHED_BY = re.compile(
    r"\s*(?:[Pp]ublished by|[Pp]ublisher\s*:|[Ii]ssued by|[Rr]eleased by)"
    rf"\s*(?P<name>{NAME})\s*(?=$|[|,.•–—(\n])"
)
TITLE_SUFFIX = re.compile(rf"\s(?:\||[-–—])\s(?P<name>{NAME})$")
MAIL_NAME = re.compile(r"From:\s*\"?(?P<name>[^\"<@]+?)\"?\s*<")
MAIL_ORGANIZATION = re.compile(r"Organization:\s*(?P<name>\S.*)")
MASTHEAD = re.compile(rf"(?P<name>{NAME}|[A-Z][A-Z’'& .-]+)\s*(?=$|[|,•·–—])")
COMPANY_END = re.compile(r"(?<=\s(?:Ltd|Inc|LLC|plc))\.?\s")
"""Where a company's name ends and a page's next words follow: "Lamp Newspapers Ltd. Terms"."""
Named = tuple[str, Position]


def find_publisher(page: Page) -> Publisher:
    """The publisher as printed, from the strongest kind of statement that the text holds.

    None when nothing states it, when statements of one kind name different ones, or when only an
    agency is named. A correspondent who is quoted shows nothing about who printed the quotation.
    """
    for source in (
        _in_properties,
        _in_mail,
        _in_labels,
        _in_copyright,
        _in_masthead,
        _in_byline,
        _in_title,
        _about_itself,
    ):
        named = [(name, place) for name, place in source(page) if not _is_agency(name)]
        names = {_folded(name) for name, _ in named}
        if len(names) == 1:
            return Publisher(named[0][0], tuple(place for _, place in named))
        if names:
            return Publisher(None, ())
    return Publisher(None, ())


def _in_properties(page: Page) -> Iterator[Named]:
    for part in page.parts:
        if stated_property(part) in (*load_table("page_metadata")["site"], "publisher"):
            yield part.text, part.position


def _in_mail(page: Page) -> Iterator[Named]:
    for part in page.parts:
        if part.node == "header/Organization":
            yield from _matches(MAIL_ORGANIZATION, part)
            return
    for part in page.parts:
        if part.node == "header/From":
            for name, place in _matches(MAIL_NAME, part):
                if _names_body(name):
                    yield name, place


def _in_labels(page: Page) -> Iterator[Named]:
    for part in page.parts:
        if part.kind in ("metadata", "disclaimer", "credit"):
            yield from _matches(PUBLISHED_BY, part)


def _in_copyright(page: Page) -> Iterator[Named]:
    for part in page.parts:
        if part.kind in (
            "metadata",
            "navigation",
            "running header",
            "disclaimer",
            "privacy notice",
        ):
            yield from _matches(COPYRIGHT, part)


def _in_byline(page: Page) -> Iterator[Named]:
    for part in page.parts:
        if part.kind == "metadata":
            found = [*_matches(BYLINE_FOR, part)]
            found = found or [*_matches(BYLINE_COMMA, part)]
        else:
            found = [*_matches(DESK_AND_PLACE, part)] if part.kind and part in page.head else []
        yield from ((name, place) for name, place in found if _employs_writers(name))


def _in_masthead(page: Page) -> Iterator[Named]:
    """An outlet's name alone in a line at the head, before a date, or as a menu's first entry."""
    yield from (named for part in page.parts[:1] for named in _matches(BEFORE_HOME, part))
    for part in page.head[:6]:
        if (
            part.node.startswith(("/html/head", "//", "header/", "properties/"))
            or len(part.text) > 100
        ):
            continue
        found = MASTHEAD.match(part.text)
        if not found or found["name"].count(" ") > 5:
            continue
        heads_page = part.number == 0 and part.kind is not None and _names_office(found["name"])
        if not _names_outlet(found["name"]) and not heads_page:
            continue
        if part.number and _is_wire(found["name"]):
            continue
        rest = part.text[found.end("name") :].strip()
        if find_printed_dates(rest) or (not rest and _is_masthead(part, page)):
            yield found["name"].strip(), part.span(found.start("name"), found.end("name"))


def _is_masthead(part: Part, page: Page) -> bool:
    """Whether a name alone in a line is the page's own, and no entry of a menu ("Parliament TV")."""
    beside = [p for p in page.head if abs(p.number - part.number) == 1]
    if any(find_printed_dates(other.text[:100]) for other in beside):
        return True
    follows = beside[-1] if beside and beside[-1].number > part.number else None
    stands_on_top = part.number <= 2 and (follows is None or follows.kind is None)
    has_article = part.text.lower().startswith("the ")
    return part.kind is not None and (part.number == 0 or has_article or stands_on_top)


def _in_title(page: Page) -> Iterator[Named]:
    for part in page.parts:
        if part.node == "/html/head/title":
            found = TITLE_SUFFIX.search(part.text)
            if found and _names_outlet(found["name"]):
                yield found["name"], part.span(*found.span("name"))


def _about_itself(page: Page) -> Iterator[Named]:
    """ "About the Review", over a paragraph in which the outlet says what it is."""
    for heading, text in pairwise(page.parts):
        for name, place in _matches(ABOUT, heading):
            if heading.kind and text.kind == "disclaimer" and name in text.text:
                yield name, place


def _matches(pattern: re.Pattern[str], part: Part) -> Iterator[Named]:
    found = pattern.match(part.text)
    if found:
        name = COMPANY_END.split(found["name"])[0]
        bare = name.rstrip(" .,")
        if bare:
            yield bare, part.span(found.start("name"), found.start("name") + len(bare))


def _names_outlet(name: str) -> bool:
    words = _folded(name).split()
    if words[:1] and words[0] in load_table("outlets")["section_words"]:
        return False
    return len(words) >= 2 and (
        words[-1] in load_table("outlets")["name_words"] or words[0] in ("radio", "daily")
    )


def _employs_writers(name: str) -> bool:
    """Whether a writer's byline may name the page's publisher so: agencies write for others."""
    return _names_outlet(name) and not _is_wire(name)


def _is_wire(name: str) -> bool:
    return _folded(name).split()[-1] in load_table("outlets")["wire_words"]


def _names_body(name: str) -> bool:
    words = _folded(name).split()
    table = load_table("outlets")
    return any(word in table["name_words"] or word in table["body_words"] for word in words)


def _names_office(name: str) -> bool:
    words = _folded(name).split()
    return len(words) >= 2 and any(word in load_table("outlets")["body_words"] for word in words)


def _is_agency(name: str) -> bool:
    return _folded(name) in load_table("outlets")["agencies"]


def _folded(name: str) -> str:
    words = re.sub(r"[^\w\s-]", " ", name.lower()).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)

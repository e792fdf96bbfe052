"""Which part of a page a block is, by the elements around it, their names and their links."""

import re
from functools import lru_cache
from typing import cast

from lxml import etree

from probanda.evidence.document import Role
from probanda.evidence.facts.printed_dates import find_printed_dates
from probanda.evidence.readers.html_blocks import HtmlBlock
from probanda.evidence.readers.paragraphs import SENTENCE_END
from probanda.evidence.vocabulary import load_table

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BY_TAG: dict[str, Role] = {
    "nav": "navigation",
    "menu": "navigation",
    "search": "navigation",
    "form": "form",
    "button": "form",
    "label": "form",
    "legend": "form",
    "fieldset": "form",
    "figcaption": "caption",
    "footer": "navigation",
    "header": "navigation",
    "aside": "aside",
    "address": "metadata",
}
BY_ARIA: dict[str, Role] = {
    "navigation": "navigation",
    "search": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "banner": "navigation",
    "contentinfo": "navigation",
    "form": "form",
    "dialog": "form",
    "alertdialog": "form",
    "complementary": "aside",
}
OF_CONTENT: dict[str, Role] = {
    "li": "list item",
    "dt": "list item",
    "dd": "list item",
    "td": "table cell",
    "th": "table cell",
    "blockquote": "quotation",
}
WRAPPERS = frozenset({"html", "body", "main", "article"})
NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
SOCIAL = frozenset({"social", "socials", "share", "sharing"})
LARGEST_PART = 2_500
"""Characters: an element with more words than this is no part beside the article but holds it."""


def role_of(block: HtmlBlock, is_doubted: bool) -> Role:
    """The role of a block; ``is_doubted`` if another judge leaves it out of the article."""
    part = _part_around(block)
    content = _content_role(block)
    if part in ("navigation", "form", "caption"):
        return part
    if content == "heading":
        return "navigation" if _is_linked_title(block) else part or "heading"
    if part == "metadata" and not SENTENCE_END.search(block.text):
        return part
    if part == "aside":
        return "aside"
    if _is_linked_title(block) and content != "table cell":
        return "navigation"
    if is_doubted and content != "quotation" and _looks_like_page_part(block):
        return "metadata" if find_printed_dates(block.text) else "navigation"
    return content


def _part_around(block: HtmlBlock) -> Role | None:
    """The part of the page that the outermost telling element makes it."""
    in_article = False
    is_quoted = any(str(element.tag).lower() == "blockquote" for element in block.path)
    for element in block.path:
        tag = str(element.tag).lower()
        in_article = in_article or tag in ("article", "main")
        role = _role_of_element(element, tag, in_article, is_quoted)
        if role and _length(element) <= LARGEST_PART:
            return role
    return None


def _role_of_element(
    element: etree._Element, tag: str, in_article: bool, is_quoted: bool
) -> Role | None:
    if tag in WRAPPERS:
        return None
    if tag == "header" and (in_article or _holds_title(element)):
        return None
    role = BY_TAG.get(tag) or BY_ARIA.get((element.get("role") or "").lower())
    if role:
        return role
    if tag in HEADINGS or (tag == "p" and not (element.get("class") or element.get("id"))):
        return None
    return _role_by_name(f"{element.get('class') or ''} {element.get('id') or ''}", is_quoted)


@lru_cache(maxsize=4096)
def _role_by_name(names: str, is_quoted: bool) -> Role | None:
    words = {word.lower() for word in NAME_PART.findall(names)}
    if is_quoted:  # a post that the article shows, and no buttons to share the article
        words -= SOCIAL
    table = load_table("page_parts")["roles"]
    return next((cast(Role, role) for role, marks in table.items() if words & set(marks)), None)


def _content_role(block: HtmlBlock) -> Role:
    for element in reversed(block.path):
        tag = str(element.tag).lower()
        if tag in HEADINGS:
            return "heading"
        if tag in OF_CONTENT:
            return OF_CONTENT[tag]
    return "paragraph"


def _holds_title(element: etree._Element) -> bool:
    """Whether a header is the article's own: it holds the only first-level heading, unlinked."""
    titles = element.findall(".//h1")
    return bool(titles) and all(title.find(".//a") is None for title in titles)


def _is_linked_title(block: HtmlBlock) -> bool:
    """A title that is nothing but a link leads to another page."""
    is_first_heading = any(element.tag == "h1" for element in block.path)
    return block.linked > 0.9 and not is_first_heading and len(block.text) < 300


def _looks_like_page_part(block: HtmlBlock) -> bool:
    return block.linked > 0.5 or (len(block.text) < 120 and not SENTENCE_END.search(block.text))


def _length(element: etree._Element) -> int:
    """How many characters an element holds, counted only as far as needed."""
    total = 0
    for words in element.itertext():
        total += len(words.strip())
        if total > LARGEST_PART:
            break
    return total

"""HTML: the words a browser would show, block by block, each with the node it stands in.

Nothing of the page is ever executed, fetched or rendered; the page is only walked.
"""

import re

from lxml import etree

from probanda.evidence.document import ReadText
from probanda.evidence.encoding import decode
from probanda.evidence.readers.assemble import TextBuilder
from probanda.evidence.readers.html_article import left_out_by_article_finder
from probanda.evidence.readers.html_blocks import HtmlBlock, find_blocks
from probanda.evidence.readers.html_metadata import find_metadata
from probanda.evidence.readers.html_parts import role_of
from probanda.evidence.unreadable import Unreadable

DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
NO_WAY_OUT = "save the page as plain text or PDF and add that"
DEEPEST = 1000
"""Elements inside elements; pages of real outlets stay below a hundred."""


def read_html(data: bytes, encoding: str | None) -> ReadText:
    """The text of a page: what it says of itself first, then its blocks in the page's order.

    Inline markup neither glues nor splits words. Scripts, styles and text that the page hides are
    left out. Raises ``Unreadable`` for pages that are nested too deep or hold no words.
    """
    declared = DECLARED.search(data[:4096])
    markup = decode(data, encoding, declared[1].decode("ascii", "replace") if declared else None)
    return read_markup(markup)


def read_markup(markup: str) -> ReadText:
    """The text of a page whose characters are known."""
    root = _parse(markup)
    blocks, hidden = find_blocks(root)
    metadata = find_metadata(root)
    doubted = left_out_by_article_finder(markup, [block.text for block in blocks])
    builder = TextBuilder()
    for item in metadata:
        builder.add(item.text, "metadata", item.node)
    for block in blocks:
        builder.add(block.text, role_of(block, block.text in doubted), block.node)
    if not blocks:
        raise Unreadable(_why_empty(hidden), "save the page again when it is fully loaded")
    return builder.build((f"text that the page hides ({hidden} characters)",) if hidden else ())


def _parse(markup: str) -> etree._Element:
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    body = markup.lstrip("\ufeff").replace("\0", "\ufffd")
    try:
        root = etree.fromstring(body.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"its markup cannot be read ({error.msg})", NO_WAY_OUT) from None
    if root is None:
        raise Unreadable("there is no markup in it", "check that it is the right file")
    if any("depth" in entry.message.lower() for entry in parser.error_log) or _is_too_deep(root):
        raise Unreadable("its markup is nested too deep", NO_WAY_OUT)
    return root


def _is_too_deep(root: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _why_empty(hidden: int) -> str:
    return "all text of the page is hidden" if hidden else "there is no text on the page"


__all__ = ["HtmlBlock", "read_html", "read_markup"]

"""HTML: the words that a page shows, each block with the path of its node. Nothing is executed."""

import re

import lxml.html
from lxml import etree

from probanda.engine.runner import Refusal
from probanda.evidence.document import ReadText, Role
from probanda.evidence.readers.composed import Composer

HIDDEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "video",
        "audio",
        "math",
        "head",
        "select",
        "option",
        "datalist",
    ]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "br",
    ]
)
ROLES: dict[str, Role] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "nav": "navigation",
    "footer": "navigation",
    "form": "form",
    "fieldset": "form",
    "button": "form",
    "label": "form",
    "figcaption": "caption",
    "aside": "aside",
    "li": "list item",
    "td": "table cell",
    "th": "table cell",
    "blockquote": "quotation",
}
STRONG = ("navigation", "form", "caption", "aside")
"""Roles that whatever stands inside keeps."""
FACTS = ("og:site_name", "article:published_time", "author", "application-name", "dc.date", "date")
SPACE = re.compile(r"[ \t\r\n\f]+")
DEEPEST = 200


def read_html(data: bytes, encoding: str | None) -> ReadText:
    """The page's title and facts, then its blocks in order."""
    parser = lxml.html.HTMLParser(encoding=encoding, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refusal(
            f"it is not HTML that can be read ({error})", "Save the page anew."
        ) from error
    composer = Composer()
    tree = root.getroottree()
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name in FACTS and meta.get("content"):
            composer.add(f"{name}: {meta.get('content')}", "metadata", tree.getpath(meta))
    body = root.find("body")
    _Walk(composer, tree).visit(root if body is None else body)
    return composer.compose()


class _Walk:
    """Goes through the nodes in order, and starts a block at each node that is one."""

    def __init__(self, composer: Composer, tree: "etree._ElementTree") -> None:
        self._composer = composer
        self._tree = tree
        self._words: list[str] = []

    def visit(self, root: "etree._Element") -> None:
        """One pass with a stack of our own, so that depth cannot exhaust the program's."""
        stack: list[tuple[etree._Element, Role, int, bool]] = [(root, "paragraph", 0, True)]
        current, role_now = root, "paragraph"
        role: Role
        while stack:
            node, role, depth, entering = stack.pop()
            tag = str(node.tag).lower()
            if not entering:
                if tag in BLOCKS:
                    self._flush(current, role_now)
                    parent = node.getparent()
                    current, role_now = (node if parent is None else parent), role
                self._words.append(node.tail or "" if node is not root else "")
                continue
            if tag in HIDDEN or self._is_hidden(node):
                self._words.append(node.tail or "")
                continue
            if depth > DEEPEST:
                raise Refusal(
                    f"its markup is more than {DEEPEST} levels deep",
                    "Save the page from a browser as text or PDF, and take that in too.",
                )
            inner: Role = role if role in STRONG else ROLES.get(tag, role)
            if tag in BLOCKS:
                self._flush(current, role_now)
                current, role_now = node, inner
            self._words.append(node.text or "")
            stack.append((node, role, depth, False))
            stack.extend((child, inner, depth + 1, True) for child in reversed(node))
        self._flush(current, role_now)

    def _flush(self, node: "etree._Element", role: str) -> None:
        text = SPACE.sub(" ", "".join(self._words)).strip()
        self._words = []
        if text:
            self._composer.add(text, role, self._tree.getpath(node))  # type: ignore[arg-type]  # a Role by construction

    @staticmethod
    def _is_hidden(node: "etree._Element") -> bool:
        style = (node.get("style") or "").replace(" ", "").lower()
        return node.get("hidden") is not None or "display:none" in style

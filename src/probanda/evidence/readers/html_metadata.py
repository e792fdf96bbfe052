"""What a page says of itself in its head: title, site, author and date, each as a line of text."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from probanda.evidence.vocabulary import load_table

LARGEST_SCRIPT = 200_000
SPACES = re.compile(r"\s+")
DAY_IN_ADDRESS = re.compile(r"/\d{4}[/-]\d\d[/-]\d\d\b")


@dataclass(frozen=True)
class MetadataLine:
    """A value as the page gives it, and an XPath that names both the element and the property."""

    text: str
    node: str


def find_metadata(root: etree._Element) -> list[MetadataLine]:
    """The page's title and what it states about publisher, date, author, language, in order."""
    lines = [*_title(root), *_meta_elements(root), *_linked_data(root)]
    seen: set[tuple[str, str]] = set()
    found = []
    for line in lines:
        text = SPACES.sub(" ", line.text).strip()
        if text and len(text) <= 500 and (text, line.node) not in seen:
            seen.add((text, line.node))
            found.append(MetadataLine(text, line.node))
    return found


def _title(root: etree._Element) -> Iterator[MetadataLine]:
    title = root.find("./head/title")
    if title is not None and title.text:
        yield MetadataLine(title.text, "/html/head/title")


def _meta_elements(root: etree._Element) -> Iterator[MetadataLine]:
    """Only the properties that tell who put the page out, when, by whom; its address if that tells a day."""
    wanted = {name for names in load_table("page_metadata").values() for name in names}
    addresses = load_table("page_metadata")["address"]
    for meta in root.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip()
            content = meta.get("content")
            if content and name.lower() in wanted and "'" not in name:
                if name.lower() in addresses and not DAY_IN_ADDRESS.search(content):
                    continue
                yield MetadataLine(content, f"//meta[@{attribute}='{name}']/@content")


def _linked_data(root: etree._Element) -> Iterator[MetadataLine]:
    """Publisher, date and author from JSON-LD, which is data, not a script to run."""
    for number, script in enumerate(root.iter("script"), start=1):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        source = script.text or ""
        if len(source) > LARGEST_SCRIPT:
            continue
        try:
            data = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for name, value in _properties(data):
            yield MetadataLine(value, f"//script[{number}]#{name}")


def _properties(data: object) -> Iterator[tuple[str, str]]:
    entries: list[object] = list(data) if isinstance(data, list) else [data]
    for entry in list(entries):
        if isinstance(entry, dict) and isinstance(entry.get("@graph"), list):
            entries.extend(entry["@graph"])
    for entry in entries:
        if not isinstance(entry, dict) or "datePublished" not in entry:
            continue
        for name in ("datePublished", "dateModified"):
            if isinstance(entry.get(name), str):
                yield name, entry[name]
        for name in ("publisher", "author"):
            value = entry.get(name)
            if isinstance(value, dict) and isinstance(value.get("name"), str):
                yield name, value["name"]

"""DOCX: paragraphs, tables and notes as Word shows them, tracked deletions left out."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml import etree

from probanda.evidence.document import ReadText, Role
from probanda.evidence.readers.assemble import TextBuilder
from probanda.evidence.unreadable import Unreadable

LARGEST = 300_000_000
"""Bytes that the parts may hold when unpacked."""
ENCRYPTED = 1
"""The flag of a packed part that needs a password."""
COMPRESSIONS = frozenset(
    {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
)
NOT_OPENED = (
    *(zipfile.BadZipFile, zlib.error, OpcError, etree.LxmlError),
    *(LookupError, ValueError, AttributeError, TypeError, EOFError, OSError),
)
"""What the library lets out where parts are missing, torn, or are not what they are said to be."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NOT_SHOWN = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}rPr", f"{W}pPr", f"{W}delText"}
)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}


def read_docx(data: bytes, encoding: str | None) -> ReadText:
    """The text of a Word file; nodes such as ``body/p[12]`` count from 1.

    Comments are named in ``left_out``. Raises ``Unreadable`` for files that are cut off or damaged.
    """
    builder = TextBuilder()
    with _damage_said():
        document = _open(data)
        _add_properties(builder, document)
        headers, notes = list(_headers(document)), list(_notes(document))
    for node, paragraph in headers:
        builder.add(_text(paragraph), "running header", node)
    for node, paragraph, in_table in _paragraphs(document.element.body, "body"):
        builder.add(_text(paragraph), _role(paragraph, in_table), node)
    for node, paragraph in notes:
        builder.add(_text(paragraph), "paragraph", node)
    return builder.build(_left_out(document))


@contextmanager
def _damage_said() -> Iterator[None]:
    try:
        yield
    except NOT_OPENED:
        raise Unreadable("the DOCX is cut off or damaged", "get a complete copy") from None


def _open(data: bytes) -> WordDocument:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    if sum(member.file_size for member in members) > LARGEST:
        raise Unreadable("the DOCX unpacks to more than any text needs", "check where it is from")
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise Unreadable("the DOCX is encrypted", "save a copy without a password and add that")
    if any(member.compress_type not in COMPRESSIONS for member in members):
        raise Unreadable(
            "the DOCX is packed in an unusual way", "open it in an office program and save it anew"
        )
    document = docx.Document(io.BytesIO(data))
    if document.element.body is None:
        raise ValueError("no body")
    return document


def _paragraphs(parent: etree._Element, node: str) -> Iterator[tuple[str, etree._Element, bool]]:
    """Paragraphs in order, those of tables cell by cell; content controls are walked through."""
    stack = [(parent, node, False)]
    while stack:
        element, path, in_table = stack.pop()
        if element.tag == f"{W}p":
            yield path, element, in_table
            stack.extend((box, f"{path}/textbox", in_table) for box in _text_boxes(element))
            continue
        counts: dict[str, int] = {}
        below = []
        for child in element:
            if not isinstance(child.tag, str) or child.tag in NOT_SHOWN:
                continue
            name = etree.QName(child).localname
            if name in ("p", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "moveTo", "customXml"):
                counts[name] = counts.get(name, 0) + 1
                below.append((child, f"{path}/{name}[{counts[name]}]", in_table or name == "tc"))
        stack.extend(reversed(below))


def _text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    boxes = paragraph.iter(f"{W}txbxContent")
    return [box for box in boxes if not any(up.tag == FALLBACK for up in box.iterancestors())]


def _text(paragraph: etree._Element) -> str:
    """The characters of a paragraph, without those of boxes that stand in it."""
    pieces = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag == f"{W}t":
            pieces.append(element.text or "")
        elif element.tag in LETTERS:
            pieces.append(LETTERS[element.tag])
        elif element.tag not in NOT_SHOWN and element.tag not in (f"{W}txbxContent", FALLBACK):
            stack.extend(reversed(element))
    return "".join(pieces)


def _role(paragraph: etree._Element, in_table: bool) -> Role:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = (style.get(f"{W}val") or "").lower() if style is not None else ""
    if name.startswith("caption"):
        return "caption"
    if in_table:
        return "table cell"
    if name.startswith(("heading", "title", "subtitle")):
        return "heading"
    if "quote" in name:
        return "quotation"
    is_listed = paragraph.find(f"{W}pPr/{W}numPr") is not None or name.startswith("list")
    return "list item" if is_listed else "paragraph"


def _headers(document: WordDocument) -> Iterator[tuple[str, etree._Element]]:
    seen = set()
    for number, section in enumerate(document.sections, start=1):
        for kind, part in (("header", section.header), ("footer", section.footer)):
            if part.is_linked_to_previous:
                continue
            for node, paragraph, _ in _paragraphs(part._element, f"{kind}[{number}]"):
                text = _text(paragraph)
                if text not in seen:
                    seen.add(text)
                    yield node, paragraph


def _notes(document: WordDocument) -> Iterator[tuple[str, etree._Element]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in document.part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in ("footnotes", "endnotes") or relation.is_external:
            continue
        root = etree.fromstring(relation.target_part.blob, parser)
        for number, note in enumerate(root, start=1):
            if note.get(f"{W}type") is None:
                for node, paragraph, _ in _paragraphs(note, f"{kind}/note[{number}]"):
                    yield node, paragraph


def _add_properties(builder: TextBuilder, document: WordDocument) -> None:
    properties = document.core_properties
    builder.add(properties.author or "", "metadata", "properties/creator")
    if properties.created:
        builder.add(properties.created.date().isoformat(), "metadata", "properties/created")


def _left_out(document: WordDocument) -> tuple[str, ...]:
    kinds = {relation.reltype.rsplit("/", 1)[-1] for relation in document.part.rels.values()}
    deleted = next(document.element.body.iter(f"{W}delText"), None)
    return (
        *(("comments",) if "comments" in kinds else ()),
        *(("deleted text that is still tracked",) if deleted is not None else ()),
    )

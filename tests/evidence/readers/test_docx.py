"""Word files: paragraphs, tables, headers, and what Word hides."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from probanda.evidence.readers.docx import read_docx
from probanda.evidence.unreadable import Unreadable


def _note() -> bytes:
    note = docx.Document()
    note.core_properties.author = "Lena Marsh"
    note.sections[0].header.paragraphs[0].text = "Field note 12"
    note.add_heading("Visit to Brod", 1)
    paragraph = note.add_paragraph("The school is ")
    paragraph.add_run("emp").bold = True
    paragraph.add_run("ty.")
    table = note.add_table(1, 2)
    table.cell(0, 0).text = "June"
    table.cell(0, 1).text = "14 children"
    note.add_paragraph("A point", style="List Bullet")
    out = io.BytesIO()
    note.save(out)
    return out.getvalue()


def test_paragraphs_tables_and_headers_keep_their_order_and_role() -> None:
    read = read_docx(_note(), None)
    told = [(b.role, read.text[b.start : b.end]) for b in read.blocks]
    assert [item for item in told if item[0] != "metadata"] == [
        ("running header", "Field note 12"),
        ("heading", "Visit to Brod"),
        ("paragraph", "The school is empty."),
        ("table cell", "June"),
        ("table cell", "14 children"),
        ("list item", "A point"),
    ]
    assert ("metadata", "Lena Marsh") in told


def test_places_name_the_node() -> None:
    read = read_docx(_note(), None)
    nodes = {read.text[p.start : p.end]: p.node for p in read.places}
    assert nodes["The school is empty."] == "body/p[2]"
    assert nodes["14 children"] == "body/tbl[1]/tr[1]/tc[2]/p[1]"


def test_deleted_words_are_left_out_and_said_to_be() -> None:
    note = docx.Document()
    paragraph = note.add_paragraph("He came.")
    deleted = OxmlElement("w:del")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText")
    words.text = " He left."
    run.append(words)
    deleted.append(run)
    paragraph._p.append(deleted)
    inserted = OxmlElement("w:ins")
    inserted.set(qn("w:author"), "x")
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = " He stayed."
    run.append(words)
    inserted.append(run)
    paragraph._p.append(inserted)
    out = io.BytesIO()
    note.save(out)
    read = read_docx(out.getvalue(), None)
    assert read.text.endswith("He came. He stayed.")
    assert read.left_out == ("deleted text that is still tracked",)


def _changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The note with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_note())) as note, zipfile.ZipFile(out, "w") as changed:
        for name in note.namelist():
            content = note.read(name)
            changed.writestr(name, change(content) if name == part else content)
    return out.getvalue()


def _other_root(_: bytes) -> bytes:
    return b'<a xmlns="b"/>'


def _without_body(part: bytes) -> bytes:
    return re.sub(rb"<w:body>.*</w:body>", b"", part, flags=re.DOTALL)


def _header_elsewhere(number: bytes) -> Callable[[bytes], bytes]:
    return lambda part: re.sub(rb'(<w:headerReference[^>]*r:id=")[^"]*', rb"\g<1>" + number, part)


DAMAGED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("[Content_Types].xml", _other_root),
    ("_rels/.rels", _other_root),
    ("docProps/core.xml", _other_root),
    ("word/document.xml", _other_root),
    ("word/document.xml", _without_body),
    ("word/document.xml", _header_elsewhere(b"rId999")),
    ("word/document.xml", _header_elsewhere(b"rId1")),
    ("word/_rels/document.xml.rels", _other_root),
]


@pytest.mark.parametrize(("part", "change"), DAMAGED)
def test_parts_that_are_not_what_they_should_be_are_damage(
    part: str, change: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(Unreadable, match="cut off or damaged"):
        read_docx(_changed(part, change), None)


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [(8, 1, "encrypted"), (10, 9, "unusual way"), (10, 99, "unusual way")],
)
def test_a_part_that_cannot_be_unpacked_is_named_for_what_it_is(
    offset: int, value: int, reason: str
) -> None:
    data = bytearray(_note())
    data[data.find(b"PK\x01\x02") + offset] = value
    with pytest.raises(Unreadable, match=reason):
        read_docx(bytes(data), None)

"""Word files: paragraphs, tables, headers, and what Word hides."""

import io

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from probanda.evidence.readers.docx import read_docx


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

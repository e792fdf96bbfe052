"""A paper as a Word file: the stamp at the head of each page, gaps marked, places behind what is told."""

import io

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from probanda.outputs.papers.blocks import Block, Paper
from probanda.outputs.papers.fixed_zip import fix_zip, plain

AMBER, SOFT = RGBColor(0x7A, 0x52, 0x00), RGBColor(0x59, 0x59, 0x59)
GAP = "[GAP]"


def write_word(paper: Paper) -> bytes:
    """The file; the same paper gives the same bytes."""
    word = new_document()
    word.core_properties.author = "Probanda"
    word.core_properties.title = plain(paper.title)
    word.core_properties.comments = ""
    word.styles["Normal"].font.name = "Liberation Serif"
    word.styles["Normal"].font.size = Pt(10.5)
    word.styles["Normal"].paragraph_format.space_after = Pt(4)
    _set_page(word, paper)
    word.add_heading(plain(paper.title), 0)
    word.add_paragraph(plain(paper.case)).runs[0].bold = True
    word.add_paragraph(plain(paper.for_whom))
    _mark(word.add_paragraph(), paper.stamp)
    for block in paper.blocks:
        _add(word, block)
    made = io.BytesIO()
    word.save(made)
    return fix_zip(made.getvalue())


def _set_page(word: WordDocument, paper: Paper) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    _mark(section.header.paragraphs[0], paper.stamp)
    foot = section.footer.paragraphs[0]
    foot.add_run(plain(f"{paper.case} · page "))
    for kind in ("begin", None, "end"):
        run = foot.add_run()
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = "PAGE"
        run._r.append(part)


def _mark(paragraph: Paragraph, words: str) -> None:
    run = paragraph.add_run(plain(words))
    run.bold, run.font.color.rgb = True, AMBER


def _add(word: WordDocument, block: Block) -> None:
    if block.kind == "heading":
        word.add_heading(plain(block.text), block.level)
        return
    if block.kind == "table":
        _add_table(word, block.rows)
        return
    paragraph = word.add_paragraph()
    if block.kind == "gap":
        _mark(paragraph, f"{GAP} {block.text}")
        return
    if block.kind == "told":
        paragraph.paragraph_format.left_indent = Mm(6)
    run = paragraph.add_run(plain(block.text))
    if block.kind == "ours":
        run.font.color.rgb = SOFT
    if block.cite:
        cite = paragraph.add_run(plain(f" {block.cite}"))
        cite.font.size = Pt(8.5)


def _add_table(word: WordDocument, rows: tuple[tuple[str, ...], ...]) -> None:
    table = word.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for number, row in enumerate(rows):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            run = cell.paragraphs[0].add_run(plain(value))
            run.font.size, run.bold = Pt(7.5), number == 0
    repeat = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    word.add_paragraph()

"""DOCX: paragraphs and tables in order, each with its place in the body."""

import io
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from probanda.engine.runner import Refusal
from probanda.evidence.document import ReadText, Role
from probanda.evidence.readers.composed import Composer


def read_docx(data: bytes, encoding: str | None) -> ReadText:
    """The body's text; page headers and footers are running headers."""
    del encoding  # the format says its own
    try:
        opened = docx.Document(io.BytesIO(data))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise Refusal(
            f"it is not a whole DOCX file ({error})", "Open it, save it anew, and take that in."
        ) from error
    composer = Composer()
    for number, section in enumerate(opened.sections, start=1):
        for paragraph in (*section.header.paragraphs, *section.footer.paragraphs):
            composer.add(paragraph.text, "running header", f"section[{number}]")
    for number, block in enumerate(opened.iter_inner_content(), start=1):
        if isinstance(block, Table):
            for row, cells in enumerate(block.rows, start=1):
                for column, cell in enumerate(cells.cells, start=1):
                    node = f"body/*[{number}]/row[{row}]/cell[{column}]"
                    composer.add(cell.text, "table cell", node)
        else:
            style = (block.style.name if block.style else "") or ""
            role: Role = "heading" if style.startswith(("Heading", "Title")) else "paragraph"
            composer.add(block.text, role, f"body/*[{number}]")
    return composer.compose()

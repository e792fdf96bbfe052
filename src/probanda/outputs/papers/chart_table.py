"""The chart as a workbook: one row an entry, so that it can be filtered by count, element and side."""

import io
from collections.abc import Iterable, Iterator, Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from probanda.outputs.papers.chart import (
    DENIALS,
    EXHIBITS,
    NOTHING_FOUND,
    SEARCHED,
    ChargePart,
    Chart,
)
from probanda.outputs.papers.fixed_zip import fix_zip, plain

COLUMNS = (
    ("Charge", 8), ("Suspect", 16), ("Counts", 12), ("Crime or mode (our mapping)", 24),
    ("Element", 8), ("Kind", 13), ("What must be shown", 42), ("Rests on", 26),
    ("Missing", 24), ("Side", 14), ("Factual allegation, as documents tell it", 40),
    ("Exhibit", 12), ("Document", 22), ("Exact place", 22), ("Quoted words", 55),
    ("Who is reported to say it", 26), ("Source", 11), ("How it bears", 34),
    ("Denied", 26), ("Lines", 10), ("Checked", 20),
)  # fmt: skip
MOST = 32_000
"""A cell holds 32,767 characters."""
LONGEST_HEAD = 100
"""A page's head holds 255 characters."""
HEAD, GAP = PatternFill("solid", fgColor="E8E2D4"), PatternFill("solid", fgColor="FBE9C6")


def write_chart(chart: Chart) -> bytes:
    """The workbook; the same chart gives the same bytes."""
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    _sheet(book, chart, "Read first", ("What to know", "Told"), (24, 110), _read_first(chart))
    names, widths = zip(*COLUMNS, strict=True)
    sheet = _sheet(book, chart, "Chart", names, widths, _rows(chart.charges))
    sheet.auto_filter.ref = sheet.dimensions
    sheet.freeze_panes = "F2"
    counts = [
        (count, f"Charge {c.number}", c.suspect, what, standing)
        for c in chart.charges
        for count, what, standing in c.counts
    ]
    heads = ("Count", "Charge", "Suspect", "Crime and mode (our mapping)", "Checked")
    _sheet(book, chart, "Counts", heads, (12, 12, 24, 70, 30), counts)
    _sheet(book, chart, "Denials", DENIALS, (30, 13, 26, 90, 26), chart.denials)
    _sheet(book, chart, "What was searched", SEARCHED, (80, 40, 14, 16), chart.searched)
    _sheet(book, chart, "Exhibits", EXHIBITS, (13, 30, 26, 26, 20, 26, 30, 70), chart.exhibits)
    book.properties.creator = "Probanda"
    book.properties.title = plain(chart.title)
    made = io.BytesIO()
    book.save(made)
    return fix_zip(made.getvalue())


def _read_first(chart: Chart) -> Iterator[tuple[str, str]]:
    yield "Case", chart.title
    yield "Checked", chart.checked.stamp
    yield from (("Note", note) for note in chart.notes)
    for charge in chart.charges:
        yield f"Charge {charge.number}", f"{charge.suspect}, as documents print it"
        yield from charge.printed
        yield "standard of the stage", charge.standard
        yield from [("law", charge.likeness)] if charge.likeness else []
        yield from [("one charge", charge.joined)] if charge.joined else []
    if not chart.charges:
        yield "Charges", "The documents report no charge, so nothing is to be proved."


def _rows(charges: Iterable[ChargePart]) -> Iterator[tuple[str, ...]]:
    for charge in charges:
        for group in charge.groups:
            for element in group.elements:
                for entry in element.entries:
                    yield (
                        str(charge.number), charge.suspect, ", ".join(group.counts),
                        f"{group.what}: {group.name}", element.number, element.kind, element.text,
                        element.rests_on, "; ".join(element.gaps), entry.side, entry.allegation,
                        entry.exhibit, entry.name, entry.place, entry.words, entry.who,
                        entry.source, entry.bears, entry.denied, entry.lines, entry.checked,
                    )  # fmt: skip


def _sheet(
    book: Workbook,
    chart: Chart,
    name: str,
    heads: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[str]],
) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    for at, (head, width) in enumerate(zip(heads, widths, strict=True), 1):
        write_cell(sheet, 1, at, head).font = Font(bold=True)
        sheet.cell(1, at).fill = HEAD
        sheet.column_dimensions[get_column_letter(at)].width = width
    for line, row in enumerate(rows, 2):
        for at, value in enumerate(row, 1):
            cell = write_cell(sheet, line, at, value)
            if value and (heads[at - 1] == "Missing" or value == NOTHING_FOUND):
                cell.fill = GAP
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.left.text = plain(chart.title)[:LONGEST_HEAD].replace("&", "&&")
    sheet.oddHeader.right.text = chart.checked.stamp
    sheet.oddFooter.center.text = "&A, page &P of &N"
    return sheet


def write_cell(sheet: Worksheet, line: int, at: int, value: str) -> Cell:
    """A cell of text: never a formula, whatever a document begins with."""
    text = plain(value)
    cell = sheet.cell(line, at)
    cell.value = text if len(text) <= MOST else f"{text[:MOST]} … (cut: the exhibit has the whole)"
    cell.data_type = "s"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell

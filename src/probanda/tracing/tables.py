"""A table read from a file, CSV or XLSX: its encoding, its separator, its lines; nothing is understood yet."""

import csv
import hashlib
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from probanda.tracing.encodings import check_encoded_once, read_text
from probanda.tracing.problems import ListError

SEPARATORS = ",;\t|"
BROKEN = (zipfile.BadZipFile, KeyError, ValueError, EOFError, TypeError, AttributeError, OSError)
"""What openpyxl raises, depending on where a workbook is damaged."""
THE_LIST = "The list"
LARGEST_FILE = 1024**3
MOST_ROWS = 300_000
LARGEST_OPENED = 4 * 1024**3
"""A workbook that is larger once unpacked is none."""


@dataclass(frozen=True)
class Table:
    """A file's heading and its lines, each with its number in the file."""

    path: Path
    called: str
    """What errors call it; never by the name of its file, which may be that of a child."""
    digest: str
    """SHA-256 of the file's bytes."""
    headings: tuple[str, ...]
    lines: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


def read_table(path: Path, called: str = THE_LIST, encoding: str = "") -> Table:
    """The lines of a CSV or XLSX file. Raises ListError where it is neither, or holds no record.

    ``called`` is what errors call it: the name of a file may be that of a child. ``encoding`` is that
    of a CSV file, where a person names it.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise ListError(f"{called} is larger than 1 GiB.", "Divide the list into parts.")
    data = path.read_bytes()
    is_workbook = data.startswith(b"PK")
    if is_workbook and encoding:
        raise ListError(f"{called} is a workbook: it has no encoding to name.", "Name none.")
    numbered = _read_workbook(called, data) if is_workbook else _read_csv(called, data, encoding)
    if not numbered:
        raise ListError(f"{called} is empty.", "A list needs a heading and at least one record.")
    check_encoded_once(called, numbered)
    headings = numbered[0][1]
    records = numbered[1:]
    if not records:
        raise ListError(f"{called} has no records.", "A list needs a heading and at least one.")
    for line, row in records:
        if len(row) != len(headings):
            raise ListError(
                f"{called}, line {line}: {len(row)} columns, but the heading has {len(headings)}.",
                "Put cells that hold the separator in quotation marks.",
            )
    return Table(
        path,
        called,
        hashlib.sha256(data).hexdigest(),
        headings,
        tuple(line for line, _ in records),
        tuple(row for _, row in records),
    )


Numbered = list[tuple[int, tuple[str, ...]]]


def _read_csv(called: str, data: bytes, encoding: str) -> Numbered:
    """The lines of the file with their numbers, without empty ones; the first is the heading."""
    text = read_text(called, data, encoding)
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=lambda s: (first.count(s), s == ","))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: Numbered = []
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append((reader.line_num, tuple(row)))
                _check_length(called, rows)
    except csv.Error as error:
        raise ListError(
            f"{called}, line {reader.line_num}: not to be read as CSV.",
            "Look for a quotation mark that is not closed, or save the list as CSV again.",
        ) from error
    return rows


def _read_workbook(called: str, data: bytes) -> Numbered:
    """The lines of the only sheet of a workbook that holds any."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_OPENED:
                raise ListError(
                    f"{called} is too large to be opened.", "Divide the list into parts."
                )
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [found for sheet in book.worksheets if (found := _read_sheet(called, sheet))]
    except BROKEN as error:
        raise ListError(
            f"{called} is no workbook that can be read.", "Save the list as XLSX or CSV again."
        ) from error
    if len(sheets) > 1:
        raise ListError(
            f"{called} has {len(sheets)} sheets that hold something.",
            "Save the sheet with the list as a workbook of its own.",
        )
    return sheets[0] if sheets else []


def _read_sheet(called: str, sheet: Any) -> Numbered:
    """The lines of a sheet as wide as its heading: cells that are empty beyond it are none."""
    found: Numbered = []
    width = 0
    sheet.reset_dimensions()  # some programs write a size that is not that of the sheet
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = tuple(map(_tell, row))
        while len(cells) > width and not cells[-1].strip():
            cells = cells[:-1]
        if any(cell.strip() for cell in cells):
            width = width or len(cells)
            found.append((number, cells + ("",) * (width - len(cells))))
            _check_length(called, found)
    return found


def _check_length(called: str, rows: Numbered) -> None:
    if len(rows) > MOST_ROWS + 1:
        raise ListError(
            f"{called} has more than {MOST_ROWS:,} records.",
            "Divide the list into parts, each with its heading; nothing was taken in.",
        )


def _tell(value: object) -> str:
    """A cell as a person sees it: a day without a time of day, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)

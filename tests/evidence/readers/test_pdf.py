"""PDF text is what the pages show, and each line's box holds its characters."""

import pypdfium2
import pytest
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from probanda.evidence.document import ReadText
from probanda.evidence.readers.pdf import read_pdf

POINT = "{}. The panel heard {} witnesses, who told of buses that came at night and of lists. "
LAST = "The reply that the ministry gave to the panel was sent to the wrong town, where it "


class Report(FPDF):
    """A report with a running header and a page number."""

    def header(self) -> None:
        self.set_font("Times", size=8)
        self.set_y(8)
        self.cell(0, 5, "Inquiry into the Lower Sava", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(8)

    def footer(self) -> None:
        self.set_y(-12)
        self.cell(0, 5, f"Page {self.page_no()} of 2")


@pytest.fixture(scope="module")
def report() -> bytes:
    pdf = Report()
    pdf.add_page()
    pdf.set_font("Times", size=16)
    pdf.cell(0, 10, "Report on the transfers", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.set_font("Times", size=11)
    for number in range(1, 4):
        words = POINT.format(number, number * 7) * 3
        pdf.multi_cell(0, 5, words.strip(), align="J", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.ln(3)
    pdf.multi_cell(0, 5, LAST.strip(), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.add_page()
    pdf.set_font("Times", size=11)
    pdf.multi_cell(0, 5, "lay for a year.", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    return bytes(pdf.output())


def _columns() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=18)
    pdf.cell(0, 10, "A heading over both columns of the page")
    pdf.set_font("Helvetica", size=10)
    left = [
        "The left column tells",
        "first what happened in",
        "the town of Telm, and",
        "who lived there.",
    ]
    right = [
        "The right column goes",
        "on with the buses and",
        "the men who took the",
        "list of the children.",
    ]
    for row, (one, two) in enumerate(zip(left, right, strict=True)):
        for x, words in ((15, one), (110, two)):
            pdf.set_xy(x, 40 + row * 5)
            pdf.cell(80, 5, words)
    return bytes(pdf.output())


def _blocks(read: ReadText, role: str) -> list[str]:
    return [read.text[b.start : b.end] for b in read.blocks if b.role == role]


def test_lines_are_joined_into_paragraphs(report: bytes) -> None:
    points = _blocks(read_pdf(report, None), "list item")
    assert [(POINT.format(n, n * 7) * 3).strip() for n in (1, 2, 3)] == points


def test_running_headers_and_page_numbers_are_apart(report: bytes) -> None:
    running = _blocks(read_pdf(report, None), "running header")
    header = "Inquiry into the Lower Sava"
    assert [header, "Page 1 of 2", header, "Page 2 of 2"] == running


def test_sentence_over_a_page_end_is_one_block(report: bytes) -> None:
    assert f"{LAST}lay for a year." in _blocks(read_pdf(report, None), "paragraph")


def test_columns_are_read_one_after_the_other() -> None:
    read = read_pdf(_columns(), None)
    assert read.text == (
        "A heading over both columns of the page\n\n"
        "The left column tells first what happened in the town of Telm, and who lived there.\n\n"
        "The right column goes on with the buses and the men who took the list of the children."
    )


def test_box_holds_the_characters_of_its_place(report: bytes) -> None:
    read = read_pdf(report, None)
    pdf = pypdfium2.PdfDocument(report)
    assert read.places
    for place in read.places:
        assert place.page is not None
        assert place.box is not None
        page = pdf[place.page - 1]
        shown = page.get_textpage().get_text_bounded(*place.box)
        assert read.text[place.start : place.end].split() == shown.split()


def test_hyphen_at_a_line_end_stays() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    for row, words in enumerate(["He spoke of the depor-", "tation of the whole town."]):
        pdf.set_xy(15, 40 + row * 6)
        pdf.cell(100, 6, words)
    text = read_pdf(bytes(pdf.output()), None).text
    assert text == "He spoke of the depor-tation of the whole town."


def test_page_without_text_is_named() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(100, 6, "Words on the first page.")
    pdf.add_page()
    pdf.rect(10, 10, 50, 50)
    assert read_pdf(bytes(pdf.output()), None).left_out == ("page 2: no text layer",)


def test_lines_that_are_paragraphs_each_are_not_joined() -> None:
    """A short notice: heading, day and sentences that mostly fill one line, with white between."""
    told = (
        "The governor ordered the transfers, two drivers said.",
        "The tribunal issued warrants on Tuesday for the governor and for the head of the office of "
        "resettlement, over the removal of children from the province.",
        "A prosecutor said 421 children had been taken.",
    )
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    for words in ("Lower Mestra Gazette", "Published 16 August 2041", *told):
        pdf.multi_cell(0, 5, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.ln(5)

    read = read_pdf(bytes(pdf.output()), None)

    assert ["Lower Mestra Gazette", "Published 16 August 2041", *told] == [
        read.text[b.start : b.end] for b in read.blocks
    ]


def _two_pages(last_of_first: str, first_of_second: str) -> bytes:
    """Pages with a title of two lines in large letters; the second begins at its very edge."""
    pdf = FPDF()
    pdf.set_margin(12)
    pdf.add_page()
    pdf.set_font("Times", size=26)
    title = "Doctors of the ruined district hospital tell of the night"
    pdf.multi_cell(0, 11, title, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    pdf.ln(6)
    pdf.set_font("Times", size=11)
    for words in (POINT.format("Telm", 4) * 3, last_of_first):
        pdf.multi_cell(0, 5, words.strip(), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        pdf.ln(3)
    pdf.add_page()
    pdf.multi_cell(0, 5, first_of_second, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    return bytes(pdf.output())


def test_a_title_of_two_lines_is_one_block() -> None:
    read = read_pdf(_two_pages("It ended there.", "Nobody came."), None)

    first = read.blocks[0]
    title = "Doctors of the ruined district hospital tell of the night"
    assert title == read.text[first.start : first.end]


def test_a_year_that_ends_a_sentence_on_the_next_page_is_no_page_number() -> None:
    read = read_pdf(_two_pages("The hospital has had no surgeon since", "2030."), None)

    assert [] == _blocks(read, "running header")

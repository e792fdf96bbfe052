"""PDF: what the pages show, in reading order, each line with its page and box."""

from collections.abc import Sequence

import pypdfium2

from probanda.evidence.document import Place, ReadText, Role
from probanda.evidence.readers.assemble import TextBuilder
from probanda.evidence.readers.paragraphs import LIST_MARK, SENTENCE_END, looks_like_heading
from probanda.evidence.readers.pdf_lines import PageLine, find_lines
from probanda.evidence.readers.pdf_paragraphs import find_paragraphs
from probanda.evidence.readers.pdf_running import split_running_lines
from probanda.evidence.unreadable import Unreadable

END_MARK = b"%%EOF"
PASSWORD_NEEDED = 4
"""pdfium's error code."""


def read_pdf(data: bytes, encoding: str | None) -> ReadText:
    """The text layer of a PDF. Lines of a paragraph are joined by a space, after a hyphen by none.

    Hyphens at line ends stay, as the page shows them. Headers, footers and page numbers that
    repeat are blocks of their own. Pages without text are named in ``left_out``. Raises
    ``Unreadable`` for encrypted and truncated files and where no page has text.
    """
    pages = _lines_of_pages(data)
    empty = [number for number, lines in enumerate(pages, start=1) if not lines]
    if len(empty) == len(pages):
        raise Unreadable(
            "its pages are pictures without a text layer",
            "run text recognition on it (for example ocrmypdf) and add the result",
        )
    builder = TextBuilder()
    running, bodies = split_running_lines(pages)
    paragraphs = _joined_over_pages([find_paragraphs(lines) for lines in bodies])
    for number in range(len(pages)):
        for line in running[number]:
            _add(builder, [line], "running header")
        for paragraph in paragraphs[number]:
            _add(builder, paragraph, None)
    return builder.build(tuple(f"page {number}: no text layer" for number in empty))


def _lines_of_pages(data: bytes) -> list[list[PageLine]]:
    if END_MARK not in data[-2048:]:
        raise Unreadable("the PDF breaks off before its end", "get a complete copy")
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD_NEEDED or "password" in str(error).lower():
            raise Unreadable(
                "the PDF is encrypted", "open it with its password and save it without one"
            ) from None
        raise Unreadable(
            "the PDF is damaged", "get a complete copy or print it to a new PDF"
        ) from None
    try:
        return [_lines_of_page(pdf, index) for index in range(len(pdf))]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"a page of the PDF is damaged ({error})", "get a complete copy") from None
    finally:
        pdf.close()


def _lines_of_page(pdf: pypdfium2.PdfDocument, index: int) -> list[PageLine]:
    page = pdf[index]
    text = page.get_textpage()
    try:
        return find_lines(text, index + 1, page.get_height())
    finally:
        text.close()
        page.close()


def _joined_over_pages(pages: list[list[list[PageLine]]]) -> list[list[list[PageLine]]]:
    """Paragraphs by the page they begin on; one that goes on over the page's end is one."""
    joined: list[list[list[PageLine]]] = []
    last: list[PageLine] | None = None
    for paragraphs in pages:
        rest = paragraphs
        if last and paragraphs and _goes_on(last[-1].text, paragraphs[0][0].text):
            last.extend(paragraphs[0])
            rest = paragraphs[1:]
        joined.append(rest)
        if rest:
            last = rest[-1]
    return joined


def _goes_on(before: str, after: str) -> bool:
    return not SENTENCE_END.search(before) and after[:1].islower()


def _add(builder: TextBuilder, lines: Sequence[PageLine], role: Role | None) -> None:
    pieces: list[str] = []
    places: list[Place] = []
    length = 0
    for line in lines:
        if pieces and not pieces[-1].endswith("-"):
            pieces.append(" ")
            length += 1
        pieces.append(line.text)
        end = length + len(line.text)
        places.append(Place(start=length, end=end, page=line.page, box=line.box))
        length = end
    text = "".join(pieces)
    builder.add_with_places(text, role or _role(text, lines), tuple(places))


def _role(text: str, lines: Sequence[PageLine]) -> Role:
    if LIST_MARK.match(text):
        return "list item"
    return "heading" if len(lines) <= 2 and looks_like_heading(text) else "paragraph"

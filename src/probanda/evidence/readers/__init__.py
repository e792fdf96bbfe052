"""One reader for each format: bytes in, text with its blocks and the way back out."""

from collections.abc import Callable

from probanda.engine.runner import Refusal
from probanda.evidence.document import ReadText
from probanda.evidence.readers.docx import read_docx
from probanda.evidence.readers.html import read_html
from probanda.evidence.readers.mail import read_mail
from probanda.evidence.readers.markdown import read_markdown
from probanda.evidence.readers.pdf import read_pdf
from probanda.evidence.readers.plain import read_plain
from probanda.evidence.sniff import DOCX

LONGEST_TEXT = 2_000_000

READERS: dict[str, Callable[[bytes, str | None], ReadText]] = {
    "text/plain": read_plain,
    "text/markdown": read_markdown,
    "text/html": read_html,
    "application/pdf": read_pdf,
    DOCX: read_docx,
    "message/rfc822": read_mail,
}


def read(data: bytes, media_type: str, encoding: str | None) -> ReadText:
    """The text of an original. Raises Refusal, with the way out, when it gives none."""
    if not data:
        raise Refusal("it is empty", "Ask who handed it over for a whole copy.")
    reader = READERS.get(media_type)
    if reader is None:
        raise Refusal(
            f"probanda cannot read the format {media_type} yet",
            "Take in a copy saved as PDF with a text layer, DOCX, HTML or plain text as well.",
        )
    found = reader(data, encoding)
    if not found.text.strip():
        raise Refusal("there is no text in it", "If it is a scan, take in a recognised text too.")
    if len(found.text) > LONGEST_TEXT:
        raise Refusal(
            f"its text has {len(found.text):,} characters, more than {LONGEST_TEXT:,}",
            "Split it into parts and take in those.",
        )
    return found

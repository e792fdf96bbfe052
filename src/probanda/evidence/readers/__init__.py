"""Readers: one per format, each makes a text with its blocks and the way back to the original."""

from collections.abc import Callable

from probanda.evidence import sniff
from probanda.evidence.document import ReadText
from probanda.evidence.readers.docx import read_docx
from probanda.evidence.readers.html import read_html
from probanda.evidence.readers.mail import read_mail
from probanda.evidence.readers.markdown import read_markdown
from probanda.evidence.readers.pdf import read_pdf
from probanda.evidence.readers.plain import read_plain
from probanda.evidence.unreadable import Unreadable

Reader = Callable[[bytes, str | None], ReadText]

READERS: tuple[tuple[str, Reader], ...] = (
    (sniff.PLAIN, read_plain),
    (sniff.MARKDOWN, read_markdown),
    (sniff.HTML, read_html),
    (sniff.PDF, read_pdf),
    (sniff.DOCX, read_docx),
    (sniff.MAIL, read_mail),
)

WAYS_OUT = (
    ("image/", "run text recognition on it and add the text as a further document"),
    ("audio/", "add a transcript as a further document"),
    ("video/", "add a transcript as a further document"),
    (sniff.OLE, "open it in an office program and save it as .docx, without a password"),
    ("application/zip", "unpack it and add the files in it"),
)


def read(data: bytes, media_type: str, encoding: str | None = None) -> ReadText:
    """The text of an original.

    ``encoding`` is what the user says the bytes are in; without it only a byte order mark, the
    document's own declaration and UTF-8 are believed. Raises ``Unreadable``.
    """
    if not data:
        raise Unreadable("the file is empty", "look for a complete copy")
    for readable, reader in READERS:
        if readable == media_type:
            text = reader(data, encoding)
            if not text.blocks:
                raise Unreadable("there is no text in it", "check that it is the right file")
            return text
    way_out = next(
        (words for start, words in WAYS_OUT if media_type.startswith(start)),
        "save it as plain text, HTML, PDF or DOCX and add that too",
    )
    what = "binary data" if media_type == sniff.BINARY else media_type
    raise Unreadable(f"it is {what}, a format that cannot be read", way_out)

"""Say what kind of file something is: from its bytes, and from its name where they are mute."""

import re
from pathlib import PurePath

import puremagic

EMPTY = "application/x-empty"
BINARY = "application/octet-stream"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
XML = "application/xml"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIL = "message/rfc822"
OLE = "application/x-ole-storage"

HEAD = 65_536
"""How many bytes are looked at, the whole file if it is shorter."""

MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
HTML_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
MAIL_NAMES = frozenset({".eml", ".mht", ".mhtml"})
ZIP_MEMBERS = (
    (b"word/", DOCX),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
)
BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(r"<(?:p|div|h[1-6]|body|table|ul|ol|span|a)\b[^>]{0,500}>", re.IGNORECASE)
HEADER_LINE = re.compile(rb"([!-9;-~]{1,76}):[ \t]?")
TRANSPORT_HEADERS = frozenset({b"received", b"message-id", b"mime-version", b"return-path"})


def sniff(head: bytes, name: str) -> str:
    """The media type of a file of which these are the first bytes, or all of them.

    An empty file is ``application/x-empty``; bytes that are neither text nor a known format are
    ``application/octet-stream``. The name decides only between kinds of text.
    """
    if not head:
        return EMPTY
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(head)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return OLE
    if not looks_like_text(head[:HEAD]):
        return _name_of_binary(head[:HEAD])
    return _kind_of_text(head[:HEAD], PurePath(name).suffix.lower())


def byte_order_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning states, or None."""
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def unmarked_utf_16(data: bytes) -> str | None:
    """The UTF-16 that bytes without a mark seem to be in: every second byte is zero. Or None."""
    sample = data[: HEAD - HEAD % 2]
    half = len(sample) // 2
    if half < 16:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def looks_like_text(head: bytes) -> bool:
    """Whether the bytes are text in some encoding. A few control characters do not hinder it."""
    if byte_order_mark(head) or unmarked_utf_16(head):
        return True
    controls = sum(head.count(bytes([code])) for code in range(32) if code not in b"\t\n\r\f\x1b")
    share = controls / len(head)
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_character = len(head) == HEAD and error.start > HEAD - 4
        return share < (0.2 if cut_character else 0.005)
    return share < 0.2


def _kind_of_zip(data: bytes) -> str:
    for member, media_type in ZIP_MEMBERS:
        if member in data:
            return media_type
    return "application/zip"


def _name_of_binary(head: bytes) -> str:
    try:
        found = puremagic.magic_string(head)
    except (puremagic.PureError, ValueError):
        return BINARY
    # A signature of one or two bytes fits too much to be named.
    named = [m for m in found if m.mime_type and len(m.byte_match or b"") >= 3]
    return str(named[0].mime_type) if named else BINARY


def _kind_of_text(head: bytes, suffix: str) -> str:
    encoding = byte_order_mark(head) or unmarked_utf_16(head) or "utf-8"
    text = head.decode(encoding, errors="replace").lstrip("\ufeff")
    if HTML_START.match(text) or (suffix in HTML_NAMES and TAG.search(text)):
        return HTML
    if _is_mail(head, suffix):
        return MAIL
    if text.lstrip().startswith("<?xml"):
        return XML
    return MARKDOWN if suffix in MARKDOWN_NAMES else PLAIN


def _is_mail(head: bytes, suffix: str) -> bool:
    """A mail begins with its headers. A text that merely quotes From, To and Subject is a text."""
    names = set()
    for line in head.removeprefix(b"\xef\xbb\xbf").splitlines():
        if not line.strip():
            break
        header = HEADER_LINE.match(line)
        if header:
            names.add(header[1].lower())
        elif not line.startswith((b" ", b"\t", b"From ")):
            return False
    if suffix in MAIL_NAMES:
        return bool(names & {b"from", b"subject", b"date", b"mime-version"})
    return (
        b"from" in names and bool(names & {b"date", b"subject"}) and bool(names & TRANSPORT_HEADERS)
    )

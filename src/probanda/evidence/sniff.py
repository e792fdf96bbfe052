"""What kind of file something is, from its bytes first and its name last."""

import re
from email.parser import BytesHeaderParser

import puremagic

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN_NAMES = (".md", ".markdown")
HTML_START = re.compile(rb"^\s*(<!--.*?-->\s*)*(<!doctype html|<html|<head|<body)", re.I | re.S)
TEXT_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
LOOK_AT = 65536


def sniff(head: bytes, name: str) -> str:
    """The media type of a file that begins with ``head``.

    What is neither a known binary format nor looks like text is "application/octet-stream".
    """
    head = head[:LOOK_AT]
    if not head:
        return "application/x-empty"
    if head.lstrip().startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"PK\x03\x04"):
        return DOCX if b"word/" in head else "application/zip"
    if head.startswith(TEXT_BOMS):
        return "text/plain"
    if HTML_START.match(head):
        return "text/html"
    if _is_mail(head):
        return "message/rfc822"
    if len(CONTROL.findall(head)) > len(head) // 100:
        return _name_binary(head, name)
    return "text/markdown" if name.lower().endswith(MARKDOWN_NAMES) else "text/plain"


def _is_mail(head: bytes) -> bool:
    """Mail begins with header lines, From and a date or subject among them."""
    first = head.split(b"\n", 1)[0]
    if not re.match(rb"[A-Za-z][A-Za-z0-9-]*:", first):
        return False
    found = {name.lower() for name in BytesHeaderParser().parsebytes(head)}
    return "from" in found and bool(found & {"date", "message-id"}) and "subject" in found


def _name_binary(head: bytes, name: str) -> str:
    try:
        return puremagic.from_string(head, mime=True, filename=name) or "application/octet-stream"
    except (puremagic.PureError, ValueError):
        return "application/octet-stream"

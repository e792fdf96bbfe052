"""Mail: its headers as lines of text, its body, and the names of what is attached."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage

from probanda.evidence.document import ReadText
from probanda.evidence.encoding import decode
from probanda.evidence.readers.assemble import TextBuilder
from probanda.evidence.readers.html import read_markup
from probanda.evidence.readers.plain import text_with_paragraphs
from probanda.evidence.unreadable import Unreadable

HEADERS = ("From", "Sender", "Organization", "To", "Cc", "Date", "Subject")
DEEPEST = 30
"""Mails inside mails inside mails; real ones have a handful of levels."""

TOO_DEEP = Unreadable("its parts are nested too deep", "save the mail again as .eml")
NOT_PARSED = (LookupError, ValueError, AttributeError, TypeError)
"""What the parser of headers lets out where one is broken off or names no known charset."""


def read_mail(data: bytes, encoding: str | None) -> ReadText:
    """The text of a mail: "From: ..." and so on, then the body, plain rather than HTML.

    Attachments are not read; ``left_out`` names them. A header that is broken is told as it
    stands. Raises ``Unreadable`` for a body in an unknown encoding, and where headers that say
    what the parts are cannot be read.
    """
    message, parts = _open(data)
    body = _choose_body(parts)
    builder = TextBuilder()
    for name in HEADERS:
        for value in _values(message, name):
            builder.add(f"{name}: {' '.join(value.split())}", "metadata", f"header/{name}")
    if body is not None:
        node, part = body
        builder.add_text(_read_part(part, encoding), node)
    left_out = [_name(part) for node, part in parts if _is_left_out(node, part, body)]
    return builder.build(tuple(left_out))


def _open(data: bytes) -> tuple[EmailMessage, list[tuple[str, EmailMessage]]]:
    """The mail with its parts, whose own headers have all been looked at."""
    unreadable = Unreadable("its headers cannot be read", "save the mail again as .eml")
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        if not isinstance(message, EmailMessage):
            raise unreadable
        parts = list(_parts(message))
        for _, part in parts:
            part.get_content_type()
            part.get_content_charset()
            part.get_content_disposition()
            part.get_filename()
    except RecursionError:
        raise TOO_DEEP from None
    except NOT_PARSED:
        raise unreadable from None
    return message, parts


def _values(message: EmailMessage, name: str) -> Iterator[str]:
    for written, raw in message.raw_items():
        if written.lower() == name.lower():
            try:
                yield str(message.policy.header_fetch_parse(written, raw))
            except (*NOT_PARSED, RecursionError):
                yield str(raw).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _parts(message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    """The parts that hold no other parts, with their numbers; an attached mail is one part."""
    stack: list[tuple[str, EmailMessage]] = [("part", message)]
    while stack:
        node, part = stack.pop()
        if node.count("[") > DEEPEST:
            raise TOO_DEEP
        if part.get_content_maintype() != "multipart":
            yield node, part
            continue
        inner = [p for p in part.iter_parts() if isinstance(p, EmailMessage)]
        stack.extend(reversed([(f"{node}[{n}]", p) for n, p in enumerate(inner, start=1)]))


def _choose_body(parts: list[tuple[str, EmailMessage]]) -> tuple[str, EmailMessage] | None:
    for kind in ("text/plain", "text/html"):
        for node, part in parts:
            is_inline = not part.is_attachment() and part.get_filename() is None
            if part.get_content_type() == kind and is_inline and _payload(part).strip():
                return node, part
    return None


def _payload(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _read_part(part: EmailMessage, encoding: str | None) -> ReadText:
    characters = _characters(_payload(part), encoding, part.get_content_charset())
    if part.get_content_type() == "text/html":
        return read_markup(characters)
    return text_with_paragraphs(characters)


def _characters(payload: bytes, encoding: str | None, charset: str | None) -> str:
    """The mail's own charset is believed where its bytes bear it out; many mails state none."""
    if encoding is None and charset and charset != "us-ascii":
        try:
            return payload.decode(charset)
        except (LookupError, ValueError):
            pass
    return decode(payload, encoding)


def _is_left_out(node: str, part: EmailMessage, body: tuple[str, EmailMessage] | None) -> bool:
    """All but the body itself, and the same words once more as HTML."""
    if body is not None and node == body[0]:
        return False
    is_other_form = part.get_content_type() == "text/html" and part.get_filename() is None
    return not (body is not None and is_other_form and not part.is_attachment())


def _name(part: EmailMessage) -> str:
    name = part.get_filename()
    kind = part.get_content_type()
    return f"attachment {name} ({kind})" if name else f"attachment without a name ({kind})"

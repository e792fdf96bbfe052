"""Mail: the headers that tell who, when and what, then the body."""

import email
from email import policy
from email.message import EmailMessage

from probanda.evidence.document import Place, ReadText
from probanda.evidence.readers.composed import Composer
from probanda.evidence.readers.html import read_html
from probanda.evidence.readers.plain import find_blocks

HEADERS = ("From", "To", "Cc", "Date", "Subject")


def read_mail(data: bytes, encoding: str | None) -> ReadText:
    """Headers as metadata, the text part if there is one, else the HTML part; attachments named."""
    message = email.message_from_bytes(data, policy=policy.default)
    composer = Composer()
    for name in HEADERS:
        if message[name]:
            composer.add(f"{name}: {message[name]}", "metadata", f"header/{name}")
    body = message.get_body(preferencelist=("plain", "html"))
    if isinstance(body, EmailMessage):
        _add_body(composer, body, encoding)
    for part in message.iter_attachments():
        name = part.get_filename() or part.get_content_type()
        composer.add(f"Attachment: {name}", "metadata", f"attachment/{name}")
    return composer.compose()


def _add_body(composer: Composer, body: EmailMessage, encoding: str | None) -> None:
    if body.get_content_type() == "text/html":
        payload = body.get_payload(decode=True)
        inner = read_html(payload if isinstance(payload, bytes) else b"", encoding)
    else:
        text = str(body.get_content())
        inner = ReadText(text, find_blocks(text), ())
    nodes = {place.start: place.node for place in inner.places}
    for number, block in enumerate(inner.blocks, start=1):
        node = nodes.get(block.start) or f"part/{number}"
        text = " ".join(inner.text[block.start : block.end].split())
        composer.add_lines([(text, Place(start=0, end=0, node=f"body/{node}"))], block.role)

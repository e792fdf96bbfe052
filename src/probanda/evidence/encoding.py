"""Bytes to characters, without ever guessing: marks, declarations, UTF-8, or the user's word."""

import codecs

import charset_normalizer

from probanda.evidence.sniff import byte_order_mark, unmarked_utf_16
from probanda.evidence.unreadable import Unreadable

SAMPLE = 50_000
"""Bytes from which likely encodings are named when a text is not UTF-8."""


def decode(data: bytes, encoding: str | None, declared: str | None = None) -> str:
    """The characters of a text, a byte order mark kept as U+FEFF.

    The user's ``encoding`` goes first, then a byte order mark, then UTF-8, then what the document
    itself declares. UTF-8 goes before the declaration because text in another encoding is not
    valid UTF-8 by chance, while stale declarations are common. Raises ``Unreadable``.
    """
    if encoding is not None:
        return _decode_as_told(data, encoding)
    marked = byte_order_mark(data)
    if marked:
        return _decode_strictly(data, marked, "its byte order mark says")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        if declared and is_known(declared):
            return _decode_strictly(data, _as_browsers_read(declared), "it says itself")
        raise Unreadable("its text is not UTF-8", _suggest(data)) from None
    unmarked = unmarked_utf_16(data)
    if unmarked:
        raise Unreadable(
            "its text seems to be UTF-16 without a byte order mark",
            f"say so with --encoding {unmarked} if that is right",
        )
    return text


def _decode_as_told(data: bytes, encoding: str) -> str:
    if not is_known(encoding):
        raise Unreadable(
            f"no encoding is called {encoding!r}", "use a name such as utf-8, cp1251 or utf-16-le"
        )
    name = codecs.lookup(encoding).name
    if name in ("utf-16", "utf-32", "utf-8-sig"):  # these would drop the mark
        name = byte_order_mark(data) or {"utf-8-sig": "utf-8"}.get(name, f"{name}-le")
    return _decode_strictly(data, name, "you said")


def _decode_strictly(data: bytes, encoding: str, who: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{who} that it is {encoding}, but byte {error.start} is not", _suggest(data)
        ) from None
    except UnicodeError:  # encodings of host names, which do not say where they fail
        raise Unreadable(f"{who} that it is {encoding}, but it is not", _suggest(data)) from None


def is_known(encoding: str) -> bool:
    """Whether an encoding of texts has this name."""
    try:
        found = codecs.lookup(encoding)
        return found._is_text_encoding and found.name != "undefined"
    except (LookupError, ValueError):
        return False


def _as_browsers_read(declared: str) -> str:
    """Pages that declare Latin-1 or ASCII are shown as Windows-1252, by the HTML standard."""
    name = codecs.lookup(declared).name
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _suggest(data: bytes) -> str:
    likely = []
    for match in charset_normalizer.from_bytes(data[:SAMPLE]):
        for name in (match.encoding, *match.could_be_from_charset):
            if name not in likely:
                likely.append(name)
    names = ", ".join(likely[:4])
    return "say its encoding with --encoding" + (f" (likely: {names})" if names else "")

"""An office file whose bytes depend on nothing but what it says: no time of making stands in it."""

import io
import re
import zipfile

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP can tell: no time at all."""
MADE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def fix_zip(content: bytes) -> bytes:
    """The same parts in the same order with all times made one."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            body = old.read(name)
            if name == "docProps/core.xml":
                body = MADE.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", body)
            part = zipfile.ZipInfo(name, FIRST_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            new.writestr(part, body)
    return made.getvalue()


def plain(text: str) -> str:
    """Text as an office file can hold it: control characters as their signs, no turn of direction."""
    return "".join(_plain(letter) for letter in text)


TURNS = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def _plain(letter: str) -> str:
    code = ord(letter)
    if code in TURNS:
        return f"⟨U+{code:04X}⟩"
    if code < 0x20 and letter not in "\t\n":
        return chr(0x2400 + code)
    if code == 0x7F or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return "\ufffd"
    return letter

"""Text of a document as markup that shows it and does nothing else."""

from collections.abc import Iterator

from markupsafe import Markup, escape

DIRECTIONS = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
"""Characters that turn the direction of writing: shown by name, and kept from turning anything."""
KEPT = frozenset("\t\n\f")
DELETE = 0x7F


def show(text: str | None, language: str | None = None) -> Markup:
    """Words of a document inside a line of ours, which they can neither leave nor turn around."""
    name = Markup(' lang="{}"').format(language) if language else Markup("")
    return Markup("<bdi{}>{}</bdi>").format(name, show_inside(text or ""))


def show_inside(text: str) -> Markup:
    """The text's characters, all of them, as the content of an element.

    What HTML cannot hold (NUL and its like) is shown by its sign; a carriage return stays one.
    """
    return Markup("").join(_shown(text))


def _shown(text: str) -> Iterator[Markup]:
    start = 0
    for at, letter in enumerate(text):
        sign = _sign(letter)
        if sign is not None:
            yield escape(text[start:at])
            yield sign
            start = at + 1
    yield escape(text[start:])


def _sign(letter: str) -> Markup | None:
    """What stands for a character that must not be written as it is, or None."""
    if letter in DIRECTIONS:
        sign = Markup('<bdi class="turn" data-name="{}">{}</bdi>')
        return sign.format(DIRECTIONS[letter], letter)
    code = ord(letter)
    if letter == "\r":
        return Markup("&#13;")
    if code < 0x20 and letter not in KEPT:
        return Markup(chr(0x2400 + code))  # noqa: S704  a single sign
    if code == DELETE:
        return Markup("\u2421")
    if 0xD800 <= code <= 0xDFFF:
        return Markup("\ufffd")
    return None

"""How much room letters take in a picture, and which of them may stand in one.

Widths are estimates for a sans-serif face, on the wide side, so that a label ends before the next
thing begins whatever face is at hand.
"""

import unicodedata
from functools import cache
from html import escape

ELLIPSIS = "…"
NARROW = frozenset("iIjltf.,:;'’‘|!()[]/ ")
BROAD = frozenset("mwMWОЖШЩЮМФШЩЮЖфжшщюм@%—…")
DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def letters(text: str) -> str:
    """Text that is safe inside SVG: escaped, on one line, nothing in it that turns its direction."""
    return escape(_clean(text))


def width(text: str, size: float) -> float:
    """About how wide the text is at a size of type."""
    return sum(_share(letter) for letter in _clean(text)) * size


def fit(text: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis where it is wider than the room."""
    text = _clean(text)
    if width(text, size) <= room:
        return text
    kept, used = [], width(ELLIPSIS, size)
    for letter in text:
        used += _share(letter) * size
        if used > room:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + ELLIPSIS


def wrap(text: str, size: float, room: float, lines: int) -> tuple[str, ...]:
    """The text in at most so many lines; the last one is cut where there is more."""
    words = _clean(text).split()
    wrapped: list[str] = []
    while words and len(wrapped) < lines - 1:
        line = [words.pop(0)]
        while words and width(" ".join([*line, words[0]]), size) <= room:
            line.append(words.pop(0))
        wrapped.append(fit(" ".join(line), size, room))
    if words:
        wrapped.append(fit(" ".join(words), size, room))
    return tuple(wrapped)


def _clean(text: str) -> str:
    shown = "".join(
        " " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c
        for c in text
        if c not in DIRECTIONS and unicodedata.category(c) != "Cs"
    )
    return " ".join(shown.split())


@cache
def _share(letter: str) -> float:
    """The width of a letter as a share of the size of type."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.1
    if letter in BROAD:
        return 1.0
    if letter in NARROW:
        return 0.34
    return 0.74 if letter.isupper() else 0.59

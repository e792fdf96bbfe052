"""Words of documents, names and people on a terminal, which they must not steer."""

import unicodedata

from rich.console import Console
from rich.text import Text

BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that make a terminal show words in another order than they stand in."""
OBEYED = frozenset({"Cc", "Cs"})


def plain(words: str) -> str:
    """The words on one line; what a terminal would obey, or cannot show, is shown as a sign."""
    return "".join(_plain(letter) for letter in words)


def _plain(letter: str) -> str:
    if letter in BIDI or (unicodedata.category(letter) in OBEYED and letter not in "\t\n\r"):
        return "\N{REPLACEMENT CHARACTER}"
    return " " if letter.isspace() else letter


def say(console: Console, label: str, style: str, words: str = "") -> None:
    """One message: its label in a style, then its words as they are; nothing in them is markup."""
    console.print(Text.assemble((plain(label), style), " " if words else "", plain(words)))

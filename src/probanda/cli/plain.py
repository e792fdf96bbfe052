"""Words of documents, names and errors made safe to print: no terminal obeys any of them."""

from rich.markup import escape as escape_markup


def printable(text: str) -> str:
    """Words on one line, without what would steer the terminal: escapes, marks of direction."""
    return one_line(" ".join(text.split()), "\N{REPLACEMENT CHARACTER}")


def one_line(run: str, instead: str = " ") -> str:
    """A run of words with its blanks at both ends kept."""
    return "".join(c if c.isprintable() else instead for c in run)


def escape(words: str) -> str:
    """Printable words that are no markup either."""
    return escape_markup(printable(words))

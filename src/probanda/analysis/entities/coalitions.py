"""Alliances told by who leads them: "the Karsovan-led coalition", "U.S.-led coalition forces"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from probanda.analysis.entities.spot import Named, Spot
from probanda.analysis.entities.states import known_state_words
from probanda.analysis.language import Paragraph, text_of

LED = re.compile(
    r"\b(?P<leader>[A-Z][\w.]*)-led (?:(?:[A-Z]\w+|military|international|multinational) ){0,2}"
    r"(?:coalition|alliance)(?: (?:forces|troops))?\b"
)


def find_coalitions(paragraph: Paragraph, number: int) -> Iterator[Named]:
    """Each with the forces that are called after it."""
    doc = paragraph.doc
    text = text_of(doc)
    for found in LED.finditer(text) if "-led " in text else ():
        span = doc.char_span(*found.span())
        if span is not None:
            yield Named(Spot(number, span.start, span.end), "organisation")


@lru_cache(maxsize=4096)
def coalition_key(form: str) -> str:
    """One key for "Karsovan-led coalition" and "Karsova-led Coast coalition forces"; else ""."""
    found = LED.fullmatch(form)
    if found is None:
        return ""
    known = known_state_words()
    leader = found["leader"]
    return f"{known.adjectives.get(leader) or known.names.get(leader) or leader} led coalition"

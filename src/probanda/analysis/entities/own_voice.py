"""Who speaks of itself in its own text: "our organisation", "this newspaper"."""

from probanda.analysis.entities.gazetteer import words
from probanda.analysis.entities.spot import Draft, Spot
from probanda.analysis.language import Parsed
from probanda.names import normal_name

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")


def is_of_publisher(spot: Spot, parsed: Parsed) -> bool:
    """Whether the words outside quotation marks tell of who put the text out."""
    first = parsed.paragraphs[spot.paragraph].tokens[spot.start].lower_
    if spot.end - spot.start != 2 or first not in {"our", "this"}:
        return False
    root = spot.root(parsed)
    if root.tag_ in {"NNS", "NNPS"}:
        return False
    noun = root.lower_
    own = first == "our" and noun in words("outlet_nouns") | words("society_nouns")
    here = first == "this" and noun in words("outlet_nouns")
    return (own or here) and not _is_quoted(spot, parsed)


def find_publisher(parsed: Parsed, bodies: list[Draft]) -> Draft | None:
    """The body that bears the name of the text's publisher."""
    name = parsed.document.publisher.value
    if not name:
        return None
    key = normal_name(name)
    return next((b for b in bodies if any(normal_name(form) == key for form in b.forms)), None)


def _is_quoted(spot: Spot, parsed: Parsed) -> bool:
    before = parsed.paragraphs[spot.paragraph].doc[: spot.start]
    marks = [token.text for token in before]
    opened = sum(mark in OPENING for mark in marks) - sum(mark in CLOSING for mark in marks)
    return opened > 0 or marks.count('"') % 2 == 1

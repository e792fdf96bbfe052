"""Two names that a text says are one body's: "the Lusk clinic, also known as House Nine"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from probanda.analysis.entities.spot import Named
from probanda.analysis.language import Parsed

CALLED = frozenset({"known", "called", "dubbed", "nicknamed"})
BEFORE = frozenset({"also", "better", "formally", "officially", "locally", "widely", "commonly"})
MARKS = frozenset({",", "(", "–", "—"})
BEFORE_THAT = MARKS | BEFORE
INTO_NAME = frozenset({"as", "the", '"', "“", "”", "'", "‘", "’"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OBJECTS = frozenset({"a", "an", "the", "his", "her", "its", "their"})
WHERE = frozenset({"in", "near", "at", "outside", "of", "from"})


def find_aliases(parsed: Parsed, names: list[Named]) -> Iterator[tuple[Named, Named]]:
    """The shorter name and the longer one of each pair of bodies' names that are said to be one's."""
    bodies = [n for n in names if n.kind == "organisation"]
    for number, paragraph in enumerate(parsed.paragraphs):
        for token in paragraph.tokens[1:-1]:
            if token.lower_ not in CALLED:
                continue
            here = [n for n in bodies if n.spot.paragraph == number]
            other = _name_after(token, here)
            first = _name_before(token, here)
            if first is not None and other is not None:
                short, long = sorted((first, other), key=lambda n: len(n.spot.text(parsed)))
                yield short, long


def _name_after(called: Token, here: list[Named]) -> Named | None:
    """The name that begins right behind "known as"; none that only tells of what follows it."""
    doc, start = called.doc, called.i + 1
    while start < len(doc) and doc[start].lower_ in INTO_NAME:
        start += 1
    found = [n for n in here if called.i < n.spot.start <= start < n.spot.end]
    name = max(found, key=lambda n: n.spot.end, default=None)
    return None if name is None or _goes_on(doc, name.spot.end) else name


def _goes_on(doc: Doc, end: int) -> bool:
    """ "Called the Tribunal a sham", "called the Ministry’s puppet"."""
    behind = doc[end : end + 1].text.lower()
    owner = doc[end - 1].text in POSSESSIVES or behind in POSSESSIVES
    return owner or behind in OBJECTS or any(t.pos_ in {"NOUN", "ADJ"} for t in doc[end : end + 1])


def _name_before(called: Token, here: list[Named]) -> Named | None:
    """The name that ends right before "also known as", or before where it is: "in Lusk".

    Without a mark before it "also called" may be a verb: "the Commission also called them liars".
    """
    doc, end = called.doc, called.i
    while end and doc[end - 1].lower_ in BEFORE_THAT:
        end -= 1
    marked = any(token.text in MARKS for token in doc[end : called.i])
    if end == called.i or not (marked or called.lower_ == "known"):
        return None
    for _ in range(2):
        ends = [n for n in here if n.spot.end == end]
        if ends:
            return min(ends, key=lambda n: n.spot.start)
        if (start := _before_place(called, end)) is None:
            return None
        end = start
    return None


def _before_place(called: Token, end: int) -> int | None:
    """Where "in Lusk" begins that ends here; None where no place does."""
    start = end
    while start and called.doc[start - 1].text[0].isupper():
        start -= 1
    return start - 1 if 0 < start < end and called.doc[start - 1].lower_ in WHERE else None

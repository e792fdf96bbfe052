"""Pairs of texts that are copies or only look like it, and what is found in them."""

import re
import tomllib
from pathlib import Path

import msgspec
from spacy.language import Language

from probanda.evidence.document import Document, Position
from tests.analysis.claims.cases import assess, document

MARK = re.compile("[⟦⟧]")


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """Two texts, where the passages in question stand, and what they are."""

    name: str
    is_: str = msgspec.field(name="is")
    tuned: bool
    a: str
    b: str
    by: tuple[str, ...] = ("", "")
    missed: str | None = None
    """Why it is not found yet."""

    def documents(self) -> tuple[Document, Document]:
        """The two texts without marks."""
        one, two = (
            document(MARK.sub("", text), publisher or None)
            for text, publisher in zip((self.a, self.b), self.by, strict=True)
        )
        return one, two

    def places(self) -> list[Position]:
        """Where the passages stand."""
        return [
            Position(held.id, text.index("⟦"), text.index("⟧") - 1)
            for held, text in zip(self.documents(), (self.a, self.b), strict=True)
        ]


def load_pairs() -> list[Pair]:
    """All pairs of the list."""
    path = Path(__file__).parent / "texts" / "pairs.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8"))["pair"], list[Pair])


def find_families(pair: Pair, model: Language) -> list[bool]:
    """Of each family that joins the two passages its kind.

    A family joins them when it covers half of the shorter passage on both sides. The kind is true
    of a quotation in common, false of copied text.
    """
    places = pair.places()
    need = min(place.end - place.start for place in places) / 2
    return [
        family.quotation
        for family in assess(model, *pair.documents()).reuse
        if all(_covered(place, family.spans) >= need for place in places)
    ]


def _covered(place: Position, spans: tuple[Position, ...]) -> int:
    return sum(
        max(0, min(place.end, span.end) - max(place.start, span.start))
        for span in spans
        if span.document == place.document
    )

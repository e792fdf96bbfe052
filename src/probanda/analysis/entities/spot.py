"""A stretch of tokens in one paragraph, and a name or description that was seen there."""

from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Span, Token

from probanda.analysis.entities.gazetteer import NameKind
from probanda.analysis.language import Parsed, text_of
from probanda.analysis.records import HeldOffice, TieKind
from probanda.evidence.document import Position


class Spot(NamedTuple):
    """Tokens ``start`` to ``end`` (exclusive) of one paragraph, counted in the document's order."""

    paragraph: int
    start: int
    end: int

    def overlaps(self, other: "Spot") -> bool:
        """Whether the two have a token in common."""
        same = self.paragraph == other.paragraph
        return same and self.start < other.end and other.start < self.end

    def holds(self, other: "Spot") -> bool:
        """Whether the other lies inside this one, or is the same."""
        same = self.paragraph == other.paragraph
        return same and self.start <= other.start and other.end <= self.end

    def span(self, parsed: Parsed) -> Span:
        """The tokens."""
        paragraph = parsed.paragraphs[self.paragraph]
        asked = self.start, self.end
        if (found := paragraph.spans.get(asked)) is None:
            found = paragraph.spans[asked] = paragraph.doc[self.start : self.end]
        return found

    def root(self, parsed: Parsed) -> Token:
        """The token that the others depend on."""
        if self.end - self.start == 1:
            return parsed.paragraphs[self.paragraph].tokens[self.start]
        return self.span(parsed).root

    def text(self, parsed: Parsed) -> str:
        """The words as printed."""
        paragraph = parsed.paragraphs[self.paragraph]
        asked = self.start, self.end
        if (found := paragraph.printed.get(asked)) is None:
            first, last = paragraph.tokens[self.start], paragraph.tokens[self.end - 1]
            found = text_of(paragraph.doc)[first.idx : last.idx + len(last)]
            paragraph.printed[asked] = found
        return found

    def position(self, parsed: Parsed) -> Position:
        """Where it stands in the document's text."""
        paragraph = parsed.paragraphs[self.paragraph]
        return paragraph.position(paragraph.tokens[self.start], paragraph.tokens[self.end - 1])


@dataclass(frozen=True)
class Named:
    """A name seen in the text; ``known`` is the gazetteer's name for it, empty when not there."""

    spot: Spot
    kind: NameKind
    known: str = ""


@dataclass(frozen=True)
class Office:
    """An office as printed, its head noun, the State it belongs to, and its other words."""

    text: str
    noun: str
    state: str
    rest: frozenset[str]


@dataclass
class Draft:
    """An entity while the document is being read."""

    kind: NameKind
    name: str
    spots: list[Spot] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    held: list[HeldOffice] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    owner: str = ""
    """The State of a body whose name many States have one of."""
    told: list[Spot] = field(default_factory=list)
    """Phrases that explain the name or take it up, which nothing else in the text rests on."""
    ties: list[tuple[TieKind, "Draft", Spot]] = field(default_factory=list)
    alone: bool = False
    """Only described, so that nothing outside the document can be the same."""

    def last_before(self, spot: Spot) -> Spot | None:
        """The nearest mention before a spot, or None."""
        return max((s for s in self.spots if s < spot), default=None)

"""What the rules hand to one another before a statement is complete."""

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from probanda.analysis.language import Paragraph, sentence_bounds, text_of
from probanda.analysis.statements.quotations import Quotation

Span = tuple[int, int]
"""Character offsets in the paragraph, end exclusive."""


@dataclass(frozen=True)
class Layout:
    """A paragraph with its sentences and quotations."""

    number: int
    paragraph: Paragraph
    quotations: tuple[Quotation, ...]

    @property
    def doc(self) -> Doc:
        """The paragraph's parse."""
        return self.paragraph.doc

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The paragraph's tokens, made once: spaCy makes each anew whenever it is asked for."""
        return tuple(self.doc)

    @cached_property
    def text(self) -> str:
        """The paragraph's text."""
        return text_of(self.doc)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """First and last token of each sentence."""
        return sentence_bounds(self.doc)

    @cached_property
    def quoted(self) -> tuple[int, ...]:
        """For each token the number of the quotation that it stands in, marks included, or -1."""
        inside = [-1] * len(self.tokens)
        current = 0
        for token in self.tokens:
            while (
                current < len(self.quotations) and token.idx >= self.quotations[current].outer_end
            ):
                current += 1
            if current == len(self.quotations):
                break
            if token.idx >= self.quotations[current].outer_start:
                inside[token.i] = current
        return tuple(inside)

    def sentence_of(self, index: int) -> tuple[int, int]:
        """First and last token of the sentence that holds a token."""
        for first, last in self.sentences:
            if index <= last:
                return first, last
        return self.sentences[-1]

    def end_of_words(self, index: int) -> int:
        """The last token of the sentence, or of the quotation that the token stands in."""
        last, inside = self.sentence_of(index)[1], self.quoted[index]
        if inside < 0:
            return last
        return max(i for i in range(index, last + 1) if self.quoted[i] == inside)

    def span(self, first: int, last: int) -> Span:
        """Characters from one token to another, both included."""
        end = self.tokens[last]
        return self.tokens[first].idx, end.idx + len(end.text)


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: its head, and first and last token."""

    head: Token
    first: int
    last: int


@dataclass(frozen=True)
class Complement:
    """What a verb takes: the token it hangs on, first and last token, and in words what it is."""

    first: int
    last: int
    what: str
    head: Token
    apart: tuple[int, int] | None = None
    """Tokens between that are the cue's own clause."""
    denies: bool = False
    """Whether the verb, with what it takes, is a denial."""
    called: tuple[int, int] | None = None
    """Tokens that tell what the thing is called: they stand beside what is said."""
    doer: Token | None = None
    """Who does it, of a passive whose parse gives the agent to another word."""


@dataclass(eq=False)
class Draft:
    """A statement in the making; spans count in the paragraph's text."""

    layout: Layout
    contents: list[Span]
    cues: list[Span]
    anchor: int
    speaker: Phrase | None = None
    lemma: str = ""
    belief: bool = False
    denies: bool = False
    called: Span | None = None
    """What the speaker calls the thing that is denied; no part of what is said."""
    told: Span | None = None
    """All that is said, where it is only that a claim is untrue."""
    accuses: bool = False
    charges: bool = False
    """Whether it is a court's act, and nothing that is said."""
    follows: "Draft | None" = None
    against: "Draft | None" = None
    """The statement that is denied, whose speaker does not deny it."""
    rivals: "list[Draft]" = field(default_factory=list)
    medium: str | None = None
    relayed_by: str | None = None
    within: "Draft | None" = None
    reasons: list[str] = field(default_factory=list)

    @property
    def begin(self) -> int:
        """First character of what is said, in the paragraph."""
        return min((start for start, _ in self.contents or self.cues), default=0)

    @property
    def end(self) -> int:
        """End of what is said, in the paragraph."""
        return max((end for _, end in self.contents or self.cues), default=0)

    def overlap(self, span: Span) -> int:
        """How many characters of a span are part of what is said."""
        return sum(max(0, min(e, span[1]) - max(s, span[0])) for s, e in self.contents)

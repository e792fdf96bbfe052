"""A parsed block of a page, and what one word of it stands for."""

from dataclasses import dataclass, field

from probanda.analysis.questions.grammar import Graph, Link
from probanda.evidence.document import Block


@dataclass(frozen=True)
class Node:
    """What a word stands for: its terms, the words of its name, the records that it means.

    ``heads`` are the words that a name can be recognised by: the last of it, and titles.
    """

    terms: frozenset[str]
    words: frozenset[str]
    heads: frozenset[str]
    entities: frozenset[str]


@dataclass
class Paragraph:
    """One block with its parse and its links."""

    block: Block
    graph: Graph
    sentences: tuple[tuple[int, int], ...]
    backwards: dict[int, set[Link]] = field(default_factory=dict)

"""A text cut into pieces, so that each has one look and each anchor its place."""

from collections.abc import Mapping, Set
from itertools import pairwise

import msgspec

Span = tuple[int, int]


class Piece(msgspec.Struct, frozen=True):
    """A stretch of text: its anchor if something leads here, what is said in it, its furniture."""

    text: str
    anchor: str | None
    said: str | None
    furniture: str | None


def cut(
    text: str,
    said: Mapping[Span, str],
    furniture: Mapping[Span, str],
    anchors: Set[int],
    prefix: str,
) -> tuple[Piece, ...]:
    """Pieces in order that together are the text; where sayings overlap the shortest is named."""
    edges = {0, len(text), *anchors}
    for start, end in (*said, *furniture):
        edges |= {start, end}
    order = sorted(edge for edge in edges if 0 <= edge <= len(text))
    pieces = []
    for start, end in pairwise(order):
        holding = [span for span in said if span[0] <= start and end <= span[1]]
        shortest = min(holding, key=lambda span: (span[1] - span[0], span), default=None)
        around = [kind for (s, e), kind in furniture.items() if s <= start and end <= e]
        pieces.append(
            Piece(
                text[start:end],
                f"{prefix}{start}" if start in anchors else None,
                said[shortest] if shortest else None,
                around[0] if around else None,
            )
        )
    return tuple(pieces)

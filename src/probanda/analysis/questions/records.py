"""An answer: passages of the documents, with the claims and conflicts that they bear on."""

from typing import Literal

import msgspec

from probanda.analysis.records import Claim, Conflict
from probanda.evidence.document import Position

Side = Literal["says so", "says not", "denies"]


class Shown(Position, frozen=True, kw_only=True):
    """A sentence that answers; ``words`` are those that do, ``speaker`` says them, if anyone."""

    words: tuple[Position, ...]
    side: Side
    speaker: str | None


class Near(Position, frozen=True, kw_only=True):
    """A sentence that shares words with the question; ``missing`` is what it does not say.

    ``unsure``: it holds all words and something of the kind that was asked for, and it is not sure
    that it says it of them.
    """

    words: tuple[Position, ...]
    missing: tuple[str, ...]
    unsure: bool = False


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What the documents say to a question; without ``spans`` they do not say, and ``nearest`` is
    the nearest that they do say. ``understood`` is false of a question of no known kind.
    ``mended``: words of the question and the documents' words that they were read as."""

    understood: bool = True
    mended: tuple[tuple[str, str], ...] = ()
    spans: tuple[Shown, ...] = ()
    claims: tuple[Claim, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    nearest: tuple[Near, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the documents say it."""
        return bool(self.spans)

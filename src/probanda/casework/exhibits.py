"""Exhibits: a number for each document, given when something first leaves the case, and never again."""

from collections.abc import Iterable, Sequence

import msgspec

from probanda.evidence.document import Document
from probanda.ledger.log import Entry

NUMBERED = "numbered"
"""The act of the ledger's entry."""


class Exhibit(msgspec.Struct, frozen=True):
    """A document under its permanent number; None until something was exported."""

    number: int | None
    document: str
    name: str
    sha256: str

    @property
    def label(self) -> str:
        """The number as it is printed."""
        return f"PRB-{self.number:05}" if self.number else "no number yet"


def read_numbers(entries: Iterable[Entry]) -> dict[str, int]:
    """Digest of an original to the number that it was given first; no later entry changes it."""
    found: dict[str, int] = {}
    for entry in entries:
        if entry.act == NUMBERED:
            for sha256, number in entry.body["numbers"].items():
                found.setdefault(sha256, number)
    return found


def number_new(documents: Sequence[Document], known: dict[str, int]) -> dict[str, int]:
    """Numbers for the documents that have none, in the order of names, after the last one given."""
    new = sorted((d for d in documents if d.sha256 not in known), key=lambda d: (d.name, d.id))
    first = max(known.values(), default=0) + 1
    return {document.sha256: number for number, document in enumerate(new, first)}


def list_exhibits(documents: Sequence[Document], known: dict[str, int]) -> tuple[Exhibit, ...]:
    """Every document with its number; those without one last."""
    found = [Exhibit(known.get(d.sha256), d.id, d.name, d.sha256) for d in documents]
    return tuple(sorted(found, key=lambda e: (e.number is None, e.number or 0, e.name)))

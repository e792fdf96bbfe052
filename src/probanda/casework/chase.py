"""Originals that documents quote and the case may not hold: each is a task, with what is known of it."""

from collections.abc import Iterable, Sequence

import msgspec

from probanda.analysis.records import Statement
from probanda.evidence.document import Document, Position
from probanda.ids import content_id


class Chase(msgspec.Struct, frozen=True, kw_only=True):
    """An original to be found. ``may_be_held`` are documents of the case put out by who said it."""

    id: str
    original: str
    who: str
    medium: str | None
    quoted_in: tuple[str, ...]
    spans: tuple[Position, ...]
    may_be_held: tuple[str, ...]

    @property
    def words(self) -> str:
        """The task in one line."""
        return f"find the original: {self.original}"


def find_chases(
    statements: Iterable[Statement], documents: Sequence[Document]
) -> tuple[Chase, ...]:
    """One for each speaker and medium, relayed report or quoted paper, in the order of names."""
    groups: dict[tuple[str, str, str | None], list[Statement]] = {}
    for said in statements:
        if said.relayed_by:
            key: tuple[str, str, str | None] = (
                f"report of {said.relayed_by}",
                said.relayed_by,
                None,
            )
        elif said.speaker_name and said.speaker_kind == "document":
            key = (said.speaker_name, said.speaker_name, said.medium)
        elif said.speaker_name and said.medium:
            key = (f"{said.speaker_name}, {said.medium}", said.speaker_name, said.medium)
        else:
            continue
        groups.setdefault(key, []).append(said)
    return tuple(
        Chase(
            id=content_id("chase", original),
            original=original,
            who=who,
            medium=medium,
            quoted_in=tuple(sorted({s.document for s in some})),
            spans=tuple(sorted(Position(s.document, s.start, s.end) for s in some)),
            may_be_held=tuple(
                d.id
                for d in documents
                if who.lower() in (d.publisher.value or "").lower().split("\n")
            ),
        )
        for (original, who, medium), some in sorted(groups.items(), key=lambda g: g[0][0])
    )

"""How an original came to us: each intake once, in the words of the person who took it in."""

import msgspec
from sqlalchemy import Connection, insert

from probanda import ids
from probanda.evidence.tables import intakes, originals
from probanda.ledger.access import View
from probanda.ledger.tables import entries

PUBLIC = "public"
TAKEN_IN = "taken in"
"""The act by which the ledger tells of an intake."""


class Intake(msgspec.Struct, frozen=True, kw_only=True):
    """One act of taking in: the original, its name and place, and what the person said of it.

    ``path`` is relative to the folder that was given. ``encoding`` and ``published`` (first and
    last possible day) are set only when the person gave them.
    """

    sha256: str
    size: int
    name: str
    path: str
    media_type: str
    taken_in_by: str
    handed_over_by: str | None
    from_where: str | None
    note: str | None
    encoding: str | None
    published: tuple[str | None, str | None] | None

    @property
    def id(self) -> str:
        """The same act told again has the same id."""
        return ids.content_id("intake", msgspec.to_builtins(self))


class Held(msgspec.Struct, frozen=True):
    """An original with all its intakes, in the order in which the ledger last tells of them."""

    sha256: str
    level: str
    intakes: tuple[Intake, ...]

    @property
    def name(self) -> str:
        """The first of its names in the order of the alphabet, however often it was taken in."""
        return min(intake.name for intake in self.intakes)

    @property
    def media_type(self) -> str:
        """The media type sniffed under that name."""
        return min((i.name, i.media_type) for i in self.intakes)[1]

    @property
    def encoding(self) -> str | None:
        """The encoding that a person gave last, if any did."""
        return next((i.encoding for i in reversed(self.intakes) if i.encoding), None)

    @property
    def published(self) -> tuple[str | None, str | None] | None:
        """The day of publication that a person gave last, if any did."""
        return next((i.published for i in reversed(self.intakes) if i.published), None)

    def says(self, intake: Intake) -> bool:
        """Whether an intake that was recorded before would change nothing, told again."""
        known = any(one.id == intake.id for one in self.intakes)
        encoding = intake.encoding or self.encoding
        published = intake.published or self.published
        return known and (encoding, published) == (self.encoding, self.published)


def record_intake(session: Connection, view: View, intake: Intake) -> None:
    """Record an original and an intake of it, each unless it is known."""
    known = view.row(view.select(originals).where(originals.c.sha256 == intake.sha256))
    if known is None:
        session.execute(
            insert(originals).values(sha256=intake.sha256, size=intake.size, level=PUBLIC)
        )
    if view.row(view.select(intakes).where(intakes.c.id == intake.id)) is None:
        session.execute(
            insert(intakes).values(
                id=intake.id,
                sha256=intake.sha256,
                level=PUBLIC,
                particulars=msgspec.json.encode(intake, order="sorted").decode(),
            )
        )


def get_held(view: View) -> tuple[Held, ...]:
    """Every original that the actor may read, in the order of digests."""
    told = view.rows(view.select(entries).where(entries.c.act == TAKEN_IN))
    order = {row["body"]: row["number"] for row in told}  # told twice, the later counts
    rows = view.rows(view.select(intakes))
    acts: dict[str, list[Intake]] = {}
    for row in sorted(rows, key=lambda row: order.get(row["particulars"], 0)):
        intake = msgspec.json.decode(row["particulars"], type=Intake)
        acts.setdefault(row["sha256"], []).append(intake)
    return tuple(
        Held(row["sha256"], row["level"], tuple(acts[row["sha256"]]))
        for row in view.rows(view.select(originals))
        if row["sha256"] in acts
    )

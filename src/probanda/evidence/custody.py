"""How an original came to us: each intake once, in the words of the person who took it in."""

import msgspec
from sqlalchemy import Connection, insert

from probanda import ids
from probanda.evidence.tables import intakes, originals
from probanda.ledger.access import View

PUBLIC = "public"


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
    """An original with all its intakes, in a fixed order."""

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
        """The encoding that a person gave, if any."""
        return min((i.encoding for i in self.intakes if i.encoding), default=None)

    @property
    def published(self) -> tuple[str | None, str | None] | None:
        """The day of publication that a person gave, if any."""
        given = [i.published for i in self.intakes if i.published]
        return min(given, key=lambda dates: (dates[0] or "", dates[1] or ""), default=None)


def record_intake(session: Connection, view: View, intake: Intake) -> None:
    """Record an original, unless it is known, and one more intake of it."""
    known = view.row(view.select(originals).where(originals.c.sha256 == intake.sha256))
    if known is None:
        session.execute(
            insert(originals).values(sha256=intake.sha256, size=intake.size, level=PUBLIC)
        )
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
    acts: dict[str, list[Intake]] = {}
    for row in view.rows(view.select(intakes)):
        intake = msgspec.json.decode(row["particulars"], type=Intake)
        acts.setdefault(row["sha256"], []).append(intake)
    return tuple(
        Held(row["sha256"], row["level"], tuple(sorted(acts[row["sha256"]], key=lambda i: i.id)))
        for row in view.rows(view.select(originals))
        if row["sha256"] in acts
    )

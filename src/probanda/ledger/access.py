"""One gate for reading: a view made for one actor narrows every query before it runs."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, RowMapping, Select, Table, select

LEVELS = ("public", "confidential", "under seal", "secret")


class Actor(msgspec.Struct, frozen=True):
    """Who uses the program, and the levels that they may read."""

    name: str
    levels: tuple[str, ...] = LEVELS


class View:
    """What one actor may read. What they may not see is not there, in rows and in counts."""

    def __init__(self, session: Connection, actor: Actor) -> None:
        self._session = session
        self.actor = actor
        self.dialect = session.dialect.name

    def select(self, table: Table) -> Select[Any]:
        """Every row of a table that the actor may read, in the order of its primary key."""
        query = select(table).order_by(*table.primary_key.columns)
        if "level" in table.columns:
            query = query.where(table.columns["level"].in_(self.actor.levels))
        return query

    def rows(self, query: Select[Any]) -> Sequence[RowMapping]:
        """The rows of a query that ``select`` began."""
        return self._session.execute(query).mappings().all()

    def row(self, query: Select[Any]) -> RowMapping | None:
        """The only row of a query, or None."""
        return self._session.execute(query).mappings().one_or_none()


def strictest(levels: Sequence[str]) -> str:
    """The level of something derived from inputs of these levels; of none, public."""
    return max(levels, key=LEVELS.index, default=LEVELS[0])

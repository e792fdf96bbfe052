"""A list of children as columns of text, whatever its source."""

from dataclasses import dataclass
from typing import Self

FIELDS = (
    "id", "name", "given", "patronymic", "surname", "sex", "birth_date", "age", "list_date",
    "settlement", "oblast", "lat", "lon", "birth_place", "mother", "institution",
    "date_last_seen", "eye_colour", "source", "script",
)  # fmt: skip


@dataclass(frozen=True)
class Listing:
    """One list: an id for each record, and for each field that it has one text for each record.

    ``left``: in words, cells that could not be read and count as not told, by line and column, and
    what share of a column looks like something else.
    """

    ids: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]
    left: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    """The family of each record, where people recorded brothers and sisters; "" where none is."""

    def __len__(self) -> int:
        return len(self.ids)

    def column(self, field: str) -> tuple[str, ...]:
        """The texts of a field; all empty where the list does not have it."""
        return self.columns.get(field) or ("",) * len(self.ids)

    def only(self, row: int) -> Self:
        """One record as a list of its own."""
        cells = {field: column[row : row + 1] for field, column in self.columns.items()}
        return type(self)((self.ids[row],), cells, families=self.families[row : row + 1])

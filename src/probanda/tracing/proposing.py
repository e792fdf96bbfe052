"""Which column of a list may hold which field, by its heading and by looking at its cells.

What is proposed by its cells alone is shown to a person before it is used.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from probanda.names.places import find_oblast, find_place
from probanda.names.slavic_given import find_given_names, sex_of_patronymic
from probanda.tracing.attributes import read_colour, read_institution, read_sex
from probanda.tracing.births import ImpossibleDate, is_nothing, read_date
from probanda.tracing.ordering import split_words
from probanda.tracing.reading import has_given_name, names_id, recognise
from probanda.tracing.register.primero import recognise as recognise_of_primero
from probanda.tracing.tables import Table

LOOKED_AT = 400
"""So many records are enough to tell what a column holds."""
ENOUGH = 0.6
LONGEST_ID = 40


@dataclass(frozen=True)
class Proposal:
    """A column with the field that it seems to hold; ``looking`` says what of its cells shows it."""

    heading: str
    field: str | None
    looking: str = ""


def propose(table: Table) -> tuple[Proposal, ...]:
    """For each column its field: by its heading, else by what most of its cells are, else none."""
    plain = any(heading.strip().casefold() == "id" for heading in table.headings)
    found = [_by_heading(heading, plain) for heading in table.headings]
    taken = {one.field for one in found}
    for column, one in enumerate(found):
        if one.field is None:
            cells = [row[column].strip() for row in table.rows[:LOOKED_AT]]
            told = [cell for cell in cells if not is_nothing(cell)]
            field, looking = _look(told, len(cells), taken) if told else (None, "")
            found[column] = Proposal(one.heading, field, looking)
            taken.add(field)
    if "id" not in taken:
        _propose_id(table, found)
    return tuple(found)


def _by_heading(heading: str, has_plain_id: bool) -> Proposal:
    field = recognise(heading)
    if field is None or (field == "id" and has_plain_id and heading.strip().casefold() != "id"):
        field = recognise_of_primero(heading)
    return Proposal(heading, field)


def _look(told: Sequence[str], records: int, taken: set[str | None]) -> tuple[str | None, str]:
    for field, looks, saying in LOOKS:
        if field in taken or (field == "given" and "name" in taken):
            continue
        share = sum(map(looks, told)) / len(told)
        if share >= ENOUGH:
            return field, f"{share:.0%} of its cells {saying}"
    return None, ""


def _propose_id(table: Table, found: list[Proposal]) -> None:
    """A column whose cells can be ids: one whose heading has a word for it, else the first without twins.

    Where two records have one id under such a heading, the list is to be refused, not another
    column to be taken for the id.
    """
    columns = {
        column: cells
        for column, one in enumerate(found)
        if one.field is None
        and all(map(_can_be_id, cells := [row[column].strip() for row in table.rows]))
    }
    distinct = [column for column, cells in columns.items() if len(set(cells)) == len(cells)]
    called = [column for column in columns if names_id(found[column].heading)]
    both = [column for column in called if column in distinct]
    for column in [*both, *called, *distinct][:1]:
        looking = (
            "no two of its cells are alike"
            if column in distinct
            else "its heading has a word for it"
        )
        found[column] = Proposal(found[column].heading, "id", looking)


def _can_be_id(cell: str) -> bool:
    """Whether a cell is short, has a figure, and is neither a day nor has a given name in it."""
    is_short = 0 < len(cell) <= LONGEST_ID and any(map(str.isdigit, cell))
    return is_short and not has_given_name(cell) and (cell.isdigit() or not _is_birth(cell))


def _is_birth(cell: str) -> bool:
    try:
        read = read_date(cell)
    except ImpossibleDate:
        return False
    return read is not None and len(cell) >= 4


def _is_name(cell: str) -> bool:
    words = split_words(cell)
    return 2 <= len(words) <= 4 and any(find_given_names(word) for word in words)


def _is_given(cell: str) -> bool:
    words = split_words(cell)
    return 1 <= len(words) <= 2 and bool(find_given_names(words[0]))


def _is_patronymic(cell: str) -> bool:
    words = split_words(cell)
    return len(words) == 1 and sex_of_patronymic(words[0]) is not None


def _is_institution(cell: str) -> bool:
    read = read_institution(cell)
    return bool(read.kind and (read.number or read.town or read.words))


LOOKS: tuple[tuple[str, Callable[[str], bool], str], ...] = (
    ("birth_date", _is_birth, "are dates"),
    ("sex", lambda cell: not cell.isdigit() and read_sex(cell) is not None, "are words for a sex"),
    ("institution", _is_institution, "name homes or schools"),
    ("name", _is_name, "are names of two to four words"),
    ("patronymic", _is_patronymic, "are patronymics"),
    ("given", _is_given, "are given names"),
    ("oblast", lambda cell: find_oblast(cell) is not None, "are oblasts"),
    ("settlement", lambda cell: find_place(cell) is not None, "are towns"),
    ("eye_colour", lambda cell: len(cell) < 20 and read_colour(cell) > 0, "are colours of eyes"),
)

"""A list read from a table: which column holds which field, and whether each cell can be.

What is wrong is told by list, line and column, never by what a record says.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from probanda.ids import system_clock
from probanda.names.homoglyphs import repair
from probanda.names.slavic_given import is_full_form
from probanda.tracing.attributes import read_sex
from probanda.tracing.births import ImpossibleDate, is_nothing, read_age, read_date
from probanda.tracing.listing import FIELDS, Listing
from probanda.tracing.looking import check_looks
from probanda.tracing.ordering import split_words
from probanda.tracing.problems import ListError
from probanda.tracing.tables import THE_LIST, Table, read_table

LARGEST_CELL = 20_000
SHOWN = 5
OLDEST = 100
"""Nobody born longer ago is a child whom anybody seeks today, nor the parent of one."""
OF_A_LIST = {"columns", "encoding"}
"""What a mapping may tell of a list."""
NAMING = ("name", "given", "surname", "birth_date", "mother")
"""A list with none of these fields has nothing to compare."""


class Mapped(NamedTuple):
    """What a mapping tells of a list: heading = field, None where only its encoding is told."""

    columns: dict[str, str] | None = None
    encoding: str = ""


def read_mapping(path: Path, also: Collection[str] = ()) -> dict[str, Mapped]:
    """The tables ``[sought.columns]`` and ``[found.columns]`` of a TOML file, heading = field, and each
    list's ``encoding`` beside them.

    ``also`` are fields that may be named beside those that lists are compared by; with them, one
    table ``[columns]`` may stand for the list at hand, under the name "".
    """
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise ListError("There is no file where --map says.", "Look at its path.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ListError(
            "The mapping is no TOML file.",
            'Write a table [sought.columns] and one [found.columns] with lines "heading" = "field".',
        ) from error
    if also and data and not set(data) - OF_A_LIST:
        data = {"": data}
    known = {"sought", "found", ""} if also else {"sought", "found"}
    if not data or set(data) - known:
        raise ListError(
            "The mapping has no tables for the lists, or others.",
            "It may have [sought.columns] and [found.columns], nothing else.",
        )
    return {name: _read_mapped(name, table, (*FIELDS, *also)) for name, table in data.items()}


def _read_mapped(name: str, table: object, fields: tuple[str, ...]) -> Mapped:
    title = f"{name}.columns".lstrip(".")
    told = table if isinstance(table, dict) else {}
    columns, encoding = told.get("columns"), told.get("encoding", "")
    if not told or set(told) - OF_A_LIST or not isinstance(columns, dict | None):
        raise ListError(
            f"The mapping: [{name}] has no table [{title}], or others.",
            'Write its lines there as "heading" = "field".',
        )
    if "encoding" in told and not (isinstance(encoding, str) and encoding.strip()):
        raise ListError(
            f"The mapping: [{name}] names no encoding.", 'Write it as encoding = "KOI8-U".'
        )
    for field in (columns or {}).values():
        if field not in fields:
            near = _nearest(str(field), fields)
            raise ListError(
                f"The mapping: [{title}] maps to a field that does not exist.",
                f"Nearest: {', '.join(near)}. All: {', '.join(fields)}.",
            )
    return Mapped(columns, encoding)


UNMAPPED = Mapped()


def read_listing(path: Path, mapped: Mapped = UNMAPPED, called: str = THE_LIST) -> Listing:
    """The records of a CSV or XLSX file; ``mapped`` maps headings to fields, else they are recognised.

    Raises ListError where the file is no list that can be compared. A cell that cannot be what its
    column holds, as 31 April, is not told; ``left`` of the list says where. ``called`` is what
    errors call the list.
    """
    table = read_table(path, called, mapped.encoding)
    check_heading(table)
    return make_listing(table, find_places(table, mapped.columns))


def check_heading(table: Table) -> None:
    """Refuse a list whose first line is a record: else its cells would be told as headings.

    Raises ListError, which repeats none of them.
    """
    cells = [heading.strip() for heading in table.headings]
    if not any(map(recognise, cells)) and any(map(_is_of_a_record, cells)):
        raise ListError(
            f"{table.called}: its first line seems to be a record, not a heading.",
            "Put a line with the names of the columns above it.",
        )


def _is_of_a_record(cell: str) -> bool:
    """Whether a cell is a day or has a given name in it, as no heading has."""
    try:
        if len(cell) > 4 and any(map(str.isdigit, cell)) and read_date(cell):
            return True
    except ImpossibleDate:
        pass
    return has_given_name(cell)


def has_given_name(cell: str) -> bool:
    """Whether a word of a cell is a given name in its full form."""
    words = split_words(cell)
    return any(is_full_form(word) for word in words if not any(map(str.isdigit, word)))


def make_listing(table: Table, places: Mapping[str, int]) -> Listing:
    """The records of a table whose columns are known. Raises ListError where they cannot be used."""
    cells = {
        field: tuple(clean(row[place]) for row in table.rows) for field, place in places.items()
    }
    ids = cells.pop("id")
    _check_ids(table, ids)
    kept, left = _empty_unreadable(table, cells)
    return Listing(ids, kept, (*left, *check_looks(table.called, kept)))


@cache
def load_headings() -> dict[str, str]:
    """Every known heading, normalised, with its field."""
    text = (resources.files("probanda.tracing") / "data" / "headers.toml").read_text("utf-8")
    return {
        _heading(heading): field
        for field, headings in tomllib.loads(text).items()
        for heading in headings
    }


def _heading(text: str) -> str:
    return re.sub(
        r"[^\w№]+", " ", repair(text).casefold().replace("_", " ").replace("ё", "е")
    ).strip()


def recognise(heading: str) -> str | None:
    """The field that a heading is known to name in any of three languages."""
    return load_headings().get(_heading(heading))


def names_id(heading: str) -> bool:
    """Whether a word of a heading is one for an id: Реєстр №, Child ID."""
    words = {known for known, field in load_headings().items() if field == "id"}
    return bool(words & set(_heading(heading).replace("№", " № ").split()))


def find_places(table: Table, columns: Mapping[str, str] | None) -> dict[str, int]:
    """Which column holds each field. Raises ListError where that cannot be, or is not enough."""
    headings = table.headings
    if columns is None:
        found = [(place, recognise(text)) for place, text in enumerate(headings)]
    else:
        by_heading = {_heading(heading): field for heading, field in columns.items()}
        missing = set(by_heading) - set(map(_heading, headings))
        if missing:
            near = {n for m in sorted(missing) for n in _nearest(m, [h.strip() for h in headings])}
            raise ListError(
                f"{table.called} has no column with a heading that the mapping names: {min(missing)}.",
                f"Nearest: {', '.join(sorted(near)[:SHOWN])}.",
            )
        found = [(place, by_heading.get(_heading(text))) for place, text in enumerate(headings)]
    return check_places(table, found)


def check_places(table: Table, found: Iterable[tuple[int, str | None]]) -> dict[str, int]:
    """One column for each field. Raises ListError where a field has two, or the list has no id.

    Beside a column that is called "id", others of that meaning are none.
    """
    headings = table.headings
    plain = [place for place, heading in enumerate(headings) if _heading(heading) == "id"]
    places: dict[str, int] = {}
    for place, field in found:
        if field is None or (field == "id" and plain and place not in plain):
            continue
        if field in places:
            raise ListError(
                f"{table.called} has two columns for {field}: {places[field] + 1} and {place + 1}.",
                "Say in a mapping (--map) which of them holds it.",
            )
        places[field] = place
    if "id" not in places:
        raise ListError(
            f"{table.called} has no column that is known as the id.",
            f"Its headings: {', '.join(show_heading(n, h) for n, h in enumerate(headings[:20], 1))}. Say in a mapping (--map) which it is.",
        )
    if not set(NAMING) & set(places):
        raise ListError(
            f"{table.called} has no column that can be compared.",
            f"It needs one of: {', '.join(NAMING)}. Say in a mapping (--map) which column holds it.",
        )
    return places


def show_heading(place: int, heading: str) -> str:
    """A heading as it may be printed: whole where it is known, else its place and first letters."""
    bare = heading.strip()
    return bare if recognise(bare) else f"№ {place} ({bare[:3]}...)"


def _nearest(asked: str, known: Iterable[str]) -> list[str]:
    return [name for name, _, _ in process.extract(asked, list(known), scorer=fuzz.WRatio, limit=3)]


def clean(cell: str) -> str:
    """A cell on one line and of bearable length."""
    return " ".join(cell.replace("\x00", " ").split())[:LARGEST_CELL]


def _check_ids(table: Table, ids: tuple[str, ...]) -> None:
    lines = table.lines
    empty = [line for line, key in zip(lines, ids, strict=True) if not key]
    if empty:
        raise ListError(
            f"{table.called}: no id in {_lines(empty)}.", "Give every record one of its own."
        )
    names = [line for line, key in zip(lines, ids, strict=True) if has_given_name(key)]
    if names:
        raise ListError(
            f"{table.called}: the column of ids holds names, in {_lines(names)}.",
            "An id tells nothing of a child: say in a mapping (--map) which column it is, or number the records.",
        )
    twice = {key for key, times in Counter(ids).items() if times > 1}
    if twice:
        where = [line for line, key in zip(lines, ids, strict=True) if key in twice]
        raise ListError(
            f"{table.called}: two records have one id, in {_lines(where)}.",
            "Give every record an id of its own: nothing tells which of two is meant.",
        )


def _empty_unreadable(
    table: Table, cells: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The columns without cells that cannot be what they should, and in words where these are.

    Raises ListError where most of a column cannot be: it is another column than it was taken for.
    """
    lines = table.lines
    kept, left = dict(cells), []
    for field, readable in READABLE.items():
        told = [n for n, cell in enumerate(cells.get(field, ())) if not is_nothing(cell)]
        wrong = {n for n in told if not readable(cells[field][n])}
        if not wrong:
            continue
        where = f"{NEEDS[field]} in {_lines([lines[n] for n in sorted(wrong)])}, column {field}"
        if 2 * len(wrong) > len(told):
            raise ListError(
                f"{table.called}: {where}.",
                "Correct these cells, or say in a mapping (--map) which column it is.",
            )
        kept[field] = tuple("" if n in wrong else cell for n, cell in enumerate(cells[field]))
        left.append(f"{table.called}: {where}; compared as not told.")
    return kept, tuple(left)


def _lines(lines: Sequence[int]) -> str:
    shown = ", ".join(map(str, lines[:SHOWN]))
    more = f" and {len(lines) - SHOWN} more" if len(lines) > SHOWN else ""
    return f"line{'s' if len(lines) > 1 else ''} {shown}{more}"


def _is_birth(cell: str) -> bool:
    """Whether somebody born then can be living."""
    try:
        read = read_date(cell)
    except ImpossibleDate:
        return False
    this = system_clock().year
    return read is None or this - OLDEST <= (read.until or read.year) <= this


def _is_past(cell: str) -> bool:
    try:
        read = read_date(cell)
    except ImpossibleDate:
        return False
    return read is None or read.year <= system_clock().year


def _is_age(cell: str) -> bool:
    try:
        read_age(cell)
    except ImpossibleDate:
        return False
    return True


def _is_degree(cell: str) -> bool:
    try:
        return abs(float(cell.replace(",", "."))) <= 180
    except ValueError:
        return False


READABLE: dict[str, Callable[[str], bool]] = {
    "birth_date": _is_birth,
    "list_date": _is_past,
    "date_last_seen": _is_past,
    "age": _is_age,
    "lat": _is_degree,
    "lon": _is_degree,
    "sex": lambda cell: read_sex(cell) is not None,
}
NEEDS = dict.fromkeys(("birth_date", "list_date", "date_last_seen"), "a date that cannot be") | {
    "age": "an age that cannot be",
    "lat": "no latitude",
    "lon": "no longitude",
    "sex": "no word for a sex",
}

"""Lists in the terminal: a table where it fits, else one block an item with labelled lines."""

import sys
import textwrap
from collections.abc import Iterator, Sequence

import msgspec
from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from probanda.cli.lists import Entry, Section
from probanda.cli.plain import printable

WIDEST = 100
"""Longer lines are hard to read, however wide the terminal is."""
NARROWEST = 30


def show(console: Console, sections: Sequence[Section]) -> None:
    """Print the sections; that nothing is checked is said once, before the first."""
    for number, section in enumerate(sections):
        if number:
            _print(console, "")
        if not section.entries:
            _print(console, f"The program found no {section.many} in the documents.")
            continue
        count = len(section.entries)
        silent = number > 0 or section.each_tells
        unchecked = "" if silent else " Unchecked: no person has checked them."
        heading = f"{count:,} {section.one if count == 1 else section.many}.{unchecked}"
        for line in _wrapped(" ".join(filter(None, (heading, section.note))), _width(console)):
            _print(console, line, "bold" if number else "bold yellow")
        table = _table(section.entries, console.width)
        if table is not None:
            console.print(table)
            continue
        for place, entry in enumerate(section.entries, 1):
            _print(console, "")
            _show_block(console, place, entry)


def show_or_write(sections: Sequence[Section], as_json: object) -> None:
    """Print the sections, or write what is given as JSON instead; None is nothing given."""
    if as_json is None:
        show(Console(), sections)
    else:
        sys.stdout.buffer.write(msgspec.json.encode(as_json) + b"\n")


def _show_block(console: Console, place: int, entry: Entry) -> None:
    width = _width(console)
    told = [(name, lines) for name, lines in entry.facts if lines]
    silent = [name for name, lines in entry.facts if not lines]
    if silent:
        told.append(("not told", (", ".join(silent),)))
    number = f"{place}. "
    for line in _hanging(number, entry.title, width):
        _print(console, line, "bold")
    indent = " " * min(len(number), 4)
    label = max(len(name) for name, _ in told) + 2
    for name, lines in told:
        lead = f"{indent}{name:<{label}}"
        for line in lines:
            for part in _hanging(lead, line, width):
                _print(console, part)
            lead = " " * len(lead)


def _hanging(lead: str, text: str, width: int) -> Iterator[str]:
    """The text behind its lead, further lines below its beginning, past a dash of its own."""
    clean = printable(text)
    dash = 2 if clean.startswith("- ") else 0
    lines = _wrapped(clean, width - len(lead), " " * dash)
    for number, line in enumerate(lines):
        yield (lead if number == 0 else " " * len(lead)) + line


def _wrapped(text: str, width: int, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text, max(width, NARROWEST), subsequent_indent=indent, break_on_hyphens=False
    ) or [""]


def _width(console: Console) -> int:
    return min(console.width, WIDEST)


def _table(entries: Sequence[Entry], width: int) -> Table | None:
    """The entries as a table, where each answer stands whole on one line of its own column."""
    names = list(dict.fromkeys(name for entry in entries for name, _ in entry.facts))
    rows = []
    for entry in entries:
        facts = dict(entry.facts)
        if set(facts) != set(names) or any(len(lines) > 1 for lines in facts.values()):
            return None
        answers = ["".join(facts[name]) or "not told" for name in names]
        rows.append([printable(cell) for cell in (entry.title, *answers)])
    columns = zip(("", *names), *rows, strict=True)
    if sum(max(cell_len(cell) for cell in column) + 3 for column in columns) > width:
        return None
    table = Table("", *names, box=SIMPLE_HEAD)
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    return table


def _print(console: Console, line: str, style: str | None = None) -> None:
    console.print(Text(line, style=style or ""), soft_wrap=True)

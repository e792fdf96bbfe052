"""Rows that have parts in common: which parts of each row, and which rows stand together.

A row is a strip from its beginning to its end with its common parts filled in. A group is a
column with a dot in each of its rows, and above it a bar for its weight.
"""

from collections.abc import Sequence

import msgspec

from probanda.drawing.lettering import fit, letters, width

WIDTH = 800
LABEL = 268
NOTE = 312
STRIP, STRIP_WIDTH = 324, 196
LEFT, RIGHT = 548, 790
ROW = 22
HEAD = 74
BAR = 44
SIZE = 12
SIZES = (9, 8, 7)
"""Of a group's label, the largest that has room."""
INK, SOFT, RULE, ACCENT = "#1b1b1b", "#595959", "#ddd6c9", "#7a1f1f"


class Part(msgspec.Struct, frozen=True):
    """A stretch of a row, from 0 to 1; a light one is only outlined."""

    start: float
    end: float
    light: bool


class Row(msgspec.Struct, frozen=True):
    """A labelled row; ``note`` is a few letters, such as a share in per cent."""

    label: str
    note: str
    parts: tuple[Part, ...]
    link: str


class Group(msgspec.Struct, frozen=True):
    """Rows, counted from 0, that stand together; light groups have open dots."""

    label: str
    rows: tuple[int, ...]
    weight: int
    light: bool
    link: str


def draw_groups(rows: Sequence[Row], groups: Sequence[Group], title: str) -> str:
    """All rows and groups in their order as one SVG; empty when there is none of either."""
    if not rows or not groups:
        return ""
    height = HEAD + ROW * len(rows) + 6
    step = min((RIGHT - LEFT) / len(groups), 30.0)
    heaviest = max(group.weight for group in groups)
    body = [_row(row, _y(n)) for n, row in enumerate(rows)]
    for n, group in enumerate(groups):
        body.append(_group(group, LEFT + step * (n + 0.5), step, heaviest))
    return (
        f'<svg class="groups" role="img" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}"><title>{letters(title)}</title>{"".join(body)}</svg>'
    )


def _y(row: int) -> int:
    return HEAD + ROW * row + ROW // 2


def _row(row: Row, y: int) -> str:
    ordered = sorted(row.parts, key=lambda part: (not part.light, part.start, part.end))
    parts = "".join(_part(part, y) for part in ordered)
    label = letters(fit(row.label, SIZE, LABEL))
    return (
        f'<line x1="0" y1="{y + ROW // 2}" x2="{WIDTH}" y2="{y + ROW // 2}" stroke="{RULE}" '
        f'stroke-width=".7"/><a href="{letters(row.link)}"><title>{letters(row.label)}</title>'
        f'<text x="0" y="{y + 4}" font-size="{SIZE}" fill="{INK}">{label}</text></a>'
        f'<text x="{NOTE}" y="{y + 4}" text-anchor="end" font-size="{SIZE}" fill="{SOFT}">'
        f"{letters(row.note)}</text>"
        f'<rect x="{STRIP}" y="{y - 6}" width="{STRIP_WIDTH}" height="12" fill="#f2eee6"/>{parts}'
    )


def _part(part: Part, y: int) -> str:
    x = STRIP + part.start * STRIP_WIDTH
    wide = max((part.end - part.start) * STRIP_WIDTH, 1.2)
    look = f'fill="#fff" stroke="{ACCENT}" stroke-width=".8"' if part.light else f'fill="{ACCENT}"'
    return f'<rect x="{x:.1f}" y="{y - 6}" width="{wide:.1f}" height="12" {look}/>'


def _group(group: Group, x: float, step: float, heaviest: int) -> str:
    tall = max(BAR * group.weight / heaviest, 1.0)
    wide = min(step * 0.55, 12)
    look = f'fill="#fff" stroke="{ACCENT}" stroke-width="1.4"'
    full = f'fill="{ACCENT}"'
    first, last = _y(min(group.rows)), _y(max(group.rows))
    radius = min(4.0, step * 0.36)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{_y(row)}" r="{radius:.1f}" {look if group.light else full}/>'
        for row in group.rows
    )
    return (
        f'<a href="{letters(group.link)}"><title>{letters(group.label)}</title>'
        f'<rect x="{x - wide / 2:.1f}" y="{HEAD - 14 - tall:.1f}" width="{wide:.1f}" '
        f'height="{tall:.1f}" {look if group.light else full}/>'
        f'<line x1="{x:.1f}" y1="{first}" x2="{x:.1f}" y2="{last}" stroke="{ACCENT}" '
        f'stroke-opacity=".6"/>{dots}{_name(group, x, step)}</a>'
    )


def _name(group: Group, x: float, step: float) -> str:
    """The label under the bar, whole or not at all: a part of a number is another number."""
    size = next((size for size in SIZES if width(group.label, size) <= step - 1), None)
    if size is None:
        return ""
    return (
        f'<text x="{x:.1f}" y="{HEAD - 3}" text-anchor="middle" font-size="{size}" fill="{SOFT}">'
        f"{letters(group.label)}</text>"
    )

"""Labelled intervals on one axis of time, a row each."""

from collections.abc import Sequence
from datetime import date

import msgspec

from probanda.drawing.axis import Axis, find_ticks, make_axis
from probanda.drawing.lettering import fit, letters, wrap

WIDTH = 800
WHEN = 112
LABEL = 118
LABEL_WIDTH = 286
LEFT, RIGHT = 424, 752
ROW = 38
HEAD = 30
SIZE = 12
ROWS = 24
INK, SOFT, RULE, ACCENT = "#1b1b1b", "#595959", "#ddd6c9", "#7a1f1f"


class Mark(msgspec.Struct, frozen=True):
    """One interval, both days included; None is an end that is open or unknown.

    ``when`` says the interval in words, ``link`` is where a click leads.
    """

    first: date | None
    last: date | None
    when: str
    label: str
    link: str


def draw_timeline(marks: Sequence[Mark], title: str) -> str:
    """Marks in their order, as one SVG for every 24 of them on one axis; empty without a day."""
    days = [day for mark in marks for day in (mark.first, mark.last) if day]
    if not days:
        return ""
    axis = make_axis(days, LEFT, RIGHT)
    parts = [marks[at : at + ROWS] for at in range(0, len(marks), ROWS)]
    return "\n".join(_draw(part, axis, title, n, len(parts)) for n, part in enumerate(parts, 1))


def _draw(marks: Sequence[Mark], axis: Axis, title: str, part: int, parts: int) -> str:
    height = HEAD + ROW * len(marks) + 8
    name = title if parts == 1 else f"{title}, part {part} of {parts}"
    rows = "".join(_row(mark, axis, HEAD + ROW * row) for row, mark in enumerate(marks))
    return (
        f'<svg class="timeline" role="img" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}"><title>{letters(name)}</title>{_grid(axis, height)}{rows}</svg>'
    )


def _grid(axis: Axis, height: int) -> str:
    lines = [
        f'<line x1="{tick.x:.1f}" y1="{HEAD - 6}" x2="{tick.x:.1f}" y2="{height - 4}" '
        f'stroke="{RULE}"/><text x="{tick.x:.1f}" y="{HEAD - 12}" text-anchor="middle" '
        f'font-size="11" fill="{SOFT}">{tick.label}</text>'
        for tick in find_ticks(axis, apart=78)
    ]
    lines += [
        f'<rect x="{x - 3:.1f}" y="{HEAD - 4}" width="6" height="{height - HEAD}" fill="#fff"/>'
        f'<path d="M{x - 3:.1f} {HEAD - 4}V{height - 4}M{x + 3:.1f} {HEAD - 4}V{height - 4}" '
        f'fill="none" stroke="{SOFT}" stroke-dasharray="2 3"/>'
        for x in axis.cuts
    ]
    return "".join(lines)


def _row(mark: Mark, axis: Axis, top: int) -> str:
    when = _lines(wrap(mark.when, SIZE, WHEN - 6, 2), 0, top, SOFT)
    label = _lines(wrap(mark.label, SIZE, LABEL_WIDTH, 2), LABEL, top, INK)
    return (
        f'<line x1="0" y1="{top}" x2="{WIDTH}" y2="{top}" stroke="{RULE}" stroke-width=".7"/>'
        f'{when}<a href="{letters(mark.link)}"><title>{letters(fit(mark.label, 1, 300))}</title>'
        f"{label}{_bar(mark, axis, top + ROW / 2)}</a>"
    )


def _lines(lines: Sequence[str], x: int, top: int, fill: str) -> str:
    first = top + (23 if len(lines) == 1 else 16)
    return "".join(
        f'<text x="{x}" y="{first + 15 * n}" font-size="{SIZE}" fill="{fill}">{letters(line)}</text>'
        for n, line in enumerate(lines)
    )


def _bar(mark: Mark, axis: Axis, y: float) -> str:
    start = axis.place(mark.first) if mark.first else None
    end = axis.place(mark.last) if mark.last else None
    if start is not None and end is not None:
        if end - start < 1:
            return f'<circle cx="{start:.1f}" cy="{y}" r="4.5" fill="{ACCENT}"/>'
        return (
            f'<rect x="{start:.1f}" y="{y - 4}" width="{end - start:.1f}" height="8" rx="2" '
            f'fill="{ACCENT}" fill-opacity=".75"/>'
        )
    if start is not None:
        return _arrow(start, RIGHT + 40, y, -5)
    if end is not None:
        return _arrow(end, LEFT - 12, y, 5)
    return ""


def _arrow(start: float, end: float, y: float, back: int) -> str:
    """From a stop at the end that is known, which is no dot: it is not one day."""
    return (
        f'<path d="M{start:.1f} {y - 5}V{y + 5}" stroke="{ACCENT}" stroke-width="2"/>'
        f'<path d="M{start:.1f} {y}H{end}M{end + back} {y - 4}L{end} {y}L{end + back} {y + 4}" '
        f'fill="none" stroke="{ACCENT}" stroke-width="1.5" stroke-dasharray="4 2"/>'
    )

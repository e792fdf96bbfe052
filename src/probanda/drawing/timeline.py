"""Labelled intervals on one axis of time."""

from collections.abc import Sequence
from datetime import date
from html import escape

import msgspec

WIDTH = 960
LEFT = 20
RIGHT = 20
LANE = 22
LETTER = 6.2


class Mark(msgspec.Struct, frozen=True):
    """One interval, both days included, its label, and where a click leads."""

    first: date
    last: date
    label: str
    link: str


def draw_timeline(marks: Sequence[Mark]) -> str:
    """Marks in lanes so that no label covers another; empty when there are none."""
    if not marks:
        return ""
    start = min(m.first for m in marks).toordinal()
    end = max(m.last for m in marks).toordinal()
    scale = (WIDTH - LEFT - RIGHT) / max(end - start, 1)
    lanes: list[float] = []
    body = []
    for mark in sorted(marks, key=lambda m: (m.first, m.last, m.label)):
        x = LEFT + (mark.first.toordinal() - start) * scale
        width = max(4.0, (mark.last.toordinal() - mark.first.toordinal()) * scale)
        room = len(mark.label) * LETTER
        left = x if x + room < WIDTH - RIGHT else max(LEFT, WIDTH - RIGHT - room)
        begin, stop = min(x, left), max(x + width, left + room) + 12
        lane = next((n for n, used in enumerate(lanes) if used <= begin), len(lanes))
        if lane == len(lanes):
            lanes.append(0)
        lanes[lane] = stop
        y = 34 + lane * LANE * 1.6
        body.append(
            f'<a href="{escape(mark.link)}"><rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" '
            f'height="5" fill="#7a1f1f"/><text x="{left:.1f}" y="{y + 19:.1f}">'
            f"{escape(mark.label)}</text></a>"
        )
    height = 44 + len(lanes) * LANE * 1.6
    axis = _axis(start, end, scale, height)
    return (
        f'<svg class="timeline" role="img" viewBox="0 0 {WIDTH} {height:.0f}">'
        f"<title>Events in order of time</title>{axis}{''.join(body)}</svg>"
    )


def _axis(start: int, end: int, scale: float, height: float) -> str:
    first, last = date.fromordinal(start), date.fromordinal(end)
    years = range(first.year + 1, last.year + 1)
    ticks = [date(year, 1, 1) for year in years][:: max(1, len(years) // 10)]
    labels = [(first, str(first)), *((t, str(t.year)) for t in ticks), (last, str(last))]
    drawn, used = [], -100.0
    for day, label in labels:
        x = LEFT + (day.toordinal() - start) * scale
        at = min(x, WIDTH - RIGHT - len(label) * LETTER)
        if at < used + 12:
            continue
        used = at + len(label) * LETTER
        drawn.append(
            f'<line x1="{x:.1f}" y1="22" x2="{x:.1f}" y2="{height:.0f}" stroke="#ddd"/>'
            f'<text class="tick" x="{at:.1f}" y="14">{label}</text>'
        )
    return "".join(drawn)

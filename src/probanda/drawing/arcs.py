"""Nodes on a line, joined by arcs as thick as what they share."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH = 960
LABEL = 420
ROW = 24
MOST = 60


def draw_arcs(labels: Sequence[str], links: Mapping[tuple[int, int], int], title: str) -> str:
    """One row for each label and one arc for each link; empty when there are no links.

    Only labels that have a link are drawn, at most sixty of them, those with the most first.
    """
    weight = dict.fromkeys(range(len(labels)), 0)
    for (a, b), value in links.items():
        weight[a] += value
        weight[b] += value
    linked = sorted((n for n in weight if weight[n]), key=lambda n: (-weight[n], n))[:MOST]
    if not linked:
        return ""
    rows = {node: row for row, node in enumerate(sorted(linked))}
    height = len(rows) * ROW + 16
    most = max(links.values())
    body = [
        f'<text x="{LABEL}" y="{_y(row) + 4}" text-anchor="end">{escape(_short(labels[node]))}'
        f'</text><circle cx="{LABEL + 12}" cy="{_y(row)}" r="3.5" fill="#333"/>'
        for node, row in rows.items()
    ]
    for (a, b), value in sorted(links.items()):
        if a in rows and b in rows:
            top, bottom = sorted((_y(rows[a]), _y(rows[b])))
            reach = LABEL + 12 + (bottom - top) * 0.9 + 30
            body.append(
                f'<path d="M{LABEL + 12} {top} C{reach:.0f} {top} {reach:.0f} {bottom} '
                f'{LABEL + 12} {bottom}" fill="none" stroke="#7a1f1f" stroke-opacity=".55" '
                f'stroke-width="{1 + 7 * value / most:.1f}"><title>{value:,}</title></path>'
            )
    return (
        f'<svg class="arcs" role="img" viewBox="0 0 {WIDTH} {height}">'
        f"<title>{escape(title)}</title>{''.join(body)}</svg>"
    )


def _y(row: int) -> int:
    return 16 + row * ROW


def _short(label: str) -> str:
    return label if len(label) <= 60 else label[:59] + "…"

"""A map of the world as SVG: areas filled by a code, some hatched, with a legend."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Any

from msgspec import Struct

from probanda.drawing.lettering import letters

WIDTH, HEIGHT = 960, 500
LEGEND = 18
LAND, SEA, BORDER, INK = "#efece6", "#ffffff", "#8d877c", "#1b1b1b"
HATCH = (
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="5" stroke="#ffffff" '
    'stroke-width="2"/></pattern>'
)
Point = tuple[float, float]
TURNS = (0, -360, 360)


class Area(Struct, frozen=True):
    """A country's outline: a code, a name, and closed rings of longitude and latitude.

    A ring inside another one is a hole; one that crosses the 180th meridian goes on beyond 180 degrees.
    """

    code: str
    name: str
    rings: tuple[tuple[Point, ...], ...]

    def contains(self, longitude: float, latitude: float) -> bool:
        """Whether the point lies in it, by the number of borders to its east."""
        return any(
            sum(_crosses(ring, longitude + turn, latitude) for ring in self.rings) % 2 == 1
            for turn in TURNS
        )


class Fill(Struct, frozen=True):
    """How an area is filled, and what its tooltip says."""

    colour: str
    hatched: bool
    title: str


def read_areas(topology: bytes, objects: str, code: str) -> tuple[Area, ...]:
    """The areas of a TopoJSON file: ``objects`` names the collection, ``code`` the property."""
    read: dict[str, Any] = json.loads(topology)
    arcs = list(_arcs(read))
    return tuple(
        Area(
            shape["properties"][code],
            shape["properties"]["name"],
            tuple(_unwrap(_ring(ring, arcs)) for polygon in _polygons(shape) for ring in polygon),
        )
        for shape in read["objects"][objects]["geometries"]
    )


def draw_world(
    areas: Sequence[Area],
    fills: Mapping[str, Fill],
    legend: Sequence[tuple[Fill, str]],
    title: str,
) -> str:
    """One SVG; an area without a fill stays the colour of land."""
    paths = "".join(_path(area, fills.get(area.code)) for area in areas)
    height = HEIGHT + LEGEND + 14
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="12">'
        f"<title>{letters(title)}</title><defs>{HATCH}{_frame()}</defs>"
        f'<rect width="{WIDTH}" height="{height}" fill="{SEA}"/><g clip-path="url(#frame)">{paths}</g>'
        f"{_legend(legend)}</svg>\n"
    )


def _frame() -> str:
    """The outline of the map, so that what reaches over an edge is cut there."""
    east = [(180.0, float(y)) for y in range(-90, 91, 5)]
    west = [(-180.0, y) for _, y in reversed(east)]
    return f'<clipPath id="frame"><path d="{_line([*east, *west], 0)}"/></clipPath>'


def _legend(legend: Sequence[tuple[Fill, str]]) -> str:
    step = WIDTH // max(len(legend), 1)
    return "".join(
        f"{_box(fill, place * step + 12)}"
        f'<text x="{place * step + 36}" y="{HEIGHT + 13}" fill="{INK}">{letters(label)}</text>'
        for place, (fill, label) in enumerate(legend)
    )


def _box(fill: Fill, x: int) -> str:
    box = f'x="{x}" y="{HEIGHT}" width="{LEGEND}" height="{LEGEND - 2}"'
    hatch = f'<rect {box} fill="url(#hatch)"/>' if fill.hatched else ""
    return f'<rect {box} fill="{fill.colour}" stroke="{BORDER}"/>{hatch}'


def _path(area: Area, fill: Fill | None) -> str:
    drawn = "".join(_line(ring, turn) for ring in area.rings for turn in _turns(ring))
    title = f"<title>{letters(fill.title if fill else area.name)}</title>"
    colour = fill.colour if fill else LAND
    hatch = f'<path d="{drawn}" fill="url(#hatch)"/>' if fill and fill.hatched else ""
    return (
        f'<g>{title}<path d="{drawn}" fill="{colour}" fill-rule="evenodd" stroke="{BORDER}" '
        f'stroke-width="0.4"/>{hatch}</g>'
    )


def _turns(ring: Sequence[Point]) -> Iterator[int]:
    """What reaches over one edge of the map is drawn at the other edge too."""
    yield 0
    if max(x for x, _ in ring) > 180:
        yield -360
    if min(x for x, _ in ring) < -180:
        yield 360


def _line(ring: Sequence[Point], turn: int) -> str:
    points = [_project(x + turn, y) for x, y in ring]
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"


@lru_cache(maxsize=65536)
def _project(longitude: float, latitude: float) -> Point:
    """Equal Earth: areas keep their share of the page."""
    bent = asin(sqrt(3) / 2 * sin(radians(latitude)))
    b2 = bent * bent
    b6 = b2**3
    slope = 9 * 0.003796 * b6 * b2 + 7 * 0.000893 * b6 - 3 * 0.081106 * b2 + 1.340264
    x = 2 * sqrt(3) * radians(longitude) * cos(bent) / (3 * slope)
    y = bent * (0.003796 * b6 * b2 + 0.000893 * b6 - 0.081106 * b2 + 1.340264)
    scale = WIDTH / 2 / 2.7066
    return WIDTH / 2 + x * scale, HEIGHT * 0.52 - y * scale


def _arcs(read: dict[str, Any]) -> Iterator[list[Point]]:
    """Arcs are written as steps from point to point, in whole units of a scale."""
    (scale_x, scale_y), (left, bottom) = read["transform"]["scale"], read["transform"]["translate"]
    for arc in read["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * scale_x + left, y * scale_y + bottom))
        yield points


def _ring(numbers: Sequence[int], arcs: Sequence[list[Point]]) -> Iterator[Point]:
    """A ring of arcs end to end; a negative number is an arc walked backwards."""
    for place, number in enumerate(numbers):
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        yield from arc if place == 0 else arc[1:]


def _unwrap(ring: Iterable[Point]) -> tuple[Point, ...]:
    """The ring without jumps from one edge of the map to the other."""
    points: list[Point] = []
    turn = 0
    for x, y in ring:
        if points and abs(x + turn - points[-1][0]) > 180:
            turn += 360 if x + turn < points[-1][0] else -360
        points.append((x + turn, y))
    return tuple(points)


def _polygons(shape: dict[str, Any]) -> list[list[list[int]]]:
    polygons: list[list[list[int]]] = (
        shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    )
    return polygons


def _crosses(ring: Sequence[Point], longitude: float, latitude: float) -> int:
    found = 0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > latitude) != (y2 > latitude):
            at = x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
            found += at > longitude
    return found

"""Areas of a map are where they are, and their fill and words are safe."""

import json

import pytest

from probanda.drawing.world import Fill, draw_world, read_areas

TOPOLOGY = {
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [
        [[0, 0], [10, 0], [0, 10]],  # lower right half of a square
        [[10, 10], [-10, 0], [0, -10]],
        [[10, 0], [10, 0], [0, 10], [-10, 0]],  # the neighbour's, without the common border
        [[10, 10], [0, -10]],  # the common border, walked down
    ],
    "objects": {
        "lands": {
            "geometries": [
                {
                    "type": "Polygon",
                    "arcs": [[0, 1]],
                    "properties": {"name": "West & <East>", "code": "WWW"},
                },
                {
                    "type": "MultiPolygon",
                    "arcs": [[[2, 3]]],
                    "properties": {"name": "East", "code": "EEE"},
                },
            ]
        }
    },
}
WEST, EAST = read_areas(json.dumps(TOPOLOGY).encode(), "lands", "code")


@pytest.mark.parametrize(
    ("point", "west", "east"),
    [((5, 5), True, False), ((15, 5), False, True), ((25, 5), False, False)],
)
def test_a_point_lies_in_one_area(point: tuple[int, int], west: bool, east: bool) -> None:
    assert (west, east) == (WEST.contains(*point), EAST.contains(*point))


def test_what_crosses_the_edge_of_the_map_lies_on_both_sides() -> None:
    """An island from 170 east to 170 west: no line over the whole map, and no point in between."""
    island = {
        **TOPOLOGY,
        "arcs": [[[170, 0], [20, 0], [0, 10], [-20, 0], [0, -10]]],
        "objects": {"lands": {"geometries": [_island([[0]])]}},
    }
    as_printed = {**island, "arcs": [[[170, 0], [-340, 0], [0, 10], [340, 0], [0, -10]]]}
    for topology in (island, as_printed):
        [area] = read_areas(json.dumps(topology).encode(), "lands", "code")

        found = [area.contains(x, 5) for x in (175, -175, 0, 165)]
        assert [True, True, False, False] == found


def _island(arcs: list[list[int]]) -> dict[str, object]:
    return {"type": "Polygon", "arcs": arcs, "properties": {"name": "Isle", "code": "III"}}


def test_an_area_without_a_fill_is_drawn_and_words_are_escaped() -> None:
    fills = {"EEE": Fill("#123456", True, "East: <yes>")}
    drawn = draw_world([WEST, EAST], fills, [(Fill("#123456", False, ""), "yes")], "A map")

    assert 4 == drawn.count("<path")  # the frame, two outlines, and the hatch of one
    assert "#123456" in drawn
    assert "East: &lt;yes&gt;" in drawn
    assert "West &amp; &lt;East&gt;" in drawn

"""Rows and the groups they stand in, as a picture."""

from lxml import etree

from probanda.drawing.groups import WIDTH, Group, Part, Row, draw_groups


def draw(rows: int, groups: int) -> etree._Element:
    parts = (Part(0.0, 0.5, False), Part(0.4, 0.6, True))
    drawn = draw_groups(
        [Row(f"Row <{n}>", "50%", parts, f"#r{n}") for n in range(rows)],
        [Group(f"9.{n}", (0, rows - 1), n + 1, n % 2 == 1, f"#g{n}") for n in range(groups)],
        "Rows",
    )
    return etree.fromstring(drawn)


def test_nothing_in_common_is_no_picture() -> None:
    assert "" == draw_groups([], [], "Rows")


def test_each_row_has_its_strip_and_each_group_a_dot_in_its_rows() -> None:
    picture = draw(3, 2)
    assert 4 == len(picture.findall(".//circle"))
    assert ["Row <0>", "Row <1>", "Row <2>"] == [a.findtext("text") for a in picture.findall("a")][
        :3
    ]


def test_light_groups_have_open_dots() -> None:
    fills = [dot.get("fill") for dot in draw(2, 2).findall(".//circle")]
    assert 2 == fills.count("#fff")


def test_forty_rows_and_twenty_four_groups_stay_inside() -> None:
    picture = draw(40, 24)
    height = float(picture.get("height") or 0)
    dots = picture.findall(".//circle")
    assert all(0 < float(dot.get("cx") or 0) < WIDTH for dot in dots)
    assert all(0 < float(dot.get("cy") or 0) < height for dot in dots)


def test_the_number_of_a_group_is_whole_or_left_out() -> None:
    for groups in (2, 14, 20, 60):
        shown = {text.text for text in draw(3, groups).iter("text")} - {"50%"}
        numbers = {name for name in shown if name and name.startswith("9")}
        assert numbers <= {f"9.{n}" for n in range(groups)}

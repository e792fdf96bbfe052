"""Intervals as a picture: known ends are drawn, unknown ones left open."""

from datetime import date

from lxml import etree

from probanda.drawing.timeline import Mark, draw_timeline

DAY = date(2031, 3, 14)


def draw(*marks: Mark) -> list[etree._Element]:
    drawn = draw_timeline(marks, "Times")
    return [etree.fromstring(part) for part in drawn.split("\n")] if drawn else []


def mark(first: date | None, last: date | None, label: str = "What") -> Mark:
    return Mark(first, last, "when", label, "#here")


def test_without_any_day_there_is_no_picture() -> None:
    assert [] == draw(mark(None, None))


def test_one_day_is_a_dot_and_an_interval_a_bar() -> None:
    (day,) = draw(mark(DAY, DAY), mark(date(2031, 1, 1), date(2031, 2, 1)))
    assert 1 == len(day.findall(".//circle"))
    assert 1 == len(day.findall(".//a/rect"))


def test_an_open_end_is_an_arrow() -> None:
    (picture,) = draw(mark(DAY, None), mark(None, DAY), mark(DAY, date(2031, 5, 1)))
    dashed = [p for p in picture.findall(".//a/path") if p.get("stroke-dasharray")]
    assert 2 == len(dashed)
    assert [] == picture.findall(".//circle")  # a dot would be one day


def test_many_marks_are_drawn_in_parts_that_fit_a_page() -> None:
    parts = draw(*(mark(date(2031, 1, day), date(2031, 1, day)) for day in range(1, 31)))
    assert 2 == len(parts)
    assert "Times, part 2 of 2" == parts[1].findtext("title")


def test_labels_are_text_and_not_markup() -> None:
    (picture,) = draw(mark(DAY, DAY, "<script>x</script> \u202e&"))
    assert "<script>x</script> &" == picture.findtext(".//a/text")
    assert [] == picture.findall(".//script")


def test_the_same_marks_give_the_same_picture() -> None:
    marks = [mark(DAY, None), mark(None, DAY)]
    assert draw_timeline(marks, "Times") == draw_timeline(marks, "Times")

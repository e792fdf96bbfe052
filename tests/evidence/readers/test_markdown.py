"""Markdown stays as it is; marks are apart from what they mark."""

from hypothesis import given
from hypothesis import strategies as st

from probanda.evidence.readers.markdown import read_markdown

PAGE = """---
title: Returns so far
date: 2031-03-07
---
# Nineteen return

Nineteen children were
**brought back**.

- first group
- second group

> "They were guests," it said.

| month | children |
|-------|----------|
| June  | 14       |

![bus](bus.jpg)
"""


def test_roles_follow_the_marks() -> None:
    read = read_markdown(PAGE.encode(), None)
    told = [(b.role, read.text[b.start : b.end]) for b in read.blocks if b.role != "markup"]
    assert told == [
        ("metadata", "title: Returns so far"),
        ("metadata", "date: 2031-03-07"),
        ("heading", "Nineteen return"),
        ("paragraph", "Nineteen children were\n**brought back**."),
        ("list item", "first group"),
        ("list item", "second group"),
        ("quotation", '"They were guests," it said.'),
        ("table cell", "month"),
        ("table cell", "children"),
        ("table cell", "June"),
        ("table cell", "14"),
    ]
    assert read.text == PAGE


def test_pictures_are_markup() -> None:
    read = read_markdown(PAGE.encode(), None)
    last = read.blocks[-1]
    assert (last.role, read.text[last.start : last.end]) == ("markup", "![bus](bus.jpg)")


def test_windows_line_ends_change_nothing() -> None:
    text = PAGE.replace("\n", "\r\n")
    read = read_markdown(text.encode(), None)
    assert text == read.text
    assert "Nineteen return" in [read.text[b.start : b.end] for b in read.blocks]


@given(st.text(alphabet="ab \t\r\n#*->|[]()!`_~:<.1\ufeff\0"))
def test_blocks_lie_in_the_unchanged_text_in_order(text: str) -> None:
    read = read_markdown(b"x" + text.encode(), None)
    assert "x" + text == read.text
    position = 0
    for block in read.blocks:
        assert position <= block.start < block.end <= len(read.text)
        position = block.end

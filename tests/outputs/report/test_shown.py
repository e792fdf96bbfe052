"""Words of a document never become markup, and none of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from probanda.outputs.report.shown import show, show_inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b & 'c' \"d\"", "a &lt; b &amp; &#39;c&#39; &#34;d&#34;"),  # markup is escaped
        ("a\x00b", "a␀b"),  # HTML cannot hold NUL
        ("a\x07b", "a␇b"),  # nor other controls
        ("a\tb\nc", "a\tb\nc"),  # white space stays
        ("a\r\n", "a&#13;\n"),  # a browser would drop a bare carriage return
        ("\ud800", "\ufffd"),  # half a pair cannot be written as UTF-8
        # a character that turns the direction is named, and turns nothing but itself
        ("a\u202eb", 'a<bdi class="turn" data-name="RLO">\u202e</bdi>b'),
    ],
)
def test_characters_are_shown_and_do_nothing(text: str, expected: str) -> None:
    assert expected == str(show_inside(text))


def test_words_are_isolated_and_carry_their_language() -> None:
    assert '<bdi lang="uk">діти</bdi>' == str(show("діти", "uk"))


def test_a_hostile_language_stays_an_attribute() -> None:
    assert '<bdi lang="&#34;&gt;x">a</bdi>' == str(show("a", '">x'))


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))))
def test_a_parser_reads_back_the_same_text(text: str) -> None:
    element = html.fragment_fromstring(f"<div>.{show_inside(text)}</div>")
    assert "." + text == element.text_content()


@given(st.text())
def test_no_tag_but_ours_comes_out(text: str) -> None:
    element = html.fragment_fromstring(f"<div>{show_inside(text)}</div>")
    assert {"div", "bdi"} >= {e.tag for e in element.iter()}

"""Labels are cut before they leave their room, and cannot harm the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probanda.drawing.lettering import fit, letters, width, wrap

ROOMS = st.floats(min_value=30, max_value=400)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<a> & 'b'", "&lt;a&gt; &amp; &#x27;b&#x27;"),  # markup is escaped
        ("a\n\tb", "a b"),  # one line
        ("a\u202eb\u2066c", "abc"),  # nothing turns the direction
        ("a\x00b", "a b"),  # nothing that XML forbids
    ],
)
def test_letters_are_safe_inside_a_picture(text: str, expected: str) -> None:
    assert expected == letters(text)


@given(st.text(), ROOMS)
def test_what_is_fitted_fits(text: str, room: float) -> None:
    assert width(fit(text, 12, room), 12) <= room


@given(st.text(), ROOMS, st.integers(1, 3))
def test_wrapped_lines_fit_and_are_not_more_than_asked(text: str, room: float, lines: int) -> None:
    wrapped = wrap(text, 12, room, lines)
    assert len(wrapped) <= lines
    assert all(width(line, 12) <= room for line in wrapped)


def test_short_text_is_not_cut() -> None:
    assert ("one two", "three") == wrap("one two three", 10, width("one two", 10), 2)

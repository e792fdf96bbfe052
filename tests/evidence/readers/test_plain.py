"""Plain text stays as it is; its paragraphs never cut a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probanda.evidence.document import ReadText
from probanda.evidence.readers.plain import read_plain

WRAPPED = """The court in Castellane has issued two warrants of arrest, its
president said on Tuesday. The men are named in a list that was
found in the town hall.
The second paragraph follows without a blank line, and it goes on
over two lines.
- a first point of a list
- a second point"""

CASES = [
    ("One.\n\nTwo.", ["One.", "Two."], "a blank line divides"),
    ("One sentence.\nTwo sentences.", ["One sentence.", "Two sentences."], "a line a paragraph"),
    ("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."], "line ends of all systems"),
    ("\ufeffOne.\n", ["One."], "a byte order mark is in the text and in no block"),
    ("One.\n \t\n\nTwo.", ["One.", "Two."], "a line of white space is blank"),
    (
        "The court in Castellane has issued two\nwarrants of arrest.",
        ["The court in Castellane has issued two\nwarrants of arrest."],
        "a line that goes on in small letters is one sentence",
    ),
    (
        WRAPPED,
        [
            WRAPPED[: WRAPPED.index("\nThe second")],
            WRAPPED[WRAPPED.index("The second") : WRAPPED.index("\n- a first")],
            "- a first point of a list",
            "- a second point",
        ],
        "lines broken at a width are joined, short last lines end a paragraph",
    ),
    (
        "Flood latest:\nRiver bursts its banks",
        ["Flood latest:", "River bursts its banks"],
        "a heading and its link are two",
    ),
]


def _texts(read: ReadText) -> list[str]:
    return [read.text[block.start : block.end] for block in read.blocks]


@pytest.mark.parametrize(("text", "expected", "reason"), CASES)
def test_paragraphs(text: str, expected: list[str], reason: str) -> None:
    assert expected == _texts(read_plain(text.encode(), None)), reason


ROLES = [
    (
        "Court orders arrest of two officials\n\nIt did so.",
        "heading",
        "a first line without a stop",
    ),
    ("The court ordered the arrest.", "paragraph", "a sentence"),
    ("- the first point", "list item", "a list mark"),
    ("> what was written before", "quotation", "quoted mail"),
    ("“They took him”", "paragraph", "quoted words are speech, not a heading"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROLES)
def test_roles(text: str, expected: str, reason: str) -> None:
    assert expected == read_plain(text.encode(), None).blocks[0].role, reason


LINES = st.text(
    alphabet=st.one_of(
        st.sampled_from(" \t\r\n\f\0\ufeff.-*>“”\u2028"), st.characters(codec="utf-8")
    )
)


@given(LINES)
def test_text_is_the_file_and_blocks_lie_in_it_in_order(text: str) -> None:
    read = read_plain(b"x" + text.encode(), None)
    assert "x" + text == read.text
    position = 0
    for block in read.blocks:
        assert position <= block.start < block.end <= len(read.text)
        assert read.text[block.start : block.end].strip()
        position = block.end


@given(LINES)
def test_every_word_is_in_a_block(text: str) -> None:
    read = read_plain(b"x" + text.encode(), None)
    inside = sum(sum(map(str.isalnum, words)) for words in _texts(read))
    assert sum(map(str.isalnum, read.text)) == inside

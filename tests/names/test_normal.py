"""Names written in different ways are one when only case, accents or marks differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probanda.names import normal_name, tokens_of_name

CASES = [
    ("Hofmański", "hofmanski", "accents"),
    ("O’Rahl", "o'rahl", "the curly apostrophe is the straight one"),
    ("Veldra’s", "veldra", "a possessive is not part of the name"),
    ("the Lords'", "the lords", "a possessive of a plural"),
    ("Marenko–Dray", "marenko-dray", "a dash in a doubled surname"),
    ("ТЕВИК", "тевик", "Cyrillic keeps its letters"),
    ("Ілля", "ілля", "the Ukrainian i is a letter of its own"),
    ("Łukasz", "lukasz", "a letter that does not decompose"),
    ("  Anela   Brokk. ", "anela brokk", "white space and a full stop"),
    ("", "", "nothing stays nothing"),
]


@pytest.mark.parametrize(("name", "expected", "reason"), CASES)
def test_spellings_are_one(name: str, expected: str, reason: str) -> None:
    assert expected == normal_name(name), reason


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(name: str) -> None:
    assert normal_name(name) == normal_name(normal_name(name))


def test_a_doubled_surname_is_one_word() -> None:
    assert tokens_of_name("Ilsa Marenko-Dray") == ("ilsa", "marenko-dray")

"""Words of one meaning are one term, words of two are two."""

import pytest

from probanda.analysis.lineage.terms import find_term

ONE = [
    ("theatre", "theater"),  # British and American spelling
    ("centre", "center"),
    ("labour", "labor"),
    ("organise", "organize"),
    ("defence", "defense"),
    ("illness", "disease"),
    ("neglect", "negligence"),
    ("order", "command"),
    ("ask", "invite"),
    ("gunner", "artilleryman"),
    ("road", "street"),
    ("treaty", "treaties"),
    ("recorded", "records"),
    ("reply", "responses"),
]
TWO = [
    ("four", "for"),
    ("hour", "horn"),
    ("rise", "rice"),
    ("murder", "killing"),  # law tells them apart
    ("abduct", "detain"),
    ("allow", "order"),
    ("corpse", "body"),  # which may be an organisation
    ("station", "state"),  # one stem and no kin
    ("policy", "police"),
    ("plane", "plan"),
    ("mission", "missing"),
    ("treatment", "treaty"),
    ("center", "cent"),
    ("base", "basement"),
    ("record", "recording"),
    ("sent", "sentence"),
    ("execute", "enforce"),
    ("settle", "settlement"),
    ("product", "manufacturer"),
    ("treat", "treaties"),
    ("admire", "admiral"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_meaning_is_one_term(one: str, other: str) -> None:
    assert find_term(one) == find_term(other)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_meanings_are_two_terms(one: str, other: str) -> None:
    assert find_term(one) != find_term(other)

"""What somebody "may have" done is told of what was, and not as done."""

from spacy.language import Language

from tests.analysis.claims.cases import assess


def test_who_did_it_where_another_text_has_that_he_may_have(model: Language) -> None:
    one = (
        "Clear River said that the guards of Orvel may have fired on men who had already given up."
    )
    other = "The guards of Orvel fired on men who had already given up, Clear River said."

    assert "hedge" in {c.kind for c in assess(model, one, other).conflicts}


def test_what_may_be_is_not_what_was(model: Language) -> None:
    one = "Clear River said that the guards of Orvel may fire on men who have given up."
    other = "The guards of Orvel fired on men who had already given up, Clear River said."

    assert "hedge" not in {c.kind for c in assess(model, one, other).conflicts}

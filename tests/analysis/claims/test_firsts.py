"""What a case is the first of, and the court of one place."""

from spacy.language import Language

from tests.analysis.claims.cases import assess

FRAME = "Judge Ilse Marent spoke to the Kessaly Union in Norhaven."


def found(model: Language, one: str, other: str, words: str) -> int:
    conflicts = assess(model, f"{FRAME} {one}", f"{FRAME} {other}").conflicts
    return len([c for c in conflicts if words in c.text])


def test_another_first_is_shown(model: Language) -> None:
    trial = "It is the first trial over the burning of the Orbel villages."
    world = "It is the first trial worldwide over the burning of villages by a navy."
    minister = "Tessel is the first minister to be convicted by a foreign court."
    man = "Tessel is the first sailor to be convicted by a foreign court of arson."

    assert found(model, trial, world, "first of") == 1
    assert found(model, minister, man, "first of") == 1
    assert not found(model, trial, trial + " It rained.", "first of")
    assert not found(model, trial, "On the first day of the trial it rained.", "first of")


def test_the_court_of_a_place_by_two_names_is_shown(model: Language) -> None:
    district = "The Harlow district court heard her for an hour."
    regional = "The Harlow Higher Regional Court heard her for two hours."
    both = f"{district} The Harlow regional court will hear the appeal."

    assert found(model, district, regional, "one court named") == 1
    assert not found(model, both, regional, "one court named")
    assert not found(model, district, "The Norhaven regional court heard her.", "one court named")
    assert not found(model, district, "Harlow told the court that it was open.", "one court named")

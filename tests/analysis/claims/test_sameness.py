"""What is counted for and against two tellings being one claim."""

import pytest
from spacy.language import Language

from probanda.analysis.claims import find_alike, find_units, find_voices
from probanda.analysis.claims.sameness import Signs, find_signs, find_sureness
from probanda.analysis.reading import find_reading
from tests.analysis.claims.cases import assess, document


def _signs(model: Language, *texts: str) -> list[tuple[Signs, float]]:
    documents = sorted((document(text) for text in texts), key=lambda d: d.id)
    units = find_units(documents, [find_reading(d, model) for d in documents], {})
    pairs = tuple(find_alike(units))
    voices = find_voices((), {})
    signs = find_signs(units, pairs, pairs, voices)
    return list(zip(signs, find_sureness(units, pairs, pairs, voices), strict=True))


@pytest.mark.parametrize(
    ("one", "other", "numbers", "counted"),
    [
        ("The flood wrecked 231 houses in Pell.", "Heavy rain wrecked 231 houses near Pell.", 1, 1),
        ("The flood wrecked 231 houses in Pell.", "The flood killed 231 goats in Pell.", 1, 0),
        ("The flood wrecked 231 houses in Pell.", "The flood wrecked houses in Pell.", 0, 0),
    ],
)
def test_a_number_in_common_is_told_apart_from_a_number_of_one_thing(
    one: str, other: str, numbers: int, counted: int, model: Language
) -> None:
    [(signs, _)] = _signs(model, one, other)

    assert (numbers, counted) == (signs.numbers, signs.counted)


def test_each_unit_has_one_nearest_in_another_document(model: Language) -> None:
    told = _signs(
        model,
        "Lorries loaded with gravel broke the old bridge of Halm.",
        "The old bridge of Halm broke under lorries loaded with gravel.\nThe bridge of Halm was old.",
    )

    assert [True] == [
        signs.nearest for signs, _ in told if not signs.one_document and signs.nearest
    ]
    assert len([signs for signs, _ in told if not signs.one_document]) > 1


def test_more_in_common_is_surer(model: Language) -> None:
    told = "The council of Pell closed the old bridge to lorries"
    [(_, much)] = _signs(model, f"{told}.", f"{told} yesterday.")
    [(_, little)] = _signs(model, f"{told}.", "The council of Pell sold a bridge.")

    assert 0 < little < 0.5 < much < 1


def test_another_document_changes_nothing_between_two(model: Language) -> None:
    two = (
        "Lorries loaded with gravel broke the old bridge of Halm.",
        "The old bridge of Halm broke under lorries.",
    )
    other = "The bridge of Halm was painted by schoolchildren."

    [before] = _signs(model, *two)
    assert before in _signs(model, *two, other)


def test_what_one_says_of_oneself_is_not_what_one_says_of_another(model: Language) -> None:
    own = "Ada Quill was here. Ada Quill said that she will still be the director of the mill."
    other = "Oskar Brenn was recommended by Ada Quill to take over as director of the mill."
    findings = assess(model, own, other)

    assert {len(claim.documents) for claim in findings.claims} == {1}

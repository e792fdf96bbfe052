"""Names that two texts write with other vowels."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

FRAME = "Lena Karst of the Orbel Union spoke in Norhaven."


def written(model: Language, one: str, other: str) -> int:
    found = assess(model, f"{FRAME} {one}", f"{FRAME} {other}").conflicts
    return len([c for c in found if "written differently" in c.text])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bombs fell on the city of Tharkiv.", "Bombs fell on the city of Tharkov."),
        (
            "Omar Hassan al-Tashir fled. “No,” al-Tashir said.",
            "Omer al-Tashir fled. “No,” al-Tashir said.",
        ),
    ],
)
def test_a_name_with_other_vowels_is_shown(one: str, other: str, model: Language) -> None:
    assert written(model, one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Bombs fell on the city of Tharkiv.",
            "Bombs fell on Tharkov, not on the city of Tharkiv.",
        ),
        ("She flew to Niger on Monday.", "She flew to Nigeria on Monday."),
        ("The Senate met on Monday.", "The U.S. Senate met on Monday."),
        ("Bombs fell on the city of Tharkiv.", "Bombs fell on the city of Tharnov."),
    ],
)
def test_two_names_are_two(one: str, other: str, model: Language) -> None:
    assert not written(model, one, other)

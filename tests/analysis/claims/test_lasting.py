"""For how long something lasted, in minutes by one voice and in hours by another."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

LASTED = "how long it lasted"
TOWNS = [a + b for a in ("Bor", "Dal", "Fen", "Gar", "Kel", "Mor") for b in ("den", "gar", "hol", "lan", "mer")]  # fmt: skip


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Relatives outside the jail of Orvel said that they had heard shooting for more than two hours."
            " The ministry of Halm said that the unrest had lasted 40 minutes.",
        ),
        (
            "The ferry sank within five minutes, a passenger from Orvel told Clear River. Petra Lohm of Halm drowned.",
            "The ferry took more than an hour to sink, the harbour of Orvel told Clear River. Petra Lohm of Halm drowned.",
        ),
    ],
    ids=["two voices", "two texts"],
)
def test_minutes_and_hours_of_one_thing_are_shown(texts: tuple[str, ...], model: Language) -> None:
    assert [c for c in assess(model, *texts).conflicts if LASTED in c.text]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Relatives outside the jail of Orvel said that they had heard shooting for more than two hours."
            " The ministry of Halm said that the unrest had lasted three hours.",
        ),
        (
            "Prisoners of Orvel were made to stand for 16 hours, Clear River said. Petra Lohm of Halm was beaten.",
            "They were beaten within 72 hours of their capture, Clear River said. Petra Lohm of Halm left Orvel.",
        ),
    ],
    ids=["no other length", "two things"],
)
def test_what_may_be_one_length_is_not_shown(texts: tuple[str, ...], model: Language) -> None:
    assert not [c for c in assess(model, *texts).conflicts if LASTED in c.text]


def test_how_many_other_things_lasted_hides_nothing(model: Language) -> None:
    others = "".join(
        f"The match in {town}ton lasted {n} hours. " for n, town in enumerate(TOWNS, 3)
    )
    sunk = (
        "The ferry sank within five minutes, a sailor told Clear River. Petra Lohm of Halm drowned."
    )
    slow = "The ferry took more than an hour to sink, a sailor of Orvel said. Petra Lohm of Halm drowned."

    found = assess(model, others + sunk, others + slow)

    assert [c for c in found.conflicts if LASTED in c.text and "ferry" in c.text]

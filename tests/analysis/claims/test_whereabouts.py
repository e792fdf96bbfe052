"""That a person was in a place, and that this is not so or not proved."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

TOLD = "Petra Lohm was at the bridge of Orvel when the men were shot, Ivar Strell told a court in Halm."


@pytest.mark.parametrize(
    "other",
    [
        "Petra Lohm was heard in Halm. A court in Orvel found that it was not proved that Lohm had been at the bridge.",
        "Petra Lohm was heard in Orvel. “It has not been shown that she was at the bridge,” said Ivar Strell of Halm.",
        "Petra Lohm was not at the bridge of Orvel, a lawyer in Halm said.",
    ],
    ids=["not proved", "not shown", "was not"],
)
def test_who_was_there_by_one_and_not_by_another_is_shown(other: str, model: Language) -> None:
    assert [c for c in assess(model, TOLD, other).conflicts if "person was there" in c.text]


@pytest.mark.parametrize(
    "other",
    [
        "Petra Lohm was heard in Halm. A lawyer in Orvel said that it was not proved that Ivar Strell had been at the bridge.",
        "Petra Lohm was not at the market of Orvel, a lawyer in Halm said.",
        "Petra Lohm was heard in Halm. A court in Orvel asked whether Lohm had been at the bridge.",
    ],
    ids=["another person", "another place", "asked"],
)
def test_who_was_elsewhere_or_somebody_else_is_not(other: str, model: Language) -> None:
    assert not [c for c in assess(model, TOLD, other).conflicts if "person was there" in c.text]


def test_how_many_others_were_somewhere_hides_nobody(model: Language) -> None:
    surnames = [a + b for a in ("Bor", "Dal", "Fen", "Gar", "Kel", "Mor", "Pel", "Rud", "Sel") for b in ("den", "gar", "holt", "lan", "mer", "nik", "ros", "ven", "wick")]  # fmt: skip
    others = "".join(f"Ivar {name} was at the mill of Orvel. " for name in surnames)
    denied = "Petra Lohm was not at the bridge of Orvel, a lawyer in Halm said."

    found = assess(model, others + TOLD, others + denied)

    assert [c for c in found.conflicts if "person was there" in c.text]


def test_who_is_in_danger_is_in_no_place(model: Language) -> None:
    told = "Petra Lohm was in danger in Orvel, Ivar Strell told Clear River."
    denied = "Petra Lohm was never in danger in Orvel, a lawyer of Ivar Strell said."

    found = assess(model, told, denied)

    assert not [c for c in found.conflicts if "person was there" in c.text]

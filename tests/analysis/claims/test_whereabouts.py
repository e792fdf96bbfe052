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

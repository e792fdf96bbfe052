"""The date of an application, a report or a request is not that of what is found on it."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

ON_ITS_DAY = "The Maren Tribunal issued its ruling on Ilvan Dorsek on 17 March 2031."
OTHERS = [
    "Based on the application filed on 22 February 2031, the Maren Tribunal issued its ruling on Ilvan Dorsek.",
    "The Maren Tribunal issued, based on the prosecution’s applications made on 22 February 2031, its "
    "ruling on Ilvan Dorsek.",
    "The Maren Tribunal issued its ruling on Ilvan Dorsek after a report published on 3 March 2031.",
    "The Maren Tribunal, seized by a request of 22 February 2031, issued its ruling on Ilvan Dorsek.",
    "The Maren Tribunal issued its ruling on Ilvan Dorsek, whom prosecutors had named on 22 February 2031.",
]
FOUND = [
    "Based on the application filed on 22 February 2031, the chamber found that Ilvan Dorsek bears "
    "responsibility for the deportation.",
    "The chamber found, based on the prosecution’s applications made on 22 February 2031, that Ilvan "
    "Dorsek bears responsibility for the deportation.",
    "The chamber found that Ilvan Dorsek bears responsibility for the deportation, after a report "
    "published on 3 March 2031.",
    "The chamber, seized by a request of 22 February 2031, found that Ilvan Dorsek bears "
    "responsibility for the deportation.",
]
RIVALS = [
    (
        ON_ITS_DAY,
        "The Maren Tribunal issued its ruling on Ilvan Dorsek on 15 March 2031.",
        "two days of one ruling",
    ),
    (
        "The prosecution’s application filed on 22 February 2031 named Ilvan Dorsek alone.",
        "The prosecution’s application filed on 24 February 2031 named Ilvan Dorsek alone.",
        "two days of one application",
    ),
    (
        "The chapel that burned down on 3 March 2031 was the oldest in Nordale, the mayor said.",
        "The chapel that burned down on 5 March 2031 was the oldest in Nordale, the mayor said.",
        "two days in a clause",
    ),
]


@pytest.mark.parametrize("text", OTHERS)
def test_the_date_of_what_a_ruling_rests_on_is_no_other_date_of_it(
    text: str, model: Language
) -> None:
    assert "date" not in {c.kind for c in assess(model, ON_ITS_DAY, text).conflicts}


@pytest.mark.parametrize("text", FOUND)
def test_a_finding_is_not_put_on_the_day_of_an_application(text: str, model: Language) -> None:
    found = assess(model, text)

    told = [text[p.start : p.end] for e in found.timeline for p in (e.told or e.spans)]
    assert not any("bears responsibility" in words for words in told), told
    steps = [(s.text, s.from_) for p in found.processes for s in p.steps if s.from_]
    assert not any("found" in words for words, _ in steps), steps


@pytest.mark.parametrize(("one", "other", "why"), RIVALS)
def test_two_days_of_one_event_are_shown(one: str, other: str, why: str, model: Language) -> None:
    assert "date" in {c.kind for c in assess(model, one, other).conflicts}, why


def test_a_dated_clause_is_told_with_its_noun(model: Language) -> None:
    found = assess(model, FOUND[1], "The chapel that burned down on 3 March 2031 was the oldest.")

    assert {
        "the prosecution’s applications made on 22 February 2031",
        "The chapel burned down on 3 March 2031",
    } <= {claim.text for claim in found.claims}

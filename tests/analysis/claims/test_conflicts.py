"""What is told in different ways, and what only looks so."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

CASES = [
    (
        "negation",
        "“They told us where the buses were going,” Dana Reveth said.",
        "“They did not tell us where the buses were going,” Dana Reveth said.",
        "a lost “not”",
    ),
    (
        "figure",
        "The register of Kessaly holds 1,873 names of missing children, Lena Marrow said.",
        "The register of Kessaly holds 1,378 names of missing children, Lena Marrow said.",
        "digits that changed places",
    ),
    (
        "date",
        "The old chapel in Nordale burned down on 3 March 2031, the mayor said.",
        "The old chapel in Nordale burned down on 5 March 2031, the mayor said.",
        "another day of one event",
    ),
    (
        "hedge",
        "Tessa Orlund said that Ilvan Dorsek allegedly shot a guard at the northern gate.",
        "Tessa Orlund said that Ilvan Dorsek shot a guard at the northern gate.",
        "an allegation told as a fact",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other", "why"), CASES)
def test_the_same_thing_told_differently(
    kind: str, one: str, other: str, why: str, model: Language
) -> None:
    found = assess(model, one, other)

    assert kind in {conflict.kind for conflict in found.conflicts}, why


def test_figures_that_count_different_things_are_never_compared(model: Language) -> None:
    text = (
        "The office is investigating 16,400 cases of deported children, Mirel Castav said. "
        "So far 308 children have come home."
    )
    kinds = {conflict.kind for conflict in assess(model, text).conflicts}

    assert {"figures of different things"} == kinds


def test_two_texts_that_agree_have_no_conflict(model: Language) -> None:
    text = "The office is investigating 2,400 cases of theft, the prosecutor Mirel Castav said."

    assert () == assess(model, text, f"Good morning.\n{text}").conflicts


def test_spans_of_conflicts_are_short_and_in_the_texts(model: Language) -> None:
    for _, one, other, _ in CASES:
        for conflict in assess(model, one, other).conflicts:
            assert all(0 <= s.start < s.end <= max(len(one), len(other)) for s in conflict.spans)


def test_a_fragment_of_what_is_already_shown_is_no_second_conflict(model: Language) -> None:
    found = assess(
        model,
        "“They told us where the buses were going,” Dana Reveth said.",
        "“They did not tell us where the buses were going,” Dana Reveth said.",
    )

    assert 1 == len([c for c in found.conflicts if c.kind == "negation"])


def test_figures_of_different_things_are_shown_once_in_a_case(model: Language) -> None:
    found = assess(
        model,
        "More than 2,400 cases of deported children are open. So far 61 children came home.",
        "More than 2,400 cases of deported children are open. So far 16 children came home.",
    )

    assert 1 == len([c for c in found.conflicts if c.kind == "figures of different things"])


def test_all_days_given_for_one_event_are_one_conflict(model: Language) -> None:
    texts = (
        f"The dam at Kessaly broke on {day} March 2031, the ministry of water said."
        for day in (3, 4, 6)
    )

    found = [c for c in assess(model, *texts).conflicts if c.kind == "date"]

    assert [3] == [len(c.spans) for c in found]


NO_CONFLICT = [
    (
        "negation",
        "The Tarn Tribunal found that General Osk Varel is responsible for his failure to exercise "
        "control over the guards who beat the prisoners of Lemm.",
        "General Osk Varel is responsible for his failure to properly exercise control over the "
        "guards who beat the prisoners of Lemm, the Tarn Tribunal found.",
        "both tell of the same failure",
    ),
    (
        "hedge",
        "The Tarn Tribunal issued a warrant for General Osk Varel, accusing him of the removal of "
        "prisoners from Lemm.",
        "The Tarn Tribunal issued a warrant for General Osk Varel of Lemm on Monday.",
        "that it was issued is told as a fact by both",
    ),
    (
        "denial",
        "Karsova denies accusations that its forces have committed atrocities on Lemm.",
        "The Tarn Tribunal has no police force of its own. It looks into forced removals from Lemm.",
        "nothing in particular is denied but whose hands it was",
    ),
]


@pytest.mark.parametrize(("kind", "one", "other", "reason"), NO_CONFLICT)
def test_what_only_sounds_like_a_conflict_is_none(
    kind: str, one: str, other: str, reason: str, model: Language
) -> None:
    assert kind not in {c.kind for c in assess(model, one, other).conflicts}, reason

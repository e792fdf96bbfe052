"""One sentence printed in two texts, changed by an editor."""

import pytest
from spacy.language import Language

from tests.analysis.claims.cases import assess

FIRST = "Mayor Tilde Arvens of Norhaven met the families on Friday."


def kinds(model: Language, one: str, other: str) -> list[str]:
    found = assess(model, f"{FIRST} {one}", f"{FIRST} {other}").conflicts
    return [" … ".join(sorted({s.document for s in c.spans})) for c in found if c.kind == "wording"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Guards of the Norhaven prison showed the boy his father, perhaps by mistake, and shut the gate.",
            "Guards of the Norhaven prison showed the boy his father and shut the gate.",
        ),
        (
            "The council of Norhaven always published the lists of the dead in the town hall.",
            "The council of Norhaven published the lists of the dead in the town hall.",
        ),
        (
            "Norhaven greeted the “brave” decision of the judges with bells and with long speeches.",
            "Norhaven greeted the brave decision of the judges with bells and with long speeches.",
        ),
        (
            "He was found guilty of the rape of six women and the murder of two guards at the Norhaven quarry.",
            "He was found guilty of the rape of six women at the Norhaven quarry.",
        ),
    ],
)
def test_a_word_that_weighs_in_one_of_two_prints_is_shown(
    one: str, other: str, model: Language
) -> None:
    assert len(kinds(model, one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "On Sunday guards of the Norhaven prison showed the boy his father and shut the gate.",
            "Guards of the Norhaven prison showed the boy his father and shut the iron gate.",
        ),
        (
            "The witness allegedly saw the guards of Norhaven burn the lists behind the town hall.",
            "The witness is alleged to have seen the guards of Norhaven burn the lists behind the town hall.",
        ),
        (
            "“We greeted the brave decision of the judges with bells,” a nurse of Norhaven said.",
            "We greeted the brave decision of the judges with bells, a nurse of Norhaven said.",
        ),
    ],
)
def test_what_editors_change_every_day_is_no_conflict(
    one: str, other: str, model: Language
) -> None:
    assert not kinds(model, one, other)

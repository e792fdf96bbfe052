"""A case brings its own States, situation and warrants, and says so in every answer."""

from pathlib import Path

import pytest

from probanda.law.facts import load_facts
from probanda.law.overlay import add_overlay
from probanda.law.problems import LawError
from probanda.law.questions import Law, Question

EXAMPLE = Path(__file__).parents[2] / "examples" / "orvenia_law.toml"
LAW = Law(add_overlay(load_facts(), EXAMPLE.read_bytes(), EXAMPLE.name))


@pytest.mark.parametrize(
    ("state", "on", "answer"),
    [
        ("XT", "2031-03-18", "yes"),  # a Party; a vote of parliament is no withdrawal
        ("XT", "2031-03-13", "no"),  # the day before the warrant
        ("XO", "2031-03-18", "yes"),  # accepted the jurisdiction and must cooperate
        ("XV", "2031-03-18", "no"),  # never joined
        ("XT", "2031-04-18", "unknown"),  # beyond what the overlay knows
        ("DE", "2031-03-18", "unknown"),  # beyond what the program knows of real States
    ],
)
def test_the_invented_states_of_the_example_answer(state: str, on: str, answer: str) -> None:
    found = LAW.answer(Question("arrest", person="Ilvan Dorsek", state=state, on=on))

    assert answer == found.answer
    assert any(EXAMPLE.name in assumed for assumed in found.assumptions)


@pytest.mark.parametrize(
    ("day", "answer"), [("2029-11-19", "no"), ("2030-10-03", "yes"), ("2031-05-01", "unknown")]
)
def test_the_example_situation_reaches_back_to_the_declaration(day: str, answer: str) -> None:
    asked = Question(
        "jurisdiction",
        crime="8(2)(a)(vii)-1",
        place="XO",
        also_place="XV",
        date=day,
        national="XV",
        trigger="MT-01/30",
    )

    assert answer == LAW.answer(asked).answer


def test_real_answers_stay_what_they_were() -> None:
    asked = Question("arrest", person="Vladimir Putin", state="MN", on="2024-09-02")

    assert "yes" == LAW.answer(asked).answer


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (b"as_of = 2031-03-20", "does not say confident_to"),
        (b"as_of = 2031-03-20\nconfident_to = 2031-03-20\npeople = []", "unknown people"),
        (b"as_of", "cannot be read"),
        (
            b'as_of = 2031-03-20\nconfident_to = 2031-03-20\n[[states]]\ncode = "XQ"',
            "overlay.toml, 1",
        ),
    ],
)
def test_an_overlay_that_is_not_sound_is_refused(written: bytes, fault: str) -> None:
    with pytest.raises(LawError, match=fault):
        add_overlay(load_facts(), written, "overlay.toml")

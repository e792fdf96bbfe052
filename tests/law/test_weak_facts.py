"""An answer says which of the facts that it rests on are weaker than verified."""

import pytest

from probanda.law.answers import Answer
from tests.law.asking import ask_arrest, ask_jurisdiction


@pytest.mark.parametrize(
    ("crime", "place", "national", "day", "answer", "what"),
    [
        ("8(2)(a)(i)", "CO", "CO", "2005-01-01", "no", "Colombia's declaration under Article 124"),
        ("8(2)(a)(i)", "FR", "FR", "2005-01-01", "no", "France's declaration under Article 124"),
        ("8(2)(a)(i)", "FR", "DE", "2005-01-01", "conditional", "France's declaration under"),
        ("8 bis", "UG", "KE", "2020-01-01", "no", "Kenya's declaration under Article 15 bis(4)"),
        ("8 bis", "IT", "MN", "2024-01-01", "yes", "Mongolia's acceptance of the amendments"),
        ("8 bis", "IT", "MN", "2024-01-01", "yes", "Italy's acceptance of the amendments"),
    ],
)
def test_a_fact_from_memory_is_told_where_the_answer_rests_on_it(
    crime: str, place: str, national: str, day: str, answer: str, what: str
) -> None:
    found = ask_jurisdiction(crime, place, day, national)

    assert answer == found.answer
    assert any(
        said.startswith(f"Rests on what is from memory: {what}") for said in found.assumptions
    )


@pytest.mark.parametrize(
    ("crime", "place", "national", "day"),
    [
        ("8(2)(a)(i)", "CO", "CO", "2010-01-01"),  # the declaration had run out
        ("7(1)(a)", "CO", "CO", "2005-01-01"),  # it concerns war crimes alone
        ("8 bis", "DE", "PL", "2024-01-01"),  # both acceptances are verified
        ("8 bis", "MN", "RU", "2024-01-01"),  # fails for want of membership
    ],
)
def test_a_fact_that_nothing_rests_on_is_not_told(
    crime: str, place: str, national: str, day: str
) -> None:
    assert not any(
        "Rests on" in said for said in ask_jurisdiction(crime, place, day, national).assumptions
    )


@pytest.mark.parametrize(
    ("national", "answer", "assumed"), [("DE", "yes", True), ("RU", "no", False)]
)
def test_the_steps_before_aggression_are_assumed_only_where_something_turns_on_them(
    national: str, answer: str, assumed: bool
) -> None:
    found = ask_jurisdiction("8 bis", "PL", "2021-05-01", national)

    assert answer == found.answer
    assert assumed == any("15 bis(6)" in said for said in found.assumptions)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (
            ask_arrest("Vladimir Putin", "DE", "2026-08-01"),
            ("a warrant of 2023-03-17 is in effect", "Germany is a Party"),
        ),
        (
            ask_jurisdiction("6(a)", "DE", "2026-11-10", "DE", trigger=None),
            ("Germany was a Party",),
        ),
    ],
)
def test_beyond_the_data_an_answer_tells_what_is_known_so_far(
    found: Answer, told: tuple[str, ...]
) -> None:
    assert "unknown" == found.answer
    assert found.reason.startswith("Unknown: unknown after 2026-")
    assert [] == [text for text in told if f"as far as is known {text}" not in found.reason]

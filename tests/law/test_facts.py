"""The data files hold together, and unsound ones are refused with the place and the fault."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest

from probanda.law.bodies import load_bodies
from probanda.law.checking import check_data
from probanda.law.facts import enters_into_force, load_facts, read_data, validate
from probanda.law.membership import is_party
from probanda.law.problems import LawError
from probanda.law.records import Confidence, Instrument, Withdrawal

FACTS = load_facts()


def test_every_file_tells_its_day() -> None:
    names = ["states.json", "situations.json", "referrals.json", "cases.json"]
    names += ["offices.toml", "territories.toml", "disputes.toml", "crimes.toml"]

    assert [] == [name for name in names if not date.fromisoformat(read_data(name)["as_of"])]


def test_every_fact_has_a_source_and_how_sure_it_is() -> None:
    """Counted in the files themselves: the records could have a default."""

    def facts_of(node: Any) -> list[Any]:
        if isinstance(node, list):
            return [fact for item in node for fact in facts_of(item)]
        if not isinstance(node, dict):
            return []
        below = [fact for item in node.values() for fact in facts_of(item)]
        return [node, *below] if "source" in node or "confidence" in node else below

    for name in ("states", "situations", "referrals", "cases"):
        found = facts_of(json.loads(json.dumps(read_data(f"{name}.json"))))

        assert found
        assert [] == [f for f in found if not f.get("source") or not f.get("confidence")]


def test_the_parties_are_as_many_as_the_list_of_the_assembly() -> None:
    """125 on 2 October 2026; Burundi and the Philippines had left."""
    on = FACTS.members_known_to
    left = {
        s.code
        for s in FACTS.states.values()
        if s.joined and not is_party(s, on, FACTS.as_of) and s.joined.in_force <= on
    }

    assert 125 == sum(is_party(s, on, FACTS.as_of) for s in FACTS.states.values())
    assert {"BI", "PH"} == left


@pytest.mark.parametrize(
    ("deposit", "in_force"),
    [
        ("2002-04-11", "2002-07-01"),
        ("2024-10-25", "2025-01-01"),  # over the end of a year
        ("2002-06-14", "2002-09-01"),
        ("2019-11-26", "2020-02-01"),
    ],
)
def test_entry_into_force_is_the_month_after_sixty_days(deposit: str, in_force: str) -> None:
    assert date.fromisoformat(in_force) == enters_into_force(date.fromisoformat(deposit))


def test_a_withdrawal_that_takes_effect_too_early_is_refused() -> None:
    early = Withdrawal(
        source="invented",
        confidence="verified",
        notified=date(2020, 1, 1),
        effect=date(2020, 6, 1),
    )
    states = FACTS.states | {
        "DE": msgspec.structs.replace(FACTS.states["DE"], withdrawals=(early,))
    }

    with pytest.raises(LawError, match="DE: a withdrawal takes effect a year on"):
        validate(replace(FACTS, states=states))


def test_a_revocation_after_effect_is_refused() -> None:
    late = Withdrawal(
        source="invented",
        confidence="verified",
        notified=date(2020, 1, 1),
        effect=date(2021, 1, 1),
        revoked=date(2021, 2, 1),
    )
    states = FACTS.states | {"DE": msgspec.structs.replace(FACTS.states["DE"], withdrawals=(late,))}

    with pytest.raises(LawError, match="DE: revoked outside the year"):
        validate(replace(FACTS, states=states))


def test_an_unknown_code_is_refused() -> None:
    case = msgspec.structs.replace(FACTS.cases[0], national="QQ")

    with pytest.raises(LawError, match="unknown State QQ"):
        validate(replace(FACTS, cases=(case, *FACTS.cases[1:])))


def test_a_declaration_that_ends_before_it_begins_is_refused() -> None:
    [declared] = FACTS.states["AM"].declarations
    wrong = msgspec.structs.replace(declared, last=date(2020, 1, 1))
    states = FACTS.states | {
        "AM": msgspec.structs.replace(FACTS.states["AM"], declarations=(wrong,))
    }

    with pytest.raises(LawError, match="AM: a declaration ends before it begins"):
        validate(replace(FACTS, states=states))


def test_check_lists_what_is_from_memory_and_what_is_old() -> None:
    fresh = check_data(FACTS, load_bodies(), FACTS.as_of)
    old = check_data(FACTS, load_bodies(), date(2031, 1, 1))
    weak: set[Confidence] = {"from memory", "single source"}

    assert weak == {doubt.confidence for doubt in fresh.doubts}
    assert {"Chad: withdrawal", "Elements of 6(e)"} <= {doubt.about for doubt in fresh.doubts}
    assert len(old.stale) > len(fresh.stale)


def test_an_instrument_public_before_its_issue_is_no_instrument() -> None:
    case = msgspec.structs.replace(
        FACTS.cases[0],
        instruments=(
            Instrument(kind="warrant", issued=date(2020, 1, 2), public_from=date(2020, 1, 1)),
        ),
    )

    with pytest.raises(LawError, match="public before it was issued"):
        validate(replace(FACTS, cases=(case, *FACTS.cases[1:])))

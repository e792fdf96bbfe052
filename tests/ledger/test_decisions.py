"""Decisions are added and never lost: what stands follows from all of them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from probanda.ledger import log
from probanda.ledger.access import Actor, View
from probanda.ledger.decisions import (
    DECIDED,
    Decision,
    Draft,
    Named,
    check_draft,
    find_gone,
    find_standing,
    get_decisions,
    take_back,
)
from probanda.ledger.errors import CaseError

BARN = Named("claim-1", "The barn burned.")


def draft(
    *, replaces: int | None = None, rests_on: tuple[int, ...] = (), why: str = "Seen."
) -> Draft:
    """A confirmation of one thing."""
    return Draft(what="confirm", about=(BARN,), why=why, replaces=replaces, rests_on=rests_on)


def add(known: list[Decision], one: Draft) -> None:
    """What the ledger does with a draft that is accepted."""
    check_draft(one, known)
    fields = {name: getattr(one, name) for name in Draft.__struct_fields__}
    number = known[-1].number + 3 if known else 2  # other entries stand between
    time = datetime(2031, 5, 2, tzinfo=UTC).isoformat()
    known.append(Decision(number=number, time=time, by="Ada Brenn", **fields))


def numbers(known: list[Decision]) -> list[int]:
    """The numbers of the decisions that stand."""
    return [d.number for d in find_standing(known)]


def test_a_decision_is_replaced_and_never_overwritten() -> None:
    known: list[Decision] = []
    add(known, draft())
    add(known, draft(replaces=2))

    assert [5] == numbers(known)
    assert [2, 5] == [d.number for d in known]


def test_what_was_replaced_stands_again_when_the_later_decision_is_taken_back() -> None:
    known: list[Decision] = []
    add(known, draft())
    add(known, draft(replaces=2))
    add(known, take_back(5, "A slip.", known))

    assert [2] == numbers(known)


REFUSED = [
    (draft(why="  "), "needs a reason"),
    (draft(replaces=2), "was replaced by Ada Brenn with decision 5"),
    (draft(replaces=11), "no decision 11"),
    (draft(rests_on=(2,)), "was replaced by"),
    (draft(rests_on=(99,)), "no decision 99"),
    (draft(replaces=5), "decision 8 rests on it"),
    (Draft(what="note", about=(), why="So."), "must be about something"),
]


@pytest.mark.parametrize(("one", "reason"), REFUSED)
def test_what_cannot_stand_is_refused_with_the_reason(one: Draft, reason: str) -> None:
    known: list[Decision] = []
    add(known, draft())
    add(known, draft(replaces=2))
    add(known, draft(rests_on=(5,)))

    with pytest.raises(CaseError, match=reason):
        add(known, one)
    assert 3 == len(known)


def test_what_others_rest_on_is_not_taken_back_before_them() -> None:
    known: list[Decision] = []
    add(known, draft())
    add(known, draft(rests_on=(2,)))

    with pytest.raises(CaseError, match="decision 5 rests on it"):
        add(known, take_back(2, "A slip.", known))
    add(known, take_back(5, "Moot.", known))
    add(known, take_back(2, "A slip.", known))
    assert [] == numbers(known)


def test_nothing_stands_again_without_what_it_rested_on() -> None:
    known: list[Decision] = []
    add(known, draft())
    add(known, draft(rests_on=(2,)))
    add(known, draft(replaces=5))
    add(known, take_back(2, "A slip.", known))

    with pytest.raises(CaseError, match="decision 5 would stand again"):
        add(known, take_back(8, "A slip.", known))


def test_what_is_gone_is_told_with_the_words_that_stood_there() -> None:
    known: list[Decision] = []
    add(known, draft())

    assert (BARN,) == find_gone(known, {"claim-2"})
    assert () == find_gone(known, {"claim-1"})


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["add", "replace", "rest", "back"]), st.integers(0, 8))))
def test_whatever_is_decided_nothing_stands_twice_or_on_nothing(
    acts: list[tuple[str, int]],
) -> None:
    known: list[Decision] = []
    for act, which in acts:
        number = 2 + 3 * which
        before = numbers(known)
        try:
            if act == "back":
                add(known, take_back(number, "So.", known))
            else:
                replaces = number if act == "replace" else None
                rests_on = (number,) if act == "rest" else ()
                add(known, draft(replaces=replaces, rests_on=rests_on))
        except CaseError:
            assert before == numbers(known)
            continue
        standing = find_standing(known)
        replaced = [d.replaces for d in standing if d.replaces]
        assert len(replaced) == len(set(replaced))
        assert {number for d in standing for number in d.rests_on} <= set(numbers(known))
        last = known[-1]
        if last.what == "confirm":  # taking the last decision back gives what stood before it
            again = [*known]
            add(again, take_back(last.number, "So.", again))
            assert before == numbers(again)


def test_a_decision_on_what_one_may_not_see_is_not_there(engine: Engine) -> None:
    with engine.begin() as session:
        for level in ("public", "secret"):
            one = Draft(what="note", about=(BARN,), why=f"A {level} matter.", level=level)
            log.append(session, lambda: datetime(2031, 5, 2, tzinfo=UTC), "Ada", DECIDED, one)
        seen = get_decisions(View(session, Actor("Bo", ("public",))))
        every = get_decisions(View(session, Actor("Ada")))

    assert ["A public matter."] == [d.why for d in seen]
    assert [1, 2] == [d.number for d in every]

"""Merging and splitting are decided whole or not at all, and taking one back gives both histories again."""

import msgspec
import pytest

from probanda.proceedings.joins import (
    Join,
    check_join,
    check_undo,
    find_joins_needed,
    histories,
    resolve,
)
from probanda.proceedings.machine import History, find_faults, step
from probanda.proceedings.recorded import Recorded
from probanda.proceedings.records import Apart, Days, Event, Merge, Proceeding, Split, on
from probanda.proceedings.rules import Refusal
from tests.proceedings.factory import SUSPECT, make_event, make_proceeding, make_road, take

COURT = make_proceeding()
TWIN = msgspec.structs.replace(COURT, id="p-twin", body="Another name of it")
COMMISSION = make_proceeding("un_commission")
ALL: dict[str, Proceeding] = {p.id: p for p in (COURT, TWIN, COMMISSION)}
ROAD = make_road("warrant issued")
OTHER_NAME = "Ilwan Dorseck"
MORE = (make_event("surrender", "State", "2031-06-02", persons=(OTHER_NAME,)),)
ONE = Merge(kind="person", kept=SUSPECT, other=OTHER_NAME)


def refused(refusal: Refusal | None) -> str:
    """The words of a refusal that must be there."""
    assert refusal is not None
    return f"{refusal.tell()} {refusal.way_out}"


def test_a_merge_puts_both_histories_to_one_record_and_says_what_was_recorded_of_whom() -> None:
    [surrender] = [e for e in resolve(ROAD + MORE, [ONE]) if e.act == "surrender"]
    assert ((SUSPECT,), (OTHER_NAME,)) == (surrender.persons, surrender.recorded_of)
    assert MORE[0].id == surrender.id


def test_taking_a_merge_back_gives_both_histories_again() -> None:
    assert ROAD + MORE == resolve(ROAD + MORE, [])


def test_a_step_recorded_under_two_names_is_one_after_the_merge() -> None:
    twin = make_event(
        "warrant issued",
        "Pre-Trial Chamber",
        "2031-03-14",
        persons=(OTHER_NAME,),
        modes=("jointly",),
    )
    merged = resolve((*ROAD, twin), [ONE])
    assert len(ROAD) == len(merged)
    assert ((twin.id,), ("jointly",)) == (merged[-1].folded, merged[-1].modes)


def test_what_is_recorded_of_two_suspects_and_again_of_each_is_one_step() -> None:
    both = make_event(
        "application for a warrant", "Prosecutor", "2031-02-19", persons=(SUSPECT, "Reta Halvink")
    )
    each = tuple(
        make_event(
            both.act, "Prosecutor", None, persons=(person,), proceeding="p-twin", implied=True,
            note="must have been",
        )
        for person in both.persons
    )  # fmt: skip
    merge = Merge(kind="proceeding", kept="p-icc", other="p-twin")
    [one] = resolve((both, *each), [merge])
    assert (both.persons, both.happened, False) == (one.persons, one.happened, one.implied)
    assert one.note is None and 2 == len(one.folded)


def test_what_was_implied_is_one_with_what_is_recorded_later() -> None:
    """Where it was entered first, so that what was built on it still comes after."""
    day = Days(None, ROAD[3].day)
    implied = tuple(
        make_event(ROAD[2].act, "Prosecutor", None, persons=(p,), happened=day, implied=True)
        for p in (SUSPECT, "Reta Halvink")
    )
    recorded = make_event(
        ROAD[2].act,
        "Prosecutor",
        "2031-03-14",
        persons=(SUSPECT, "Reta Halvink"),
        public=on(ROAD[3].day),
    )
    seen = resolve((*ROAD[:2], *implied, ROAD[3], recorded), [])
    assert [e.act for e in ROAD] == [e.act for e in seen]
    assert (recorded.id, False, recorded.public) == (seen[2].id, seen[2].implied, seen[2].public)
    assert () == find_faults(COURT, seen)


def test_another_wording_of_a_count_makes_no_further_count() -> None:
    mine = make_event("warrant issued", "Pre-Trial Chamber", "2031-03-14", counts=("deportation",))
    theirs = msgspec.structs.replace(
        mine, id="", persons=(OTHER_NAME,), counts=("illegal deportation",)
    )
    [one] = resolve((mine, theirs), [ONE])
    assert ("deportation",) == one.counts
    assert "illegal deportation" in (one.note or "")


def test_two_steps_of_one_record_are_never_folded() -> None:
    again = make_event("warrant issued", "Pre-Trial Chamber", "2031-03-14", modes=("jointly",))
    assert 1 + len(ROAD) == len(resolve((*ROAD, again), [ONE]))


def test_proceedings_told_under_two_names_of_a_body_are_merged() -> None:
    twins = tuple(msgspec.structs.replace(e, id="", proceeding="p-twin") for e in ROAD)
    one = Merge(kind="proceeding", kept="p-icc", other="p-twin")
    assert check_join(ALL, ROAD + twins, [], one) is None
    merged = histories(ALL, ROAD + twins, [one])
    assert "p-twin" not in merged
    assert [e.act for e in ROAD] == [e.act for e in merged["p-icc"]]


BOTH: History = take(
    COURT, (), *ROAD[:2],
    *(make_event(e.act, e.participant, str(e.day), persons=(SUSPECT, "Reta Halvink")) for e in ROAD[2:]),
)  # fmt: skip
APPEARED = make_event("first appearance", "Pre-Trial Chamber", "2031-06-05")
OWN_ROAD = tuple(
    msgspec.structs.replace(e, id="", persons=(OTHER_NAME,))
    for e in (
        *make_road("surrender")[2:],
        make_event("first appearance", "Pre-Trial Chamber", "2031-07-09"),
    )
)
REFUSED: list[tuple[History, list[Join], Join, str]] = [
    (BOTH, [], Merge(kind="person", kept=SUSPECT, other="Reta Halvink"), "names both as two persons"),
    (ROAD, [], Merge(kind="proceeding", kept="p-icc", other="p-un_commission"), "no ruling|no conviction"),
    (ROAD, [], Merge(kind="person", kept=SUSPECT, other="Mara Quell"), "no person “Mara Quell”"),
    (ROAD, [], Merge(kind="person", kept=SUSPECT, other=SUSPECT), "named twice"),
    (ROAD + MORE, [Apart(kind="person", kept=OTHER_NAME, other=SUSPECT)], ONE, "decided that the two are not one"),
    # each appeared once, on different days: one person appears once
    ((*make_road("first appearance"), *OWN_ROAD), [], ONE, "taken once"),
    (ROAD, [], Split(kind="person", kept=SUSPECT, other="Mara Quell", steps=("step-0",)), "no step of"),
    (ROAD, [], Split(kind="person", kept=SUSPECT, other="Mara Quell", steps=()), "no step is named"),
    (ROAD, [], Split(kind="person", kept=SUSPECT, other="Mara Quell", steps=tuple(e.id for e in ROAD[2:])),
     "nothing would stay"),
    # the warrant would be left without its application
    (ROAD, [], Split(kind="person", kept=SUSPECT, other="Mara Quell", steps=(ROAD[3].id,)), r"Article 58\(1\)"),
]  # fmt: skip


@pytest.mark.parametrize(("events", "joins", "new", "reason"), REFUSED)
def test_what_must_be_apart_is_not_merged_and_what_is_one_not_split(
    events: History, joins: list[Join], new: Join, reason: str
) -> None:
    import_re = refused(check_join(ALL, events, joins, new))
    assert any(part in import_re for part in reason.replace("\\", "").split("|")), import_re


def test_undo_after_others_built_on_it_is_refused_and_names_what_was_built() -> None:
    after = make_event("first appearance", "Pre-Trial Chamber", "2031-06-05")
    joined = resolve(ROAD + MORE, [ONE])
    assert not isinstance(step(COURT, joined, after), Refusal)
    told = refused(check_undo(ALL, (*ROAD, *MORE, after), [ONE], ONE))
    assert "others built on it: “surrender” of Ilwan Dorseck" in told
    assert "“first appearance” of Ilvan Dorsek" in told
    assert "Article 60(1)" in told


def test_a_split_that_gave_a_name_stays_while_a_merge_rests_on_the_name() -> None:
    asked = tuple(
        make_event("application for a warrant", "Prosecutor", day, persons=("Reta Halvink",))
        for day in ("2031-02-19", "2031-02-20")
    )
    events: History = (*ROAD, *MORE, *asked)
    split = Split(kind="person", kept="Reta Halvink", other="Rita Halvink", steps=(asked[1].id,))
    merge = Merge(kind="person", kept="Rita Halvink", other="Reta Halvink")
    joins: list[Join] = [split, ONE, merge]
    told = refused(check_undo(ALL, events, joins, split))
    assert "others built on it: the merge of person “Rita Halvink” and “Reta Halvink”" in told
    assert check_undo(ALL, events, joins, merge) is None
    assert (split,) == find_joins_needed(ALL, events, joins[:2], merge)


def test_undo_is_done_when_nothing_was_built_on_it() -> None:
    """Both records stood before by what was recorded of each."""
    own = tuple(msgspec.structs.replace(e, id="", persons=(OTHER_NAME,)) for e in ROAD[2:])
    assert check_undo(ALL, (*ROAD, *own), [ONE], ONE) is None


def test_a_wrong_merge_is_mended_by_a_split_that_keeps_both() -> None:
    own = tuple(
        msgspec.structs.replace(e, id="", persons=(OTHER_NAME,), counts=("pillage",))
        for e in ROAD[2:]
    )
    events: History = (*ROAD, *own)
    split = Split(kind="person", kept=SUSPECT, other="Ilwan D.", steps=tuple(e.id for e in own))
    assert check_join(ALL, events, [ONE], split) is None
    apart = resolve(events, [ONE, split])
    assert {(SUSPECT,), ("Ilwan D.",)} == {e.persons for e in apart if e.persons}
    assert () == find_faults(COURT, apart)


def test_a_court_case_is_not_merged_with_one_of_another_proceeding() -> None:
    here = tuple(msgspec.structs.replace(e, id="", court_case="A/1") for e in ROAD)
    there: tuple[Event, ...] = tuple(
        msgspec.structs.replace(e, id="", court_case="B/2", proceeding="p-twin") for e in ROAD
    )
    merge = Merge(kind="court case", kept="A/1", other="B/2")
    assert "different proceedings" in refused(check_join(ALL, here + there, [], merge))


COURTS = Merge(kind="proceeding", kept="p-icc", other="p-twin")
OTHER_CASE = msgspec.structs.replace(TWIN, id="p-third", title="another situation")
AGAIN = Split(kind="person", kept=SUSPECT, other="Ilwan D.", steps=(MORE[0].id,))
MEANT: list[tuple[list[Join], list[Proceeding], list[tuple[str, str, str]]]] = [
    ([ONE], [], [("person", SUSPECT, OTHER_NAME)]),
    ([COURTS], [], [("body", "A body", "Another name of it")]),
    # the other body has a proceeding that is none of the first's: its charges may be of that one
    ([COURTS], [OTHER_CASE], []),
    # what was brought together was split again: nobody said whose the charges are
    ([ONE, AGAIN], [], []),
    ([Apart(kind="person", kept=SUSPECT, other=OTHER_NAME)], [], []),
    ([Merge(kind="court case", kept="A/1", other="B/2")], [], []),
]  # fmt: skip


@pytest.mark.parametrize(("joins", "more", "expected"), MEANT)
def test_what_merges_tell_of_the_documents_names(
    joins: list[Join], more: list[Proceeding], expected: list[tuple[str, str, str]]
) -> None:
    recorded = Recorded(
        proceedings=ALL | {p.id: p for p in more}, events=ROAD + MORE, joins=tuple(joins),
        join_numbers=tuple(range(3, 3 + len(joins))),
    )  # fmt: skip
    assert expected == [(one.kind, one.kept, one.other) for one in recorded.same()]

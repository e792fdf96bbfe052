"""Steps are taken or refused, each refusal with the rule, and a refused one changes nothing."""

import re
from datetime import date
from typing import Any

import msgspec
import pytest

from probanda.proceedings.docket import make_docket
from probanda.proceedings.joins import histories
from probanda.proceedings.machine import (
    find_dependents,
    find_faults,
    find_grounds,
    find_implied,
    find_standing,
    replay,
    step,
)
from probanda.proceedings.records import Days, on
from probanda.proceedings.rules import Refusal
from tests.proceedings.factory import SUSPECT, make_event, make_proceeding, make_road, take

COURT = make_proceeding()


def test_the_main_road_is_taken_from_referral_to_reparations() -> None:
    replayed = replay(COURT, make_road())
    assert () == replayed.refused
    assert make_road() == replayed.history


# what was done before, the step, who took it, its day, more of it; the words of the refusal
REFUSED: list[tuple[str, str, str, str, dict[str, Any], str]] = [
    ("investigation opened", "warrant issued", "Pre-Trial Chamber", "2031-03-14", {}, r"Article 58\(1\)"),
    ("warrant issued", "charges confirmed", "Pre-Trial Chamber", "2031-05-01", {}, r"Article 61\(7\)"),
    ("warrant issued", "conviction", "Trial Chamber", "2031-05-01", {}, r"Article 74\(2\)"),
    ("charges confirmed", "conviction", "Trial Chamber", "2033-01-01", {}, r"trial opened"),
    # by the wrong participant
    ("charges confirmed", "trial opened", "Prosecutor", "2032-11-01", {}, r"taken by the Trial Chamber"),
    ("application for a warrant", "warrant issued", "Prosecutor", "2031-03-14", {}, r"Pre-Trial Chamber"),
    ("trial opened", "conviction", "Security Council", "2034-05-09", {}, r"Article 74\(2\)"),
    # of the wrong person, or of none
    ("warrant issued", "surrender", "State", "2031-06-02", {"persons": ("Mara Quell",)}, "of Mara Quell"),
    ("warrant issued", "surrender", "State", "2031-06-02", {"persons": ()}, "names no person"),
    ("warrant issued", "surrender", "State", "2031-06-02", {"persons": (" ",)}, "names no person"),
    # before the situation, before its own ground
    ("referral by a State", "investigation opened", "Prosecutor", "2029-11-19", {}, "before the first day"),
    ("application for a warrant", "warrant issued", "Pre-Trial Chamber", "2031-02-01", {}, "recorded of 2031-02-19"),
    # after the end, twice, after what bars it
    ("conviction", "acquittal", "Trial Chamber", "2034-05-10", {}, r"Article 20\(1\)"),
    ("charges confirmed", "charges confirmed", "Pre-Trial Chamber", "2032-03-01", {}, "taken once"),
    ("trial opened", "charges withdrawn", "Prosecutor", "2033-01-01", {}, r"Article 61\(9\)"),
    ("trial opened", "admissibility challenged", "State", "2033-01-01", {}, r"Article 19\(4\)"),
    # known or public before it was taken
    ("warrant issued", "surrender", "State", "2031-06-02", {"public": on(date(2031, 6, 1))}, "cannot have been public"),
    ("warrant issued", "arrest", "State", "2031-06-01", {}, "names no State"),
    ("warrant issued", "answer of a State", "State", "2031-06-01", {"state": "Tarsk"}, "request for arrest"),
    ("warrant issued", "made public", "Pre-Trial Chamber", "2031-06-01", {}, "what was made public"),
    ("warrant issued", "made public", "Pre-Trial Chamber", "2031-06-01", {"of": "step-0"}, "no step step-0"),
    ("warrant issued", "surrender", "State", "2031-06-02", {"level": "hush"}, "no level"),
    ("warrant issued", "surender", "State", "2031-06-02", {}, "no such step"),
]  # fmt: skip


@pytest.mark.parametrize(("until", "act", "by", "day", "more", "reason"), REFUSED)
def test_a_forbidden_step_is_refused_with_the_rule(
    until: str, act: str, by: str, day: str, more: dict[str, Any], reason: str
) -> None:
    history = take(COURT, (), *make_road(until))
    before = tuple(history)
    refusal = step(COURT, history, make_event(act, by, day, **more))

    assert isinstance(refusal, Refusal)
    assert re.search(reason, f"{refusal.tell()} {refusal.way_out}")
    assert refusal.way_out
    assert before == history


ARREST = make_event("arrest", "State", "2031-06-01", state="Tarsk")
REQUEST = make_event("request for provisional arrest", "Registrar", "2031-05-30", state="Tarsk")


def test_nobody_is_brought_to_court_after_death() -> None:
    death = make_event("death of the person", "a fact", "2031-06-03")
    history = take(COURT, make_road("surrender"), death)
    for act, by in (("first appearance", "Pre-Trial Chamber"), ("trial opened", "Trial Chamber")):
        history = tuple(e for e in history if e.act != act)
        told = step(COURT, history, make_event(act, by, "2031-06-05"))
        assert isinstance(told, Refusal)
    told = step(COURT, history, make_event("first appearance", "Pre-Trial Chamber", "2031-06-05"))
    assert isinstance(told, Refusal) and "“death of the person” of 2031-06-03" in told.tell()
    take(COURT, history, make_event("terminated after death", "Trial Chamber", "2031-07-01"))


def test_a_death_learned_later_says_which_recorded_step_it_contradicts() -> None:
    death = make_event("death of the person", "a fact", "2031-06-03")
    told = step(COURT, make_road("first appearance"), death)
    assert isinstance(told, Refusal)
    assert "“first appearance” of 2031-06-05, which is recorded, could not stand" in told.tell()
    day_unknown = make_event("death of the person", "a fact", None)
    take(COURT, make_road("first appearance"), day_unknown)


def test_an_arrest_rests_on_a_request_of_that_state_and_comes_before_the_surrender() -> None:
    history = make_road("warrant issued")
    told = step(COURT, history, ARREST)
    assert isinstance(told, Refusal) and "Article 59(1)" in (told.rule or "")
    other = msgspec.structs.replace(REQUEST, id="", state="Brask")
    assert isinstance(step(COURT, take(COURT, history, other), ARREST), Refusal)
    take(COURT, history, REQUEST, ARREST)
    [implied] = find_implied(COURT, history, ARREST)
    assert ("request for arrest, not told which", "Tarsk") == (implied.act, implied.state)

    late = msgspec.structs.replace(ARREST, id="", happened=on(date(2031, 6, 9)))
    told = step(COURT, take(COURT, make_road("surrender"), REQUEST), late)
    assert isinstance(told, Refusal) and "Article 59(7)" in (told.rule or "")
    free = make_event("interim release", "Pre-Trial Chamber", "2031-06-07")
    take(COURT, make_road("first appearance"), free, REQUEST, late)


def test_what_could_not_stand_before_hinders_no_other_step() -> None:
    """A step that was recorded before its rule was known here is a fault of its own."""
    history = (*make_road("surrender"), ARREST)
    assert [ARREST] == [event for event, _ in find_faults(COURT, history)]
    death = make_event("death of the person", "a fact", "2031-06-20")
    history = take(COURT, history, death)
    assert () == find_dependents(COURT, history, death)


def test_what_is_told_of_one_person_s_request_says_nothing_of_another_s() -> None:
    road = make_road("warrant issued")
    [implied] = find_implied(COURT, road, ARREST)
    road = take(COURT, road, msgspec.structs.replace(implied, id="", proceeding=COURT.id), ARREST)
    elsewhere = msgspec.structs.replace(REQUEST, id="", state="Brask")
    kept = histories({COURT.id: COURT}, take(COURT, road, elsewhere), [])[COURT.id]
    assert () == find_faults(COURT, kept)
    assert "request for arrest, not told which" in {e.act for e in kept}
    named = histories({COURT.id: COURT}, take(COURT, road, REQUEST), [])[COURT.id]
    assert "request for arrest, not told which" not in {e.act for e in named}


def test_a_second_warrant_of_the_day_is_refused_and_a_later_one_is_not() -> None:
    road = make_road("warrant issued")
    again = msgspec.structs.replace(road[-1], id="", who="Pre-Trial Chamber II")
    told = step(COURT, road, again)
    assert isinstance(told, Refusal) and "a warrant of the same day is recorded" in told.tell()
    take(COURT, road, msgspec.structs.replace(again, id="", happened=on(date(2031, 5, 2))))
    take(
        COURT, road, msgspec.structs.replace(again, id="", persons=("Reta Halvink",), implied=True)
    )


def test_what_was_implied_once_can_be_recorded_from_a_document() -> None:
    warrant = make_road("warrant issued")[-1]
    history = (*find_implied(COURT, (), warrant), warrant)
    opened = make_event("investigation opened", "Prosecutor", "2030-11-18")
    take(COURT, history, opened)
    late = make_event("investigation opened", "Prosecutor", "2031-04-01")
    told = step(COURT, history, late)
    assert isinstance(told, Refusal) and "Replace" not in told.way_out and "undo" in told.way_out


def test_a_trial_needs_the_person_though_charges_are_confirmed_in_absence() -> None:
    history = take(
        COURT,
        (),
        *make_road("warrant issued"),
        make_event("hearing in absence decided", "Pre-Trial Chamber", "2032-01-01"),
        make_event("confirmation hearing", "Pre-Trial Chamber", "2032-06-01"),
        make_event("charges confirmed", "Pre-Trial Chamber", "2032-07-01"),
    )
    refusal = step(COURT, history, make_event("trial opened", "Trial Chamber", "2033-01-01"))

    assert isinstance(refusal, Refusal) and "Article 63(1)" in refusal.tell()


def test_after_the_end_nothing_goes_on_but_what_outlives_it() -> None:
    ended = take(
        COURT,
        (),
        *make_road("first appearance"),
        make_event("death of the person", "a fact", "2031-08-01"),
        make_event("terminated after death", "Pre-Trial Chamber", "2031-09-01"),
    )
    late = make_event("confirmation hearing", "Pre-Trial Chamber", "2032-01-12")
    refusal = step(COURT, ended, late)
    assert isinstance(refusal, Refusal) and "ended it before" in refusal.tell()

    shown = make_event("made public", "Pre-Trial Chamber", "2032-01-12", of=ended[3].id)
    assert 1 + len(ended) == len(take(COURT, ended, shown))


def test_the_council_defers_and_the_case_goes_on_after_twelve_months() -> None:
    deferred = take(
        COURT,
        (),
        *make_road("application for a warrant"),
        make_event("deferral by the Security Council", "Security Council", "2031-03-01"),
    )
    warrant = make_event("warrant issued", "Pre-Trial Chamber", "2031-06-14")
    refusal = step(COURT, deferred, warrant)
    assert isinstance(refusal, Refusal) and "Article 16" in refusal.tell()

    lapsed = make_event("deferral by the Council lapsed", "a fact", "2032-03-01")
    later = make_event("warrant issued", "Pre-Trial Chamber", "2032-03-14")
    take(COURT, deferred, lapsed, later)


def test_charges_that_were_declined_may_be_asked_again() -> None:
    declined = take(
        COURT,
        (),
        *make_road("confirmation hearing"),
        make_event("charges not confirmed", "Pre-Trial Chamber", "2032-02-20"),
    )
    assert isinstance(
        step(COURT, declined, make_event("trial opened", "Trial Chamber", "2032-11-01")), Refusal
    )
    take(
        COURT,
        declined,
        make_event("confirmation asked again", "Prosecutor", "2032-09-01"),
        make_event("confirmation hearing", "Pre-Trial Chamber", "2033-01-01"),
        make_event("charges confirmed", "Pre-Trial Chamber", "2033-02-01"),
    )


def test_who_is_sought_again_must_appear_again_before_the_trial() -> None:
    fled = take(
        COURT,
        (),
        *make_road("investigation opened"),
        make_event("application for a summons", "Prosecutor", "2031-02-19"),
        make_event("summons issued", "Pre-Trial Chamber", "2031-03-14"),
        make_event("first appearance", "Pre-Trial Chamber", "2031-06-05"),
        make_event("confirmation hearing", "Pre-Trial Chamber", "2032-01-12"),
        make_event("charges confirmed", "Pre-Trial Chamber", "2032-02-20"),
        make_event("warrant instead of a summons", "Trial Chamber", "2032-09-11"),
    )
    trial = make_event("trial opened", "Trial Chamber", "2032-11-01")
    assert isinstance(step(COURT, fled, trial), Refusal)
    found = take(
        COURT,
        fled,
        make_event("surrender", "State", "2033-01-01"),
        make_event("first appearance", "Trial Chamber", "2033-01-05"),
    )
    take(COURT, found, make_event("trial opened", "Trial Chamber", "2033-11-01"))


def test_a_step_that_became_known_late_is_held_against_what_followed_it() -> None:
    """A withdrawal that is recorded last and happened first would make the hearing impossible."""
    history = take(COURT, (), *make_road("confirmation hearing"))
    late = make_event("charges withdrawn", "Prosecutor", "2031-12-01")
    refusal = step(COURT, history, late)
    assert isinstance(refusal, Refusal)
    assert (
        "“confirmation hearing” of 2032-01-12, which is recorded, could not stand" in refusal.tell()
    )


def test_a_day_that_is_not_known_gets_the_benefit_of_the_doubt() -> None:
    history = take(COURT, (), *make_road("investigation opened"))
    asked = make_event("application for a warrant", "Prosecutor", None)
    between = Days(date(2031, 1, 1), date(2031, 12, 31))
    issued = make_event("warrant issued", "Pre-Trial Chamber", None, happened=between)
    take(COURT, history, asked, issued, make_event("surrender", "State", "2031-06-02"))


UNTOLD = "referral or authorisation, not told which"


def test_what_must_have_been_is_implied_and_says_so() -> None:
    warrant = make_event("warrant issued", "Pre-Trial Chamber", "2031-03-14")
    implied = find_implied(COURT, (), warrant)

    assert [UNTOLD, "investigation opened", "application for a warrant"] == [e.act for e in implied]
    assert all(e.implied and e.happened == Days(None, date(2031, 3, 14)) for e in implied)
    assert "Article 58(1)" in (implied[1].note or "")
    take(COURT, (), *implied, warrant)


def test_nothing_is_implied_where_the_rules_leave_a_choice() -> None:
    """A person may have come before the Court by surrender or on a summons."""
    appeared = make_event("first appearance", "Pre-Trial Chamber", "2031-06-05")
    assert () == find_implied(COURT, (), appeared)


def test_what_a_step_rests_on_and_what_rests_on_it_are_found() -> None:
    history = take(COURT, (), *make_road("surrender"))
    warrant = history[3]
    assert ["investigation opened", "application for a warrant"] == [
        e.act for e in find_grounds(COURT, history[:3], warrant)
    ]
    assert ["surrender"] == [e.act for e in find_dependents(COURT, history, warrant)]
    without = tuple(e for e in history if e is not warrant)
    assert ["surrender"] == [event.act for event, _ in find_faults(COURT, without)]


def test_two_suspects_of_one_case_each_have_their_own_road() -> None:
    both = (SUSPECT, "Reta Halvink")
    history = take(COURT, (), *make_road("warrant issued")[:2])
    history = take(COURT, history, *(make_event(*s, persons=both) for s in (
        ("application for a warrant", "Prosecutor", "2031-02-19"),
        ("warrant issued", "Pre-Trial Chamber", "2031-03-14"),
    )), make_event("surrender", "State", "2031-06-02"))  # fmt: skip
    appeared = make_event("first appearance", "Pre-Trial Chamber", "2031-06-05", persons=both)
    refusal = step(COURT, history, appeared)
    assert isinstance(refusal, Refusal) and "Reta Halvink" == refusal.person
    assert ["warrant issued"] == [
        e.act for e in find_standing(COURT, history, "Reta Halvink") if e.act.startswith("warrant")
    ]


FURTHER = [
    ("un_commission", [("mandate given", "Human Rights Council", "2030-01-01", {}),
                       ("report presented", "Commission", "2031-01-01", {})]),
    ("icj", [("case brought", "applicant State", "2030-01-01", {}),
             ("provisional measures ordered", "Court", "2030-02-01", {}),
             ("hearings", "Court", "2031-01-01", {}),
             ("judgment on the merits", "Court", "2032-01-01", {})]),
    ("ecthr", [("application lodged", "applicant", "2030-01-01", {}),
               ("judgment on the merits", "Court", "2032-01-01", {}),
               ("judgment final", "a fact", "2032-04-01", {})]),
    ("national", [("investigation opened", "prosecutor", "2030-01-01", {}),
                  ("indictment", "prosecutor", "2031-01-01", {"persons": (SUSPECT,)}),
                  ("trial opened", "judge", "2032-01-01", {"persons": (SUSPECT,)}),
                  ("conviction", "judge", "2033-01-01", {"persons": (SUSPECT,)})]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "steps"), FURTHER)
def test_other_forums_run_on_the_same_machine(key: str, steps: list[Any]) -> None:
    proceeding = make_proceeding(key)
    events = [make_event(act, by, day, **{"persons": (), **more}) for act, by, day, more in steps]
    assert () == replay(proceeding, events).refused
    backwards = replay(proceeding, reversed(events))
    assert backwards.refused


def test_a_commission_issues_no_warrant() -> None:
    commission = make_proceeding("un_commission")
    warrant = make_event("warrant issued", "Commission", "2031-03-14")
    refusal = step(commission, (), warrant)
    assert isinstance(refusal, Refusal) and "no such step" in refusal.tell()


def test_a_declaration_is_no_trigger_and_the_missing_one_is_implied_and_unknown() -> None:
    declared = make_event(
        "jurisdiction accepted by declaration", "State", "2029-11-20", state="Tarsk", persons=()
    )
    applied = make_event("application for a warrant", "Prosecutor", "2031-02-19")
    implied = find_implied(COURT, (declared,), applied)
    assert [UNTOLD, "investigation opened"] == [e.act for e in implied]
    opened = make_event("investigation opened", "Prosecutor", "2030-11-18")
    refusal = step(COURT, (declared,), opened)
    assert isinstance(refusal, Refusal) and "--implied" in refusal.way_out

    history = take(COURT, (declared,), *implied, applied)
    unknown = make_docket(COURT, history).lines[1]
    assert (UNTOLD, True) == (unknown.act, unknown.implied)
    assert "the State, the Security Council or the Pre-Trial Chamber" == unknown.by

    referred = take(COURT, history, make_road("referral by a State")[0])
    [seen] = histories({COURT.id: COURT}, referred, ()).values()
    assert UNTOLD not in [e.act for e in seen]


def test_no_body_is_named_as_the_giver_of_a_mandate_that_is_only_implied() -> None:
    inquiry = make_proceeding("un_commission", first=None)
    found = make_event("finding published", "Commission", "2031-03-13", persons=())
    history = take(inquiry, (), *find_implied(inquiry, (), found), found)
    given = make_docket(inquiry, history).lines[0]
    assert ("mandate given", "the mandating body") == (given.act, given.by)
    assert "Council" not in str(msgspec.to_builtins(given))

"""Every past case can be replayed; with two steps swapped, or a necessary one left out, it cannot."""

from functools import lru_cache

import msgspec
import pytest

from probanda.law.facts import load_facts
from probanda.law.records import CourtCase
from probanda.proceedings.docket import make_docket
from probanda.proceedings.machine import History, replay
from probanda.proceedings.records import Event, Proceeding
from probanda.proceedings.replaying import (
    complete,
    find_events,
    load_told,
    make_proceeding,
    replay_case,
)

CASES = load_facts().cases

# the step that is needed, the step that needs it, and the Article by which it does
DEPENDENT = [
    (("referral by a State", "referral by the Security Council", "investigation authorised"),
     ("investigation opened",), "Article 13"),
    (("investigation opened",), ("application for a warrant", "application for a summons"), "Article 58(1)"),
    (("application for a warrant",), ("warrant issued",), "Article 58(1)"),
    (("application for a summons",), ("summons issued",), "Article 58(7)"),
    (("warrant issued",), ("surrender",), "Article 58(5)"),
    (("surrender", "summons issued"), ("first appearance",), "Article 60(1)"),
    (("first appearance", "hearing in absence decided"), ("confirmation hearing", "confirmation in writing"),
     "Article 61(1)"),
    (("confirmation hearing", "confirmation in writing"),
     ("charges confirmed", "charges confirmed in part", "charges not confirmed"), "Article 61(7)"),
    (("charges confirmed", "charges confirmed in part"), ("trial opened",), "Article 61(11)"),
    (("trial opened",), ("conviction", "acquittal"), "Article 74(2)"),
    (("conviction",), ("sentence",), "Article 76(1)"),
    (("death of the person",), ("terminated after death",), "Practice"),
]  # fmt: skip


@lru_cache(maxsize=1)
def histories() -> list[tuple[CourtCase, Proceeding, History]]:
    """Each past case with everything that must have been, in order."""
    facts = load_facts()
    made = []
    for case in CASES:
        proceeding = make_proceeding(facts.situations_by_number[case.situation])
        made.append((case, proceeding, complete(proceeding, find_events(case, facts))))
    return made


def pairs(history: History) -> list[tuple[int, int, str]]:
    """Places of a step and the only one that it needs, by the table above."""
    found = []
    for before, after, rule in DEPENDENT:
        needed = [n for n, e in enumerate(history) if e.act in before]
        for place, event in enumerate(history):
            ahead = [n for n in needed if n < place]
            if event.act in after and len(ahead) == 1 and not event.implied:
                found.append((ahead[0], place, rule))
    return found


def test_every_past_case_is_replayed_without_a_refused_true_step() -> None:
    faults = [
        f"{f.person}: {f.refusal.tell()}" for c in CASES for f in replay_case(c, load_facts())[1]
    ]
    assert [] == faults
    assert 79 == len(CASES)


def test_a_necessary_step_left_out_is_refused_with_the_rule() -> None:
    tried = 0
    for case, proceeding, history in histories():
        for needed, place, rule in pairs(history):
            without = history[:needed] + history[needed + 1 :]
            refused = replay(proceeding, without).refused
            mine = [r for e, r in refused if e.id == history[place].id]
            assert mine and rule in str(mine[0].rule), (case.person, history[needed].act)
            tried += 1
    assert tried > 350


def test_two_dependent_steps_swapped_in_time_are_refused() -> None:
    tried = 0
    for case, proceeding, history in histories():
        for needed, place, _ in pairs(history):
            one, other = history[needed], history[place]
            if one.implied or not (one.happened.last and other.happened.first):
                continue  # of a day that is not known nothing can be said
            if one.happened.last >= other.happened.first:
                continue  # on the same day, or days that overlap: it may have been so
            swapped = [*history]
            swapped[needed], swapped[place] = at(one, other), at(other, one)
            assert replay(proceeding, swapped).refused, (case.person, one.act, other.act)
            tried += 1
    assert tried > 200


def at(event: Event, other: Event) -> Event:
    """The step on the days of another."""
    return msgspec.structs.replace(
        event, id="", happened=other.happened, known=other.known, public=other.public
    )


def test_two_dependent_steps_entered_the_wrong_way_round_are_refused() -> None:
    for case, proceeding, history in histories():
        for needed, place, _ in pairs(history):
            swapped = [*history]
            swapped[needed], swapped[place] = swapped[place], swapped[needed]
            assert replay(proceeding, swapped).refused, (case.person, history[place].act)


def test_a_recorded_step_that_cannot_be_right_is_a_fault_of_the_data() -> None:
    case = next(c for c in CASES if c.surrender and c.appearance)
    early = msgspec.structs.replace(case, appearance=case.instruments[0].issued)
    [fault, *_] = replay_case(early, load_facts())[1]
    assert "first appearance" == fault.event.act
    assert "Article 60(1)" in fault.refusal.tell()


GUILTY = {
    "sentence_served",
    "serving_sentence",
    "convicted_appeal_pending",
    "serving_or_served_sentence",
}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.person)
def test_only_who_was_convicted_is_shown_as_guilty(case: CourtCase) -> None:
    facts = load_facts()
    proceeding = make_proceeding(facts.situations_by_number[case.situation])
    docket = make_docket(proceeding, replay_case(case, facts)[0].history)
    guilty = [s.person for s in docket.standing if s.guilty]
    assert ([case.person] if case.status in GUILTY else []) == guilty


def test_each_step_that_notes_tell_belongs_to_one_case() -> None:
    for told in load_told():
        of = {(c.person, c.case) for c in CASES if told.is_of(c)}
        assert 1 == len(of), told

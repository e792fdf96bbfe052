"""What States were asked, answered and did, and journeys beside the law's answer."""

from datetime import date

from probanda.law.facts import load_facts
from probanda.law.finding import Finder
from probanda.proceedings.enforcement import find_conduct, see_journey
from probanda.proceedings.records import Journey
from probanda.proceedings.replaying import (
    find_events,
    replay_case,
)
from probanda.proceedings.replaying import (
    make_proceeding as make_situation,
)
from tests.proceedings.factory import make_event, make_proceeding, make_road, take

COURT = make_proceeding()


def test_a_states_silence_answer_and_failure_stand_beside_its_request() -> None:
    road = take(COURT, (), *make_road("warrant issued"))
    asked = make_event("request for arrest and surrender", "Registrar", "2031-03-20", state="Tarsk")
    road = take(COURT, road, asked)
    [conduct] = find_conduct(COURT, road)
    assert conduct.unanswered and "Tarsk" == conduct.state

    road = take(
        COURT,
        road,
        make_event(
            "statement of a State", "State", "2031-03-21", state="Tarsk", reasons="It owes nothing."
        ),
        make_event("non-compliance found", "Pre-Trial Chamber", "2031-11-01", state="Tarsk"),
    )
    [conduct] = find_conduct(COURT, road)
    assert not conduct.unanswered
    assert ["It owes nothing."] == [e.reasons for e in conduct.responses]
    assert ["non-compliance found"] == [e.act for e in conduct.findings]


def test_a_request_to_one_state_is_none_to_another() -> None:
    road = take(
        COURT,
        (),
        *make_road("warrant issued"),
        make_event("request for arrest and surrender", "Registrar", "2031-03-20", state="Tarsk"),
    )
    answer = make_event("answer of a State", "State", "2031-04-01", state="Lowland")
    from_lowland = [c for c in find_conduct(COURT, (*road, answer)) if c.state == "Lowland"]
    assert [()] == [c.requests for c in from_lowland]


def test_a_journey_stands_beside_the_duty_of_the_state_visited() -> None:
    facts = load_facts()
    finder = Finder(facts)
    case = next(c for c in facts.cases if c.person == "Osama Elmasry Njeem")
    proceeding = make_situation(facts.situations_by_number[case.situation])
    history = replay_case(case, facts)[0].history
    stay = Journey(person=case.person, state="IT", first=date(2025, 1, 19), last=date(2025, 1, 21))
    seen = see_journey(stay, finder.place("IT"), history, (case,), facts)
    assert ("perhaps", "yes") == (seen.requested, seen.arrested)
    assert "yes" == seen.duty
    [italy] = [c for c in find_conduct(proceeding, history) if c.state == "IT"]
    assert ["non-compliance found"] == [e.act for e in italy.findings]


def test_the_events_of_a_case_say_where_they_are_from() -> None:
    facts = load_facts()
    for case in facts.cases[:5]:
        assert all(event.source and event.confidence for event in find_events(case, facts))

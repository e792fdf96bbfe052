"""What holds of the machine whatever is done to it."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from probanda.proceedings.docket import Docket, make_docket, make_public_docket
from probanda.proceedings.forums import load_forum
from probanda.proceedings.machine import (
    History,
    find_dependents,
    find_faults,
    find_implied,
    replay,
    step,
)
from probanda.proceedings.publicity import find_publicity
from probanda.proceedings.records import Days, Event, on
from probanda.proceedings.rules import Refusal
from tests.proceedings.factory import make_proceeding, make_road

COURT = make_proceeding(first=None)
FORUM = load_forum("icc")
BEGIN = date(2030, 1, 1)
PEOPLE = ("Ilvan Dorsek", "Reta Halvink")
days = st.integers(0, 400).map(lambda n: BEGIN + timedelta(days=10 * n))


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any step of the Court, taken by one who may take it, on any day, known at any later one."""
    kind = draw(st.sampled_from(FORUM.steps))
    day = draw(days)
    late = day + timedelta(days=draw(st.integers(0, 300)))
    persons = draw(st.sampled_from([PEOPLE[:1], PEOPLE[1:], PEOPLE]))
    return Event(
        act=kind.name,
        happened=Days(day if draw(st.booleans()) else None, day),
        participant=draw(st.sampled_from(kind.by)),
        persons=persons if kind.of == "person" else (),
        state="Tarsk" if kind.names_state else None,
        sets=late if kind.sets_day else None,
        known=late,
        public=draw(st.sampled_from([None, on(late)])),
        contents=None,
    )


class Machine(RuleBasedStateMachine):
    """Steps are tried in any order; what each accepted and refused one did is watched."""

    def __init__(self) -> None:
        super().__init__()
        self.history: History = ()
        self.road = list(make_road())
        self.seen: list[tuple[date, Docket]] = []

    def try_step(self, new: Event) -> None:
        before = self.history
        taken = step(COURT, before, new)
        if isinstance(taken, Refusal):
            assert before is self.history
            assert taken.why and taken.way_out
        else:
            assert (*before, new) == taken
            self.history = taken

    @precondition(lambda self: bool(self.road))
    @rule()
    def go_on(self) -> None:
        """The next step of the main road, so that the machine comes far."""
        self.try_step(self.road.pop(0))

    @rule(new=events())
    def try_any(self, new: Event) -> None:
        for implied in find_implied(COURT, self.history, new):
            self.try_step(implied)
        self.try_step(new)

    @rule(day=days)
    def look(self, day: date) -> None:
        """A docket as it was known on a day, kept to be compared later."""
        self.seen.append((day, make_docket(COURT, self.history, known_on=day)))

    @rule(day=days, new=events())
    def learn_later(self, day: date, new: Event) -> None:
        """A step that became known after the day changes nothing in the docket of the day."""
        before = make_docket(COURT, self.history, known_on=day)
        public = make_public_docket(COURT, self.history, day)
        self.try_step(new)
        if new.known_from and new.known_from > day:
            assert before == make_docket(COURT, self.history, known_on=day)
            assert public == make_public_docket(COURT, self.history, day)

    @invariant()
    def what_was_accepted_can_be_replayed(self) -> None:
        replayed = replay(COURT, self.history)
        assert () == replayed.refused
        assert self.history == replayed.history
        assert () == find_faults(COURT, self.history)

    @invariant()
    def nobody_is_guilty_without_a_conviction(self) -> None:
        convicted = {p for e in self.history if e.act == "conviction" for p in e.persons}
        docket = make_docket(COURT, self.history)
        assert {s.person for s in docket.standing if s.guilty} <= convicted

    @invariant()
    def nothing_is_shown_to_the_public_that_was_not_public(self) -> None:
        day = BEGIN + timedelta(days=1000)
        shown = make_public_docket(COURT, self.history, day)
        public = {e.id: find_publicity(COURT, self.history, e) for e in self.history}
        usual = {e.id for e in self.history if FORUM.step(e.act).level == "public"}
        for line in shown.lines:
            if line.hidden_perhaps:
                assert line.id in usual and public[line.id].existence is None
            else:
                assert public[line.id].is_by(day)

    @invariant()
    def what_has_no_dependents_can_be_taken_back(self) -> None:
        for event in self.history[-2:]:
            rest = tuple(one for one in self.history if one.id != event.id)
            assert bool(find_dependents(COURT, self.history, event)) == bool(
                find_faults(COURT, rest) or any(one.of == event.id for one in rest)
            )


Machine.TestCase.settings = settings(
    max_examples=20,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],  # a machine that others use too
)
TestMachine = Machine.TestCase


@settings(max_examples=30, deadline=None)
@given(st.permutations(make_road()))
def test_in_whatever_order_steps_are_entered_only_the_true_one_takes_all(
    entered: list[Event],
) -> None:
    replayed = replay(COURT, entered)
    assert (tuple(entered) == make_road()) or replayed.refused or _is_free(entered)


def _is_free(entered: list[Event]) -> bool:
    """Whether only steps that do not need each other changed places."""
    acts = [event.act for event in entered]
    needs = [(n.any, s.name) for s in FORUM.steps for n in s.needs if s.name in acts]
    return all(
        any(acts.index(name) < acts.index(then) for name in names if name in acts)
        for names, then in needs
    )

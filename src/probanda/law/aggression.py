"""When the Court may exercise jurisdiction over the crime of aggression."""

from datetime import date

from probanda.law.answers import Layer, Weighed
from probanda.law.membership import is_party, tell_weak
from probanda.law.records import State
from probanda.law.triggers import Act

ACTIVATED = date(2018, 7, 17)
RATIFICATION = "aggression-ratification"


def assess_time(on: date, council: bool) -> Layer:
    """The layer of time: nothing before the Assembly's activation."""
    article = "15 ter" if council else "15 bis"
    activation = (f"{article}(2)", f"{article}(3)")
    if on < ACTIVATED:
        text = f"jurisdiction over aggression was activated only as of {ACTIVATED}"
        return Layer("time", "fails", activation, text)
    text = f"after jurisdiction over aggression was activated on {ACTIVATED}"
    return Layer("time", "holds", ("11(1)", *activation), text)


def assess_states(act: Act, known: date) -> Weighed:
    """Whether the aggressor's and the attacked State's relation to the amendments lets the Court act.

    The person's nationality is taken as the aggressor.
    """
    if act.national is None or not act.places:
        text = "turns on which State attacked which, and not both are given"
        return Weighed(Layer("territory", "open", ("15 bis(4)", "15 bis(5)"), text))
    states = [act.national, *(place.state for place in act.places)]
    for state in states:
        if not is_party(state, act.on, known):
            text = (
                f"{state.name} was no Party: without a referral by the Council the Court has no"
                " jurisdiction over aggression by its nationals or on its territory"
            )
            return Weighed(Layer("territory", "fails", ("15 bis(5)",), text))
    opted = act.national.aggression_opt_out
    if opted and opted.lodged <= min(act.on, known):
        text = f"{act.national.name} declared on {opted.lodged} that it does not accept this jurisdiction"
        weak = tell_weak(f"{act.national.name}'s declaration under Article 15 bis(4)", opted)
        return Weighed(Layer("territory", "fails", ("15 bis(4)",), text), weak=weak)
    layer, dispute = _compare([_has_accepted(state, act.on, known) for state in states])
    return Weighed(layer, dispute, _tell_weak_acceptances(states, known))


def _compare(accepted: list[bool | None]) -> tuple[Layer, str | None]:
    """The layer for Parties, the aggressor first, and the dispute where one decides."""
    if all(accepted):
        text = "aggressor and attacked State accepted the amendments"
        return Layer("territory", "holds", ("15 bis(4)", "12(2)(a)", "12(2)(b)"), text), None
    if None in accepted:
        text = "when one of the States accepted the amendments is not known to us"
        return Layer("territory", "open", ("121(5)", "15 bis(4)"), text), None
    if True in accepted:
        text = "only some of the States accepted the amendments"
        return Layer("territory", "open", ("15 bis(4)", "121(5)"), text), RATIFICATION
    text = "neither aggressor nor attacked State had accepted the amendments"
    return Layer("territory", "fails", ("121(5)", "15 bis(4)"), text), None


def _tell_weak_acceptances(states: list[State], known: date) -> tuple[str, ...]:
    return tuple(
        said
        for state in states
        if state.aggression and (state.aggression.deposit or known) <= known
        for said in tell_weak(
            f"{state.name}'s acceptance of the amendments on aggression", state.aggression
        )
    )


def _has_accepted(state: State, on: date, known: date) -> bool | None:
    accepted = state.aggression
    if accepted is None:
        return False
    if accepted.deposit is None or accepted.first is None:
        return None
    return accepted.deposit <= known and accepted.first <= on

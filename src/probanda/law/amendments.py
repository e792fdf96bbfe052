"""War crimes that amendments added: whom Article 121(5) lets the Court reach."""

from datetime import date

from probanda.law.answers import Layer, Weighed
from probanda.law.membership import is_party
from probanda.law.records import WEAK, Amendment, State
from probanda.law.triggers import Act

NON_PARTIES = "amendment-non-parties"
REFERRAL = "amendment-referral"


def assess_added(crime: str, amendment: Amendment, act: Act, council: bool, known: date) -> Weighed:
    """Whether all States concerned had accepted the amendment on the day of the act."""
    if act.on < amendment.adopted:
        text = f"Article {crime} was added only on {amendment.adopted}"
        return Weighed(Layer("subject matter", "fails", ("22(1)", "121(5)"), text))
    added = f"Article {crime} was added by amendment"
    if council:
        text = f"{added}; whether a Council referral reaches it where a State has not accepted is not decided"
        return Weighed(Layer("subject matter", "open", ("121(5)", "13(b)"), text), REFERRAL)
    states = list({s.code: s for s in (*(p.state for p in act.places), act.national) if s}.values())
    since = {
        code: date(deposit.year + 1, deposit.month, deposit.day)
        for code, deposit in amendment.accepted.items()
        if deposit <= known
    }
    late = [s for s in states if s.code in since and act.on < since[s.code]]
    if late and all(is_party(s, act.on, known) for s in late):
        text = f"{added}, which {_names(late)} had not accepted"
        return Weighed(Layer("subject matter", "fails", ("121(5)",), text), weak=_weak(amendment))
    unknown = [s for s in states if s.code not in since and is_party(s, act.on, known)]
    if unknown or not states:
        who = _names(unknown) if unknown else "the States concerned"
        text = f"{added}; whether {who} accepted it is not known to us"
        return Weighed(Layer("subject matter", "open", ("121(5)",), text))
    outside = [s for s in states if s.code not in since or act.on < since[s.code]]
    if outside:
        text = f"{added}; whether it reaches {_names(outside)}, no Party, is disputed"
        return Weighed(Layer("subject matter", "open", ("121(5)",), text), NON_PARTIES)
    text = f"{added}, which {_names(states)} had accepted"
    return Weighed(Layer("subject matter", "holds", ("121(5)",), text), weak=_weak(amendment))


def _names(states: list[State]) -> str:
    return " and ".join(state.name for state in states)


def _weak(amendment: Amendment) -> tuple[str, ...]:
    if amendment.confidence not in WEAK:
        return ()
    return (f"Rests on what is {amendment.confidence}: who accepted the amendment, and when",)

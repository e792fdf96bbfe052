"""Whether a State had accepted the Court's jurisdiction on a day, as it was known on another."""

from dataclasses import dataclass
from datetime import date

from probanda.law.records import WEAK, Acceptance, Sourced, State, Withdrawal

ENTRY_INTO_FORCE = date(2002, 7, 1)


def has_joined(state: State, known: date) -> bool:
    """Whether a deposit of this State was known."""
    return state.joined is not None and state.joined.deposit <= known


def find_withdrawal(state: State, known: date) -> Withdrawal | None:
    """The withdrawal that stands as known: notified, and not revoked."""
    for left in state.withdrawals:
        if left.notified <= known and not (left.revoked and left.revoked <= known):
            return left
    return None


def find_revoked(state: State, on: date, known: date) -> Withdrawal | None:
    """A withdrawal that had been notified by that day, and that was revoked as known."""
    for left in state.withdrawals:
        if left.notified <= min(on, known) and left.revoked and left.revoked <= known:
            return left
    return None


def tell_revoked(left: Withdrawal) -> str:
    """That a withdrawal came to nothing."""
    return f"its withdrawal of {left.notified} was revoked on {left.revoked}, before it took effect"


def is_party(state: State, on: date, known: date) -> bool:
    """Whether the State was a Party on that day."""
    if state.joined is None or state.joined.deposit > known or on < state.joined.in_force:
        return False
    left = find_withdrawal(state, known)
    return left is None or on < left.effect


def find_acceptance(state: State, on: date, known: date, limb: str) -> Acceptance | None:
    """The declaration under Article 12(3) that covers that day and limb, the best one first."""
    covering = [
        d
        for d in state.declarations
        if d.lodged <= known
        and d.first <= on
        and (d.last is None or on <= d.last)
        and (limb == "12(2)(a)" or d.reach == "territory and nationals")
    ]
    ranks = ("operative", "disputed", "not acted upon", "invalid")
    return min(covering, key=lambda d: ranks.index(d.effect), default=None)


@dataclass(frozen=True)
class Standing:
    """How a State stood to the Court on a day: the Articles and words for it."""

    accepted: bool
    articles: tuple[str, ...]
    text: str
    open: bool = False
    left: Withdrawal | None = None
    dispute: str | None = None
    weak: tuple[str, ...] = ()


def find_standing(state: State, on: date, known: date, limb: str) -> Standing:
    """Whether the State had accepted the jurisdiction for acts of that day, and by what."""
    name = state.name
    if is_party(state, on, known):
        left = find_withdrawal(state, known)
        remark = state.statement_without_effect
        said = remark.dispute if remark and remark.on <= min(on, known) else None
        weak = tell_weak(f"{name}'s membership", state.joined)
        text = f"{name} was a Party"
        articles: tuple[str, ...] = (limb,)
        if left and left.notified <= on:
            weak += tell_weak(f"{name}'s withdrawal", left)
        later = state.joined is not None and state.joined.in_force > ENTRY_INTO_FORCE
        if later:
            articles = (*articles, "11(2)")
        if left and left.notified <= on and known < left.effect:
            articles = (*articles, "127(1)")
            text += f"; its withdrawal of {left.notified} takes effect only on {left.effect}"
        revoked = find_revoked(state, on, known)
        if revoked:
            articles = (*articles, "127(1)")
            text += f"; {tell_revoked(revoked)}"
            weak += tell_weak(f"{name}'s withdrawal and that it was revoked", revoked)
        return Standing(True, articles, text, left=left, dispute=said, weak=weak)
    accepted = find_acceptance(state, on, known, limb)
    if accepted and accepted.effect == "operative":
        text = f"{name} accepted by declaration of {accepted.lodged}"
        weak = tell_weak(f"{name}'s declaration", accepted)
        articles = ("12(3)", limb)
        joined = state.joined if has_joined(state, known) else None
        if joined and ENTRY_INTO_FORCE < joined.in_force and on < joined.in_force:
            articles = (*articles, "11(2)")
            text += f", for the time before it joined on {joined.in_force}"
        return Standing(True, articles, text, dispute=accepted.dispute, weak=weak)
    refused = _not_accepted(state, on, known, limb, accepted)
    if accepted is None or accepted.dispute is None:
        return refused
    text = (
        f"{refused.text}; whether a declaration of {accepted.lodged} is one by which it accepted is"
        " disputed, and no chamber has decided it"
    )
    articles = ("12(3)", *(a for a in refused.articles if a != "12(3)"))
    weak = tell_weak(f"{name}'s declaration", accepted)
    return Standing(False, articles, text, open=True, dispute=accepted.dispute, weak=weak)


def _not_accepted(
    state: State, on: date, known: date, limb: str, accepted: Acceptance | None
) -> Standing:
    name = state.name
    articles: tuple[str, ...] = (limb,)
    text = f"{name} was no Party"
    if state.joined and has_joined(state, known) and on < state.joined.in_force:
        text = f"{name} joined only on {state.joined.in_force}"
        if state.joined.in_force > ENTRY_INTO_FORCE:
            articles = (*articles, "11(2)")
    weak: tuple[str, ...] = ()
    back = state.accession_taken_back
    if back and back.taken_back <= known and back.deposit <= on:
        text += f": its accession of {back.deposit} was taken back on {back.taken_back}, before it entered into force"
        weak = tell_weak(f"{name}'s accession and that it was taken back", back)
    if accepted and limb == "12(2)(a)":
        why = {"invalid": "was not made by the State", "not acted upon": "was not acted upon"}
        if accepted.effect in why:
            text += f", and the declaration of {accepted.lodged} {why[accepted.effect]}"
        return Standing(False, (*articles, "12(3)"), text, dispute=accepted.dispute)
    left = find_withdrawal(state, known)
    if left and has_joined(state, known) and on >= left.effect:
        text = f"{name} had left with effect of {left.effect}"
        return Standing(False, (limb, "127(1)"), text, weak=tell_weak(f"{name}'s withdrawal", left))
    windows = [d for d in state.declarations if d.lodged <= known and d.effect == "operative"]
    if windows and limb == "12(2)(a)":
        articles = (*articles, "12(3)")
        text += "; its declarations do not cover that day"
    elif state.signed and state.signed.on <= min(on, known) and not has_joined(state, known):
        text += ": it signed and never ratified"
    return Standing(False, articles, text, weak=weak)


def tell_weak(what: str, fact: Sourced | None) -> tuple[str, ...]:
    """What to note of an answer that rests on this fact, where it is less than verified."""
    if fact is None or fact.confidence not in WEAK:
        return ()
    return (f"Rests on what is {fact.confidence}: {what}",)

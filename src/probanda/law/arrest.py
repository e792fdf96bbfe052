"""Must this State arrest? The warrant, the State's obligation, immunity, and what it may do anyway."""

from dataclasses import dataclass
from datetime import date

from probanda.law.answers import (
    Answer,
    Layer,
    Verdict,
    carrying,
    merge_articles,
    reason_for,
    show_dispute,
    weigh,
)
from probanda.law.facts import Facts
from probanda.law.finding import Place
from probanda.law.membership import (
    find_acceptance,
    find_revoked,
    find_withdrawal,
    has_joined,
    is_party,
    tell_revoked,
)
from probanda.law.records import WEAK, CourtCase, Office, Situation, State
from probanda.law.sought import assess_person, assess_warrant, limit_to_data

REQUEST_SENT = "The Court sent this State a request for arrest and surrender (Article 89(1))"
DUTY = ("89(1)", "86", "59(1)")
COOPERATION = "acceptance-cooperation"
PALESTINE = "ICC-01/18"
NO_DUTY = ("86", "87(5)", "89(1)")


@dataclass(frozen=True)
class ArrestQuestion:
    """Whether a State must arrest a person who is found there on that day."""

    cases: tuple[CourtCase, ...]
    place: Place
    on: date
    known_on: date | None = None
    id: str | int = ""
    taken_for: str | None = None
    """The name that was asked for, where it is not spelt as the person's."""


@dataclass(frozen=True)
class Assessed:
    """The answer for one court case of the person."""

    verdict: Verdict
    layers: tuple[Layer, ...]
    disputes: tuple[str, ...]
    assumptions: tuple[str, ...]


STRENGTH: tuple[Verdict, ...] = ("yes", "conditional", "unknown", "no")


def assess_arrest(question: ArrestQuestion, facts: Facts) -> Answer:
    """Whether the State is under an international obligation, assuming that a request was sent.

    Where a person stands in several court cases, the one with the strongest duty answers.
    """
    known = question.known_on or facts.as_of
    found = [_assess_case(case, question, known, facts) for case in question.cases]
    best = min(found, key=lambda a: STRENGTH.index(a.verdict))
    carry = carrying(best.layers, best.verdict)
    shown = tuple(show_dispute(facts.disputes[d], known) for d in dict.fromkeys(best.disputes))
    assumptions = [*best.assumptions, *facts.from_overlay]
    if question.known_on and question.on > question.known_on:
        assumptions.append(
            f"As things stood on {question.known_on}: nothing changes until the day asked for"
        )
    reason = reason_for(best.layers, best.verdict)
    if question.taken_for:
        said = f'"{question.taken_for}" is taken for {question.cases[0].person}'
        assumptions.append(said)
        reason = f"{reason} {said}."
    return Answer(
        question.id,
        best.verdict,
        merge_articles(carry, shown),
        best.layers,
        shown,
        tuple(assumptions),
        facts.as_of,
        reason,
    )


def _assess_case(case: CourtCase, question: ArrestQuestion, known: date, facts: Facts) -> Assessed:
    on = question.on
    state = facts.find_bound(question.place.state, on)
    situation = facts.situations_by_number[case.situation]
    warrant = limit_to_data(case, assess_warrant(case, state, on, known), on, known, facts)
    person = assess_person(case, on, known)
    obligation, disputes = _assess_obligation(case, situation, state, on, known, facts)
    obligation = _of_territory(question.place, obligation, on)
    if on > facts.members_known([state]):
        text = (
            f"unknown after {facts.members_known([state])}: the State's relation to the Court;"
            f" as far as is known {obligation.text}"
        )
        obligation = Layer("obligation", "unknown", (), text)
    layers = [warrant, person, obligation]
    office = _find_foreign_office(case, state, on, known, facts)
    if obligation.status in ("holds", "open") and office:
        layers.append(_immunity(office, case, on, known, facts))
        disputes = (*disputes, "immunity")
    if obligation.status == "holds" and case.situation == PALESTINE:
        disputes = (*disputes, "palestine")
    verdict = weigh(layers)
    layers.append(_permission(verdict, obligation))
    # whether a request was sent on a warrant under seal is what the answer turns on
    sealed = warrant.status == "open" and "89(1)" in warrant.articles
    assumptions = [REQUEST_SENT] if verdict in ("yes", "conditional") and not sealed else []
    assumptions += _weak_facts(case, state, situation, on, known)
    return Assessed(verdict, tuple(layers), disputes if verdict != "no" else (), tuple(assumptions))


def _of_territory(place: Place, obligation: Layer, on: date) -> Layer:
    """A State's membership does not reach each of its territories."""
    territory = place.territory
    if territory is None or obligation.status != "holds":
        return obligation
    if territory.reached == "no" or (territory.first and on < territory.first):
        text = f"{obligation.text}, but not for {territory.name}"
        return Layer("obligation", "fails", NO_DUTY, text)
    if territory.reached == "unknown":
        text = f"{obligation.text}; whether for {territory.name} is not known to us"
        return Layer("obligation", "open", obligation.articles, text)
    return obligation


def _assess_obligation(
    case: CourtCase, situation: Situation, state: State, on: date, known: date, facts: Facts
) -> tuple[Layer, tuple[str, ...]]:
    for referral in facts.referrals:
        if (
            referral.situation == case.situation
            and referral.bound == state.code
            and referral.adopted <= min(on, known)
        ):
            text = f"Security Council resolution {referral.resolution} obliges {state.name} to cooperate fully"
            articles = ("13(b)", "UN Charter 25", "89(1)")
            return Layer("obligation", "holds", articles, text), ()
    left = find_withdrawal(state, known)
    if is_party(state, on, known):
        text = f"{state.name} is a Party"
        if left and left.notified <= on:
            text += f": its withdrawal of {left.notified} takes effect only on {left.effect}"
            return Layer("obligation", "holds", (*DUTY, "127(1)"), text), ()
        revoked = find_revoked(state, on, known)
        if revoked:
            text += f": {tell_revoked(revoked)}"
            return Layer("obligation", "holds", (*DUTY, "127(1)"), text), ()
        said = state.statement_without_effect
        shown = said.dispute if said and said.on <= min(on, known) else None
        return Layer("obligation", "holds", DUTY, text), (shown,) if shown else ()
    if left and has_joined(state, known) and on >= left.effect:
        return _after_leaving(situation, state, left.effect, known)
    accepted = find_acceptance(state, on, known, "12(2)(a)")
    if (
        accepted
        and accepted.effect == "operative"
        and accepted.lodged <= on
        and state.code in situation.territory
    ):
        text = f"{state.name} accepted the jurisdiction on {accepted.lodged} and must cooperate without delay or exception"
        disputes = (accepted.dispute,) if accepted.dispute else ()
        return Layer("obligation", "holds", ("12(3)", "89(1)", "86"), text), disputes
    if accepted and accepted.effect == "operative" and accepted.lodged <= on:
        text = (
            f"{state.name} was no Party; whether its declaration of {accepted.lodged} obliges it to"
            " cooperate also over crimes for which it did not accept the jurisdiction is disputed"
        )
        return Layer("obligation", "open", ("12(3)", "86", "87(5)", "89(1)"), text), (COOPERATION,)
    urged = any(
        r.situation == case.situation and r.adopted <= min(on, known) for r in facts.referrals
    )
    text = f"{state.name} was no Party and had no obligation to arrest"
    if urged:
        text += "; the Security Council only urged it to cooperate"
        return Layer("obligation", "fails", (*NO_DUTY, "13(b)"), text), ()
    return Layer("obligation", "fails", NO_DUTY, text), ()


def _after_leaving(
    situation: Situation, state: State, effect: date, known: date
) -> tuple[Layer, tuple[str, ...]]:
    """Article 127(2): the duty remains for what was commenced before the withdrawal took effect."""
    opened = situation.opened or situation.known_from
    if opened and opened < effect and opened <= known:
        text = f"{state.name} left with effect of {effect}, after {situation.label} had been opened"
        return Layer("obligation", "holds", ("127(1)", "127(2)", *DUTY), text), ()
    if (
        situation.examined_from
        and situation.examined_from < effect
        and state.code in situation.territory
    ):
        text = (
            f"{state.name} left with effect of {effect}, when {situation.label} was only under"
            " preliminary examination"
        )
        articles = ("127(1)", "127(2)", *DUTY)
        return Layer("obligation", "open", articles, text), ("withdrawal-cooperation",)
    text = f"{state.name} left with effect of {effect}, before {situation.label} was opened"
    return Layer("obligation", "fails", ("127(1)", "127(2)"), text), ()


def _find_foreign_office(
    case: CourtCase, state: State, on: date, known: date, facts: Facts
) -> Office | None:
    """The office that the person held that day for another State, which was no Party."""
    for office in facts.offices:
        held = office.first <= on and (office.last is None or on < office.last)
        if held and office.person == case.person and office.state != state.code:
            return None if is_party(facts.states[office.state], on, known) else office
    return None


def _immunity(office: Office, case: CourtCase, on: date, known: date, facts: Facts) -> Layer:
    articles: tuple[str, ...] = ("27(2)", "98(1)")
    of = f"{office.office} of a State that is no Party"
    for referral in facts.referrals:
        obliges = referral.bound == office.state and referral.situation == case.situation
        if obliges and referral.adopted <= min(on, known):
            articles = (*articles, "13(b)")
            of += f", which resolution {referral.resolution} obliges to cooperate fully"
    if facts.disputes["immunity"].rulings(known):
        text = f"{of}: by the Court's decisions immunity does not bar the arrest"
        return Layer("immunity", "holds", articles, text)
    text = f"{of}: the Court had not decided whether immunity bars the arrest"
    return Layer("immunity", "open", articles, text)


def _permission(verdict: Verdict, obligation: Layer) -> Layer:
    if verdict == "no" and obligation.status == "fails":
        text = "the State may arrest where its own law and other obligations let it; it need not"
        return Layer("permission", "not needed", ("87(5)",), text)
    text = "where there is no duty, what the State may do is a matter of its own law"
    return Layer("permission", "not needed", (), text)


def _weak_facts(
    case: CourtCase, state: State, situation: Situation, on: date, known: date
) -> list[str]:
    said = []
    if case.confidence in WEAK:
        said.append(f"Rests on what is {case.confidence}: some dates of the case of {case.person}")
    left = find_withdrawal(state, known) or find_revoked(state, on, known)
    if left and left.notified <= on and left.confidence in WEAK:
        said.append(f"Rests on what is {left.confidence}: {state.name}'s withdrawal")
    if situation.confidence in WEAK:
        said.append(f"Rests on what is {situation.confidence}: {situation.label}")
    return said
